"""When it was said, and since when it would hold, with bounds."""

from tests.extraction.voices.cases import Said, Voices

SAID = [
    Voices(
        "On Thursday evening the Russian Defence Ministry announced that its forces had"
        " taken Siversk. Ukraine's General Staff said on Friday morning that the town"
        " was still under Ukrainian control.",
        (
            Said(
                "Russian Defence Ministry",
                "russia",
                "asserts",
                "captures",
                "Siversk",
                "russia",
                day="2025-12-11",
                since="[..2025-12-11]",
            ),
            Said(
                "Ukraine's General Staff",
                "ukraine",
                "asserts",
                "controls",
                "Siversk",
                "ukraine",
                day="2025-12-12",
            ),
        ),
        "2025-12-12",
    ),
    Voices(
        "Two weeks ago M23 spokesman Willy Ngoma said the movement's fighters had taken"
        " Walikale; this week they were seen leaving.",
        (
            Said(
                "Willy Ngoma",
                "m23",
                "asserts",
                "captures",
                "Walikale",
                "m23",
                day="[2025-03-20..2025-03-26]",
            ),
        ),
        "2025-04-06",
    ),
    Voices(
        "Earlier on Monday, the Libyan National Army said that its units had taken"
        " control of the coastal city of Sirte in under three hours.",
        (
            Said(
                "Libyan National Army",
                "libya-lna",
                "asserts",
                "captures",
                "Sirte",
                "libya-lna",
                day="2020-01-06",
            ),
        ),
        "2020-01-07",
    ),
    Voices(
        "Speaking on March 20, army spokesman Nabil Abdallah said troops had retaken"
        " the"
        " town of Umm Ruwaba. The RSF said a day later that its men still held the"
        " town.",
        (
            Said(
                "Nabil Abdallah",
                "sudan",
                "asserts",
                "retakes",
                "Umm Ruwaba",
                "sudan",
                day="2025-03-20",
            ),
            Said(
                "RSF",
                "rsf",
                "asserts",
                "holds",
                "Umm Ruwaba",
                "rsf",
                day="2025-03-21",
            ),
        ),
        "2025-03-25",
    ),
    Voices(
        "In a video that was posted on 20 May, Wagner founder Yevgeny Prigozhin"
        " declared that his men had taken the whole of Bakhmut.",
        (
            Said(
                "Yevgeny Prigozhin",
                "wagner",
                "asserts",
                "captures",
                "Bakhmut",
                "wagner",
                day="2023-05-20",
            ),
        ),
        "2023-05-24",
    ),
    Voices(
        "The Taliban said late on Sunday that their fighters had entered Kabul, and the"
        " next day a spokesman for the group said they were in control of the city.",
        (
            Said(
                "Taliban",
                "taliban",
                "asserts",
                "enters",
                "Kabul",
                "taliban",
                day="2021-08-15",
            ),
            Said(
                "spokesman for the group",
                "taliban",
                "asserts",
                "controls",
                "Kabul",
                "taliban",
                day="2021-08-16",
            ),
        ),
        "2021-08-17",
    ),
    Voices(
        "Myanmar's military has recaptured the town of Kyaukme, state media reported on"
        " Thursday, three weeks after the operation began.",
        (
            Said(
                "state media",
                "myanmar-military",
                "asserts",
                "retakes",
                "Kyaukme",
                "myanmar-military",
                day="2025-10-02",
                since="[..2025-10-02]",
            ),
        ),
        "2025-10-03",
    ),
    Voices(
        "On 8 November, after days of fighting in the streets, the President of"
        " Azerbaijan, Ilham Aliyev, stated that Azerbaijani forces had taken Shusha;"
        " Armenia issued a denial.",
        (
            Said(
                "Armenia",
                "armenia",
                "denies",
                "captures",
                "Shusha",
                "azerbaijan",
                day="2020-11-08",
                since="unknown",
            ),
            Said(
                "Ilham Aliyev",
                "azerbaijan",
                "asserts",
                "captures",
                "Shusha",
                "azerbaijan",
                day="2020-11-08",
            ),
        ),
        "2020-11-20",
    ),
    Voices(
        "Heglig fell to South Sudanese troops on 10 April 2012. The next day, Sudan's"
        " army said it had lost control of Heglig.",
        (
            Said(
                "Sudan's army",
                "sudan",
                "concedes",
                "loses",
                "Heglig",
                "sudan",
                day="2012-04-11",
            ),
            Said(
                "The Example",
                None,
                "reports",
                "captures",
                "Heglig",
                "south-sudan",
                since="2012-04-10",
                day="[..2012-04-20]",
            ),
        ),
        "2012-04-20",
    ),
    Voices(
        "Wagner's founder Yevgeny Prigozhin said on Saturday, May 20, that his men had"
        " taken the whole of Bakhmut.",
        (
            Said(
                "Yevgeny Prigozhin",
                "wagner",
                "asserts",
                "captures",
                "Bakhmut",
                "wagner",
                day="2023-05-20",
                since="[..2023-05-20]",
            ),
        ),
        "2023-05-21",
    ),
]

