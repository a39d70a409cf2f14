"""The fold's contract: claims in, periods out, each case with an analyst's reason."""

import json
import random
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.history_cases import answer, difference, joined, main

HERE = Path(__file__).parent
CASES = [
    case
    for name in ("cases.json", "more_cases.json")
    for case in json.loads((HERE / name).read_text("utf-8"))
]
every_case = pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])


@every_case
def test_the_periods_are_the_analysts(case: Mapping[str, Any]) -> None:
    assert difference(case, joined(answer(case))) is None


@every_case
@given(seed=st.integers(0, 2**32))
def test_neither_order_nor_ids_matter(case: Mapping[str, Any], seed: int) -> None:
    shuffled = random.Random(seed).sample(case["claims"], len(case["claims"]))
    renamed = [one | {"id": f"r{n:03}"} for n, one in enumerate(shuffled)]

    assert joined(answer({**case, "claims": renamed})) == joined(answer(case))


@every_case
def test_an_exact_repetition_changes_nothing(case: Mapping[str, Any]) -> None:
    for claim in case["claims"]:
        again = [*case["claims"], claim | {"id": "again"}]

        assert joined(answer({**case, "claims": again})) == joined(answer(case))


@every_case
def test_what_is_filtered_out_has_no_effect(case: Mapping[str, Any]) -> None:
    by = case["filters"]["published_by"]
    kept = [one for one in case["claims"] if by is None or one["published_at"] <= by]

    assert joined(answer({**case, "claims": kept})) == joined(answer(case))


def test_the_runner_tells_what_differs(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = {**CASES[0], "expected": [{**CASES[0]["expected"][0], "status": "claimed"}]}
    file = tmp_path / "cases.json"
    file.write_text(json.dumps([CASES[0], wrong]))

    assert main([str(file)]) == 1

    passed, failed = capsys.readouterr().out.splitlines()
    assert passed == f"PASS {CASES[0]['name']}"
    assert failed.endswith("period 1: status is disputed, expected claimed")


@pytest.mark.parametrize("content", ["", "{", '[{"name": "x"}]', "[1]"])
def test_the_runner_refuses_what_is_no_file_of_cases(
    tmp_path: Path, content: str, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "cases.json"
    file.write_text(content)

    assert main([str(file)]) == 2
    assert "is no file of cases" in capsys.readouterr().err
