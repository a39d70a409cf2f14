"""Lists of the words around places; the nouns for places are in `types`."""

from events.extraction.wordlists import listed
from events.extraction.words import (
    ADVERBS,
    ARTICLES,
    AUXILIARIES,
    CLAUSE_WORDS,
    MODALS,
    PREPOSITIONS,
    PRONOUNS,
)

INNER = frozenset(
    listed(
        "international nuclear power military air central presidential thermal oil gas"
        " national university steel naval salt state regional airport prison coal train"
        " railway bus television tv radio army people's ring main"
    )
)
NOT_THE_PLACE = frozenset(
    listed(
        "river rivers reservoir direction front axis sector bank brigade battalion"
        " regiment offensive airstrike battle road-map university times post agreement"
        " accords talks ceasefire memorandum line canal sea lake fc united dynamo"
        " campaign operation grouping group convention summit process street square"
        " airlines news fighters division pravda independent tribune herald institute"
        " university's protocol side"
    )
)
DEMONYMS = ("ian", "an", "ish", "ese", "i")
BATTLE = frozenset(
    listed(
        "battle siege operation offensive treaty gulf sea lake mount times voice bank"
        " university museum church"
    )
)
NEVER = frozenset(
    listed(
        "the of in on at by from rest several this that these those it he she they"
        " his her its we our i and but or as if so no not one two three four five six"
        " seven eight nine ten hundred thousand monday tuesday wednesday thursday"
        " friday saturday sunday january february march april may june july august"
        " september october november december meanwhile however also since after"
        " before while when during although earlier later today yesterday president"
        " minister general chief state west east north south center centre media video"
        " many most some all both other another elsewhere army police war union party"
        " church islam god red cross government military rebel rebels forces force"
        " troops officials prime foreign interior defence defense security council"
        " ministry spokesman staff commander according despite because there here what"
        " who which where how why now then next last first second third new old young"
        " big read more prayer liberation capture battle fall al jihad democratic"
        " republic people peoples people's front national united international city"
        " town village region province district oblast governorate airport base port"
        " bay progress victory freedom peace home attack attacks clashes dozens"
        " hundreds thousands fighting photo image source sources map mr mrs ms dr"
        " under only near"
    )
)
PLURALS = frozenset(listed("regions oblasts provinces governorates districts"))
PARTICLES = frozenset(listed("al el as ad an ar ash az at ez"))
FUNCTION = (
    ARTICLES | PREPOSITIONS | PRONOUNS | CLAUSE_WORDS | ADVERBS | AUXILIARIES | MODALS
) - PARTICLES
INSIDE = frozenset(
    listed("al el as ad an ar ash az de del la le of the bin na ibn sur les du y d")
)
