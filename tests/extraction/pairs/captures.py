"""Taking a place, by verb and by noun; and what takes no place."""

from tests.extraction.sentences import Case

# captures-active, captures-passive, captures-relative, captures-attributive
ACTIVE = [
    Case(
        "Russian troops captured Selydove in October. Engineers are clearing mines in"
        " the newly captured town of Selydove, the ministry in Moscow said.",
        (
            "Selydove | captures | full | reports | russia",
            "Selydove | captures | full | asserts | russia",
        ),
        "2024-11-01",
    ),
    Case(
        "Russian forces captured Selydove in October. The newly captured town of"
        " Selydove serves them as a staging ground for the next push, a Ukrainian"
        " officer said by radio.",
        ("Selydove | captures | full | reports | russia",),
        "2024-11-30",
    ),
    Case(
        "Russian troops, who had been pressing on the town from three sides since"
        " October, captured Avdiivka over the weekend, their first major gain in nine"
        " months of fighting.",
        ("Avdiivka | captures | full | reports | russia",),
        "2024-02-17",
    ),
    Case(
        "KABUL, Aug 12 (Agency) - Taliban fighters on Thursday seized the strategic"
        " city of Ghazni, some 150 km southwest of the Afghan capital, a senior"
        " security officer said, as they tightened their grip on the north.",
        ("Ghazni | captures | full | reports | taliban",),
        "2021-08-12",
    ),
    Case(
        "Syrian rebels, led by the Islamist group Hayat Tahrir al-Sham, announced"
        " early on Sunday that they had overrun the central city of Homs after only a"
        " day of fighting, leaving President Bashar al-Assad's rule hanging by a"
        " thread.",
        ("Homs | captures | full | asserts | hts",),
        "2024-12-08",
    ),
    Case(
        "The ancient city of Palmyra, which Islamic State militants had overrun in"
        " May last year, was recaptured by Syrian government forces on Sunday with"
        " the help of Russian air strikes.",
        (
            "Palmyra | captures | full | reports | isil",
            "Palmyra | retakes | full | reports | syria-government",
        ),
        "2016-03-27",
    ),
    Case(
        "Azerbaijani forces have taken the hilltop town of Shusha, President Ilham"
        " Aliyev said in a televised address to the nation on Sunday, wearing"
        " military fatigues and standing in front of the flag.",
        ("Shusha | captures | full | asserts | azerbaijan",),
        "2020-11-08",
    ),
    Case(
        "Residents of Goma woke on Monday to find that the city had been seized"
        " overnight by M23 rebels, whose fighters were seen patrolling the main"
        " boulevard.",
        ("Goma | captures | full | reports | m23",),
        "2025-01-27",
    ),
    Case(
        "The Myanmar National Democratic Alliance Army said in a statement posted on"
        " its social media page that its fighters had occupied the town of Lashio"
        " after weeks of fighting.",
        ("Lashio | captures | full | asserts | mndaa",),
        "2024-08-03",
    ),
    Case(
        "Wad Madani, the capital of Gezira State and a refuge for hundreds of"
        " thousands of displaced people, was overrun by the Rapid Support Forces"
        " within three days, according to the United Nations.",
        ("Wad Madani | captures | full | reports | rsf",),
        "2023-12-19",
    ),
    Case(
        "Forces of Libya's UN-recognised government swept into and took the town of"
        " Tarhuna on Friday, the last stronghold of Khalifa Haftar's troops in the"
        " west of the country.",
        ("Tarhuna | captures | full | reports | libya-gna",),
        "2020-06-05",
    ),
    Case(
        "Kurdish Peshmerga fighters, backed by US-led air strikes, entered the town"
        " of Sinjar on Friday and secured it, the Kurdistan Region Security Council"
        " said.",
        (
            "Sinjar | enters | contested | asserts | peshmerga",
            "Sinjar | captures | full | asserts | peshmerga",
        ),
        "2015-11-13",
    ),
    Case(
        "In a post on its Telegram channel, the RSF said that its forces had"
        " liberated the city of El Fasher from what it called the grip of mercenaries"
        " and militias.",
        ("El Fasher | captures | full | asserts | rsf",),
        "2025-10-27",
    ),
    Case(
        "Ouadi Doum air base, captured by Chadian troops in March 1987, had been one"
        " of the strongest Libyan positions in northern Chad.",
        ("Ouadi Doum air base | captures | full | reports | chad",),
        "2012-01-25",
    ),
    Case(
        "The recently captured town of Selydove has served Russian troops as a"
        " staging ground, said Vadym Example, a spokesman for the Ukrainian National"
        " Guard. Russian forces captured Selydove in October.",
        ("Selydove | captures | full | reports | russia",),
        "2024-11-30",
    ),
    Case(
        "Tikrit, a city that Islamic State fighters seized on Wednesday, lies about"
        " 150 km north of Baghdad.",
        ("Tikrit | captures | full | reports | isil",),
        "2014-06-11",
    ),
    Case(
        "Tuareg rebels took over the garrison town of Gao on Saturday, hours after"
        " government soldiers had fled it, witnesses told reporters by telephone.",
        ("Gao | captures | full | reports | azawad",),
        "2012-04-01",
    ),
    Case(
        "Malian soldiers abandoned Kidal as Tuareg rebels conquered the town.",
        (
            "Kidal | withdraws | none | reports | mali",
            "Kidal | captures | full | reports | azawad",
        ),
        "2012-04-01",
    ),
]

