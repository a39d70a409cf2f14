"""Proofs: against the RFC's words, published vectors, and somebody else's verifier."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tlog_scales.tlog import (
    ConsistencyProof,
    ConsistencyProofInvalid,
    InclusionProof,
    InclusionProofInvalid,
)

from events.log import merkle
from events.log.proving import proofs
from tests.log.proving import trees

LARGEST = 130
LEAVES = tuple(trees.leaf(bytes([n])) for n in range(LARGEST))
NODES = {(level, idx): top for level, idx, top in merkle.grow(0, [], LEAVES)[0]}
SIZES = range(1, LARGEST + 1)


def included(leaf: int, size: int) -> list[bytes]:
    return proofs.folded(proofs.inclusion(leaf, size), NODES)


def consistent(first: int, second: int) -> list[bytes]:
    return proofs.folded(proofs.consistency(first, second), NODES)


def root_of(size: int) -> bytes:
    return merkle.root([NODES[node] for node in proofs.frontier(size)])


def test_the_published_vectors_come_out() -> None:
    leaves = [trees.leaf(data) for data in trees.LEAVES]
    nodes = {(level, idx): top for level, idx, top in merkle.grow(0, [], leaves)[0]}

    roots = [
        merkle.root([nodes[node] for node in proofs.frontier(size)]).hex()
        for size in range(9)
    ]

    assert tuple(roots) == trees.ROOTS
    for (leaf, size), path in trees.INCLUSIONS.items():
        made = proofs.folded(proofs.inclusion(leaf, size), nodes)
        assert [one.hex() for one in made] == path
    for (first, second), path in trees.CONSISTENCIES.items():
        made = proofs.folded(proofs.consistency(first, second), nodes)
        assert [one.hex() for one in made] == path


@pytest.mark.parametrize("size", SIZES)
def test_proofs_of_every_size_are_those_of_the_rfc_and_hold(size: int) -> None:
    leaves = LEAVES[:size]

    assert root_of(size) == trees.root(leaves)
    for leaf in range(size):
        path = included(leaf, size)
        assert path == trees.path(leaf, leaves)
        assert proofs.includes(LEAVES[leaf], leaf, size, path, root_of(size))
    for first in range(1, size + 1):
        path = consistent(first, size)
        assert path == trees.proof(first, leaves)
        assert proofs.extends(first, size, path, root_of(first), root_of(size))


@pytest.mark.parametrize("size", SIZES)
def test_somebody_else_finds_every_proof_right(size: int) -> None:
    for leaf in range(size):
        path = included(leaf, size)
        InclusionProof(leaf, size, path).check(LEAVES[leaf], root_of(size))
    for first in range(size + 1):
        path = consistent(first, size)
        ConsistencyProof(first, size, path).check(root_of(first), root_of(size))


def test_somebody_else_refuses_a_proof_that_was_touched() -> None:
    path = included(4, 7)
    inclusion = InclusionProof(4, 7, [path[0], flipped(path[1]), path[2]])
    with pytest.raises(InclusionProofInvalid):
        inclusion.check(LEAVES[4], root_of(7))

    path = consistent(3, 7)
    consistency = ConsistencyProof(3, 7, [path[0], flipped(path[1]), *path[2:]])
    with pytest.raises(ConsistencyProofInvalid):
        consistency.check(root_of(3), root_of(7))


@given(st.data())
def test_an_inclusion_that_was_touched_is_refused(data: st.DataObject) -> None:
    size = data.draw(st.integers(2, LARGEST))
    leaf = data.draw(st.integers(0, size - 1))
    path, root = included(leaf, size), root_of(size)
    at = data.draw(st.integers(0, len(path) - 1))
    bent = [*path[:at], flipped(path[at]), *path[at + 1 :]]

    assert not proofs.includes(LEAVES[leaf], leaf, size, bent, root)
    assert not proofs.includes(LEAVES[leaf], leaf, size, path[1:], root)
    assert not proofs.includes(LEAVES[leaf], leaf, size, [*path, root], root)
    assert not proofs.includes(flipped(LEAVES[leaf]), leaf, size, path, root)
    assert not proofs.includes(LEAVES[leaf], leaf ^ 1, size, path, root)
    assert not proofs.includes(LEAVES[leaf], leaf, size, path, flipped(root))
    assert not proofs.includes(LEAVES[leaf], leaf, leaf, path, root)
    assert not proofs.includes(LEAVES[leaf], -1, size, path, root)


@given(st.data())
def test_a_consistency_that_was_touched_is_refused(data: st.DataObject) -> None:
    second = data.draw(st.integers(2, LARGEST))
    first = data.draw(st.integers(1, second - 1))
    path, old, new = consistent(first, second), root_of(first), root_of(second)
    at = data.draw(st.integers(0, len(path) - 1))
    bent = [*path[:at], flipped(path[at]), *path[at + 1 :]]

    assert not proofs.extends(first, second, bent, old, new)
    assert not proofs.extends(first, second, path[1:], old, new)
    assert not proofs.extends(first, second, [*path, new], old, new)
    assert not proofs.extends(first, second, path, flipped(old), new)
    assert not proofs.extends(first, second, path, old, flipped(new))
    assert not proofs.extends(second, first, path, new, old)
    assert not proofs.extends(-1, second, path, old, new)


def test_a_log_extends_the_empty_one_and_itself_by_no_proof() -> None:
    empty, seven = merkle.EMPTY, root_of(7)

    assert consistent(0, 7) == consistent(7, 7) == []
    assert proofs.extends(0, 7, [], empty, seven)
    assert proofs.extends(7, 7, [], seven, seven)
    assert not proofs.extends(0, 7, [], seven, seven)
    assert not proofs.extends(0, 7, [seven], empty, seven)
    assert not proofs.extends(7, 7, [], seven, flipped(seven))
    assert not proofs.extends(7, 7, [seven], seven, seven)
    assert not proofs.extends(2, 4, [], root_of(2), root_of(4))


@pytest.mark.parametrize(("leaf", "size"), [(0, 0), (7, 7), (-1, 7)])
def test_a_tree_proves_no_leaf_that_it_has_not(leaf: int, size: int) -> None:
    with pytest.raises(ValueError, match="has no leaf"):
        proofs.inclusion(leaf, size)


@pytest.mark.parametrize(("first", "second"), [(8, 7), (-1, 7)])
def test_a_tree_does_not_extend_a_larger_one(first: int, second: int) -> None:
    with pytest.raises(ValueError, match="does not begin"):
        proofs.consistency(first, second)


@given(st.integers(0, 2**53 - 2), st.integers(1, 2**53 - 1))
def test_a_proof_asks_for_few_nodes_and_only_for_whole_subtrees(
    leaf: int, size: int
) -> None:
    leaf %= size

    nodes = proofs.needed(proofs.inclusion(leaf, size))

    assert len(nodes) <= 2 * size.bit_length()
    spans = [(idx << level, (idx + 1) << level) for level, idx in nodes]
    spans = sorted([*spans, (leaf, leaf + 1)])
    assert spans[0][0] == 0
    assert spans[-1][1] == size
    assert all(left[1] == right[0] for left, right in pairwise(spans))


def flipped(digest: bytes) -> bytes:
    """The digest with another last bit."""
    return digest[:-1] + bytes([digest[-1] ^ 1])
