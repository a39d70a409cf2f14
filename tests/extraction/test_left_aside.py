"""What stands beside a claim and is none: plans in a row, terms, things, names."""

from collections.abc import Callable

import pytest

from tests.extraction.sentences import Case

CLAIMED = [
    Case(
        "Kurdish fighters battling Islamic State militants in the town of Kobani,"
        " Syria, captured the village of Baghuz on Monday.",
        ("Baghuz | captures | full | reports | sdf",),
        "2015-06-19",
    ),
    Case(
        "Somali troops and African Union forces, primarily Ugandan soldiers, withdrew"
        " from Kismayo on Friday.",
        ("Kismayo | withdraws | none | reports | somalia",),
        "2025-07-20",
    ),
    Case(
        "Israeli troops, backed by tanks and other military vehicles, entered Rafah"
        " before dawn.",
        ("Rafah | enters | contested | reports | israel",),
        "2004-10-17",
    ),
    Case(
        "Russian forces entered the Luhansk, Sumy, Kharkiv, Kherson, Donetsk and"
        " Chernihiv oblasts, the government in Kyiv said.",
        tuple(
            f"{name} Oblast | enters | contested | concedes | russia"
            for name in (
                "Luhansk",
                "Sumy",
                "Kharkiv",
                "Kherson",
                "Donetsk",
                "Chernihiv",
            )
        ),
        "2022-02-24",
    ),
    Case(
        "Iraqi government forces and allied Shia militia recaptured Tikrit from the"
        " Islamic State group.",
        ("Tikrit | retakes | full | reports | iraq",),
        "2015-03-31",
    ),
    Case(
        "Syrian rebels left the town of Douma (The Times of Israel)",
        ("Douma | withdraws | none | reports | syria-opposition",),
        "2018-04-12",
    ),
    Case(
        "Israeli troops entered the Rafah refugee camp in the night.",
        ("Rafah refugee camp | enters | contested | reports | israel",),
        "2004-10-17",
    ),
    Case(
        "Gerasimov said that Russian troops had captured Siversk. Ukraine denied"
        " Gerasimov's claims.",
        (
            "Siversk | captures | full | asserts | russia",
            "Siversk | captures | full | denies | russia",
        ),
        "2025-12-12",
    ),
    Case(
        "Russia said that it had captured Siversk. Ukraine denied Lukashenko's claims"
        " about soldiers near its border.",
        ("Siversk | captures | full | asserts | russia",),
        "2025-12-12",
    ),
]
UNCLAIMED = [
    Case("The offensive threatens to encircle and capture Mariupol from Russia.", ()),
    Case(
        "Israel's prime minister mulls withdrawing his troops from Rafah.",
        (),
        "2025-03-02",
    ),
    Case(
        "Hamas wants a deal that includes the release of prisoners, a withdrawal of"
        " Israeli troops from Rafah and an end to the war.",
        (),
        "2025-03-02",
    ),
    Case("Russian troops shelled an abandoned plant in Kupiansk.", ()),
    Case(
        "The strike destroyed an enemy command and control post near Fallujah, Iraqi"
        " officials said.",
        (),
        "2015-12-01",
    ),
    Case(
        "African leaders signed an agreement in Rwanda to create a Continental Free"
        " Trade Area.",
        (),
        "2018-03-21",
    ),
    Case(
        "The president of Mali said he was withdrawing his country from ECOWAS.",
        (),
        "2024-01-28",
    ),
    Case(
        "Mali announced its withdrawal from the World Tourism Organization, hours after"
        " fighting near Gao.",
        (),
        "2022-04-27",
    ),
    Case(
        "The United Nations told Israel to stop evicting Palestinians from Rafah.",
        (),
        "2024-05-02",
    ),
    Case("North Korea called for a nuclear free Kupiansk district.", ()),
    Case(
        "Islamic State captured 3,000 fleeing villagers from Hawija district, the UN"
        " said.",
        (),
        "2016-08-05",
    ),
    Case(
        "Ukraine's new commander took up his post in Kyiv on Thursday.",
        (),
        "2024-02-09",
    ),
    Case("A Russian military aircraft entered Kupiansk district at noon.", ()),
]


@pytest.mark.parametrize("case", CLAIMED + UNCLAIMED, ids=lambda case: case.text[:50])
def test_only_what_is_claimed_becomes_a_claim(
    case: Case, told: Callable[..., set[str]]
) -> None:
    assert told(case.text, on=case.on) == set(case.claims)
