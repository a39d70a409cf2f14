"""Verbs and nouns of control, by the letters they begin with.

Each stem means an action, an extent and who gains where nobody is named: `own`, the
speaker's side, the `enemy`, or nobody in particular.
"""

from events.vocabulary import Action, Extent

Meaning = tuple[Action, Extent | None, str]

VERBS: dict[str, Meaning] = {
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

NOUNS: dict[str, Meaning] = {
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
