"""Somebody is missing at the table."""

from __future__ import annotations

from massanzug.vorfuehrung.geschichten.situation import Hilfe, Situation, Stimme, Stueck, Weg

SITUATION = Situation(
    schluessel="trauer",
    alter=(6, 14),
    mit_geschwister=True,
    nur_mutter=True,
    anliegen=(
        "Vor [sieben Monaten|einem Jahr] ist {papa} gestorben. Wir [essen, schlafen, gehen arbeiten|machen weiter, irgendwie]. {kind} [spricht nicht darüber|macht Witze, wenn alle weinen]. Ich kann nicht für zwei trösten, wenn ich selbst kaum stehe.",
        "Seit {papa} tot ist, [schläft {kind2} bei mir und {kind} gar nicht|kümmert sich {kind} um alles, sogar um mich]. {er} ist {alter}. Ich will, dass {er} [Kind sein kann|auch mal hinfallen darf].",
        "Die Leute waren so lieb, [Suppe, Blumen, Karten|der ganze Ort stand da]. Und jetzt ist es still. [Jetzt bräuchten wir sie|Jetzt fängt es erst an]. {kind} hat gefragt, ob man Sterben erben kann.",
        "Im Schrank hängen noch alle Hemden. {kind} [riecht heimlich dran|trägt eins zum Schlafen]. Ich weiß nicht, ob [ich das lassen soll|das gut ist]. Ich weiß gerade gar nichts. Nur, dass wir zusammenbleiben.",
    ),
    schritt=(
        "Zu Hause besuchen, ohne Formular",
        "Fragen, wer {papa} war, und zuhören",
    ),
    stimmen=(
        Stimme(
            "elternteil",
            (
                "Ich will [mit den Kindern weinen und lachen können, beides|wieder kochen, was {papa} gern hatte|abends nicht mehr vor der Küchentür stehen bleiben]. [Ich gehe in die Gruppe, auch wenn mir davor graut|Ich rede von ihm, jeden Tag einen Satz].",
                "Ich will, dass {kind} [mir nicht mehr tapfer kommt|mit jemandem redet, und wenn es nicht ich bin]. [Das halte ich aus|Dafür frage ich nicht, was gesprochen wurde].",
            ),
            ("Dass [jemand samstags den Rasen mäht und nicht fragt|Weihnachten irgendwie geht].",),
            ("Ich [stehe jeden Morgen auf|sage wieder seinen Namen].",),
            (
                "Auf dem Schützenfest haben sie [sein Lied gespielt|einen Stuhl frei gelassen]. Das hat wehgetan und gutgetan.",
            ),
        ),
        Stimme(
            "kind",
            (
                "Ich will [{papa} was erzählen können|dass man seinen Namen sagt|nicht, dass alle leise werden, wenn ich komme]. [Ich schreib ihm Briefe|Ich weiß schon, dass er nicht antwortet].",
                "Ich will [Fußball spielen und nicht traurig gucken müssen|das Werkzeug behalten|die Uhr tragen, wenn ich groß bin]. [Man kann auch beides sein|Das hat er mir versprochen].",
            ),
            ("Dass [{mama} wieder singt|einer mit mir zum Friedhof geht und dann ein Eis isst].",),
            ("Ich [gieß die Blumen|pass auf {kind2} auf, aber nicht immer].",),
        ),
    ),
    wege=(
        Weg(
            "elternteil",
            ("Wir sind [drei, und es geht|eine Familie, in der man weinen und lachen darf].",),
            (
                (
                    "Wir [kochen freitags, was {papa} gern hatte|zünden sonntags eine Kerze an und erzählen].",
                    "Es wird auch gelacht.",
                    "Ich fange an.",
                    "{grosse} kennt die Geschichten von früher.",
                ),
                (
                    "Ich gehe [vier Mal|bis zu den Ferien] in die Gruppe.",
                    "Ich schlafe danach durch.",
                    "Ich fahre selbst hin.",
                    "{nachbar} ist so lange bei den Kindern.",
                ),
            ),
        ),
        Weg(
            "kind",
            ("Ich [darf traurig sein und froh|vergess ihn nicht].",),
            (
                (
                    "Ich mache eine Kiste mit [zehn Sachen|allem, was wichtig ist].",
                    "Die Kiste ist voll.",
                    "Ich suche die Sachen aus.",
                    "{grosse} baut sie mit mir.",
                ),
                (
                    "Ich gehe wieder {zum_verein}, [jede Woche|dreimal].",
                    "Keiner sagt was Falsches.",
                    "Ich sag vorher dem Trainer Bescheid.",
                    "{freund} geht mit.",
                ),
            ),
        ),
    ),
    stuecke=(
        Stueck(
            1,
            (
                "Freitags kochen, was {papa} gern hatte",
                "Abends ein Satz: [das war heute schön|den hätte er gemocht]",
            ),
            "alle zusammen",
            "jede Woche",
        ),
        Stueck(
            2,
            (
                "{grosse} baut mit {kind} [an der Werkbank|die Kiste]",
                "{grosse} ist sonntags da, [einfach so|zum Kaffee]",
            ),
            "{grosse}",
            "sonntags",
        ),
        Stueck(
            2,
            ("{nachbar} mäht den Rasen und nimmt {kind} mit auf den Trecker",),
            "{nachbar}",
            "alle zwei Wochen",
        ),
        Stueck(3, ("Trauergruppe für Kinder beim Hospizdienst",), "{kind}", "alle zwei Wochen"),
        Stueck(3, ("Offener Trauertreff",), "{elternteil}", "einmal im Monat"),
        Stueck(3, ("{kind} ist wieder {verein}",), "{kind}", "jede Woche"),
    ),
    hilfen=(
        Hilfe(
            "erziehungsberatung",
            ("Gespräche für {kind} allein, [und eins im Monat für alle|draußen beim Gehen]",),
            "Beratungsstelle",
            ("[zehn|zwölf] Gespräche",),
            (180, 300),
            wo="in der Beratungsstelle",
        ),
        Hilfe(
            "spfh",
            (
                "Jemand, der in den schweren Wochen mitträgt: [Papiere, Schule, Abende|Abende und Feiertage]",
            ),
            "Fachkraft des Trägers",
            ("[drei|vier] Stunden in der Woche, für ein halbes Jahr",),
            (650, 950),
            wo="zu Hause",
        ),
    ),
    sorge=(
        "{kind} [hat seit dem Tod kein einziges Mal geweint|übernimmt immer mehr]. Ich möchte, dass [jemand für {ihn} da ist, der nicht selbst trauert|{er} nicht allein stark sein muss].",
    ),
    ueberholt=(
        "Wir sind im [Juli|Oktober] zu {grosse} ins Haus gezogen, alle. Es ist voll und gut. [Vom Plan stimmt noch die Kerze am Sonntag|Der Plan gehört in eine andere Küche].",
    ),
)
