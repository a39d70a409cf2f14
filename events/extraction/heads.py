"""Nouns that make a side or a speaker, alone or after a party's adjective."""


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


FORCES = _set(
    "corps forces force troops army armies soldiers soldier fighters fighter rebels"
    " rebel militants insurgents units unit military paramilitaries paramilitary"
    " militia militias brigade brigades battalion battalions regiment marines"
    " paratroopers servicemen airmen navy police gendarmes guerrillas guerillas"
    " separatists jihadists loyalists mercenaries commandos defenders peacekeepers"
    " garrison formations grouping groupings battlegroup division divisions troopers"
    " coalition insurgency terrorists gunmen invaders occupiers infantry tanks junta"
    " regime"
)
ENEMY = _set("enemy enemies occupiers invaders")
GROUPS = _set(
    "group movement organisation organization alliance faction opposition side"
)
PEOPLE = _set("rebels insurgents militants separatists islamists jihadists")
PERSON_HEADS = _set(
    "president minister spokesman spokeswoman spokesperson leader chief commander"
    " general governor mayor ambassador premier head adviser advisor secretary envoy"
    " sergeant lieutenant corporal officer director colonel captain admiral assistant"
    " representative"
)
MEMBERS = _set("member figure")  # of a party whose name stands before it
OFFICES = (
    _set(
        "ministry ministries government presidency staff command headquarters"
        " officials official authorities authority administration department office"
        " council cabinet leadership leaders commanders spokesmen parliament media"
        " television tv radio agency service services intelligence embassy state"
        " generals ministers ministry"
    )
    | PERSON_HEADS
)
PRESS = _set("media")  # a country's, which speak for nobody unless they are owned
OWNED = _set(
    "state state-run state-owned official government governmental military army"
)
HEADS = FORCES | GROUPS | OFFICES
SPOKEN_FOR = _set(
    "correspondents bloggers milbloggers sources channels correspondent blogger"
    " milblogger source channel"
)
UNNAMED = _set(
    "residents witnesses sources source reports analysts activists locals villagers"
    " bloggers milbloggers experts observers monitors monitor correspondents reporters"
    " medics doctors journalists elders traders refugees workers relatives survivors"
    " campaigners diplomats resident eyewitnesses civilians"
)
ADJECTIVAL = _set("military army navy police government")
BODIES = _set(  # that bear a country's name and do not speak for it
    "union network committee association institute foundation center centre society"
    " observatory initiative project federation syndicate academy watch fund"
)
THINGS = _set(
    "vehicle vehicles aircraft plane planes jet jets warplanes helicopter helicopters"
    " equipment hardware ship ships vessel vessels"
)
STATE = _set(
    "government pro-government loyalist army military state ministry minister"
    " president police junta regime authorities officials troops parliament"
    " administration loyalists"
)
NONSTATE = _set(
    "rebel rebels militants insurgents insurgent separatists separatist guerrillas"
    " guerillas jihadist jihadists islamist islamists group movement militia militias"
    " fighters paramilitaries paramilitary terrorists terrorist opposition insurgency"
    " faction"
)
AGAINST = _set(
    "rebel rebels insurgent insurgents insurgency separatist separatists militant"
    " militants opposition guerrilla guerrillas guerillas jihadist jihadists islamist"
    " islamists"
)
MODIFIERS = _set(
    "armed ground air special naval security government state military defence"
    " defense foreign interior general chief deputy joint presidential senior top"
    " local regular separatist rebel paramilitary elite army national federal people"
    " 's press police border republican ruling jihadist islamist insurgent opposition"
    " acting former prime assistant war major military-run self-proclaimed assault"
    " airborne mobile operations central southern northern eastern western internal"
    " affairs operational spokesman spokesperson and intelligence main regional"
    " provincial pro-government loyalist emergency broadcaster district party"
    " political tribal allied invading occupying attacking advancing led"
    " lieutenant brigadier major colonel vice retired first second guard guards news"
    " state-run state-owned governmental private church public communications command"
    " high supreme governing"
)
