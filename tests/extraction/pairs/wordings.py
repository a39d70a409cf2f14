"""Loaded words: what the field says, and which words are kept as the article's own."""

from typing import NamedTuple

from events.vocabulary import Action


class Worded(NamedTuple):
    """A text with one claim: its action, and the loaded words kept beside it."""

    text: str
    action: Action
    loaded: tuple[str, ...]
    on: str = "2025-11-21"


WORDED = [
    Worded(
        "Units of the West grouping liberated Petropavlivka, the Russian defence"
        " ministry said on Friday in its weekly summary.",
        Action.CAPTURES,
        ("liberated",),
    ),
    Worded(
        "In a night operation RSF fighters seized En Nahud, residents said.",
        Action.CAPTURES,
        ("seized",),
        "2025-05-03",
    ),
    Worded(
        "Islamic State overran Ramadi after a wave of suicide bombings, officers said.",
        Action.CAPTURES,
        ("overran",),
        "2015-05-18",
    ),
    Worded(
        "Russian troops captured Vuhledar after two years of assaults, monitors said.",
        Action.CAPTURES,
        (),
        "2024-10-02",
    ),
    Worded(
        "Ukrainian troops freed the village of Andriivka, according to the General"
        " Staff in Kyiv.",
        Action.CAPTURES,
        ("freed",),
        "2023-09-15",
    ),
    Worded(
        "The city of Melitopol is occupied by Russia, its elected mayor said.",
        Action.HOLDS,
        ("occupied",),
        "2023-03-10",
    ),
    Worded(
        "M23 rebels occupied Bunagana in June, the Congolese army said.",
        Action.CAPTURES,
        ("occupied",),
        "2022-12-10",
    ),
    Worded(
        "Azerbaijan hailed the liberation of Fuzuli on Saturday.",
        Action.CAPTURES,
        ("liberation",),
        "2020-10-17",
    ),
    Worded(
        "The Sudanese army cleansed Jebel Moya of what it called militias, it said.",
        Action.CLEARS,
        ("cleansed",),
        "2024-10-06",
    ),
    Worded(
        "Haftar's LNA reclaimed Derna from jihadists, its spokesman said.",
        Action.RETAKES,
        ("reclaimed",),
        "2018-06-28",
    ),
    Worded(
        "The conquest of Idlib by Syrian rebels took five days.",
        Action.CAPTURES,
        ("conquest",),
        "2015-03-29",
    ),
    Worded(
        "Residents of Russian-occupied Berdiansk spoke of empty shops.",
        Action.HOLDS,
        ("Russian-occupied",),
        "2022-06-10",
    ),
    Worded(
        "The takeover of Kabul by the Taliban surprised Washington.",
        Action.CAPTURES,
        ("takeover",),
        "2021-08-17",
    ),
]
