"""Claims keep their words and offsets among characters that few texts have.

The texts are sentences that make claims, in three languages, with such characters set
between their words and into them.
"""

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from events.claims import Claim
from events.extraction import Reading
from events.gazetteer import Gazetteer
from tests.extraction.selectors import check_selectors, selectors

ENGLISH = (
    "Russian forces have captured Kupiansk, Gerasimov said on Thursday.",
    "Ukraine's General Staff denied on Friday that the city had been lost.",
    "Russian troops hold most of Volchansk [Vovchansk], the ministry said.",
    "M23 rebels withdrew from Goma, residents said.",
    "The army said it had retaken parts of Khartoum from the Rapid Support Forces.",
    'Moscow: "Kupiansk is under the control of our forces."',
    "Ukraine said that 13 settlements in the Kharkiv region had been lost.",
)
SLAVIC = (
    "Российские войска освободили Купянск, сообщили в Минобороны.",
    "Киев опроверг это заявление.",
    "Українські військові звільнили Роботине, повідомили в Генштабі.",
    "ЗСУ втратили контроль над Бахмутом.",
)
STRANGE = (
    "😀",
    "🇺🇦",
    "👨\u200d👩\u200d👧",
    "e\u0301",
    "\u0301\u0327\u0308",
    "\u202e\u05e7\u05d5\u05e4\u202c",
    "\u2067\u0643\u0648\u0628\u2069",
    "\u200f",
    "\u200b",
    "\ufeff",
    "\u00ad",
    "\u00a0",
    "\u2028",
    "\x85",
    "\r",
    "\r\n",
    "𝕂",
    "İ",
    "ﬁ",
    "Ⅷ",
    "٣",
)
BREAKS = (" ", "\n\n", "\r\n\r\n", "\r\n", "\r\r", "\u2029", "\n \t\n")
WITHOUT_LETTERS = (
    "😀 ",
    "🇺🇦",
    "\u200f\u200f ",
    "\ufeff",
    "\u00a0",
    "… ",
    "\u202e\u202c",
)
EASY = settings(
    max_examples=120,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
Read = Callable[..., Reading]


@st.composite
def composed(draw: st.DrawFn, sentences: Sequence[str] = ENGLISH + SLAVIC) -> str:
    """Sentences with strange characters between their words and inside of them."""
    parts: list[str] = []
    for sentence in draw(st.lists(st.sampled_from(sentences), min_size=1, max_size=5)):
        words = sentence.split(" ")
        for _ in range(draw(st.integers(0, 3))):
            at = draw(st.integers(0, len(words) - 1))
            strange = draw(st.sampled_from(STRANGE))
            inside = draw(st.integers(0, len(words[at])))
            words[at] = words[at][:inside] + strange + words[at][inside:]
        parts += [" ".join(words), draw(st.sampled_from(BREAKS))]
    return "".join(parts)


def told(claims: Sequence[Claim]) -> list[tuple[object, ...]]:
    """What claims say; not on which day, since headlines stand near the beginning."""
    return [
        (
            one.location,
            one.controller,
            one.action,
            one.extent,
            one.stance,
            one.claimant,
            one.quote.exact,
        )
        for one in claims
    ]


@EASY
@given(text=composed(), title=st.one_of(st.just(""), composed()))
def test_claims_among_strange_characters_are_cut_where_they_say(
    reading: Read, text: str, title: str
) -> None:
    check_selectors(reading(text, title=title), {"title": title, "text": text})


@EASY
@given(text=composed())
def test_claims_among_strange_characters_are_the_same_twice(
    reading: Read, text: str
) -> None:
    once, again = reading(text), reading(text)

    assert once == again
    assert [one.id for one in once.claims] == [one.id for one in again.claims]


@EASY
@given(
    text=composed(ENGLISH),
    before=st.lists(st.sampled_from(WITHOUT_LETTERS), min_size=1, max_size=9),
)
def test_what_stands_before_a_text_moves_its_claims_and_changes_none(
    reading: Read, text: str, before: list[str]
) -> None:
    more = "".join(before) + ".\n\n"
    alone, behind = reading(f".\n\n{text}"), reading(more + text)

    moved = len(more) - len(".\n\n")
    assume(alone.unread == behind.unread)
    assert told(alone.claims) == told(behind.claims)
    assert [one.start + moved for one in selectors(alone)] == [
        one.start for one in selectors(behind)
    ]


@EASY
@given(
    sentences=st.lists(st.sampled_from(ENGLISH + SLAVIC), min_size=1, max_size=6),
    ending=st.sampled_from(("\r\n", "\r")),
)
def test_line_ends_of_another_kind_change_no_claim(
    reading: Read, sentences: list[str], ending: str
) -> None:
    text = "\n\n".join(sentences)
    wrapped = text.replace(", ", ",\n")

    for plain in (text, wrapped):
        other = reading(plain.replace("\n", ending)).claims
        words = [one.quote.exact.replace(ending, "\n") for one in other]
        claims = reading(plain).claims
        assert words == [one.quote.exact for one in claims]
        assert [one[:-1] for one in told(other)] == [one[:-1] for one in told(claims)]


def test_the_sentences_make_claims(reading: Read) -> None:
    assert len(reading("\n\n".join(ENGLISH)).claims) >= len(ENGLISH) - 1
    assert len(reading("\n\n".join(SLAVIC)).claims) >= 2


READ_ALL = """
import hashlib, sys
from datetime import UTC, datetime
from pathlib import Path
import sqlalchemy as sa
from events.articles import Article
from events.extraction import read
from events.gazetteer import Gazetteer
from events.parties import read_parties
from tests.extraction import sentences, slavic_sentences
from tests.extraction.test_strange_texts import ENGLISH, SLAVIC, STRANGE

gazetteer = Gazetteer(sa.create_engine(sys.argv[1]))
parties = read_parties(Path("seeds/parties.yaml"))
cases = [*sentences.ASSERTED, *sentences.PROSE, *slavic_sentences.RUSSIAN]
texts = [(case.text, case.on) for case in cases[::2]]
texts += [(" ".join(case.text for case in cases), "2025-11-21")]
texts += [(f" {one} ".join(ENGLISH + SLAVIC), "2025-11-21") for one in STRANGE]
claims = 0
for text, day in texts:
    published = datetime.fromisoformat(day).replace(tzinfo=UTC)
    found = read(
        Article(
            publisher="The Example", url=None, title="", text=text,
            published_at=published, language=None if "\\u0439" in text else "en",
        ),
        gazetteer,
        parties,
    )
    claims += len(found.claims)
    ids = [one.id for one in found.claims]
    print(hashlib.sha256(repr((found, ids)).encode()).hexdigest())
print(claims)
"""


def test_another_process_elsewhere_reads_the_same(gazetteer: Gazetteer) -> None:
    places = (
        {"PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C"},
        {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8"},
        {"PYTHONHASHSEED": "77", "TZ": "America/Anchorage", "LC_ALL": "tr_TR.UTF-8"},
    )

    lines = [
        subprocess.run(
            [sys.executable, "-X", "utf8", "-c", READ_ALL, str(gazetteer.engine.url)],
            env=os.environ | place,
            cwd=Path(__file__).parents[2],
            capture_output=True,
            text=True,
            check=True,
        ).stdout.split()
        for place in places
    ]

    assert lines[0] == lines[1] == lines[2]
    assert int(lines[0][-1]) > 100


@pytest.mark.parametrize("strange", STRANGE)
def test_a_strange_character_between_two_claims_takes_neither_away(
    reading: Read, strange: str
) -> None:
    first = "Russian forces have captured Kupiansk, Gerasimov said on Thursday."
    second = "Ukraine said that its troops held the city."

    claims = reading(f"{first}\n\n{strange}\n\n{second}").claims

    assert len(claims) == 2
    assert [one.stance for one in claims] == ["asserts", "asserts"]
