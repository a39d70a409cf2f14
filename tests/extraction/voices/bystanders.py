"""Whose words they are not: others beside them, adjectives, and no speech at all."""

from tests.extraction.voices.cases import Said, Voices

WRONG_SPEAKER = [
    Voices(
        "The Ukrainian commander said nothing about Robotyne. Russian forces captured"
        " the neighbouring village of Verbove in March, residents have reported.",
        (
            Said(
                "residents",
                None,
                "reports",
                "captures",
                "Verbove",
                "russia",
            ),
        ),
        "2024-04-20",
    ),
    Voices(
        "A spokesman for the World Food Programme said trucks were ready to leave. RSF"
        " fighters have controlled the town of Tawila's southern approach since April.",
        (),
        "2025-06-01",
    ),
    Voices(
        "Residents told of shelling in Goma; the M23 rebels, who captured Sake last"
        " week, said nothing.",
        (
            Said(
                "The Example",
                None,
                "reports",
                "captures",
                "Sake",
                "m23",
            ),
        ),
        "2025-01-30",
    ),
    Voices(
        "The army chief told the families of soldiers captured near Lashio that talks"
        " were under way.",
        (),
        "2024-08-20",
    ),
    Voices(
        "Nobody in Khartoum would say who holds the refinery at al-Jaili.",
        (),
        "2025-01-20",
    ),
    Voices(
        "The Reuters news agency was told by aid workers that they had left Nyala.",
        (),
        "2023-10-27",
    ),
]

OTHERS_WORDS = [
    Voices(
        "The Pentagon said it had begun moving troops out of northern Syria, with a"
        " spokesman saying that the coalition had liberated Raqqa.",
        (
            Said(
                "spokesman",
                "united-states",
                "asserts",
                "captures",
                "Raqqa",
                "us-coalition",
            ),
        ),
        "2018-12-19",
    ),
    Voices(
        "Three people died in the rebel-held town of Douma, according to the Syrian"
        " Observatory for Human Rights.",
        (Said("The Example", None, "reports", "holds", "Douma", "syria-opposition"),),
        "2018-02-22",
    ),
    Voices(
        "According to a Puntland officer, Somali forces allied with regional militias"
        " recaptured the town of Las Anod.",
        (Said("Puntland officer", None, "reports", "retakes", "Las Anod", "somalia"),),
        "2023-08-25",
    ),
    Voices(
        "The RSF said it was in full control of Central Darfur, Sudan, after capturing"
        " Zalingei from the Sudanese Armed Forces.",
        (
            Said("RSF", "rsf", "asserts", "captures", "Zalingei", "rsf"),
            Said("RSF", "rsf", "asserts", "controls", "Central Darfur State", "rsf"),
        ),
        "2023-11-01",
    ),
    Voices(
        "Alexander Zakharchenko, self-proclaimed prime minister of the Donetsk People's"
        " Republic, admitted that Ukrainian troops had surrounded Donetsk.",
        (
            Said(
                "Alexander Zakharchenko",
                "donbas-separatists",
                "concedes",
                "encircles",
                "Donetsk",
                "ukraine",
            ),
        ),
        "2014-08-09",
    ),
    Voices(
        "South Korea said the Russian army had captured Avdiivka, and Japan's foreign"
        " ministry said Russian troops controlled Bakhmut.",
        (
            Said(
                "Japan's foreign ministry",
                None,
                "reports",
                "controls",
                "Bakhmut",
                "russia",
                kind="observer",
            ),
            Said("South Korea", None, "reports", "captures", "Avdiivka", "russia"),
        ),
        "2024-02-20",
    ),
    Voices(
        "Leaders of 44 African Union states signed an agreement in Kigali, Rwanda, on a"
        " common market. Officials stated no date for its start.",
        (),
        "2018-03-21",
    ),
    Voices(
        '"The helicopters landed outside Barawe and the ground forces entered Barawe,"'
        " Abdiasis Abu Musab, al-Shabaab's spokesman, said.",
        (),
        "2016-03-09",
    ),
]

