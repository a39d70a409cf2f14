"""Russian and Ukrainian are told from other languages by letters, then by words."""

import pytest

from events.extraction.languages import language

RUSSIAN = [
    "Армия взяла Купянск",
    "Войска вошли в город",
    "Российские военные заняли село",
    "Генштаб опроверг потерю города",
    "Взят под контроль Лиман",
    "Противник отошёл от города",
    "Силы быстрой поддержки захватили Эль-Фашер, сообщает Рейтер.",
    "Повстанцы вошли в Алеппо",
    "Минобороны сообщило о взятии села",
    "В Баку заявили о контроле над Шушой",
]
UKRAINIAN = [
    "Армія взяла Харків",
    "Ворог захопив село",
    "Генштаб спростував",
    "Наші бійці тримають місто",
    "Росія втратила Лиман",
    "Російські війська майже повністю контролюють Покровськ.",
    "Сили оборони відійшли з Авдіївки, повідомив Сирський.",
]
ELSEWHERE = {
    "bg": [
        "Русия твърди, че е превзела град Купянск",
        "Украинската армия се оттегли от Авдеевка",
        "Силите влязоха в града, съобщи министерството на отбраната",
        "Генералният щаб отрече, че градът е загубен",
        "Сирийските бунтовници превзеха Алепо, съобщи правителството",
        "Руските войски са превзели още две села в Донецка област, каза министърът.",
    ],
    "sr": [
        "Руске снаге заузеле су Купјанск",
        "Војска је напустила град",
        "Генералштаб је демантовао губитак града",
        "Побуњеници су освојили Алеп, саопштила је влада",
    ],
    "mk": [
        "Руските сили го зазедоа Купјанск",
        "Војската се повлече од градот, соопшти министерството",
    ],
    "be": [
        "Расійскія войскі занялі горад",
        "Генштаб абверг заявы пра захоп горада",
        "Украінская армія адышла з Аўдзееўкі",
        "Войскі ўзялі Купянск, паведаміла міністэрства абароны",
    ],
    "kk": ["Ресей әскерлері қаланы басып алды", "Әскер қаладан шегінді"],
    "mn": ["Оросын арми хотыг эзэлсэн гэж өчигдөр мэдэгдлээ"],
    "de": [
        "Die russische Armee hat nach eigenen Angaben die Stadt Kupjansk eingenommen,"
        " der ukrainische Generalstab wies das am Freitag zurück und erklärte, die"
        " Stadt werde weiter gehalten.",
    ],
}


@pytest.mark.parametrize("text", RUSSIAN)
def test_a_short_russian_text_is_russian(text: str) -> None:
    assert language(text) == "ru"


@pytest.mark.parametrize("text", UKRAINIAN)
def test_a_short_ukrainian_text_is_ukrainian(text: str) -> None:
    assert language(text) == "uk"


@pytest.mark.parametrize(
    ("code", "text"),
    [(code, text) for code, texts in ELSEWHERE.items() for text in texts],
)
def test_another_language_is_none_of_those_that_are_read(code: str, text: str) -> None:
    assert language(text) is None
    assert language(text, code) is None


@pytest.mark.parametrize(
    "text",
    [
        "Rebels seized Goma, residents said.",
        'Kinshasa confirmed "heavy fighting" overnight near Goma: two soldiers died.',
        "(Kampala) Troops left Beni, Butembo, Lubero, Kyondo yesterday, they said.",
    ],
)
def test_marks_around_a_word_do_not_hide_that_a_short_text_is_english(
    text: str,
) -> None:
    assert language(text) == "en"
