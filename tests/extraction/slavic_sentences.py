"""Russian and Ukrainian sentences of our own, and what each claims."""

from tests.extraction.sentences import Case

RUSSIAN = [
    Case(
        "Подразделения группировки «Запад» освободили Купянск, доложил Валерий"
        " Герасимов.",
        ("Kupiansk | captures | full | asserts | russia",),
    ),
    Case(
        "ВСУ отошли из Северска, сообщил Генштаб ВСУ.",
        ("Siversk | withdraws | none | concedes | ukraine",),
    ),
    Case(
        "Минобороны РФ: российские войска взяли под контроль Лиман и Ямполь",
        (
            "Lyman | captures | full | asserts | russia",
            "Yampil | captures | full | asserts | russia",
        ),
    ),
    Case(
        "Зеленский заявил, что российские войска не захватили Покровск.",
        ("Pokrovsk | captures | full | denies | russia",),
    ),
    Case(
        "Минобороны РФ объявило о взятии Купянска. В Киеве это отрицают.",
        (
            "Kupiansk | captures | full | asserts | russia",
            "Kupiansk | captures | full | denies | russia",
        ),
    ),
    Case(
        "Российские силы захватили большую часть Волчанска, сообщает ISW.",
        ("Vovchansk | captures | most | reports | russia",),
    ),
    Case(
        "Силы быстрой поддержки захватили Эль-Фашер. Армия Судана отрицает потерю"
        " города.",
        (
            "El Fasher | captures | full | reports | rsf",
            "El Fasher | loses | none | denies | sudan",
        ),
        "2025-10-27",
    ),
    Case(
        "Группировка войск «Центр» освободила Купянск. Об этом сообщили в"
        " Министерстве обороны РФ.",
        ("Kupiansk | captures | full | asserts | russia",),
    ),
]

UKRAINIAN = [
    Case(
        "ЗСУ звільнили Херсон, заявив Зеленський.",
        ("Kherson | captures | full | asserts | ukraine",),
        "2022-11-12",
    ),
    Case(
        "Російські війська захопили Вугледар, повідомляє DeepState.",
        ("Vuhledar | captures | full | reports | russia",),
        "2024-10-02",
    ),
    Case(
        "Генеральний штаб ЗСУ спростував заяви про захоплення Куп'янська.",
        ("Kupiansk | captures | full | denies | russia",),
    ),
    Case(
        "Росія заявила про захоплення Вовчанська. Генштаб назвав це брехнею.",
        (
            "Vovchansk | captures | full | asserts | russia",
            "Vovchansk | captures | full | dismisses | russia",
        ),
    ),
    Case(
        "Зеленський: Вовчанськ під контролем Сил оборони України.",
        ("Vovchansk | controls | full | asserts | ukraine",),
    ),
    Case(
        "Українські військові відійшли з Авдіївки - Сирський",
        ("Avdiivka | withdraws | none | concedes | ukraine",),
        "2024-02-17",
    ),
]

NONE = [
    Case("Российские войска пытаются захватить Покровск, заявил Сырский.", ()),
    Case("На Купянском направлении идут бои.", ()),
    Case("Путин взял под контроль ситуацию с ценами.", ()),
    Case("80 лет назад Красная армия освободила узников лагеря.", ()),
    Case("В Купянске уничтожены два склада, сообщили в Минобороны.", ()),
    Case("ЗСУ відбили атаку біля Лимана.", ()),
    Case("Зеленський хоче звільнити міністра.", ()),
    Case("Росія планує захопити Суми, повідомила розвідка.", ()),
]
