"""Out of the Wohngruppe and home again."""

from __future__ import annotations

from massanzug.vorfuehrung.geschichten.situation import (
    Anlass,
    Hilfe,
    Situation,
    Stimme,
    Stueck,
    Weg,
)

SITUATION = Situation(
    schluessel="zurueck",
    alter=(8, 15),
    anliegen=(
        "{kind} ist seit [zwei Jahren|achtzehn Monaten] in der Wohngruppe und will nach Hause. Ich [habe eine neue Wohnung|trinke seit einem Jahr nicht|habe wieder Arbeit] und will {ihn} bei mir haben. [Wir haben uns das nicht leicht gemacht|Die Wochenenden klappen].",
        "[Am Wochenende|In den Ferien] ist es schön, und dann [weinen wir beide am Bahnsteig|will keiner, dass es Sonntag wird]. Wir wollen, dass [aus Wochenenden ein Alltag wird|{kind} nach Hause kommt, aber diesmal richtig].",
        "Damals war es richtig, dass {kind} weg war. Das sage ich heute so. [Ich war nicht da, auch wenn ich da war|Ich konnte nicht mal mich selbst]. Jetzt [kann ich|bin ich da], und ich will, dass das jemand prüft, bevor {kind} packt.",
        "Die in der Gruppe mögen {kind}, und {er} mag die. Ich will {ihm} das nicht wegnehmen. Ich will [dazukommen|dass {er} zwei Orte hat, und einer davon ist zu Hause].",
    ),
    schritt=(
        "Mit {kind} [in der Wohngruppe|auf halber Strecke] sprechen",
        "Eine Woche zu Hause vorbereiten, mit allen",
    ),
    stimmen=(
        Stimme(
            "kind",
            (
                "Ich will [nach Hause, aber mit eigenem Schlüssel und meinem Hochbett|wieder in meine alte Schule|sonntags nicht mehr packen]. [Ich hab da viel gelernt, das kann ich jetzt auch zu Hause|Ich sag, wenn was nicht stimmt, ich hab die Nummer].",
                "Ich will [die aus der Gruppe weiter besuchen|{mama} glauben können]. [Dafür geb ich noch eine Chance|Einen Schritt nach dem anderen].",
                "Ich will [langsam, nicht alles auf einmal|zuerst nur die Schultage|dass mein Bett da bleibt, falls es nicht geht]. [Nicht, weil ich nicht will|Sonst krieg ich Bauchweh].",
            ),
            ("Dass [es nicht wieder so wird wie früher|mich jemand allein fragt, wie es läuft].",),
            ("Ich [rufe an, wenn es knallt|halte mich an die Abmachung mit dem Handy].",),
        ),
        Stimme(
            "elternteil",
            (
                "Ich will [{kind} abends ins Bett bringen, an einem Dienstag, ganz normal|zeigen, dass auf mich Verlass ist|die Zeit nicht nachholen, sondern neu anfangen]. [Ich gehe weiter in meine Gruppe|Ich lasse jeden reinschauen, der will|Ich habe den Kühlschrank voll und den Kopf klar].",
                "Ich will [Elternsprechtag, Zahnarzt, Läuse, das ganze Programm|dass {kind} nicht mehr aufpassen muss, wie ich drauf bin]. [Ich weiß, dass Reden nicht reicht|Messt mich an den Donnerstagen, nicht an den Festen].",
            ),
            ("Dass [man mir etwas zutraut|es einen Plan gibt, falls ich wackle].",),
            ("Ich [bin jeden Freitag pünktlich am Bahnhof|gehe jede Woche in meine Gruppe].",),
            ("Dass [die Wohngruppe mir die Tür offen gelassen hat|{grosse} nie aufgegeben hat].",),
        ),
    ),
    wege=(
        Weg(
            "kind",
            ("Ich [wohne wieder zu Hause, und es ist gut|bin zu Hause, und keiner hat Angst].",),
            (
                (
                    "Ich bin [drei Wochenenden und eine ganze Ferienwoche|vier lange Wochenenden] zu Hause.",
                    "[Sonntags muss keiner weinen|Ich schlafe durch].",
                    "Ich sage ehrlich, wie es war.",
                    "Die Betreuerin fragt mich montags.",
                ),
                (
                    "Ich gehe [zwei Wochen|vier Tage] von zu Hause aus in die Schule.",
                    "Ich bin pünktlich und hab alles dabei.",
                    "Ich packe am Abend.",
                    "{elternteil} macht Frühstück.",
                ),
            ),
        ),
        Weg(
            "elternteil",
            ("{kind} [kann sich auf mich verlassen|kommt nach Hause und bleibt].",),
            (
                (
                    "Ich [bin zwölf Wochen lang pünktlich|gehe jede Woche in meine Gruppe].",
                    "{kind} [schaut nicht mehr aus dem Fenster, ob ich komme|vergisst, mich zu fragen].",
                    "Ich schreibe jede Woche auf, was schwer war.",
                    "{grosse} darf mir alles sagen.",
                ),
            ),
        ),
    ),
    stuecke=(
        Stueck(
            1,
            (
                "Freitag bis Sonntag zu Hause, mit [Einkaufen, Kochen, Wäsche|allem, was Alltag ist]",
                "{elternteil} hat für {kind} zwei Abende, an denen das Handy aus ist",
            ),
            "{elternteil} und {kind}",
            "jede Woche",
        ),
        Stueck(2, ("{grosse} ist [der zweite Schlüssel|sonntags dabei]",), "{grosse}", "sonntags"),
        Stueck(
            2,
            ("{nachbar} weiß Bescheid und [hat die Nummer|klingelt, wenn es still ist]",),
            "{nachbar}",
            "immer",
        ),
        Stueck(3, ("Selbsthilfegruppe, [donnerstags|jede Woche]",), "{elternteil}", "jede Woche"),
        Stueck(3, ("{kind} ist wieder {verein}",), "{kind}", "zweimal in der Woche"),
    ),
    hilfen=(
        Hilfe(
            "spfh",
            ("Begleitung nach der Rückkehr, [abends und am Wochenende|auch ohne Termin]",),
            "Fachkraft des Trägers",
            ("[sechs|acht] Stunden in der Woche, nach drei Monaten weniger",),
            (1200, 1800),
            wo="zu Hause",
        ),
        Hilfe(
            "heim",
            (
                "Wohngruppe bis zum Wechsel, mit einem Bett, das danach noch [vier Wochen|zwei Monate] frei bleibt",
            ),
            "Wohngruppe",
            ("bis zum Wechsel, die Wochenenden zu Hause",),
            (4800, 6200),
            strom="stationaer",
            wo="in der Wohngruppe",
        ),
    ),
    sorge=(
        "Beim ersten Versuch war [nach vier Wochen niemand mehr erreichbar|{kind} zwei Abende allein]. Diesmal soll [vorher klar sein, wer dann kommt|ein zweiter Erwachsener von Anfang an dabei sein].",
    ),
    ueberholt=(
        "{kind} wohnt seit [den Sommerferien|Karneval] ganz hier. Es ging schneller als gedacht, keiner hat den Plan gefragt. [Es läuft|Es läuft, meistens]. Aber aufschreiben sollten wir es mal.",
    ),
    anlass=Anlass(
        (
            "{elternteil} geht [jede Woche|alle zwei Wochen] zur Suchtberatung und sagt Bescheid, wenn ein Termin ausfällt.",
        ),
        ("Beim letzten Mal kam der Rückfall, ohne dass es jemand wusste.",),
        "§ 8a Abs. 3 SGB VIII",
        "Teilnahme wird von der Beratungsstelle bestätigt, mit Schweigepflicht für alles andere",
        "{kind} kann sofort zurück in die Wohngruppe.",
        (
            "Das hätte ich auch so gemacht. Aber schreibt es ruhig hin.",
            "Ist in Ordnung. Mir hilft das sogar.",
        ),
        auflage=True,
    ),
)
