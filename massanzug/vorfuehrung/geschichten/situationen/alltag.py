"""Mornings, tiredness, anger in the afternoon: the everyday."""

from __future__ import annotations

from massanzug.vorfuehrung.geschichten.situation import Anlass, Situation, Stimme, Stueck, Weg

MORGENS = Situation(
    schluessel="morgens",
    alter=(5, 9),
    anliegen=(
        "[Jeden Morgen|Morgens vor der Schule|Um halb sieben] [gibt es bei uns Tränen|knallt bei uns eine Tür|ist bei uns schon Streit]. [Ich komme zu spät zur Arbeit|{kind} kommt zu spät|Wir gehen alle mit einem Kloß im Hals los], und [abends tut es mir leid|ich will das so nicht mehr|so kann das nicht weitergehen].",
        "Ich schreie {kind} an und [erkenne mich selbst nicht wieder|schäme mich danach]. Das fängt [beim Anziehen|beim Zähneputzen|beim Ranzen] an und hört [an der Haustür|im Auto|erst in der Schule] auf.",
    ),
    schritt=(
        "[Zu Hause|In Ruhe] weitersprechen, wenn [alle da sind|{kind} dabei ist]",
        "Am [Montag|Dienstag|Donnerstag] früh dabei sein und zusehen, wie ein Morgen läuft",
    ),
    stimmen=(
        Stimme(
            "elternteil",
            (
                "Ich will, dass [wir morgens wieder zusammen lachen|der Tag ohne Geschrei anfängt|{kind} mir zum Abschied winkt]. [Dafür stehe ich auch früher auf|Das schaffe ich, wenn ich abends vorbereite|Ich weiß, dass ich das kann].",
                "[Einmal in der Woche|Wenigstens drei Tage] will ich [pünktlich|ruhig|mit einem Kuss] aus dem Haus gehen, und [dann jeden Tag|dann immer öfter].",
            ),
            (
                "[Dass {kind} von selbst aufsteht|Dass wir zusammen frühstücken|Dass ich nicht dreimal rufen muss].",
            ),
            (
                "Ich [lege abends die Sachen hin|stelle den Wecker auf sechs|lasse das Handy bis acht in der Küche liegen].",
            ),
            (
                "In den Ferien [bei {grosse}|auf dem Campingplatz] ging es, da [hatten wir Zeit|gab es einen festen Ablauf].",
            ),
        ),
        Stimme(
            "kind",
            (
                "Ich will [selber entscheiden, was ich anziehe|mein Brot selber schmieren|fünf Minuten kuscheln, bevor es losgeht]. [Und dass keiner schreit|Dann mach ich auch mit|Das dauert gar nicht lang].",
                "[{mama} soll nicht immer schnell sagen|Ich will einen Wecker, der Musik macht|Ich will mit {freund} zusammen zur Schule laufen].",
            ),
            ("Dass [es morgens leise ist|wir Musik hören|ich nicht als Letztes komme].",),
            (
                "Ich [packe abends meinen Ranzen|stehe beim zweiten Klingeln auf|putze allein die Zähne].",
            ),
        ),
    ),
    wege=(
        Weg(
            "elternteil",
            (
                "[Wir gehen morgens|Ich will, dass wir] [gut gelaunt|in Ruhe] aus dem Haus.",
                "Der Morgen [gehört uns|ist unsere Zeit].",
            ),
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
                    "{kind} holt die Brötchen [bei Bäcker Franke|unten im Haus].",
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
            ),
        ),
    ),
    stuecke=(
        Stueck(
            1,
            (
                "Abends [zusammen packen und den Tisch decken|Sachen hinlegen und Ranzen packen]",
                "Ein [Bilderplan|Sternenplan] für den Morgen, den {kind} [malt|klebt]",
            ),
            "{elternteil} und {kind}",
            "jeden Abend",
            "zu Hause",
        ),
        Stueck(
            2,
            ("{grosse} nimmt {kind} [mittwochs|freitags] [über Nacht|vor der Schule]",),
            "{grosse}",
            "einmal in der Woche",
        ),
        Stueck(
            2,
            ("Gemeinsamer Schulweg mit {freund}",),
            "{freund} und {kind}",
            "jeden Schultag",
            "ab der Ecke",
        ),
        Stueck(
            3,
            (
                "Frühstück in der [Schule|OGS], wenn es eng wird",
                "[Elterncafé|Eltern-Frühstück] im Familienzentrum",
            ),
            "Familienzentrum",
            "einmal in der Woche",
        ),
        Stueck(
            4,
            (
                "Familienhelferin [ist an zwei Morgen dabei und schaut mit hin|bespricht freitags die Woche]",
            ),
            "Fachkraft des Trägers",
            "4 Stunden in der Woche",
            "zu Hause",
            "ambulant",
            (900, 1500),
        ),
    ),
    sorge=(
        "{kind} [fehlt nach Angaben der Schule in zwei Monaten elf Mal in der ersten Stunde|wirkt in der Schule sehr müde]. Ich möchte verstehen, [woran das liegt|was {ihm} morgens fehlt].",
    ),
    hilfearten=("spfh", "erziehungsberatung"),
)

