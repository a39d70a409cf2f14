"""Attribution in every form: before, after, inside, by nouns, passives, relays."""

from tests.extraction.voices.cases import Said, Voices

BEFORE = [
    Voices(
        "In a statement posted on Telegram late on Tuesday, Ukraine's General Staff"
        " said its troops had regained the village of Andriivka and were digging in on"
        " its northern edge.",
        (
            Said(
                "Ukraine's General Staff",
                "ukraine",
                "asserts",
                "retakes",
                "Andriivka",
                "ukraine",
                day="2023-09-12",
                voice="reported",
            ),
        ),
        "2023-09-15",
    ),
    Voices(
        "Colonel Lul Ruai Koang, a spokesman for South Sudan's army, told reporters in"
        " the capital that government troops had recaptured the river port of Malakal.",
        (
            Said(
                "Lul Ruai Koang",
                "south-sudan",
                "asserts",
                "retakes",
                "Malakal",
                "south-sudan",
                kind="person",
            ),
        ),
        "2014-03-20",
    ),
    Voices(
        "General Abdul Amir Yarallah, who commands the operation, said in a televised"
        " address that federal forces had retaken the town of Qayyarah.",
        (
            Said(
                "Abdul Amir Yarallah",
                "iraq",
                "asserts",
                "retakes",
                "Qayyarah",
                "iraq",
            ),
        ),
        "2016-08-25",
    ),
    Voices(
        "Rebel commanders have said repeatedly that Brega is theirs, but it was the"
        " government's spokesman Moussa Ibrahim who told state television on Friday"
        " that loyalist troops had seized Ras Lanuf.",
        (
            Said(
                "Moussa Ibrahim",
                "libya-jamahiriya",
                "asserts",
                "captures",
                "Ras Lanuf",
                "libya-jamahiriya",
            ),
        ),
        "2011-03-12",
    ),
    Voices(
        "The eastern Libyan forces of Khalifa Haftar announced that they had seized"
        " the southern city of Sabha without a fight.",
        (
            Said(
                "eastern Libyan forces",
                "libya-lna",
                "asserts",
                "captures",
                "Sabha",
                "libya-lna",
            ),
        ),
        "2019-02-11",
    ),
]

AFTER = [
    Voices(
        "Government troops retook the Yemeni district capital of Beihan on Friday,"
        " military officials said, after three days of clashes with the Houthis.",
        (
            Said(
                "military officials",
                "yemen-government",
                "asserts",
                "retakes",
                "Beihan",
                "yemen-government",
            ),
        ),
        "2022-01-07",
    ),
    Voices(
        "Somali government forces have taken the town of Adan Yabaal from al-Shabaab,"
        " said President Hassan Sheikh Mohamud, who had visited the front in camouflage"
        " the day before.",
        (
            Said(
                "Hassan Sheikh Mohamud",
                "somalia",
                "asserts",
                "captures",
                "Adan Yabaal",
                "somalia",
            ),
        ),
        "2022-12-06",
    ),
    Voices(
        "The Malian town of Kidal is under the control of the army and its Russian"
        " partners, according to a communique read on ORTM by the general staff.",
        (
            Said(
                "general staff",
                "mali",
                "asserts",
                "controls",
                "Kidal",
                "mali",
                via="ORTM",
            ),
        ),
        "2023-11-14",
    ),
    Voices(
        "Fighters of the Three Brotherhood Alliance control Laukkai, a spokesman for"
        " the"
        " alliance told AFP, adding that 2,000 soldiers had laid down their arms.",
        (
            Said(
                "spokesman for the alliance",
                "three-brotherhood",
                "asserts",
                "controls",
                "Laukkai",
                "three-brotherhood",
            ),
        ),
        "2024-01-05",
    ),
    Voices(
        "Kandahar has fallen to the Taliban, two provincial council members and a"
        " senior"
        " security official said on condition of anonymity.",
        (
            Said(
                "official",
                None,
                "reports",
                "captures",
                "Kandahar",
                "taliban",
            ),
        ),
        "2021-08-13",
    ),
]

