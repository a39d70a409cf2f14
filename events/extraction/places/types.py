"""The nouns for places, by the type of place that they name."""

from collections.abc import Mapping

from events.extraction.wordlists import listed
from events.vocabulary import PlaceType

TYPES: Mapping[str, PlaceType] = {
    word: kind
    for kind, words in (
        (PlaceType.CITY, "city cities capital capitals stronghold hub"),
        (PlaceType.TOWN, "town towns township townships oasis"),
        (PlaceType.VILLAGE, "village villages hamlet hamlets"),
        (PlaceType.SETTLEMENT, "settlement settlements locality"),
        (
            PlaceType.DISTRICT,
            "district districts raion neighbourhood neighborhood neighbourhoods"
            " neighborhoods suburb suburbs quarter",
        ),
        (
            PlaceType.REGION,
            "region regions oblast oblasts province provinces governorate governorates"
            " state countryside territory",
        ),
        (PlaceType.BASE, "base airbase airfield airbases bases barracks garrison"),
        (PlaceType.AIRPORT, "airport airports airstrip"),
        (
            PlaceType.FACILITY,
            "plant refinery dam station factory mine terminal port headquarters hq"
            " university oilfield oilfields field fields compound powerplant mines",
        ),
        (
            PlaceType.BUILDING,
            "palace prison hospital building mosque school parliament",
        ),
        (PlaceType.ROAD, "highway road crossing bridge"),
        (PlaceType.ISLAND, "island islands"),
        (
            PlaceType.AREA,
            "area corridor border valley mountain mountains hill heights enclave"
            " peninsula camp forest gorge zone pocket hills post",
        ),
    )
    for word in words.split()
}
TOWN_NOUNS = frozenset(listed("city town village settlement cities towns villages"))
PLURAL_TOWNS = frozenset(listed("towns villages hamlets settlements cities"))
FACILITY_TYPES = frozenset(
    {
        PlaceType.BASE,
        PlaceType.AIRPORT,
        PlaceType.FACILITY,
        PlaceType.BUILDING,
        PlaceType.ROAD,
        PlaceType.AREA,
    }
)
TOWNS = frozenset(
    {PlaceType.CITY, PlaceType.TOWN, PlaceType.VILLAGE, PlaceType.SETTLEMENT}
)
# Nouns for places, which some hamlet or quarter bears as its name: never looked up.
COMMON_NOUNS = TYPES.keys() | frozenset(
    listed(
        "город города городе городу городом село села селе селу посёлок поселок поселка"
        " посёлка поселке деревня деревни деревне деревню район района районе область"
        " области столица столицы столицу столице центр центра центре станция станции"
        " місто міста місті місту містом селі селища селище селищі районі райони"
        " області столиці столицю центрі станцію"
    )
)
