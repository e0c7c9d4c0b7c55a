"""Two parents, two homes, one child between them."""

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
    schluessel="trennung",
    alter=(6, 12),
    zu_zweit=True,
    getrennt=True,
    anliegen=(
        "Wir haben uns [im Frühjahr|vor einem Jahr|nach vierzehn Jahren] getrennt und [schaffen keine Übergabe ohne Streit|reden nur noch über den Anwalt|schreiben uns nur noch Zettel]. {kind} [packt {seine} Tasche und wird ganz still|fragt, wen {er} mehr lieb haben darf]. [Das darf nicht an {ihm} hängen|Das haben wir beide nicht gewollt].",
        "[Wir kommen zu zweit, das ist schon viel|{anderer} weiß, dass ich hier bin]. Wir wollen [gute Eltern bleiben, auch wenn wir kein Paar mehr sind|einen Plan, an den sich beide halten].",
        "{kind} hat {tageszeit} gesagt, {er} möchte [ein Flugzeug sein und über beiden Häusern wohnen|zwei Geburtstage und gar keinen Streit]. Da habe ich [angerufen|erst mal geheult und dann angerufen].",
        "Ich will {anderer} nichts Böses. Aber wenn [wir uns an der Tür sehen|es um Weihnachten geht|das Wort Unterhalt fällt], [reden wir wie im Fernsehen|bin ich wieder zwölf]. Und {kind} steht [auf der Treppe|mit der Jacke in der Hand] dazwischen.",
        "Wir machen Wechselmodell: eine Woche hier, eine da. Auf dem Papier gerecht. Nur [fehlt immer der Turnbeutel|vergisst {kind}, wo {er} wohnt|fragt keiner {kind}].",
    ),
    schritt=(
        "Beide Eltern treffen, [erst einzeln, dann gemeinsam|an einem neutralen Ort]",
        "Mit {kind} [ein Bild von beiden Wohnungen malen|spazieren gehen]",
    ),
    stimmen=(
        Stimme(
            "kind",
            (
                "Ich will [zwei Zimmer und keinen Streit an der Tür|bei beiden Geburtstag feiern|ein Hallo an der Tür, mehr nicht]. [Ich kann mir selber merken, wann ich wo bin|Ich pack auch allein].",
                "Ich will nicht [der Briefträger sein|sagen müssen, bei wem es schöner ist]. [Fragt euch doch selber|Ich hab euch beide lieb, fertig].",
                "Ich will [mein Rad an beiden Orten|dass {papa} mit zum Konzert kommt und {mama} auch|einen Kalender, den ich selber mach].",
            ),
            (
                "Dass [mein Rad an beiden Orten steht|{papa} mit zum Konzert kommt und {mama} auch].",
            ),
            ("Ich [male einen Kalender|sage, wenn ich jemanden vermisse].",),
        ),
        Stimme(
            "elternteil",
            (
                "Ich will [{anderer} an der Tür in die Augen sehen können|{kind} ohne Bauchweh die Tasche packen sehen|wieder ruhig schlafen]. [Ich rede nicht mehr schlecht über {anderer}, wenn {kind} dabei ist|Ich halte Absprachen, auch wenn es mich ärgert].",
                "Ich will, dass {kind} [beide Großeltern behält|nicht zuhört, wenn wir telefonieren]. [Ich fange mit dem Ton an|Dafür schlucke ich einiges runter].",
            ),
            ("Dass [Absprachen drei Wochen lang gelten|wir uns über die Schule einig sind].",),
            ("Ich [schreibe nur noch Sachliches|lasse die Übergabe an der Schule stattfinden].",),
        ),
        Stimme(
            "anderer",
            (
                "Ich will [mehr sein als jedes zweite Wochenende|mit {kind} auch Hausaufgaben machen und nicht nur Kino|{kind} nicht verlieren]. [Ich habe mir eine Wohnung in der Nähe gesucht|Ich nehme dafür den Freitag frei].",
                "Ich will [dabei sein, wenn entschieden wird|{kind} auch mal krank bei mir haben, mit Zwieback und allem]. [Ich weiß, dass ich oft zu spät war|Ich bin jetzt da].",
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
                (
                    "Wir einigen uns bis [zu den Ferien|Ostern] über die Feiertage.",
                    "Es steht im Kalender, und keiner ändert es.",
                    "Ich mache den ersten Vorschlag.",
                    "{anderer} antwortet in drei Tagen.",
                ),
            ),
        ),
        Weg(
            "kind",
            ("Ich [habe zwei Zuhause und keinen Streit|darf beide lieb haben].",),
            (
                (
                    "Ich habe in beiden Wohnungen Zahnbürste, Schlafanzug und [Rad|Knete|Ladekabel].",
                    "Ich muss nicht mehr schleppen.",
                    "Ich male, was wo sein soll.",
                    "{mama} und {papa} besorgen es.",
                ),
                (
                    "Ich schreibe den Kalender selbst.",
                    "Ich muss keinen mehr fragen, wo ich am Freitag bin.",
                    "Ich nehme zwei Farben.",
                    "Beide hängen ihn auf.",
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
            "{elternteil}, {anderer} und {kind}",
            "jede Woche",
        ),
        Stueck(
            2,
            ("Übergabe bei {grosse}", "{grosse} [fährt {kind}|hat ein offenes Ohr]"),
            "{grosse}",
            "alle zwei Wochen",
        ),
        Stueck(
            2,
            ("{kind} isst mittwochs bei {freund}, [egal welche Woche|immer]",),
            "{freund}",
            "mittwochs",
        ),
        Stueck(
            3,
            (
                "Gruppe für Kinder, deren Eltern getrennt leben",
                "{kind} geht weiter {zum_verein}, [in beiden Wochen|egal bei wem]",
            ),
            "{kind}",
            "einmal in der Woche",
        ),
    ),
    hilfen=(
        Hilfe(
            "erziehungsberatung",
            ("Gespräche zu zweit über alles, was {kind} betrifft",),
            "Beratungsstelle",
            ("[sechs|acht] Gespräche, das letzte mit {kind}",),
            (150, 300),
            wo="in der Beratungsstelle",
        ),
        Hilfe(
            "spfh",
            ("Jemand, der bei den Übergaben dabei ist und [langsam wegbleibt|hinterher fragt]",),
            "Fachkraft des Trägers",
            ("drei Stunden in der Woche",),
            (650, 950),
            wo="an beiden Haustüren",
        ),
    ),
    sorge=(
        "{kind} [klagt vor jedem Wechsel über Bauchweh|richtet Nachrichten aus]. {er} trägt etwas, was [Erwachsenen gehört|zu schwer ist].",
    ),
    ueberholt=(
        "{anderer} hat [in Kassel|in Hamm|im Norden] Arbeit gefunden, seit [April|dem Sommer] ist nichts mehr wie geplant. {kind} fährt jetzt Zug. Der Kalender am Kühlschrank ist von letztem Jahr.",
    ),
    anlass=Anlass(
        (
            "Übergaben finden [bis zum Sommer|für drei Monate] nur [an der Schule|bei {grosse}] statt.",
        ),
        ("Bei der letzten Übergabe wurde geschubst, und {kind} stand daneben.",),
        "§ 8a Abs. 3 SGB VIII",
        "Gespräch mit {kind} und kurze Rückmeldung der Schule",
        "Das Familiengericht wird angerufen.",
        ("Es war ein Schubs, aber gut, wir machen das.", "Ich bin froh, dass es so geregelt ist."),
        auflage=True,
    ),
)
