"""Which place a verb or noun wants: by the case, or by the preposition it is on."""

from collections.abc import Callable

from events.extraction.slavic.phrases import Governed

Wanted = Callable[[Governed, str], bool]  # by what governs a place, and its cases


def of_case(case: str) -> Wanted:
    """A place in a case, on no preposition; a part of one in the genitive."""

    def is_wanted(on: Governed, cases: str) -> bool:
        if on.preposition or on.noun or on.position:
            return False
        return case in cases or (on.part is not None and "G" in cases)

    return is_wanted


def on_preposition(prepositions: frozenset[str], case: str) -> Wanted:
    """A place on one of some prepositions."""

    def is_wanted(on: Governed, cases: str) -> bool:
        if on.position or on.noun or on.preposition not in prepositions:
            return False
        return case in cases or "L" in cases or on.part is not None

    return is_wanted
