"""Two households, new households, grandparents: who belongs together."""

from __future__ import annotations

from massanzug.vorfuehrung.geschichten.situation import Anlass, Situation, Stimme, Stueck, Weg

TRENNUNG = Situation(
    schluessel="trennung",
    alter=(6, 12),
    anliegen=(
        "Wir haben uns [im Frühjahr|vor einem Jahr|nach vierzehn Jahren] getrennt und [schaffen keine Übergabe ohne Streit|reden nur noch über den Anwalt|schreiben uns nur noch Zettel]. {kind} [packt {seine} Tasche und wird ganz still|fragt, wen {er} mehr lieb haben darf]. [Das darf nicht an {ihm} hängen|Das haben wir beide nicht gewollt].",
        "[Wir kommen zu zweit, das ist schon viel|{anderer} weiß, dass ich hier bin]. Wir wollen [gute Eltern bleiben, auch wenn wir kein Paar mehr sind|einen Plan, an den sich beide halten].",
    ),
    schritt=(
        "Beide Eltern [einzeln, dann gemeinsam|an einem neutralen Ort] treffen",
        "Mit {kind} [ein Bild von beiden Wohnungen malen|spazieren gehen]",
    ),
    stimmen=(
        Stimme(
            "kind",
            (
                "Ich will [zwei Zimmer und keinen Streit an der Tür|bei beiden Geburtstag feiern|ein Hallo an der Tür, mehr nicht]. [Ich kann mir selber merken, wann ich wo bin|Ich pack auch allein].",
                "Ich will nicht [der Briefträger sein|sagen müssen, bei wem es schöner ist]. [Fragt euch doch selber|Ich hab euch beide lieb, fertig].",
            ),
            ("Dass [mein Rad an beiden Orten steht|Papa mit zum Konzert kommt und Mama auch].",),
            ("Ich [male einen Kalender|sage, wenn ich jemanden vermisse].",),
        ),
        Stimme(
            "elternteil",
            (
                "Ich will [{anderer} an der Tür in die Augen sehen können|{kind} ohne Bauchweh die Tasche packen sehen|wieder ruhig schlafen]. [Ich rede nicht mehr schlecht über {anderer}, wenn {kind} dabei ist|Ich gehe an Absprachen, auch wenn es mich ärgert].",
            ),
            ("Dass [Absprachen drei Wochen lang gelten|wir uns über die Schule einig sind].",),
            ("Ich [schreibe nur noch Sachliches|lasse die Übergabe an der Schule stattfinden].",),
        ),
        Stimme(
            "anderer",
            (
                "Ich will [mehr sein als jedes zweite Wochenende|mit {kind} auch Hausaufgaben machen und nicht nur Kino|{kind} nicht verlieren]. [Ich habe mir eine Wohnung in der Nähe gesucht|Ich nehme dafür den Freitag frei].",
            ),
            (
                "Dass ich [erfahre, wenn {kind} krank ist|auch zum Elternsprechtag eingeladen werde].",
            ),
            ("Ich [hole {kind} pünktlich|streite nicht über Geld, wenn {er} dabei ist].",),
        ),
    ),
    wege=(
        Weg(
            "elternteil",
            ("Wir sind [getrennt und gute Eltern|ein Team für {kind}].",),
            (
                (
                    "[Vier Übergaben hintereinander|Einen Monat lang] geht es ohne Streit.",
                    "{kind} [pfeift, wenn {er} geht|vergisst vor Freude die Tasche].",
                    "Ich sage Hallo und Danke.",
                    "{anderer} ist pünktlich.",
                ),
            ),
        ),
        Weg(
            "kind",
            ("Ich [habe zwei Zuhause und keinen Streit|darf beide lieb haben].",),
            (
                (
                    "Ich [habe in beiden Wohnungen Zahnbürste, Schlafanzug und Rad|schreibe den Kalender selbst].",
                    "Ich muss nicht mehr schleppen.",
                    "Ich male, was wo sein soll.",
                    "Mama und Papa besorgen es.",
                ),
            ),
        ),
    ),
    stuecke=(
        Stueck(
            1,
            (
                "Ein Kalender, den {kind} [malt|führt]",
                "Absprachen [schriftlich und nur das Nötige|sonntags um sechs am Telefon]",
            ),
            "{elternteil} und {anderer}",
            "jede Woche",
        ),
        Stueck(
            2,
            ("Übergabe bei {grosse}", "{grosse} [fährt {kind}|hat ein offenes Ohr]"),
            "{grosse}",
            "alle zwei Wochen",
        ),
        Stueck(
            3,
            ("Gruppe für Kinder, deren Eltern getrennt leben",),
            "{kind}",
            "acht Nachmittage",
            "Familienzentrum",
        ),
        Stueck(
            4,
            ("Gespräche zu zweit in der Beratungsstelle",),
            "Beratungsstelle",
            "sechsmal",
            "in der Beratungsstelle",
            "ambulant",
            (0, 300),
        ),
    ),
    sorge=(
        "{kind} [klagt vor jedem Wechsel über Bauchweh|wurde beim letzten Streit zum Übersetzen benutzt]. {er} trägt etwas, was [Erwachsenen gehört|zu schwer ist].",
    ),
    hilfearten=("erziehungsberatung", "spfh"),
    zu_zweit=True,
    anlass=Anlass(
        (
            "Übergaben finden [bis zum Sommer|für drei Monate] nur [an der Schule|bei {grosse}] statt.",
        ),
        ("Beim letzten Mal ist vor {kind} geschlagen worden.",),
        "§ 8a Abs. 3 SGB VIII",
        "Gespräch mit {kind} und kurze Rückmeldung der Schule",
        "Das Familiengericht wird angerufen.",
        ("Es war ein Schubs, aber gut, wir machen das.", "Ich bin froh, dass es so geregelt ist."),
        auflage=True,
    ),
)

