"""What stands against a claim, B1 to B11, each with the reason that the trace keeps."""

from tests.extraction.pairs.turned import Turned
from tests.extraction.sentences import Case

# modality, plans, goals, attempts (B1)
PLANS = [
    Turned(
        "Russian troops are trying to capture Pokrovsk before autumn, Ukraine's top"
        " commander said after a visit to the brigades there.",
        ("plan captures-active/2",),
        "2025-08-05",
    ),
    Turned(
        "Ukraine will liberate Melitopol and Berdiansk, Zelenskiy told troops during"
        " a visit to the Donetsk region.",
        ("plan captures-active/2",),
        "2023-05-30",
    ),
    Turned(
        "Iraqi forces are poised to retake Mosul, the last big stronghold of Islamic"
        " State in the country, the prime minister said.",
        ("plan retakes-active/2",),
        "2016-10-16",
    ),
    Turned(
        "Putin ordered his army to take control of the town of Vovchansk, the"
        " Kremlin's spokesman said.",
        ("plan takes-control/2",),
        "2025-06-02",
    ),
    Turned(
        "Chasiv Yar must not fall, its defenders say, until the shells arrive.",
        ("plan falls/1",),
        "2024-03-28",
    ),
    Turned(
        "The rebels hope that the capture of Hama would open the road to Damascus, a"
        " Syrian opposition commander said.",
        ("plan capture-noun/1",),
        "2024-12-03",
    ),
    Turned(
        "The battle for the liberation of Raqqa from Islamic State has begun, the SDF"
        " said in a statement.",
        ("plan liberation-noun/1",),
        "2017-06-06",
    ),
    Turned(
        "Sudan's army is on the verge of taking the presidential palace in Khartoum,"
        " military sources said.",
        ("plan captures-active/2",),
        "2025-03-12",
    ),
    Turned(
        "In order to recapture Tikrit, the Iraqi army sent in helicopters and special"
        " forces.",
        ("plan retakes-active/2",),
        "2014-06-27",
    ),
    Turned(
        "Russia could seize Toretsk within weeks, according to Western officials who"
        " spoke to reporters in Brussels.",
        ("plan captures-active/2",),
        "2024-08-21",
    ),
    Turned(
        "Haftar ordered the LNA to seize Tarhuna in what he called a march on the"
        " capital.",
        ("plan captures-active/2",),
        "2019-04-05",
    ),
    Turned(
        "The residents were told to leave before the army retakes Ramadi.",
        ("plan retakes-active/2",),
        "2015-12-20",
    ),
]

# what did come about, in words of effort
REALISED = [
    Case(
        "Iraqi forces managed to recapture Mosul from Islamic State after almost nine"
        " months of street fighting, Iraq's prime minister announced.",
        ("Mosul | retakes | full | asserts | iraq",),
        "2017-07-10",
    ),
    Case(
        "Ukraine's army succeeded in taking Izium in less than a week, analysts said.",
        ("Izium | captures | full | reports | ukraine",),
        "2022-09-11",
    ),
    Case(
        "It took the Syrian army three weeks to retake Palmyra from Islamic State.",
        ("Palmyra | retakes | full | reports | syria-government",),
        "2016-03-28",
    ),
]

# conditions and questions (B1, B3)
CONDITIONS = [
    Turned(
        "If Kostiantynivka falls, analysts warn, Russian troops will have a clear"
        " road to Kramatorsk.",
        ("condition falls/1",),
        "2025-09-03",
    ),
    Turned(
        "Unless the Taliban capture Kabul, the talks in Doha will go on, a diplomat"
        " said.",
        ("condition captures-active/2",),
        "2021-08-10",
    ),
    Turned(
        "It was not clear whether the RSF had taken Zalingei or only its barracks,"
        " aid workers said.",
        ("condition captures-active/2",),
        "2024-05-14",
    ),
    Turned(
        "Has Russia really captured Kupiansk?",
        ("question captures-active/2",),
        "2025-11-19",
    ),
    Turned(
        "When Goma is retaken by the Congolese army, the minister said, the culprits"
        " will be tried.",
        ("condition retakes-passive/1",),
        "2025-01-31",
    ),
]

