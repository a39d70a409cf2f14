"""Of places that only share an alias, the one that our own rows list is meant."""

import pytest

from events.gazetteer.choosing import Context, choose
from events.gazetteer.place import Named, Place
from events.vocabulary import PlaceType


def _named(id: str, kind: str, source: str | None) -> Named:
    place = Place(
        id=id, name=id, type=PlaceType.SETTLEMENT, country="UA", source=source
    )
    return Named(place=place, name="Авдеевка", kind=kind)


def test_of_two_aliases_that_of_our_own_rows_is_meant() -> None:
    ours, other = _named("a", "alias", "a map"), _named("b", "alias", None)

    assert choose([ours, other], Context()).place == ours.place


@pytest.mark.parametrize("kind", ["name", "alias"])
def test_two_places_of_equal_standing_are_never_guessed_between(kind: str) -> None:
    one, other = _named("a", kind, None), _named("b", kind, None)

    assert choose([one, other], Context()).place is None


def test_a_main_name_wins_over_an_alias_of_ours() -> None:
    ours, other = _named("a", "alias", "a map"), _named("b", "name", None)

    assert choose([ours, other], Context()).place == other.place
