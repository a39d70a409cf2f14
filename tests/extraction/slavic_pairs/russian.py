"""Russian prose that claims something, by the rule that each list exercises."""

from tests.extraction.sentences import Case

VERBS = [
    Case(
        "Подразделения группировки войск «Север» в результате решительных действий"
        " освободили населённый пункт Мелове-Старица и закрепились на северной"
        " окраине Волчанска Харьковской области, сообщили в четверг в Министерстве"
        " обороны РФ.",
        (
            "Мелове-Старица | captures | full | asserts | russia",
            "Vovchansk | enters | part | asserts | russia",
        ),
    ),
    Case(
        "За минувшую неделю российская армия заняла сразу три населённых пункта на"
        " Покровском направлении: Удачное, Котлино и Шахово. Об этом говорится в"
        " сводке Минобороны России.",
        (
            "Udachne | captures | full | asserts | russia",
            "Kotlyne | captures | full | asserts | russia",
            "Shakhove | captures | full | asserts | russia",
        ),
    ),
    Case(
        "Украинские военные отошли из Авдеевки на подготовленные рубежи, чтобы избежать"
        " окружения, заявил командующий группировкой «Таврия» Александр Тарнавский.",
        ("Avdiivka | withdraws | none | concedes | ukraine",),
        "2024-02-17",
    ),
    Case(
        "Российские десантники выбили противника из Клещеевки, а затем продвинулись к"
        " железной дороге, рассказал представитель Минобороны РФ.",
        ("Klishchiivka | captures | full | asserts | russia",),
    ),
    Case(
        "Части армии Судана полностью окружили Хартум с юга, утверждает командование"
        " вооружённых сил.",
        ("Khartoum | encircles | encircled | reports | sudan",),
        "2025-03-20",
    ),
    Case(
        "ВСУ оставили Угледар после нескольких недель боёв, пишет агентство Reuters со"
        " ссылкой на представителя Генштаба ВСУ.",
        ("Vuhledar | withdraws | none | concedes | ukraine",),
        "2024-10-02",
    ),
    Case(
        "Сирийские повстанцы вошли в город Хама, правительственные войска отступили из"
        " него на юг, передаёт корреспондент.",
        (
            "Hama | enters | contested | reports | syria-opposition",
            "Hama | withdraws | none | reports | syria-government",
        ),
        "2024-12-05",
    ),
    Case(
        "Российские силы продолжают удерживать Волчанск и контролируют Липцы, отмечают"
        " аналитики ISW.",
        (
            "Vovchansk | holds | full | reports | russia",
            "Lyptsi | controls | full | reports | russia",
        ),
    ),
]

PASSIVES = [
    Case(
        "Населённый пункт Звановка в Донецкой Народной Республике освобождён бойцами"
        " Южной группировки войск, сообщает Минобороны РФ.",
        ("Zvanivka | captures | full | asserts | russia",),
    ),
    Case(
        "По данным Минобороны РФ, в ноябре были освобождены Северск, Серебрянка и"
        " посёлок Ямполь.",
        (
            "Siversk | captures | full | asserts | russia",
            "Serebrianka | captures | full | asserts | russia",
            "Yampil | captures | full | asserts | russia",
        ),
    ),
    Case(
        "Город Бахмут был полностью взят штурмовыми отрядами «Вагнера», заявил"
        " основатель"
        " ЧВК Евгений Пригожин.",
        ("Bakhmut | captures | full | asserts | wagner",),
        "2023-05-21",
    ),
    Case(
        "Купянск перешёл под контроль российской армии, утверждает начальник"
        " Генштаба РФ"
        " Валерий Герасимов.",
        ("Kupiansk | captures | full | asserts | russia",),
    ),
    Case(
        "Лиман и Ямполь остаются под контролем украинских войск, заверили в Генштабе"
        " ВСУ.",
        (
            "Lyman | controls | full | asserts | ukraine",
            "Yampil | controls | full | asserts | ukraine",
        ),
    ),
    Case(
        "Большая часть Волчанска контролируется российскими военными, говорится в"
        " докладе"
        " Института изучения войны.",
        ("Vovchansk | controls | most | reports | russia",),
    ),
    Case(
        "Противник выбит из Работино, доложил командир бригады ВСУ; населённый пункт"
        " полностью зачищен.",
        ("Robotyne | loses | none | asserts | russia",),
        "2023-08-23",
    ),
    Case(
        "Шуша, которая была взята азербайджанской армией после недели боёв, находится"
        " в нескольких километрах от Степанакерта, напоминает Reuters.",
        ("Shusha | captures | full | reports | azerbaijan",),
        "2020-11-10",
    ),
]

