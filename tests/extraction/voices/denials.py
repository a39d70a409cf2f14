"""Denials: ellipsis, the counter-claim beside one, and what denies no claim."""

from tests.extraction.voices.cases import Said, Voices

ELLIPSIS = [
    Voices(
        "Russia's Defence Ministry said on Friday its troops had taken the villages of"
        " Yampil and Zakitne.\n\nKyiv denied this.",
        (
            Said(
                "Kyiv",
                "ukraine",
                "denies",
                "captures",
                "Zakitne",
                "russia",
                answers=("Russia's Defence Ministry",),
            ),
            Said(
                "Kyiv",
                "ukraine",
                "denies",
                "captures",
                "Yampil",
                "russia",
                since="unknown",
                answers=("Russia's Defence Ministry",),
            ),
            Said(
                "Russia's Defence Ministry",
                "russia",
                "asserts",
                "captures",
                "Zakitne",
                "russia",
            ),
            Said(
                "Russia's Defence Ministry",
                "russia",
                "asserts",
                "captures",
                "Yampil",
                "russia",
            ),
        ),
    ),
    Voices(
        "Al-Shabaab said its fighters had seized the strategic town of Moqokori after"
        " an"
        " attack at dawn. The Somali defence ministry denied the group's claim.",
        (
            Said(
                "Al-Shabaab",
                "al-shabaab",
                "asserts",
                "captures",
                "Moqokori",
                "al-shabaab",
            ),
            Said(
                "Somali defence ministry",
                "somalia",
                "denies",
                "captures",
                "Moqokori",
                "al-shabaab",
                answers=("Al-Shabaab",),
            ),
        ),
        "2025-07-07",
    ),
    Voices(
        "The Libyan National Army said it had seized Tripoli International Airport."
        " The Government of National Accord has denied those claims, saying that its"
        " forces are still in control of the airport.",
        (
            Said(
                "Government of National Accord",
                "libya-gna",
                "asserts",
                "controls",
                "Tripoli International Airport",
                "libya-gna",
            ),
            Said(
                "Government of National Accord",
                "libya-gna",
                "denies",
                "captures",
                "Tripoli International Airport",
                "libya-lna",
                answers=("Libyan National Army",),
            ),
            Said(
                "Libyan National Army",
                "libya-lna",
                "asserts",
                "captures",
                "Tripoli International Airport",
                "libya-lna",
            ),
        ),
        "2019-04-06",
    ),
    Voices(
        "Iraq said on state radio that its army had recaptured Al-Faw. Tehran Radio"
        " said"
        " the report was untrue.",
        (
            Said("Iraq", "iraq", "asserts", "retakes", "Al-Faw", "iraq"),
            Said("Tehran Radio", "iran", "denies", "retakes", "Al-Faw", "iraq"),
        ),
        "1986-02-15",
    ),
    Voices(
        "The National Transitional Council claimed on Monday to have taken Brega after"
        " a siege. This was denied by the government's spokesman, Moussa Ibrahim, who"
        " spoke to reporters in Tripoli.",
        (
            Said(
                "National Transitional Council",
                "libya-ntc",
                "asserts",
                "captures",
                "Brega",
                "libya-ntc",
            ),
            Said(
                "Moussa Ibrahim",
                "libya-jamahiriya",
                "denies",
                "captures",
                "Brega",
                "libya-ntc",
                answers=("National Transitional Council",),
            ),
        ),
        "2011-07-18",
    ),
    Voices(
        "Russia said on Thursday that its forces had taken Kupiansk, and Ukraine"
        " denied it"
        " the same evening.",
        (
            Said("Russia", "russia", "asserts", "captures", "Kupiansk", "russia"),
            Said(
                "Ukraine",
                "ukraine",
                "denies",
                "captures",
                "Kupiansk",
                "russia",
                answers=("Russia",),
            ),
        ),
    ),
]

DIRECT = [
    Voices(
        "Russia said its forces had seized all of Chasiv Yar. Ukrainian military"
        " spokesman Viktor Trehubov denied that the town had been captured.",
        (
            Said("Russia", "russia", "asserts", "captures", "Chasiv Yar", "russia"),
            Said(
                "Viktor Trehubov",
                "ukraine",
                "denies",
                "captures",
                "Chasiv Yar",
                "russia",
                answers=("Russia",),
            ),
        ),
        "2025-07-31",
    ),
    Voices(
        "Hamas fighters still hold parts of Rafah, the group said. Israel's military"
        " spokesman Avichay Adraee said Hamas did not hold any part of Rafah.",
        (
            Said(
                "Avichay Adraee",
                "israel",
                "denies",
                "holds",
                "Rafah",
                "hamas",
                answers=("group",),
            ),
            Said("group", "hamas", "asserts", "holds", "Rafah", "hamas"),
        ),
        "2024-09-12",
    ),
    Voices(
        "The Ethiopian government said the army had captured Axum and Adigrat. A"
        " spokesman for the Tigrayan forces denied losing Axum.",
        (
            Said(
                "Ethiopian government",
                "ethiopia",
                "asserts",
                "captures",
                "Adigrat",
                "ethiopia",
            ),
            Said(
                "Ethiopian government",
                "ethiopia",
                "asserts",
                "captures",
                "Axum",
                "ethiopia",
            ),
            Said(
                "spokesman for the Tigrayan forces",
                "tdf",
                "denies",
                "loses",
                "Axum",
                "tdf",
                answers=("Ethiopian government",),
            ),
        ),
        "2020-11-20",
    ),
    Voices(
        "Burkina Faso has lost no town to the militants, the army said on Monday.",
        (),
        "2025-05-13",
    ),
]

