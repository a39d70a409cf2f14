"""Which place is meant, and what bears a place's name without being it."""

from tests.extraction.sentences import Case

# two names of one place
ALIASES = [
    Case(
        "The Russian military said it had taken full control of Krasnoarmeysk"
        " [Pokrovsk], once a hub of the Ukrainian army's supply.",
        ("Pokrovsk | captures | full | asserts | russia",),
        "2025-12-02",
    ),
    Case(
        "Islamic State has seized the town of Tadmur (Palmyra), the Observatory said.",
        ("Palmyra | captures | full | reports | isil",),
        "2015-05-21",
    ),
    Case(
        "Russia's defence ministry announced the capture of Artyomovsk, also known as"
        " Bakhmut.",
        ("Bakhmut | captures | full | asserts | russia",),
        "2023-05-21",
    ),
    Case(
        "The North grouping controls Volchansk (Vovchansk in Ukrainian), the Russian"
        " defence ministry claimed.",
        ("Vovchansk | controls | full | asserts | russia",),
        "2024-06-01",
    ),
    Case(
        "Azerbaijan said its army had liberated Madaghis, which it calls Sugovushan.",
        ("Sugovushan | captures | full | asserts | azerbaijan",),
        "2020-10-04",
    ),
    Case(
        "Syrian Kurdish fighters of the SDF captured Manbij, known in Kurdish as"
        " Mabuk.",
        ("Manbij | captures | full | reports | sdf",),
        "2016-08-13",
    ),
]

# never the city
FACILITIES = [
    Case(
        "Syrian rebels seized Aleppo International Airport after government forces"
        " pulled out, the Observatory said.",
        (
            "Aleppo International Airport | captures | full | reports |"
            " syria-opposition",
        ),
        "2024-12-01",
    ),
    Case(
        "Russian forces have taken control of the Zaporizhzhia Nuclear Power Plant,"
        " Ukraine's regulator said.",
        ("Zaporizhzhia Nuclear Power Plant | captures | full | concedes | russia",),
        "2022-03-04",
    ),
    Case(
        "Ukrainian paratroopers retook Donetsk airport on Tuesday, a government"
        " spokesman in Kyiv said.",
        ("Donetsk Airport | retakes | full | asserts | ukraine",),
        "2014-05-27",
    ),
    Case(
        "Iraqi forces recaptured Mosul University from Islamic State, officers said.",
        ("Mosul University | retakes | full | reports | iraq",),
        "2017-01-14",
    ),
    Case(
        "Haftar's forces captured the port of Sirte without a fight, a spokesman for"
        " the LNA said.",
        ("port of Sirte | captures | full | asserts | libya-lna",),
        "2020-01-06",
    ),
    Case(
        "The RSF said it had overrun the 6th Infantry Division headquarters in El"
        " Fasher.",
        (
            "El Fasher 6th Infantry Division headquarters | captures | full | asserts"
            " | rsf",
        ),
        "2025-10-26",
    ),
    Case(
        "Government troops took the Taftanaz Air Base, Syrian state television said.",
        ("Taftanaz Air Base | captures | full | asserts | syria-government",),
        "2015-12-11",
    ),
    Case(
        "Peshmerga fighters recaptured the Mosul Dam with American air support,"
        " Kurdish officials said.",
        ("Mosul Dam | retakes | full | asserts | peshmerga",),
        "2014-08-18",
    ),
    Case(
        "French troops took the airport at Gao in a night operation, the defence"
        " ministry in Paris said.",
        ("Gao International Airport | captures | full | asserts | france",),
        "2013-01-26",
    ),
]

