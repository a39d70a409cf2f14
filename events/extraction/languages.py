"""Which language a text is in, as far as the rules need to know.

By letters first: most languages in Cyrillic have some that Russian and Ukrainian lack,
or lack some that these have. What a short text leaves open, function words decide.
"""

import re
from collections import Counter

from events.extraction.wordlists import listed

_ENGLISH = frozenset(
    listed(
        "the of and to in a that is was for on as with by it has its from said at are"
        " be have had were an not their which who but this will says after been his"
    )
)
_SHORT = _ENGLISH | frozenset(  # any of which tells a short text
    listed(
        "near into over under between against they their when while both yesterday"
        " overnight two three days"
    )
)
_ENOUGH = 0.12  # share of function words in an English text; others stay below 0.06
_MARKS = ".,:;!?\"'«»“”‘’()[]—–-"  # around a word, and no part of it
_SUPPORTED = ("en", "ru", "uk")
_UKRAINIAN = "іїєґ"
_RUSSIAN = "ыэёъ"
# Belarusian, Serbian, Macedonian, Kazakh, Tatar, Mongolian … each has one of these.
_STRANGE = "ўјљњћђџѓќѕәғқңөұүһҗҙҫҡҥӊӑӗҷӣӯҳѝ"
# ъ is a vowel in Bulgarian; in Russian it only stands before one of these.
_HARD = re.compile("ъ(?![еёюяи])")
_WITHOUT = 60  # letters of a Russian text among which ы or э is hardly ever missing
_ELSEWHERE = frozenset(
    listed(
        "пра што каб яны пасля паводле таксама"
        " се са ще със съм беше бе че който която което които през след към около това"
        " тази тези както така му ги им ѝ си бъде няма още преди при тях"
        " је су се да ће није али или је код који која које својих након због"
        " што кои кој е го ја ги нѐ дека"
    )
) - frozenset(listed("да при или им е около так"))
_UKRAINIAN_ENDS = ("ував", "увала", "ували", "ують", "ив")
_HERE = frozenset(
    listed(
        "что это не как его они она были был было из об для под при также уже они том"
        " їх це що та й не як із від було були був після про у і в на щоб також"
    )
)


def language(text: str, told: str | None = None) -> str | None:
    """`en`, `ru` or `uk`; None where the rules cannot read it."""
    letters = Counter(text.lower())
    cyrillic = sum(n for c, n in letters.items() if "\u0400" <= c <= "\u04ff")
    latin = sum(n for c, n in letters.items() if "a" <= c <= "z")
    others = sum(n for c, n in letters.items() if c.isalpha()) - cyrillic - latin
    if cyrillic > max(latin, others):
        return _cyrillic(text, letters, cyrillic, told)
    if others > latin:
        return None
    if told == "en":
        return "en"
    words = [word.strip(_MARKS) for word in text.lower().split()]
    if len(words) < 25:
        brief = any(word in _SHORT for word in words)
        return "en" if told is None and (brief or len(words) < 8) else None
    known = sum(word in _ENGLISH for word in words)
    return "en" if known / len(words) >= _ENOUGH else None


def _cyrillic(
    text: str, letters: Counter[str], size: int, told: str | None
) -> str | None:
    """Russian, Ukrainian, or None for another language in Cyrillic."""
    ukrainian = sum(letters[c] for c in _UKRAINIAN)
    russian = sum(letters[c] for c in _RUSSIAN)
    strange = sum(letters[c] for c in _STRANGE)
    if strange * 100 > size:
        return None
    soft = any(part in text.lower() for part in ("ськ", "цьк", "зьк"))
    if letters["і"] and soft and not letters["ў"] and not letters["ы"]:
        return "uk"  # Belarusian writes these endings without ь
    belarusian = letters["і"] > 3 or letters["ы"] or size > _WITHOUT
    if letters["і"] and not letters["и"] and belarusian:
        return None  # Belarusian has no и
    if ukrainian > russian:
        return "uk"
    if letters["ъ"] and not letters["ы"] and _HARD.search(text.lower()):
        return None
    if told in _SUPPORTED[1:]:
        return told if told == "ru" or not russian else "ru"
    if told is not None and told not in _SUPPORTED:
        return None
    return _by_words(text.lower().split(), bool(russian), size)


def _by_words(words: list[str], russian: bool, size: int) -> str | None:
    """What the letters leave open: by function words, or by the length."""
    plain = [word.strip(_MARKS) for word in words]
    elsewhere = sum(word in _ELSEWHERE for word in plain)
    if elsewhere > sum(word in _HERE for word in plain):
        return None
    if russian:
        return "ru"
    if size > 3 * _WITHOUT:
        return None
    return "uk" if any(word.endswith(_UKRAINIAN_ENDS) for word in plain) else "ru"