UPPER_BOUND = [
    Voices(
        "KYIV, Nov 19 (Example) - Russia's Defence Ministry says its forces control the"
        " town of Kupiansk, and Ukrainian officials say fighting goes on.",
        (
            Said(
                "Russia's Defence Ministry",
                "russia",
                "asserts",
                "controls",
                "Kupiansk",
                "russia",
                day="[..2025-11-21]",
            ),
        ),
    ),
    Voices(
        "The Arakan Army said its fighters had captured the border post of Maungdaw"
        " after a siege that began in June.",
        (
            Said(
                "Arakan Army",
                "arakan-army",
                "asserts",
                "captures",
                "Maungdaw",
                "arakan-army",
                day="[..2024-12-10]",
                since="[..2024-12-10]",
            ),
        ),
        "2024-12-10",
    ),
    Voices(
        "Ukraine's army said 190 clashes had been fought since Wednesday. It said"
        " Ukrainian troops still held the western part of Toretsk.",
        (
            Said(
                "Ukraine's army",
                "ukraine",
                "asserts",
                "holds",
                "Toretsk",
                "ukraine",
                day="[..2025-02-01]",
            ),
        ),
        "2025-02-01",
    ),
]

SINCE = [
    Voices(
        "The Syrian army recaptured the town of Khan Shaykhun last week, the Syrian"
        " Observatory for Human Rights said.",
        (
            Said(
                "Syrian Observatory for Human Rights",
                "sohr",
                "reports",
                "retakes",
                "Khan Shaykhun",
                "syria-government",
                since="[2019-08-19..2019-08-25]",
            ),
        ),
        "2019-08-28",
    ),
    Voices(
        "Ethiopian troops captured the Tigrayan town of Shire over the weekend, and on"
        " Tuesday the government announced that it controlled Alamata as well.",
        (
            Said(
                "government",
                "ethiopia",
                "asserts",
                "controls",
                "Alamata",
                "ethiopia",
                day="2022-10-18",
                since="[..2022-10-18]",
            ),
            Said(
                "The Example",
                None,
                "reports",
                "captures",
                "Shire",
                "ethiopia",
                since="[2022-10-15..2022-10-16]",
            ),
        ),
        "2022-10-19",
    ),
    Voices(
        "RSF fighters have held the town of El Geneina since June 2023, according to"
        " the"
        " United Nations.",
        (
            Said(
                "United Nations",
                "un",
                "reports",
                "holds",
                "El Geneina",
                "rsf",
                since="2023-06",
            ),
        ),
        "2024-11-05",
    ),
    Voices(
        "The Houthis captured Sanaa in September 2014. Government forces took Mukalla"
        " from al-Qaeda in April 2016.",
        (
            Said(
                "The Example",
                None,
                "reports",
                "captures",
                "Mukalla",
                "yemen-government",
                since="2016-04",
            ),
            Said(
                "The Example",
                None,
                "reports",
                "captures",
                "Sanaa",
                "houthis",
                since="2014-09",
            ),
        ),
        "2018-06-20",
    ),
    Voices(
        "Israeli forces entered Rafah on 6 May and took control of the Rafah crossing"
        " the following day, the military said.",
        (
            Said(
                "military",
                "israel",
                "asserts",
                "captures",
                "Rafah crossing",
                "israel",
                since="2024-05-07",
            ),
            Said(
                "military",
                "israel",
                "asserts",
                "enters",
                "Rafah",
                "israel",
                since="2024-05-06",
            ),
        ),
        "2024-05-20",
    ),
    Voices(
        "Kunduz was overrun by the Taliban on 28 September 2015, when the police fled.",
        (
            Said(
                "The Example",
                None,
                "reports",
                "captures",
                "Kunduz",
                "taliban",
                since="2015-09-28",
            ),
        ),
        "2016-10-03",
    ),
    Voices(
        "Russian forces have controlled Enerhodar since early March, Ukraine's foreign"
        " ministry said on Monday.",
        (
            Said(
                "Ukraine's foreign ministry",
                "ukraine",
                "concedes",
                "controls",
                "Enerhodar",
                "russia",
                day="2022-08-08",
                since="[2022-03-01..2022-03-10]",
            ),
        ),
        "2022-08-09",
    ),
    Voices(
        "Libyan rebels seized Brega yesterday, a day after leaving Ajdabiya.",
        (
            Said(
                "The Example",
                None,
                "reports",
                "captures",
                "Brega",
                "libya-ntc",
                since="2011-03-27",
            ),
            Said(
                "The Example",
                None,
                "reports",
                "withdraws",
                "Ajdabiya",
                "libya-ntc",
            ),
        ),
        "2011-03-28",
    ),
    Voices(
        "M23 has been in control of Bunagana since the middle of June, residents said.",
        (
            Said(
                "residents",
                None,
                "reports",
                "controls",
                "Bunagana",
                "m23",
                since="[2022-06-11..2022-06-20]",
            ),
        ),
        "2022-07-20",
    ),
]

