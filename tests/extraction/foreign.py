"""Reports in languages without rules: kept, not read."""

GERMAN = (
    "Die russische Armee hat nach eigenen Angaben die Stadt Kupjansk eingenommen. Der"
    " ukrainische Generalstab wies das am Freitag zurück und erklärte, die Stadt werde"
    " weiter von den eigenen Truppen gehalten."
)
BULGARIAN = (
    "Руските войски са превзели град Купянск, съобщи министерството на отбраната в"
    " Москва. Украинският генерален щаб отрече това и заяви, че градът остава под"
    " контрола на украинската армия."
)
SERBIAN = (
    "Руске снаге заузеле су град Купјанск, саопштило је Министарство одбране."
    " Украјински"
    " Генералштаб је то демантовао и навео да је град под контролом украјинске војске."
)
BELARUSIAN = (
    "Расійскія войскі занялі горад Купянск, паведаміла міністэрства абароны. Генштаб"
    " Украіны абверг гэта і заявіў, што горад застаецца пад кантролем украінскай арміі."
)
FOREIGN = {
    "German": GERMAN,
    "Bulgarian": BULGARIAN,
    "Serbian": SERBIAN,
    "Belarusian": BELARUSIAN,
}