# what did not succeed (B2)
FAILURES = [
    Turned(
        "Russian paratroopers failed to seize Hostomel Airport in the first days of"
        " the war and were wiped out, Ukraine's military said.",
        ("plan captures-active/2",),
        "2022-03-05",
    ),
    Turned(
        "The RSF's attempt to recapture Khartoum International Airport was repelled,"
        " the Sudanese army said.",
        ("plan retakes-active/2",),
        "2025-04-02",
    ),
    Turned(
        "A Russian attempt at the encirclement of Avdiivka was thwarted, according to"
        " the General Staff in Kyiv.",
        ("plan encirclement-noun/1",),
        "2024-01-21",
    ),
]

# neither said nor denied
UNCONFIRMED = [
    Turned(
        "The Sudanese army has yet to comment on the RSF's capture of En Nahud, and"
        " phone lines to the town are cut.",
        ("no_comment capture-noun/1",),
        "2025-05-23",
    ),
    Turned(
        "Kyiv has not confirmed that Russian forces have taken Vuhledar.",
        ("no_comment captures-active/2",),
        "2024-09-30",
    ),
    Turned(
        "The agency could not independently verify that Russia controls Siversk.",
        ("no_comment controls-active/1",),
        "2025-12-06",
    ),
    Turned(
        "Juba neither confirmed nor denied that its troops had captured Heglig.",
        ("no_comment captures-active/2",),
        "2012-04-10",
    ),
    Turned(
        "There is no evidence that Tigrayan forces have captured Weldiya, a resident"
        " said.",
        ("no_comment captures-active/2",),
        "2021-11-30",
    ),
]

# near a place, not in it (B4)
POSITIONS = [
    Turned(
        "Russian troops captured positions near Huliaipole and on the approaches to"
        " Orikhiv, the ministry said.",
        ("position captures-active/2",),
        "2025-10-15",
    ),
    Turned(
        "M23 fighters entered the outskirts of Goma on Sunday, according to UN"
        " officials.",
        ("position enters/2",),
        "2025-01-26",
    ),
    Turned(
        "Syrian rebels advanced towards Aleppo and were within 10 km of the city on"
        " Thursday, a monitor said.",
        ("position enters-into/2",),
        "2024-11-28",
    ),
    Turned(
        "The Centre grouping took more favourable lines in the direction of Pokrovsk,"
        " the Russian defence ministry said.",
        ("position captures-active/2",),
        "2024-07-30",
    ),
    Turned(
        "Iraqi forces retook villages south of Mosul on the first day of the"
        " operation.",
        ("position retakes-active/2",),
        "2017-02-20",
    ),
    Turned(
        "Ukrainian units liberated trenches outside Robotyne, a spokesman for the"
        " Tavria command said.",
        ("position captures-active/2",),
        "2023-08-15",
    ),
]

# an attack alone (B5)
ATTACKS = [
    Turned(
        "Russian forces shelled Kupiansk and stormed positions to its east for a"
        " third day, the Ukrainian military said.",
        ("attack attacks/1",),
        "2025-02-03",
    ),
    Turned(
        "RSF fighters raided Omdurman and attacked El Obeid, and the army cleared its"
        " airspace, residents said.",
        ("attack attacks/1",),
        "2023-05-30",
    ),
    Turned(
        "Syrian government aircraft bombed Douma while troops moved through farmland,"
        " the Observatory said.",
        ("attack attacks/1",),
        "2018-03-03",
    ),
]

# another war, or told in passing (B6)
HISTORY = [
    Turned(
        "Eighty years after the Red Army captured Kharkiv, Ukrainian officials held"
        " no ceremony.",
        ("background captures-active/2",),
        "2024-10-28",
    ),
    Turned(
        "On the anniversary of the liberation of Kharkiv in 1943, Putin laid flowers"
        " in Volgograd and Ukraine's president spoke of his own army.",
        ("background liberation-noun/1",),
        "2023-02-02",
    ),
    Turned(
        "Syrian troops paraded in Palmyra nine months after they had lost the city to"
        " Islamic State.",
        ("background loses/1",),
        "2016-12-15",
    ),
]

