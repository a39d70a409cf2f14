"""Who speaks on where a sentence names nobody.

`voices` asks who it is, `sentences` notes it after each sentence.
"""

from collections.abc import Sequence

from events.claims import Claimant
from events.dates import DatedInterval
from events.extraction.attribution import Frame
from events.extraction.coreference import party_of
from events.extraction.propositions import Line
from events.extraction.scene import Scene
from events.extraction.triggers import Hit

# With these a narrator goes on, not who spoke before.
_TELLING_ON = frozenset(("later", "earlier", "meanwhile", "elsewhere", "separately"))


class Carry:
    """Who speaks on where a sentence names nobody."""

    def __init__(self) -> None:
        self.claimant: Claimant | None = None
        self.said: DatedInterval | None = None
        self.field = ""
        self.paragraph = -1
        self.open = False  # `N said:` before the words themselves
        self.within = False  # only what stands in quotation marks is theirs
        self.units = False  # the last sentence told of the claimant's own units
        self.span: tuple[int, int] | None = None

    def rest(self, scene_: Scene) -> None:
        """Let go at a sentence that is passed over, but for an open quotation."""
        if not self.open and self.paragraph != scene_.sentence.paragraph:
            self.claimant = None


def carried_claimant(line: Line, hit: Hit, carry: Carry) -> Claimant | None:
    """Who speaks on in a hit that no frame holds, or None."""
    claimant, scene_, memory = carry.claimant, line.scene, line.memory
    if claimant is None or carry.field != scene_.sentence.field:
        return None
    if (carry.open and (not carry.within or hit.verb in scene_.quoted)) or (
        scene_.tokens[0].word == '"' and hit.verb in scene_.quoted
    ):
        return claimant
    if scene_.sentence.opens_quoted and hit.verb in scene_.quoted:
        return claimant
    holder = hit.holder
    if claimant.party is None or holder is None or holder.mention is None:
        return None
    if scene_.low(0) in _TELLING_ON:
        return None
    mention = holder.mention
    side = memory.side(claimant.party)
    party = party_of(memory, scene_, mention)
    if party not in side:
        return None
    if carry.paragraph == scene_.sentence.paragraph:
        return claimant if mention.kind in ("force", "people") else None
    crossing = scene_.sentence.paragraph == carry.paragraph + 1
    return claimant if crossing and carry.units and mention.unit else None


def carry_on(
    line: Line,
    carry: Carry,
    spoken: Sequence[tuple[Frame, Claimant, DatedInterval]],
) -> None:
    """Note who may speak on in the next sentence."""
    scene_ = line.scene
    same = carry.paragraph == scene_.sentence.paragraph
    if spoken:
        _, claimant, said = spoken[-1]
        carry.claimant, carry.said = claimant, said
        carry.field = scene_.sentence.field
        carry.paragraph = scene_.sentence.paragraph
        carry.open, carry.within = scene_.tokens[-1].low == ":", False
        carry.units = False
        return
    voices = {one.claimant.text for one in line.claims}
    if carry.claimant is not None and carry.claimant.text in voices:
        carry.paragraph = scene_.sentence.paragraph
        carry.units = True
        return
    if carry.open and not scene_.sentence.headline:
        carry.paragraph = scene_.sentence.paragraph
        return
    if scene_.tokens[0].low == "(" or not same or scene_.sentence.headline:
        carry.claimant = None
        carry.open = False