# rivers, directions, fronts, battles, clubs, units, persons
NOT_THE_PLACE = [
    Case(
        "Russian soldiers have taken control of the Kherson City Council and changed"
        " its locks, the mayor wrote.",
        (),
        "2022-04-25",
    ),
    Case(
        "In a single day the Taliban captured the capitals of the Kunduz, Takhar and"
        " Sar-e Pol provinces.",
        (),
        "2021-08-08",
    ),
    Case(
        "Tuareg rebels have captured the fourth Malian town in a week, a teacher said"
        " by telephone.",
        (),
        "2012-01-26",
    ),
    Case(
        "Israeli soldiers evacuated dozens of Jewish worshippers who had been"
        " surrounded after entering the compound at night.",
        (),
        "2015-10-18",
    ),
    Case(
        "The Kupiansk direction saw six clashes, and Ukrainian troops hold their"
        " lines, the General Staff said.",
        (),
        "2025-11-05",
    ),
    Case(
        "The Dnipro River, which Russian troops crossed on the way out, is a natural"
        " barrier.",
        (),
        "2022-11-11",
    ),
    Case(
        "The Battle of Bakhmut captured the attention of the world's military"
        " analysts.",
        (),
        "2023-06-12",
    ),
    Case(
        "Shakhtar Donetsk lost to Atalanta, and Dynamo Kyiv took a point in Lviv.",
        (),
        "2024-09-28",
    ),
    Case(
        "The Kherson grouping of forces seized the initiative, a Russian blogger"
        " wrote.",
        (),
        "2025-08-20",
    ),
    Case(
        "The Zaporizhzhia front is holding, said a soldier of the Mariupol brigade.",
        (),
        "2023-11-17",
    ),
    Case(
        "Ukraine's Kraken unit and the Azov brigade took prisoners on the Lyman axis.",
        (),
        "2024-01-09",
    ),
    Case(
        "General Talib Shaghati, who commands the Mosul operation, took questions"
        " from reporters.",
        (),
        "2016-10-18",
    ),
    Case(
        "The Kherson regional court found that General Izium Example had taken bribes"
        " from Russian troops.",
        (),
        "2023-07-01",
    ),
    Case(
        "The Oskil Reservoir holds less water since Russian strikes on its dam.",
        (),
        "2025-05-01",
    ),
    Case(
        "The Donetsk People's Republic took part in talks in Minsk with Russia and"
        " Ukraine.",
        (),
        "2014-09-01",
    ),
    Case(
        "The Luhansk People's Republic held a vote that Kyiv and the West called a"
        " sham.",
        (),
        "2022-09-30",
    ),
    Case(
        "Fuel for the Afghan army is kept on the Kandahar highway.",
        (),
        "2020-11-27",
    ),
]

# a longer name is another place
COMPOUNDS = [
    Case(
        "The Russian defence ministry announced that its forces had captured the"
        " Ukrainian village of Tonenke.",
        ("Tonenke | captures | full | asserts | russia",),
        "2024-03-21",
    ),
    Case(
        "Al-Shabaab fighters seized control of Hawadley village in the Middle"
        " Shabelle region after African Union troops had gone, elders said.",
        ("Hawadley village | captures | full | reports | al-shabaab",),
        "2024-02-12",
    ),
    Case(
        "Fighters of the National Resistance Front re-captured Sheberghan and its"
        " surroundings from the Taliban, a spokesman claimed.",
        ("Sheberghan | retakes | full | reports | national-resistance-front",),
        "2021-09-01",
    ),
    Case(
        "Ukrainian police say that a mass grave has been found in the recently"
        " recaptured city of Izium.",
        ("Izium | retakes | full | asserts | ukraine",),
        "2022-09-16",
    ),
    Case(
        "Islamic State fighters seized the mainly Christian town of Qaraqosh"
        " overnight, and thousands of families fled to Erbil.",
        ("Qaraqosh | captures | full | reports | isil",),
        "2014-08-07",
    ),
    Case(
        "The Syrian army captured the former rebel held city of Idlib after three"
        " days of shelling.",
        ("Idlib | captures | full | reports | syria-government",),
        "2012-03-12",
    ),
    Case(
        "Iraqi forces captured the northern part of the Islamic State held town of"
        " Rutba, officers said.",
        (
            "Rutba | captures | part | reports | iraq",
            "Rutba | holds | full | reports | isil",
        ),
        "2016-05-18",
    ),
    Case(
        "Russian troops captured Kupiansk-Vuzlovyi, a railway settlement south of the"
        " town, the ministry said.",
        ("Kupiansk-Vuzlovyi | captures | full | asserts | russia",),
        "2025-09-23",
    ),
    Case(
        "The Ukrainian army holds Vovchanski Khutory, the Ukrainian General Staff"
        " said.",
        ("Vovchanski Khutory | holds | full | asserts | ukraine",),
        "2025-05-06",
    ),
    Case(
        "Government forces retook Khartoum North from the RSF, Sudanese state media"
        " reported.",
        ("Khartoum North | retakes | full | asserts | sudan",),
        "2024-10-30",
    ),
]

