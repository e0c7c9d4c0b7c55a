"""A child that lives with those who were there."""

from __future__ import annotations

from massanzug.vorfuehrung.geschichten.situation import Hilfe, Situation, Stimme, Stueck, Weg

SITUATION = Situation(
    schluessel="grosseltern",
    alter=(4, 11),
    spricht="grosse",
    lebt_bei_grosse=True,
    anliegen=(
        "{kind} lebt [seit Ostern|seit acht Wochen|seit dem Umzug] bei mir. [{elternteil} ist in der Klinik|{elternteil} muss erst mal selbst auf die Beine kommen]. Ich [mache das gern|bin achtundsechzig und mache das gern], aber [ich brauche etwas Schriftliches|mit der kleinen Rente geht es nicht ewig|die Schule fragt nach Unterschriften].",
        "Ich habe {kind} [über Nacht zu mir genommen, und daraus wurden drei Monate|aufgenommen, da gab es nichts zu überlegen]. Jetzt will ich [es richtig machen|wissen, wie es weitergeht].",
        "Sie werden sagen, ich bin zu alt. Ich [habe den Garten, den Hof und die Geduld|bin jeden Tag um fünf auf]. {kind} [schläft hier durch|lacht wieder]. Ich möchte nur, dass alles seine Ordnung hat.",
        "Mit {elternteil} [rede ich jeden Tag|ist es nicht leicht, aber wir reden]. Wir sind uns einig: {kind} bleibt erst mal hier. Und wie das geht, mit Kasse und Schule und Kindergeld, das [wissen wir beide nicht|soll uns jemand erklären].",
    ),
    schritt=(
        "{grosse} zu Hause besuchen, [mit {kind}|auf einen Kaffee]",
        "{elternteil} anrufen, wenn es recht ist",
    ),
    stimmen=(
        Stimme(
            "grosse",
            (
                "Ich will [{kind} großziehen, solange {er} mich braucht|{ihm} ein Bett geben, das {ihm} gehört|bleiben, wer ich für {ihn} immer war]. [Ich habe schon andere großgezogen, das verlernt man nicht|Ich gehe auch wieder zu Elternabenden|Dafür lerne ich sogar das mit dem Handy].",
                "Ich will, dass {elternteil} [gesund wird und {kind} nicht vergisst|immer kommen kann, auch unangemeldet]. Die Tür [ist nie zu|war nie zu].",
            ),
            (
                "Dass [Papiere und Geld geregelt sind|ich jemanden fragen kann, wenn ich nicht weiterweiß].",
            ),
            (
                "Ich [bringe {ihn} jeden Tag hin und hole {ihn} ab|halte den Kontakt zu {elternteil}].",
            ),
            ("Die Nachbarschaft. Hier [kennt jeder {kind}|passt einer auf den anderen auf].",),
        ),
        Stimme(
            "kind",
            (
                "Ich will [bei {grosse} bleiben und {mama} besuchen|dass {mama} gesund wird|meinen Hasen hier haben]. [Ich helf auch im Garten|Ich kann allein den Tisch decken].",
                "Ich will [wissen, wann {mama} kommt|{mama} zeigen, wie ich Rad fahren kann|zwei Betten, hier eins und da eins].",
            ),
            ("Dass [{mama} jeden Abend anruft|ich weiß, wann {mama} kommt].",),
        ),
        Stimme(
            "elternteil",
            (
                "Ich will [gesund werden und {kind} wieder zu mir nehmen|jeden Abend Gute Nacht sagen, auch am Telefon|{grosse} nicht alles aufladen]. [Ich ziehe die Behandlung durch|Ich komme jeden Samstag, darauf kann {er} sich verlassen].",
                "Ich will [einen Weg zurück, auch wenn er lang ist|gefragt werden, obwohl ich gerade nicht da bin]. [Ich unterschreibe, was nötig ist, aber nicht für immer|Das sage ich {ihm} auch so].",
            ),
            ("Dass [es einen Weg zurück gibt|keiner schlecht über mich redet].",),
            ("Ich [rufe um sieben an|schreibe {kind} Karten].",),
        ),
    ),
    wege=(
        Weg(
            "grosse",
            (
                "{kind} [ist hier zu Hause, so lange es nötig ist|wächst bei Leuten auf, die {ihn} lieben].",
            ),
            (
                (
                    "Ich [habe bis zum Monatsende alle Papiere zusammen|kenne bis Ostern jeden Antrag beim Namen].",
                    "[Die Schule weiß, wen sie anruft|Ich kann wieder schlafen].",
                    "Ich gehe selbst zum Amt.",
                    "{nachbar} fährt mich.",
                ),
                (
                    "Ich habe [an einem Nachmittag in der Woche|jeden Donnerstag] frei.",
                    "Ich war wieder beim Kegeln.",
                    "Ich frage früh genug.",
                    "{nachbar} nimmt {kind} mit.",
                ),
            ),
        ),
        Weg(
            "elternteil",
            ("Ich bin [für {kind} da, auch aus der Ferne|wieder gesund und da].",),
            (
                (
                    "Ich [rufe jeden Abend um sieben an|besuche {kind} jeden Samstag].",
                    "{kind} [geht selbst ans Telefon|erzählt mir etwas].",
                    "Ich stelle mir den Wecker.",
                    "{grosse} legt das Telefon bereit.",
                ),
            ),
        ),
    ),
    stuecke=(
        Stueck(
            1,
            (
                "Anruf von {elternteil} um sieben",
                "Ein Heft für {mama}, in das {kind} [malt|klebt], was war",
            ),
            "{elternteil} und {kind}",
            "jeden Abend",
        ),
        Stueck(
            2,
            (
                "{nachbar} nimmt {kind} [mittwochs|nach der Schule]",
                "{nachbar} fährt beide samstags zu {elternteil}",
            ),
            "{nachbar}",
            "einmal in der Woche",
        ),
        Stueck(
            3,
            ("Frühstück für alle, die Kinder von anderen großziehen",),
            "{grosse}",
            "einmal im Monat",
            "im Mehrgenerationenhaus",
        ),
        Stueck(3, ("{kind} geht {zum_verein}",), "{kind}", "einmal in der Woche"),
    ),
    hilfen=(
        Hilfe(
            "vollzeitpflege",
            ("Verwandtenpflege: {kind} lebt bei {grosse}, mit Beratung und Pflegegeld",),
            "{grosse} und der Pflegekinderdienst",
            ("auf Zeit, Überprüfung nach sechs Monaten",),
            (1000, 1300),
            strom="stationaer",
            wo="bei {grosse}",
        ),
        Hilfe(
            "flexible",
            (
                "Jemand, der [{grosse} bei Papieren und Schule hilft|mit {elternteil} und {grosse} den Weg zurück plant]",
            ),
            "Fachkraft des Trägers",
            ("drei Stunden in der Woche",),
            (650, 900),
            wo="bei {grosse}",
        ),
    ),
    sorge=(
        "{grosse} [geht es mit dem Herzen nicht gut|hat bisher niemanden, der einspringt]. Es braucht [einen zweiten Menschen|einen Plan für den Tag, an dem es nicht geht].",
    ),
    ueberholt=(
        "{elternteil} ist [seit Juni|seit Weihnachten] wieder gesund und holt {kind} jeden Freitag. Eigentlich [wohnt {er} schon halb drüben|pendelt {er}]. Im Plan steht davon nichts.",
    ),
)
