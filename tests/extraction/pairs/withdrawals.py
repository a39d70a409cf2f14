"""Leaving and losing a place; and leaving something else."""

from tests.extraction.sentences import Case

# withdraws, leaves, withdrawal-noun, pullout-noun, retreat-noun
WITHDRAWN = [
    Case(
        "The pullout of Russian troops from Kherson surprised residents, who had"
        " braced for street fighting.",
        ("Kherson | withdraws | none | reports | russia",),
        "2022-11-13",
    ),
    Case(
        "Ukrainian troops have withdrawn from Avdiivka to avoid encirclement, the"
        " army chief, Oleksandr Syrskyi, said in a statement on Facebook in the early"
        " hours of Saturday.",
        ("Avdiivka | withdraws | none | concedes | ukraine",),
        "2024-02-17",
    ),
    Case(
        "The Syrian army pulled out of Hama on Thursday and redeployed outside the"
        " city, the Syrian defence ministry said, to spare the lives of civilians.",
        ("Hama | withdraws | none | concedes | syria-government",),
        "2024-12-06",
    ),
    Case(
        "Russian forces retreated from the town of Lyman on Saturday after Ukrainian"
        " troops had all but closed a ring around it.",
        ("Lyman | withdraws | none | reports | russia",),
        "2022-10-01",
    ),
    Case(
        "Sudan's army chief, Abdel Fattah al-Burhan, confirmed on Monday that his"
        " troops had pulled back from El Fasher to a safer place.",
        ("El Fasher | withdraws | none | concedes | sudan",),
        "2025-10-27",
    ),
    Case(
        "Congolese soldiers abandoned Bukavu without a fight on Saturday, residents"
        " said.",
        ("Bukavu | withdraws | none | reports | drc",),
        "2025-02-16",
    ),
    Case(
        "Junta troops evacuated the town of Laukkai after surrendering to the"
        " alliance, three military sources said.",
        ("Laukkai | withdraws | none | reports | myanmar-military",),
        "2024-01-05",
    ),
    Case(
        "Russia's withdrawal from Kherson was the third major retreat of the war.",
        ("Kherson | withdraws | none | reports | russia",),
        "2022-11-12",
    ),
    Case(
        "Sudan said its army had driven South Sudanese soldiers out of Heglig, but"
        " Juba announced the orderly withdrawal of its troops from the oil field.",
        (
            "Heglig | captures | full | asserts | sudan",
            "the oil field | withdraws | none | concedes | south-sudan",
        ),
        "2012-04-22",
    ),
    Case(
        "The hasty retreat of Islamic State fighters from Qaraqosh left tunnels and"
        " booby traps behind, the Iraqi army said.",
        ("Qaraqosh | withdraws | none | asserts | isil",),
        "2016-10-31",
    ),
    Case(
        "M23 fighters left Uvira on Thursday, two residents told the agency, a week"
        " after they had taken the city.",
        (
            "Uvira | withdraws | none | reports | m23",
            "Uvira | captures | full | reports | m23",
        ),
        "2025-12-18",
    ),
    Case(
        "Haftar's LNA fell back from Al-Watiya Air Base on Monday, the Tripoli"
        " government said.",
        ("Al-Watiya Air Base | withdraws | none | asserts | libya-lna",),
        "2020-05-18",
    ),
    Case(
        "Tigrayan fighters entered Mekelle after Ethiopian troops had left the city,"
        " witnesses said.",
        (
            "Mekelle | enters | contested | reports | tdf",
            "Mekelle | withdraws | none | reports | ethiopia",
        ),
        "2021-06-29",
    ),
    Case(
        "Russian units abandoned their positions in Bucha and Irpin, the Ukrainian"
        " military said.",
        (
            "Bucha | withdraws | none | asserts | russia",
            "Irpin | withdraws | none | asserts | russia",
        ),
        "2022-04-02",
    ),
]

