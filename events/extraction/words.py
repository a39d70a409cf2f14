"""Closed lists of English words that the rules look for."""

from itertools import product

from events.extraction.wordlists import listed


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


ARTICLES = _set("the a an this that these those its their his her our my your")
PRONOUNS = _set("it they he she we i")
POSSESSIVES = _set("its their his her our")
MODALS = _set(
    "will would could may might must should can shall 'll won't cannot wouldn't"
)
AUXILIARIES = _set(
    "is are was were be been being has have had having do does did am 've"
)
NEGATIONS = _set(
    "not never no n't didn't hasn't haven't isn't aren't wasn't neither nor"
)
ADVERBS = _set(
    "also now still then just already again once more fully completely entirely later"
    " previously recently reportedly allegedly apparently effectively virtually"
    " successfully eventually finally quickly subsequently meanwhile soon simply"
    " partially partly almost nearly officially formally publicly further ever yet"
    " both all even only initially temporarily firmly largely mostly currently newly"
    " earlier repeatedly separately jointly immediately briefly purportedly likely"
    " actually absolutely totally indeed suddenly gradually thus therefore peacefully"
    " swiftly together up categorically strongly flatly vehemently yesterday today"
    " overnight tonight since wholly solidly squarely solely longer"
)
HEDGES = _set(
    "reportedly allegedly purportedly apparently likely seemingly effectively virtually"
    " probably presumably supposedly so-called"
)
PREPOSITIONS = _set(
    "of in on at by from to with against near over under into inside outside around"
    " through across between among along toward towards behind beyond after before"
    " during for about beside alongside within without amid via upon onto off despite"
    " since until"
)
REALISED = _set(
    "managed manage manages succeeded helped said believed reported claim claims"
    " claimed claiming thought understood appears appear appeared known confirmed used"
    " went proceeded seems allowing enabling enabled forcing forced"
)
UNLESS = _set("if unless until whether")
CLAUSE_WORDS = _set(
    "while whereas although though but after before when because until unless if which"
    " who whom where that as since once amid despite whether"
)
PLAN_NOUNS = _set(
    "ultimatum demand demands request operation operations offensive offensives"
    " campaign campaigns battle battles push drive plan plans attempt attempts bid"
    " goal goals threat mission missions effort efforts fight right objective"
    " objectives aim aims prospect possibility assault counteroffensive hopes"
    " likelihood risk danger fear fears verge start beginning conditions anniversary"
    " towards toward possible potential imminent eventual future planned feared"
    " expected attempted alleged"
)

WANTED = _set(
    "urge urges urged urging demanding demanded request requests requested requesting"
    " seek seeks sought seeking want wants wanted agree agrees agreed order orders"
    " ordered ordering propose proposes proposed deadline timetable schedule await"
    " awaiting negotiate negotiating conditional"
)
OVER = _set(
    "end ends ended ending lift lifts lifted lifting break breaks broke broken"
    " breaking against during relieve relieved under"
)
SOON = _set("imminent inevitable matter possible impossible likely unlikely underway")

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
WEEKDAYS = {
    name: number
    for number, name in enumerate(
        listed("monday tuesday wednesday thursday friday saturday sunday")
    )
}
_MONTHS = (
    "января січня|февраля лютого|марта березня|апреля квітня|мая травня|июня червня"
    "|июля липня|августа серпня|сентября вересня|октября жовтня|ноября листопада"
    "|декабря грудня"
)
MONTH_LANGUAGES = dict.fromkeys(MONTHS, "en")
for _number, _names in enumerate(_MONTHS.split("|"), start=1):
    MONTHS |= dict.fromkeys(_names.split(), _number)
    MONTH_LANGUAGES |= dict(zip(_names.split(), ("ru", "uk"), strict=True))
_WEEKDAYS = (
    "понедельник понедельника понеділок понеділка|вторник вторника вівторок вівторка"
    "|среду среды середу середи|четверг четверга четвер|пятницу пятницы п'ятницю"
    " п'ятниці|субботу субботы суботу суботи|воскресенье воскресенья неділю неділі"
)
for _number, _names in enumerate(_WEEKDAYS.split("|")):
    WEEKDAYS |= dict.fromkeys(_names.split(), _number)
NUMBERS = {
    word: number
    for number, word in enumerate(
        listed(
            "zero one two three four five six seven eight nine ten eleven twelve"
            " thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
        )
    )
} | {
    f"{ten}-{one}": tens + ones
    for (ten, tens), (ones, one) in product(
        (("twenty", 20), ("thirty", 30), ("forty", 40), ("fifty", 50)),
        enumerate(listed("one two three four five six seven eight nine"), start=1),
    )
}
