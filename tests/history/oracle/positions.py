"""What everybody maintains, day by day (4, 7, 10, 11)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from tests.history.oracle.words import MONTH, Says, Word, clash


@dataclass(eq=False)
class Entry:
    """One line of a position."""

    who: str
    says: Says
    words: list[Word]
    ended: date | None = None
    lost: bool = False
    extra: date = date.min  # until when denials of the contrary kept it

    @property
    def kept(self) -> date:
        """The last day on which it was said to hold."""
        return max(self.extra, *(word.kept for word in self.words))

    @property
    def effect(self) -> date:
        """Its first day."""
        return self.words[0].effect

    @property
    def dates(self) -> tuple[date, date]:
        """Both of these."""
        return self.effect, self.kept

    @property
    def first(self) -> tuple[str, tuple[int, int] | None]:
        """The extent and the share by which it was first told."""
        return self.words[0].extent, self.words[0].claim.share

    @property
    def texts(self) -> set[str]:
        """The syndication groups of its claims."""
        return {word.claim.syndication_group for word in self.words}

    @property
    def told(self) -> set[tuple[str, str]]:
        """Publisher and syndication group of each of its claims."""
        return {(self.who, text) for text in self.texts}

    @property
    def against(self) -> bool:
        """Whether it was ever said against the speaker's own side."""
        return any(word.against for word in self.words)


# 4, 7, 10, 11: positions, day by day.


def maintained(words: Sequence[Word]) -> list[Entry]:
    """Every entry that anybody ever maintained, in the end."""
    return [one for _, live in days(words) for one in live]


def days(words: Sequence[Word]) -> Iterable[tuple[date, list[Entry]]]:
    """What is live after each day on which something takes effect."""
    live: list[Entry] = []
    for day in sorted({one.effect for one in words}):
        today = [one for one in words if one.effect == day]
        for moment in sorted({one.order for one in today}):
            for who in sorted({one.who for one in today}):
                said = [o for o in today if (o.order, o.who) == (moment, who)]
                if said:
                    live = spoken(live, who, said, day)
        gone = [one for one in live if overtaken(one, words, day)]
        for one in gone:
            one.ended, one.lost = day, True
        live = [one for one in live if one not in gone]
        yield day, live


def spoken(
    live: Sequence[Entry], who: str, said: Sequence[Word], day: date
) -> list[Entry]:
    own = [one for one in live if one.who == who]
    meant: list[tuple[Says, Word]] = []
    for one in said:
        held = [
            entry
            for entry in own
            if entry.says.gives and entry.says.controller == one.says.controller
        ]
        # a denied loss repeats what was held
        meant.append((held[-1].says if one.keeps and held else one.says, one))
    meant = [(narrowest(says, meant), one) for says, one in meant]
    new = {says for says, _ in meant}
    left = []
    for entry in live:
        if entry.who == who and entry.says not in new and gives_way(entry, new):
            entry.ended = day
        else:
            left.append(entry)
    for says, one in sorted(meant, key=lambda pair: extent_order(pair[1])):
        there = [e for e in left if (e.who, e.says) == (who, says)]
        if there:
            there[0].words.append(one)
        else:
            left.append(Entry(who, says, [one]))
    for entry in left:
        for one in said:
            denial = one.says.denied or one.keeps
            if entry.who == who and denial and not clash(entry.says, one.says):
                entry.extra = max(entry.extra, one.kept)
    return left


def extent_order(one: Word) -> tuple[object, ...]:
    """Which of claims told in one breath comes first in a list: it names the extent."""
    share = one.claim.share or (-1, -1)
    names = (one.claim.action, one.claim.extent, share, one.claim.stance)
    return (*names, one.claim.article, one.claim.id)


def narrowest(says: Says, meant: Sequence[tuple[Says, Word]]) -> Says:
    """Of what is said in one breath of one controller, the least that fits."""
    if says.denied:
        return says
    fitting = [
        other
        for other, _ in meant
        if not other.denied
        and other.controller == says.controller
        and other.share & says.share
    ]
    return min(fitting, key=lambda one: (len(one.share), sorted(one.share)))


def gives_way(entry: Entry, new: Iterable[Says]) -> bool:
    return any(
        clash(entry.says, says)
        or (
            not entry.says.denied
            and not says.denied
            and entry.says.controller == says.controller
        )
        for says in new
    )


def overtaken(entry: Entry, words: Sequence[Word], day: date) -> bool:
    if entry.kept >= day:
        return False
    contrary = [
        one
        for one in words
        if one.who != entry.who and not one.says.denied and clash(one.says, entry.says)
    ]
    today = [one for one in contrary if one.effect == day]
    if today and day - entry.kept > MONTH:
        return True
    for one in today:
        if not one.change or one.restated:
            continue
        if any(
            other.says.controller == one.says.controller
            and entry.effect <= other.effect <= entry.kept
            for other in contrary
        ):
            continue
        if not is_press(one.who) or is_press(entry.who):
            return True
        same = {
            (other.who, other.claim.syndication_group)
            for other in contrary
            if is_press(other.who)
            and other.change
            and not other.restated
            and other.says == one.says
            and entry.kept < other.effect <= day
        }
        if two_of_two(same):
            return True
    return False


def is_press(who: str) -> bool:
    return who.startswith("publisher:")


def two_of_two(told: Iterable[tuple[str, str]]) -> bool:
    """Two publishers of two syndication groups."""
    return any(
        one[0] != other[0] and one[1] != other[1]
        for one, other in combinations(set(told), 2)
    )
