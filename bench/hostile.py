"""Whether the cost of reading is linear in the text, on strings made to break that.

    python -m bench.extraction --part linear [--largest CHARACTERS] [--family NAME …]

Each rule's own example, from the table of rules, is put into forty forms: repeated,
nested, tabled, quoted, cut to its words. For each form the ratio of processor time per
doubling of the text is printed, the worst by family of rules; then the time of the
largest text in each form, as if `largest` were a family too. All takes ten minutes;
families that are named are measured alone.

What looks bad is measured again, at last on a text of four times the size: other work
on the machine makes single times worse and never better, and what is not linear shows
on longer texts all the more. A test looks at a sample by the lines of code that run,
which no other work disturbs.
"""

import gc
import re
import sys
import time
from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import UTC, datetime
from types import FrameType
from typing import Any

from events.articles import LARGEST_TEXT, Article
from events.extraction import RULES, Gazetteer, read
from events.parties import Parties

SMALL = 4 * 1024  # characters; twice that is the other end of a ratio
LONG = 0.015  # seconds that the smaller text takes at the least, so that it can be told
WORST = 2.3  # time per doubling
SUSPECT = 0.9 * WORST
SLOWEST = 5.0  # seconds for the largest text
AGAIN = 5  # times that what looks bad is measured again
LARGEST = "largest"  # beside the families of rules

# What the letters of the rules' examples stand for.
_STANDS: Mapping[str, str] = {
    "A": "Russian forces",
    "B": "Ukrainian forces",
    "C": "Russian forces have captured the city of Kupiansk",
    "N": "Valery Gerasimov",
    "P": "Kupiansk",
    "А": "Российская армия",
    "П": "Купянском",
}
_SLAVIC = "Российские войска освободили Купянск, сообщили в Генштабе"
_SPOKEN = "Valery Gerasimov said that Russian forces have captured Kupiansk"

Form = Callable[[str, int], str]


