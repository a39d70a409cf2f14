"""Lists of the words around speech; the verbs themselves are in `speech`."""

from events.extraction.wordlists import listed

DASH = "–"
CLAIM_NOUNS = frozenset(
    listed(
        "claim claims statement statements report reports assertion assertions denial"
        " announcement announcements"
    )
)
MEDIA = frozenset(listed("footage video videos images photos photographs map maps"))
NEEDS_THAT = frozenset(
    listed(
        "maintain maintained maintains maintaining post posts recognise recognised"
        " recognize recognized recognises recognizes"
    )
)
STOPS = frozenset(("but", "while", "although", "though", "whereas", ";", "however"))
BELITTLED = frozenset(
    listed(
        "propaganda fake fakes lie lies inflated exaggerated disinformation false"
        " nonsense tricks illusory untrue fiction fabrication"
    )
)
AFTER_SPEAKER = frozenset(
    listed('. , ; " ( on in during at to after as who from while and adding but late')
)
OCCASIONS = frozenset(
    listed(
        "statement post briefing interview address video message update report telegram"
        " facebook twitter reporters journalists conference communique speech remarks x"
        " television meeting media channel bulletin call account tv broadcast press"
        " afternoon morning evening day"
    )
)
THESE = frozenset(("this", "that", "it", "them", "these", "those", "news"))
FALSE = BELITTLED | frozenset(
    listed(
        "lie unfounded baseless groundless fabricated incorrect wrong propagandistic"
    )
)
ENDS = frozenset((",", ";", ".", "and", "but", "while", "saying", '"'))
