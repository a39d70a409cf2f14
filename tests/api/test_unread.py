"""An article in a language without rules is kept, and the answer says it is unread."""

import pytest

from tests.api.conftest import Post
from tests.extraction.foreign import FOREIGN


@pytest.mark.parametrize("text", FOREIGN.values(), ids=FOREIGN)
def test_a_language_without_rules_is_kept_and_said_to_be_unread(
    text: str, post: Post
) -> None:
    body = post(text=text, title="").get_json()

    assert body["outcome"] == "created"
    assert body["article"]["unread"] == "unsupported_language"
    assert body["claims"] == []
