"""New in town, somebody ill, coming back home."""

from __future__ import annotations

from massanzug.vorfuehrung.geschichten.situation import Situation, Stimme, Stueck, Weg

ANKOMMEN = Situation(
    schluessel="ankommen",
    alter=(3, 5),
    anliegen=(
        "Wir sind [im August|vor vier Monaten|seit Januar] [aus Hamm|aus Dortmund|aus Bremen|aus dem Ausland|aus Sachsen] hergezogen und kennen [niemanden|nur das Treppenhaus]. {kind} [hat keinen Kita-Platz|spricht draußen kein Wort|fragt jeden Tag nach {seinen} alten Freunden]. Ich [möchte arbeiten|will nicht nur in der Wohnung sitzen].",
        "Hier ist [alles so weit auseinander|ohne Auto alles schwer]. {kind} [hat noch nie hier gespielt|kennt kein Kind], und ich weiß nicht, [wo man hingeht|wen man fragt].",
    ),
    schritt=(
        "Zusammen [eine Runde durch den Ort gehen|zum Familienzentrum gehen]",
        "Herausfinden, welche Wege zu Fuß gehen",
    ),
    stimmen=(
        Stimme(
            "elternteil",
            (
                "Ich will [hier zu Hause sein|Leute kennen, die ich grüße|wieder arbeiten, und {kind} gut aufgehoben wissen]. [Ich gehe überall hin, man muss mir nur sagen, wohin|Ich lerne jeden Abend|Ich kann nähen und suche mir was].",
                "Ich will, dass {kind} [eingeladen wird|draußen spielt, bis es dunkel wird|hier Wurzeln bekommt]. [Ich backe für jedes Fest|Ich habe keine Angst, jemanden anzusprechen].",
            ),
            ("Dass [ich einen Namen weiß für jeden Tag der Woche|{kind} einen Platz bekommt].",),
            ("Ich [gehe jeden Tag auf den Spielplatz|melde mich in drei Kitas].",),
            ("In der alten Stadt war es [der Chor|der Hof, auf dem alle saßen].",),
        ),
        Stimme(
            "kind",
            (
                "Ich will [einen Freund mit Fahrrad|in den Kindergarten mit der Rutsche|wieder tanzen]. [Ich kann Rad fahren ohne Stützen|Ich kann auch zuerst Hallo sagen].",
            ),
            ("Dass [jemand klingelt|{freund} zu uns kommt].",),
        ),
    ),
    wege=(
        Weg(
            "elternteil",
            ("Wir [sind hier zu Hause|gehören dazu].",),
            (
                (
                    "Ich [gehe jede Woche zu einem Treffen|grüße fünf Leute mit Namen].",
                    "[Jemand fragt, wo ich letzte Woche war|Wir sind eingeladen].",
                    "Ich gehe hin, auch wenn ich keinen kenne.",
                    "{nachbar} nimmt mich beim ersten Mal mit.",
                ),
                (
                    "{kind} hat [bis zum Sommer|in drei Monaten] einen Platz.",
                    "Wir haben die Zusage.",
                    "Ich frage jede Woche nach.",
                    "Das Familienzentrum ruft an.",
                ),
            ),
        ),
        Weg(
            "kind",
            ("Ich habe [hier Freunde|einen besten Freund].",),
            (
                (
                    "Ich gehe {verein} [schnuppern|dreimal mit].",
                    "Einer weiß meinen Namen.",
                    "Ich sage zuerst Hallo.",
                    "{elternteil} bleibt beim ersten Mal da.",
                ),
            ),
        ),
    ),
    stuecke=(
        Stueck(
            1,
            ("Jeden Nachmittag [auf den Spielplatz|eine neue Straße ansehen]",),
            "{elternteil} und {kind}",
            "täglich",
        ),
        Stueck(2, ("Mit {nachbarn} [zum Markt|zum ersten Treffen]",), "{nachbar}", "samstags"),
        Stueck(
            3,
            ("[Sprachcafé|Frühstückstreff|Nähcafé|Elterncafé] im [Stadtteil|Familienzentrum]",),
            "{elternteil}",
            "einmal in der Woche",
        ),
        Stueck(3, ("Schnuppern {verein}",), "{kind}", "einmal in der Woche"),
        Stueck(
            4,
            ("Eine Lotsin für die ersten Wege zu Ämtern und Kita",),
            "Fachkraft des Trägers",
            "zehn Termine",
            "unterwegs",
            "ambulant",
            (200, 500),
        ),
    ),
    sorge=(
        "{kind} [war seit dem Umzug nicht unter Kindern|spricht außerhalb der Wohnung nicht]. Ich möchte, dass [das bald anders wird|jemand genau hinhört].",
    ),
    hilfearten=("erziehungsberatung", "spfh"),
)

