"""Ukrainian prose that claims something, by the rule that each list exercises."""

from tests.extraction.sentences import Case

VERBS = [
    Case(
        "Російські війська окупували село Котлине та просунулися у Покровську, поблизу"
        " Родинського та Шахового, повідомляють аналітики DeepState.",
        (
            "Kotlyne | captures | full | reports | russia",
            "Pokrovsk | advances | contested | reports | russia",
        ),
    ),
    Case(
        "Сили оборони звільнили населені пункти Урожайне та Старомайорське на"
        " Донеччині,"
        " повідомила речниця Міноборони Ганна Маляр.",
        (
            "Urozhaine | captures | full | asserts | ukraine",
            "Staromaiorske | captures | full | asserts | ukraine",
        ),
        "2023-08-16",
    ),
    Case(
        "Українські захисники відійшли з Авдіївки на вигідніші рубежі, заявив"
        " головнокомандувач ЗСУ Олександр Сирський.",
        ("Avdiivka | withdraws | none | concedes | ukraine",),
        "2024-02-17",
    ),
    Case(
        "Бійці 3-ї штурмової бригади вибили ворога з Андріївки, повідомили в Генштабі"
        " ЗСУ.",
        ("Andriivka | captures | full | asserts | ukraine",),
        "2023-09-15",
    ),
    Case(
        "Війська РФ зайшли у Часів Яр і закріпилися на східній околиці міста, каже"
        " військовий аналітик.",
        ("Chasiv Yar | enters | contested | reports | russia",),
        "2024-04-05",
    ),
    Case(
        "Росіяни повністю захопили Соледар, визнали у Генеральному штабі ЗСУ.",
        ("Soledar | captures | full | concedes | russia",),
        "2023-01-25",
    ),
    Case(
        "Українські підрозділи утримують Куп'янськ і контролюють Петропавлівку,"
        " наголосив"
        " Зеленський.",
        (
            "Kupiansk | holds | full | asserts | ukraine",
            "Petropavlivka | controls | full | asserts | ukraine",
        ),
    ),
    Case(
        "Українська армія втратила Вугледар, пише Reuters.",
        ("Vuhledar | loses | none | reports | ukraine",),
        "2024-10-02",
    ),
]

PASSIVES = [
    Case(
        "Захоплено Вугледар, а лінію фронту зміщено на північ, ідеться у повідомленні"
        " DeepState.",
        (),
        "2024-10-02",
    ),
    Case(
        "Село Роботине звільнено, повідомили у Генштабі ЗСУ. Наші воїни просуваються на"
        " південь.",
        ("Robotyne | captures | full | asserts | ukraine",),
        "2023-08-28",
    ),
    Case(
        "Херсон перейшов під контроль України: підрозділи ЗСУ зайшли в місто,"
        " повідомило"
        " Головне управління розвідки.",
        (
            "Kherson | captures | full | asserts | ukraine",
            "Kherson | enters | contested | asserts | ukraine",
        ),
        "2022-11-11",
    ),
    Case(
        "Місто Бахмут окуповане російськими військами, констатують в ISW.",
        ("Bakhmut | captures | full | reports | russia",),
        "2023-06-01",
    ),
    Case(
        "Покровськ і Мирноград перебувають під контролем Сил оборони, запевнив"
        " Сирський.",
        (
            "Pokrovsk | controls | full | asserts | ukraine",
            "Myrnohrad | controls | full | asserts | ukraine",
        ),
    ),
    Case(
        "Більша частина Торецька захоплена російською армією, повідомляє DeepState.",
        ("Toretsk | captures | most | reports | russia",),
    ),
    Case(
        "Місто Лиман було звільнене українськими військовими 1 жовтня 2022 року,"
        " повідомив речник угруповання Сергій Череватий.",
        ("Lyman | captures | full | asserts | ukraine",),
        "2022-10-02",
    ),
]

CONTROL = [
    Case(
        "ЗСУ повернули контроль над Снігурівкою, повідомив президент Зеленський.",
        ("Snihurivka | captures | full | asserts | ukraine",),
        "2022-11-10",
    ),
    Case(
        "Російські загарбники взяли під контроль Бердянськ, визнав міський голова.",
        ("Berdiansk | captures | full | concedes | russia",),
        "2022-02-28",
    ),
    Case(
        "Росія взяла під контроль Курахове, повідомило Міноборони РФ.",
        ("Kurakhove | captures | full | asserts | russia",),
        "2025-01-06",
    ),
    Case(
        "Сили оборони втратили контроль над Серебрянкою, пише ISW.",
        ("Serebrianka | loses | none | reports | ukraine",),
    ),
]

