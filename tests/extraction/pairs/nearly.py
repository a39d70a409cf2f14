"""What has nearly happened, no longer holds, or leaves the place where it was."""

from tests.extraction.sentences import Case

# how much of it, where little is missing
MOST = [
    Case(
        "Russian forces captured nearly all of Sievierodonetsk.",
        ("Siverskodonetsk | captures | most | reports | russia",),
        "2022-06-12",
    ),
    Case(
        "Sudan's army has almost completely retaken Wad Madani.",
        ("Wad Madani | retakes | most | reports | sudan",),
        "2025-01-11",
    ),
    Case(
        "Goma was almost entirely under M23 control, the governor said.",
        ("Goma | controls | most | reports | m23",),
        "2025-01-27",
    ),
    Case(
        "Ukrainian forces were able to retake Lyman.",
        ("Lyman | retakes | full | reports | ukraine",),
        "2022-10-01",
    ),
    Case(
        "Ukrainian forces pushed Russian troops out of the town of Lyman.",
        ("Lyman | captures | full | reports | ukraine",),
        "2022-10-01",
    ),
    Case(
        "Ukraine's General Staff said Russian forces no longer controlled Lyman.",
        ("Lyman | controls | full | denies | russia",),
        "2022-10-01",
    ),
]
SHORT = [
    Case("Russian forces nearly captured all of Sievierodonetsk.", (), "2022-06-12"),
    Case("The RSF has almost captured El Obeid.", (), "2025-01-27"),
    Case("M23 fighters all but surrounded Goma.", (), "2025-01-24"),
    Case("Bakhmut is almost cut off by Russian forces.", (), "2023-03-04"),
    Case("Russian forces are no longer in full control of Kherson.", (), "2022-03-25"),
    Case("Taliban fighters no longer hold Kunduz.", (), "2015-10-14"),
    Case("Ukrainian forces were not able to retake Lyman.", (), "2022-09-20"),
]
# whom somebody drove somewhere, which is not out of the place
DRIVEN = [
    Case(
        "Ukrainian forces advanced, driving Russian troops to less than a dozen miles"
        " from the Russian border.",
        (),
        "2022-05-11",
    ),
    Case(
        "Russian forces pushed Ukrainian troops back to 20 km from Pokrovsk.",
        (),
        "2024-08-11",
    ),
    Case("M23 drove Congolese soldiers away from Sake.", (), "2024-02-11"),
]
ENDED = [
    Case(
        "The Syrian army lifted the three-year-long siege of Deir ez-Zor by Islamic"
        " State.",
        (),
        "2017-09-05",
    ),
    Case("Russian troops moved on, leaving Lyman without water.", (), "2022-06-01"),
    Case(
        "A ship carrying 1,000 Ukrainians left Mariupol.",
        (),
        "2022-03-01",
    ),
    Case(
        'The general spoke of a threat by Ukraine to "liberate" Melitopol.',
        (),
        "2023-05-10",
    ),
    Case(
        "Israel spoke of the number of worshippers allowed to enter the Rafah"
        " crossing.",
        (),
        "2024-05-10",
    ),
]