# the region or country that a place lies in (B7)
CONTAINERS = [
    Turned(
        "Russian soldiers entered Ukraine in February 2022 and have not left since.",
        ("container enters/2",),
        "2025-11-20",
    ),
    Turned(
        "The last American troops withdrew from Afghanistan before the twentieth"
        " anniversary.",
        ("container withdraws/1",),
        "2021-07-02",
    ),
]

# what is taken is no place (B8)
OBJECTS = [
    Turned(
        "Israeli soldiers seized weapons and documents in Quneitra after the fall of"
        " the Assad government.",
        ("object captures-active/2",),
        "2024-12-12",
    ),
    Turned(
        "Ukrainian troops captured three Russian soldiers near Chasiv Yar, the"
        " brigade said.",
        ("object captures-active/2",),
        "2025-07-04",
    ),
    Turned(
        "Mali's army seized power in a second coup, and Timbuktu heard of it on the"
        " radio.",
        ("object captures-active/2",),
        "2023-07-21",
    ),
    Turned(
        "The army said it had taken control of the situation in Khartoum.",
        ("object takes-control/2",),
        "2023-04-17",
    ),
    Turned(
        "Iran's Revolutionary Guards captured a container ship and held its crew off"
        " Hodeidah, Yemen's government said.",
        ("object captures-active/2",),
        "2024-04-15",
    ),
    Turned(
        "Congolese soldiers surrendered their weapons to M23 in Bukavu.",
        ("object handed-over/1",),
        "2025-03-05",
    ),
]

# claims of right, offers, demands (B9)
LAW = [
    Turned(
        'Washington called for the "immediate withdrawal of Eritrean troops" from'
        " Axum and Adigrat.",
        ("announced withdrawal-noun/1",),
        "2021-08-24",
    ),
    Turned(
        "The mediators urged the withdrawal of M23 fighters from Uvira and Walikale.",
        ("announced withdrawal-noun/1",),
        "2025-07-29",
    ),
    Turned(
        "Russia annexed Kherson and took note of Western protests, the Kremlin said.",
        ("legal annexes/1",),
        "2022-09-30",
    ),
    Turned(
        "The American plan demands that Ukraine withdraw from Kramatorsk and"
        " Sloviansk.",
        ("demand withdraws/1",),
        "2025-11-23",
    ),
    Turned(
        "Armenia agreed to cede Lachin to Azerbaijan by December.",
        ("plan handed-over/1",),
        "2020-11-10",
    ),
    Turned(
        "The African Union called on Sudan to pull its troops out of Abyei.",
        ("announced withdraws/1",),
        "2012-04-27",
    ),
]

# where troops are sent (B10)
POSTURE = [
    Turned(
        "North Korea deployed soldiers to Kursk, and Russia took up their training,"
        " officials in Seoul said.",
        ("posture deploys/1",),
        "2024-10-28",
    ),
    Turned(
        "The Congolese army reinforced Sake and moved guns into the hills, officers"
        " said.",
        ("posture deploys/1",),
        "2025-01-10",
    ),
]

# withdrawals yet to come (B11)
ANNOUNCED = [
    Turned(
        "Syrian troops began withdrawing from Daraa after ten days of raids, state"
        " television said.",
        ("announced withdraws/1",),
        "2011-05-05",
    ),
    Turned(
        "M23 will withdraw from Uvira as a gesture to the mediators, the head of the"
        " Congo River Alliance said.",
        ("announced withdraws/1",),
        "2025-12-16",
    ),
    Turned(
        "Russian troops are to pull out of Kherson, Defence Minister Sergei Shoigu"
        " announced on television.",
        ("announced withdraws/1",),
        "2022-11-09",
    ),
    Turned(
        "Armenian forces must leave Kalbajar by Sunday under the deal.",
        ("announced leaves/2",),
        "2020-11-13",
    ),
    Turned(
        "NATO plans the withdrawal of its soldiers from Kandahar by September.",
        ("announced withdrawal-noun/1",),
        "2021-04-14",
    ),
]
