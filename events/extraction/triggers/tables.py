"""Lists of the words around triggers; the triggers themselves are in `actions`."""

from events.extraction.reasons import Reason
from events.extraction.wordlists import listed

CONTROL_WORDS = frozenset(
    listed(
        "full complete total firm effective operational partial security the de facto"
        " under tight direct entire military near-total overall absolute"
    )
) - {"under"}

STAYING = frozenset(listed("remain remains remained stay stays stayed not no"))

COMMON_SIDES = {
    "rebel": "nonstate",
    "opposition": "nonstate",
    "separatist": "nonstate",
    "insurgent": "nonstate",
    "militant": "nonstate",
    "jihadist": "nonstate",
    "government": "state",
    "regime": "state",
}

PASSING = frozenset(
    listed(
        "came come comes pass passed passes fell fall fallen brought placed put bring"
        " coming passing bringing"
    )
)
BRINGING = frozenset(listed("bringing putting brought bring put"))
DEGREES = frozenset(
    listed("full complete total partial rapid major reported serious significant")
)
OTHER_DEEDS: tuple[tuple[str, Reason, str], ...] = (  # rule, why it is none, verbs
    (
        "attacks",
        "attack",
        "attack shell bomb bombard strike raid assault hit storm pound target",
    ),
    ("deploys", "posture", "deploy reinforce station amass garrison"),
    ("annexes", "legal", "annex recognise recognize"),
)
SIDED = frozenset(listed("occupation incursion entry siege"))  # need a side to say
POSTS = frozenset(listed("positions foothold bridgehead bridgeheads ground"))
CLAIMING = frozenset(listed("claim claims claimed claiming"))
GAINS = frozenset(listed("gains gain ground advances advance progress headway"))
AFTER_FALL = frozenset(listed(". , to after on last and without following this")) | {""}
NO_FALL = frozenset(listed("back short on in by from"))
