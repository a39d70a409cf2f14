"""How much of a place: shares, counts, points of the compass, inclusions."""

from tests.extraction.sentences import Case

# all, entire, whole, last remaining
WHOLE = [
    Case(
        "Russia's defence minister, Sergei Shoigu, told Vladimir Putin on Sunday that"
        " Russian troops now controlled all of the Luhansk region.",
        ("Luhansk Oblast | controls | full | asserts | russia",),
        "2022-07-03",
    ),
    Case(
        "Wagner's fighters have captured the entire city of Bakhmut, Yevgeny"
        " Prigozhin said on Saturday, ten months after the assault began.",
        ("Bakhmut | captures | full | asserts | wagner",),
        "2023-05-20",
    ),
    Case(
        "Sudan's army said it had cleared the whole of Gezira State of RSF fighters.",
        ("Gezira State | clears | full | asserts | sudan",),
        "2025-05-20",
    ),
]

# most, majority, bulk, nearly all, more than half
MOST = [
    Case(
        "Syrian rebels control most of Aleppo and its airport, a war monitor said on"
        " Saturday, and dozens of government soldiers have been killed.",
        (
            "Aleppo | controls | most | reports | syria-opposition",
            "Aleppo International Airport | controls | full | reports |"
            " syria-opposition",
        ),
        "2024-11-30",
    ),
    Case(
        "More than 80 percent of the town of Toretsk is in the hands of Russian"
        " troops, Russian military sources said.",
        ("Toretsk | holds | most | reports | russia",),
        "2025-07-20",
    ),
    Case(
        "The Israeli army controls the majority of the northern Gaza Strip, a"
        " military spokesman said.",
        ("northern Gaza | controls | most | asserts | israel",),
        "2023-11-15",
    ),
    Case(
        "Iraqi forces have captured nearly all of the west of Mosul airport district,"
        " officers said on Friday, and hold the bulk of Mosul.",
        ("Mosul | holds | most | asserts | iraq",),
        "2017-03-10",
    ),
    Case(
        "The Arakan Army has seized nearly all of Rakhine State, the International"
        " Crisis Group said.",
        ("Rakhine State | captures | most | reports | arakan-army",),
        "2024-05-03",
    ),
]

# parts, half, several districts, a third, compass points
PART = [
    Case(
        "Russian soldiers hold several streets in Vovchansk, Ukraine's General Staff"
        " said.",
        ("Vovchansk | holds | part | concedes | russia",),
        "2024-06-10",
    ),
    Case(
        "The RSF controls parts of Omdurman and Khartoum North, residents said.",
        (
            "Omdurman | controls | part | reports | rsf",
            "Khartoum North | controls | full | reports | rsf",
        ),
        "2023-04-20",
    ),
    Case(
        "Russian units have taken the western part of Toretsk, the Ukrainian brigade"
        " fighting there said.",
        ("Toretsk | captures | part | concedes | russia",),
        "2024-10-25",
    ),
    Case(
        "Russian troops have entrenched themselves and control northern Kupiansk, the"
        " DeepState monitoring project said.",
        ("Kupiansk | controls | part | reports | russia",),
        "2025-09-10",
    ),
    Case(
        "Iraqi forces seized six districts of eastern Mosul on Friday.",
        ("Mosul | captures | part | reports | iraq",),
        "2016-11-05",
    ),
    Case(
        "Islamic State fighters held a third of Ramadi, a provincial councillor said.",
        ("Ramadi | holds | part | reports | isil",),
        "2015-04-05",
    ),
    Case(
        "Russia holds a significant part of the Zaporizhzhia region, including the"
        " city of Enerhodar.",
        (
            "Enerhodar | holds | full | reports | russia",
            "Zaporizhzhia Oblast | holds | part | reports | russia",
        ),
        "2022-12-01",
    ),
    Case(
        "The army captured the southern half of Aleppo overnight, Syrian state"
        " television said.",
        ("Aleppo | captures | part | asserts | syria-government",),
        "2016-12-12",
    ),
    Case(
        "The Taliban said they controlled 85 percent of Afghanistan.",
        (),
        "2021-07-09",
    ),
]

# settlements and square kilometres in a region
COUNTED = [
    Case(
        "Ukrainian forces control 29 square kilometres in Russia's Belgorod region,"
        " Syrskyi said on Monday.",
        ("Belgorod Oblast | controls | part | asserts | ukraine",),
        "2025-04-28",
    ),
    Case(
        "Kyiv's troops have taken 92 settlements and more than 1,250 square"
        " kilometres of Russia's Kursk region, President Zelenskiy said.",
        ("Kursk Oblast | captures | part | asserts | ukraine",),
        "2024-08-19",
    ),
    Case(
        "The Centre grouping liberated four settlements in the Donetsk region over"
        " the week, the Russian defence ministry said.",
        ("Donetsk Oblast | captures | part | asserts | russia",),
    ),
    Case(
        "Tuareg rebels seized three towns in the Kidal Region in as many days.",
        ("Kidal Region | captures | part | reports | azawad",),
        "2012-04-02",
    ),
    Case(
        "Russia's defence ministry said its forces had captured five villages in"
        " Ukraine's Kharkiv region: Borysivka, Ohirtseve, Pletenivka, Pylna and"
        " Strilecha.",
        (
            "Kharkiv Oblast | captures | part | asserts | russia",
            "Borysivka | captures | full | asserts | russia",
            "Ohirtseve | captures | full | asserts | russia",
            "Pletenivka | captures | full | asserts | russia",
            "Pylna | captures | full | asserts | russia",
            "Strilecha | captures | full | asserts | russia",
        ),
        "2024-05-11",
    ),
    Case(
        "M23 rebels have taken large parts of North Kivu including Goma and Sake, the"
        " UN said.",
        (
            "North Kivu | captures | part | reports | m23",
            "Goma | captures | full | reports | m23",
            "Sake | captures | full | reports | m23",
        ),
        "2025-01-30",
    ),
]

# counts of no place
COUNTED_OTHERWISE = [
    Case(
        "Russia captured 22 drones over the Kharkiv region in one night, officials in"
        " Belgorod said.",
        (),
        "2024-09-02",
    ),
    Case(
        "Ukrainian forces hold about 40 Russian soldiers in the Sumy region, the"
        " prisoners' coordination staff said.",
        (),
        "2025-04-11",
    ),
    Case(
        "The Russian army lost 10 square kilometres of minefields' worth of equipment"
        " near Orikhiv, a blogger joked.",
        (),
        "2023-06-19",
    ),
    Case(
        "Half of Kharkiv was without electricity after the Russian attack.",
        (),
        "2024-02-20",
    ),
    Case(
        "Parts of Sudan's capital, Khartoum, have no clean water, the army said.",
        (),
        "2025-09-14",
    ),
]
