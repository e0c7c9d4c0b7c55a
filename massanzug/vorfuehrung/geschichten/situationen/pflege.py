"""A foster family, and a child with two kinds of parents."""

from __future__ import annotations

from massanzug.vorfuehrung.geschichten.situation import Hilfe, Situation, Stimme, Stueck, Weg

SITUATION = Situation(
    schluessel="pflege",
    alter=(5, 12),
    zu_zweit=True,
    anliegen=(
        "{kind} lebt seit [drei|vier|fünf] Jahren bei uns, und wir sind Familie, auch wenn in den Papieren Pflege steht. Jetzt [fragt {er}, von wem {er} die Ohren hat|will {er} wissen, warum]. Wir [wollen nichts Falsches sagen|möchten das gut machen].",
        "Nach jedem Besuch [schläft {kind} drei Nächte nicht|isst {kind} nur Nudeln|ist {kind} wie aufgezogen]. Die Besuche sind wichtig, das wissen wir. Aber so, wie sie sind, [tut es keinem gut|geht es nicht weiter].",
        "Wir haben {kind} aufgenommen, da war {er} [anderthalb|zwei], und gesagt, für ein paar Wochen. {tageszeit} hat {er} {seinen} ersten Zahn verloren und gefragt, ob {er} bleibt. Wir würden so gern [Ja|einfach Ja] sagen können.",
        "{anderer} und ich sind [Pflegeeltern geworden, weil wir ein Zimmer frei hatten|seit acht Jahren Pflegeeltern]. Was wir nicht wussten: Wie viel [Papier|Warten] dazugehört. Und wie sehr man ein Kind lieb hat, über das andere entscheiden.",
    ),
    schritt=(
        "Zu Hause mit {kind} [das Lebensbuch ansehen|in {seinem} Zimmer sprechen]",
        "Mit der Mutter von {kind} [allein|in Ruhe] sprechen, bevor alle zusammenkommen",
    ),
    stimmen=(
        Stimme(
            "kind",
            (
                "Ich will [hier bleiben und meine erste Mama trotzdem sehen|ein Foto, wo alle drauf sind|wissen, wo ich geboren bin]. [Ich kann mir alle merken|Das ist gar nicht schwer].",
                "Ich will, dass [{papa} mit zum Besuch kommt|der Besuch draußen ist|nicht immer geflüstert wird]. [Wenn ich alles weiß, kann ich auch schlafen|Flüstern hör ich ja doch].",
            ),
            (
                "Dass [keiner komisch guckt, wenn ich von früher frage|ich sagen darf, wann Schluss ist].",
            ),
            ("Ich [mal was für sie|sag, wenn ich heim will].",),
        ),
        Stimme(
            "elternteil",
            (
                "Ich will {kind} [ehrlich antworten können|beides geben: Wurzeln hier und Wurzeln dort]. [Dafür setze ich mich auch mit der Mutter an einen Tisch|Ich rede gut über die, die {ihn} geboren hat].",
                "Ich will, dass [wir planen dürfen, Sommerferien, Schule, alles|{kind} weiß, wo {er} nächstes Jahr wohnt]. [Ich kann viel aushalten, nur kein Vielleicht|Ich frage so lange, bis ich eine Antwort habe].",
            ),
            ("Dass [Besuche vorher feststehen|jemand dabei ist, der vermittelt].",),
            ("Ich [klebe mit {kind} das Lebensbuch|schreibe nach jedem Besuch auf, was gut war].",),
        ),
        Stimme(
            "anderer",
            (
                "Ich will [nicht nur der Fahrer sein, sondern dabei|dass {kind} weiß: Ich gehe nicht weg]. [Das sage ich {ihm} jeden Abend|Ich baue {ihm} das Baumhaus, auch wenn keiner weiß, für wie lange].",
            ),
        ),
    ),
    wege=(
        Weg(
            "elternteil",
            ("{kind} [kennt {seine} ganze Geschichte und schläft gut|darf alle lieb haben].",),
            (
                (
                    "Wir schauen [einmal in der Woche|sonntags] ins Lebensbuch.",
                    "{kind} [fragt von selbst|zeigt es {freund}].",
                    "Ich antworte auf das, was gefragt wird, und nicht auf mehr.",
                    "{grosse} hat die alten Fotos aufgehoben.",
                ),
                (
                    "Drei Besuche hintereinander laufen [draußen und mit einem festen Ende|so, wie {kind} es will].",
                    "{kind} schläft danach in {seinem} Bett.",
                    "Ich bleibe in der Nähe und halte mich raus.",
                    "Die Mutter bringt das Picknick mit.",
                ),
            ),
        ),
        Weg(
            "kind",
            ("Ich [weiß, wo ich hingehöre|hab zwei Familien und kenn mich aus].",),
            (
                (
                    "Ich male [einen Stammbaum mit allen|ein Bild für jeden Besuch].",
                    "Es sind alle drauf.",
                    "Ich frage, wie die heißen.",
                    "{elternteil} schreibt die Namen dazu.",
                ),
            ),
        ),
    ),
    stuecke=(
        Stueck(
            1,
            (
                "Das Lebensbuch weiterkleben",
                "Nach jedem Besuch [Pfannkuchen und keine Fragen|eine Runde mit dem Rad]",
            ),
            "{kind} und {elternteil}",
            "jede Woche",
        ),
        Stueck(
            2,
            (
                "{grosse} ist bei den Besuchen dabei, die kennen alle",
                "{grosse} nimmt {kind} [zum Angeln|in den Garten], nach jedem Besuch",
            ),
            "{grosse}",
            "einmal im Monat",
        ),
        Stueck(
            2,
            ("{nachbar} leiht {anderer} die Säge fürs Baumhaus",),
            "{nachbar}",
            "an drei Samstagen",
        ),
        Stueck(
            3,
            ("Treffen der Pflegefamilien, mit Kindern",),
            "alle",
            "einmal im Monat",
            "im Stadtteil",
        ),
        Stueck(3, ("{kind} bleibt {verein}",), "{kind}", "jede Woche"),
    ),
    hilfen=(
        Hilfe(
            "vollzeitpflege",
            (
                "Pflegefamilie, mit Beratung und [begleiteten Besuchen|einem Menschen, der beide Seiten kennt]",
            ),
            "Pflegekinderdienst",
            ("auf Dauer angelegt, Überprüfung nach einem halben Jahr",),
            (1100, 1500),
            strom="stationaer",
            wo="in der Familie",
        ),
    ),
    sorge=(
        "{kind} [hat nach Besuchen lange Albträume|fragt, wer über {ihn} bestimmt]. {er} braucht [eine klare Antwort|Besuche, die zu {ihm} passen].",
    ),
    ueberholt=(
        "Die Mutter von {kind} ist [nach Bremen gezogen|wieder schwanger], die Besuche sind [seit Mai|seit drei Monaten] per Telefon. Im Plan steht jeder zweite Samstag im Solepark. {kind} fragt schon, wer das geschrieben hat.",
    ),
)
