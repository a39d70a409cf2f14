"""Endings by which words of Russian and Ukrainian are told apart."""

from events.extraction.wordlists import listed

ENDINGS = tuple(
    sorted(
        listed(
            "ами ями ого его ому ему ыми ими ым им ый ий ой ая яя ое ее ые ие ых их"
            " ом ем ам ям ах ях ов ев ей ею ою ю я а у ы и е о ь й і ї є ої ій ою ого"
            " ому их ими им ів ем ям"
        ),
        key=len,
        reverse=True,
    )
)
# Ending of a case -> endings of the nominatives it may belong to.
CASES = (
    ("ом", ("", "о")),
    ("ем", ("", "е", "ь")),
    ("ой", ("а", "ая")),
    ("ою", ("а",)),
    ("ого", ("ое", "е", "ый", "ий")),
    ("ому", ("ое", "е", "ий")),
    ("ці", ("ка",)),
    ("ам", ("ы", "и")),
    ("ах", ("ы", "и")),
    ("ям", ("и",)),
    ("ях", ("и",)),
    ("ів", ("и",)),
    ("ов", ("ы", "и")),
    ("ва", ("в", "ів")),
    ("єва", ("їв", "єв")),
    ("ова", ("ів", "ов", "ово")),
)
NOUN_ENDINGS = tuple(
    listed(
        "ення енням енню енні ание ение ания ения ением ении ению тие тия тием тии"
        " ття ттям тті"
    )
)
PASSIVE_ENDINGS = tuple(listed("ен ён ена ены ено ята яты ято ят ені ано ений ана"))
ADJECTIVE_ENDINGS = tuple(listed("ого ой ом ых ую ої их ому ими"))