EXTENTS = [
    Case(
        "Росіяни контролюють близько 60 % Вовчанська, заявив Герасимов.",
        ("Vovchansk | controls | most | asserts | russia",),
    ),
    Case(
        "Українські військові зачистили північну частину Куп'янська, повідомив"
        " Сирський.",
        ("Kupiansk | clears | part | asserts | ukraine",),
    ),
    Case(
        "Сили оборони звільнили 12 населених пунктів Херсонської області, заявив"
        " Зеленський.",
        ("Kherson Oblast | captures | part | asserts | ukraine",),
        "2022-11-10",
    ),
    Case(
        "Практично все місто Маріуполь контролюють російські війська, визнав радник"
        " міського голови Петро Андрющенко.",
        ("Mariupol | controls | most | concedes | russia",),
        "2022-04-21",
    ),
]

NOUNS = [
    Case(
        "Міноборони РФ заявило про взяття Куп'янська.",
        ("Kupiansk | captures | full | asserts | russia",),
    ),
    Case(
        "Президент оголосив про звільнення Херсона.",
        ("Kherson | captures | full | asserts | ukraine",),
        "2022-11-11",
    ),
    Case(
        "Зеленський оголосив про звільнення Херсона.",
        ("Kherson | captures | full | asserts | ukraine",),
        "2022-11-11",
    ),
    Case(
        "Генштаб ЗСУ підтвердив відхід українських військ із Сіверська.",
        ("Siversk | withdraws | none | concedes | ukraine",),
    ),
    Case(
        "У Генштабі ЗСУ визнали втрату Соледара.",
        ("Soledar | loses | none | concedes | ukraine",),
        "2023-01-25",
    ),
    Case(
        "Після захоплення Авдіївки російськими військами фронт змістився до Бердичів,"
        " пише ISW.",
        ("Avdiivka | captures | full | reports | russia",),
        "2024-03-01",
    ),
]

ATTRIBUTION = [
    Case(
        "«Ворог окупував Удачне, а також просунувся у Котлиному», – йдеться у"
        " повідомленні Генштабу ЗСУ.",
        (
            "Udachne | captures | full | concedes | russia",
            "Kotlyne | advances | contested | concedes | russia",
        ),
    ),
    Case(
        "За словами речника угруповання військ «Хортиця» Віктора Трегубова, Куп'янськ"
        " залишається під контролем ЗСУ. Він додав, що росіяни не захопили Синьківку.",
        (
            "Kupiansk | controls | full | asserts | ukraine",
            "Synkivka | captures | full | denies | russia",
        ),
    ),
    Case(
        "Ворог захопив Торське. Про це повідомляє DeepState.",
        ("Torske | captures | full | reports | russia",),
    ),
    Case(
        "За даними ISW, російські війська захопили Новоекономічне. Аналітики"
        " посилаються на геолоковані кадри.",
        ("Novoekonomichne | captures | full | reports | russia",),
    ),
    Case(
        "Як повідомив Сирський, наші воїни звільнили Петропавлівку.",
        ("Petropavlivka | captures | full | asserts | ukraine",),
    ),
    Case(
        "Російські війська увійшли до Сєвєродонецька, написав у Telegram голова"
        " Луганської ОВА Сергій Гайдай.",
        ("Siverskodonetsk | enters | contested | concedes | russia",),
        "2022-05-30",
    ),
    Case(
        "«Наші захисники тримають Бахмут», – сказав президент України Володимир"
        " Зеленський у вечірньому зверненні.",
        ("Bakhmut | holds | full | asserts | ukraine",),
        "2023-02-14",
    ),
]

DENIALS = [
    Case(
        "Генштаб ЗСУ спростував захоплення Куп'янська російськими військами.",
        ("Kupiansk | captures | full | denies | russia",),
    ),
    Case(
        "Герасимов заявив про захоплення Вовчанська. Генштаб ЗСУ це спростував.",
        (
            "Vovchansk | captures | full | asserts | russia",
            "Vovchansk | captures | full | denies | russia",
        ),
    ),
    Case(
        "Міноборони РФ повідомило про захоплення Куп'янська, Київ це заперечує.",
        (
            "Kupiansk | captures | full | asserts | russia",
            "Kupiansk | captures | full | denies | russia",
        ),
    ),
    Case(
        "Заява про окупацію Лимана не відповідає дійсності, повідомили в Генштабі ЗСУ."
        " «Місто під контролем Сил оборони», – додали там.",
        (
            "Lyman | captures | full | denies | russia",
            "Lyman | controls | full | asserts | ukraine",
        ),
    ),
    Case(
        "Росія заявила про взяття Покровська. У Генштабі ЗСУ назвали це фейком.",
        (
            "Pokrovsk | captures | full | asserts | russia",
            "Pokrovsk | captures | full | dismisses | russia",
        ),
    ),
    Case(
        "У Кремлі заперечили втрату Куп'янська.",
        ("Kupiansk | loses | none | denies | russia",),
    ),
    Case(
        "Куп'янськ не захоплений, наголосив речник Генштабу ЗСУ Андрій Ковальов.",
        ("Kupiansk | captures | full | denies | russia",),
    ),
]

