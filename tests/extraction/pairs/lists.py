"""Several places in a row, with aliases, regions and what was counted."""

from tests.extraction.sentences import Case

# every item a claim, the region around them none
ROWS = [
    Case(
        "Syrian rebels entered the capital, Damascus, before dawn on Sunday and met"
        " no resistance.",
        ("Damascus | enters | contested | reports | syria-opposition",),
        "2024-12-08",
    ),
    Case(
        "The Taliban have captured the provincial capitals of Kunduz, Sar-e Pol and"
        " Sheberghan since Friday.",
        (
            "Kunduz | captures | full | reports | taliban",
            "Sar-e Pol | captures | full | reports | taliban",
            "Sheberghan | captures | full | reports | taliban",
        ),
        "2021-08-09",
    ),
    Case(
        "Over the past week, units of the South grouping liberated Zvanivka,"
        " Petropavlivka and the village of Dronivka in the Donetsk region, the"
        " Russian defence ministry said on Friday.",
        (
            "Zvanivka | captures | full | asserts | russia",
            "Petropavlivka | captures | full | asserts | russia",
            "Dronivka | captures | full | asserts | russia",
        ),
        "2025-11-28",
    ),
    Case(
        "Azerbaijan's troops have taken the town of Jabrayil and several surrounding"
        " villages, President Ilham Aliyev wrote on Twitter.",
        ("Jabrayil | captures | full | asserts | azerbaijan",),
        "2020-10-04",
    ),
    Case(
        "The Taliban took Herat, Kandahar and Lashkargah within a day, leaving the"
        " government with little more than Kabul.",
        (
            "Herat | captures | full | reports | taliban",
            "Kandahar | captures | full | reports | taliban",
            "Lashkargah | captures | full | reports | taliban",
        ),
        "2021-08-12",
    ),
    Case(
        "Kupiansk, Izium and Balakliia were all liberated in the space of five days,"
        " Ukraine's General Staff said.",
        (
            "Kupiansk | captures | full | asserts | ukraine",
            "Izium | captures | full | asserts | ukraine",
            "Balakliia | captures | full | asserts | ukraine",
        ),
        "2022-09-12",
    ),
    Case(
        "In a matter of days Islamic State fighters captured Mosul, Tikrit and Baiji,"
        " as well as the border town of Al-Qa'im.",
        (
            "Mosul | captures | full | reports | isil",
            "Tikrit | captures | full | reports | isil",
            "Baiji | captures | full | reports | isil",
            "Al-Qa'im | captures | full | reports | isil",
        ),
        "2014-06-12",
    ),
    Case(
        "The opposition now controls Hama (the country's fourth city), Khan Shaykhun"
        " and Maarat al-Numan, the Syrian Observatory for Human Rights said.",
        (
            "Hama | controls | full | reports | syria-opposition",
            "Khan Shaykhun | controls | full | reports | syria-opposition",
            "Maarat al-Numan | controls | full | reports | syria-opposition",
        ),
        "2024-12-06",
    ),
    Case(
        "The Arakan Army has captured Buthidaung and Paletwa, and has laid siege to"
        " Maungdaw, the group said.",
        (
            "Buthidaung | captures | full | asserts | arakan-army",
            "Paletwa | captures | full | asserts | arakan-army",
            "Maungdaw | encircles | encircled | asserts | arakan-army",
        ),
        "2024-08-10",
    ),
    Case(
        "M23 rebels seized the mining town of Nyabibwe, along with Minova, and"
        " advanced inside Katana, aid workers said.",
        (
            "Nyabibwe | captures | full | reports | m23",
            "Minova | captures | full | reports | m23",
            "Katana | enters | contested | reports | m23",
        ),
        "2025-02-05",
    ),
    Case(
        "Russian troops abandoned Vysokopillia, Davydiv Brid and Myroliubivka,"
        " according to maps published by Russia's defence ministry.",
        (
            "Vysokopillia | withdraws | none | concedes | russia",
            "Davydiv Brid | withdraws | none | concedes | russia",
            "Myroliubivka | withdraws | none | concedes | russia",
        ),
        "2022-10-04",
    ),
    Case(
        "The villages of Ivanivka, Netailove and Umanske were captured by Russian"
        " forces, the ministry in Moscow said.",
        (
            "Ivanivka | captures | full | asserts | russia",
            "Netailove | captures | full | asserts | russia",
            "Umanske | captures | full | asserts | russia",
        ),
        "2024-05-28",
    ),
    Case(
        "The Libyan National Army said its units had taken Al-Watiya Air Base and the"
        " Al Jufra Air Base, while rivals kept control of Misrata.",
        (
            "Al-Watiya Air Base | captures | full | asserts | libya-lna",
            "Al Jufra Air Base | captures | full | asserts | libya-lna",
        ),
        "2017-05-04",
    ),
    Case(
        "The TNLA and the MNDAA have seized Chinshwehaw, a border crossing, and"
        " Kyaukme.",
        (
            "Chinshwehaw | captures | full | reports | tnla",
            "Kyaukme | captures | full | reports | tnla",
        ),
        "2023-11-05",
    ),
]

