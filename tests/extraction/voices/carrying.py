"""Who speaks on where a sentence names nobody: R1 to R4, and where that ends."""

from tests.extraction.voices.cases import Said, Voices

PRONOUNS = [
    Voices(
        "Somalia's President Hassan Sheikh Mohamud addressed parliament on Saturday."
        " He said government forces had recaptured the town of Adan Yabaal.",
        (
            Said(
                "Hassan Sheikh Mohamud",
                "somalia",
                "asserts",
                "retakes",
                "Adan Yabaal",
                "somalia",
            ),
        ),
        "2022-12-10",
    ),
    Voices(
        "The Karen National Union published a statement on Thursday. It said its"
        " fighters and their allies had seized Myawaddy on the Thai border.",
        (
            Said(
                "Karen National Union", "knu", "asserts", "captures", "Myawaddy", "knu"
            ),
        ),
        "2024-04-11",
    ),
    Voices(
        "Azerbaijan's defence ministry released a list of villages. The ministry said"
        " Azerbaijani forces had taken Talish.",
        (
            Said(
                "Azerbaijan's defence ministry",
                "azerbaijan",
                "asserts",
                "captures",
                "Talish",
                "azerbaijan",
            ),
        ),
        "2020-10-03",
    ),
    Voices(
        "Yahya Rasool, a spokesman for Iraq's joint operations command, gave a briefing"
        " at the edge of the city. The spokesman said Iraqi forces now held most"
        " of Ramadi.",
        (
            Said(
                "Yahya Rasool",
                "iraq",
                "asserts",
                "holds",
                "Ramadi",
                "iraq",
                extent="most",
            ),
        ),
        "2015-12-27",
    ),
]

SAME_PARAGRAPH = [
    Voices(
        "Russian General Staff chief Valery Gerasimov reported to the president on"
        " Thursday. The West grouping has taken Kupiansk, he said. The Centre grouping"
        " controls most of Pokrovsk.",
        (
            Said(
                "Valery Gerasimov",
                "russia",
                "asserts",
                "captures",
                "Kupiansk",
                "russia",
            ),
            Said(
                "Valery Gerasimov",
                "russia",
                "asserts",
                "controls",
                "Pokrovsk",
                "russia",
                extent="most",
            ),
        ),
    ),
    Voices(
        "Iran said on Tuesday that its troops had crossed the Shatt al-Arab at night."
        " Iranian forces captured the town of Al-Faw at dawn.",
        (Said("Iran", "iran", "asserts", "captures", "Al-Faw", "iran"),),
        "1986-02-11",
    ),
]

NEXT_PARAGRAPH = [
    Voices(
        "Russia's Defence Ministry said the Vostok group of forces had captured the"
        " village of Yampil.\n\nThe Sever group of forces took control of Vilcha.",
        (
            Said(
                "Russia's Defence Ministry",
                "russia",
                "asserts",
                "captures",
                "Yampil",
                "russia",
            ),
            Said(
                "The Example",
                None,
                "reports",
                "captures",
                "Vilcha",
                "russia",
            ),
        ),
    ),
]

QUOTES = [
    Voices(
        '"Goma will be at peace now," M23 leader Bertrand Bisimwa said. "Our'
        " forces"
        ' control Goma. Nobody has anything to fear."',
        (
            Said(
                "Bertrand Bisimwa",
                "m23",
                "asserts",
                "controls",
                "Goma",
                "m23",
                voice="quoted",
            ),
        ),
        "2025-01-28",
    ),
    Voices(
        '"We hold Avdiivka. There is still a road open. Everything else is noise,"'
        " said a Ukrainian brigade commander who asked not to be named.",
        (
            Said(
                "Ukrainian brigade commander",
                "ukraine",
                "asserts",
                "holds",
                "Avdiivka",
                "ukraine",
                voice="quoted",
            ),
        ),
        "2024-01-10",
    ),
    Voices(
        '"The enemy has been thrown out of Beihan," the commander of Yemen\'s Giants'
        ' brigades was quoted as saying. "Our forces are in full control of Beihan."',
        (),
        "2022-01-10",
    ),
    Voices(
        'Serhiy Haidai wrote on Telegram: "Severodonetsk is no longer ours. Our troops'
        ' have left Lysychansk too."',
        (
            Said(
                "Serhiy Haidai",
                "ukraine",
                "concedes",
                "withdraws",
                "Lysychansk",
                "ukraine",
                voice="quoted",
            ),
        ),
        "2022-07-04",
    ),
]

ENDED = [
    Voices(
        "The Sudanese army said its troops had entered Bara. The town of 60,000 people"
        " lies on the road to El Obeid. RSF fighters captured Bara last year.",
        (
            Said("Sudanese army", "sudan", "asserts", "enters", "Bara", "sudan"),
            Said("The Example", None, "reports", "captures", "Bara", "rsf"),
        ),
        "2025-09-11",
    ),
    Voices(
        "Ukraine's military said it had repelled attacks near Pokrovsk.\n\nRussian"
        " troops captured Selydove in October, opening the road to the city.",
        (
            Said(
                "The Example",
                None,
                "reports",
                "captures",
                "Selydove",
                "russia",
                since="2024-10",
            ),
        ),
        "2025-01-20",
    ),
    Voices(
        "Taliban spokesman Zabihullah Mujahid called for calm.\n\nAfghanistan's"
        " neighbours closed their borders. Pakistani officials said the fighters now"
        " controlled Spin Boldak.",
        (
            Said(
                "Pakistani officials",
                None,
                "reports",
                "controls",
                "Spin Boldak",
                "taliban",
            ),
        ),
        "2021-07-14",
    ),
    Voices(
        "The president of Congo spoke to the nation. His Rwandan counterpart was"
        " travelling. He said M23 had taken Bukavu.",
        (),
        "2025-02-15",
    ),
]

OTHER_SPEAKER = [
    Voices(
        "The Arakan Army said the siege of the base had ended. A monk who left Maungdaw"
        " in the morning described burnt houses. He said nobody held the market.",
        (),
        "2024-12-09",
    ),
    Voices(
        "Armenia's prime minister spoke for an hour. In Baku, meanwhile, crowds filled"
        " the squares. They sang when the news about Shusha came.",
        (),
        "2020-11-08",
    ),
    Voices(
        "Sudan's army said its aircraft had struck a convoy. The convoy belonged to the"
        " RSF, which captured Babanusa in December.",
        (Said("The Example", None, "reports", "captures", "Babanusa", "rsf"),),
        "2026-01-20",
    ),
    Voices(
        '"We will not leave," said Kharkiv\'s mayor. Russian troops entered Vovchansk'
        " in"
        " May and were stopped in the middle of the town.",
        (Said("The Example", None, "reports", "enters", "Vovchansk", "russia"),),
        "2024-08-01",
    ),
]
