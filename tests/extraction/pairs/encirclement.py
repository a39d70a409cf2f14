"""Rings around places; and other rings."""

from tests.extraction.sentences import Case

# encircles-active, encircles-passive, encirclement-noun, siege-noun
ENCIRCLED = [
    Case(
        "Israeli troops and tanks continue to encircle Gaza City, with heavy clashes"
        " reported on its edges.",
        ("Gaza City | encircles | encircled | reports | israel",),
        "2023-11-02",
    ),
    Case(
        "The encirclement of Myrnohrad by Russian troops is a matter of days, a"
        " Ukrainian blogger wrote, if it has not happened already.",
        (),
        "2025-11-09",
    ),
    Case(
        "RSF fighters besieged El Fasher in May. Trucks with food have not reached"
        " the besieged city of El Fasher since.",
        ("El Fasher | encircles | encircled | reports | rsf",),
        "2024-08-02",
    ),
    Case(
        "Aid is being flown to El Fasher, which the RSF has besieged since May.",
        ("El Fasher | encircles | encircled | reports | rsf",),
        "2024-09-30",
    ),
    Case(
        "The encirclement of Avdiivka by Russian troops left its defenders with a"
        " single dirt road.",
        ("Avdiivka | encircles | encircled | reports | russia",),
        "2024-02-16",
    ),
    Case(
        "The RSF has surrounded El Fasher, the army's last foothold in Darfur, and"
        " cut the roads out of the city, the UN said.",
        ("El Fasher | encircles | encircled | reports | rsf",),
        "2024-05-14",
    ),
    Case(
        "Government troops and their allies encircled Aleppo from the north, the"
        " Syrian Observatory for Human Rights said.",
        ("Aleppo | encircles | encircled | reports | syria-government",),
        "2016-02-05",
    ),
    Case(
        "Russian forces have cut off Pokrovsk and Myrnohrad, Gerasimov said.",
        (
            "Pokrovsk | encircles | encircled | asserts | russia",
            "Myrnohrad | encircles | encircled | asserts | russia",
        ),
        "2025-11-01",
    ),
    Case(
        "The town of Kobani, besieged by Islamic State since September, holds out"
        " with the help of air strikes.",
        ("Kobani | encircles | encircled | reports | isil",),
        "2014-12-10",
    ),
    Case(
        "Taliban fighters laid siege to Mazar-i-Sharif on Wednesday.",
        ("Mazar-i-Sharif | encircles | encircled | reports | taliban",),
        "2021-08-11",
    ),
    Case(
        "The siege of El Fasher by the RSF has cut off more than 800,000 people, the"
        " UN said.",
        ("El Fasher | encircles | encircled | reports | rsf",),
        "2024-06-15",
    ),
    Case(
        "Raqqa was surrounded by the Syrian Democratic Forces on three sides.",
        ("Raqqa | encircles | encircled | reports | sdf",),
        "2017-06-08",
    ),
    Case(
        "The M23 rebels have Goma surrounded, a peacekeeping official said.",
        ("Goma | encircles | encircled | reports | m23",),
        "2025-01-25",
    ),
    Case(
        "Russian troops are besieging the port city of Mariupol, its mayor said.",
        ("Mariupol | encircles | encircled | reports | russia",),
        "2022-03-03",
    ),
    Case(
        "Syrskyi denied that Pokrovsk had been encircled by Russian forces, saying"
        " that supplies were getting through.",
        ("Pokrovsk | encircles | encircled | denies | russia",),
        "2025-10-31",
    ),
    Case(
        "The General Staff in Kyiv said Kostiantynivka was not besieged by the"
        " Russian army.",
        ("Kostiantynivka | encircles | encircled | denies | russia",),
        "2025-12-20",
    ),
]

# other rings
NOT_ENCIRCLED = [
    Case(
        "Russian police surrounded a building in Sevastopol where two gunmen had"
        " hidden.",
        (),
        "2023-03-21",
    ),
    Case(
        "Ukrainian troops surrounded a Russian unit in a forest and took eleven"
        " prisoners near Sudzha.",
        (),
        "2025-02-28",
    ),
    Case(
        "The events surrounding the fall of the government's plan for Kharkiv remain"
        " unclear, Ukrainian lawmakers said.",
        (),
        "2024-01-15",
    ),
    Case(
        "Controversy surrounds Mali's deal with Wagner, diplomats in Bamako said.",
        (),
        "2024-10-01",
    ),
    Case(
        "Villages surrounding Robotyne were shelled by Russian artillery.",
        (),
        "2023-08-30",
    ),
    Case(
        "Russian forces aim to encircle Kostiantynivka, according to the Institute"
        " for the Study of War.",
        (),
        "2025-11-15",
    ),
]

# contests
CONTESTED = [
    Case(
        "Control of Kupiansk is contested, the Institute for the Study of War said,"
        " as Ukrainian and Russian troops fight house to house.",
        (),
        "2025-11-12",
    ),
]