# where a list ends
BROKEN = [
    Case(
        "The Syrian army besieged Maarat al-Numan and cut the M5 highway to Saraqib"
        " on Monday.",
        ("Maarat al-Numan | encircles | encircled | reports | syria-government",),
        "2020-01-27",
    ),
    Case(
        "Forces of Yemen's government entered Aden's port and took Mukalla in the"
        " night.",
        (
            "Aden port | enters | contested | reports | yemen-government",
            "Mukalla | captures | full | reports | yemen-government",
        ),
        "2026-01-08",
    ),
    Case(
        "Peshmerga fighters pushed on after capturing the town of Sinjar and reaching"
        " the Mosul Dam.",
        ("Sinjar | captures | full | reports | peshmerga",),
        "2014-08-19",
    ),
    Case(
        "Ukrainian troops captured Izium, and Kharkiv was without electricity for"
        " hours after Russian strikes.",
        ("Izium | captures | full | reports | ukraine",),
        "2022-09-12",
    ),
    Case(
        "M23 rebels captured Goma, and Kigali said its troops were only defending the"
        " border.",
        ("Goma | captures | full | reports | m23",),
        "2025-01-27",
    ),
    Case(
        "Rebels of the Free Syrian Army took Jarabulus on Wednesday, Ankara and"
        " Damascus both said.",
        (
            "Jarabulus | captures | full | asserts | syria-opposition",
            "Jarabulus | captures | full | concedes | syria-opposition",
        ),
        "2016-08-06",
    ),
    Case(
        "Russian forces captured Avdiivka, 15 km north of Donetsk and some 60 km from"
        " Kramatorsk.",
        ("Avdiivka | captures | full | reports | russia",),
        "2024-02-20",
    ),
    Case(
        "RSF fighters overran El Fasher, from where thousands fled to Tawila and"
        " Kabkabiya.",
        ("El Fasher | captures | full | reports | rsf",),
        "2025-10-28",
    ),
    Case(
        "The rebels seized Hama, on the road between Aleppo and Damascus, the Syrian"
        " opposition said.",
        ("Hama | captures | full | asserts | syria-opposition",),
        "2024-12-05",
    ),
    Case(
        "The Afghan army took back Kunduz from the Taliban, and fighting went on near"
        " Ghazni and Puli Alam.",
        ("Kunduz | retakes | full | reports | afghanistan-republic",),
        "2015-10-03",
    ),
    Case(
        "Al-Shabaab stormed into Moqokori, and Adan Yabaal and Jowhar heard"
        " explosions during the night.",
        ("Moqokori | enters | contested | reports | al-shabaab",),
        "2024-06-11",
    ),
]
