"""What a hit says of one place, when all is known of it and before it is a claim.

`hits` makes it, `claims` turns it into the claim.
"""

from events.extraction.objects import Item
from events.extraction.propositions.lines import Voiced
from events.extraction.settling import Settled
from events.extraction.shapes import shape
from events.extraction.triggers import Hit
from events.vocabulary import Action, PlaceType, Stance

# The words for a place, in brackets where the sentence has none; what they mean; and
# the place's type, or None where nothing tells.
Meant = tuple[str, Settled, PlaceType | None]


@shape
class Proposition:
    """Who has which place by a hit, and what the claimant makes of that.

    Attributes:
        meant: the place.
        party: who has it, or lost it.
        words: the words for the party, or None where they are left out.
        action: the hit's, or what a denied setback comes to.
    """

    hit: Hit
    item: Item
    voiced: Voiced
    meant: Meant
    party: str
    words: str | None
    action: Action
    stance: Stance
