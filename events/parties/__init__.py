"""Parties and actors: who speaks for whom. A policy, and therefore data.

The entries live in `seeds/parties.yaml`, each with its source and date; adding a
conflict means adding entries there and nothing else.

- `entries`: a party, an actor, a conflict, as the file tells of them.
- `policy`: all of them together, and whose side is shared on a day.
- `members`: one entry of the file, refused by name where it is wrong.
- `reading`: the whole file.
"""

from events.parties.entries import Actor, Alliance, Closeness, Conflict, Party, Term
from events.parties.policy import Parties, joined
from events.parties.reading import parties_of, read_parties

__all__ = [
    "Actor",
    "Alliance",
    "Closeness",
    "Conflict",
    "Parties",
    "Party",
    "Term",
    "joined",
    "parties_of",
    "read_parties",
]
