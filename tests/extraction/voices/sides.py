"""Sides: deictics, state media, monitors, writers of channels, private persons."""

from tests.extraction.voices.cases import Said, Voices

DEICTICS = [
    Voices(
        "The enemy has captured Avdiivka's last high ground and holds Stepove,"
        " Ukrainian"
        " military spokesman Dmytro Lykhovii said.",
        (
            Said(
                "Dmytro Lykhovii",
                "ukraine",
                "concedes",
                "holds",
                "Stepove (Pokrovsk Raion)",
                "russia",
            ),
        ),
        "2024-02-20",
    ),
    Voices(
        '"Our forces have liberated the town of Sudzha from the enemy," Russia\'s'
        " Defence Ministry said in its evening report.",
        (
            Said(
                "Russia's Defence Ministry",
                "russia",
                "asserts",
                "captures",
                "Sudzha",
                "russia",
                voice="quoted",
            ),
        ),
        "2025-03-13",
    ),
    Voices(
        'Armenian Defence Ministry spokesman Artsrun Hovhannisyan said: "The enemy does'
        ' not control Hadrut. Our units hold the heights."',
        (
            Said(
                "Artsrun Hovhannisyan",
                "armenia",
                "denies",
                "controls",
                "Hadrut",
                "azerbaijan",
            ),
        ),
        "2020-10-11",
    ),
    Voices(
        "Hezbollah said its fighters had pushed enemy forces out of Maroun al-Ras.",
        (
            Said(
                "Hezbollah",
                "hezbollah",
                "asserts",
                "captures",
                "Maroun al-Ras",
                "hezbollah",
            ),
        ),
        "2024-10-15",
    ),
]

STATE_MEDIA = [
    Voices(
        "Russian units have established control over the village of Yampil and are"
        " advancing further west.",
        (
            Said(
                "TASS",
                "russia",
                "asserts",
                "captures",
                "Yampil",
                "russia",
                kind="publisher",
                voice="narrated",
            ),
        ),
        publisher="TASS",
    ),
    Voices(
        "Ukrainian defenders have retaken the village of Andriivka and are fortifying"
        " the new line.",
        (
            Said(
                "Ukrinform",
                "ukraine",
                "asserts",
                "retakes",
                "Andriivka",
                "ukraine",
                kind="publisher",
                voice="narrated",
            ),
        ),
        "2023-09-15",
        publisher="Ukrinform",
    ),
    Voices(
        "Syrian Arab Army units captured the town of Saraqib on Saturday.",
        (
            Said(
                "SANA",
                "syria-government",
                "asserts",
                "captures",
                "Saraqib",
                "syria-government",
                kind="publisher",
            ),
        ),
        "2020-02-08",
        publisher="SANA",
    ),
    Voices(
        "The army took control of the town of Adan Yabaal on Monday.",
        (
            Said(
                "SONNA",
                "somalia",
                "asserts",
                "captures",
                "Adan Yabaal",
                "somalia",
                kind="publisher",
            ),
        ),
        "2022-12-06",
        publisher="SONNA",
    ),
    Voices(
        "M23 rebels captured Goma on Monday, Congolese broadcaster RTNC reported; M23"
        " fighters now hold Goma, it said.",
        (
            Said("RTNC", "drc", "concedes", "captures", "Goma", "m23"),
            Said("RTNC", "drc", "concedes", "holds", "Goma", "m23"),
        ),
        "2025-01-28",
    ),
    Voices(
        "Israel's public broadcaster Kan reported that troops had entered Khan Yunis.",
        (
            Said(
                "Kan",
                None,
                "reports",
                "enters",
                "Khan Yunis",
                "israel",
                close="israel",
            ),
        ),
        "2023-12-04",
    ),
    Voices(
        "The BBC reported that Islamic State fighters had seized Sinjar.",
        (
            Said(
                "BBC",
                None,
                "reports",
                "captures",
                "Sinjar",
                "isil",
                kind="publisher",
            ),
        ),
        "2014-08-03",
    ),
]

