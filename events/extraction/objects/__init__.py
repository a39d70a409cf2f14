"""The places that a verb or a noun governs: `parts of A, the town of B and C (D) in E`.

Object typing falls out of it: between the verb and the place stand only determiners,
adjectives, partitives and nouns for places, so that `seized weapons in A` and `captured
the commander of A` have no place.

`lists` finds the places after a verb, `subjects` those before it; both ask `phrases`
for one place at a time. A phrase ends in one of the `endings`, by what `lookaheads` and
`containers` see after it. `items` is what all of them give.
"""

from events.extraction.objects.antecedents import antecedent
from events.extraction.objects.containers import container_of, narrowed
from events.extraction.objects.items import Item, meant
from events.extraction.objects.lists import items_after
from events.extraction.objects.phrases import item_at
from events.extraction.objects.subjects import items_before

__all__ = [
    "Item",
    "antecedent",
    "container_of",
    "item_at",
    "items_after",
    "items_before",
    "meant",
    "narrowed",
]
