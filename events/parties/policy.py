"""The whole policy, and whose side is shared on a day."""

import datetime as dt
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from events.parties.entries import Actor, Alliance, Conflict, Party


@dataclass(frozen=True)
class Parties:
    """The whole policy.

    Attributes:
        parties: by id.
        actors: by id.
        documents: the entry as recorded in the log, by (`party` | `actor`, id).
        conflicts: by id.
    """

    parties: Mapping[str, Party]
    actors: Mapping[str, Actor]
    documents: Mapping[tuple[str, str], Mapping[str, Any]] = field(repr=False)
    conflicts: Mapping[str, Conflict] = field(default_factory=dict)

    def on(self, day: dt.date) -> "Parties":
        """The policy in which a party has the states that it governed that day."""
        terms = tuple(
            (party.id, at)
            for party in self._sometimes_in_power
            for at, term in enumerate(party.in_power)
            if term.holds_on(day)
        )
        if terms and terms not in self._governed:
            self._governed[terms] = self._with(terms)
        return self._governed[terms] if terms else self

    def _with(self, terms: tuple[tuple[str, int], ...]) -> "Parties":
        governing = {}
        for id, at in terms:
            party = self.parties[id]
            states = (*party.countries, *party.in_power[at].countries)
            governing[id] = replace(party, countries=states)
        return replace(self, parties={**self.parties, **governing})

    @cached_property
    def _governed(self) -> dict[tuple[tuple[str, int], ...], "Parties"]:
        """What `on` has given, by the terms in force: a handful."""
        return {}

    def fought_on(self, day: dt.date) -> frozenset[str]:
        """The ids of the conflicts that go on that day."""
        return frozenset(c.id for c in self.conflicts.values() if c.goes_on(day))

    @cached_property
    def fought_in(self) -> Mapping[str, frozenset[str]]:
        """The ids of the conflicts that a country, or a part of it, is fought over."""
        found: dict[str, set[str]] = {}
        for conflict in self.conflicts.values():
            for code in conflict.theatre:
                found.setdefault(code.partition(".")[0], set()).add(conflict.id)
        return {country: frozenset(ids) for country, ids in found.items()}

    @cached_property
    def _sometimes_in_power(self) -> tuple[Party, ...]:
        return tuple(party for party in self.parties.values() if party.in_power)

    @cached_property
    def belligerents(self) -> frozenset[str]:
        """Ids of the parties that fight."""
        return frozenset(p.id for p in self.parties.values() if p.kind == "belligerent")

    def of_country(self, country: str | None) -> Collection[Party]:
        """The parties whose state a country is, by its code."""
        return self._by_country.get(country or "", ())

    @cached_property
    def _by_country(self) -> Mapping[str, list[Party]]:
        found: dict[str, list[Party]] = {}
        for party in self.parties.values():
            for country in dict.fromkeys(party.countries):
                found.setdefault(country, []).append(party)
        return found

    @cached_property
    def rebels(self) -> tuple[Party, ...]:
        """The parties that are called rebels."""
        words = {"rebel", "rebels", "insurgent"}
        return tuple(
            party
            for party in self.parties.values()
            if words & {*party.adjectives, *party.names, *party.forces}
        )

    def allies(self, party: str, day: dt.date) -> frozenset[str]:
        """The ids that share `party`'s side that day, itself included."""
        ties = [(one, tie.party) for one, tie in self.ties if tie.holds_on(day)]
        return joined([party], ties)

    def tied(self, party: str) -> frozenset[str]:
        """The ids that share `party`'s side on some day, over others or not."""
        return joined([party], [(one, tie.party) for one, tie in self.ties])

    @cached_property
    def ties(self) -> tuple[tuple[str, Alliance], ...]:
        """Every tie, with the party whose entry tells of it."""
        return tuple(
            (one.id, tie)
            for one in self.parties.values()
            for tie in (*one.allied_with, *one.proxy_of)
        )


def joined(start: Collection[str], ties: Collection[tuple[str, str]]) -> frozenset[str]:
    """These parties and all that the ties link to them, directly or by others."""
    found = set(start)
    while more := {
        far
        for one, other in ties
        for near, far in ((one, other), (other, one))
        if near in found and far not in found
    }:
        found |= more
    return frozenset(found)
