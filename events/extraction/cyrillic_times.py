"""Russian and Ukrainian words that a phrase of time is made of."""

from events.extraction.wordlists import listed
from events.extraction.words import MONTHS

DAYS = {"вчера": 1, "вчора": 1, "позавчера": 2, "позавчора": 2, "накануне": 1}
DAYS |= {"напередодні": 1}
LAST = frozenset(
    listed(
        "прошлой прошлую прошлом прошлого минулого минулої минулій минулому минулу"
        " прошедшей прошедшем минувшей минувшем"
    )
)
THIS = frozenset(
    listed("этой эту этом этого цього цій цю нынешней текущей начала початку этот")
)
WEEK = frozenset(("неделе", "неделю", "недели", "тижня", "тижні", "тиждень"))
MONTH = frozenset(("месяце", "месяца", "месяц", "місяця", "місяці"))
YEAR = frozenset(("году", "года", "року", "році", "год"))
NIGHT = frozenset(("ночь", "ночью", "ніч", "ночі", "ночи", "вночі"))
ROUND = frozenset(("сутки", "добу", "доби", "суток"))
BACK = frozenset(("назад", "тому"))
UNITS = {
    word: days
    for days, words in (
        (1, "день дня дней дні днів сутки"),
        (7, "неделю недели недель тиждень тижні тижнів"),
        (30, "месяц месяца месяцев місяць місяці місяців"),
        (365, "год года лет рік роки років"),
    )
    for word in words.split()
}
COUNTS = {
    word: number
    for number, words in enumerate(
        (
            "один одну",
            "два две дві двое",
            "три",
            "четыре чотири",
            "пять п'ять",
            "шесть шість",
            "семь сім",
            "восемь вісім",
            "девять дев'ять",
            "десять",
        ),
        start=1,
    )
    for word in words.split()
}
IN_MONTH = {
    word: number
    for number, words in enumerate(
        (
            "январе січні",
            "феврале лютому",
            "марте березні",
            "апреле квітні",
            "мае травні",
            "июне червні",
            "июле липні",
            "августе серпні",
            "сентябре вересні",
            "октябре жовтні",
            "ноябре листопаді",
            "декабре грудні",
        ),
        start=1,
    )
    for word in words.split()
}
PARTS = {
    word: part
    for part, words in (
        ((1, 10), "начале начала початку початок"),
        ((11, 20), "середине середины середині"),
        ((21, 31), "конце конца кінці наприкінці"),
    )
    for word in words.split()
}
FIRST = frozenset(
    {*DAYS, *NIGHT, *ROUND, *LAST, *THIS, *COUNTS, *UNITS, *IN_MONTH}
    | {word for word in MONTHS if not word.isascii()}
)