PATCHWORK = Situation(
    schluessel="patchwork",
    alter=(8, 14),
    anliegen=(
        "Wir sind seit [zwei Monaten|einem halben Jahr] [zu sechst|eine neue Familie] in [vier Zimmern|einem Reihenhaus]. {kind} und {kind2} [reden nicht miteinander|teilen sich ein Zimmer und hassen es]. {anderer} und ich [geraten über die Kinder aneinander|wollen, dass das gut wird].",
        "{kind} sagt, {er} [hat hier keinen Platz mehr|zieht zu {grosse}]. Ich [sitze zwischen allen Stühlen|habe mir das anders vorgestellt].",
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
            ),
            ("Dass [nicht alles neu ist|einer fragt, bevor entschieden wird].",),
            (
                "Ich [baue mir ein Regal als Wand|bin nett zu {kind2}, einen Tag pro Woche zum Üben].",
            ),
        ),
        Stimme(
            "elternteil",
            (
                "Ich will, dass [jeder hier einen Platz hat|wir an einem Tisch sitzen und es laut und lustig ist|keiner mehr pfeifen muss wie beim Fußball]. [Dafür nehme ich mir für jedes Kind einen Abend|Ich sage öfter, was ich brauche].",
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
            ),
        ),
    ),
    stuecke=(
        Stueck(
            1,
            (
                "Wochenplan, auf dem jeder [einen Abend|eine Stunde] hat",
                "Sonntags [Pizza und Runde: was war gut|kocht jemand anderes]",
            ),
            "alle",
            "jede Woche",
        ),
        Stueck(
            2,
            (
                "{grosse} nimmt {kind2} [jeden zweiten Freitag|zum Schwimmen]",
                "{nachbar} hilft beim [Bauen|Streichen]",
            ),
            "{grosse}",
            "alle zwei Wochen",
        ),
        Stueck(
            3,
            ("{kind} macht weiter {verein}", "Ferienspiele für [beide|alle] Kinder"),
            "{kind}",
            "einmal in der Woche",
        ),
        Stueck(
            4,
            ("Familiengespräche [zu Hause|abends, wenn alle da sind]",),
            "Fachkraft des Trägers",
            "3 Stunden in der Woche",
            "zu Hause",
            "ambulant",
            (700, 1200),
        ),
    ),
    sorge=(
        "{kind} [zieht sich seit Monaten zurück|isst kaum noch mit]. Ich frage mich, [wem {er} das sagt|was {er} verloren hat].",
    ),
    hilfearten=("spfh", "erziehungsberatung"),
    zu_zweit=True,
)

