"""Russian and Ukrainian words, by the letters they begin with.

Inflection is met by stems: a word counts as its stem with any ending. What would catch
too much by its stem is listed form by form.
"""

from events.extraction.wordlists import listed
from events.vocabulary import Action, Extent


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Stem of a finite past or passive form -> action, extent, who gains where nobody is
# named: `own` side of the speaker, the `enemy`, or nobody in particular.
VERBS: dict[str, tuple[Action, Extent | None, str]] = {
    stem: (action, extent, gainer)
    for action, extent, gainer, stems in (
        (
            Action.CAPTURES,
            None,
            "own",
            "освободил освобожден освобождён звільнил звільнив звільнен визволил"
            " визволив визволен деокупова деокупува",
        ),
        (
            Action.CAPTURES,
            None,
            "",
            "взял взят занял занят зайнял зайняв зайнят заняв",
        ),
        (
            Action.CAPTURES,
            None,
            "enemy",
            "захватил захвачен оккупировал оккупирован захопил захопив захоплен"
            " окупувал окупував окупован",
        ),
        (Action.RETAKES, None, "own", "відбил відбив отбил отбит відвоювал відвоював"),
        (Action.CLEARS, None, "own", "зачистил зачищен зачистив"),
        (Action.CONTROLS, None, "", "контролиру контролює контролюют контролюют"),
        (Action.HOLDS, None, "own", "удержива утримує утримуют утримуєм"),
        (
            Action.ENTERS,
            None,
            "",
            "вошл вошел вошёл зашл зашел увійшл увійшов зайшл зайшов прорвал",
        ),
        (Action.ADVANCES, Extent.CONTESTED, "", "продвинул просунул просунув"),
        (
            Action.ENCIRCLES,
            Extent.ENCIRCLED,
            "",
            "окружил окружен окружён оточил оточив оточен",
        ),
        (
            Action.WITHDRAWS,
            Extent.NONE,
            "own",
            "отошл отошел вышл отступил оставил покинул відійшл відступил вийшл"
            " залишил покинул відвел отвел",
        ),
        (Action.LOSES, Extent.NONE, "own", "потерял утратил втратил втрачен"),
    )
    for stem in stems.split()
}
NOUNS: dict[str, tuple[Action, Extent | None, str]] = {
    stem: (action, extent, gainer)
    for action, extent, gainer, stems in (
        (Action.CAPTURES, None, "own", "освобождени звільненн визволенн деокупаці"),
        (
            Action.CAPTURES,
            None,
            "",
            "взяти взятт взятия захват захоплен оккупаци окупаці",
        ),
        (
            Action.CAPTURES,
            None,
            "enemy",
            "падени падінн",
        ),
        (Action.LOSES, Extent.NONE, "own", "потеря потере потерю втрат"),
        (Action.WITHDRAWS, Extent.NONE, "own", "отход вывод відхід відход виведенн"),
        (Action.ENCIRCLES, Extent.ENCIRCLED, "", "окружени оточенн"),
    )
    for stem in stems.split()
}
SAY = listed(
    "сообщ заявил заявля сказал рассказ отметил доложил подтверд объявил уточн"
    " написал утвержда передает передаёт передал говорится информиру добавил сообщи"
    " повідом заявив заявля заявил сказав сказал розпов зазначи підтверд оголоси"
    " уточни написав написал стверджу передає йдеться інформу додав додал пише пишет"
    " зазнача визна призна заявил сказа написа поінформува доповів"
)
SAY += ["поздрав", "привіта", "оголос"]
NOUN_ENDINGS = tuple(
    listed(
        "ення енням енню енні ание ение ания ения ением ении ению тие тия тием тии"
        " ття ттям тті"
    )
)
DENY = listed("опроверг отрица отрицает заперечу заперечи спростову спростува отверг")
DISMISS = listed("фейк ложь ложью лож брехн брехл пропаганд вброс выдумк вигадк")
BY = {"по": "словам данным информации", "за": "словами даними інформацією"}
FORCES = listed(
    "войск сил арми военн боевик подразделен группиров десантник морпех бойц солдат"
    " штурмовик бригад полк войска військ арміє армія армію підрозділ бійц військов"
    " десантник окупант оккупант"
)
OFFICES = listed(
    "минобороны миноборон міноборон министерств міністерств генштаб президент глав"
    " губернатор представител представник спикер речник пресс-служб пресслужб власт"
    " влад командован командуван ведомств відомств"
)
BARE = listed("минобороны міноборони генштаб")
ENEMY = listed("противник враг ворог окупант оккупант загарбник неприятел")
OWN = listed("наши нашими нашим наших наші нашими нашим сили сили")
PLANS = listed(
    "попыт пыта намер план хоч хот стрем намаг спроб готов рассчит собира пыт прагн"
    " може могу мог должн повинн будет буде будут будуть смож зможе приказ наказ задач"
    " завдан операци операці угроз загроз чтобы щоб если якщо"
)
POSITION = _set(
    "районе районі районах вблизи поблизу возле біля под под направлении напрямку"
    " направлению напрямі окраине околиці околицах подступах підступах севернее южнее"
    " восточнее западнее північніше південніше східніше західніше недалеко"
)
TYPES = {
    "город": "city",
    "міст": "city",
    "поселок": "village",
    "посёлок": "village",
    "поселк": "village",
    "посёлк": "village",
    "сел": "village",
    "сіл": "village",
    "сёл": "village",
    "селищ": "village",
    "населенн": "settlement",
    "населённ": "settlement",
    "пункт": "settlement",
}
LINKS = _set("и та і й а также також")
MOST = listed("больш більш")
PART = listed("част окраин околиц половин район квартал")
CARDINALS = listed("северн южн восточн западн центральн північн південн східн західн")
ENDINGS = tuple(
    sorted(
        listed(
            "ами ями ого его ому ему ыми ими ым им ый ий ой ая яя ое ее ые ие ых их"
            " ом ем ам ям ах ях ов ев ей ею ою ю я а у ы и е о ь й і ї є ої ій ою ого"
            " ому их ими им ів ем ям"
        ),
        key=len,
        reverse=True,
    )
)


def stem(low: str) -> str:
    """A word without its ending, at least three letters of it."""
    for ending in ENDINGS:
        if low.endswith(ending) and len(low) - len(ending) >= 3:
            return low[: -len(ending)]
    return low


def nominatives(word: str) -> list[str]:
    """The forms that may be the name of which a word is a case."""
    found = [word]
    low = word.lower()
    if len(word) < 4 or not "\u0400" <= low[-1] <= "\u04ff":
        return found
    last, rest = low[-1], word[:-1]
    if last in "аяуюыиеоіїє":
        found += [rest, rest + "а", rest + "я", rest + "ь", rest + "о", rest + "е"]
        found += [rest + "ы", rest + "и", rest + "й"]
    for ending, others in (
        ("ом", ("", "о")),
        ("ем", ("", "е", "ь")),
        ("ой", ("а", "ая")),
        ("ою", ("а",)),
        ("ого", ("ое", "е", "ый", "ий")),
        ("ому", ("ое", "е", "ий")),
        ("ці", ("ка",)),
        ("ам", ("ы", "и")),
        ("ах", ("ы", "и")),
        ("ям", ("и",)),
        ("ях", ("и",)),
        ("ів", ("и",)),
        ("ов", ("ы", "и")),
        ("ва", ("в", "ів")),
        ("єва", ("їв", "єв")),
        ("ова", ("ів", "ов", "ово")),
    ):
        if low.endswith(ending):
            found += [word[: -len(ending)] + other for other in others]
    return list(dict.fromkeys(found))
