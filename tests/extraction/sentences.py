"""Sentences of our own, in the manner of news agencies, and what each claims."""

from typing import NamedTuple


class Case(NamedTuple):
    """A text with the claims that it makes, and when it was published."""

    text: str
    claims: tuple[str, ...]
    on: str = "2025-11-21"


ASSERTED = [
    Case(
        "Russia's Defence Ministry said on Thursday that its troops had captured the"
        " village of Yampil in Ukraine's Donetsk region.",
        ("Yampil | captures | full | asserts | russia",),
    ),
    Case(
        "Russian forces have taken control of Novopokrovske and Sokil, the defence"
        " ministry in Moscow said.",
        (
            "Novopokrovske (Pokrovsk Raion) | captures | full | asserts | russia",
            "Sokil | captures | full | asserts | russia",
        ),
    ),
    Case(
        "Ukrainian forces have retaken the village of Robotyne, Deputy Defence Minister"
        " Hanna Maliar said on Monday.",
        ("Robotyne | retakes | full | asserts | ukraine",),
        "2023-08-28",
    ),
    Case(
        '"Our soldiers raised the flag and fully control Klishchiivka," President'
        " Volodymyr Zelenskiy said in his nightly address.",
        ("Klishchiivka | controls | full | asserts | ukraine",),
        "2023-09-17",
    ),
    Case(
        "M23 rebels said they had seized the eastern Congolese town of Rubaya.",
        ("Rubaya | captures | full | asserts | m23",),
        "2024-05-01",
    ),
    Case(
        "Sudan's army said it had regained full control of the presidential palace in"
        " Khartoum from the paramilitary Rapid Support Forces.",
        ("Republican Palace, Khartoum | retakes | full | asserts | sudan",),
        "2025-03-21",
    ),
    Case(
        "The Rapid Support Forces said in a statement that its fighters had taken full"
        " control of the city of El Fasher in North Darfur.",
        ("El Fasher | captures | full | asserts | rsf",),
        "2025-10-26",
    ),
    Case(
        "Iraqi Prime Minister Haider al-Abadi declared that the city of Ramadi had been"
        " liberated from Islamic State.",
        ("Ramadi | captures | full | asserts | iraq",),
        "2015-12-29",
    ),
    Case(
        "According to the Russian Ministry of Defence, units of the West grouping"
        " liberated Petropavlivka.",
        ("Petropavlivka | captures | full | asserts | russia",),
    ),
    Case(
        "Azerbaijan has taken control of the towns of Fuzuli and Zangilan, President"
        " Ilham Aliyev said on Twitter.",
        (
            "Fuzuli | captures | full | asserts | azerbaijan",
            "Zangilan | captures | full | asserts | azerbaijan",
        ),
        "2020-10-20",
    ),
    Case(
        "The Syrian army said it was in full control of Aleppo's airport.",
        (
            "Aleppo International Airport | controls | full | asserts"
            " | syria-government",
        ),
        "2016-12-01",
    ),
    Case(
        "Myanmar's military said it had recaptured the northern town of Lashio.",
        ("Lashio | retakes | full | asserts | myanmar-military",),
        "2025-04-20",
    ),
    Case(
        "Israel's military said it had seized control of the Philadelphi Corridor.",
        ("Philadelphi Corridor | captures | full | asserts | israel",),
        "2024-05-30",
    ),
    Case(
        "Russia's Defence Ministry claimed the capture of Kupiansk.",
        ("Kupiansk | captures | full | asserts | russia",),
    ),
    Case(
        "Gerasimov told Putin that Russian troops now controlled more than 75% of the"
        " town of Pokrovsk.",
        ("Pokrovsk | controls | most | asserts | russia",),
    ),
    Case(
        "The Kremlin hailed the liberation of Avdiivka.",
        ("Avdiivka | captures | full | asserts | russia",),
        "2024-02-18",
    ),
    Case(
        "Ukraine's General Staff reported that its troops continue to hold the northern"
        " part of Toretsk.",
        ("Toretsk | holds | part | asserts | ukraine",),
    ),
    Case(
        "Taliban spokesman Zabihullah Mujahid said the group had captured Kunduz.",
        ("Kunduz | captures | full | asserts | taliban",),
        "2021-08-08",
    ),
    Case(
        "Moscow claims full control of Vuhledar.",
        ("Vuhledar | controls | full | asserts | russia",),
        "2024-10-03",
    ),
    Case(
        "Pokrovsk remains under Ukrainian control, Syrskyi said.",
        ("Pokrovsk | controls | full | asserts | ukraine",),
    ),
    Case(
        'On Sunday Aliyev wrote: "Shusha is ours."',
        ("Shusha | controls | full | asserts | azerbaijan",),
        "2020-11-08",
    ),
    Case(
        'Putin said: "The town of Siversk is completely in the hands of our army."',
        ("Siversk | holds | full | asserts | russia",),
    ),
    Case(
        "Ukrainian military spokesman Serhii Example said that the enemy had been"
        " driven out of Andriivka by Ukrainian forces.",
        ("Andriivka | captures | full | asserts | ukraine",),
        "2023-09-16",
    ),
]

