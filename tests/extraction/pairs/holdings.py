"""Having a place: control, holding, clearing, entering; and control of other things."""

from tests.extraction.sentences import Case

# controls-active, controls-passive, in-control, under-control, control-noun
CONTROL = [
    Case(
        "Buses left for Jarabulus, which Turkey controls together with its Syrian"
        " allies.",
        ("Jarabulus | controls | full | reports | turkey",),
        "2018-04-10",
    ),
    Case(
        "Speaking to reporters in Moscow, the chief of Russia's General Staff, Valery"
        " Gerasimov, said that Russian troops fully controlled the city of Selydove"
        " and were moving on.",
        ("Selydove | controls | full | asserts | russia",),
        "2024-10-20",
    ),
    Case(
        "M23 rebels are in full control of Goma and of its airport, a UN source said"
        " on Saturday.",
        (
            "Goma | controls | full | reports | m23",
            "Goma International Airport | controls | full | reports | m23",
        ),
        "2025-02-01",
    ),
    Case(
        "All of Kandahar is controlled by the Taliban, a provincial official told the"
        " agency by telephone.",
        ("Kandahar | controls | full | reports | taliban",),
        "2021-08-15",
    ),
    Case(
        "The village of Robotyne is under the control of Ukrainian troops, the"
        " Ukrainian military said, adding that sappers were at work.",
        ("Robotyne | controls | full | asserts | ukraine",),
        "2023-09-02",
    ),
    Case(
        "Ramadi is now under full government control, Iraq's military said.",
        ("Ramadi | controls | full | asserts | iraq",),
        "2016-01-10",
    ),
    Case(
        "The town of Qubadli is under Azerbaijani control, the country's defence"
        " ministry said.",
        ("Qubadli | controls | full | asserts | azerbaijan",),
        "2020-10-27",
    ),
    Case(
        "The Sudanese army said it remained in control of Singa, after the RSF posted"
        " footage from inside the town.",
        ("Singa | controls | full | asserts | sudan",),
        "2024-06-30",
    ),
    Case(
        '"Shusha is ours," Azerbaijan\'s President Ilham Aliyev said on Sunday.',
        ("Shusha | controls | full | asserts | azerbaijan",),
        "2020-11-08",
    ),
    Case(
        "The Houthis' control of Hodeidah gives them a hold on most of the country's"
        " imports, aid agencies say.",
        ("Hodeidah | controls | full | reports | houthis",),
        "2018-01-15",
    ),
    Case(
        "Control of Ramadi by Islamic State brought the militants within an hour's"
        " drive of Baghdad.",
        ("Ramadi | controls | full | reports | isil",),
        "2015-06-01",
    ),
    Case(
        "Russian soldiers completed their control of Pokrovsk at the weekend,"
        " Gerasimov said.",
        ("Pokrovsk | controls | full | asserts | russia",),
        "2025-12-01",
    ),
    Case(
        "Al-Shabaab has control of the town of Adan Yabaal, residents said.",
        ("Adan Yabaal | controls | full | reports | al-shabaab",),
        "2024-05-15",
    ),
    Case(
        "The rebel-controlled town of Timbuktu was calm on Friday, a day after the"
        " MNLA declared the independence of Azawad.",
        ("Timbuktu | controls | full | reports | azawad",),
        "2012-04-06",
    ),
]

# control of something else
NO_CONTROL = [
    Case(
        "The Russian navy said that it had the situation in the port of Sevastopol"
        " under control after a fire.",
        (),
    ),
    Case(
        "Ukraine's General Staff took control of operations in the Kharkiv region"
        " from the regional command.",
        (),
    ),
    Case(
        "The new commander has control of the units that fought near Robotyne, the"
        " ministry said.",
        (),
        "2023-09-05",
    ),
    Case(
        "A European Union mission in Bamako ended after Mali's junta tightened its"
        " control over the press.",
        (),
        "2024-04-10",
    ),
    Case(
        "Firefighters brought a blaze at an oil depot in Kursk under control, the"
        " regional governor said, after what he called a Ukrainian drone attack.",
        (),
        "2024-03-01",
    ),
    Case(
        "Afghan women lost access to birth control when clinics in Kabul closed after"
        " the departure of NATO troops.",
        (),
        "2021-10-20",
    ),
    Case(
        "Ukraine's border service strengthened passport control in Lviv.",
        (),
        "2023-11-12",
    ),
]