def _filled(unit: str, size: int) -> str:
    return unit and (unit * (size // len(unit) + 1))[:size]


def _around(mark: str, close: str) -> Form:
    """Half of the text before the sentence, half after it."""
    return lambda s, n: _filled(mark, n // 2) + s + _filled(close, n // 2)


def _between(mark: str) -> Form:
    return lambda s, n: _filled(s + mark, n)


def _before(words: str) -> Form:
    return lambda s, n: _filled(words, n) + " " + s


def _words_of(pick: Callable[[list[str]], list[str]]) -> Form:
    return lambda s, n: _filled(" ".join(pick(s.split())) + " ", n)


FORMS: Mapping[str, Form] = {
    "sentences": _between(". "),
    "paragraphs": _between(".\n\n"),
    "lines": _between("\n"),
    "carriage returns": _between("\r\n\r\n"),
    "one sentence": _between(", "),
    "and": _between(" and "),
    "semicolons": _between("; "),
    "colons": _between(": "),
    "questions": _between("? "),
    "dashes": _between(" – "),
    "no space": _between(""),
    "relative": _between(", which "),
    "that": _between(" said that "),
    "according": _between(", according to "),
    "denied": _between(". Kyiv denied this. "),
    "he": _between(". He said that it "),
    "table": _between(" | "),
    "tabs": _between("\t"),
    "list": _between("\n- "),
    "brackets": _between(" [Kupyansk] "),
    "open brackets": _around("(", ""),
    "nested brackets": _around("(", ")"),
    "square brackets": _around("[", "]"),
    "quotes": _between(' "'),
    "curly quotes": _around("“", "”"),
    "question marks": _around("?", "?"),
    "stops": _around(".", "."),
    "hyphens": _around("Kupiansk-", "-"),
    "apostrophes": _around("'s ", "'"),
    "spaces": _around(" ", "\u00a0"),
    "one word": _around("a", "b"),
    "astral": _between(" 😀 "),
    "marks": _between(" e\u0301\u0301\u0301 "),
    "right to left": _between(" \u202eקופיאנסק\u202c "),
    "capitals": lambda s, n: _filled(s.upper() + ". ", n),
    "places": _between(", Vovchansk, Lyman and Goma. "),
    "homonyms": _between(", Alexandria, San Antonio, Santa Cruz and Richmond. "),
    "sides": _between(", Ukrainian troops, Moscow and the army. "),
    "numbers": _between(", 20 to 30 percent of 13 settlements, on 20 November 2025. "),
    "verbs": _words_of(lambda words: words[-3:-1] or words),
}


def example(rule: str) -> str:
    """A sentence that the rule reads, by its own row of the table."""
    if rule.startswith("slavic") and "П" not in RULES[rule].reads:
        return _SLAVIC
    if rule.startswith("stance") or not re.search(r"\b[PПC]\b", RULES[rule].reads):
        return _SPOKEN
    words = RULES[rule].reads.partition(":")[0]
    return re.sub(r"\b[ABCNPАП]\b", lambda m: _STANDS[m.group()], words)


def measure(
    gazetteer: Gazetteer,
    parties: Parties,
    largest: int,
    families: Collection[str] = (),
) -> int:
    """Print the ratios and the time of the largest texts; 1 where one is too large.

    Args:
        gazetteer: asked for the places.
        parties: who speaks for whom.
        largest: characters of the largest texts.
        families: those to be measured; none: all, and the largest texts.
    """

    def cost(text: str) -> float:
        article = _article(text)
        started = time.process_time()
        read(article, gazetteer, parties)
        return time.process_time() - started

    def steady(text: str) -> float:
        gc.collect()
        gc.disable()  # it comes in steps, which are no growth of ours
        try:
            return cost(text)
        finally:
            gc.enable()

    gc.collect()
    gc.freeze()  # what is there before is not looked at again each time
    worst = slowest = 0.0
    for family, examples in _families().items():
        if families and family not in families:
            continue
        found = max(_ratios(examples, steady))
        worst = max(worst, found[0])
        told = f"{found[0]:5.2f} per doubling  ({found[1]}: {found[2]})"
        print(f"{family:24} {told}", flush=True)
    if not families or LARGEST in families:
        slowest, told = max(_largest(cost, largest))
        print(f"slowest of {largest} characters: {slowest:.2f} s ({told})")
    print(f"worst per doubling: {worst:.2f}, at most {WORST}")
    return int(worst > WORST or slowest > SLOWEST)


def _families() -> dict[str, dict[str, str]]:
    """By the first word of the rules' names, a rule for each of their examples."""
    families: dict[str, dict[str, str]] = {}
    seen = set()
    for name in RULES:
        family = families.setdefault(name.partition("-")[0], {})
        sentence = example(name)
        if sentence not in seen or not family:
            family[name] = sentence
        seen.add(sentence)
    return families


def _ratios(
    examples: Mapping[str, str], cost: Callable[[str], float]
) -> Iterator[tuple[float, str, str]]:
    for name, sentence in examples.items():
        for told, form in FORMS.items():
            size = SMALL
            while (
                once := cost(form(sentence, size))
            ) < LONG and size < LARGEST_TEXT // 4:
                size *= 2
            small, large = form(sentence, size), form(sentence, 2 * size)
            twice = cost(large)
            for _ in range(AGAIN):
                if twice / once < SUSPECT:
                    break
                once, twice = min(once, cost(small)), min(twice, cost(large))
            ratio = twice / once
            if ratio >= SUSPECT:
                huge = form(sentence, 4 * size)
                fourfold = min(cost(huge) for _ in range(AGAIN))
                ratio = min(ratio, fourfold / twice)
            yield ratio, name, told


def lines_run(text: str, gazetteer: Gazetteer, parties: Parties) -> int:
    """How many lines of Python run while a text is read, each turn of a loop again.

    The same text takes the same number at any load. What grows within one line, such
    as a slice, is seen by the clock alone.
    """
    count = 0

    def trace(frame: FrameType, event: str, arg: Any) -> Any:
        nonlocal count
        count += event == "line"
        return trace

    before, article = sys.gettrace(), _article(text)
    read(article, gazetteer, parties)  # what is kept from one text to the next is there
    sys.settrace(trace)
    try:
        read(article, gazetteer, parties)
    finally:
        sys.settrace(before)
    return count


def _largest(cost: Callable[[str], float], size: int) -> Iterator[tuple[float, str]]:
    """The time for the largest text in each form; the ratio to its half is printed."""
    for told, form in FORMS.items():
        half, whole = cost(form(_SPOKEN, size // 2)), cost(form(_SPOKEN, size))
        if whole > SLOWEST:
            whole = min(whole, *(cost(form(_SPOKEN, size)) for _ in range(2)))
        growth = f"{whole / half:5.2f} to the largest, {whole:5.2f} s"
        print(f"{told:24} {growth}", flush=True)
        yield whole, told


def _article(text: str) -> Article:
    return Article(
        publisher="The Example",
        url=None,
        title="",
        text=text.encode()[:LARGEST_TEXT].decode(errors="ignore"),
        published_at=datetime(2025, 11, 21, tzinfo=UTC),
        published_precision="day",
        language=None if re.search("[а-я]", text) else "en",
    )
