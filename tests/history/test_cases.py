"""The fold's contract: claims in, periods out, each case with an analyst's reason."""

import json
import random
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bench.history_cases import admitted, answer, difference, main

Case = Mapping[str, Any]

HERE = Path(__file__).parent
CASES = [
    case
    for name in ("cases.json", "more_cases.json")
    for case in json.loads((HERE / name).read_text("utf-8"))
]
every_case = pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["name"]))


@every_case
def test_the_periods_are_the_analysts(case: Case) -> None:
    assert difference(case["expected"], answer(case)) is None


@every_case
@settings(max_examples=15)
@given(seed=st.integers(0, 2**32))
def test_neither_order_nor_ids_matter(case: Case, seed: int) -> None:
    shuffled = random.Random(seed).sample(case["claims"], len(case["claims"]))
    renamed = [one | {"id": f"r{n:03}"} for n, one in enumerate(shuffled)]

    assert answer({**case, "claims": renamed}) == answer(case)


@every_case
def test_an_exact_repetition_changes_nothing(case: Case) -> None:
    for claim in case["claims"]:
        again = [*case["claims"], claim | {"id": "again"}]

        assert answer({**case, "claims": again}) == answer(case)


@every_case
def test_what_is_filtered_out_has_no_effect(case: Case) -> None:
    assert answer({**case, "claims": admitted(case)}) == answer(case)


def test_a_name_is_given_to_one_case_only() -> None:
    names = [case["name"] for case in CASES]

    assert len(names) == len(set(names))


def test_the_runner_tells_what_differs(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = {**CASES[0], "expected": [{**CASES[0]["expected"][0], "status": "claimed"}]}
    file = tmp_path / "cases.json"
    file.write_text(json.dumps([CASES[0], wrong]))

    assert main([str(file)]) == 1

    passed, failed = capsys.readouterr().out.splitlines()
    assert passed == f"PASS {CASES[0]['name']}"
    assert "period 1: status is disputed, not claimed" in failed


def test_the_runner_misses_a_reason(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    expected = [{**CASES[0]["expected"][0], "reasons": ["one_voice"]}]
    file = tmp_path / "cases.json"
    file.write_text(json.dumps([{**CASES[0], "expected": expected}]))

    assert main([str(file)]) == 1
    assert "lacks the reasons one_voice" in capsys.readouterr().out


STRANGE_KIND = CASES[0] | {"parties": {"a": {"kind": "bystander"}}}


@pytest.mark.parametrize(
    "content",
    ["", "{", '[{"name": "x"}]', "[1]", '{"a": 1}', json.dumps([STRANGE_KIND])],
)
def test_the_runner_refuses_what_is_no_file_of_cases(
    tmp_path: Path, content: str, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "cases.json"
    file.write_text(content)

    assert main([str(file)]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1
