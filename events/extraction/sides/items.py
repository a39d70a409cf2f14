"""A side or speaker in a sentence: what every finder gives."""

from events.extraction.shapes import shape
from events.parties import Actor


@shape
class Mention:
    """A side or a speaker in a sentence: `tokens[start:end]`.

    Attributes:
        kind: `party`, `force`, `people`, `office`, `person`, `publisher`, `observer`,
            `metonym`, or `unnamed`.
        party: for whom it stands, or None where the words alone do not say.
        actor: the actor, where it is listed.
        generic: `state`, `nonstate`, `group`, `own`, `enemy` or None: what a common
            word may stand for;
            `against` for a state's own opponents, with that state in `parties`.
        parties: parties that a common word may mean.
        unit: whether a unit or force is named, not the party as a whole.
        cases: which cases its form may be, in a language that has them.
        seat: whether a seat of government stands for it, which is a place too.
    """

    start: int
    end: int
    text: str
    kind: str
    party: str | None = None
    actor: Actor | None = None
    generic: str | None = None
    parties: tuple[str, ...] = ()
    unit: bool = False
    name: str | None = None
    cases: str = ""
    seat: bool = False