# leaving that is no withdrawal
STAYED = [
    Case(
        "Residents left Avdiivka in the last buses before the Russian army closed the"
        " road.",
        (),
        "2024-03-05",
    ),
    Case(
        "Ukraine's railways evacuated 3,000 people from Kramatorsk, and Russian"
        " missiles struck the station.",
        (),
        "2022-05-20",
    ),
    Case(
        "A Russian billionaire pulled out of a deal to buy a bank in Kyiv.",
        (),
        "2023-11-29",
    ),
    Case(
        "The United States withdrew from the Open Skies treaty, and Russia said it"
        " was considering its answer in Moscow.",
        (),
        "2020-11-22",
    ),
    Case(
        "Russia pulled out of the grain deal on Monday, and wheat bound for Odesa"
        " rose in price.",
        (),
        "2023-07-17",
    ),
    Case(
        "The Ukrainian team withdrew from the tournament in Minsk, and Belarus won.",
        (),
        "2024-06-20",
    ),
    Case(
        "The United States began to pull some of its soldiers back from positions"
        " near Tell Abyad on the Syrian border.",
        (),
        "2019-10-08",
    ),
    Case(
        "France withdrew its last soldiers from Chad at the end of January.",
        (),
        "2025-02-10",
    ),
    Case(
        "The Ukrainian president left Kyiv for Washington, and Russian drones"
        " attacked the city.",
        (),
        "2024-09-14",
    ),
    Case(
        "The United Nations gave Sudan and South Sudan a week to withdraw from Abyei.",
        (),
        "2012-05-02",
    ),
]

# loses, loses-passive, driven-out, loss-noun, setback-noun
LOST = [
    Case(
        "Soledar was lost after weeks of house-to-house fighting, Ukraine's military"
        " admitted.",
        ("Soledar | loses | none | concedes | ukraine",),
        "2023-01-26",
    ),
    Case(
        "The Armenian defence ministry denied setbacks in Hadrut and said its troops"
        " were in the town.",
        ("Hadrut | captures | part | denies | azerbaijan",),
        "2020-10-12",
    ),
    Case(
        "Ukraine acknowledged on Wednesday that it had lost the salt-mining town of"
        " Soledar after weeks of heavy fighting.",
        ("Soledar | loses | none | concedes | ukraine",),
        "2023-01-26",
    ),
    Case(
        "The junta lost Myawaddy, a hub for trade with Thailand, to the Karen"
        " National Union at the weekend.",
        ("Myawaddy | loses | none | reports | myanmar-military",),
        "2024-04-08",
    ),
    Case(
        "Iraqi security forces lost control of Ramadi on Sunday, residents said.",
        ("Ramadi | loses | none | reports | iraq",),
        "2015-05-18",
    ),
    Case(
        "Pro-Russian separatists were forced out of Sloviansk on Saturday, Ukraine's"
        " president said.",
        ("Sloviansk | loses | none | asserts | donbas-separatists",),
        "2014-07-06",
    ),
    Case(
        "Islamic State fighters were ousted from Raqqa, their former capital, after a"
        " four-month battle.",
        ("Raqqa | loses | none | reports | isil",),
        "2017-10-17",
    ),
    Case(
        "The loss of Wad Madani by the army opened the road to the east, analysts"
        " said.",
        ("Wad Madani | loses | none | reports | sudan",),
        "2023-12-20",
    ),
    Case(
        "Armenia denies the loss of Hadrut, its defence ministry's spokeswoman wrote.",
        ("Hadrut | loses | none | denies | armenia",),
        "2020-10-22",
    ),
]

# losing something else
NOT_LOST = [
    Case(
        "Russia lost 16,000 men at Avdiivka, a military blogger wrote before he took"
        " his own life.",
        (),
        "2024-02-22",
    ),
    Case(
        "Kyiv lost power for four hours after the Russian strikes, the energy"
        " ministry said.",
        (),
        "2024-11-05",
    ),
    Case(
        "Israel's army lost two tanks near Beit Hanoun, Hamas said.",
        (),
        "2023-10-30",
    ),
    Case(
        "The Syrian army lost contact with a unit near Khan Shaykhun.",
        (),
        "2024-12-01",
    ),
    Case(
        "Russia lost to Croatia on penalties in Sochi, and fans in Kyiv cheered.",
        (),
        "2018-07-10",
    ),
    Case(
        "The mine at Rubaya lost its certificate after M23's arrival.",
        (),
        "2025-06-10",
    ),
]
