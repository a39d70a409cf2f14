"""The closed lists of the domain: what a claim's fields may say."""

from enum import StrEnum


class Action(StrEnum):
    """What the words say happened, in neutral verbs."""

    CAPTURES = "captures"
    RETAKES = "retakes"
    CONTROLS = "controls"
    HOLDS = "holds"
    CLEARS = "clears"
    ENTERS = "enters"
    ADVANCES = "advances"
    ENCIRCLES = "encircles"
    CONTESTS = "contests"
    REPELS = "repels"
    WITHDRAWS = "withdraws"
    LOSES = "loses"


class Extent(StrEnum):
    """How much of the place, by the words. `unspecified` is for imported data."""

    FULL = "full"
    MOST = "most"
    PART = "part"
    CONTESTED = "contested"
    ENCIRCLED = "encircled"
    NONE = "none"
    UNSPECIFIED = "unspecified"


class Stance(StrEnum):
    """How the claimant stands to the proposition."""

    ASSERTS = "asserts"
    DENIES = "denies"
    DISMISSES = "dismisses"
    CONCEDES = "concedes"
    REPORTS = "reports"


class ClaimantType(StrEnum):
    """What kind of speaker."""

    PERSON = "person"
    OFFICE = "office"
    ORGANISATION = "organisation"
    PUBLISHER = "publisher"
    OBSERVER = "observer"
    UNNAMED = "unnamed"


class PlaceType(StrEnum):
    """What kind of place the words speak of."""

    CITY = "city"
    TOWN = "town"
    VILLAGE = "village"
    SETTLEMENT = "settlement"
    DISTRICT = "district"
    REGION = "region"
    COUNTRY = "country"
    BASE = "base"
    AIRPORT = "airport"
    FACILITY = "facility"
    BUILDING = "building"
    ROAD = "road"
    AREA = "area"
    ISLAND = "island"
    RIVER = "river"
    FRONT = "front"
    DIRECTION = "direction"


class Voice(StrEnum):
    """Direct speech, indirect speech, or the publisher's own words."""

    QUOTED = "quoted"
    REPORTED = "reported"
    NARRATED = "narrated"


class Certainty(StrEnum):
    """How the words are hedged."""

    STATED = "stated"
    HEDGED = "hedged"
    SCARE_QUOTED = "scare_quoted"


class Grade(StrEnum):
    """How much of the reading is explicit; never a probability.

    `a`: claimant, place and trigger in one clause. `b`: one of them was carried over,
    or is a coreference or a noun. `c`: two.
    """

    A = "a"
    B = "b"
    C = "c"