KRANK = Situation(
    schluessel="krank",
    alter=(9, 14),
    anliegen=(
        "Ich habe [MS|eine Krankheit, die kommt und geht|Rheuma|Krebs gehabt], und {kind} [kocht, wäscht und bringt {kind2} in die Kita|ist mein drittes Bein]. {er} sagt nie Nein. Ich [sehe, dass {er} müde ist|will nicht, dass {er} keine Kindheit hat].",
        "[An schlechten Tagen|Wenn ich einen Schub habe] macht {kind} [alles|den Haushalt und die Kleine]. Die Lehrerin sagt, {er} [schläft im Unterricht|kommt ohne Hausaufgaben]. Ich [brauche Hilfe, aber nicht so, dass man uns etwas wegnimmt|habe mich lange nicht getraut].",
    ),
    schritt=(
        "Zusammen aufschreiben, wer was macht, [an guten und an schlechten Tagen|eine Woche lang]",
        "{kind} fragen, was {er} gern abgeben würde",
    ),
    stimmen=(
        Stimme(
            "elternteil",
            (
                "Ich will [{mama} sein und nicht Pflegefall|{kind} nachmittags ohne Blick auf die Uhr rausgehen sehen|an guten Tagen mit den Kindern schwimmen gehen]. [Ich sage rechtzeitig, wenn ein schlechter Tag kommt|Ich lasse andere in meine Küche, das kostet mich was].",
            ),
            (
                "Dass [jemand kommt, bevor {kind} einspringt|wir einen Plan für schlechte Tage haben].",
            ),
            ("Ich [nehme meine Medikamente|rufe {grosse} an, bevor es zu spät ist].",),
            ("Als [die Gemeinde gekocht hat|{nachbar} die Kinder genommen hat], ging es.",),
        ),
        Stimme(
            "kind",
            (
                "Ich will [helfen, aber nicht immer|einen Nachmittag, an dem keiner was von mir will|{mama} nicht allein lassen und trotzdem zum Training]. [Mittwochs wär gut|Ich sag dann auch, wenn es zu viel ist].",
                "Ich will, dass [keiner Mitleid hat|die Lehrerin Bescheid weiß, mehr nicht]. [Den Rest krieg ich hin|Ich kann das gut, ehrlich].",
            ),
            (
                "Dass [jemand fragt, wie es mir geht, und nicht nur, wie es {mama} geht|{kind2} auch mal spült].",
            ),
            ("Ich [schreibe mit der Lehrerin|zeige {kind2}, wie die Waschmaschine geht].",),
        ),
    ),
    wege=(
        Weg(
            "elternteil",
            ("{kind} [ist Kind, auch wenn ich krank bin|hat eine Kindheit].",),
            (
                (
                    "An [vier|fünf] schlechten Tagen [springt jemand anderes ein|kocht jemand anderes].",
                    "{kind} [ist draußen, wenn es mir schlecht geht|macht Hausaufgaben am Nachmittag].",
                    "Ich rufe morgens an, nicht abends.",
                    "{grosse} und {nachbar} wechseln sich ab.",
                ),
            ),
        ),
        Weg(
            "kind",
            ("Ich [mache wieder mein eigenes Ding|habe Zeit für mich].",),
            (
                (
                    "Ich gehe jeden Mittwoch {verein}.",
                    "Ich war [viermal hintereinander|einen Monat lang] da.",
                    "Ich packe morgens die Tasche.",
                    "{nachbar} holt {kind2} ab.",
                ),
            ),
        ),
    ),
    stuecke=(
        Stueck(
            1,
            ("Ein Plan für gute und für schlechte Tage, [gelb und blau|am Kühlschrank]",),
            "{elternteil} und die Kinder",
            "jeden Sonntag",
        ),
        Stueck(
            2,
            (
                "{grosse} kommt [an schlechten Tagen|dienstags] und kocht",
                "{nachbar} holt {kind2} [mittwochs|aus der Kita]",
            ),
            "{grosse}",
            "nach Anruf",
        ),
        Stueck(
            3,
            ("Gruppe für Kinder, deren Eltern krank sind, [im Stadtteil|in der Nachbarstadt]",),
            "{kind}",
            "alle zwei Wochen",
        ),
        Stueck(3, ("Kochdienst der Gemeinde [an schlechten Tagen|bei Bedarf]",), "die Gemeinde"),
        Stueck(
            4,
            (
                "Haushaltshilfe über die Krankenkasse beantragen, [jemand geht mit|Begleitung dabei]",
                "Familienhilfe, die {kind} den Rücken freihält",
            ),
            "Fachkraft des Trägers",
            "3 Stunden in der Woche",
            "zu Hause",
            "ambulant",
            (500, 900),
        ),
    ),
    sorge=(
        "{kind} trägt [die Verantwortung für {kind2} an fast jedem Tag|mehr, als {er} zeigt]. Ich möchte, dass [andere Schultern da sind|das nicht von Glück abhängt].",
    ),
    hilfearten=("spfh", "flexible"),
)