CONTROL = [
    Case(
        "Бойцы Сил быстрой поддержки установили полный контроль над Эль-Фаширом,"
        " последним оплотом армии в Дарфуре, заявил представитель СБП.",
        ("El Fasher | captures | full | asserts | rsf",),
        "2025-10-27",
    ),
    Case(
        "Российские войска взяли под полный контроль Часов Яр, сообщило Минобороны"
        " России в четверг.",
        ("Chasiv Yar | captures | full | asserts | russia",),
        "2025-08-01",
    ),
    Case(
        "ВСУ потеряли контроль над Угледаром, пишет DeepState.",
        ("Vuhledar | loses | none | reports | ukraine",),
        "2024-10-02",
    ),
    Case(
        "Герасимов доложил Путину о взятии под контроль Купянска и Волчанска.",
        (
            "Kupiansk | captures | full | asserts | russia",
            "Vovchansk | captures | full | asserts | russia",
        ),
    ),
    Case(
        "Сохраняется контроль над Малой Токмачкой, отметил Владислав Волошин, спикер"
        " Сил обороны юга. Украинские подразделения сохраняют контроль над Ореховом.",
        (
            "Mala Tokmachka | holds | full | asserts | ukraine",
            "Orikhiv | holds | full | asserts | ukraine",
        ),
    ),
]

EXTENTS = [
    Case(
        "Российские войска контролируют уже 90 % территории Волчанска, заявил"
        " Герасимов.",
        ("Vovchansk | controls | most | asserts | russia",),
    ),
    Case(
        "Почти весь Торецк занят российскими подразделениями, сообщает DeepState.",
        ("Toretsk | captures | most | reports | russia",),
    ),
    Case(
        "Штурмовики группировки «Центр» заняли восточную часть Мирнограда и несколько"
        " кварталов в центре Покровска, сообщает Минобороны РФ.",
        ("Myrnohrad | captures | part | asserts | russia",),
    ),
    Case(
        "С начала недели российская армия взяла под контроль 13 населённых пунктов в"
        " Днепропетровской области, заявил Герасимов.",
        ("Dnipropetrovsk Oblast | captures | part | asserts | russia",),
    ),
    Case(
        "Половина Константиновки находится под контролем российских войск, сказал"
        " военный"
        " эксперт.",
        ("Kostiantynivka | controls | part | reports | russia",),
    ),
    Case(
        "Российские подразделения вошли в центр Покровска, сообщил DeepState.",
        ("Pokrovsk | enters | part | reports | russia",),
    ),
]

NOUNS = [
    Case(
        "Минобороны РФ сообщило о взятии Селидово и Горняка.",
        (
            "Selydove | captures | full | asserts | russia",
            "Hirnyk | captures | full | asserts | russia",
        ),
        "2024-10-29",
    ),
    Case(
        "Президент России Владимир Путин поздравил военных с освобождением Артёмовска.",
        ("Bakhmut | captures | full | asserts | russia",),
        "2023-05-21",
    ),
    Case(
        "Генштаб ВСУ подтвердил отход украинских войск из Авдеевки.",
        ("Avdiivka | withdraws | none | concedes | ukraine",),
        "2024-02-17",
    ),
    Case(
        "В Киеве признали потерю Соледара.",
        ("Soledar | loses | none | concedes | ukraine",),
        "2023-01-25",
    ),
    Case(
        "Армия Судана подтвердила выход своих войск из Эль-Фашира.",
        ("El Fasher | withdraws | none | concedes | sudan",),
        "2025-10-27",
    ),
    Case(
        "После захвата Мосула боевиками «Исламского государства» правительство Ирака"
        " объявило мобилизацию.",
        ("Mosul | captures | full | reports | isil",),
        "2014-06-12",
    ),
]

