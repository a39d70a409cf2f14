"""One byte form for one value."""

import json

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from events.canonical import LARGEST, canonical, digest, text_digest
from events.errors import NotCanonicalError

TEXT = st.text(st.characters(exclude_categories=("Cs",)))
KEYS = st.text(st.characters(max_codepoint=127))
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-LARGEST, LARGEST) | TEXT,
    lambda inner: st.lists(inner) | st.dictionaries(KEYS, inner),
)


@given(VALUES)
def test_the_bytes_are_those_of_rfc_8785(value: object) -> None:
    assert canonical(value) == rfc8785.dumps(value)  # type: ignore[arg-type]


@given(VALUES)
def test_the_bytes_say_the_value(value: object) -> None:
    assert json.loads(canonical(value)) == value  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "value",
    [0.5, [float("nan")], {"a": 2**53}, "\ud800", {"ключ": 1}, {1: 2}, {"a": {1}}],
)
def test_what_has_no_canonical_form_is_refused(value: object) -> None:
    with pytest.raises(NotCanonicalError):
        canonical(value)  # type: ignore[arg-type]


def test_digests_are_published_ones() -> None:
    empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

    assert text_digest("") == empty
    assert digest([]) == text_digest("[]")