MUEDE = Situation(
    schluessel="muede",
    alter=(0, 2),
    anliegen=(
        "{kind} schreit [Abend für Abend|seit Wochen|jede Nacht], und ich bin [am Ende meiner Kräfte|so müde, dass ich weine|allein damit]. [Ich liebe {ihn}|Ich will {ihm} eine gute Mutter sein|Ich will {ihn} im Arm haben], aber [ich brauche mal zwei Stunden Schlaf|ich weiß nicht mehr, wie].",
        "[Die Hebamme|Meine Ärztin|{nachbar}] hat gesagt, ich soll bei Ihnen anrufen. Mit dem Kleinen ist alles gut, nur ich [schlafe nicht mehr|weine so viel|gehe nicht mehr raus].",
    ),
    schritt=(
        "[Morgen|Noch diese Woche] zu Hause besuchen, [ohne dass aufgeräumt sein muss|auf eine Tasse Tee]",
        "Gemeinsam mit der Hebamme sprechen",
    ),
    stimmen=(
        Stimme(
            "elternteil",
            (
                "Ich will [wieder schlafen und mit {kind} rausgehen können|{kind} ansehen und mich freuen|nicht mehr allein mit allem sein]. [Ich gehe jeden Tag eine Runde, auch wenn es regnet|Dafür lasse ich auch jemanden in die Wohnung|Ich nehme Hilfe an, das fällt mir schwer genug].",
                "Ich will [in einem halben Jahr über diese Zeit lachen können|dass {kind} eine Mutter hat, die ausgeschlafen ist|mir selbst wieder etwas zutrauen].",
            ),
            (
                "Dass [jemand {kind} nimmt, bevor ich nicht mehr kann|es einen Abend in der Woche gibt, der mir gehört|ich nachmittags schlafen kann].",
            ),
            (
                "Ich [schreibe auf, wann {er} schreit|gehe jeden Tag mit dem Wagen um den Block|rufe an, bevor es zu viel wird].",
            ),
            (
                "Im Krankenhaus hat [eine Schwester mir gezeigt, wie ich {ihn} halte|das Tragetuch geholfen].",
            ),
        ),
        Stimme(
            "grosse",
            (
                "Ich will [helfen, aber nicht alles bestimmen|mein Enkelkind aufwachsen sehen]. [Zweimal die Woche kann ich|Mittwochs ist mein Tag, das habe ich mir so ausgesucht].",
            ),
            ("Dass {elternteil} [sich meldet, wenn es eng wird|auch mal Nein sagt zu mir].",),
            ("Ich [koche für zwei Tage|nehme {kind} mit in den Garten].",),
        ),
    ),
    wege=(
        Weg(
            "elternteil",
            ("Ich bin [eine ausgeschlafene Mutter|wieder ich selbst, und {kind} merkt das].",),
            (
                (
                    "Ich schlafe [an drei Nachmittagen|jeden zweiten Tag] eine Stunde.",
                    "[Ich habe wieder Lust zu kochen|Ich höre wieder Musik].",
                    "Ich lege mich hin, auch wenn die Wäsche liegt.",
                    "{grosse} geht mit {kind} spazieren.",
                ),
                (
                    "Ich gehe [einmal in der Woche|jeden Dienstag] unter Leute.",
                    "Ich kenne [zwei andere Mütter mit Namen|jemanden, den ich anrufen kann].",
                    "Ich ziehe mich an und gehe los, auch wenn ich müde bin.",
                    "{nachbar} geht das erste Mal mit.",
                ),
            ),
        ),
    ),
    stuecke=(
        Stueck(
            1,
            (
                "Jeden Tag [eine Runde mit dem Kinderwagen|eine halbe Stunde vor die Tür]",
                "Ein Heft, in dem steht, [was {kind} beruhigt|was heute gut war]",
            ),
            "{elternteil}",
            "täglich",
            "an der Ruhr",
        ),
        Stueck(
            2,
            ("{grosse} übernimmt [zwei Nachmittage|mittwochs ab drei]",),
            "{grosse}",
            "zweimal in der Woche",
        ),
        Stueck(
            2,
            ("{nachbar} hat einen Schlüssel und [kommt, wenn es klopft|nimmt das Babyfon]",),
            "{nachbar}",
            "wenn es nötig ist",
        ),
        Stueck(
            3,
            ("[Babygruppe|Krabbelgruppe|Stillcafé] im Familienzentrum",),
            "{elternteil} mit {kind}",
            "dienstags",
            "Familienzentrum",
        ),
        Stueck(
            4,
            ("Beratung für Eltern mit [Schreibabys|ganz kleinen Kindern]",),
            "Beratungsstelle",
            "viermal",
            "in der Beratungsstelle",
            "ambulant",
            (0, 250),
        ),
    ),
    sorge=(
        "{elternteil} [hat abgenommen und schläft kaum|spricht davon, dass ihr alles zu viel ist]. Ich möchte, dass sie [ärztlich begleitet ist|nachts jemanden erreicht].",
    ),
    hilfearten=("spfh", "erziehungsberatung"),
    anlass=Anlass(
        (
            "Die Vorsorge [U4|U5|U6] wird [bis Ende des Monats|innerhalb von drei Wochen] nachgeholt.",
        ),
        ("Bei einem so kleinen Kind zählt jede Vorsorge; zwei sind ausgefallen.",),
        "§ 8a Abs. 1 SGB VIII",
        "Das gelbe Heft wird angesehen",
        "Das Gesundheitsamt wird um einen Besuch gebeten.",
        (
            "Den Termin hatte ich, ich habe ihn verschlafen. Ich hole ihn nach.",
            "Ich wäre auch so gegangen, aber gut.",
        ),
    ),
)

