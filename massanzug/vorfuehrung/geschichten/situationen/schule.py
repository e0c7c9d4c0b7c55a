"""Not going to school, and wanting something all the same."""

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
    schluessel="schule",
    alter=(13, 16),
    anliegen=(
        "{kind} geht [seit den Herbstferien nicht mehr|seit sechs Wochen kaum noch|nur noch an guten Tagen] in die Schule. {er} [steht auf, zieht sich an, und dann geht nichts mehr|sagt, {er} hat Bauchweh|spielt nachts und schläft am Tag]. Ich [arbeite im Schichtdienst|bin um sechs aus dem Haus] und kann nicht daneben stehen.",
        "Die Schule hat [einen Brief geschickt|mit dem Bußgeld gedroht]. {kind} und ich, wir [reden kaum noch|streiten nur noch darüber]. Ich will [{ihn} nicht verlieren|nicht, dass {er} alles hinwirft].",
        "{kind} ist klug, das sagen alle. Aber [in der Klasse kriegt {er} keinen Ton raus|nach zwei Stunden ist Schluss]. Zu Hause [baut {er} Rechner auseinander|bringt {er} sich Koreanisch bei]. Das passt doch nicht zusammen.",
        "Wir haben alles versucht: [Handy weg, Belohnung, Schimpfen, Bitten|drei Gespräche, zwei Wechsel]. Jetzt will ich mal hören, was {kind} will. [Vor Ihnen sagt {er} es vielleicht|Ich frage und kriege nur die Schultern].",
        "Mein Chef fragt, was los ist, weil ich [jeden Morgen telefoniere|dauernd eher gehe]. Los ist, dass {kind} [im Bett liegt und ich auf der Arbeit Angst habe|nicht in die Schule geht]. Ich brauche jemanden, der mitdenkt und nicht nur fragt, ob ich streng genug bin.",
    ),
    schritt=(
        "{kind} allein treffen, [am Kiosk an der Ruhr|auf ein Eis|dort, wo {er} will]",
        "Ein Dreiergespräch mit der Schulsozialarbeit vorbereiten",
    ),
    stimmen=(
        Stimme(
            "kind",
            (
                "Ich will [den Abschluss, aber nicht in der Klasse|irgendwas mit Autos lernen|was mit den Händen machen]. [Wenn ich weiß, wofür, dann stehe ich auch auf|Ich hab schon bei zwei Werkstätten gefragt|Ich würde auch abends lernen].",
                "Lasst mich [erst mal ankommen|klein anfangen|zwei Stunden am Tag machen]. Dann [wird das mehr, versprochen|schaff ich das|seht ihr schon].",
                "Ich will [nicht jeden Morgen ein Theaterstück aufführen|dass einer fragt, was da los ist, und nicht nur, wann ich wiederkomme|neu anfangen, wo mich keiner kennt].",
            ),
            (
                "Dass [nicht alle gleichzeitig an mir ziehen|mich keiner vor der Klasse fragt, wo ich war|nicht gleich jemand brüllt].",
            ),
            (
                "Ich [stelle das Handy um elf weg|gehe montags und dienstags hin|schreibe der Lehrerin selbst].",
            ),
            (
                "Das Praktikum [beim Schreiner|in der Kita|im Tierheim|beim Elektriker] war [das Beste im ganzen Jahr|gut, da war ich immer pünktlich].",
            ),
        ),
        Stimme(
            "elternteil",
            (
                "Ich will [wieder mit {kind} am Tisch sitzen, ohne über die Schule zu reden|{kind} {seinen} Weg gehen lassen, auch wenn es nicht meiner ist|{ihm} vertrauen können]. [Ich höre auf zu drohen, das hat nie geholfen|Ich rede mit meinem Chef wegen der Frühschicht|Ich halte das aus].",
                "Ich will, dass {kind} [einen Abschluss in der Hand hat|morgens einen Grund hat|wieder von Leuten in {seinem} Alter redet]. [Welcher, ist mir gleich|Dafür fahre ich {ihn}, wohin {er} will].",
            ),
            ("Dass die Schule [und wir an einem Strang ziehen|mir sagt, was {kind} kann].",),
            ("Ich [wecke einmal, nicht fünfmal|esse abends mit {ihm}].",),
        ),
    ),
    wege=(
        Weg(
            "kind",
            (
                "Ich will [einen Abschluss, der zu mir passt|mein eigenes Geld verdienen|was mit Motoren machen].",
            ),
            (
                (
                    "Ich gehe [an drei Tagen in der Woche|jeden Tag zwei Stunden] in die Schule.",
                    "[Ich weiß freitags, was dran war|Ich habe mit zwei Leuten aus der Klasse geredet].",
                    "Ich [fahre mit {freund} zusammen|gehe erst in die Bücherei und dann rüber].",
                    "Die Klassenlehrerin fragt mich unter vier Augen.",
                ),
                (
                    "Ich mache [bis Weihnachten|bis zu den Ferien] ein Praktikum.",
                    "Der Chef sagt, ich darf wiederkommen.",
                    "Ich rufe selbst an.",
                    "{nachbar} kennt den Meister und sagt Bescheid.",
                ),
                (
                    "Ich schlafe [fünf Nächte|eine Woche lang] vor Mitternacht.",
                    "Ich werde vom Wecker wach und nicht vom Klopfen.",
                    "Das Handy liegt ab elf in der Küche.",
                    "{elternteil} legt das eigene dazu.",
                ),
            ),
        ),
        Weg(
            "elternteil",
            ("{kind} und ich [reden wieder|lachen wieder zusammen].",),
            (
                (
                    "Wir [kochen sonntags zusammen|fahren einmal in der Woche Rad], und Schule ist kein Thema.",
                    "{kind} bleibt nach dem Essen sitzen.",
                    "Ich lege das Thema weg, auch wenn es drückt.",
                    "[{kind2} sucht das Rezept aus|{kind} sucht aus, wohin].",
                ),
            ),
        ),
    ),
    stuecke=(
        Stueck(
            1,
            (
                "Handy um elf in die Küche, [Wecker auf sieben|Rollo hoch]",
                "Sonntags [kochen|schrauben] ohne Schulthema",
                "{kind} schreibt der Klassenlehrerin selbst, [was geht und was nicht|jeden Freitag eine Zeile]",
            ),
            "{kind} und {elternteil}",
            "jede Woche",
        ),
        Stueck(
            2, ("Mit {freund} [zum Bus|zur ersten Stunde]",), "{freund} und {kind}", "an Schultagen"
        ),
        Stueck(
            2, ("{grosse} [hört Vokabeln ab|hilft bei der Bewerbung]",), "{grosse}", "donnerstags"
        ),
        Stueck(
            2,
            ("{nachbar} [nimmt {kind} mit in die Werkstatt|zeigt {kind} das Schweißen]",),
            "{nachbar}",
            "samstags",
        ),
        Stueck(
            3,
            (
                "Schnuppern in der Werkstatt, [samstags|in den Ferien]",
                "[Lernraum in der Bücherei|Offener Treff im Jugendzentrum]",
                "{kind} macht weiter {verein}",
            ),
            "{kind}",
            "einmal in der Woche",
        ),
    ),
    hilfen=(
        Hilfe(
            "erziehungsbeistand",
            ("Jemand, der [mit {kind} die ersten Wege geht|den Draht zur Schule hält]",),
            "Erziehungsbeistand des Trägers",
            ("[vier|fünf] Stunden in der Woche",),
            (800, 1300),
            wo="wo {kind} es will",
        ),
        Hilfe(
            "eingliederungshilfe",
            ("Schulbegleitung für den Anfang, [jede Woche eine Stunde weniger|bis Ostern]",),
            "Fachkraft des Trägers",
            ("zehn Stunden in der Woche, abnehmend",),
            (1400, 2000),
            wo="in der Schule",
        ),
        Hilfe(
            "flexible",
            ("Ein Vormittag in der Werkstatt, zwei in der Schule, jemand hält die Fäden",),
            "Fachkraft des Trägers",
            ("sechs Stunden in der Woche",),
            (1000, 1500),
            wo="unterwegs",
        ),
    ),
    sorge=(
        "{kind} [hat den Anschluss in drei Fächern verloren|war seit 31 Schultagen nicht da]. Ich möchte wissen, [ob {ihm} dort etwas Angst macht|was in der Klasse geschehen ist].",
    ),
    ueberholt=(
        "Ich bin seit [Februar|acht Wochen] im Betrieb und hab einen Vertrag. Der Plan redet immer noch von Mathe. Ich will, dass das mal einer merkt.",
    ),
    anlass=Anlass(
        (
            "{kind} stellt sich [bis Monatsende|in den nächsten vier Wochen] in einer Arztpraxis {seiner} Wahl vor.",
        ),
        ("Wer so lange nicht aus dem Bett kommt, kann krank sein, ohne dass es jemand sieht.",),
        "§ 8a Abs. 1 SGB VIII",
        "Der Termin wird kurz bestätigt, der Inhalt bleibt dort",
        "Wir setzen uns neu zusammen und bitten die Schulärztin dazu.",
        ("Ich geh hin, aber {elternteil} wartet draußen.", "Bringt zwar nichts, aber okay."),
    ),
)