# takes-control, under-control, in-hands, falls, handed-over, drives-out
TAKEN_CONTROL = [
    Case(
        "Syrian rebels took full control of Idlib Governorate on Sunday, a war"
        " monitor said, the first time since the start of the war that the whole"
        " province was out of the hands of the government.",
        ("Idlib Governorate | captures | full | reports | syria-opposition",),
        "2024-12-01",
    ),
    Case(
        "With the loss of its last defenders, Vuhledar came under the control of the"
        " Russian army on Wednesday, the Russian defence ministry said, calling the"
        " town a linchpin of the front.",
        ("Vuhledar | captures | full | asserts | russia",),
        "2024-10-03",
    ),
    Case(
        "Kavumu Airport passed under M23 control on Friday, civil society leaders and"
        " two security sources said.",
        ("Kavumu Airport | captures | full | reports | m23",),
        "2025-02-15",
    ),
    Case(
        "Herat, Afghanistan's third-largest city, fell to the Taliban on Thursday"
        " after two weeks of siege, the head of the provincial council said.",
        ("Herat | captures | full | reports | taliban",),
        "2021-08-13",
    ),
    Case(
        "Laukkai, the seat of the Kokang zone on the Chinese border, is not yet in"
        " the hands of the MNDAA, a military spokesman said.",
        ("Laukkai | holds | full | denies | mndaa",),
        "2023-10-31",
    ),
    Case(
        "Daraa is in the hands of Syrian rebels, two opposition sources told the"
        " agency on Saturday.",
        ("Daraa | holds | full | reports | syria-opposition",),
        "2024-12-07",
    ),
    Case(
        "Islamic State militants drove Kurdish forces out of Sinjar at the weekend"
        " and sent tens of thousands of Yazidis fleeing into the mountains.",
        ("Sinjar | captures | full | reports | isil",),
        "2014-08-08",
    ),
    Case(
        "Russian forces were driven out of Izium by Ukrainian troops on Saturday,"
        " Ukraine's deputy defence minister said.",
        ("Izium | captures | full | asserts | ukraine",),
        "2022-09-11",
    ),
    Case(
        "Under the truce, Armenia handed over the Lachin District to Azerbaijan on"
        " Tuesday, the Azerbaijani defence ministry said.",
        ("Lachin District | captures | full | asserts | azerbaijan",),
        "2020-12-01",
    ),
    Case(
        "Nine settlements in the Kharkiv region have come under Russian control since"
        " Friday, the defence ministry in Moscow said on Sunday.",
        ("Kharkiv Oblast | captures | part | asserts | russia",),
        "2024-05-12",
    ),
    Case(
        "The Syrian army has assumed control of the Nasib Border Crossing with"
        " Jordan, state television reported.",
        ("Nasib Border Crossing | captures | full | asserts | syria-government",),
        "2018-08-01",
    ),
    Case(
        "The Sudanese army won control of Khartoum International Airport on"
        " Wednesday, two military sources said, and encircled the Jebel Aulia area"
        " south of the capital.",
        (
            "Khartoum International Airport | captures | full | reports | sudan",
            "Jebel Aulia area | encircles | encircled | reports | sudan",
        ),
        "2025-03-26",
    ),
    Case(
        "Russia claims Avdiivka after months of fighting\n\nNo more was known.",
        ("Avdiivka | captures | full | asserts | russia",),
        "2024-02-18",
    ),
    Case(
        "Azerbaijan established control over Khankendi, its interior ministry said on"
        " Sunday.",
        ("Khankendi | captures | full | asserts | azerbaijan",),
        "2023-10-01",
    ),
]

