"""Which language a text is in, as far as the rules need to know."""

from collections import Counter

from events.extraction.wordlists import listed

_ENGLISH = frozenset(
    listed(
        "the of and to in a that is was for on as with by it has its from said at are"
        " be have had were an not their which who but this will says after been his"
    )
)
_ENOUGH = 0.12  # share of function words in an English text; others stay below 0.06


def language(text: str, told: str | None = None) -> str | None:
    """`en`, `ru` or `uk`; None where the rules cannot read it."""
    letters = Counter(text.lower())
    cyrillic = sum(n for c, n in letters.items() if "\u0400" <= c <= "\u04ff")
    latin = sum(n for c, n in letters.items() if "a" <= c <= "z")
    others = sum(n for c, n in letters.items() if c.isalpha()) - cyrillic - latin
    if cyrillic > max(latin, others):
        ukrainian = sum(letters[c] for c in "іїєґ")
        russian = sum(letters[c] for c in "ыэёъ")
        if ukrainian > russian:
            return "uk"
        return told if told == "uk" and not russian else "ru"
    if others > latin:
        return None
    if told == "en":
        return "en"
    words = text.lower().split()
    known = sum(word in _ENGLISH for word in words)
    if len(words) < 25:
        return "en" if told is None and (known or len(words) < 8) else None
    return "en" if known / len(words) >= _ENOUGH else None
