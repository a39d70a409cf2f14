"""Headlines: colons, dashes, claims without `that`, and what is no claim of a place."""

from tests.extraction.voices.cases import Said, Voices

_MORE = "No more was known when this report was written late in the evening."

CLAIMED = [
    Voices(
        _MORE,
        (Said("M23 Rebels", "m23", "asserts", "captures", "Goma", "m23"),),
        "2025-01-27",
        title="M23 Rebels claim Congo's Goma",
    ),
    Voices(
        _MORE,
        (Said("Russia", "russia", "asserts", "captures", "Avdiivka", "russia"),),
        "2024-02-18",
        title="Russia claims Avdiivka after months of fighting",
    ),
    Voices(
        _MORE,
        (Said("Taliban", "taliban", "asserts", "captures", "Kunduz", "taliban"),),
        "2021-08-08",
        title="Taliban claim to have taken Kunduz",
    ),
    Voices(
        _MORE,
        (Said("RSF", "rsf", "asserts", "captures", "El Fasher", "rsf"),),
        "2025-10-26",
        title="RSF claims capture of El Fasher",
    ),
    Voices(
        _MORE,
        (Said("Ethiopia", "ethiopia", "asserts", "controls", "Shire", "ethiopia"),),
        "2022-10-18",
        title="Ethiopia claims control of Shire in Tigray",
    ),
    Voices(
        "Azerbaijan has claimed to have captured the town of Fuzuli, one of the largest"
        " since fighting broke out. Armenia has not commented.",
        (
            Said(
                "Azerbaijan",
                "azerbaijan",
                "asserts",
                "captures",
                "Fuzuli",
                "azerbaijan",
            ),
        ),
        "2020-10-17",
        rejected=(),
    ),
]

COLONS = [
    Voices(
        _MORE,
        (
            Said(
                "Volodymyr Zelenskyy",
                "ukraine",
                "asserts",
                "retakes",
                "Kupiansk",
                "ukraine",
            ),
        ),
        title="Zelenskyy: Ukrainian troops have retaken Kupiansk",
    ),
    Voices(
        _MORE,
        (
            Said(
                "monitor", None, "reports", "captures", "Al-Qusayr", "syria-government"
            ),
        ),
        "2013-06-05",
        title="Syrian army takes Al-Qusayr: monitor",
    ),
    Voices(
        _MORE,
        (
            Said(
                "Azerbaijani president",
                "azerbaijan",
                "asserts",
                "captures",
                "Shusha",
                "azerbaijan",
            ),
        ),
        "2020-11-08",
        title="Azerbaijani forces capture Shusha – Azerbaijani president",
    ),
    Voices(
        _MORE,
        (Said("army", "sudan", "asserts", "retakes", "Bara", "sudan"),),
        "2025-09-11",
        title="Sudanese troops recapture Bara, army says",
    ),
    Voices(
        _MORE,
        (Said("UN", "un", "reports", "enters", "Uvira", "m23", kind="observer"),),
        "2025-12-10",
        title="M23 fighters enter Uvira: UN",
    ),
]

SAYS = [
    Voices(
        _MORE,
        (
            Said(
                "Iraqi army",
                "iraq",
                "asserts",
                "captures",
                "Ramadi",
                "iraq",
            ),
        ),
        "2015-12-28",
        title="Iraqi army says it has 'liberated' Ramadi from Islamic State",
    ),
    Voices(
        _MORE,
        (Said("Ukraine", "ukraine", "denies", "captures", "Pokrovsk", "russia"),),
        title="Ukraine denies Pokrovsk has been captured by Russian forces",
    ),
    Voices(
        _MORE,
        (Said("Myanmar rebels", "mndaa", "asserts", "captures", "Lashio", "mndaa"),),
        "2024-07-25",
        title="MNDAA seizes Lashio, Myanmar rebels say",
    ),
]

NO_CLAIM = [
    Voices(
        "Islamic State claimed responsibility for the bombing in Kabul, while officials"
        " said the blast had claimed 24 lives.",
        (),
        "2022-09-05",
    ),
    Voices(_MORE, (), "2024-05-10", title="Russian strike on Kharkiv claims 12 lives"),
    Voices(
        _MORE, (), "2023-01-05", title="Taliban claim victory in Kabul power struggle"
    ),
    Voices(
        _MORE, (), "2025-05-10", title="Ukraine claims drone attack on Sevastopol port"
    ),
    Voices(
        "Armenia claims Nagorno-Karabakh as an ancestral land, and Azerbaijan claims"
        " sovereignty over the whole of it.",
        (),
        "2020-09-28",
    ),
    Voices(_MORE, (), title="Moscow: talks on Kherson can begin in March"),
    Voices(
        _MORE,
        (),
        "2024-10-10",
        title="Israel claims it killed a Hezbollah commander in Bint Jbeil",
    ),
    Voices(
        "The Houthis claimed the attack on a tanker off Hodeidah and claimed to have"
        " shot down a drone over Marib.",
        (),
        "2024-06-13",
    ),
]

OTHER_COLONS = [
    Voices(_MORE, (), title="Kupiansk: a city that waits"),
    Voices(_MORE, (), "2024-05-20", title="Live updates: Russia, Ukraine and Kharkiv"),
    Voices(_MORE, (), "2021-08-10", title="Explainer: who are the Taliban in Kunduz?"),
    Voices(_MORE, (), "2023-05-25", title="Bakhmut - the longest battle of the war"),
]