INSIDE = [
    Voices(
        "Government forces, the Sudanese army said in a statement on Sunday, have"
        " regained control of Singa, the capital of Sennar state.",
        (
            Said(
                "Sudanese army",
                "sudan",
                "asserts",
                "retakes",
                "Singa",
                "sudan",
                day="2024-11-24",
            ),
        ),
        "2024-11-24",
    ),
    Voices(
        '"Our fighters," M23 spokesman Willy Ngoma told Reuters by phone, "now control'
        ' the whole of Bunagana."',
        (
            Said(
                "Willy Ngoma",
                "m23",
                "asserts",
                "controls",
                "Bunagana",
                "m23",
                voice="quoted",
            ),
        ),
        "2022-06-13",
    ),
    Voices(
        "The town of Dabiq, according to the Turkish-backed rebels, is now entirely in"
        " their hands.",
        (
            Said(
                "Turkish-backed rebels",
                "sna",
                "asserts",
                "holds",
                "Dabiq",
                "sna",
            ),
        ),
        "2016-10-16",
    ),
]

ACCORDING_TO = [
    Voices(
        "According to a statement by the General Staff of Ukraine, Russian units do not"
        " control Myrnohrad, where fighting continues in the southern streets.",
        (
            Said(
                "General Staff of Ukraine",
                "ukraine",
                "denies",
                "controls",
                "Myrnohrad",
                "russia",
            ),
        ),
    ),
    Voices(
        "Al-Shabaab has recaptured Adan Yabaal, according to residents and a regional"
        " official.",
        (
            Said(
                "residents",
                None,
                "reports",
                "retakes",
                "Adan Yabaal",
                "al-shabaab",
            ),
            Said(
                "official",
                None,
                "reports",
                "retakes",
                "Adan Yabaal",
                "al-shabaab",
            ),
        ),
        "2025-04-16",
    ),
    Voices(
        "According to the Institute for the Study of War, a US think tank, Ukrainian"
        " troops recaptured Lyman on 1 October.",
        (
            Said(
                "Institute for the Study of War",
                "isw",
                "reports",
                "retakes",
                "Lyman",
                "ukraine",
                kind="observer",
                since="2022-10-01",
            ),
        ),
        "2022-10-03",
    ),
]

NOUNS = [
    Voices(
        "Moscow's claim that its troops had taken Soledar was received with caution in"
        " Western capitals.",
        (Said("Moscow", "russia", "asserts", "captures", "Soledar", "russia"),),
        "2023-01-13",
    ),
    Voices(
        "The Houthis' announcement that they had seized the district"
        " capital of Beihan spread quickly.",
        (Said("Houthis", "houthis", "asserts", "captures", "Beihan", "houthis"),),
        "2021-09-21",
    ),
    Voices(
        "Video footage released by the Azerbaijani defence ministry showed that"
        " Azerbaijani troops had entered Aghdam at daybreak.",
        (
            Said(
                "Azerbaijani defence ministry",
                "azerbaijan",
                "asserts",
                "enters",
                "Aghdam",
                "azerbaijan",
            ),
        ),
        "2020-11-20",
    ),
]

PASSIVES = [
    Voices(
        "The fall of Hama to the rebels was confirmed by the Syrian army, which said it"
        " had redeployed outside the city.",
        (
            Said(
                "Syrian army",
                "syria-government",
                "concedes",
                "captures",
                "Hama",
                "syria-opposition",
            ),
        ),
        "2024-12-05",
    ),
    Voices(
        "The capture of Lysychansk was announced by the Russian Defence Ministry on"
        " Sunday.",
        (
            Said(
                "Russian Defence Ministry",
                "russia",
                "asserts",
                "captures",
                "Lysychansk",
                "russia",
                day="2022-07-03",
            ),
        ),
        "2022-07-04",
    ),
    Voices(
        "Army spokesman Nabil Abdallah was quoted by the state news agency as saying"
        " that troops had retaken Wad Madani.",
        (
            Said(
                "Nabil Abdallah",
                "sudan",
                "asserts",
                "retakes",
                "Wad Madani",
                "sudan",
                via="state news agency",
            ),
        ),
        "2025-01-11",
    ),
    Voices(
        "It was reported that Islamic State militants had captured Rutba on the road to"
        " Jordan.",
        (
            Said(
                "(unnamed)",
                None,
                "reports",
                "captures",
                "Rutba",
                "isil",
                kind="unnamed",
            ),
        ),
        "2014-06-22",
    ),
]