# a region is not its city
REGIONS = [
    Case(
        "Russia controls most of the Zaporizhzhia region but not its capital,"
        " Ukraine's regulator said.",
        ("Zaporizhzhia Oblast | controls | most | concedes | russia",),
        "2022-11-09",
    ),
    Case(
        "Russia's army holds parts of the Kharkiv Oblast, and the city lives under"
        " bombardment.",
        ("Kharkiv Oblast | holds | part | reports | russia",),
        "2025-11-30",
    ),
    Case(
        "The rebels took Idlib, the capital of the province, the Syrian opposition"
        " announced.",
        ("Idlib | captures | full | asserts | syria-opposition",),
        "2015-03-28",
    ),
    Case(
        "The Taliban hold most of Kandahar province, tribal elders said.",
        ("Kandahar Province | holds | most | reports | taliban",),
        "2021-07-20",
    ),
    Case(
        "Ukrainian soldiers captured Sverdlikovo in the Kursk region on the first day"
        " of the operation, Russian military bloggers wrote.",
        ("Sverdlikovo | captures | full | concedes | ukraine",),
        "2024-08-06",
    ),
]

# one of several by what stands around it
HOMONYMS = [
    Case(
        "Ukrainian forces entered Lyman in the Donetsk region on Saturday after"
        " Russian troops had left.",
        ("Lyman | enters | contested | reports | ukraine",),
        "2022-10-01",
    ),
    Case(
        "Russian troops captured Pishchane, a village in the Kharkiv region, the"
        " Institute for the Study of War said.",
        ("Pishchane (Kharkiv Oblast) | captures | full | reports | russia",),
        "2024-07-10",
    ),
    Case(
        "Ukrainian troops took Makiivka, separatists of the Donetsk People's Republic"
        " acknowledged.",
        ("Makiivka | captures | full | concedes | ukraine",),
        "2014-07-02",
    ),
]

# the city, the town, the airport, it
DESCRIPTIONS = [
    Case(
        "M23 rebels marched into Goma on Monday. By Thursday they controlled the city"
        " and its airport, the United Nations said.",
        (
            "Goma | enters | contested | reports | m23",
            "Goma | controls | full | reports | m23",
            "its airport | controls | full | reports | m23",
        ),
        "2025-01-30",
    ),
    Case(
        "Aleppo had been divided for four years. On Tuesday the army took control of"
        " the whole city, Syrian state television said.",
        ("Aleppo | captures | full | asserts | syria-government",),
        "2016-12-13",
    ),
    Case(
        "Avdiivka lies on the edge of Donetsk. Ukraine has pulled its troops out of"
        " the town, Syrskyi said.",
        ("Avdiivka | withdraws | none | concedes | ukraine",),
        "2024-02-17",
    ),
    Case(
        "For days there was fighting around Shusha. Armenia's prime minister"
        " acknowledged on Monday that it had been captured by Azerbaijani troops.",
        ("Shusha | captures | full | concedes | azerbaijan",),
        "2020-11-09",
    ),
    Case(
        "Mosul is Iraq's second city. Islamic State fighters captured it on Tuesday.",
        ("Mosul | captures | full | reports | isil",),
        "2014-06-11",
    ),
    Case(
        "The airport in Khartoum was recaptured by the Sudanese army on Wednesday,"
        " two years after the RSF seized it.",
        ("Khartoum International Airport | retakes | full | reports | sudan",),
        "2025-03-27",
    ),
]

# a description that means no place of the text
DESCRIBED_OTHERWISE = [
    Case(
        "Eritrean soldiers were seen on the roads out of Axum and Shire on Monday."
        " Tigrayan forces seized the regional capital the same evening, diplomats"
        " said.",
        (),
        "2021-06-29",
    ),
    Case(
        "Avdiivka lies on the edge of Donetsk. Russian soldiers took the town's few"
        " remaining residents to a cellar.",
        (),
        "2024-02-17",
    ),
    Case(
        "M23 rebels are in Goma, the UN said. The city council holds its meetings"
        " elsewhere.",
        (),
        "2025-01-30",
    ),
    Case(
        "The Syrian army's advance in Aleppo went on. It took its time, a diplomat"
        " said.",
        (),
        "2016-12-13",
    ),
]