REPORTED = [
    Case(
        "M23 rebels on Friday entered the centre of Bukavu, residents said.",
        ("Bukavu | enters | part | reports | m23",),
        "2025-02-14",
    ),
    Case(
        "Taliban fighters seized the Afghan city of Kandahar overnight.",
        ("Kandahar | captures | full | reports | taliban",),
        "2021-08-13",
    ),
    Case(
        "The Syrian Observatory for Human Rights said Islamic State fighters had taken"
        " most of the ancient city of Palmyra.",
        ("Palmyra | captures | most | reports | isil",),
        "2015-05-20",
    ),
    Case(
        "Russian forces captured Avdiivka in February after months of fighting.",
        ("Avdiivka | captures | full | reports | russia",),
        "2024-04-01",
    ),
    Case(
        "The Institute for the Study of War assessed that Russian forces had seized"
        " Selydove.",
        ("Selydove | captures | full | reports | russia",),
        "2024-10-30",
    ),
    Case(
        "Kherson, which Russian forces captured in March, was recaptured by Ukraine in"
        " November.",
        (
            "Kherson | captures | full | reports | russia",
            "Kherson | retakes | full | reports | ukraine",
        ),
        "2022-12-20",
    ),
    Case(
        "Government troops withdrew from the Congolese town of Sake after M23 fighters"
        " captured it.",
        (
            "Sake | withdraws | none | reports | drc",
            "Sake | captures | full | reports | m23",
        ),
        "2025-01-21",
    ),
    Case(
        "The fall of Mariupol to Russian forces gave Moscow a land corridor.",
        ("Mariupol | captures | full | reports | russia",),
        "2022-06-20",
    ),
    Case(
        "Half of the town of Toretsk is under Russian control, according to analysts.",
        ("Toretsk | controls | part | reports | russia",),
    ),
    Case(
        "Islamic State militants lost the town of Baiji to Iraqi forces.",
        ("Baiji | loses | none | reports | isil",),
        "2015-10-20",
    ),
    Case(
        "Witnesses said RSF fighters had surrounded El Fasher.",
        ("El Fasher | encircles | encircled | reports | rsf",),
        "2024-05-15",
    ),
    Case(
        "It took Iraqi forces nine months to recapture Mosul from Islamic State.",
        ("Mosul | retakes | full | reports | iraq",),
        "2017-08-01",
    ),
]