ZURUECK = Situation(
    schluessel="zurueck",
    alter=(8, 15),
    anliegen=(
        "{kind} ist seit [zwei Jahren|achtzehn Monaten] in der Wohngruppe und will nach Hause. Ich [habe eine neue Wohnung|trinke seit einem Jahr nicht|habe wieder Arbeit] und will {ihn} zurück. [Wir haben uns das nicht leicht gemacht|Die Wochenenden klappen].",
        "[Am Wochenende|In den Ferien] ist es schön, und dann [weinen wir beide am Bahnsteig|will keiner, dass es Sonntag wird]. Wir wollen, dass [aus Wochenenden ein Alltag wird|{kind} nach Hause kommt, aber diesmal richtig].",
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
            ),
            ("Dass [es nicht wieder so wird wie früher|mich jemand allein fragt, wie es läuft].",),
            ("Ich [rufe an, wenn es knallt|halte mich an die Abmachung mit dem Handy].",),
        ),
        Stimme(
            "elternteil",
            (
                "Ich will [{kind} abends ins Bett bringen, an einem Dienstag, ganz normal|zeigen, dass auf mich Verlass ist|die Zeit nicht nachholen, sondern neu anfangen]. [Ich gehe weiter in meine Gruppe|Ich lasse jeden reinschauen, der will|Ich habe den Kühlschrank voll und den Kopf klar].",
            ),
            ("Dass [man mir etwas zutraut|es einen Plan gibt, falls ich wackle].",),
            ("Ich [bin jeden Freitag pünktlich am Bahnhof|spreche mit meinem Sponsor].",),
            ("Dass [die Gruppe mir die Tür offen gelassen hat|{grosse} nie aufgegeben hat].",),
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
            ),
            "{elternteil} und {kind}",
            "jede Woche",
        ),
        Stueck(2, ("{grosse} ist [der zweite Schlüssel|sonntags dabei]",), "{grosse}", "sonntags"),
        Stueck(3, ("Selbsthilfegruppe [im Ort|donnerstags abends]",), "{elternteil}", "jede Woche"),
        Stueck(3, ("Zurück {verein}",), "{kind}", "zweimal in der Woche"),
        Stueck(
            4,
            (
                "Wohngruppe bis zum Wechsel, [dann alle zwei Wochen ein Besuch|mit einem Bett, das frei bleibt]",
            ),
            "Wohngruppe",
            "bis zum Wechsel",
            "Wohngruppe",
            "stationaer",
            (4800, 6200),
        ),
        Stueck(
            4,
            ("Begleitung nach der Rückkehr, [abends und am Wochenende|auch ohne Termin]",),
            "Fachkraft des Trägers",
            "6 Stunden in der Woche",
            "zu Hause",
            "ambulant",
            (1200, 1700),
        ),
    ),
    sorge=(
        "Beim ersten Versuch war [nach vier Wochen niemand mehr erreichbar|{kind} zwei Abende allein]. Diesmal soll [vorher klar sein, wer dann kommt|ein zweiter Erwachsener von Anfang an dabei sein].",
    ),
    hilfearten=("heim", "spfh"),
)

SITUATIONEN = (ANKOMMEN, KRANK, ZURUECK)
