"""Who acts: in a participle's main clause, before one that opens the sentence."""

from tests.extraction.sentences import Case

# `A beat B, taking P`: the one who acts, not whom it acts upon
MAINS = [
    Case(
        "Russian forces defeated Ukrainian troops near Lyman, capturing Torske.",
        ("Torske | captures | full | reports | russia",),
        "2022-06-30",
    ),
    Case(
        "Ukrainian forces defeated Russian troops near Lyman, capturing Torske.",
        ("Torske | captures | full | reports | ukraine",),
        "2022-10-30",
    ),
    Case(
        "The RSF attacked the Sudanese army in East Darfur, effectively taking control"
        " of Ed Daein.",
        ("El Daein | captures | full | reports | rsf",),
        "2023-11-21",
    ),
    Case(
        "After Ukrainian troops left Lyman, Russian forces entered the town, capturing"
        " the airport of Kramatorsk.",
        (
            "Lyman | withdraws | none | reports | ukraine",
            "Lyman | enters | contested | reports | russia",
            "Kramatorsk airport | captures | full | reports | russia",
        ),
        "2022-06-30",
    ),
    Case(
        "The Observatory said Islamic State fighters had attacked Syrian troops,"
        " capturing Palmyra.",
        ("Palmyra | captures | full | reports | isil",),
        "2015-05-21",
    ),
]
# `Captured by A, P is`
OPENING = [
    Case(
        "Captured by Russian forces in May, Mariupol has no water.",
        ("Mariupol | captures | full | reports | russia",),
        "2022-06-12",
    ),
    Case(
        "Held by M23 since January, the town of Goma lies on the border.",
        ("Goma | holds | full | reports | m23",),
        "2025-02-12",
    ),
    Case(
        "Besieged by the RSF for a year, El Fasher has no water.",
        ("El Fasher | encircles | encircled | reports | rsf",),
        "2025-05-12",
    ),
    Case("Captured by Russian forces in May, the soldiers left Mariupol.", ()),
    Case("Captured by surprise, Goma was quiet.", ()),
]
# a participle beside a noun that is no side, and verbs that either side may have
OTHERS = [
    Case("Police fired tear gas at students occupying Donetsk University.", ()),
    Case("Protesters occupied the city hall of Donetsk.", (), "2014-04-06"),
    Case(
        "Israel opened fire on suspected smugglers moving into southern Lebanon.",
        (),
        "2024-11-28",
    ),
    Case(
        "Boko Haram fighters came to Maiduguri after the army left its base and"
        " captured the city.",
        (),
        "2014-07-29",
    ),
    Case(
        "The minister said the journalist was detained as soon as he entered Donetsk,"
        " which Russia denies.",
        (),
    ),
    Case(
        "The deal gives islands to Ukraine in exchange for Russia retaining control of"
        " Sevastopol.",
        (),
    ),
]
