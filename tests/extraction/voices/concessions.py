"""Concessions: who benefits decides, never the verb."""

from tests.extraction.voices.cases import Said, Voices

ENEMY_GAINS = [
    Voices(
        "Khartoum said South Sudan's army was in control of Heglig and vowed to respond"
        " by all legitimate means.",
        (Said("Khartoum", "sudan", "concedes", "controls", "Heglig", "south-sudan"),),
        "2012-04-11",
    ),
    Voices(
        "Ukraine's deputy defence minister confirmed that Russian troops had entered"
        " Vovchansk, where street fighting was going on.",
        (
            Said(
                "Ukraine's deputy defence minister",
                "ukraine",
                "concedes",
                "enters",
                "Vovchansk",
                "russia",
            ),
        ),
        "2024-05-16",
    ),
    Voices(
        "An Afghan defence ministry spokesman told reporters that the Taliban had taken"
        " the northern city of Sheberghan, the second provincial capital in two days.",
        (
            Said(
                "Afghan defence ministry spokesman",
                "afghanistan-republic",
                "concedes",
                "captures",
                "Sheberghan",
                "taliban",
            ),
        ),
        "2021-08-08",
    ),
    Voices(
        "The Nigerian military acknowledged that Boko Haram was in control of Baga, and"
        " said a counterattack was being planned.",
        (
            Said(
                "Nigerian military",
                "nigeria",
                "concedes",
                "controls",
                "Baga",
                "boko-haram",
            ),
        ),
        "2015-01-08",
    ),
]

OWN_LOSS = [
    Voices(
        "The Libyan National Army said it had withdrawn its units from Tarhuna for"
        " humanitarian reasons.",
        (
            Said(
                "Libyan National Army",
                "libya-lna",
                "concedes",
                "withdraws",
                "Tarhuna",
                "libya-lna",
            ),
        ),
        "2020-06-05",
    ),
    Voices(
        "The TNLA's spokeswoman Lway Yay Oo said the group's fighters had pulled out of"
        " Mogok under the truce.",
        (Said("Lway Yay Oo", "tnla", "concedes", "withdraws", "Mogok", "tnla"),),
        "2025-11-25",
    ),
    Voices(
        "Syria's defence ministry said its troops had lost control of Hama after rebels"
        " broke through their lines.",
        (
            Said(
                "Syria's defence ministry",
                "syria-government",
                "concedes",
                "loses",
                "Hama",
                "syria-government",
            ),
        ),
        "2024-12-05",
    ),
    Voices(
        "Fighters of the GUNT said they had been driven out of Aouzou"
        " by the Chadian army.",
        (
            Said(
                "Fighters of the GUNT", "gunt", "concedes", "captures", "Aouzou", "chad"
            ),
        ),
        "1987-08-09",
    ),
    Voices(
        "Abu Obeida said in a recording that Hamas fighters had left Jabalia's eastern"
        " streets and fought on in the centre of Beit Lahia.",
        (),
        "2024-06-01",
    ),
]

NOT_ADVERSE = [
    Voices(
        "Russia's Defence Ministry confirmed that Russian troops had captured"
        " Vuhledar.",
        (
            Said(
                "Russia's Defence Ministry",
                "russia",
                "asserts",
                "captures",
                "Vuhledar",
                "russia",
            ),
        ),
        "2024-10-03",
    ),
    Voices(
        "Ukraine's military admitted the fight had been hard but said its soldiers had"
        " retaken Klishchiivka.",
        (
            Said(
                "Ukraine's military",
                "ukraine",
                "asserts",
                "retakes",
                "Klishchiivka",
                "ukraine",
            ),
        ),
        "2023-09-18",
    ),
    Voices(
        "Sudan's army said the RSF had withdrawn from Khartoum International Airport.",
        (
            Said(
                "Sudan's army",
                "sudan",
                "asserts",
                "withdraws",
                "Khartoum International Airport",
                "rsf",
            ),
        ),
        "2025-03-26",
    ),
    Voices(
        "The Turkish president acknowledged that Azerbaijani troops had taken Shusha.",
        (
            Said(
                "Turkish president",
                None,
                "reports",
                "captures",
                "Shusha",
                "azerbaijan",
                kind="observer",
            ),
        ),
        "2020-11-08",
    ),
    Voices(
        "Kyiv admitted on Monday that the situation around Pokrovsk was difficult.",
        (),
    ),
    Voices(
        "The Houthis admitted having lost 40 fighters near Marib.",
        (),
        "2021-10-20",
    ),
    Voices(
        "The Iraqi government conceded that Mosul might be lost within days.",
        (),
        "2014-06-08",
    ),
]

NO_LOSS = [
    Voices(
        "The RSF acknowledged on Sunday that its men had broken discipline in El Fasher"
        " and promised to try those responsible.",
        (),
        "2025-10-30",
    ),
    Voices(
        "Ukraine admitted that Pokrovsk was hard to supply, and said its soldiers went"
        " in"
        " and out on foot.",
        (),
    ),
    Voices(
        "The Afghan government conceded that losing Kunduz would open the road to the"
        " north.",
        (),
        "2015-09-27",
    ),
    Voices(
        "M23 said it would withdraw from Uvira as a gesture of goodwill, its leader"
        " Bertrand Bisimwa confirmed.",
        (),
        "2025-12-16",
        rejected=("announced",),
    ),
]