GROSSELTERN = Situation(
    schluessel="grosseltern",
    alter=(4, 11),
    anliegen=(
        "{kind} lebt [seit Ostern|seit acht Wochen|seit dem Umzug] bei mir. [{elternteil} ist in der Klinik|{elternteil} muss erst mal selbst auf die Beine kommen]. Ich [mache das gern|bin achtundsechzig und mache das gern], aber [ich brauche etwas Schriftliches|mit der kleinen Rente geht es nicht ewig|die Schule fragt nach Unterschriften].",
        "Wir haben {kind} [über Nacht zu uns genommen, und daraus wurden drei Monate|aufgenommen, da gab es nichts zu überlegen]. Jetzt wollen wir [es richtig machen|wissen, wie es weitergeht].",
    ),
    schritt=(
        "{grosse} zu Hause besuchen, [mit {kind}|auf einen Kaffee]",
        "{elternteil} in der Klinik anrufen, [wenn es recht ist|mit Erlaubnis]",
    ),
    stimmen=(
        Stimme(
            "grosse",
            (
                "Ich will [{kind} großziehen, solange es mich braucht|{ihm} ein Bett geben, das {ihm} gehört|bleiben, wer ich für {ihn} immer war]. [Ich habe schon andere großgezogen, das verlernt man nicht|Ich gehe auch wieder zu Elternabenden|Dafür lerne ich sogar das mit dem Handy].",
            ),
            (
                "Dass [Papiere und Geld geregelt sind|ich jemanden fragen kann, wenn ich nicht weiterweiß].",
            ),
            ("Ich [bringe {ihn} jeden Tag zur Schule|halte den Kontakt zu {elternteil}].",),
            ("Die Nachbarschaft. Hier [kennt jeder {kind}|passt einer auf den anderen auf].",),
        ),
        Stimme(
            "kind",
            (
                "Ich will [bei {grosse} bleiben und {mama} besuchen|am liebsten, dass {mama} gesund wird|meinen Hasen hier haben]. [Ich helf auch im Garten|Ich kann allein den Tisch decken].",
            ),
            ("Dass [{mama} jeden Abend anruft|ich weiß, wann {mama} kommt].",),
        ),
        Stimme(
            "elternteil",
            (
                "Ich will [gesund werden und {kind} wieder zu mir nehmen|jeden Abend Gute Nacht sagen, auch am Telefon|{grosse} nicht alles aufladen]. [Ich ziehe die Therapie durch|Ich komme jeden Samstag, darauf kann {er} sich verlassen].",
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
                    "Ich [habe bis zum Monatsende alle Papiere zusammen|gehe einmal in der Woche zum Frühstück für Großeltern].",
                    "[Die Schule weiß, wen sie anruft|Ich kann wieder schlafen].",
                    "Ich gehe selbst zum Amt.",
                    "{nachbar} fährt mich.",
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
        Stueck(1, ("Anruf von {elternteil} um sieben",), "{elternteil} und {kind}", "jeden Abend"),
        Stueck(
            2,
            ("{kind} lebt bei {grosse}", "{nachbar} nimmt {kind} [mittwochs|nach der Schule]"),
            "{grosse}",
            "immer",
        ),
        Stueck(
            3,
            ("Frühstück für [Großeltern und Verwandte|alle], die Kinder von anderen großziehen",),
            "{grosse}",
            "einmal im Monat",
            "Mehrgenerationenhaus",
        ),
        Stueck(
            4,
            ("Verwandtenpflege: Beratung und Pflegegeld",),
            "Pflegekinderdienst",
            "einmal im Monat",
            "zu Hause",
            "stationaer",
            (1000, 1300),
        ),
    ),
    sorge=(
        "{grosse} [geht es mit dem Herzen nicht gut|hat niemanden, der einspringt]. Es braucht [einen zweiten Menschen|einen Plan für den Tag, an dem es nicht geht].",
    ),
    hilfearten=("vollzeitpflege",),
    grosse_lebt_mit=True,
)

SITUATIONEN = (TRENNUNG, PATCHWORK, GROSSELTERN)
