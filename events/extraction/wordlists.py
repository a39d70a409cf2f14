"""Word lists are written as prose, a hundred words to ten lines."""


def listed(words: str) -> list[str]:
    """The words, in their order."""
    return words.split()