WUT = Situation(
    schluessel="wut",
    alter=(7, 11),
    anliegen=(
        "{kind} [haut andere Kinder|ist so wütend, dass Stühle fliegen|schreit im Unterricht], und [die OGS will {ihn} nicht mehr nehmen|jede Woche ruft die Schule an|{er} kommt mit blauen Flecken nach Hause]. Zu Hause ist {er} [ein ganz anderer|oft still|lieb zu {kind2}].",
        "Ich habe Angst vor dem Telefon, weil es [die Schule|der Hort] ist. {kind} ist kein [böses|schlimmes] Kind.",
    ),
    schritt=(
        "Mit {kind} [draußen reden, beim Gehen|beim Fußball zusehen]",
        "Ein Gespräch mit Schule und [Hort|OGS], bei dem {kind} [dabei ist|vorher sagt, was gesagt wird]",
    ),
    stimmen=(
        Stimme(
            "kind",
            (
                "Ich will [einen richtigen Freund haben|dass die mich mitspielen lassen|nicht immer schuld sein]. [Wenn mich keiner ärgert, hau ich auch nicht|Ich kann auch nett sein, das weiß nur keiner|Ich übe das, wirklich].",
                "Ich will [ins Tor|Schlagzeug lernen|mit einem Hund spazieren gehen]. [Da werde ich ruhig|Das kann ich gut|Dann vergesse ich den Ärger].",
            ),
            (
                "Dass [die Lehrerin auch mal was Gutes sagt|ich in der Pause nicht drinbleiben muss].",
            ),
            ("Ich [gehe raus, wenn mein Bauch heiß wird|zähle bis zwanzig|sage Stopp].",),
            ("[Der Hausmeister hat mich helfen lassen|Beim Zelten war es gut].",),
        ),
        Stimme(
            "elternteil",
            (
                "Ich will, dass [andere sehen, was alles in {kind} steckt|{kind} eingeladen wird zum Geburtstag|ich wieder ans Telefon gehen kann, ohne zu zittern]. [Dafür setze ich mich mit jedem an einen Tisch|Ich komme auch mit in die Schule|Ich lerne, ruhig zu bleiben].",
            ),
            (
                "Dass die Schule [mit mir redet und nicht über mich|anruft, wenn etwas gelungen ist].",
            ),
            ("Ich [nehme mir jeden Tag zwanzig Minuten nur für {kind}|gehe zum Elternabend].",),
        ),
    ),
    wege=(
        Weg(
            "kind",
            ("Ich will [Freunde haben|dazugehören].",),
            (
                (
                    "Ich gehe [jede Woche|mittwochs und freitags] [zum Training|in die Werkstatt].",
                    "[Einer fragt, ob ich komme|Ich werde eingewechselt].",
                    "Ich bin pünktlich und bringe meine Sachen mit.",
                    "{nachbar} fährt mich hin.",
                ),
                (
                    "Wenn mein Bauch heiß wird, [gehe ich raus und komme wieder|zeige ich die rote Karte].",
                    "Ich habe [eine Woche lang keinen gehauen|es dreimal geschafft].",
                    "Ich übe das mit {elternteil}.",
                    "Die Lehrerin lässt mich gehen, ohne zu fragen.",
                ),
            ),
        ),
        Weg(
            "elternteil",
            ("Ich [gehe wieder gern ans Telefon|bin stolz auf {kind}, und das hört {er} auch].",),
            (
                (
                    "Ich [sage {kind} jeden Abend eine Sache, die gut war|rede einmal in der Woche mit der Lehrerin].",
                    "{kind} [fragt abends von selbst danach|grinst].",
                    "Ich schreibe es mir auf.",
                    "Die Lehrerin ruft freitags an.",
                ),
            ),
        ),
    ),
    stuecke=(
        Stueck(
            1,
            ("Abends [eine gute Sache sagen|zwanzig Minuten nur wir zwei]",),
            "{elternteil} und {kind}",
            "jeden Abend",
        ),
        Stueck(
            2,
            (
                "Mit {nachbarn} und einem Hund [um den Teich|in den Wald]",
                "{grosse} [baut mit {kind} am Holzhaus|lässt {kind} im Garten graben]",
            ),
            "{nachbar}",
            "samstags",
        ),
        Stueck(3, ("Training {verein}",), "{kind}", "zweimal in der Woche"),
        Stueck(
            3,
            ("Ämtchen beim Hausmeister in der großen Pause",),
            "{kind} und der Hausmeister",
            "jeden Schultag",
            "in der Schule",
        ),
        Stueck(
            4,
            ("[Tagesgruppe an drei Nachmittagen|Soziale Gruppenarbeit in der Nachbarschaft]",),
            "Fachkraft des Trägers",
            "dreimal in der Woche",
            "im Stadtteil",
            "teilstationaer",
            (1900, 2700),
        ),
    ),
    sorge=(
        "Zwei Kinder [sind beim letzten Streit verletzt worden|haben Angst vor {kind}]. {kind} braucht [einen Ort, an dem {er} gesehen wird|jemanden, der rechtzeitig dazwischengeht].",
    ),
    hilfearten=("gruppenarbeit", "tagesgruppe"),
)

SITUATIONEN = (MORGENS, MUEDE, WUT)
