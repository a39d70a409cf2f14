"""Nouns of control in every form: what each says, and whose the place is by it."""

from events.extraction.slavic.declensions import forms_of
from events.vocabulary import Action, Extent

_ROWS = (
    (
        Action.CAPTURES, "own", None,
        "возвращение повернення освобождение звільнення визволення деоккупация"
        " деокупація",
    ),
    (
        Action.CAPTURES, "", None,
        "взятие взяття овладение зайняття занятие штурм-взятие",
    ),
    (Action.CAPTURES, "enemy", None, "падение падіння"),
    (Action.CAPTURES, "taken", None, "захват захоплення оккупация окупація"),
    (Action.LOSES, "own", Extent.NONE, "потеря утрата втрата сдача здача"),
    (
        Action.WITHDRAWS, "own", Extent.NONE,
        "отход вывод выход отступление отвод відхід вивід вихід відступ виведення"
        " оставление залишення відведення",
    ),
    (Action.ENCIRCLES, "", Extent.ENCIRCLED, "окружение оточення блокирование"),
    (Action.CLEARS, "own", None, "зачистка"),
)  # fmt: skip
NOUNS = {
    form: (action, gainer, extent)
    for action, gainer, extent, lemmas in _ROWS
    for form in forms_of(lemmas)
}
CONTROL = frozenset(
    ("контроль", "контролем", "контроля", "контролю", "контролі", "контроле")
)