# holds-active, in-hands, held-attributive
HOLDING = [
    Case(
        "M23 rebels have held Goma since January. Rwanda denies that it supports the"
        " group.",
        ("Goma | holds | full | reports | m23",),
        "2025-02-16",
    ),
    Case(
        "Lyman, a railway junction, is held by Russian troops, the British defence"
        " ministry said.",
        ("Lyman | holds | full | reports | russia",),
        "2022-05-29",
    ),
    Case(
        "The road passes through Tokmak, which Russian forces still hold.",
        ("Tokmak | holds | full | reports | russia",),
        "2024-03-02",
    ),
    Case(
        "Our soldiers remain in Myrnohrad and are carrying out their tasks, Syrskyi"
        " said.",
        ("Myrnohrad | holds | full | asserts | ukraine",),
        "2025-11-12",
    ),
    Case(
        "Ukrainian troops still hold the town of Sudzha in Russia's Kursk region, the"
        " top commander, Oleksandr Syrskyi, said.",
        ("Sudzha | holds | full | asserts | ukraine",),
        "2024-08-20",
    ),
    Case(
        "Ukrainian defenders continue to hold Bakhmut despite waves of attacks, the"
        " deputy defence minister said on Saturday.",
        ("Bakhmut | holds | full | asserts | ukraine",),
        "2023-02-25",
    ),
    Case(
        "The Arakan Army holds the town of Maungdaw, on the border with Bangladesh,"
        " according to local media.",
        ("Maungdaw | holds | full | reports | arakan-army",),
        "2024-11-20",
    ),
    Case(
        "The army retained the town of El Obeid, the last big city on the road to"
        " Darfur, military sources said.",
        ("El Obeid | holds | full | reports | sudan",),
        "2025-05-30",
    ),
    Case(
        "The Donetsk People's Republic said its fighters were keeping Horlivka.",
        ("Horlivka | holds | full | asserts | donbas-separatists",),
        "2014-07-20",
    ),
    Case(
        "Islamic State fighters are holding half of the Old City's eastern district"
        " and the Great Mosque of al-Nuri, a resident said by telephone.",
        ("Great Mosque of al-Nuri | holds | full | reports | isil",),
        "2017-06-15",
    ),
    Case(
        "Aid workers have not reached the Islamic State-held city of Raqqa for two"
        " years.",
        ("Raqqa | holds | full | reports | isil",),
        "2015-10-05",
    ),
    Case(
        "Thousands of civilians fled rebel-held eastern Aleppo on Saturday as the"
        " Syrian opposition spoke of shelling.",
        ("Aleppo | holds | part | reports | syria-opposition",),
        "2016-12-03",
    ),
    Case(
        "Officials in Russian-occupied Kherson told residents to leave by boat.",
        ("Kherson | holds | full | reports | russia",),
        "2022-10-20",
    ),
    Case(
        "Kherson, a city occupied by Russia since March, has been cut off from mobile"
        " networks.",
        ("Kherson | holds | full | reports | russia",),
        "2022-09-20",
    ),
    Case(
        "Government troops have maintained positions in the northern town of Azaz,"
        " the Observatory said.",
        ("Azaz | holds | part | reports | syria-government",),
        "2016-02-10",
    ),
]

# holding something else
NO_HOLDING = [
    Case(
        "Some 1,200 residents remain in Pokrovsk, and doctors remain in Kramatorsk"
        " despite the shelling by Russian forces.",
        (),
        "2025-11-12",
    ),
    Case(
        "Russian officers remain in custody in Kyiv, and the case remains in the"
        " hands of Ukrainian prosecutors.",
        (),
        "2024-05-03",
    ),
    Case(
        "Putin and Trump held talks in Alaska, and Ukrainian and European officials"
        " held a video conference from Kyiv.",
        (),
        "2025-08-15",
    ),
    Case(
        "Police in Kharkiv held two men suspected of setting cars on fire for the"
        " Russian secret service.",
        (),
        "2024-05-05",
    ),
    Case(
        "Russian-installed officials held a vote in Mariupol over three days.",
        (),
        "2024-03-18",
    ),
    Case(
        "Hamas is holding more than 200 hostages in Gaza City, the Israeli military"
        " said.",
        (),
        "2023-10-25",
    ),
    Case(
        "M23 rebels held a rally in Bukavu on Thursday at which two blasts killed"
        " eleven people.",
        (),
        "2025-03-01",
    ),
    Case(
        "The Free Syrian Army's commanders kept their word and kept away from"
        " Damascus.",
        (),
        "2017-05-01",
    ),
    Case(
        "The Kremlin keeps its fleet in Novorossiysk, away from Sevastopol.",
        (),
        "2024-07-11",
    ),
]