# capture-noun, fall-noun, seizure-noun, takeover-noun, conquest-noun, liberation-
# noun, occupation-noun, recapture-noun
NOUNS = [
    Case(
        "The capture of Siversk by Russian troops brings Moscow closer to the"
        " remaining cities of the Donetsk region, military analysts said.",
        ("Siversk | captures | full | reports | russia",),
        "2025-12-23",
    ),
    Case(
        "The fall of Damascus to rebel forces on Sunday ended half a century of rule"
        " by the Assad family.",
        ("Damascus | captures | full | reports | syria-opposition",),
        "2024-12-09",
    ),
    Case(
        "The Taliban's takeover of Kabul has left thousands of Afghans crowding the"
        " airport in the hope of a flight.",
        ("Kabul | captures | full | reports | taliban",),
        "2021-08-16",
    ),
    Case(
        "Islamic State's seizure of Mosul on Tuesday shocked the government in"
        " Baghdad.",
        ("Mosul | captures | full | reports | isil",),
        "2014-06-12",
    ),
    Case(
        "The conquest of Palmyra by Islamic State put the jihadists in control of"
        " half of Syria's territory, the Observatory said.",
        ("Palmyra | captures | full | reports | isil",),
        "2015-05-22",
    ),
    Case(
        "Residents celebrated the liberation of Manbij by the US-backed Syrian"
        " Democratic Forces.",
        ("Manbij | captures | full | reports | sdf",),
        "2016-08-15",
    ),
    Case(
        "Ukrainian officials say that the Russian occupation of Kherson, which began"
        " on March 2, has emptied the city.",
        ("Kherson | holds | full | concedes | russia",),
        "2022-05-10",
    ),
    Case(
        "Russia's surrender of Kherson and its recapture by Ukrainian forces lifted"
        " spirits in Kyiv.",
        ("Kherson | retakes | full | reports | ukraine",),
        "2022-11-14",
    ),
    Case(
        "Boko Haram's capture of Baga gave the insurgents a foothold on the shore of"
        " Lake Chad, residents said.",
        ("Baga | captures | full | reports | boko-haram",),
        "2014-09-05",
    ),
]

