"""How often a process of ours looks for cycles."""

import gc
from collections.abc import Iterator

import pytest
from click.testing import CliRunner

from cli import main


@pytest.fixture
def as_python_does() -> Iterator[None]:
    """The collector as Python sets it, before and after."""
    before = gc.get_threshold()
    gc.set_threshold(700, 10, 10)
    yield
    gc.set_threshold(*before)


@pytest.mark.usefixtures("as_python_does")
def test_a_command_looks_for_cycles_rarely_and_still_does() -> None:
    result = CliRunner().invoke(main, ["rules"])

    assert result.exit_code == 0
    assert gc.get_threshold()[0] >= 10_000
    assert gc.isenabled()
