"""Many people, few rooms, little money, and plenty of life."""

from __future__ import annotations

from massanzug.vorfuehrung.geschichten.situation import Hilfe, Situation, Stimme, Stueck, Weg

SITUATION = Situation(
    schluessel="eng",
    alter=(8, 13),
    mit_geschwister=True,
    anliegen=(
        "Wir sind [fünf|sechs|sieben] in drei Zimmern. {kind} macht Hausaufgaben [im Flur|auf der Waschmaschine|auf dem Klo, weil da abgeschlossen werden kann]. Die Lehrerin sagt, {er} könnte aufs Gymnasium. Wo denn, sage ich, da fehlt ja schon der Tisch.",
        "Das Geld reicht bis zum [zwanzigsten|zweiundzwanzigsten]. Dann [gibt es Nudeln und Ausreden|sage ich den Kindern, wir spielen Campingplatz]. Ich [arbeite, so viel ich kann|habe zwei Stellen]. Ich will keine Almosen, ich will Luft.",
        "Der Vermieter [meldet Eigenbedarf an|tut nichts gegen den Schimmel], und wir suchen seit [Monaten|einem Jahr]. {kind} [hustet|fragt, ob {er} die Schule wechseln muss]. Ich [telefoniere in jeder Pause|schlafe mit dem Handy].",
        "Bei uns ist immer was los, und das ist schön. Nur [findet keiner mehr eine Minute|hört man sich selbst nicht]. {kind} hat {tageszeit} das Zelt im Wohnzimmer aufgebaut und ein Schild drangehängt: Büro.",
    ),
    schritt=(
        "Zu Hause zusammen auf einen Grundriss malen, wer was braucht",
        "Mit der Schule über einen Platz zum Lernen sprechen",
    ),
    stimmen=(
        Stimme(
            "elternteil",
            (
                "Ich will [einmal ohne Rechnen einkaufen|dass jedes Kind einen Platz am Tisch hat|am Zwanzigsten noch ruhig schlafen]. [Ich führe Buch, jeden Abend|Ich nehme auch die Wohnung im dritten Stock].",
                "Ich will, dass {kind} [lernt, was {er} will, und nicht, was Platz hat|Freunde einlädt, ohne vorher zu putzen]. [Ich hänge dafür die Wäsche woanders hin|Dafür rede ich mit jedem Amt].",
            ),
            (
                "Dass [einer mir bei den Anträgen über die Schulter guckt|wir nachmittags eine Stunde Ruhe haben].",
            ),
            ("Ich [schreibe jeden Euro auf|gehe jede Woche zur Wohnungsgesellschaft].",),
            (
                "Als {grosse} die Kleinen samstags genommen hat, [war Frieden|hat {kind} drei Bücher gelesen].",
            ),
        ),
        Stimme(
            "kind",
            (
                "Ich will [einen Tisch, der mir gehört|eine Stunde, in der keiner was will|{freund} einladen, ohne dass {kind2} stört]. [Ich räum auch auf|Ich teil auch das Zimmer, aber nicht den Tisch].",
                "Ich will [aufs Gymnasium, nicht zum Angeben|Klarinette spielen, auch wenn die anderen lachen|in den Ferien mal weg]. [Ich üb auch im Keller|Ich kann was dafür verkaufen].",
            ),
            (
                "Dass [{kind2} anklopft|wir am Monatsende nicht Campingplatz spielen müssen, ich weiß das nämlich].",
            ),
            ("Ich [lern in der Bücherei|bring {kind2} hin, wenn ich dann frei hab].",),
        ),
    ),
    wege=(
        Weg(
            "elternteil",
            ("Wir haben [Platz und Luft|genug, und jeder hat einen Platz].",),
            (
                (
                    "Ich habe [drei Monate lang|bis zum Sommer] alle Anträge abgegeben.",
                    "Am Dreißigsten ist noch etwas da.",
                    "Ich sammle alles in einem Ordner.",
                    "{nachbar} rechnet einmal mit nach.",
                ),
                (
                    "Ich habe [eine Wohnung mit einem Zimmer mehr|zwei Zusagen zur Besichtigung].",
                    "Wir streiten, wer welches Zimmer kriegt.",
                    "Ich rufe jede Woche an.",
                    "{grosse} fragt in der Gemeinde.",
                ),
            ),
        ),
        Weg(
            "kind",
            ("Ich habe [einen Ort nur für mich|Ruhe zum Lernen].",),
            (
                (
                    "Ich lerne [dreimal in der Woche|jeden Dienstag und Donnerstag] woanders.",
                    "Ich bin fertig, bevor es dunkel ist.",
                    "Ich geh allein hin.",
                    "{nachbar} macht mir die Tür auf.",
                ),
                (
                    "Ich gehe {zum_verein}, [auch wenn es was kostet|und zwar richtig].",
                    "Ich hab ein eigenes Instrument oder Trikot.",
                    "Ich frag selbst nach einem gebrauchten.",
                    "{elternteil} stellt den Antrag auf Bildung und Teilhabe.",
                ),
            ),
        ),
    ),
    stuecke=(
        Stueck(
            1,
            (
                "Eine stille Stunde von vier bis fünf, für alle",
                "Ein Klapptisch im Schlafzimmer, der {kind} gehört",
            ),
            "alle zusammen",
            "jeden Tag",
        ),
        Stueck(
            2,
            ("{grosse} nimmt {kind2} [samstags|nach der Schule]",),
            "{grosse}",
            "einmal in der Woche",
        ),
        Stueck(
            2,
            ("{nachbar} leiht {kind} [das Gartenhaus zum Lernen|den Hobbyraum]",),
            "{nachbar}",
            "zweimal in der Woche",
        ),
        Stueck(
            3,
            (
                "Lernraum in der Bücherei",
                "Hausaufgabenhilfe in der Moscheegemeinde",
                "Jugendbüro: ein Schreibtisch und jemand, der Mathe kann",
            ),
            "{kind}",
            "zweimal in der Woche",
        ),
        Stueck(
            3,
            ("Möbel und Winterjacken aus der Kleiderkammer", "Schuldnerberatung, mit Ordner"),
            "{elternteil}",
            "einmal im Monat",
        ),
    ),
    hilfen=(
        Hilfe(
            "spfh",
            (
                "Jemand, der [bei Wohnung, Anträgen und Ämtern mitgeht|mit rechnet und mit telefoniert]",
            ),
            "Fachkraft des Trägers",
            ("[drei|vier] Stunden in der Woche, für ein halbes Jahr",),
            (650, 1000),
            wo="zu Hause und unterwegs",
        ),
        Hilfe(
            "flexible",
            ("Eine Lerngruppe für drei Familien aus dem Haus, jemand hält sie zusammen",),
            "Fachkraft des Trägers",
            ("zwei Nachmittage in der Woche",),
            (300, 500),
            wo="im Stadtteil",
        ),
    ),
    sorge=(
        "In der Wohnung ist [Schimmel an zwei Wänden|im Winter kaum Heizung], und {kind} hustet seit Wochen. Das ist [keine Frage der Erziehung|etwas, das auch andere Ämter angeht].",
    ),
    ueberholt=(
        "Wir haben seit [September|einem Vierteljahr] die Wohnung in [Hüsten|Bruchhausen], vier Zimmer. {kind} hat ein Schild an der Tür: Büro, Eintritt mit Keks. Der Plan ist überholt, im besten Sinn.",
    ),
)