# a time that is another thing's, or a name's
APART = [
    Voices(
        "The town of Rubaya was seized by the March 23 Movement.",
        (
            Said(
                "The Example",
                None,
                "reports",
                "captures",
                "Rubaya",
                "m23",
                since="[..2024-05-03]",
            ),
        ),
        "2024-05-03",
    ),
    Voices(
        "Seleka fighters captured the town of Bambari, the fourth to fall since the"
        " return to war on December 10.",
        (
            Said(
                "The Example",
                None,
                "reports",
                "captures",
                "Bambari",
                "seleka",
                since="[..2012-12-25]",
            ),
        ),
        "2012-12-25",
    ),
    Voices(
        "The Arakan Army captured Paletwa on Sunday following a truce of November 13.",
        (
            Said(
                "The Example",
                None,
                "reports",
                "captures",
                "Paletwa",
                "arakan-army",
                since="2024-01-14",
            ),
        ),
        "2024-01-15",
    ),
]

BACKGROUND = [
    Voices(
        "Chadian troops, who had seized the air base of Ouadi Doum in March 1987, moved"
        " north again in August, diplomats said.",
        (
            Said(
                "diplomats",
                None,
                "reports",
                "captures",
                "Ouadi Doum air base",
                "chad",
                since="1987-03",
            ),
        ),
        "1987-08-10",
    ),
    Voices(
        "Sixty years after Soviet forces liberated Kharkiv, veterans laid wreaths on"
        " Tuesday in the centre of the city.",
        (),
        "2003-08-23",
    ),
]

NO_DAY = [
    Voices(
        "Ukrainian troops may retake Lyman by Saturday, a Ukrainian commander said.",
        (),
        "2022-09-28",
    ),
    Voices(
        "Talks on Monday will deal with the withdrawal of Azerbaijani troops from"
        " Lachin, officials in Yerevan said.",
        (),
        "2022-09-10",
    ),
    Voices(
        "Al-Shabaab fighters attacked an army base near Barawe on Tuesday and seized"
        " weapons, residents said.",
        (),
        "2024-03-20",
    ),
]

NOT_ITS_DAY = [
    Voices(
        "After Hama fell to HTS on Thursday, the Syrian army said on Saturday"
        " that it had withdrawn from Daraa.",
        (
            Said(
                "Syrian army",
                "syria-government",
                "concedes",
                "withdraws",
                "Daraa",
                "syria-government",
                day="2024-12-07",
                since="[..2024-12-07]",
            ),
            Said(
                "The Example",
                None,
                "reports",
                "captures",
                "Hama",
                "hts",
                since="2024-12-05",
            ),
        ),
        "2024-12-07",
    ),
    Voices(
        "Ukraine's General Staff, which has met every Monday since the spring, said its"
        " troops still held Siversk.",
        (
            Said(
                "Ukraine's General Staff",
                "ukraine",
                "asserts",
                "holds",
                "Siversk",
                "ukraine",
                day="[..2025-11-21]",
            ),
        ),
    ),
    Voices(
        "Elections that were due on 24 December 2018 never took place in Kidal, where"
        " officials say the vote was moved to March.",
        (),
        "2019-01-10",
    ),
    Voices(
        "Monday's explosion in Goma, the army said on Tuesday, had nothing to do with"
        " the front.",
        (),
        "2024-05-08",
    ),
]
