"""A table is read a row at a time; what is no row is told and costs no other."""

from pathlib import Path

import pytest

from events.errors import InvalidSourceError
from events.sources.files import Unreadable
from events.sources.tables import LINES, LONGEST, Row, rows


def read(path: Path, content: bytes | str) -> list[Row | Unreadable]:
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return list(rows(path, ["a", "b"]))


def told(path: Path, content: bytes | str) -> list[tuple[str, object]]:
    """For each row its line, and its cells or why it is none."""
    return [
        (
            one.where.rpartition(" ")[2],
            one.why if isinstance(one, Unreadable) else tuple(one.cells.values()),
        )
        for one in read(path, content)
    ]


def test_cells_are_given_as_they_stand(tmp_path: Path) -> None:
    content = 'a,b\r\n1,"x\u00a0, ""y""\r\nz"\n\n 2 ,\u2028\n'

    found = told(tmp_path / "t.csv", content)

    assert found == [("2", ("1", 'x\u00a0, "y"\r\nz')), ("5", (" 2 ", "\u2028"))]


def test_a_mark_of_the_byte_order_is_no_part_of_a_name(tmp_path: Path) -> None:
    assert told(tmp_path / "t.csv", "\ufeffa,b\n1,2") == [("2", ("1", "2"))]


def test_progress_ends_with_the_file(tmp_path: Path) -> None:
    content = "a,b\n" + "1,2\n" * 5000

    read_so_far = [one.read for one in read(tmp_path / "t.csv", content)]

    assert read_so_far == sorted(read_so_far)
    assert read_so_far[-1] == len(content)


@pytest.mark.parametrize(
    ("broken", "why"),
    [
        (b"1", "has 1 cells; the first line names 2"),
        (b"1,2,3", "has 3 cells; the first line names 2"),
        (b"1,\xff", "is not UTF-8 at byte 2; convert it"),
        (b'1,"2', "opens a quotation mark that is never closed"),
        (b'1,"2"3"4"', "is no CSV"),
        (b"1," + b"2" * LONGEST, f"is longer than {LONGEST} bytes"),
    ],
    ids=["short", "long", "bytes", "open", "quotes", "endless"],
)
def test_what_is_no_row_is_told_and_costs_no_other(
    tmp_path: Path, broken: bytes, why: str
) -> None:
    after = b"3,4\n" * (LINES + 5)

    found = told(tmp_path / "t.csv", b"a,b\n1,2\n" + broken + b"\n" + after)

    assert (found[0], len(found)) == (("2", ("1", "2")), LINES + 7)
    assert found[1][0] == "3"
    assert why in str(found[1][1])
    assert [number for number, _ in found[2:]] == [
        str(number) for number in range(4, LINES + 9)
    ]
    assert {cells for _, cells in found[2:]} == {("3", "4")}


def test_an_open_quotation_mark_does_not_swallow_up_to_the_next(tmp_path: Path) -> None:
    content = 'a,b\n1,"2\n3,4\n5,6\n7,"8\n'

    found = told(tmp_path / "t.csv", content)

    assert [number for number, cells in found if isinstance(cells, tuple)] == ["3", "4"]
    assert [number for number, why in found if isinstance(why, str)] == ["2", "5"]


@pytest.mark.parametrize("content", ["", "x,y\n1,2\n", '"a,b\n1,2\n', "\xff\xfe"])
def test_a_file_without_the_columns_is_refused(tmp_path: Path, content: str) -> None:
    with pytest.raises(InvalidSourceError):
        read(tmp_path / "t.csv", content)


def test_a_file_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InvalidSourceError, match="cannot be read"):
        list(rows(tmp_path, ["a"]))