RELAYED = [
    Voices(
        "Russian troops have taken the village of Pleshchiivka and the town of Toretsk,"
        " TASS quoted the Russian Defence Ministry as saying on Friday.",
        (
            Said(
                "Russian Defence Ministry",
                "russia",
                "asserts",
                "captures",
                "Pleshchiivka",
                "russia",
                via="TASS",
            ),
            Said(
                "Russian Defence Ministry",
                "russia",
                "asserts",
                "captures",
                "Toretsk",
                "russia",
                via="TASS",
            ),
        ),
        "2025-02-07",
    ),
    Voices(
        "The army has taken back the northern town of Diabaly, Mali's defence minister"
        " said, according to the AFP news agency.",
        (
            Said(
                "Mali's defence minister",
                "mali",
                "asserts",
                "retakes",
                "Diabaly",
                "mali",
                via="AFP",
            ),
        ),
        "2013-01-21",
    ),
    Voices(
        "Citing the Ukrainian General Staff, Ukrinform reported that Ukrainian forces"
        " had retaken Robotyne.",
        (
            Said(
                "Ukrainian General Staff",
                "ukraine",
                "asserts",
                "retakes",
                "Robotyne",
                "ukraine",
                via="Ukrinform",
            ),
        ),
        "2023-08-28",
    ),
    Voices(
        "Reuters reported, citing a Congolese army source, that M23 had taken Sake.",
        (
            Said(
                "Congolese army source",
                None,
                "reports",
                "captures",
                "Sake",
                "m23",
                kind="unnamed",
                via="Reuters",
            ),
        ),
        "2025-01-23",
    ),
]

QUOTED = [
    Voices(
        '"The town was empty when we came. There was not a shot. We are now in control'
        " of all of Axum,\" Debretsion's adviser Getachew Reda said by satellite"
        " telephone.",
        (
            Said(
                "Getachew Reda",
                "tdf",
                "asserts",
                "controls",
                "Axum",
                "tdf",
                voice="quoted",
            ),
        ),
        "2021-06-30",
    ),
    Voices(
        '"They have not taken Kupiansk," Andrii Kovalov, a spokesman for the General'
        ' Staff, told a briefing in Kyiv. "Our troops hold the western part of the'
        ' city."',
        (
            Said(
                "Andrii Kovalov",
                "ukraine",
                "denies",
                "captures",
                "Kupiansk",
                "russia",
                voice="quoted",
            ),
            Said(
                "Andrii Kovalov",
                "ukraine",
                "asserts",
                "holds",
                "Kupiansk",
                "ukraine",
                voice="quoted",
                extent="part",
            ),
        ),
    ),
    Voices(
        'Azerbaijani leader Ilham Aliyev addressed the nation on television: "I am'
        " proud to tell you that we have liberated the town of Jabrayil. Jabrayil is"
        ' under our control."',
        (
            Said(
                "Ilham Aliyev",
                "azerbaijan",
                "asserts",
                "captures",
                "Jabrayil",
                "azerbaijan",
                voice="quoted",
            ),
            Said(
                "Ilham Aliyev",
                "azerbaijan",
                "asserts",
                "controls",
                "Jabrayil",
                "azerbaijan",
                voice="quoted",
            ),
        ),
        "2020-10-04",
    ),
]

JOINT = [
    Voices(
        "Syrian troops and allied militias took Khan Shaykhun overnight, state"
        " television and the Syrian Observatory for Human Rights said on Wednesday.",
        (
            Said(
                "Syrian Observatory for Human Rights",
                "sohr",
                "reports",
                "captures",
                "Khan Shaykhun",
                "syria-government",
                kind="observer",
            ),
            Said(
                "state television",
                "syria-government",
                "asserts",
                "captures",
                "Khan Shaykhun",
                "syria-government",
            ),
        ),
        "2019-08-21",
    ),
]