ATTRIBUTION = [
    Case(
        "«Подразделения 68-й дивизии завершили освобождение Купянска. Противник покинул"
        " город», — сказал Герасимов на встрече с президентом.",
        (
            "Kupiansk | captures | full | asserts | russia",
            "Kupiansk | withdraws | none | asserts | ukraine",
        ),
    ),
    Case(
        "По словам президента Украины Владимира Зеленского, украинские военные"
        " удерживают Покровск. Он добавил, что Мирноград также остаётся под контролем"
        " ВСУ.",
        (
            "Pokrovsk | holds | full | asserts | ukraine",
            "Myrnohrad | controls | full | asserts | ukraine",
        ),
    ),
    Case(
        "Как сообщили в Генштабе ВСУ, украинские силы освободили Урожайное.",
        ("Urozhaine | captures | full | asserts | ukraine",),
        "2023-08-16",
    ),
    Case(
        "Армия Азербайджана взяла город Физули, заявил Ильхам Алиев. По его словам,"
        " освобождены также Гадрут и несколько сёл.",
        (
            "Fuzuli | captures | full | asserts | azerbaijan",
            "Hadrut | captures | full | asserts | azerbaijan",
        ),
        "2020-10-17",
    ),
    Case(
        "Российские войска захватили Торецк, пишет The New York Times со ссылкой на"
        " Генштаб ВСУ.",
        ("Toretsk | captures | full | concedes | russia",),
    ),
    Case(
        "Согласно сводке Генштаба ВСУ, украинские подразделения вышли из Северска."
        " Минобороны РФ ранее заявляло о взятии города.",
        (
            "Siversk | withdraws | none | concedes | ukraine",
            "Siversk | captures | full | asserts | russia",
        ),
    ),
    Case(
        "Талибан захватил Кундуз, сообщили местные жители.",
        ("Kunduz | captures | full | reports | taliban",),
        "2021-08-08",
    ),
]

DENIALS = [
    Case(
        "Генштаб ВСУ опроверг заявления Москвы о захвате Купянска.",
        ("Kupiansk | captures | full | denies | russia",),
    ),
    Case(
        "Минобороны РФ заявило о взятии Купянска и Волчанска. В Генштабе ВСУ эту"
        " информацию опровергли.",
        (
            "Kupiansk | captures | full | asserts | russia",
            "Vovchansk | captures | full | asserts | russia",
            "Kupiansk | captures | full | denies | russia",
            "Vovchansk | captures | full | denies | russia",
        ),
    ),
    Case(
        "Информация о захвате Лимана не соответствует действительности, заявили в"
        " Генштабе ВСУ.",
        ("Lyman | captures | full | denies | russia",),
    ),
    Case(
        "Российские военные не контролируют Купянск, подчеркнул Виктор Трегубов.",
        ("Kupiansk | controls | full | denies | russia",),
    ),
    Case(
        "Герасимов сообщил об освобождении Купянска, однако украинский Генштаб назвал"
        " сообщения о потере города фейком.",
        (
            "Kupiansk | captures | full | asserts | russia",
            "Kupiansk | loses | none | dismisses | ukraine",
        ),
    ),
    Case(
        "Минобороны РФ сообщило о взятии Купянска, Киев это отрицает.",
        (
            "Kupiansk | captures | full | asserts | russia",
            "Kupiansk | captures | full | denies | russia",
        ),
    ),
    Case(
        "Генштаб ВСУ заявил об освобождении Херсона, Москва не прокомментировала.",
        ("Kherson | captures | full | asserts | ukraine",),
    ),
    Case(
        "ХАМАС отрицает, что израильская армия взяла Рафах.",
        ("Rafah | captures | full | denies | israel",),
        "2024-06-01",
    ),
    Case(
        "Азербайджан объявил о взятии Шуши. Минобороны Армении это опровергло, заявив,"
        " что бои за город продолжаются.",
        (
            "Shusha | captures | full | asserts | azerbaijan",
            "Shusha | captures | full | denies | azerbaijan",
        ),
        "2020-11-08",
    ),
]

