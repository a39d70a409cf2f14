"""The tree over all events: RFC 9162, section 2.1, with SHA-256. Pure.

Only whole subtrees have a stored node: level 0 holds the leaves, node `idx` of level
`n` covers the leaves from `idx * 2**n` to `(idx + 1) * 2**n`, half-open. Those that no
larger one contains are the frontier, largest first; the next leaf needs no other.
"""

import hashlib
from collections.abc import Iterable, Iterator, Sequence

import orjson

EMPTY = hashlib.sha256(b"").digest()


def payload_digest(salt: bytes, body: str) -> bytes:
    """What a leaf says of a payload. Salted: it must not give away short words."""
    return hashlib.sha256(salt + body.encode()).digest()


def leaf(
    seq: int,
    stream: str,
    version: int,
    id: str,
    type: str,
    recorded_at: str,
    payload_sha256: bytes,
) -> bytes:
    """The hash of one event: of its payload's digest, so that a payload can go."""
    row = [seq, stream, version, id, type, recorded_at, payload_sha256.hex()]
    # Without `canonical`: a list of texts and small numbers has no other form.
    return hashlib.sha256(b"\0" + orjson.dumps(row)).digest()


def node(left: bytes, right: bytes) -> bytes:
    """The hash of two neighbouring subtrees."""
    return hashlib.sha256(b"\1" + left + right).digest()


def grow(
    size: int, frontier: Sequence[bytes], leaves: Iterable[bytes]
) -> tuple[list[tuple[int, int, bytes]], list[bytes]]:
    """The tree of `size` leaves with more of them.

    Returns:
        The new nodes as (level, idx, hash), and the frontier afterwards.
    """
    nodes, edge = [], list(frontier)
    for place, top in enumerate(leaves, start=size):
        level, idx = 0, place
        nodes.append((level, idx, top))
        while idx & 1:
            top = node(edge.pop(), top)
            level, idx = level + 1, idx >> 1
            nodes.append((level, idx, top))
        edge.append(top)
    return nodes, edge


def climb(
    after: int, leaves: list[bytes], edge: dict[int, bytes]
) -> Iterator[tuple[int, int, list[bytes]]]:
    """The nodes that come to be with more leaves, level by level.

    Args:
        after: how many leaves there are already.
        leaves: those that come.
        edge: by level, the node that waits for its right neighbour; brought up to date.

    Yields:
        Level, index of the first node, and the nodes' hashes.
    """
    level, first, row = 0, after, leaves
    while row:
        yield level, first, row
        if first & 1:
            row = [edge.pop(level), *row]
        if len(row) & 1:
            edge[level] = row[-1]
        pairs = iter(row)
        couples = zip(pairs, pairs, strict=False)
        row = [hashlib.sha256(b"\1" + left + right).digest() for left, right in couples]
        level, first = level + 1, first >> 1


def root(frontier: Sequence[bytes]) -> bytes:
    """The root hash of the tree with that frontier."""
    if not frontier:
        return EMPTY
    *rest, top = frontier
    for left in reversed(rest):
        top = node(left, top)
    return top


def packed(frontier: Sequence[bytes]) -> bytes:
    """The frontier as the head row keeps it."""
    return b"".join(frontier)


def unpacked(frontier: bytes) -> list[bytes]:
    """The frontier of a head row."""
    return [frontier[at : at + 32] for at in range(0, len(frontier), 32)]
