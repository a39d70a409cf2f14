"""A place within another: which of the two is taken, and how much of it."""

from tests.extraction.sentences import Case

# an address after the place, and a clause that is said of the place
ADDRESSES = [
    Case(
        "Taliban fighters captured Ghazni, Herat, the agency said.",
        ("Ghazni | captures | full | reports | taliban",),
        "2021-08-12",
    ),
    Case(
        "Russian forces captured Lyman, Torske and Zarichne.",
        (
            "Lyman | captures | full | reports | russia",
            "Torske | captures | full | reports | russia",
            "Zarichne | captures | full | reports | russia",
        ),
        "2022-05-27",
    ),
    Case(
        "Fighting went on in Lyman in the Donetsk region, which Russian forces captured"
        " last week.",
        ("Lyman | captures | full | reports | russia",),
        "2022-06-01",
    ),
    Case(
        "Israeli troops were in Khan Yunis in Gaza after they had withdrawn from the"
        " city.",
        ("Khan Yunis | withdraws | none | reports | israel",),
        "2024-04-22",
    ),
    Case(
        "Turkish troops captured the town of Palmar, Syria, from the YPG.",
        ("Palmar | captures | full | reports | turkey",),
        "2018-03-03",
    ),
]
PARTS = [
    Case(
        "The Syrian army took the Old City of Aleppo, state television said.",
        ("Aleppo | captures | part | asserts | syria-government",),
        "2016-12-07",
    ),
    Case(
        "Islamic State fighters took the central prison of Mosul.",
        ("Mosul central prison | captures | full | reports | isil",),
        "2014-06-10",
    ),
    Case(
        "Syrian rebels captured the main hospital of Hama.",
        ("Hama main hospital | captures | full | reports | syria-opposition",),
        "2014-06-10",
    ),
    Case(
        "The Syrian army recaptured the Damascus suburb of Hujaira from the rebels.",
        ("Hujaira | retakes | full | reports | syria-government",),
        "2013-11-13",
    ),
    Case(
        "The Syrian army recaptured a suburb of Damascus from the rebels.",
        ("Damascus | retakes | part | reports | syria-government",),
        "2013-11-13",
    ),
    Case(
        "SDF fighters withdrew from the neighbourhoods of Sheikh Maqsood and Achrafieh"
        " in Aleppo.",
        (
            "Sheikh Maqsood | withdraws | none | reports | sdf",
            "Achrafieh | withdraws | none | reports | sdf",
        ),
        "2025-04-04",
    ),
    Case(
        "Israeli tanks entered northern Gaza.",
        ("northern Gaza | enters | contested | reports | israel",),
        "2023-10-26",
    ),
]
OF_REGIONS = [
    Case(
        "Israeli troops entered the northern Gaza Strip city of Jabalia.",
        ("Jabalia | enters | contested | reports | israel",),
        "2023-10-30",
    ),
    Case(
        "Israel's army attacked targets in the Hamas controlled Gaza Strip.",
        ("Gaza Strip | controls | full | reports | hamas",),
        "2014-07-09",
    ),
]
NONE = [
    Case(
        "Israel suspended plans to annex occupied West Bank territory.",
        (),
        "2020-08-13",
    ),
    Case(
        "Edward Snowden, an American citizen, was granted asylum in Russia and left"
        " Kupiansk.",
        (),
        "2014-08-13",
    ),
    Case(
        "Libyan rebels attacked Sirte with disputed claims that they had captured it.",
        (),
        "2011-03-28",
    ),
    Case(
        "Russia reported many refugees from Sudzha entering its territory.",
        (),
        "2024-08-13",
    ),
    Case(
        "Pakistan's ruling party lost control of the Hama of Deputies.",
        (),
        "2021-11-15",
    ),
    Case("Russia denied losing Nowhereville.", ()),
]
