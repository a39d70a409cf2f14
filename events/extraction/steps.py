"""How much work a reading may take, counted and never timed.

A clock would read an article today and not tomorrow. Steps are counted where the work
of a text can grow: tokens, places that a name may mean, sentences that are read, and
what is found in them. A million steps take about a second.
"""

MOST = 20_000_000  # steps that reading an article may take
READ = 5  # steps for a token of a sentence that is read
FOUND = 150  # steps for words of control that are found, beside those of the sentence


class OutOfStepsError(Exception):
    """A reading would take more steps than it may; never leaves `reading`."""


class Steps:
    """What a reading may still take."""

    def __init__(self, most: int) -> None:
        self._left = most

    def take(self, number: int) -> None:
        """Count steps that were or will be taken.

        Raises:
            OutOfStepsError: there are not so many left.
        """
        self._left -= number
        if self._left < 0:
            raise OutOfStepsError