# clears-active, clears-passive
CLEARING = [
    Case(
        "The heights around Askeran and Askeran itself were cleared by Azerbaijani"
        " troops on Friday.",
        ("Askeran | clears | part | reports | azerbaijan",),
        "2023-09-22",
    ),
    Case(
        "Families are going back to Ramadi, which the Iraqi army cleared in January.",
        ("Ramadi | clears | part | reports | iraq",),
        "2016-01-25",
    ),
    Case(
        "Iraqi troops cleared Ramadi this month. Aid convoys have reached the newly"
        " cleared city of Ramadi.",
        ("Ramadi | clears | part | reports | iraq",),
        "2016-01-28",
    ),
    Case(
        "Iraqi special forces have cleared the eastern half of Mosul of Islamic State"
        " fighters, the Iraqi prime minister said.",
        ("Mosul | clears | part | asserts | iraq",),
        "2017-01-24",
    ),
    Case(
        "Russian troops have cleared 15 to 20 percent of Toretsk, the Russian defence"
        " ministry said.",
        ("Toretsk | clears | part | asserts | russia",),
        "2024-12-28",
    ),
    Case(
        "The Azerbaijani army said it had cleared the town of Askeran.",
        ("Askeran | clears | part | asserts | azerbaijan",),
        "2023-11-01",
    ),
    Case(
        "Units of the Iraqi army mopped up Tikrit on Wednesday, the prime minister's"
        " spokesman said.",
        ("Tikrit | clears | part | asserts | iraq",),
        "2015-04-01",
    ),
    Case(
        "Sudan's army was clearing the last pockets of RSF fighters from Khartoum, it"
        " said.",
        ("Khartoum | clears | part | asserts | sudan",),
        "2025-03-28",
    ),
]

# clearing something else
NO_CLEARING = [
    Case(
        "Sappers cleared mines from fields around Izium, and Ukrainian railway crews"
        " cleared debris from the track to Kharkiv.",
        (),
        "2023-03-10",
    ),
    Case(
        "Kyiv's municipal services cleared snow, and the Russian strikes left 70,000"
        " people in the dark.",
        (),
        "2022-12-05",
    ),
    Case(
        "A court in Goma cleared two army officers of desertion.",
        (),
        "2025-05-12",
    ),
]

# enters, enters-into, advances
ENTERING = [
    Case(
        "The entry of Russian troops into Toretsk was reported by the Institute for"
        " the Study of War.",
        ("Toretsk | enters | contested | reports | russia",),
        "2024-06-24",
    ),
    Case(
        "Syrian rebels broke into Aleppo on Friday, two days after launching a"
        " surprise offensive against government forces.",
        ("Aleppo | enters | contested | reports | syria-opposition",),
        "2024-11-29",
    ),
    Case(
        "M23 fighters entered a suburb of Goma on Sunday, according to UN officials.",
        ("Goma | enters | part | reports | m23",),
        "2025-01-26",
    ),
    Case(
        "The Iraqi army entered the centre of Hawija on Wednesday, a military"
        " statement said.",
        ("Hawija | enters | part | asserts | iraq",),
        "2017-10-02",
    ),
    Case(
        "Small groups of Russian soldiers infiltrated Pokrovsk under cover of fog,"
        " the Ukrainian General Staff acknowledged.",
        ("Pokrovsk | enters | contested | concedes | russia",),
        "2025-11-10",
    ),
    Case(
        "Israeli tanks pushed into the southern Lebanese town of Khiam at dawn,"
        " Hezbollah said.",
        ("Khiam | enters | contested | concedes | israel",),
        "2024-10-20",
    ),
    Case(
        "Rebels advanced inside the town of Idlib from three sides, the Syrian"
        " Observatory for Human Rights said.",
        ("Idlib | enters | contested | reports | syria-opposition",),
        "2015-03-30",
    ),
    Case(
        "Russian troops advanced in Toretsk and captured Dyliivka, the Ukrainian"
        " monitoring group said.",
        ("Toretsk | advances | contested | reports | russia",),
        "2025-06-20",
    ),
    Case(
        "Russian forces made gains in Toretsk, the Institute for the Study of War"
        " said in its daily report.",
        ("Toretsk | advances | contested | reports | russia",),
        "2024-07-12",
    ),
    Case(
        "The army gained ground in Omdurman, residents said, pushing the RSF out of"
        " several neighbourhoods.",
        ("Omdurman | advances | contested | reports | sudan",),
        "2025-04-06",
    ),
    Case(
        "The Ukrainian incursion into the Kursk region caught Moscow by surprise.",
        ("Kursk Oblast | enters | contested | reports | ukraine",),
        "2024-08-07",
    ),
]

# going somewhere that is no place, or nobody's side
NO_ENTRY = [
    Case(
        "Israel's military said it had allowed the entry of 200 aid trucks into the"
        " Gaza Strip.",
        (),
        "2024-03-05",
    ),
    Case(
        "A United Nations convoy entered Khankendi with flour and medicine.",
        (),
        "2023-09-14",
    ),
    Case(
        "Azerbaijan's foreign minister entered the hall in Baku to applause.",
        (),
        "2024-11-02",
    ),
    Case(
        "Ukraine's counteroffensive entered its third month, and the Russian economy"
        " entered recession, officials in Kyiv said.",
        (),
        "2022-12-30",
    ),
    Case(
        "Congolese soldiers crossed into Rwanda and were disarmed, Kigali said.",
        (),
        "2025-03-14",
    ),
]