DENIED = [
    Case(
        "Russia said its forces had captured Kupiansk. Ukraine's military denied the"
        " claim.",
        (
            "Kupiansk | captures | full | asserts | russia",
            "Kupiansk | captures | full | denies | russia",
        ),
    ),
    Case(
        "Ukraine denied that Russian troops had captured Pokrovsk, saying its forces"
        " still held the town.",
        (
            "Pokrovsk | captures | full | denies | russia",
            "Pokrovsk | holds | full | asserts | ukraine",
        ),
    ),
    Case(
        "Ukraine's General Staff said Russian forces had not captured Chasiv Yar.",
        ("Chasiv Yar | captures | full | denies | russia",),
    ),
    Case(
        "The Russian Defence Ministry announced the capture of Toretsk. Kyiv dismissed"
        " the claim as propaganda.",
        (
            "Toretsk | captures | full | asserts | russia",
            "Toretsk | captures | full | dismisses | russia",
        ),
    ),
    Case(
        "The Congolese army rejected M23's claim that it had taken Walikale.",
        (
            "Walikale | captures | full | asserts | m23",
            "Walikale | captures | full | denies | m23",
        ),
        "2025-03-20",
    ),
    Case(
        "The RSF denied losing control of Wad Madani.",
        ("Wad Madani | loses | none | denies | rsf",),
        "2025-01-11",
    ),
    Case(
        '"It is not true that the Russian army controls Bakhmut," Serhii Cherevatyi, a'
        " spokesman for Ukraine's eastern command, said.",
        ("Bakhmut | controls | full | denies | russia",),
        "2023-05-20",
    ),
    Case(
        "Armenia's Defence Ministry denied reports that Hadrut had fallen.",
        ("Hadrut | captures | full | denies | azerbaijan",),
        "2020-10-10",
    ),
    Case(
        "Syrskyi said that Myrnohrad was not surrounded by Russian forces.",
        ("Myrnohrad | encircles | encircled | denies | russia",),
    ),
    Case(
        "Prigozhin said Wagner fighters had taken Soledar. The claim was denied by"
        " Ukraine's military.",
        (
            "Soledar | captures | full | asserts | wagner",
            "Soledar | captures | full | denies | wagner",
        ),
        "2023-01-11",
    ),
]

CONCEDED = [
    Case(
        "Ukraine's military said on Saturday that it had withdrawn from Avdiivka.",
        ("Avdiivka | withdraws | none | concedes | ukraine",),
        "2024-02-18",
    ),
    Case(
        "The Sudanese army acknowledged that the RSF had taken En Nahud.",
        ("En Nahud | captures | full | concedes | rsf",),
        "2025-05-03",
    ),
    Case(
        "Ukrainian officials admitted that Russian forces controlled part of"
        " Vovchansk.",
        ("Vovchansk | controls | part | concedes | russia",),
        "2024-06-01",
    ),
    Case(
        "Myanmar's junta admitted losing the northeastern command headquarters in"
        " Lashio and said it had lost the town of Lashio.",
        ("Lashio | loses | none | concedes | myanmar-military",),
        "2024-08-06",
    ),
    Case(
        "Russia's Defence Ministry said its troops had pulled out of Lyman.",
        ("Lyman | withdraws | none | concedes | russia",),
        "2022-10-01",
    ),
    Case(
        "Zelenskiy confirmed the withdrawal of Ukrainian troops from Siversk.",
        ("Siversk | withdraws | none | concedes | ukraine",),
    ),
]

HEADLINES = [
    Case(
        "Russia says it captured Myrnohrad\n\nNo more was known on Friday morning.",
        ("Myrnohrad | captures | full | asserts | russia",),
    ),
    Case(
        "Kremlin: Russian Army Takes Lyman\n\nNo more was known on Friday morning.",
        ("Lyman | captures | full | asserts | russia",),
    ),
    Case(
        "Taliban seize Ghazni\n\nNo more was known on Friday morning.",
        ("Ghazni | captures | full | reports | taliban",),
        "2021-08-12",
    ),
    Case(
        "Pokrovsk under full Russian control - Defence Ministry\n\nThe Russian"
        " Defence Ministry gave no details.",
        ("Pokrovsk | controls | full | asserts | russia",),
    ),
    Case(
        "Ukraine retakes Kupiansk suburb, general says\n\nNo more was known.",
        ("Kupiansk | retakes | part | reports | ukraine",),
    ),
]

