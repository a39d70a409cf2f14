"""Dataclasses of one reading, of which a long article makes hundreds of thousands."""

from dataclasses import dataclass
from typing import TypeVar, dataclass_transform

Kind = TypeVar("Kind")


@dataclass_transform(frozen_default=True, kw_only_default=True)
def shape(kind: type[Kind]) -> type[Kind]:
    """A dataclass that mypy keeps frozen, and not the interpreter.

    One that is frozen as it runs takes twice as long to make, since it sets each of its
    fields by a call: they were a tenth of the time of a reading.
    """
    return dataclass(slots=True, kw_only=True, unsafe_hash=True)(kind)
