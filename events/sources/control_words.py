"""How the words of a table of control are taken: a file of data beside the parties."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from events.errors import InvalidReferenceError
from events.parties import Parties

_TEXTS = ("publisher", "observer", "conflict", "licence", "attribution", "doubt")


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What a table's words mean, and who says them.

    Attributes:
        publisher: under whose name its rows are published.
        claimant: name of the observer who says them.
        observer: that observer's party id.
        theatre: where its places lie, as `gazetteer.located` takes it.
        licence: under which its words may be used.
        attribution: the credit that the licence asks for.
        doubt: what stands behind a word of which the observer is not sure.
        controllers: party ids by word, in the spelling of `plain`; None for a place
            that is fought over.
    """

    publisher: str
    claimant: str
    observer: str
    theatre: frozenset[str]
    licence: str
    attribution: str
    doubt: str
    controllers: Mapping[str, str | None]


def plain(words: str) -> str:
    """A word as they are compared: without case, with single spaces."""
    return " ".join(words.split()).casefold()


def read_words(path: Path, parties: Parties) -> Words:
    """The words in a YAML file such as `seeds/imports/wikipedia-control.yaml`.

    Raises:
        InvalidReferenceError: it cannot be read, lacks an entry, or names a party or a
            conflict that is not in the parties file.
    """
    try:
        content = yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader)
        texts = {name: str(content[name]) for name in _TEXTS}
        controllers: dict[str, str | None] = {
            plain(word): party
            for party, words in content["parties"].items()
            for word in words
        }
        contested = [plain(word) for word in content["contested"]]
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise InvalidReferenceError(f"{path.name} cannot be read: {error}") from error
    except (AttributeError, KeyError, TypeError) as error:
        told = f"{path.name} lacks an entry, or has one of another form: {error}"
        raise InvalidReferenceError(told) from error
    observer, conflict = texts.pop("observer"), texts.pop("conflict")
    for party in {observer, *filter(None, controllers.values())} - set(parties.parties):
        raise InvalidReferenceError(f"{path.name} names the unknown party {party!r}")
    if conflict not in parties.conflicts:
        told = f"{path.name} names the unknown conflict {conflict!r}"
        raise InvalidReferenceError(told)
    return Words(
        claimant=parties.parties[observer].name,
        observer=observer,
        theatre=frozenset(parties.conflicts[conflict].theatre),
        controllers=controllers | dict.fromkeys(contested),
        **texts,
    )
