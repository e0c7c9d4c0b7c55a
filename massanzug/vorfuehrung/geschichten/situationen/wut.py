"""A child that is too loud for the afternoon group, and has more in it than that."""

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
    schluessel="wut",
    alter=(7, 11),
    anliegen=(
        "In der OGS [fliegen Stühle|gibt es jeden Tag Streit], und immer ist es {kind}. [Die wollen {ihn} nicht mehr nehmen|Jede Woche ruft die Schule an]. Zu Hause ist {er} [ganz anders|oft still|lieb zu {kind2}].",
        "Ich habe Angst vor dem Telefon, weil es [die Schule|die OGS] ist. {kind} ist kein [böses|schlimmes] Kind. {er} [hat ein Herz wie ein Scheunentor|kann nur nicht verlieren].",
        "{kind} ist {tageszeit} [vom Schulhof weggelaufen|auf den Baum geklettert und drei Stunden oben geblieben]. [Da oben war endlich Ruhe|Keiner konnte {ihn} ärgern], hat {er} gesagt. Ich verstehe {ihn} ja.",
        "Wenn {kind} wütend wird, [sieht {er} nichts mehr|hört {er} mich nicht]. Danach [weint {er} und entschuldigt sich|legt {er} mir Bilder aufs Kissen]. Ich möchte vorher da sein, nicht danach.",
        "Die Lehrerin und ich, wir [reden nur noch in Mitteilungsheften|sitzen uns gegenüber wie vor Gericht]. Dabei wollen wir doch dasselbe für {kind}. Glaube ich.",
    ),
    schritt=(
        "Mit {kind} draußen reden, [beim Gehen|am Bolzplatz]",
        "Ein Gespräch mit der Schule, bei dem {kind} vorher sagt, was gesagt wird",
    ),
    stimmen=(
        Stimme(
            "kind",
            (
                "Ich will [einen richtigen Freund haben|dass die mich mitspielen lassen|nicht immer schuld sein]. [Wenn mich keiner ärgert, hau ich auch nicht|Ich kann auch nett sein, das weiß nur keiner|Ich übe das, wirklich].",
                "Ich will [ins Tor|Schlagzeug lernen|mit einem Hund spazieren gehen]. [Da werde ich ruhig|Das kann ich gut|Dann vergesse ich den Ärger].",
                "Ich will [rausgehen dürfen, wenn mein Bauch heiß wird|dass erst einer fragt und dann schimpft|dass {mama} mal stolz vom Telefon kommt].",
            ),
            (
                "Dass [die Lehrerin auch mal was Gutes sagt|ich in der Pause nicht drinbleiben muss].",
            ),
            ("Ich [gehe raus, wenn mein Bauch heiß wird|zähle bis zwanzig|sage Stopp].",),
            ("[Der Hausmeister hat mich mithelfen lassen|Beim Zelten war es gut].", ""),
        ),
        Stimme(
            "elternteil",
            (
                "Ich will, dass [andere sehen, was alles in {kind} steckt|{kind} zum Geburtstag eingeladen wird|ich wieder ans Telefon gehen kann, ohne zu zittern]. [Dafür setze ich mich mit jedem an einen Tisch|Ich komme auch mit in die Schule|Ich lerne, ruhig zu bleiben].",
                "Ich will [{kind} verteidigen können, ohne zu lügen|vor der Wut da sein und nicht danach|dass {kind} merkt, dass ich auf {seiner} Seite bin].",
            ),
            (
                "Dass die Schule [mit mir redet und nicht über mich|anruft, wenn etwas gelungen ist].",
            ),
            ("Ich [nehme mir jeden Tag zwanzig Minuten nur für {kind}|gehe zum Elternabend].",),
            ("", "Holz hacken mit {grosse}. [Danach war {er} wie ausgewechselt|Da redet {er}]."),
        ),
    ),
    wege=(
        Weg(
            "kind",
            ("Ich will [Freunde haben|dazugehören].",),
            (
                (
                    "Ich gehe [jede Woche|mittwochs und freitags] {zum_verein}.",
                    "[Einer fragt, ob ich komme|Die kennen meinen Namen].",
                    "Ich bin pünktlich und bringe meine Sachen mit.",
                    "{nachbar} fährt mich hin.",
                ),
                (
                    "Wenn mein Bauch heiß wird, [gehe ich raus und komme wieder|zeige ich die rote Karte].",
                    "Ich habe [eine Woche lang keinen gehauen|es dreimal geschafft].",
                    "Ich übe das mit {elternteil}.",
                    "Die Lehrerin lässt mich gehen, ohne zu fragen.",
                ),
                (
                    "Ich lade [einmal im Monat|vor den Ferien] {freund} zu mir ein.",
                    "{freund} will wiederkommen.",
                    "Ich überlege mir vorher, was wir spielen.",
                    "{elternteil} macht Waffeln.",
                ),
            ),
        ),
        Weg(
            "elternteil",
            ("Ich [gehe wieder gern ans Telefon|bin stolz auf {kind}, und {er} weiß das].",),
            (
                (
                    "Ich [sage {kind} jeden Abend eine Sache, die gut war|rede einmal in der Woche mit der Lehrerin].",
                    "{kind} [fragt abends von selbst danach|grinst].",
                    "Ich schreibe es mir auf.",
                    "Die Lehrerin ruft freitags an.",
                ),
                (
                    "Ich bleibe [zwei Wochen lang|an vier Tagen] ruhig, wenn {kind} laut wird.",
                    "Es dauert kürzer als früher.",
                    "Ich gehe kurz auf den Balkon.",
                    "{grosse} fragt mich sonntags, wie es war.",
                ),
            ),
        ),
    ),
    stuecke=(
        Stueck(
            1,
            (
                "Abends [eine gute Sache sagen|zwanzig Minuten nur wir zwei]",
                "Ein Sandsack im Keller und [die Abmachung, wann er dran ist|eine Stoppuhr]",
            ),
            "{elternteil} und {kind}",
            "jeden Abend",
        ),
        Stueck(
            2,
            ("Mit {nachbarn} [um den Teich|in den Wald]",),
            "{nachbar} und {kind}",
            "samstags",
        ),
        Stueck(
            2,
            ("{grosse} [hackt mit {kind} Holz|lässt {kind} im Garten graben|kocht mit {kind}]",),
            "{grosse}",
            "alle zwei Wochen",
        ),
        Stueck(3, ("{kind} macht mit {verein}",), "{kind}", "zweimal in der Woche"),
        Stueck(
            3,
            (
                "Ämtchen beim Hausmeister in der großen Pause",
                "Fußball-AG statt Hausaufgabenraum am Mittwoch",
            ),
            "{kind} und die Schule",
            "jede Woche",
            "in der Schule",
        ),
    ),
    hilfen=(
        Hilfe(
            "gruppenarbeit",
            ("Eine Gruppe mit fünf anderen: [Werkstatt|Wald|Kochen] und Streiten üben",),
            "Fachkraft des Trägers",
            ("ein Nachmittag in der Woche, ein Schuljahr lang",),
            (450, 700),
            wo="im Stadtteil",
        ),
        Hilfe(
            "tagesgruppe",
            ("Tagesgruppe nach der Schule, mit [Mittagessen|Hausaufgaben] und Elternabenden",),
            "Tagesgruppe",
            ("[drei|vier] Nachmittage in der Woche",),
            (1900, 2700),
            strom="teilstationaer",
            wo="in der Tagesgruppe",
        ),
        Hilfe(
            "spfh",
            ("Jemand, der zwischen Schule und Küche [hin- und hergeht|vermittelt]",),
            "Fachkraft des Trägers",
            ("[vier|fünf] Stunden in der Woche",),
            (900, 1300),
            wo="zu Hause und in der Schule",
        ),
    ),
    sorge=(
        "Beim letzten Streit [ist ein anderes Kind verletzt worden|hatten zwei Kinder Angst]. {kind} braucht [einen Ort, an dem {er} gesehen wird|jemanden, der rechtzeitig dazwischengeht].",
    ),
    ueberholt=(
        "{kind} ist nach den Ferien [auf die andere Schule gekommen|in die neue Klasse gekommen], und da [ist nichts mehr|ruft keiner mehr an]. Der Plan handelt von einer Schule, auf die {er} nicht mehr geht.",
    ),
    anlass=Anlass(
        (
            "{kind} kommt bis zum Gespräch mit der Schule nicht allein auf den Schulhof zurück: [{elternteil}|{grosse}] begleitet {ihn} morgens.",
        ),
        ("Beim letzten Streit ist ein Kind gestürzt. Das soll nicht noch einmal geschehen.",),
        "§ 8a Abs. 1 SGB VIII",
        "Rückmeldung der Klassenlehrerin am Freitag",
        "Wir setzen uns früher zusammen als geplant.",
        (
            "Finde ich übertrieben, aber wir machen das.",
            "Ist gut. Ich wollte sowieso mitgehen.",
        ),
    ),
)