MONITORS = [
    Voices(
        "Russian forces have occupied the village of Zvanivka, the Ukrainian monitoring"
        " project DeepState said on Tuesday.",
        (
            Said(
                "DeepState",
                None,
                "reports",
                "captures",
                "Zvanivka",
                "russia",
                kind="observer",
                close="ukraine",
            ),
        ),
    ),
    Voices(
        "The Britain-based Syrian Observatory for Human Rights said government troops"
        " had captured the town of Saraqib, which rebels denied.",
        (
            Said(
                "Syrian Observatory for Human Rights",
                "sohr",
                "reports",
                "captures",
                "Saraqib",
                "syria-government",
                kind="observer",
                close=None,
            ),
            Said(
                "rebels",
                "syria-opposition",
                "denies",
                "captures",
                "Saraqib",
                "syria-government",
                answers=("Syrian Observatory for Human Rights",),
            ),
        ),
        "2020-02-06",
    ),
    Voices(
        "UNMISS said SPLA-IO fighters controlled Nasir, and that barges were stuck"
        " on the river.",
        (
            Said(
                "UNMISS",
                "un",
                "reports",
                "controls",
                "Nasir",
                "spla-io",
                kind="observer",
            ),
        ),
        "2025-03-05",
    ),
]

WRITERS = [
    Voices(
        "Russian milbloggers claimed that Russian forces had seized Bilohorivka.",
        (
            Said(
                "Russian milbloggers",
                "russia",
                "asserts",
                "captures",
                "Bilohorivka",
                "russia",
                kind="unnamed",
            ),
        ),
        "2025-02-20",
    ),
    Voices(
        "A Ukrainian military blogger wrote that Russian troops had taken Toretsk.",
        (
            Said(
                "Ukrainian military blogger",
                "ukraine",
                "concedes",
                "captures",
                "Toretsk",
                "russia",
                kind="unnamed",
            ),
        ),
        "2025-02-07",
    ),
]

PRIVATE = [
    Voices(
        '"M23 fighters control Sake," said a shopkeeper who fled the town on foot.',
        (
            Said(
                "shopkeeper",
                None,
                "reports",
                "controls",
                "Sake",
                "m23",
                kind="unnamed",
            ),
        ),
        "2025-01-23",
    ),
    Voices(
        "Jean Example, a farmer from the area, said M23 rebels had seized Masisi.",
        (
            Said(
                "farmer",
                None,
                "reports",
                "captures",
                "Masisi",
                "m23",
                kind="unnamed",
            ),
        ),
        "2025-01-06",
    ),
    Voices(
        "Amina Example, 34, a teacher and mother of four, said RSF fighters had taken"
        " En Nahud in an hour.",
        (
            Said(
                "teacher",
                None,
                "reports",
                "captures",
                "En Nahud",
                "rsf",
                kind="unnamed",
            ),
        ),
        "2025-05-04",
    ),
]

NOT_A_SIDE = [
    Voices(
        '"The city of Kupiansk is under the control of the Sixth Army," Leonid Sharov,'
        " a"
        " spokesman for the West grouping, told TASS.",
        (),
        rejected=("unlisted_party",),
    ),
    Voices(
        "The Moscow Times has moved its newsroom from Kherson, and Baghdad's Green Zone"
        " was calm on the day the town fell silent.",
        (),
        "2022-03-20",
    ),
    Voices(
        "Wheat traders in Kyiv said prices had fallen after the port of Mykolaiv was"
        " closed.",
        (),
        "2022-04-20",
    ),
    Voices(
        "The Damascus suburb of Douma is surrounded by orchards, a guidebook says.",
        (),
        "2019-04-20",
    ),
    Voices(
        "Turkey-backed fighters and the army of an unnamed neighbour were said to be"
        " massing; nobody would say who controls Manbij's silos.",
        (),
        "2024-12-07",
    ),
]