CONFLICTS = [
    Case(
        "Сирійські повстанці захопили місто Алеппо, а урядові війська відступили з"
        " нього, пише BBC.",
        (
            "Aleppo | captures | full | reports | syria-opposition",
            "Aleppo | withdraws | none | reports | syria-government",
        ),
        "2024-11-30",
    ),
    Case(
        "Таліби захопили Кандагар, повідомили місцеві жителі.",
        ("Kandahar | captures | full | reports | taliban",),
        "2021-08-13",
    ),
    Case(
        "Азербайджанська армія зайняла Шушу, заявив Ільхам Алієв.",
        ("Shusha | captures | full | asserts | azerbaijan",),
        "2020-11-08",
    ),
    Case(
        "Бойовики М23 взяли під контроль Букаву, повідомила ООН.",
        ("Bukavu | captures | full | reports | m23",),
        "2025-02-16",
    ),
]

QUOTATIONS = [
    Case(
        "«Куп'янськ під контролем наших військ. Ворог зайняв лише кілька будинків на"
        " околиці. Ситуація складна», – сказав журналістам речник Генштабу ЗСУ Андрій"
        " Ковальов.",
        ("Kupiansk | controls | full | asserts | ukraine",),
    ),
    Case(
        "«Інформація про те, що вони взяли Вовчанськ, не відповідає дійсності», –"
        " наголосив речник Генштабу ЗСУ.",
        (),
    ),
]

SPEAKERS = [
    Case(
        "Про звільнення Ізюма повідомив Зеленський. За його словами, зайнято також"
        " Балаклію.",
        (
            "Izium | captures | full | asserts | ukraine",
            "Balakliia | captures | full | asserts | ukraine",
        ),
        "2022-09-11",
    ),
    Case(
        "Російські військові не контролюють Вовчанськ, заявив речник корпусу"
        " Нацгвардії. «Наші хлопці тримають південь міста», – додав він.",
        (
            "Vovchansk | controls | full | denies | russia",
            "Vovchansk | holds | part | asserts | ukraine",
        ),
    ),
    Case(
        "Торецьк частково контролюють українські військові, заявив командувач Сил"
        " оборони Олександр Сирський.",
        ("Toretsk | controls | part | asserts | ukraine",),
    ),
    Case(
        "Росія заявила про взяття села Новоекономічне; у Києві цю інформацію"
        " заперечили.",
        (
            "Novoekonomichne | captures | full | asserts | russia",
            "Novoekonomichne | captures | full | denies | russia",
        ),
    ),
]

# the one who acts, not whom it acts upon
BEATEN = [
    Case(
        "Українські війська розбили російські частини під Лиманом і звільнили Торське.",
        ("Torske | captures | full | reports | ukraine",),
        "2022-10-30",
    ),
    Case(
        "Російські війська розбили українські частини під Лиманом, захопивши Торське.",
        ("Torske | captures | full | reports | russia",),
        "2022-06-30",
    ),
]
# whose an office is
OWNERS = [
    Case(
        "Міноборони Росії заявило про захоплення Вовчанська.",
        ("Vovchansk | captures | full | asserts | russia",),
        "2024-11-21",
    ),
    Case(
        "Міноборони заявило про звільнення Вовчанська.",
        ("Vovchansk | captures | full | asserts | ukraine",),
        "2024-11-21",
    ),
    Case(
        "Призначений Росією мер міста заявив, що українські війська увійшли в Лиман.",
        ("Lyman | enters | contested | concedes | ukraine",),
        "2022-10-01",
    ),
    Case(
        "Президент Казахстану заявив, що російські війська взяли Покровськ.",
        ("Pokrovsk | captures | full | reports | russia",),
    ),
    Case(
        "Російські війська майже повністю контролюють Покровськ.",
        ("Pokrovsk | controls | most | reports | russia",),
    ),
]
