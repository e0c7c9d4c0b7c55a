"""A new family in an old house."""

from __future__ import annotations

from massanzug.vorfuehrung.geschichten.situation import Hilfe, Situation, Stimme, Stueck, Weg

SITUATION = Situation(
    schluessel="patchwork",
    alter=(8, 14),
    zu_zweit=True,
    neue_familie=True,
    mit_geschwister=True,
    anliegen=(
        "Wir sind seit [zwei Monaten|einem halben Jahr] eine neue Familie in [vier Zimmern|einem Reihenhaus|der Wohnung von früher]. {kind} und {kind2} [reden nicht miteinander|teilen sich ein Zimmer und hassen es]. {anderer} und ich [geraten über die Kinder aneinander|wollen, dass das gut wird].",
        "{kind} sagt, {er} [hat hier keinen Platz mehr|zieht zu {grosse}]. Ich [sitze zwischen allen Stühlen|habe mir das anders vorgestellt].",
        "Bei mir wird vor dem Essen gebetet, bei {anderer} läuft das Radio. [Klingt klein, ist aber jeden Tag|Darüber streiten wir, und es geht um etwas anderes]. Die Kinder gucken, wer gewinnt. Keiner soll gewinnen.",
        "Ich liebe {anderer}, und ich liebe meine Kinder. Nur [alle zusammen an einem Tisch, das ist wie Bahnhof|zusammen ist es, als würden zwei Filme gleichzeitig laufen]. {kind} [isst im Zimmer|setzt sich ans Ende].",
        "{anderer} gibt sich so viel Mühe, dass [es mir im Herzen wehtut|{kind} davonläuft]. {tageszeit} hat {kind} gesagt: Ich hab schon [eine Familie|zwei Eltern]. Das war nicht böse gemeint. Aber es saß.",
    ),
    schritt=(
        "Alle an einen Tisch, [auch die Kleinen|bei Pizza]",
        "Die Wohnung ansehen: wer hat welchen Platz",
    ),
    stimmen=(
        Stimme(
            "kind",
            (
                "Ich will [eine Tür, an der man klopft|{mama} mal allein haben, einen Abend|ein Fach, an das keiner geht]. [Ich zieh auch in den Keller, wenn man den schön macht|Ich frag dann auch, bevor ich was nehme].",
                "Ich will, dass [nicht alles neu ist|unser altes Sofa bleibt|{mama} mich nicht immer mitmeint, wenn {kind2} Quatsch macht]. [{anderer} ist okay|An {anderer} liegt es nicht].",
            ),
            ("Dass [nicht alles neu ist|einer fragt, bevor entschieden wird].",),
            (
                "Ich [baue mir ein Regal als Wand|bin nett zu {kind2}, einen Tag pro Woche zum Üben].",
            ),
        ),
        Stimme(
            "elternteil",
            (
                "Ich will, dass [jeder hier einen Platz hat|wir an einem Tisch sitzen und es laut und lustig ist|ich nicht mehr übersetzen muss]. [Dafür nehme ich mir für jedes Kind einen Abend|Ich sage öfter, was ich brauche].",
                "Ich will [{kind} nicht gegen {anderer} verteidigen müssen|Sonntage, auf die sich alle freuen]. [Ich höre auf, es allen recht zu machen|Ich frage zuerst die Kinder und dann mich].",
            ),
            ("Dass [Ruhe einkehrt|wir Sonntage haben, auf die sich alle freuen].",),
            ("Ich [hänge einen Wochenplan auf|streite nicht mehr vor den Kindern].",),
        ),
        Stimme(
            "anderer",
            (
                "Ich will [kein Ersatz sein, sondern ich selbst|mit {kind} irgendwann angeln gehen|helfen, ohne mich einzumischen]. [Ich frage, bevor ich etwas sage|Ich habe Zeit, wenn {er} will].",
                "Ich will [dazugehören|dass meine Regeln auch zählen, wenigstens eine]. [Ich lasse dafür anderes laufen|Das braucht Zeit, die nehme ich mir].",
            ),
        ),
    ),
    wege=(
        Weg(
            "elternteil",
            ("Wir sind eine Familie, [in der jeder einen Platz hat|die zusammen essen mag].",),
            (
                (
                    "Jedes Kind hat [einen Abend in der Woche mit mir allein|eine Ecke, in die keiner geht].",
                    "{kind} [fragt nicht mehr, wann {er} dran ist|bleibt sonntags sitzen].",
                    "Ich schreibe es in den Kalender wie einen Arzttermin.",
                    "{anderer} bringt die anderen ins Bett.",
                ),
                (
                    "Wir einigen uns auf [vier Sachen, die bei uns gelten|einen Abend, an dem gekocht wird wie früher].",
                    "Die Kinder verweisen darauf.",
                    "Ich schreibe auf, was mir unwichtig ist.",
                    "{anderer} macht auch so eine Liste.",
                ),
            ),
        ),
        Weg(
            "kind",
            ("Ich [habe hier meinen Platz|bin hier nicht Besuch].",),
            (
                (
                    "Ich [baue mit {anderer} eine Wand ins Zimmer|richte den Kellerraum ein].",
                    "[Man klopft|Ich habe eine Tür].",
                    "Ich zeichne den Plan.",
                    "{nachbar} leiht die Säge.",
                ),
                (
                    "Ich mache [mit {kind2} zusammen eine Sache im Monat|einmal was mit {anderer}, was ich aussuche].",
                    "Es war nicht peinlich.",
                    "Ich überlege mir was.",
                    "{elternteil} hält sich raus.",
                ),
            ),
        ),
    ),
    stuecke=(
        Stueck(
            1,
            (
                "Wochenplan, auf dem jeder [einen Abend|eine Stunde] hat",
                "Sonntags [Pizza und eine Runde: was war gut|kocht immer ein anderer]",
            ),
            "alle",
            "jede Woche",
        ),
        Stueck(
            2,
            (
                "{grosse} nimmt {kind2} [jeden zweiten Freitag|mit zum Schwimmen]",
                "{grosse} hat ein Bett für {kind}, immer",
            ),
            "{grosse}",
            "alle zwei Wochen",
        ),
        Stueck(2, ("{nachbar} hilft beim [Bauen|Streichen]",), "{nachbar}", "an zwei Samstagen"),
        Stueck(3, ("{kind} macht weiter {verein}",), "{kind}", "einmal in der Woche"),
        Stueck(
            3,
            ("Ferienspiele, {kind} und {kind2} zusammen",),
            "{kind} und {kind2}",
            "zwei Wochen im Sommer",
        ),
        Stueck(3, ("Kochabend im Mehrgenerationenhaus",), "alle zusammen", "einmal im Monat"),
    ),
    hilfen=(
        Hilfe(
            "spfh",
            ("Familiengespräche [zu Hause|abends, wenn alle da sind]",),
            "Fachkraft des Trägers",
            ("[zwei|drei] Stunden in der Woche",),
            (600, 1000),
            wo="zu Hause",
        ),
        Hilfe(
            "erziehungsberatung",
            ("Beratung für neue Familien, [erst die Großen, dann alle|mit allen]",),
            "Beratungsstelle",
            ("[sechs|acht] Gespräche",),
            (150, 280),
            wo="in der Beratungsstelle",
        ),
    ),
    sorge=(
        "{kind} [zieht sich seit Monaten zurück|isst kaum noch mit]. Ich frage mich, [wem {er} das sagt|was {er} vermisst].",
    ),
    ueberholt=(
        "Im [August|Februar] ist unser Baby gekommen, und {kind} [hat jetzt das Dachzimmer|trägt es stolz durch die Gegend]. Was im Plan steht, ist von einer anderen Familie. Wir müssten uns mal wieder treffen.",
    ),
)
