"""A child that hears, sees or thinks differently, and a world that is not made for it yet."""

from __future__ import annotations

from massanzug.vorfuehrung.geschichten.situation import Hilfe, Situation, Stimme, Stueck, Weg

SITUATION = Situation(
    schluessel="anders",
    alter=(7, 14),
    zu_zweit=True,
    anliegen=(
        "{kind} [kennt alle Buslinien im Kreis mit Abfahrtszeiten|weiß alles über Pilze|zeichnet Städte von oben]. Aber im Klassenraum [hält {er} sich die Ohren zu|rutscht {er} unter den Tisch]. Wir wollen {ihn} nicht ändern. Wir wollen, dass [es passt|{er} mitmachen kann].",
        "{kind} hört mit Hörgeräten, und in der Klasse [reden alle durcheinander|schallt es wie im Schwimmbad]. {er} ist abends [leer|fertig mit der Welt]. Die Schule sagt, [sie tut, was sie kann|man könnte mal schauen]. Wir möchten, dass jemand wirklich schaut.",
        "Die Ärzte haben jetzt ein Wort dafür, Autismus. Für uns ist {kind} [einfach {kind}|dasselbe Kind wie vorher]. Nur macht das Wort [Türen auf und andere zu|viele Formulare]. Wir bräuchten jemanden, der die Türen kennt.",
        "Im Verein haben sie {kind} gesagt, [das wird zu schwierig|vielleicht probierst du was Leichteres]. {er} hat drei Tage nicht gesprochen. {anderer} wollte [hinfahren und schreien|ihn abmelden]. Ich will, dass {er} [wieder hingeht|aussucht, was {er} will].",
    ),
    schritt=(
        "Mit {kind} in der Schule ansehen, wo es laut ist und wo still",
        "Zusammen mit Schule und Ärztin klären, was schon da ist",
    ),
    stimmen=(
        Stimme(
            "kind",
            (
                "Ich will [einen Platz am Fenster, wo keiner hinter mir sitzt|dass einer nach dem anderen redet|rausgehen dürfen, bevor es zu laut ist]. [Dann kann ich auch Gruppenarbeit|Ich merk vorher, wenn es zu viel wird].",
                "Ich will [Busfahrer werden oder Fahrplaner|mit {freund} allein was machen, nicht mit allen|dass die mich fragen und nicht meine Begleitung]. [Ich bin nicht krank|Ich kann das erklären, wenn einer wartet].",
            ),
            ("Dass [die Pause leiser ist|die anderen wissen, wie das mit den Ohren ist].",),
            ("Ich [sag Stopp mit der Karte|erklär das in der Klasse, selber].",),
            ("Bei {grosse} [ist es still, und keiner fragt|darf ich im Stehen essen].",),
        ),
        Stimme(
            "elternteil",
            (
                "Ich will, dass {kind} [dazugehört, ohne sich zu verbiegen|selbst sagt, was {er} braucht]. [Ich höre auf, immer für {ihn} zu reden|Ich gehe dafür in jede Konferenz].",
                "Ich will [weniger kämpfen und mehr Ausflüge|nicht mehr Fachfrau sein, nur Familie]. [Wenn einer die Anträge mitmacht, kann ich das|Ich gebe auch mal ab].",
            ),
            (
                "Dass [die Schule uns sagt, was klappt|die Anträge nicht jedes Jahr von vorn anfangen].",
            ),
            ("Ich [übe mit {kind}, allein Bus zu fahren|habe einen Ordner, der alles weiß].",),
        ),
        Stimme(
            "anderer",
            (
                "Ich will mit {kind} [zelten, einfach zelten|Bus fahren bis zur Endhaltestelle]. [Da bin ich gut drin, besser als in Anträgen|Das ist unsere Zeit].",
                "Ich bin dagegen, dass immer einer neben {ihm} sitzt. {er} soll [auch mal allein klarkommen|{freund} haben und keinen Schatten]. Wenn {kind} das anders will, [rede ich mit|höre ich zu].",
            ),
        ),
    ),
    wege=(
        Weg(
            "kind",
            ("Ich [gehöre dazu und bleibe ich|mach mit, so wie ich bin].",),
            (
                (
                    "Ich bin [drei Tage in der Woche|jeden Tag] bis zur letzten Stunde da.",
                    "Abends hab ich noch Lust auf was.",
                    "Ich nehm die Karte, wenn es zu laut wird.",
                    "Die Lehrerin lässt mich dann in den kleinen Raum.",
                ),
                (
                    "Ich fahre [einmal in der Woche|bis Ostern] allein mit dem Bus {zum_verein}.",
                    "Ich bin pünktlich und hab keinen angerufen.",
                    "Ich lern den Fahrplan, na gut, den kann ich schon.",
                    "{freund} wartet an der Haltestelle.",
                ),
            ),
        ),
        Weg(
            "elternteil",
            ("Wir sind [Familie und kein Büro|weniger müde und mehr draußen].",),
            (
                (
                    "Wir haben [einen Abend in der Woche|den ganzen Sonntag] ohne Ordner.",
                    "Es hat keiner das Wort Antrag gesagt.",
                    "Ich lege ihn in den Schrank.",
                    "{anderer} sucht aus, wohin wir fahren.",
                ),
                (
                    "{kind} sagt beim nächsten Gespräch [selbst zwei Sätze|zuerst etwas].",
                    "Alle haben gewartet.",
                    "Ich halte den Mund.",
                    "Die Lehrerin fragt {kind} und nicht mich.",
                ),
            ),
        ),
    ),
    stuecke=(
        Stueck(
            1,
            ("Eine Karte für „zu laut“, [die alle kennen|rot, in der Hosentasche]",),
            "{kind}",
            "immer",
        ),
        Stueck(1, ("Ein Tag ohne Ordner und ohne Anträge",), "alle zusammen", "jeden Sonntag"),
        Stueck(
            2,
            ("{freund} und {kind} machen [ein Referat über Busse|zusammen Hausaufgaben]",),
            "{freund} und {kind}",
            "jede Woche",
        ),
        Stueck(
            2,
            ("{grosse} hat [Stille und Pfannkuchen|das kleine Zelt] für {kind}",),
            "{grosse}",
            "jeden zweiten Samstag",
        ),
        Stueck(
            3,
            ("{kind} ist {verein}, [der Trainer hat sich eingelesen|die Gruppe ist klein]",),
            "{kind}",
            "einmal in der Woche",
        ),
        Stueck(
            3,
            ("Ruheecke in der Bücherei, die Leiterin weiß Bescheid",),
            "{kind}",
            "wenn es laut ist",
        ),
        Stueck(
            3,
            ("Elterngruppe von Betroffenen für Betroffene",),
            "{elternteil} und {anderer}",
            "einmal im Monat",
        ),
    ),
    hilfen=(
        Hilfe(
            "eingliederungshilfe",
            (
                "Schulbegleitung, [die sich mit {kind} absprechen muss und nicht umgekehrt|zwei Tische weiter]",
            ),
            "Fachkraft des Trägers",
            ("[zwölf|fünfzehn] Stunden in der Woche, jedes Halbjahr neu angesehen",),
            (1600, 2300),
            wo="in der Schule",
        ),
        Hilfe(
            "eingliederungshilfe",
            (
                "Jemand, der mit {kind} [Wege übt|herausfindet, was hilft], und es der Schule erklärt",
            ),
            "Fachkraft des Trägers",
            ("[vier|fünf] Stunden in der Woche",),
            (900, 1300),
            wo="unterwegs und in der Schule",
        ),
    ),
    sorge=(
        "{kind} [war seit den Ferien an neunzehn Tagen nicht in der Schule|ist in der Pause immer allein]. Ich möchte wissen, [was dort zu laut ist|wer {ihm} dort gut ist].",
    ),
    ueberholt=(
        "{kind} ist seit [August|dem Halbjahr] auf der kleinen Schule in [Sundern|Meschede] und braucht die Begleitung [nicht mehr|nur noch dienstags]. Bezahlt wird sie, glaube ich, immer noch. Da müsste mal einer draufgucken.",
    ),
)