COUNTERED = [
    Voices(
        "The Afghan defence ministry denied that Taliban fighters had overrun Kunduz"
        " and said commandos were in full control of the city.",
        (
            Said(
                "Afghan defence ministry",
                "afghanistan-republic",
                "asserts",
                "controls",
                "Kunduz",
                "afghanistan-republic",
            ),
            Said(
                "Afghan defence ministry",
                "afghanistan-republic",
                "denies",
                "captures",
                "Kunduz",
                "taliban",
            ),
        ),
        "2015-09-28",
    ),
    Voices(
        "Armenia's defence ministry denied the loss of Shusha, insisting that its units"
        " still controlled the town.",
        (
            Said(
                "Armenia's defence ministry",
                "armenia",
                "asserts",
                "controls",
                "Shusha",
                "armenia",
            ),
            Said(
                "Armenia's defence ministry",
                "armenia",
                "denies",
                "loses",
                "Shusha",
                "armenia",
            ),
        ),
        "2020-11-08",
    ),
    Voices(
        "The RSF has not withdrawn from Wad Madani, its spokesman Al-Fateh Qurashi said"
        " in a voice message, but the army maintained that it held the city.",
        (
            Said(
                "Al-Fateh Qurashi",
                "rsf",
                "denies",
                "withdraws",
                "Wad Madani",
                "rsf",
            ),
            Said("army", "sudan", "asserts", "holds", "Wad Madani", "sudan"),
        ),
        "2025-01-11",
    ),
]

NO_COMMENT = [
    Voices(
        "Russia's Defence Ministry said its forces had captured Yampil. Ukraine has not"
        " commented on the capture of Yampil.",
        (
            Said(
                "Russia's Defence Ministry",
                "russia",
                "asserts",
                "captures",
                "Yampil",
                "russia",
            ),
        ),
        rejected=("no_comment",),
    ),
    Voices(
        "There was no immediate comment from the Sudanese army on the fall of En Nahud"
        " to the RSF.",
        (),
        "2025-05-02",
        rejected=("no_comment",),
    ),
    Voices(
        "Congo's army neither confirmed nor denied that M23 rebels had taken Nyabibwe.",
        (),
        "2025-02-05",
        rejected=("no_comment",),
    ),
    Voices(
        "Kyiv has yet to confirm that its troops have withdrawn from Siversk.",
        (),
        rejected=("no_comment",),
    ),
    Voices(
        "It could not be independently verified whether the Taliban controlled Qalat.",
        (),
        "2021-08-13",
    ),
    Voices(
        "Israel declined to comment on reports that its troops had entered Khiam.",
        (),
        "2024-10-29",
        rejected=("no_comment",),
    ),
]

NOTHING_DENIED = [
    Voices(
        "Russian forces captured Robotyne in May. Ukraine denied Russian"
        " reports that a bridge near the village had been blown up.",
        (Said("The Example", None, "reports", "captures", "Robotyne", "russia"),),
        "2024-05-15",
    ),
    Voices(
        "M23 said it had taken Kiwanja. Rwanda denied backing the rebels, and said its"
        " border posts were open.",
        (Said("M23", "m23", "asserts", "captures", "Kiwanja", "m23"),),
        "2022-10-30",
    ),
    Voices(
        "The Taliban said they had taken Herat. The provincial governor denied that he"
        " had struck a deal and would not say more.",
        (Said("Taliban", "taliban", "asserts", "captures", "Herat", "taliban"),),
        "2021-08-13",
    ),
    Voices(
        "Myanmar's military denied bombing a monastery in Sagaing Region. The Arakan"
        " Army holds Maungdaw, it said.",
        (
            Said(
                "Arakan Army",
                "arakan-army",
                "asserts",
                "holds",
                "Maungdaw",
                "arakan-army",
            ),
        ),
        "2025-06-15",
    ),
]

OTHER_DENIALS = [
    Voices(
        "Islamic State said it had taken the Baiji oil refinery. Turkey denied that oil"
        " from the refinery was sold across its border.",
        (
            Said(
                "Islamic State",
                "isil",
                "asserts",
                "captures",
                "Baiji oil refinery",
                "isil",
            ),
        ),
        "2014-06-19",
    ),
    Voices(
        "Azerbaijan said it had captured Fuzuli. Armenia denied Azerbaijani reports of"
        " heavy losses among its volunteers.",
        (
            Said(
                "Azerbaijan",
                "azerbaijan",
                "asserts",
                "captures",
                "Fuzuli",
                "azerbaijan",
            ),
        ),
        "2020-10-17",
    ),
    Voices(
        "The army took Singa in November. The governor denies this year's budget was"
        " late and blames the war.",
        (Said("The Example", None, "reports", "captures", "Singa", "sudan"),),
        "2025-02-10",
    ),
    Voices(
        "Hezbollah has not denied that Israeli troops entered Khiam in November.",
        (),
        "2024-11-20",
        rejected=("no_comment",),
    ),
    Voices(
        "M23 rebels said they had captured Masisi. The army denied that Nowhereville"
        " had fallen.",
        (Said("M23 rebels", "m23", "asserts", "captures", "Masisi", "m23"),),
        "2025-02-14",
    ),
    Voices(
        "M23 rebels said they had captured Masisi. The army denied that the town had"
        " fallen.",
        (
            Said("M23 rebels", "m23", "asserts", "captures", "Masisi", "m23"),
            Said(
                "army",
                "drc",
                "denies",
                "captures",
                "Masisi",
                "m23",
                answers=("M23 rebels",),
            ),
        ),
        "2025-02-14",
    ),
]
