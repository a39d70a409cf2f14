"""Private persons: `said a shopkeeper`, `Jane Doe, a farmer, said`; by their role."""

from events.extraction.attribution.items import Speaker
from events.extraction.attribution.names import is_capital
from events.extraction.scene import Scene
from events.extraction.wordlists import listed

_ARTICLES = frozenset(("a", "an", "one", "another"))
_ROLE = 4  # words of `a retired school teacher`
_LONGEST = 16  # tokens of `, 34, a teacher and mother of four,`
_ENDS = frozenset(
    listed('who from in of at and for with to as whose near on , . ; : " ( )')
) | {""}


def role_at(scene: Scene, at: int) -> Speaker | None:
    """The speaker of `a shopkeeper who fled`, from its article on."""
    if scene.low(at) not in _ARTICLES:
        return None
    end = at + 1
    while end < len(scene.tokens) and scene.low(end) not in _ENDS:
        token = scene.tokens[end]
        plain = token.word.islower() and token.word.replace("-", "").isalpha()
        if not plain or end in scene.side_at or end - at > _ROLE:
            return None
        end += 1
    if end == at + 1:
        return None
    return Speaker(kind="private", text=scene.words(at + 1, end), at=at + 1, end=end)


def apposed_role(scene: Scene, comma: int) -> Speaker | None:
    """The speaker of `Jane Doe, a farmer from the area,`, from its last comma on."""
    if scene.low(comma) != ",":
        return None
    role: Speaker | None = None
    for at in range(comma - 1, max(0, comma - _LONGEST), -1):
        if at in scene.side_at or scene.low(at) in (";", '"', ":"):
            return None
        if scene.low(at) != ",":
            continue
        role = role_at(scene, at + 1) or role
        if is_capital(scene, at - 1):
            return _named(scene, role, at)
    return None


def _named(scene: Scene, role: Speaker | None, comma: int) -> Speaker | None:
    """A role with the name that stands before its comma."""
    first = comma
    while first > 0 and is_capital(scene, first - 1):
        if first - 1 in scene.side_at:
            return None
        first -= 1
    if role is None or comma - first < 2:
        return None
    name = scene.words(first, comma)
    return Speaker(kind="private", text=role.text, at=first, end=role.end, name=name)
