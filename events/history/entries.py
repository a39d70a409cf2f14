"""What each perspective maintains, changed by its own words (rules 4, 7 and 10)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import groupby

from events.history.readings import Reading
from events.history.stands import Stand, contradict


@dataclass(slots=True, kw_only=True, eq=False)
class Entry:
    """One entry of a position, growing while the days are folded.

    Attributes:
        perspective: whose it is.
        stand: what it says.
        effect: its first day.
        readings: the claims it rests on, in the order in which they joined.
        kept: the last day on which it was said to hold, so far.
        ended: the day it ended, or None.
        overtaken: whether others ended it (11), not its speaker.
        told: changes told by publishers since it was last kept (11).
        texts: syndication groups of its claims, so far.
        near: sides that its claimants are close to, so far.
        against: whether it was said against the speaker's own side, so far.
        marks: reasons that its claims bring with them, so far (6, 10).
    """

    perspective: str
    stand: Stand
    effect: date
    kept: date
    readings: list[Reading] = field(default_factory=list)
    ended: date | None = None
    overtaken: bool = False
    told: list[Reading] = field(default_factory=list)
    texts: set[str] = field(default_factory=set)
    near: set[str] = field(default_factory=set)
    against: bool = False
    marks: set[str] = field(default_factory=set)

    @property
    def is_press(self) -> bool:
        """Whether a publisher says so."""
        return self.perspective.startswith("publisher:")

    @property
    def extent(self) -> str:
        """The extent as first told."""
        return self.readings[0].extent

    @property
    def words(self) -> tuple[int, int] | None:
        """The share in the words that made it, or None."""
        return self.readings[0].evidence.share

    def copied(self) -> "Entry":
        """The same, to go on by itself."""
        return replace(
            self,
            readings=[*self.readings],
            told=[*self.told],
            texts={*self.texts},
            near={*self.near},
            marks={*self.marks},
        )

    def joined(self, one: Reading) -> None:
        """Rest on one more claim."""
        self.readings.append(one)
        self.kept = max(self.kept, one.kept)
        self.texts.add(one.evidence.syndication_group)
        self.against = self.against or one.against
        if one.evidence.affiliation is not None:
            self.near.add(one.evidence.affiliation)
        if one.vague:
            self.marks.add("vague_order")
        if one.evidence.stance == "dismisses":
            self.marks.add("dismissed")


def spoken(live: Sequence[Entry], today: Iterable[Reading]) -> list[Entry]:
    """A perspective's entries after the words that take effect on one day.

    Words of equal order stand beside each other, contradictory or not (4).
    """
    entries = list(live)
    ordered = sorted(today, key=_order)
    for _, together in groupby(ordered, key=lambda one: one.order):
        entries = _after(entries, list(together))
    return entries


def _order(one: Reading) -> tuple[object, ...]:
    """The order of rule 4, then whatever tells two apart, ids last."""
    evidence = one.evidence
    share = evidence.share or (-1, -1)
    words = (evidence.action, evidence.extent, share, evidence.stance)
    return (*one.order, *words, evidence.article, evidence.id)


def _after(entries: list[Entry], together: list[Reading]) -> list[Entry]:
    words = _narrowed(_fitted(together, entries))
    day = together[0].effect
    stands = {stand for stand, _ in words}
    stay = []
    for entry in entries:
        if entry.stand in stands or not _gives_way(entry, stands):
            stay.append(entry)
        else:
            entry.ended = day
    by_stand = {entry.stand: entry for entry in stay}
    for stand, one in words:
        if stand not in by_stand:
            by_stand[stand] = Entry(
                perspective=one.perspective, stand=stand, effect=day, kept=one.kept
            )
        by_stand[stand].joined(one)
    _kept_by_denials(by_stand.values(), together)
    return list(by_stand.values())


def _fitted(
    together: Iterable[Reading], entries: Iterable[Entry]
) -> list[tuple[Stand, Reading]]:
    """Each claim with what it stands for; a denied loss repeats what was held (10)."""
    held = {e.stand.controller: e.stand for e in entries if e.stand.holds_some}
    return [
        (held.get(one.stand.controller, one.stand), one)
        if one.own_loss_denied
        else (one.stand, one)
        for one in together
    ]


def _narrowed(words: list[tuple[Stand, Reading]]) -> list[tuple[Stand, Reading]]:
    """Of equal claims that fit together the narrowest stands for one controller."""
    stands = sorted({stand for stand, _ in words if not stand.denied}, key=_width)

    def narrowest(stand: Stand) -> Stand:
        same = (s for s in stands if s.controller == stand.controller)
        return next((s for s in same if not contradict(s, stand)), stand)

    return [(s if s.denied else narrowest(s), one) for s, one in words]


def _width(stand: Stand) -> tuple[object, ...]:
    share = stand.share
    return share.high - share.low, not share.high_open, *share


def _gives_way(entry: Entry, stands: Iterable[Stand]) -> bool:
    """Whether the speaker's new words end the entry."""
    return any(
        contradict(entry.stand, stand)
        or (
            not (stand.denied or entry.stand.denied)
            and stand.controller == entry.stand.controller
        )
        for stand in stands
    )


def _kept_by_denials(entries: Iterable[Entry], together: Iterable[Reading]) -> None:
    denials = [one for one in together if one.stand.denied or one.own_loss_denied]
    for entry in entries:
        for one in denials:
            if not contradict(entry.stand, one.stand):
                entry.kept = max(entry.kept, one.kept)
