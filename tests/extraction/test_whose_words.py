"""Whose words and whose forces common nouns are, and when they are nobody's."""

from collections.abc import Callable

import pytest

from tests.extraction.conftest import Reader
from tests.extraction.sentences import Case

SPEAKERS = [
    Case(
        "Officials on both sides said Russian forces had taken Soledar.",
        ("Soledar | captures | russia | reports | Officials [office]",),
        "2023-01-13",
    ),
    Case(
        "Ukrainian officials said Russian forces had taken Soledar.",
        ("Soledar | captures | russia | concedes | Ukrainian officials [ukraine]",),
        "2023-01-13",
    ),
    Case(
        "Ukrainian forces have recaptured Lyman, the head of the town's administration"
        " said.",
        ("Lyman | retakes | ukraine | reports | administration [office]",),
        "2022-10-01",
    ),
    Case(
        "Residents of Gao said that the Tuareg fighters of the MNLA had taken the"
        " town.",
        ("the town | captures | azawad | reports | Residents [unnamed]",),
        "2012-04-01",
    ),
    Case(
        "MNLA fighters have captured Kidal, diplomats in the capital said.",
        ("Kidal | captures | azawad | reports | diplomats [unnamed]",),
        "2012-03-31",
    ),
    Case(
        "Residents of Bukavu who fled the fighting said that M23 had taken the town.",
        ("the town | captures | m23 | reports | Residents [unnamed]",),
        "2025-02-15",
    ),
    Case(
        "M23 rebels have taken Bukavu, their spokesman said.",
        ("Bukavu | captures | m23 | asserts | spokesman [m23]",),
        "2025-02-15",
    ),
    Case(
        "M23 rebels have taken the town of Masisi. Their spokesman said they had also"
        " captured Katana.",
        (
            "Masisi | captures | m23 | reports | The Example [publisher]",
            "Katana | captures | m23 | asserts | spokesman [m23]",
        ),
        "2025-02-15",
    ),
    Case(
        "The Russian-installed governor of Kherson said Ukrainian forces had entered"
        " the town of Lyman.",
        ("Lyman | enters | ukraine | concedes | governor of Kherson [russia]",),
        "2022-10-04",
    ),
    Case(
        "Moscow-appointed officials said Ukrainian forces had captured Lyman.",
        ("Lyman | captures | ukraine | concedes | officials [russia]",),
        "2022-10-04",
    ),
    Case(
        "Kharkiv's mayor said Russian troops had entered Lyman.",
        ("Lyman | enters | russia | concedes | mayor [ukraine]",),
        "2022-05-26",
    ),
    Case(
        "Taliban senior member Amir Khan Muttaqi said the group had taken Kabul.",
        (
            "Kabul | captures | taliban | asserts | Taliban senior member Amir Khan"
            " Muttaqi [taliban]",
        ),
        "2021-08-16",
    ),
    Case(
        "The Sudanese army recaptured El Geteina, White Nile State, the agency said.",
        ("El Geteina | retakes | sudan | reports | agency [office]",),
        "2025-02-23",
    ),
    Case(
        "The RSF has captured El Fasher, according to the Sudan Doctors Union.",
        ("El Fasher | captures | rsf | reports | Sudan Doctors Union [observer]",),
        "2025-10-27",
    ),
    Case(
        "The Humanitarian Studies Center said the RSF had captured El Fasher.",
        (
            "El Fasher | captures | rsf | reports | Humanitarian Studies Center"
            " [organisation]",
        ),
        "2025-10-27",
    ),
    Case(
        "Kazakhstan said Russian forces had captured Lyman.",
        ("Lyman | captures | russia | reports | Kazakhstan [observer]",),
        "2022-05-27",
    ),
    Case(
        "Libya: Rebels capture Brega after a battle.",
        ("Brega | captures | libya-ntc | reports | The Example [publisher]",),
        "2011-02-28",
    ),
    Case(
        'Libya: "Our troops have captured Brega."',
        ("Brega | captures | libya-jamahiriya | asserts | Libya [libya-jamahiriya]",),
        "2011-02-28",
    ),
    Case(
        "Prime Minister Abiy Ahmed said the army had taken the town of Humera. Later"
        " in the day, federal troops entered the town of Dansha.",
        (
            "Humera | captures | ethiopia | asserts | Abiy Ahmed [ethiopia]",
            "Dansha | enters | ethiopia | reports | The Example [publisher]",
        ),
        "2020-11-14",
    ),
    Case(
        "Russian troops have entered the town of Kupiansk, its mayor said.",
        ("Kupiansk | enters | russia | reports | mayor [office]",),
    ),
]
FORCES = [
    Case(
        "Forces loyal to Ivory Coast's elected President Alassane Ouattara captured"
        " the town of Duekoue.",
        (
            "Duekoue | captures | ivory-coast-ouattara | reports"
            " | The Example [publisher]",
        ),
        "2011-03-31",
    ),
    Case(
        "Troops loyal to Libya's leader Muammar Gaddafi captured Brega.",
        ("Brega | captures | libya-jamahiriya | reports | The Example [publisher]",),
        "2011-03-31",
    ),
    Case(
        "The Iraqi army and Shiite militias retook Fallujah from Islamic State.",
        ("Fallujah | retakes | iraq | reports | The Example [publisher]",),
        "2016-06-26",
    ),
    Case(
        "The separatist-held city of Donetsk in Ukraine was shelled.",
        ("Donetsk | holds | donbas-separatists | reports | The Example [publisher]",),
        "2015-08-18",
    ),
    Case(
        "The town of Palma was under insurgent control, Mozambique's army said.",
        (
            "Palma | controls | is-mozambique | concedes | Mozambique's army"
            " [mozambique]",
        ),
        "2021-03-28",
    ),
    Case(
        "Chadian rebels said they had shot down a government military plane near the"
        " town of Abeche, which they briefly captured.",
        ("Abeche | captures | chad-rebels | asserts | Chadian rebels [chad-rebels]",),
        "2006-11-28",
    ),
    Case(
        "The Kurdish-held city of Kirkuk was quiet.",
        ("Kirkuk | holds | peshmerga | reports | The Example [publisher]",),
        "2015-06-20",
    ),
    Case(
        "The Kurdish-held city of Kobani in Syria was quiet.",
        ("Kobani | holds | sdf | reports | The Example [publisher]",),
        "2015-06-20",
    ),
]
NOBODYS = [
    ("Militias that fight beside the army have recaptured Masisi.", "2025-02-14"),
    (
        "Security Belt forces said a missile of the Houthis hit a parade in the"
        " southern separatist-held town of Dhale.",
        "2019-12-29",
    ),
    (
        "The town of Marte is under insurgent control, Nigeria's army said.",
        "2021-01-16",
    ),
    (
        "Uzbek government troops said they had retaken the town of Qorasuv. The United"
        " States called for calm.",
        "2005-05-19",
    ),
    (
        "Police took control of the prison in the town. The United States has offered"
        " help.",
        "2016-12-16",
    ),
    (
        "A pro-Ruritanian military force took control of the town of Bakhchysarai in"
        " Ukraine.",
        "2014-03-10",
    ),
    (
        "The Australian Army ended its role as about 500 troops withdrew from Mosul.",
        "2008-06-01",
    ),
    (
        "Islamic State lost ground in Sirte. Islamist militias captured Tripoli"
        " International Airport.",
        "2014-08-23",
    ),
]


@pytest.mark.parametrize("case", [*SPEAKERS, *FORCES], ids=lambda case: case.text[:60])
def test_common_nouns_are_whose_the_words_say(
    case: Case, voiced: Callable[..., set[str]]
) -> None:
    assert voiced(case.text, on=case.on) == set(case.claims)


@pytest.mark.parametrize(("text", "on"), NOBODYS, ids=lambda text: text[:60])
def test_common_nouns_of_nobody_known_give_no_claim_and_a_reason(
    text: str, on: str, reading: Reader
) -> None:
    read = reading(text, on=on)

    assert read.claims == ()
    assert read.rejected
