"""Near-duplicate texts: an agency's story and its reprints.

A text is taken as the set of its shingles, four words in a row; MinHash (Broder, 1997)
keeps of each text as many numbers as `SIZE`, and two texts agree in about the share of
them that is the Jaccard index of their shingles. The numbers come in bands: texts that
are alike share at least one band as a whole, so candidates are found by look-up.

Everything follows from the text alone: the same numbers in every process, for ever,
since they are stored.
"""

import hashlib
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice
from struct import pack, unpack_from
from typing import TypeAlias

Signature: TypeAlias = tuple[int, ...]

SIZE = 128
WIDTH = 4 * SIZE  # bytes of a digest, which holds all numbers of a shingle
BATCH = 1000  # shingles whose digests are kept at a time; a text may have 1 MiB
ROWS = 4  # numbers in a band: texts that share half of their shingles often meet
WORDS = 4  # in a shingle
# Formal announcements of one line differ in a name or a verb only, and are no copies of
# each other: below this many words nothing but the same words in a row is alike.
SHORTEST = 40
# Per mille. A reprint that drops or rewrites one paragraph in six is still one; two
# reports on the same event in different words stay below 200.
THRESHOLD = 700


@lru_cache(maxsize=4)  # asked for twice: to find what a text is like, and to keep it
def signature(text: str) -> Signature:
    """The numbers to be compared and stored, each of 32 bits."""
    rest = map(_digest, _shingles(text))
    best: Signature = ()
    while some := b"".join(islice(rest, BATCH)):
        least = tuple(_least(some, place) for place in range(0, WIDTH, 4))
        best = tuple(map(min, best, least)) if best else least
    return best


def _least(digests: bytes, place: int) -> int:
    """The smallest of the numbers that stand at one place of each digest.

    Their highest bytes are compared first, all at once: of a hundred numbers, one or
    two are left to be made. To make all of them takes longer than the hashing.
    """
    highest = digests[place + 3 :: WIDTH]  # they are little-endian
    lowest = next(byte for byte in range(256) if byte in highest)
    at, numbers = highest.find(lowest), list[int]()
    while at >= 0:
        numbers += unpack_from("<I", digests, at * WIDTH + place)
        at = highest.find(lowest, at + 1)
    return min(numbers)


def likeness(one: Signature, other: Signature) -> int:
    """Estimated share of common shingles, in per mille. Equal texts have 1000."""
    same = sum(a == b for a, b in zip(one, other, strict=True))
    return 1000 * same // SIZE


def bands(numbers: Signature) -> list[int]:
    """Keys of 63 bits, one a band; texts that share a key may be alike."""
    return [
        _key(start, numbers[start : start + ROWS]) for start in range(0, SIZE, ROWS)
    ]


def _shingles(text: str) -> Iterator[str]:
    words = re.findall(r"\w+", text.casefold())
    if len(words) < SHORTEST:
        return iter({" ".join(words) or text})
    starts = range(len(words) - WORDS + 1)
    return iter({" ".join(words[start : start + WORDS]) for start in starts})


def _digest(shingle: str) -> bytes:
    return hashlib.shake_128(shingle.encode()).digest(WIDTH)


def _key(place: int, numbers: Sequence[int]) -> int:
    words = pack(f"<{1 + ROWS}I", place, *numbers)
    return int.from_bytes(hashlib.blake2b(words, digest_size=8).digest()) >> 1
