"""The stance, decided in its order: dismisses, denies, concedes, asserts, reports."""

from tests.extraction.voices.cases import Said, Voices

DISMISSED = [
    Voices(
        "Russia's Defence Ministry said on Thursday that its troops had captured"
        " Kupiansk, an important rail junction. The Ukrainian General Staff dismissed"
        " the statement as propaganda and said the defence of the city went on.",
        (
            Said(
                "Russia's Defence Ministry",
                "russia",
                "asserts",
                "captures",
                "Kupiansk",
                "russia",
            ),
            Said(
                "Ukrainian General Staff",
                "ukraine",
                "dismisses",
                "captures",
                "Kupiansk",
                "russia",
                answers=("Russia's Defence Ministry",),
            ),
        ),
    ),
    Voices(
        "The Taliban say they have taken the city of Ghazni after five days of"
        " fighting. Afghan government spokesman Tariq Example branded the claim a lie.",
        (
            Said("Taliban", "taliban", "asserts", "captures", "Ghazni", "taliban"),
            Said(
                "Afghan government spokesman Tariq Example",
                "afghanistan-republic",
                "dismisses",
                "captures",
                "Ghazni",
                "taliban",
                answers=("Taliban",),
            ),
        ),
        "2018-08-12",
    ),
    Voices(
        "M23 announced at the weekend that it had seized the mining town of Walikale."
        ' Kinshasa described the announcement as "pure disinformation".',
        (
            Said("M23", "m23", "asserts", "captures", "Walikale", "m23"),
            Said(
                "Kinshasa",
                "drc",
                "dismisses",
                "captures",
                "Walikale",
                "m23",
                answers=("M23",),
            ),
        ),
        "2025-03-20",
    ),
    Voices(
        "The Sudanese army said its forces had entered the centre of Bara at dawn. The"
        " Rapid Support Forces called the report false and published no pictures.",
        (
            Said("Sudanese army", "sudan", "asserts", "enters", "Bara", "sudan"),
            Said(
                "Rapid Support Forces",
                "rsf",
                "dismisses",
                "enters",
                "Bara",
                "sudan",
                answers=("Sudanese army",),
            ),
        ),
        "2025-09-12",
    ),
    Voices(
        "Azerbaijan's president said on Monday that the army had taken Zangilan."
        " Armenia ridiculed the statement, and Yerevan's officials gave no more"
        " details.",
        (
            Said(
                "Azerbaijan's president",
                "azerbaijan",
                "asserts",
                "captures",
                "Zangilan",
                "azerbaijan",
            ),
            Said(
                "Armenia",
                "armenia",
                "dismisses",
                "captures",
                "Zangilan",
                "azerbaijan",
            ),
        ),
        "2020-10-20",
    ),
    Voices(
        "Syrian state media said the army was in control of Palmyra. A spokesman for"
        " Islamic State dismissed those reports as exaggerated.",
        (
            Said(
                "Syrian state media",
                "syria-government",
                "asserts",
                "controls",
                "Palmyra",
                "syria-government",
            ),
            Said(
                "spokesman for Islamic State",
                "isil",
                "dismisses",
                "controls",
                "Palmyra",
                "syria-government",
                answers=("Syrian state media",),
            ),
        ),
        "2016-03-26",
    ),
]

DENIED = [
    Voices(
        "Libya's eastern forces have not taken Sirte, the Tripoli government said on"
        " Sunday, hours after pictures of pick-up trucks on the coastal road"
        " circulated.",
        (
            Said(
                "Tripoli government",
                "libya-gna",
                "denies",
                "captures",
                "Sirte",
                "libya-lna",
                since="unknown",
            ),
        ),
        "2019-06-09",
    ),
    Voices(
        "Houthi military spokesman Yahya Saree rejected reports that government troops"
        " had recaptured the port city of Hodeidah.",
        (
            Said(
                "Yahya Saree",
                "houthis",
                "denies",
                "retakes",
                "Hodeidah",
                "yemen-government",
                since="unknown",
                kind="person",
            ),
        ),
        "2018-11-09",
    ),
    Voices(
        "The general said nobody could claim that Myrnohrad was surrounded. Ukraine's"
        " General Staff said the city was not surrounded by Russian troops.",
        (
            Said(
                "Ukraine's General Staff",
                "ukraine",
                "denies",
                "encircles",
                "Myrnohrad",
                "russia",
            ),
        ),
    ),
    Voices(
        "Hezbollah disputed Israel's claim that its troops had captured Bint Jbeil.",
        (
            Said("Israel", "israel", "asserts", "captures", "Bint Jbeil", "israel"),
            Said(
                "Hezbollah", "hezbollah", "denies", "captures", "Bint Jbeil", "israel"
            ),
        ),
        "2024-11-14",
    ),
]

