"""What a reading makes in passing is a value: equal, and found again, by its fields."""

from dataclasses import replace

from events.extraction.places import Spot
from events.extraction.shapes import shape


@shape
class Pair:
    """Two of something."""

    one: int
    other: str = ""


def test_shapes_of_equal_fields_are_one_value() -> None:
    first = Pair(one=1, other="b")

    assert first == Pair(one=1, other="b")
    assert {first: "found"}[Pair(one=1, other="b")] == "found"
    assert first != Pair(one=2, other="b")
    assert replace(first, one=2) == Pair(one=2, other="b")


def test_a_shape_has_the_fields_that_it_names_and_no_more() -> None:
    spot = Spot(start=0, end=1, name="Kupiansk", candidates=(), type=None)

    assert not hasattr(spot, "__dict__")
