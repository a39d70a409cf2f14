"""The sentence that is being read, and who says a hit of it."""

from dataclasses import dataclass, field

from events.claims import Claim, Claimant, Selector
from events.dates import DatedInterval
from events.extraction.attribution import Frame
from events.extraction.coreference import Memory
from events.extraction.dates_parsing import When, times
from events.extraction.reasons import Reason
from events.extraction.rules import rule_id
from events.extraction.scene import Scene
from events.extraction.shapes import shape
from events.extraction.trace import Rejected
from events.extraction.triggers import Hit


@shape
class Voiced:
    """Who says a hit, by which frame, and how it was found out."""

    claimant: Claimant
    frame: Frame | None
    carried: bool
    said: DatedInterval
    span: tuple[int, int] | None

    @property
    def cue(self) -> str:
        """How it is said: the frame's cue, or `say` in the publisher's own voice."""
        return self.frame.cue if self.frame else "say"


@dataclass(slots=True, kw_only=True)
class Line:
    """The sentence that is being read, and what came of it.

    Attributes:
        spoken_in: the tokens that tell when somebody spoke, and not since when
            something holds.
    """

    memory: Memory
    scene: Scene
    content: str
    article: str
    claims: list[Claim] = field(default_factory=list)
    rejected: list[Rejected] = field(default_factory=list)
    named_times: list[When] | None = None
    whole: Selector | None = None
    spoken_in: list[tuple[int, int]] = field(default_factory=list)

    @property
    def times(self) -> list[When]:
        """The times that the sentence names."""
        if self.named_times is None:
            tokens, memory = self.scene.tokens, self.memory
            self.named_times = times(
                tokens, 0, len(tokens), memory.day, memory.anchor, self.scene.side_at
            )
        return self.named_times

    @property
    def sentence(self) -> Selector:
        """The whole sentence, the same for all its claims."""
        if self.whole is None:
            self.whole = self.cut(0, len(self.scene.tokens))
        return self.whole

    def reject(self, hit: Hit, reason: Reason) -> None:
        """Keep the words of a hit that is no claim."""
        span = self.cut(hit.start, hit.end)
        self.rejected.append(Rejected(span=span, reason=reason, rule=rule_id(hit.rule)))

    def cut(self, start: int, end: int) -> Selector:
        """The field's stretch that tokens cover."""
        tokens = self.scene.tokens
        end = min(end, len(tokens))
        return Selector.cut(
            self.scene.sentence.field,
            self.content,
            tokens[start].start,
            tokens[max(end, start + 1) - 1].end,
        )
