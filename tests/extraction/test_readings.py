"""The check that a change to the reader changes no reading."""

import pytest

from bench.readings import differing, readings
from bench.texts import of_seeds, of_tests, plain
from events.gazetteer import Gazetteer
from events.parties import Parties

TAKEN = "Russian forces have captured Kupiansk, Gerasimov said on Thursday."
LOST = "Russian forces have lost Kupiansk, Gerasimov said on Thursday."


def test_texts_read_the_same_differ_in_nothing(
    gazetteer: Gazetteer, parties: Parties
) -> None:
    texts = [(name, plain(text)) for name, text in of_tests().items()][:20]
    texts += list(of_seeds().items())[:5]

    first = list(readings(texts, gazetteer, parties))

    assert len(first) == 25
    assert differing(first, readings(texts, gazetteer, parties)) == 0


def test_a_text_read_otherwise_is_shown_with_the_claims_that_are_gone_and_new(
    gazetteer: Gazetteer, parties: Parties, capsys: pytest.CaptureFixture[str]
) -> None:
    before = readings([("one", plain(TAKEN))], gazetteer, parties)
    now = readings([("one", plain(LOST))], gazetteer, parties)

    assert differing(before, now) == 1

    told = capsys.readouterr().out.splitlines()
    assert told[0] == "# one"
    assert told[1].startswith("  - ")
    assert '"action":"captures"' in told[1]
    assert told[2].startswith("  + ")
    assert '"action":"loses"' in told[2]
    assert told[3:] == [
        "1 of 1 texts are read otherwise",
        "0 were not read before, 0 are not read now",
    ]


def test_a_text_of_one_list_alone_is_counted_apart(
    gazetteer: Gazetteer, parties: Parties, capsys: pytest.CaptureFixture[str]
) -> None:
    before = readings([("one", plain(TAKEN))], gazetteer, parties)
    now = readings([("other", plain(LOST))], gazetteer, parties)

    assert differing(before, now) == 0

    told = capsys.readouterr().out.splitlines()
    assert told[-1] == "1 were not read before, 1 are not read now"
