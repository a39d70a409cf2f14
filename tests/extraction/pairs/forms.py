"""Passives, relatives, headlines, colons: the same claim in other forms."""

from tests.extraction.sentences import Case

# with an agent, without one, with an agent elsewhere
PASSIVES = [
    Case(
        "The coal town of Vuhledar, on high ground in the east, was captured by"
        " Russian troops this week, Ukrainian officials said.",
        ("Vuhledar | captures | full | concedes | russia",),
        "2024-10-02",
    ),
    Case(
        "The town of Lyman has been liberated, the General Staff in Kyiv said, and"
        " mines are being cleared.",
        ("Lyman | captures | full | asserts | ukraine",),
        "2022-10-03",
    ),
    Case(
        "Ramadi, later recaptured by the Iraqi army, had been taken by Islamic State"
        " in May.",
        (
            "Ramadi | retakes | full | reports | iraq",
            "Ramadi | captures | full | reports | isil",
        ),
        "2016-01-02",
    ),
    Case(
        "Tikrit, seized by Islamic State in June last year, was retaken by Iraqi"
        " troops and Shi'ite militias.",
        (
            "Tikrit | captures | full | reports | isil",
            "Tikrit | retakes | full | reports | iraq",
        ),
        "2015-04-02",
    ),
    Case(
        "Robotyne was recently retaken by Ukrainian forces and it is not controlled"
        " by Russia, Maliar said.",
        (
            "Robotyne | retakes | full | asserts | ukraine",
            "Robotyne | controls | full | denies | russia",
        ),
        "2023-09-01",
    ),
]

# clauses and appositions
RELATIVES = [
    Case(
        "Trains still run to the last towns of the Donetsk region that Ukraine holds.",
        ("Donetsk Oblast | holds | part | reports | ukraine",),
        "2025-12-10",
    ),
    Case(
        "Selydove, which Russian troops seized in October, has become a supply base.",
        ("Selydove | captures | full | reports | russia",),
        "2024-11-05",
    ),
    Case(
        "Residents of Kherson, which Russian forces had seized in March, embraced"
        " Ukrainian soldiers.",
        ("Kherson | captures | full | reports | russia",),
        "2022-11-13",
    ),
    Case(
        "Bukavu, a city M23 rebels took last week, has no electricity.",
        ("Bukavu | captures | full | reports | m23",),
        "2025-02-20",
    ),
    Case(
        "The oil field at Heglig, a town that South Sudan captured on Tuesday,"
        " produces half of Sudan's crude.",
        ("Heglig | captures | full | reports | south-sudan",),
        "2012-04-15",
    ),
    Case(
        "Peshmerga fighters who had taken Tell Abyad from Islamic State a day earlier"
        " said they had found tunnels.",
        ("Tell Abyad | captures | full | reports | peshmerga",),
        "2015-06-17",
    ),
]

# what comes along with another verb
PARTICIPLES = [
    Case(
        "Syrian rebels swept through the north, seizing Khan Shaykhun and taking"
        " control of Maarat al-Numan, the Observatory said.",
        (
            "Khan Shaykhun | captures | full | reports | syria-opposition",
            "Maarat al-Numan | captures | full | reports | syria-opposition",
        ),
        "2024-12-01",
    ),
    Case(
        "After capturing Siversk, Russian troops moved on to the next line of"
        " defence, the ministry said.",
        ("Siversk | captures | full | asserts | russia",),
        "2025-12-10",
    ),
    Case(
        "By taking Goma, the M23 has cut the last road to the rest of North Kivu.",
        ("Goma | captures | full | reports | m23",),
        "2025-01-28",
    ),
    Case(
        "Having recaptured Singa, the Sudanese army moved on Wad Madani.",
        ("Singa | retakes | full | reports | sudan",),
        "2024-11-12",
    ),
]

# no auxiliaries, a colon, a dash, a trailing source
HEADLINES = [
    Case(
        "Russia Says Captured Town of Vuhledar in East Ukraine\n\nKYIV - The front"
        " has been moving for weeks.",
        ("Vuhledar | captures | full | asserts | russia",),
        "2024-10-02",
    ),
    Case(
        "Shoigu: Russian Forces Seize All of Luhansk Region\n\nThe minister reported"
        " to the president on Sunday.",
        ("Luhansk Oblast | captures | full | asserts | russia",),
        "2022-07-03",
    ),
    Case(
        "Khartoum airport under army control – Sudanese state television\n\nThe"
        " report could not be checked.",
        ("Khartoum International Airport | controls | full | asserts | sudan",),
        "2025-03-26",
    ),
    Case(
        "Taliban Capture Kandahar, Herat as Afghan Army Crumbles\n\nThe advance has"
        " taken less than two weeks.",
        (
            "Kandahar | captures | full | reports | taliban",
            "Herat | captures | full | reports | taliban",
        ),
        "2021-08-13",
    ),
    Case(
        "Mosul falls to Islamic State\n\nResidents were leaving the city by the"
        " thousand.",
        ("Mosul | captures | full | reports | isil",),
        "2014-06-10",
    ),
    Case(
        "Robotyne liberated, says Ukraine's deputy defence minister\n\nThe village"
        " lies on the road to Tokmak.",
        ("Robotyne | captures | full | asserts | ukraine",),
        "2023-08-28",
    ),
    Case(
        "Rebels take Homs: Syrian Observatory for Human Rights\n\nThe Syrian"
        " opposition had encircled it since Friday.",
        (
            "Homs | captures | full | reports | syria-opposition",
            "Homs | encircles | encircled | reports | syria-opposition",
        ),
        "2024-12-08",
    ),
    Case(
        "Azerbaijan Claims Control of Shusha\n\nArmenia said that fighting went on.",
        ("Shusha | controls | full | asserts | azerbaijan",),
        "2020-11-08",
    ),
]

# headlines that only look like it
NO_NEWS = [
    Case(
        "Pokrovsk: where the war in Ukraine is being decided\n\nRussian forces have"
        " been trying to break through for a year.",
        (),
        "2025-11-20",
    ),
    Case(
        "Could Kostiantynivka be the next to fall to Russia?\n\nThe town's streets"
        " are covered with nets against drones.",
        (),
        "2025-10-02",
    ),
    Case(
        "Battle for Hama: what we know\n\nSyrian rebels and government forces traded"
        " fire to the north of the city.",
        (),
        "2024-12-04",
    ),
    Case(
        "Azovstal fighters in Russian hands as Mariupol evacuation goes on\n\nUkraine"
        " hopes for an exchange of prisoners.",
        (),
        "2022-05-17",
    ),
]