BESIDE = [
    Voices(
        "Tripoli's Government of National Accord announced an operation to reclaim the"
        " town of Tarhuna held by the Libyan National Army.",
        (Said("The Example", None, "reports", "holds", "Tarhuna", "libya-lna"),),
        "2020-04-18",
    ),
    Voices(
        "The Government of National Accord said it was in control of Tarhuna after"
        " forces of the Libyan National Army, loyal to Khalifa Haftar, retreated from"
        " Tarhuna in the night.",
        (
            Said(
                "Government of National Accord",
                "libya-gna",
                "asserts",
                "controls",
                "Tarhuna",
                "libya-gna",
            ),
        ),
        "2020-06-05",
        rejected=("unlisted_party",),
    ),
    Voices(
        "The regime says it has made progress in its fight against rebels holding the"
        " city of Zinjibar.",
        (),
        "2011-06-20",
    ),
    Voices(
        "The Presidential Council banned all military movement after forces loyal to"
        " Khalifa Haftar announced that they had seized Sabha earlier in the day.",
        (
            Said(
                "forces loyal to Khalifa Haftar",
                "libya-lna",
                "asserts",
                "captures",
                "Sabha",
                "libya-lna",
            ),
        ),
        "2021-06-20",
    ),
    Voices(
        "Arsen Avakov, Ukraine's Minister of the Interior, said Ukrainian forces had"
        " recaptured the city of Mariupol.",
        (
            Said(
                "Arsen Avakov",
                "ukraine",
                "asserts",
                "retakes",
                "Mariupol",
                "ukraine",
            ),
        ),
        "2014-06-13",
    ),
    Voices(
        "The Russian Ministry of Defence states it has captured Zhelanne. Russia"
        " announced its withdrawal from the World Tourism Organization.",
        (
            Said(
                "Russian Ministry of Defence",
                "russia",
                "asserts",
                "captures",
                "Zhelanne",
                "russia",
            ),
        ),
        "2024-08-21",
    ),
    Voices(
        "Israeli troops swept into Jabalia on Friday, Palestinian witnesses and medics"
        " said.",
        (
            Said(
                "witnesses and medics",
                None,
                "reports",
                "enters",
                "Jabalia",
                "israel",
                kind="unnamed",
            ),
        ),
        "2002-12-06",
    ),
    Voices(
        "Libyan National Army forces advanced on the capital Tripoli, capturing the"
        " town of Tarhuna.",
        (Said("The Example", None, "reports", "captures", "Tarhuna", "libya-lna"),),
        "2019-04-04",
    ),
]

NOBODY_KNOWN = [
    Voices(
        "At least thirteen Islamic State militants were killed as Puntland forces"
        " claimed"
        " they had taken over the town of Las Anod.",
        (),
        "2025-01-24",
    ),
    Voices(
        "An unnamed diplomat said nobody knew for sure. Heavy rain kept reporters away,"
        ' and "Goma is under their control" was all that he said.',
        (),
        "2025-01-29",
    ),
    Voices(
        "The town's baker says business is slow, and that he has not seen a soldier in"
        " Kupiansk for weeks.",
        (),
    ),
    Voices(
        "State TV reports that Ethiopian troops have seized the town of Humera in the"
        " Tigray region.",
        (Said("State TV", "ethiopia", "asserts", "captures", "Humera", "ethiopia"),),
        "2020-11-12",
    ),
]

NO_SPEECH = [
    Voices(
        "In its annual report on the city of Mosul, a United Nations agency counted"
        " 8,000 houses that have yet to be cleared of rubble.",
        (),
        "2019-07-09",
    ),
    Voices(
        "The state of the road between Kupiansk and Borova is poor, drivers say, and"
        " most posts along it have fallen.",
        (),
    ),
    Voices(
        "The United States, Israel and Egypt noted a report on the crossing at Rafah"
        " and"
        " announced talks about who will control the crossing.",
        (),
        "2024-08-20",
    ),
    Voices(
        "Moscow's claims on Kherson are recognised by no member of the Security Council"
        " but Russia, the foreign minister of Estonia told reporters.",
        (),
        "2023-02-10",
    ),
]
