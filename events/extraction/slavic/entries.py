"""Names of the parties file in every form that their words take."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from events.extraction.sides import Entry, Lexicon
from events.extraction.slavic.declensions import (
    ALL,
    common,
    declined,
    declined_adjective,
    is_adjective,
)
from events.extraction.text import Token

_ORDER = ("actor", "force", "name", "metonym", "people", "adjective")
_WHOLE = ("обороны", "оборони")  # `Минобороны` is a genitive already
Found = tuple[int, Entry, str]  # the token after it, the entry, its cases


@dataclass(frozen=True, slots=True)
class _Form:
    """A name of the file: its entry, and the forms of each of its words."""

    entry: Entry
    words: tuple[Mapping[str, str], ...]


class Names:
    """The parties file's Cyrillic names, by every form of their first word."""

    def __init__(self, words: Lexicon) -> None:
        self.by_form: dict[str, list[_Form]] = {}
        for those in words.entries.values():
            for entry in those:
                if not entry.generic or _is_cyrillic(entry.words[0]):
                    self._add(entry)
        for found in self.by_form.values():
            found.sort(key=_longest_first)

    def _add(self, entry: Entry) -> None:
        forms = tuple(
            _forms(low, spelled)
            for low, spelled in zip(entry.words, entry.spelled, strict=True)
        )
        for first in forms[0]:
            self.by_form.setdefault(first, []).append(_Form(entry, forms))

    def at(self, tokens: Sequence[Token], at: int, day: date) -> Found | None:
        """The longest entry at a token."""
        for form in self.by_form.get(folded(tokens[at].low), ()):
            entry, end = form.entry, at + len(form.words)
            if entry.start is not None and day < entry.start:
                continue
            if end > len(tokens) or not _is_same_case(entry, tokens[at]):
                continue
            cases = ALL
            spelled = zip(entry.words, form.words, tokens[at:end], strict=True)
            for low, word, token in spelled:
                told = word.get(folded(token.low))
                if told is None:
                    break
                if told and (token is tokens[at] or folded(token.low) != low):
                    cases = common(cases, told)  # a genitive inside stays as it is
            else:
                if _is_singular(entry.words[0]) and tokens[at].low != entry.words[0]:
                    cases = cases.replace("N", "") or cases
                if entry.actor is not None and not entry.actor.speaks_on(day):
                    entry = replace(entry, party=None)
                return end, entry, cases
        return None


def _is_cyrillic(low: str) -> bool:
    return "\u0400" <= low[0] <= "\u04ff"


def _is_singular(low: str) -> bool:
    """Whether a name has no plural of its own: `Москвы` is a genitive only."""
    return _is_cyrillic(low) and low[-1] not in "ыиіеї"


def _longest_first(form: _Form) -> tuple[int, int, str]:
    entry = form.entry
    return -len(form.words), _ORDER.index(entry.kind), entry.party or ""


def folded(low: str) -> str:
    """A word with `е` for `ё`, which most publishers write for it."""
    return low.replace("ё", "е")


def _forms(low: str, spelled: str) -> Mapping[str, str]:
    low = folded(low)
    if (spelled.isupper() and len(spelled) <= 5) or (
        not low.isalpha() and "-" not in low
    ):
        return {low: ALL if spelled.isupper() else ""}
    if len(low) < 3 or not _is_cyrillic(low):
        return {low: ""}
    if low.endswith(_WHOLE):
        return {low: ALL}
    found = dict(declined(low))
    if is_adjective(low):
        found |= {
            form: "".join(dict.fromkeys(found.get(form, "") + cases))
            for form, cases in declined_adjective(low).items()
        }
    return found


def _is_same_case(entry: Entry, token: Token) -> bool:
    spelled = entry.spelled[0]
    if len(spelled) <= 5 and spelled.isupper():
        return token.word == spelled
    return not spelled[:1].isupper() or token.word[:1].isupper()


_names: list[tuple[Lexicon, Names]] = []


def names_of(words: Lexicon) -> Names:
    """The names of a lexicon, made once."""
    if not _names or _names[0][0] is not words:
        _names[:] = [(words, Names(words))]
    return _names[0][1]