CONFLICTS = [
    Case(
        "Боевики М23 захватили город Гома на востоке ДР Конго, сообщает ООН.",
        ("Goma | captures | full | reports | m23",),
        "2025-01-27",
    ),
    Case(
        "Движение «Талибан» установило контроль над Кабулом, президент Афганистана"
        " покинул страну.",
        ("Kabul | captures | full | reports | taliban",),
        "2021-08-16",
    ),
    Case(
        "Армия Мали и бойцы ЧВК «Вагнер» взяли Кидаль, объявило правительство Мали.",
        ("Kidal | captures | full | asserts | mali",),
        "2023-11-14",
    ),
    Case(
        "Сирийская армия при поддержке российской авиации освободила Пальмиру от"
        " боевиков ИГИЛ, сообщило командование сирийской армии.",
        ("Palmyra | captures | full | asserts | syria-government",),
        "2016-03-27",
    ),
    Case(
        "Повстанцы из «Альянса трёх братств» заняли город Лашо, сообщает Reuters.",
        ("Lashio | captures | full | reports | three-brotherhood",),
        "2024-07-25",
    ),
    Case(
        "Суданская армия вернула Вад-Медани, бойцы СБП отступили из города.",
        (
            "Wad Madani | retakes | full | reports | sudan",
            "Wad Madani | withdraws | none | reports | rsf",
        ),
        "2025-01-11",
    ),
]

QUOTATIONS = [
    Case(
        "«Купянск удерживают наши подразделения. Противник вошёл лишь в северные"
        " кварталы города. Обстановка сложная», — сказал журналистам президент Украины"
        " Владимир Зеленский.",
        (
            "Kupiansk | holds | full | asserts | ukraine",
            "Kupiansk | enters | part | concedes | russia",
        ),
    ),
    Case(
        "«Мы потеряли Соледар, но Бахмут держим», — признал в интервью президент"
        " Зеленский.",
        (
            "Soledar | loses | none | concedes | ukraine",
            "Bakhmut | holds | full | asserts | ukraine",
        ),
        "2023-01-25",
    ),
]

SPEAKERS = [
    Case(
        "Начальник Генштаба Валерий Герасимов, выступая в четверг перед журналистами,"
        " сообщил о взятии Волчанска. Он добавил, что российские войска контролируют"
        " большую часть Константиновки.",
        (
            "Vovchansk | captures | full | asserts | russia",
            "Kostiantynivka | controls | most | asserts | russia",
        ),
    ),
    Case(
        "О взятии Марьинки министр обороны РФ Сергей Шойгу доложил президенту 25"
        " декабря. В ведомстве уточнили, что освобождена и Красногоровка.",
        (
            "Marinka | captures | full | asserts | russia",
            "Krasnohorivka | captures | full | asserts | russia",
        ),
        "2023-12-25",
    ),
    Case(
        "Генштаб ВСУ отверг утверждения россиян, что они контролируют Лиман.",
        ("Lyman | controls | full | denies | russia",),
    ),
    Case(
        "Председатель Суверенного совета Судана, главнокомандующий армией Абдель Фаттах"
        " аль-Бурхан признал, что армия отошла из Эль-Фашира.",
        ("El Fasher | withdraws | none | concedes | sudan",),
        "2025-10-28",
    ),
]

OPPONENTS = [
    Case(
        "Отряды сирийской вооружённой оппозиции вошли в Идлиб, сообщает Сирийский центр"
        " мониторинга за соблюдением прав человека.",
        ("Idlib | enters | contested | reports | syria-opposition",),
        "2015-03-28",
    ),
    Case(
        "Боевики из «Исламского государства» захватили Тикрит, иракская армия покинула"
        " город.",
        (
            "Tikrit | captures | full | reports | isil",
            "Tikrit | withdraws | none | reports | iraq",
        ),
        "2014-06-12",
    ),
    Case(
        "Тегеран признал потерю Мосула Багдадом, а Багдад подтвердил, что иракские"
        " войска оставили Рамади.",
        ("Ramadi | withdraws | none | concedes | iraq",),
        "2015-05-18",
    ),
]

# the one who acts, not whom it acts upon
BEATEN = [
    Case(
        "Российские войска разбили украинские части под Лиманом, захватив Торское.",
        ("Torske | captures | full | reports | russia",),
        "2022-06-30",
    ),
    Case(
        "Украинские войска разбили российские части под Лиманом и захватили Торское.",
        ("Torske | captures | full | reports | ukraine",),
        "2022-10-30",
    ),
    Case(
        "Когда украинские войска отошли, российские войска взяли Торское.",
        ("Torske | captures | full | reports | russia",),
        "2022-06-30",
    ),
]
SET_UP = [
    Case(
        "Назначенный Россией губернатор Херсонской области заявил, что украинские"
        " войска вошли в Лиман.",
        ("Lyman | enters | contested | concedes | ukraine",),
        "2022-10-04",
    ),
]