NONE = [
    Case("Russian troops are trying to capture Pokrovsk.", ()),
    Case("Russia said its forces would take Kostiantynivka by winter.", ()),
    Case("Zelenskiy said Russia wanted to seize the whole of Donetsk region.", ()),
    Case("If Pokrovsk falls, the road to Kramatorsk is open, analysts say.", ()),
    Case("Russian forces are advancing towards Huliaipole.", ()),
    Case("Russian drones struck Kharkiv overnight, killing three people.", ()),
    Case("Ukrainian troops repelled 14 attacks in the Pokrovsk direction.", ()),
    Case("Fighting continued near Kupiansk, the General Staff said.", ()),
    Case("Russian troops captured three Ukrainian soldiers near Chasiv Yar.", ()),
    Case("Police seized weapons and documents in Odesa.", ()),
    Case(
        "The army said it had the situation in Khartoum under control.",
        (),
        "2023-04-16",
    ),
    Case("Russia controls the pace of the talks, officials in Kyiv said.", ()),
    Case("Has Russia captured Pokrovsk?", ()),
    Case(
        "Ukraine neither confirmed nor denied the capture of the village by Russia.", ()
    ),
    Case("Reuters could not verify the battlefield reports from Sumy.", ()),
    Case("Russia will withdraw from Kherson, Shoigu said.", (), "2022-11-09"),
    Case("Ukrainian forces launched an operation to retake Bakhmut.", (), "2023-06-10"),
    Case("Iraq began a campaign for the liberation of Mosul.", (), "2016-10-17"),
    Case("The Battle of Bakhmut lasted for ten months.", (), "2023-06-10"),
    Case("Russian units crossed the Oskil River.", ()),
    Case("Putin held talks with Erdogan in Moscow.", ()),
    Case("The Russian army lost 1,000 soldiers near Pokrovsk, Ukraine said.", ()),
    Case("Ukraine said Russia had failed to capture Huliaipole.", ()),
    Case("M23 threatened to take Uvira.", (), "2025-02-20"),
    Case("The United States withdrew from the treaty with Russia.", (), "2019-08-02"),
    Case("Russia's army fell short of its goals around Sumy.", ()),
    Case(
        "Wheat prices fell in Odesa after Russia left the grain deal.", (), "2023-07-20"
    ),
    Case("Denying casualties near Tokmak, Moscow spoke of a successful summer.", ()),
    Case("Israel denied entry to the Gaza Strip to journalists.", (), "2024-01-10"),
    Case(
        "Ukraine is preparing for an assault to liberate Melitopol.", (), "2023-05-10"
    ),
    Case("The mayor of Kharkiv took office in 2021.", ()),
    Case("Shakhtar lost in Kyiv and won at home.", ()),
    Case("It was unclear which side controlled Vovchansk.", (), "2024-06-01"),
    Case(
        "The Zaporizhzhia region is home to Europe's largest nuclear power plant.", ()
    ),
    Case("Russian aircraft bombed Kupiansk and Borova.", ()),
    Case("Sudan's army vowed to recapture El Fasher from the RSF.", (), "2025-11-01"),
]

