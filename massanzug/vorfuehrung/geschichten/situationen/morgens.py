"""The hour before school."""

from __future__ import annotations

from massanzug.vorfuehrung.geschichten.situation import Hilfe, Situation, Stimme, Stueck, Weg

SITUATION = Situation(
    schluessel="morgens",
    alter=(6, 9),
    anliegen=(
        "[Jeden Morgen|Um halb sieben|Noch vor dem Frühstück] [gibt es bei uns Tränen|knallt eine Tür|ist schon Streit]. [Ich komme zu spät zur Arbeit|{kind} kommt zu spät|Wir gehen alle mit einem Kloß im Hals los], und [abends tut es mir leid|so will ich das nicht mehr].",
        "Ich schreie {kind} an und [erkenne mich selbst nicht wieder|schäme mich danach]. Das fängt [beim Anziehen|beim Zähneputzen|beim Ranzen] an und hört [an der Haustür|im Auto|erst am Schultor] auf.",
        "Um sechs fängt meine Schicht an, [um zehn nach sieben muss {kind} allein los|da schläft {kind} noch]. Ich [rufe vom Band aus an, ob {er} wach ist|lege Zettel hin und hoffe]. Das ist kein Zustand.",
        "Bei uns ist es abends schön, wirklich. Nur morgens, da [sind wir wie zwei fremde Leute|reden wir wie auf dem Kasernenhof]. {kind} hat {tageszeit} gesagt: Können wir nicht einfach mit dem Abend anfangen?",
        "{kind} braucht morgens [eine Stunde für einen Schuh|ewig, weil {er} jeden Käfer anguckt]. Ich bin [allein mit zwei Jobs|allein mit allem] und habe keine Stunde. Ich will {ihm} das Trödeln nicht austreiben, ich will nur ankommen.",
    ),
    schritt=(
        "[Zu Hause|In Ruhe] weitersprechen, wenn {kind} dabei ist",
        "Am [Montag|Dienstag|Donnerstag] um sieben dabei sein und zusehen, wie ein Morgen läuft",
    ),
    stimmen=(
        Stimme(
            "elternteil",
            (
                "Ich will, dass [wir morgens wieder zusammen lachen|der Tag ohne Geschrei anfängt|{kind} mir zum Abschied winkt]. [Dafür stehe ich auch früher auf|Ich weiß, dass ich das kann|Das schaffe ich, wenn ich abends vorbereite].",
                "An drei Tagen in der Woche will ich [pünktlich|in Ruhe|mit einem Kuss] aus dem Haus gehen. [Mit drei fange ich an|Fünf wären gelogen, drei gehen].",
                "Ich will [meinen Kaffee im Sitzen trinken und {kind} dabei zuhören|nicht mehr die sein, die immer nur ruft|abends nicht mehr am Bett stehen und mich entschuldigen].",
            ),
            (
                "Dass [{kind} von selbst aufsteht|wir zusammen frühstücken|ich nicht dreimal rufen muss].",
            ),
            (
                "Ich [lege abends die Sachen hin|stelle den Wecker eine halbe Stunde vor|lasse das Handy bis acht in der Schublade].",
            ),
            (
                "In den Ferien [bei {grosse}|auf dem Campingplatz an der Sorpe] ging es, da [hatten wir Zeit|wusste jeder, was er zu tun hat].",
            ),
        ),
        Stimme(
            "kind",
            (
                "Ich will [selber aussuchen, was ich anziehe|mein Brot selber schmieren|fünf Minuten kuscheln, bevor es losgeht]. [Dann mach ich auch mit|Das dauert gar nicht lang|Und dass keiner schreit].",
                "Ich will [einen Wecker, der Musik macht|mit {freund} zusammen zur Schule laufen|dass {mama} nicht immer schnell sagt].",
                "Morgens bin ich [noch eine Schnecke|noch nicht fertig mit Träumen]. [Um acht bin ich ein Gepard|Nachher renn ich ja]. Ich will [einen Plan mit Bildern|erst was essen und dann reden].",
            ),
            ("Dass [es morgens leise ist|wir Musik hören|ich nicht als Letztes komme].",),
            (
                "Ich [packe abends meinen Ranzen|stehe beim zweiten Klingeln auf|putze allein die Zähne].",
            ),
            ("", "[Bei {grosse}|Im Zelt] bin ich ganz von allein aufgewacht."),
        ),
    ),
    wege=(
        Weg(
            "elternteil",
            ("Wir gehen morgens [gut gelaunt|in Ruhe] aus dem Haus.", "Der Morgen gehört uns."),
            (
                (
                    "Ich [bereite an vier Abenden in der Woche alles vor|stehe eine halbe Stunde vor {kind} auf].",
                    "[Der Ranzen steht um acht an der Tür|Ich trinke meinen Kaffee im Sitzen].",
                    "Ich fange [heute Abend|am Sonntag] damit an.",
                    "{grosse} ruft um sieben an und fragt, wie es läuft.",
                ),
                (
                    "Wir frühstücken [dreimal in der Woche|am Wochenende und an zwei Schultagen] zusammen.",
                    "[{kind} erzählt etwas|Das Radio bleibt aus, weil wir reden].",
                    "Ich decke am Abend den Tisch.",
                    "{kind} holt [die Brötchen|die Zeitung] rauf.",
                ),
                (
                    "Ich rede [bis Ende des Monats|noch diese Woche] mit der Chefin über den Schichtbeginn.",
                    "Ich habe [eine Antwort|zwei späte Tage in der Woche].",
                    "Ich gehe selbst hin und nehme den Stundenplan mit.",
                    "Meine Kollegin tauscht, wenn es geht.",
                ),
            ),
        ),
        Weg(
            "kind",
            ("Ich will [morgens allein klarkommen|ein großes Schulkind sein].",),
            (
                (
                    "Ich [ziehe mich allein an, bis der Zeiger oben ist|schaffe fünf Sterne in einer Woche].",
                    "Ich klebe [einen Stern|einen Dino] auf den Plan.",
                    "Ich suche abends meine Sachen aus.",
                    "{elternteil} ruft nur einmal.",
                ),
                (
                    "Ich gehe [dreimal|jeden Tag] mit {freund} zur Schule.",
                    "Wir sind vor dem Gong da.",
                    "Ich warte [um halb acht|pünktlich] unten.",
                    "{freund} klingelt bei uns.",
                ),
            ),
        ),
    ),
    stuecke=(
        Stueck(
            1,
            (
                "Abends zusammen [packen und den Tisch decken|die Sachen hinlegen]",
                "Ein [Bilderplan|Sternenplan] für den Morgen, den {kind} [malt|klebt]",
                "Fünf Minuten kuscheln, dann erst aufstehen",
            ),
            "{elternteil} und {kind}",
            "jeden Schultag",
            "zu Hause",
        ),
        Stueck(
            2,
            (
                "{grosse} ruft um sieben an und [singt|erzählt einen Witz]",
                "{kind} schläft [mittwochs|sonntags] bei {grosse}",
            ),
            "{grosse}",
            "einmal in der Woche",
        ),
        Stueck(
            2,
            (
                "Gemeinsamer Schulweg mit {freund}",
                "Die Eltern von {freund} und wir wechseln uns ab",
            ),
            "{kind} und {freund}",
            "jeden Schultag",
            "ab der Ecke",
        ),
        Stueck(
            3,
            ("Frühstück in der OGS, wenn es eng wird",),
            "{kind}",
            "einmal in der Woche",
            "in der Schule",
        ),
        Stueck(
            3,
            ("Elterncafé im Familienzentrum nach dem Bringen",),
            "{elternteil}",
            "einmal in der Woche",
        ),
        Stueck(
            3,
            ("{nachbar} schaut [um halb acht|kurz] rein, wenn Frühschicht ist",),
            "{nachbar}",
            "nach Absprache",
        ),
    ),
    hilfen=(
        Hilfe(
            "spfh",
            (
                "Jemand ist an zwei Morgen dabei und [schaut mit hin|fragt hinterher, was gut war]",
                "Freitags zusammen auf die Woche sehen",
            ),
            "Fachkraft des Trägers",
            ("[drei|vier] Stunden in der Woche", "vier Stunden in der Woche, davon zwei früh"),
            (700, 1200),
            wo="zu Hause",
        ),
        Hilfe(
            "erziehungsberatung",
            ("Gespräche darüber, was morgens los ist",),
            "Beratungsstelle",
            ("[sechs|acht] Gespräche",),
            (150, 250),
            wo="in der Beratungsstelle",
        ),
    ),
    sorge=(
        "{kind} fehlt nach Angaben der Schule in zwei Monaten [neun|elf] Mal in der ersten Stunde. Ich möchte verstehen, woran das liegt.",
        "{kind} wirkt in der Schule sehr müde. Ich möchte wissen, [wann {er} zur Ruhe kommt|was {ihm} fehlt].",
    ),
    ueberholt=(
        "Ich habe seit [März|den Ferien] eine andere Schicht, morgens ist jetzt {grosse} da. Der Plan stimmt hinten und vorne nicht mehr. Ich will, dass wir uns neu zusammensetzen.",
    ),
)