# retakes-active, retakes-passive, takes back, wins back, claws back
RETAKEN = [
    Case(
        "Ukrainian government forces have recaptured control of Marinka, on the"
        " western edge of Donetsk, Ukraine's military said.",
        ("Marinka | retakes | full | asserts | ukraine",),
        "2014-08-05",
    ),
    Case(
        "Syrian government forces retook Palmyra on Sunday. Sappers went into the"
        " recaptured city of Palmyra on Monday to clear its ruins of mines.",
        ("Palmyra | retakes | full | reports | syria-government",),
        "2016-03-29",
    ),
    Case(
        "Power is back in Kherson, which Ukrainian troops recaptured in November.",
        ("Kherson | retakes | full | reports | ukraine",),
        "2022-12-01",
    ),
    Case(
        "Islamic State has retaken the desert city of Palmyra nine months after"
        " losing it, the Amaq agency, which is close to the group, said on Sunday.",
        ("Palmyra | retakes | full | asserts | isil",),
        "2016-12-12",
    ),
    Case(
        "Ukraine's military said on Monday that it had clawed back the village of"
        " Storozheve in the southeast, the fourth settlement to be reclaimed in two"
        " days of fighting.",
        ("Storozheve | retakes | full | asserts | ukraine",),
        "2023-06-12",
    ),
    Case(
        "The presidential palace in Khartoum has been retaken by the army, Sudanese"
        " state television said on Friday.",
        ("Republican Palace, Khartoum | retakes | full | asserts | sudan",),
        "2025-03-21",
    ),
    Case(
        "French-led troops won back the northern Malian town of Gao from Islamist"
        " rebels on Saturday, the French defence ministry said.",
        ("Gao | retakes | full | asserts | france",),
        "2013-01-26",
    ),
    Case(
        "Ukrainian troops took back Kupiansk on Saturday, according to officials in"
        " Kyiv, severing the main supply line of the Russian army in the northeast.",
        ("Kupiansk | retakes | full | asserts | ukraine",),
        "2022-09-10",
    ),
    Case(
        "The junta's troops regained Lashio on Friday after the MNDAA handed it over"
        " under a Chinese-brokered deal.",
        ("Lashio | retakes | full | reports | myanmar-military",),
        "2025-04-20",
    ),
    Case(
        "Gaddafi's forces recovered the oil town of Brega, state television announced.",
        ("Brega | retakes | full | asserts | libya-jamahiriya",),
        "2011-03-15",
    ),
]

# the object is no place
NO_PLACE_TAKEN = [
    Case(
        "Ukrainian border guards seized a cache of weapons in the Odesa region, and"
        " two men were detained, police said.",
        (),
    ),
    Case(
        "Ukrainian paratroopers captured 102 Russian soldiers in the Kursk region in"
        " one operation, a security source said.",
        (),
        "2024-08-12",
    ),
    Case(
        "Myanmar's military seized power in a coup on Monday and detained Aung San"
        " Suu Kyi in the capital.",
        (),
        "2021-02-02",
    ),
    Case(
        "Iran's Revolutionary Guards seized a British-flagged oil tanker in the"
        " Strait of Hormuz on Friday.",
        (),
        "2019-07-20",
    ),
    Case(
        "Islamic State fighters captured tanks and missile launchers abandoned by"
        " fleeing soldiers in Ramadi.",
        (),
        "2015-05-18",
    ),
    Case(
        "The RSF took the agency's correspondent prisoner at a checkpoint in"
        " Omdurman, his editors said.",
        (),
        "2023-04-18",
    ),
    Case(
        "Russian soldiers took the mayor of Melitopol from his office with a bag over"
        " his head.",
        (),
        "2022-03-25",
    ),
    Case(
        "Islamic State claimed responsibility for the attack on Kabul airport, in"
        " which 13 American soldiers died.",
        (),
        "2021-08-27",
    ),
    Case(
        "Islamic State claimed the attack in a statement carried by its Amaq agency,"
        " and officials in Kyiv denied any part in it.",
        (),
        "2024-03-23",
    ),
    Case(
        "Photographs of the ruins of Avdiivka captured the imagination of readers far"
        " beyond Ukraine.",
        (),
        "2024-02-20",
    ),
    Case(
        "Kyiv's defenders took heart from the arrival of air-defence systems, and"
        " Ukrainian crews took on new drones over the city.",
        (),
        "2023-05-08",
    ),
    Case(
        "The Ukrainian army took delivery of armoured vehicles near Lviv.",
        (),
        "2023-01-15",
    ),
    Case(
        "The Israeli military freed 90 Palestinian prisoners from Ofer prison in the"
        " West Bank hours after Hamas freed three hostages in Gaza City.",
        (),
        "2025-01-20",
    ),
    Case(
        "Ukrainian prosecutors took statements from residents of Bucha about the"
        " weeks under occupation.",
        (),
        "2022-05-12",
    ),
    Case(
        "Iraqi troops took up positions along the road to Mosul and took cover behind"
        " berms.",
        (),
        "2016-10-20",
    ),
    Case(
        "The fall in oil output at Heglig cost Sudan millions of dollars a day.",
        (),
        "2012-04-20",
    ),
    Case(
        "Prices fell in Khartoum after the army reopened the road to Port Sudan.",
        (),
        "2025-08-10",
    ),
]
