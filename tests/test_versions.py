"""Quotes are found in another version by exact characters, or said not to be."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.claims import Claim, Selector
from events.versions import Place, place, repeats
from tests import build

# Few characters, so that stretches repeat: combining, astral, right to left, spaces.
WORDS = st.text("ab \u0301\u0456\U0001f3f4א.\n", max_size=24)
SENTENCE = "Troops took Куп’янськ, he said."
QUOTE = "took Куп’янськ"


def quoted(text: str, start: int, end: int, first: int = 0, last: int = -1) -> Claim:
    """A claim that rests on `text[start:end]`, in the sentence `text[first:last]`."""
    last = len(text) if last < 0 else last
    return build.claim(
        quote=Selector.cut("text", text, start, end),
        sentence=Selector.cut("text", text, first, last),
    )


def told(text: str = SENTENCE) -> Claim:
    """A claim that rests on the quote in a sentence."""
    start = text.index(QUOTE)
    return quoted(text, start, start + len(QUOTE))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (SENTENCE, Place("kept", 7, 21)),
        (f"🏴 Update. {SENTENCE}", Place("kept", 17, 31)),
        (f"They once took Куп’янськ. {SENTENCE}", Place("kept", 33, 47)),
        (f"It is not true that {SENTENCE}", Place("moved", 27, 41)),
        (f"{SENTENCE[:-1]}, which nobody believes.", Place("moved", 7, 21)),
        (f"- It rains.\n{SENTENCE}\n- It snows.", Place("kept", 19, 33)),
        ("Nobody took Куп’янськ, he said.", Place("moved", 7, 21)),
        (f"{SENTENCE} {SENTENCE}", Place("ambiguous")),
        ("They took Куп’янськ. He took Куп’янськ.", Place("ambiguous")),
        ("Troops took Куп'янськ, he said.", Place("absent")),
        ("", Place("absent")),
    ],
)
def test_a_quote_is_kept_moved_ambiguous_or_absent(text: str, found: Place) -> None:
    assert place(told(), "A title", text) == found


def test_the_same_letters_in_another_unicode_form_are_other_characters() -> None:
    composed, apart = "They took Orléans.", "They took Orle\u0301ans."
    claim = quoted(composed, 5, 17)

    assert place(claim, "", composed) == Place("kept", 5, 17)
    assert place(claim, "", apart) == Place("absent")


def test_a_quote_of_the_title_is_looked_for_in_the_title() -> None:
    title = Selector.cut("title", SENTENCE, 7, 21)
    claim = build.claim(
        quote=title, sentence=Selector.cut("title", SENTENCE, 0, len(SENTENCE))
    )

    assert place(claim, SENTENCE, "Nothing") == Place("kept", 7, 21)
    assert place(claim, f"Now: {SENTENCE}", "Nothing") == Place("moved", 12, 26)
    assert place(claim, "Another", SENTENCE) == Place("absent")


def test_a_mark_before_a_line_is_no_part_of_another_sentence() -> None:
    text = f"- It rains.\n- {SENTENCE}\n- It snows."
    start = text.index(SENTENCE)
    claim = quoted(text, start + 7, start + 21, start, start + len(SENTENCE))

    assert place(claim, "", f"- News.\n- {SENTENCE}").fate == "kept"
    assert place(claim, "", f"- It is denied that {SENTENCE}").fate == "moved"


@given(data=st.data(), old=WORDS.filter(bool), before=WORDS, after=WORDS)
def test_what_is_found_in_a_version_is_the_quote_itself(
    data: st.DataObject, old: str, before: str, after: str
) -> None:
    first = data.draw(st.integers(0, len(old) - 1))
    last = data.draw(st.integers(first + 1, len(old)))
    start = data.draw(st.integers(first, last - 1))
    end = data.draw(st.integers(start + 1, last))
    claim = quoted(old, start, end, first, last)
    kept = data.draw(st.sampled_from([old, old[first:last], old[start:end], ""]))
    text = before + kept + after

    found = place(claim, "", text)

    times = sum(text.startswith(old[start:end], at) for at in range(len(text)))
    assert (found.fate == "absent") == (times == 0)
    if found.fate == "moved":
        assert times == 1
    if found.fate == "ambiguous":
        assert times > 1
    if found.start is None:
        assert found.fate in ("absent", "ambiguous")
    else:
        assert text[found.start : found.end] == claim.quote.exact
    if found.fate == "kept" and found.start is not None:
        begin = found.start - (start - first)
        assert text[begin : begin + last - first] == claim.sentence.exact


@given(text=WORDS, cut=st.tuples(st.integers(0, 23), st.integers(1, 24)))
def test_a_version_with_the_same_text_keeps_or_cannot_tell(
    text: str, cut: tuple[int, int]
) -> None:
    start, end = cut
    if not start < end <= len(text):
        return
    claim = quoted(text, start, end)

    assert place(claim, "", text) == Place("kept", start, end)


def test_only_the_same_reading_of_the_same_words_repeats_a_claim() -> None:
    text = f"Update. {SENTENCE}"
    old, new = told(), told(text)
    at = place(old, "", text)

    assert repeats(old, at, [new]) == new
    assert repeats(old, at, [replace(new, controller="ukraine")]) is None
    assert repeats(old, at, [replace(new, quote=old.quote)]) is None
    assert repeats(old, Place("moved", at.start, at.end), [new]) is None
