"""Proofs over the tree: RFC 9162, sections 2.1.3 and 2.1.4. Pure.

Making one: `inclusion`, `consistency` and `frontier` say which stored nodes it takes,
so that a database is asked once; `folded` makes it of them. Checking one knows nothing
of that: `includes` and `extends` follow the RFC's algorithms for verifiers.

Leaves are counted from 0 here, as in the RFC: seq 1 is leaf 0.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

from events.log import merkle

Node: TypeAlias = tuple[int, int]  # level, idx, as in `merkle_node`
Plan: TypeAlias = list[list[Node]]  # for each hash of a proof, the nodes it is made of


def inclusion(leaf: int, size: int) -> Plan:
    """What proves that a leaf is in the tree of that size, the leaf's sibling first.

    Raises:
        ValueError: it has no such leaf.
    """
    if not 0 <= leaf < size:
        raise ValueError(f"a tree of {size} leaves has no leaf {leaf}")
    start, end = 0, size
    path: Plan = []
    while end - start > 1:
        split = start + _split(end - start)
        if leaf < split:
            path.append(_whole(split, end))
            end = split
        else:
            path.append(_whole(start, split))
            start = split
    return path[::-1]


def consistency(first: int, second: int) -> Plan:
    """What proves that the tree of `second` leaves begins with that of `first`.

    Nothing is needed where they are the same or the first is empty.

    Raises:
        ValueError: the second is smaller.
    """
    if not 0 <= first <= second:
        raise ValueError(f"a tree of {second} leaves does not begin with {first}")
    if first == 0:
        return []
    start, end = 0, second
    path: Plan = []
    while end != first:
        split = start + _split(end - start)
        if first <= split:
            path.append(_whole(split, end))
            end = split
        else:
            path.append(_whole(start, split))
            start = split
    if start:  # else the first tree is itself a subtree, and the verifier has its root
        path.append(_whole(start, end))
    return path[::-1]


def frontier(size: int) -> list[Node]:
    """The nodes of the frontier of that size; `merkle.root` makes the root of them."""
    return _whole(0, size)


def needed(plan: Plan) -> list[Node]:
    """All nodes of a plan."""
    return [node for part in plan for node in part]


def folded(plan: Plan, hashes: Mapping[Node, bytes]) -> list[bytes]:
    """The proof.

    Raises:
        KeyError: a node is missing.
    """
    return [merkle.root([hashes[node] for node in part]) for part in plan]


def includes(
    leaf_hash: bytes, leaf: int, size: int, path: Iterable[bytes], root: bytes
) -> bool:
    """Whether the path leads from the leaf to the root (RFC 9162, 2.1.3.2)."""
    if not 0 <= leaf < size:
        return False
    fn, sn, found = leaf, size - 1, leaf_hash
    for step in path:
        if sn == 0:
            return False
        if fn & 1 or fn == sn:
            found = merkle.node(step, found)
            while not fn & 1 and fn:
                fn, sn = fn >> 1, sn >> 1
        else:
            found = merkle.node(found, step)
        fn, sn = fn >> 1, sn >> 1
    return sn == 0 and found == root


def extends(
    first: int,
    second: int,
    path: Sequence[bytes],
    first_root: bytes,
    second_root: bytes,
) -> bool:
    """Whether the second tree begins with the first (RFC 9162, 2.1.4.2)."""
    if first == second:
        return not path and first_root == second_root
    if first == 0:  # the RFC leaves it out; every tree begins with the empty one
        return not path and first_root == merkle.EMPTY
    if not 0 < first < second:
        return False
    steps = [first_root, *path] if first & (first - 1) == 0 else list(path)
    if len(steps) < 2:
        return False
    fn, sn = first - 1, second - 1
    while fn & 1:
        fn, sn = fn >> 1, sn >> 1
    fr = sr = steps[0]
    for step in steps[1:]:
        if sn == 0:
            return False
        if fn & 1 or fn == sn:
            fr, sr = merkle.node(step, fr), merkle.node(step, sr)
            while not fn & 1 and fn:
                fn, sn = fn >> 1, sn >> 1
        else:
            sr = merkle.node(sr, step)
        fn, sn = fn >> 1, sn >> 1
    return sn == 0 and fr == first_root and sr == second_root


def _split(width: int) -> int:
    """How many leaves go left: the largest power of two smaller than the width."""
    return 1 << ((width - 1).bit_length() - 1)


def _whole(start: int, end: int) -> list[Node]:
    """The largest whole subtrees that cover `start` to `end`, half-open, in order."""
    nodes = []
    while start < end:
        level = (end - start).bit_length() - 1
        if start:
            level = min(level, (start & -start).bit_length() - 1)
        nodes.append((level, start >> level))
        start += 1 << level
    return nodes
