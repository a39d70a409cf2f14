"""What the parties file tells of: parties, actors, conflicts."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from events.vocabulary import ClaimantType


@dataclass(frozen=True, slots=True, kw_only=True)
class Alliance:
    """That a party is another's ally or proxy, for a period of days, both inclusive.

    Attributes:
        party: the other party's id.
        start: first day, or None for as long as is known.
        end: last day, or None for until further notice.
    """

    party: str
    start: dt.date | None = None
    end: dt.date | None = None

    def holds_on(self, day: dt.date) -> bool:
        """Whether it is in force that day."""
        return (self.start or day) <= day <= (self.end or day)


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """That a party was a state's government, and the words that meant it then.

    Attributes:
        start: first day, or None for as long as is known.
        end: last day, or None for until further notice.
        names: such as `the Afghan government`.
        adjectives: the state's.
        metonyms: its capital.
        countries: ISO codes of the state.
    """

    start: dt.date | None = None
    end: dt.date | None = None
    names: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    metonyms: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()

    def holds_on(self, day: dt.date) -> bool:
        """Whether it was the government that day."""
        return (self.start or day) <= day <= (self.end or day)


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """On whose behalf somebody speaks.

    Attributes:
        id: its plain name, such as `myanmar-military`.
        name: as displayed.
        kind: `belligerent` or `observer`.
        governs: it is, or calls itself, a government, of whatever state.
        abroad: it fights away from home, as a coalition of states does.
        conflicts: slugs; parties of one conflict are meant together.
        names: the party itself, as speaker or holder, in every script.
        adjectives: words that make a side with a noun: `Russian` (troops, officials).
        metonyms: seats that speak for it, which are places too: `Moscow`.
        forces: names that mean its armed forces by themselves.
        epithets: what other sides call it; matched, never shown.
        own_offices: by language, in lower case, how the names of offices begin that
            are its own where that language names no country beside them.
        languages: ISO codes of those that its own public speaks, the first the state's:
            whose office, and whose enemy, an article in one means without saying so.
        countries: ISO codes of the state whose government it is.
        in_power: when it was the government of a state that others governed too.
        start: first day on which it exists as such, or None where not known.
        end: last such day, or None.
        allied_with: allies, whose side it shares.
        proxy_of: patrons, whose side it shares.
        source: who says so.
        date: when that was said or looked up.
    """

    id: str
    name: str
    kind: str
    governs: bool = False
    abroad: bool = False
    conflicts: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    metonyms: tuple[str, ...] = ()
    forces: tuple[str, ...] = ()
    epithets: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    own_offices: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    in_power: tuple[Term, ...] = ()
    start: dt.date | None = None
    end: dt.date | None = None
    languages: tuple[str, ...] = ()
    allied_with: tuple[Alliance, ...] = ()
    proxy_of: tuple[Alliance, ...] = ()
    source: str
    date: dt.date

    def exists_on(self, day: dt.date) -> bool:
        """Whether it exists that day."""
        return (self.start or day) <= day <= (self.end or day)


@dataclass(frozen=True, slots=True, kw_only=True)
class Closeness:
    """An affiliation with its period; see `claims.Affiliation`."""

    party: str
    start: dt.date | None
    end: dt.date | None
    source: str
    date: dt.date


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """A person, office or organisation that speaks for a party, or for none.

    Attributes:
        id: slug.
        name: as displayed.
        type: what kind of speaker.
        party: whom it speaks for, or None.
        aliases: other spellings, short forms, other scripts.
        start: first day on which it speaks for the party, or None where not known.
        end: last such day, or None.
        affiliation: closeness to a side without speaking for it, or None.
        source: who says so.
        date: when that was said or looked up.
    """

    id: str
    name: str
    type: ClaimantType
    party: str | None
    aliases: tuple[str, ...] = ()
    start: dt.date | None = None
    end: dt.date | None = None
    affiliation: Closeness | None = None
    source: str
    date: dt.date

    def speaks_on(self, day: dt.date) -> bool:
        """Whether it speaks for its party that day."""
        return (self.start or day) <= day <= (self.end or day)


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Which parties are meant together, and where.

    Attributes:
        id: slug, as the parties name it.
        name: as displayed.
        theatre: country codes, or `RU.41` for one region, where it is fought.
        start: first day, or None where not known.
        end: last day, or None for until further notice.
    """

    id: str
    name: str
    theatre: tuple[str, ...] = ()
    start: dt.date | None = None
    end: dt.date | None = None

    def goes_on(self, day: dt.date) -> bool:
        """Whether it is fought that day."""
        return (self.start or day) <= day <= (self.end or day)