PROSE = [
    Case(
        "Syrian rebels captured the central city of Hama on Thursday after the army"
        " said it had withdrawn from the city, a blow to President Bashar al-Assad.",
        (
            "Hama | captures | full | reports | syria-opposition",
            "Hama | withdraws | none | concedes | syria-government",
        ),
        "2024-12-05",
    ),
    Case(
        '"Robotyne has been liberated," Deputy Defence Minister Hanna Maliar was quoted'
        " as saying by the military.\n\nRussia has not confirmed losing the"
        " settlement.",
        ("Robotyne | captures | full | asserts | ukraine",),
        "2023-08-28",
    ),
    Case(
        "South Sudan's army said it had taken control of the disputed oil town of"
        " Heglig, while Khartoum acknowledged that its forces had lost the area.",
        (
            "Heglig | captures | full | asserts | south-sudan",
            "Heglig | loses | none | concedes | sudan",
        ),
        "2012-04-11",
    ),
    Case(
        "Russia said it had completed the withdrawal of its troops from the right bank"
        " of the Dnipro, and Ukrainian troops entered Kherson hours later.",
        ("Kherson | enters | contested | reports | ukraine",),
        "2022-11-11",
    ),
    Case(
        "Azerbaijan said its forces had captured the village of Madagiz. The Armenian"
        " defence ministry said the claim was not true.",
        (
            "Sugovushan | captures | full | asserts | azerbaijan",
            "Sugovushan | captures | full | denies | azerbaijan",
        ),
        "2020-10-03",
    ),
    Case(
        "Yevgeny Prigozhin, the head of the Wagner group, said in a video on Saturday"
        " that his troops had finally captured all of Bakhmut.",
        ("Bakhmut | captures | full | asserts | wagner",),
        "2023-05-20",
    ),
    Case(
        "Russia's defence ministry said its forces had taken five villages in Kharkiv"
        " region, including Pletenivka and Ohirtseve.",
        (
            "Kharkiv Oblast | captures | part | asserts | russia",
            "Pletenivka | captures | full | asserts | russia",
            "Ohirtseve | captures | full | asserts | russia",
        ),
        "2024-05-10",
    ),
    Case(
        "Syrian government forces and their Lebanese Hezbollah allies seized control of"
        " the border town of Al-Qusayr on Wednesday.",
        ("Al-Qusayr | captures | full | reports | syria-government",),
        "2013-06-05",
    ),
    Case(
        "Israeli troops have entered southern Lebanon, the military said.",
        ("southern Lebanon | enters | contested | asserts | israel",),
        "2024-10-01",
    ),
    Case(
        "Zelenskiy said 1,000 square kilometres of Russia's Kursk region were under"
        " Ukrainian control.",
        ("Kursk Oblast | controls | part | asserts | ukraine",),
        "2024-08-15",
    ),
    Case(
        "The MNLA said it now controlled the northern towns of Kidal, Gao and"
        " Timbuktu.",
        (
            "Kidal | controls | full | asserts | azawad",
            "Gao | controls | full | asserts | azawad",
            "Timbuktu | controls | full | asserts | azawad",
        ),
        "2012-04-05",
    ),
    Case(
        "Tigrayan forces say they have seized the town of Alamata. The government"
        " denies it lost control of Alamata.",
        (
            "Alamata | captures | full | asserts | tdf",
            "Alamata | loses | none | denies | ethiopia",
        ),
        "2021-11-02",
    ),
]

# What cannot be read yet, each with the reason.
UNREAD = [
    (
        Case(
            "Tuareg rebels have seized Timbuktu, taking control of the entire north of"
            " the country.",
            (
                "Timbuktu | captures | full | reports | azawad",
                "northern Mali | captures | full | reports | azawad",
            ),
            "2012-04-01",
        ),
        "`the north of the country` is not resolved to the area",
    ),
    (
        Case(
            "U.S.-backed militias have taken Raqqa, a spokesman for the Syrian"
            " Democratic Forces said.",
            ("Raqqa | captures | full | asserts | sdf",),
            "2017-10-17",
        ),
        "whose militias a power backs is not told from the alliances yet",
    ),
    (
        Case(
            "Ukrainian troops raised their flag over Izium.",
            ("Izium | captures | full | reports | ukraine",),
            "2022-09-11",
        ),
        "a flag raised is too weak a word until it can be graded",
    ),
    (
        Case(
            "Insurgents seized the Iraqi city of Mosul from the Baghdad government.",
            ("Mosul | captures | full | reports | isil",),
            "2014-06-10",
        ),
        "a common noun stands for no party that the text has not named",
    ),
]