ASSERTED = [
    Voices(
        "Yemen's Houthis said on Tuesday they had captured the district capital of"
        " Beihan, a claim that could not be verified independently.",
        (Said("Houthis", "houthis", "asserts", "captures", "Beihan", "houthis"),),
        "2021-09-21",
    ),
    Voices(
        "Iraqi Kurdish Peshmerga fighters have cleared Sinjar of Islamic State, their"
        " leader Masoud Barzani told a news conference near the town.",
        (
            Said(
                "Masoud Barzani",
                "peshmerga",
                "asserts",
                "clears",
                "Sinjar",
                "peshmerga",
                kind="person",
            ),
        ),
        "2015-11-13",
    ),
    Voices(
        "Iran said its forces had taken the Faw Peninsula in southern Iraq and were"
        " digging in, according to Tehran Radio.",
        (
            Said(
                "Iran",
                "iran",
                "asserts",
                "captures",
                "Faw Peninsula",
                "iran",
                via="Tehran Radio",
            ),
        ),
        "1986-02-12",
    ),
    Voices(
        "Tigrayan forces welcomed the recapture of Mekelle, saying in a statement that"
        " their fighters would not stop there.",
        (
            Said(
                "Tigrayan forces",
                "tdf",
                "asserts",
                "retakes",
                "Mekelle",
                "tdf",
            ),
        ),
        "2021-06-29",
    ),
]

REPORTED = [
    Voices(
        "The United Nations mission said M23 fighters were in control of Rutshuru, and"
        " that tens of thousands had fled towards the border.",
        (Said("United Nations", "un", "reports", "controls", "Rutshuru", "m23"),),
        "2022-10-30",
    ),
    Voices(
        "Two residents and a local journalist reached by telephone said rebels had"
        " seized the town of Anefis.",
        (),
        "2025-11-01",
    ),
    Voices(
        "Turkey's defence ministry said Azerbaijani troops had taken Hadrut.",
        (
            Said(
                "Turkey's defence ministry",
                None,
                "reports",
                "captures",
                "Hadrut",
                "azerbaijan",
                kind="observer",
            ),
        ),
        "2020-10-09",
    ),
    Voices(
        "Boko Haram insurgents have captured the fishing town of Baga, fleeing"
        " residents told Reuters on Sunday.",
        (
            Said(
                "residents",
                None,
                "reports",
                "captures",
                "Baga",
                "boko-haram",
                kind="unnamed",
            ),
        ),
        "2015-01-04",
    ),
    Voices(
        "Rebels of the Arakan Army took Paletwa this week, Myanmar Now reported.",
        (
            Said(
                "Myanmar Now",
                None,
                "reports",
                "captures",
                "Paletwa",
                "arakan-army",
                kind="publisher",
            ),
        ),
        "2024-01-15",
    ),
]

NO_STANCE = [
    Voices(
        "Kyiv dismissed the commander of the brigade that had defended Kupiansk, the"
        " Ukrainian defence ministry said on Friday.",
        (),
    ),
    Voices(
        "Ukraine denied any involvement in the blast at the fuel depot in Kursk, and"
        " Russia's Defence Ministry said three people were hurt there.",
        (),
    ),
    Voices(
        "The offensive denied Islamic State a safe haven in Mosul, the Pentagon said,"
        " adding that the group was under growing pressure.",
        (),
        "2016-11-20",
    ),
    Voices(
        "The Sudanese army rejected a ceasefire proposed by mediators while fighting"
        " went on around El Fasher.",
        (),
        "2025-09-13",
    ),
    Voices(
        "Moscow branded Ukraine's offer on Kherson propaganda for a domestic audience.",
        (),
        "2025-03-01",
    ),
    Voices(
        "Armenia acknowledged that its troops had suffered losses near Hadrut.",
        (),
        "2020-10-10",
    ),
    Voices(
        "Congolese officials conceded that Goma was in danger of being captured.",
        (),
        "2025-01-24",
    ),
    Voices(
        "Asked about Kupiansk, the Kremlin spokesman said only that the operation"
        " continued. Residents of Kharkiv spoke of heavy shelling.",
        (),
    ),
]
