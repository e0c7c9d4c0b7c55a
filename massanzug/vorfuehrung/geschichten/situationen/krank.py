"""A parent is ill, and a child holds the house together."""

from __future__ import annotations

from massanzug.vorfuehrung.geschichten.situation import Hilfe, Situation, Stimme, Stueck, Weg

SITUATION = Situation(
    schluessel="krank",
    alter=(9, 14),
    mit_geschwister=True,
    anliegen=(
        "Ich habe [MS|Rheuma|eine Krankheit, die kommt und geht], und {kind} [kocht, wäscht und bringt {kind2} weg|ist mein drittes Bein]. {er} sagt nie Nein. Ich [sehe, dass {er} müde ist|will nicht, dass {er} keine Kindheit hat].",
        "[An schlechten Tagen|Wenn ich einen Schub habe] macht {kind} [alles|den Haushalt und {kind2} fertig]. Die Lehrerin sagt, {er} [schläft im Unterricht|kommt ohne Hausaufgaben]. Ich [brauche Hilfe, aber nicht so, dass man uns etwas wegnimmt|habe mich lange nicht getraut].",
        "Die Therapie hat [geholfen, aber ich bin noch nicht wieder ich selbst|mir alles abverlangt]. {kind} [hat in der Zeit zwanzig Kilo Kartoffeln geschält|weiß, wo alle Papiere liegen]. Ich möchte {ihm} {seinen} Nachmittag zurückgeben.",
        "{kind} hat in der Schule geschrieben: Mein Beruf ist, auf {mama} aufzupassen. Die Lehrerin hat mich angerufen, [ganz leise|sehr freundlich]. Ich war stolz und habe mich geschämt. Beides.",
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
                "Ich will, dass {kind} [mir böse sein darf|ins Ferienlager fährt und nicht anruft]. [Ich schaffe das, wenn ich weiß, wer dann da ist|Dafür schlucke ich meinen Stolz].",
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
                "Ich will [helfen, aber nicht immer|einen Nachmittag, an dem keiner was von mir will|{mama} nicht allein lassen und trotzdem {zum_verein}]. [Mittwochs wär gut|Ich sag dann auch, wenn es zu viel ist].",
                "Ich will, dass [keiner Mitleid hat|die Lehrerin Bescheid weiß, mehr nicht]. [Den Rest krieg ich hin|Ich kann das gut, ehrlich].",
                "Ich will [wissen, was {mama} hat, mit Namen|dass mir einer die Wahrheit sagt|mal krank sein dürfen]. [Ich halt das aus|Das ist besser als Raten].",
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
            ("{kind} [ist Kind, auch wenn ich krank bin|hat Zeit für sich].",),
            (
                (
                    "An [vier|fünf] schlechten Tagen [springt jemand anderes ein|kocht jemand anderes].",
                    "{kind} [ist draußen, wenn es mir schlecht geht|macht Hausaufgaben am Nachmittag].",
                    "Ich rufe morgens an, nicht abends.",
                    "{grosse} und {nachbar} wechseln sich ab.",
                ),
                (
                    "Ich erkläre {kind} [in diesem Monat|bis zum Wochenende] meine Krankheit.",
                    "{er} stellt Fragen.",
                    "Ich nehme das Buch aus der Klinik.",
                    "Die Ärztin kommt dazu, wenn {kind} will.",
                ),
            ),
        ),
        Weg(
            "kind",
            ("Ich [mache wieder mein eigenes Ding|habe Zeit für mich].",),
            (
                (
                    "Ich gehe jeden Mittwoch {zum_verein}.",
                    "Ich war [viermal hintereinander|einen Monat lang] da.",
                    "Ich packe morgens die Tasche.",
                    "{nachbar} passt auf {kind2} auf.",
                ),
            ),
        ),
    ),
    stuecke=(
        Stueck(
            1,
            (
                "Ein Plan für gute und für schlechte Tage, [gelb und blau|am Kühlschrank]",
                "Jeder hat ein Amt, {kind2} hat [den Tisch|den Müll|die Kaninchen]",
            ),
            "{elternteil} und die Kinder",
            "jeden Sonntag",
        ),
        Stueck(
            2,
            ("{grosse} kommt [an schlechten Tagen|dienstags] und kocht",),
            "{grosse}",
            "nach Anruf",
        ),
        Stueck(2, ("{nachbar} nimmt {kind2} [mittwochs|am Nachmittag]",), "{nachbar}", "mittwochs"),
        Stueck(3, ("Gruppe für Kinder, deren Eltern krank sind",), "{kind}", "alle zwei Wochen"),
        Stueck(3, ("Kochdienst der Gemeinde an schlechten Tagen",), "die Gemeinde", "nach Anruf"),
        Stueck(
            3,
            ("„Wir springen ein“ schickt jemanden zum Einkaufen",),
            "eine Freiwillige",
            "freitags",
        ),
        Stueck(3, ("{kind} geht {zum_verein}, ohne Handy",), "{kind}", "mittwochs"),
    ),
    hilfen=(
        Hilfe(
            "spfh",
            (
                "Jemand, der {kind} den Rücken freihält und [mit der Krankenkasse streitet|Anträge mit ausfüllt]",
            ),
            "Fachkraft des Trägers",
            ("[drei|vier] Stunden in der Woche",),
            (600, 950),
            wo="zu Hause",
        ),
        Hilfe(
            "flexible",
            ("Stunden auf Abruf: an schlechten Tagen mehr, an guten keine",),
            "Fachkraft des Trägers",
            ("bis zu zwanzig Stunden im Monat",),
            (700, 1100),
            wo="zu Hause",
        ),
    ),
    sorge=(
        "{kind} trägt [die Verantwortung für {kind2} an fast jedem Tag|mehr, als {er} zeigt]. Ich möchte, dass [andere Schultern da sind|das nicht vom Glück abhängt].",
    ),
    ueberholt=(
        "Ich bin seit [dem neuen Medikament|der Reha] an fünf von sieben Tagen auf den Beinen. Die Pläne für die schlechten Tage hängen noch, [aber wir haben sie seit Wochen nicht gebraucht|und {kind} hat einen Schnurrbart draufgemalt].",
    ),
)
