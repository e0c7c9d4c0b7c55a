"""School, the first own flat, rules at home: young people speak first."""

from __future__ import annotations

from massanzug.vorfuehrung.geschichten.situation import Anlass, Situation, Stimme, Stueck, Weg

SCHULE = Situation(
    schluessel="schule",
    alter=(13, 16),
    anliegen=(
        "{kind} geht [seit den Herbstferien nicht mehr|seit sechs Wochen kaum noch|nur noch an guten Tagen] in die Schule. {er} [steht auf, zieht sich an, und dann geht nichts mehr|sagt, {er} hat Bauchweh|spielt nachts und schläft am Tag]. Ich [arbeite im Schichtdienst|bin um sechs aus dem Haus] und kann nicht daneben stehen.",
        "Die Schule hat [einen Brief geschickt|mit dem Bußgeld gedroht]. {kind} und ich, wir [reden kaum noch|streiten nur noch darüber]. Ich will [{ihn} nicht verlieren|nicht, dass {er} alles hinwirft].",
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
            ),
            (
                "Dass [nicht alle gleichzeitig an mir ziehen|mich keiner vor der Klasse fragt, wo ich war|nicht gleich jemand brüllt].",
            ),
            (
                "Ich [stelle das Handy um elf weg|gehe montags und dienstags hin|schreibe der Lehrerin selbst].",
            ),
            (
                "Das Praktikum [beim Schreiner|in der Kita|im Tierheim] war [das Beste im ganzen Jahr|gut, da war ich immer pünktlich].",
            ),
        ),
        Stimme(
            "elternteil",
            (
                "Ich will [wieder mit {kind} am Tisch sitzen, ohne über die Schule zu reden|{kind} {seinen} Weg gehen lassen, auch wenn es nicht meiner ist|{ihm} vertrauen können]. [Ich höre auf zu drohen, das hat nie geholfen|Ich rede mit meinem Chef wegen der Frühschicht|Ich halte das aus].",
            ),
            ("Dass die Schule [und wir an einem Strang ziehen|mir sagt, was {kind} kann].",),
            ("Ich [wecke einmal, nicht fünfmal|esse abends mit {ihm}].",),
        ),
    ),
    wege=(
        Weg(
            "kind",
            (
                "Ich will [einen Abschluss, der zu mir passt|mein eigenes Geld verdienen|Mechatroniker werden].",
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
                    "{kind2} sucht das Rezept aus.",
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
            ),
            "{kind} und {elternteil}",
            "jede Woche",
            "zu Hause",
        ),
        Stueck(2, ("Mit {freund} [zum Bus|zur ersten Stunde]",), "{freund}", "an Schultagen"),
        Stueck(
            2, ("{grosse} [hört Vokabeln ab|hilft bei der Bewerbung]",), "{grosse}", "donnerstags"
        ),
        Stueck(
            3,
            (
                "Schnuppern in der Werkstatt, [samstags|in den Ferien]",
                "[Lernraum in der Bücherei|Offener Treff im Jugendzentrum]",
            ),
            "{kind}",
            "einmal in der Woche",
        ),
        Stueck(
            4,
            ("Jemand, der [mit {kind} die ersten Wege geht|den Draht zur Schule hält]",),
            "Erziehungsbeistand des Trägers",
            "5 Stunden in der Woche",
            "wo {kind} es will",
            "ambulant",
            (800, 1300),
        ),
    ),
    sorge=(
        "{kind} [hat den Anschluss in drei Fächern verloren|war seit 31 Schultagen nicht da]. Ich möchte wissen, [ob {ihm} dort etwas Angst macht|was in der Klasse geschehen ist].",
    ),
    hilfearten=("erziehungsbeistand", "eingliederungshilfe"),
    anlass=Anlass(
        (
            "{kind} stellt sich [bis Monatsende|in den nächsten vier Wochen] in der Jugendpraxis vor, in Begleitung nach Wahl.",
        ),
        ("Wer so lange nicht aus dem Bett kommt, kann krank sein, ohne dass es jemand sieht.",),
        "§ 8a Abs. 1 SGB VIII",
        "Der Termin wird kurz bestätigt, der Inhalt bleibt dort",
        "Wir setzen uns neu zusammen und bitten die Schulärztin dazu.",
        ("Ich geh hin, aber {elternteil} wartet draußen.", "Bringt zwar nichts, aber okay."),
    ),
)

AUSZIEHEN = Situation(
    schluessel="ausziehen",
    alter=(16, 18),
    anliegen=(
        "Ich bin [sechzehn|fast achtzehn|siebzehn] und will ausziehen. [Zu Hause ist es zu eng|Wir geraten jeden Tag aneinander|Ich schlafe seit drei Wochen bei {freund} auf dem Sofa]. [Ich hab mich selbst erkundigt|Ich bin allein gekommen], und ich will [wissen, was mir zusteht|keinen Ärger für zu Hause].",
        "{kind} hat [auf dem Amt angerufen und gefragt, ob {er} mit jemandem reden kann|in der Sprechstunde am Jugendzentrum gewartet]. {er} sagt: Ich [will nicht weg von allen, ich will mein eigenes Leben|brauche einen Ort, wo ich die Tür zumachen kann].",
    ),
    schritt=(
        "Mit {kind} [in Ruhe aufschreiben, was geht und was nicht|die Wege zu einer Wohnung ansehen]",
        "{elternteil} einladen, [wenn {kind} so weit ist|auf Wunsch von {kind}]",
    ),
    stimmen=(
        Stimme(
            "kind",
            (
                "Ich will [meinen eigenen Schlüssel|allein wohnen und die Ausbildung fertig machen|nicht mehr fragen müssen, ob ich duschen darf]. [Ich kann kochen, waschen und mit Geld umgehen|Ich leg jeden Monat fünfzig Euro weg|Ich hab schon drei Zimmer angeschaut].",
                "Ich will [{mama} sonntags besuchen und dann wieder gehen|gut mit {mama} sein, nur nicht in einer Wohnung]. Das [ist kein Streit, das ist erwachsen werden|geht, wenn jeder seins hat].",
            ),
            (
                "Dass [mir jemand zeigt, wie das mit den Anträgen geht|ich anrufen kann, wenn was schiefgeht].",
            ),
            (
                "Ich [gehe zur Berufsschule und zur Arbeit, jeden Tag|schreibe auf, was ich ausgebe].",
            ),
            (
                "In den Ferien war ich [sechs Wochen allein bei {grosse} in der Einliegerwohnung|mit dem Rad an der Nordsee]. Hat geklappt.",
            ),
        ),
        Stimme(
            "elternteil",
            (
                "Ich will [{kind} gehen lassen, ohne {ihn} zu verlieren|den Abschluss noch zusammen feiern|sonntags einen Teller mehr decken]. [Das muss ich auch erst lernen|Ich halte die Tür offen|Ich unterschreibe, was nötig ist].",
            ),
        ),
    ),
    wege=(
        Weg(
            "kind",
            ("Ich [wohne allein und komme klar|stehe auf eigenen Füßen].",),
            (
                (
                    "Ich [spare in drei Monaten 300 Euro|komme zwei Monate mit meinem Geld hin].",
                    "Am Monatsende ist [noch etwas da|die Miete als Erstes weg].",
                    "Ich [trage jeden Abend ein, was ich gebraucht habe|kaufe montags für die Woche ein].",
                    "{grosse} schaut einmal im Monat mit drauf.",
                ),
                (
                    "Ich [schaue jede Woche ein Zimmer an|habe bis zum Frühjahr ein Zimmer].",
                    "Ich habe [einen Mietvertrag|eine Zusage].",
                    "Ich schreibe die Leute selbst an.",
                    "{nachbar} hört sich um.",
                ),
            ),
        ),
        Weg(
            "elternteil",
            ("{kind} und ich [bleiben gut miteinander|sind Familie, auch in zwei Wohnungen].",),
            (
                (
                    "Sonntags essen wir zusammen.",
                    "{kind} [kommt von allein|bringt Nachtisch mit].",
                    "Ich frage nicht nach dem Zimmer.",
                    "{kind2} deckt mit.",
                ),
            ),
        ),
    ),
    stuecke=(
        Stueck(
            1,
            (
                "[Haushaltsbuch führen|Jeden Abend selbst kochen]",
                "Bewerbungen für Zimmer schreiben",
            ),
            "{kind}",
            "jede Woche",
        ),
        Stueck(
            2,
            (
                "{grosse} zeigt, wie [die Steuer|der Mietvertrag|die Waschmaschine] geht",
                "Sonntagsessen bei {elternteil}",
            ),
            "{grosse}",
            "einmal im Monat",
        ),
        Stueck(
            3,
            ("Weiter {verein} mittrainieren", "Möbel aus dem Sozialkaufhaus"),
            "{kind}",
            "einmal in der Woche",
        ),
        Stueck(
            4,
            (
                "Betreutes Wohnen: eine Person, [die man anrufen kann|mit der {kind} einmal in der Woche spricht]",
            ),
            "Fachkraft des Trägers",
            "6 Stunden in der Woche",
            "in der eigenen Wohnung",
            "stationaer",
            (2600, 3400),
        ),
    ),
    sorge=(
        "{kind} [hat im Moment keinen festen Schlafplatz|lebt von dem, was Freunde abgeben]. Das [kann nicht bis zum Sommer so bleiben|macht angreifbar].",
    ),
    hilfearten=("heim", "erziehungsbeistand"),
)

REGELN = Situation(
    schluessel="regeln",
    alter=(12, 15),
    anliegen=(
        "Bei uns wird [jeden Abend|wegen allem] gestritten: [Handy, Rausgehen, Aufräumen|wann {kind} zu Hause sein soll]. {kind} [schlägt die Türen|redet nicht mehr mit mir|war letzte Woche eine Nacht weg]. Ich [will nicht nur meckern|weiß, dass ich auch laut werde].",
        "{kind} und {anderer} [geraten aneinander|reden nur noch über mich]. Gestern [flog ein Teller|ist {kind} zu {grosse} gelaufen]. Wir [brauchen jemanden, der dazwischen übersetzt|wollen, dass das aufhört, alle drei].",
    ),
    schritt=(
        "Mit jedem einzeln sprechen, [dann zusammen|zuerst mit {kind}]",
        "Ein Gespräch bei {grosse} am Küchentisch",
    ),
    stimmen=(
        Stimme(
            "kind",
            (
                "Ich will [bis zehn rausdürfen am Wochenende|dass ihr mir glaubt|mein Zimmer so haben, wie ich will]. [Dafür sag ich, wo ich bin|Dann geh ich auch ans Telefon|Ich halt mich dran, wenn ihr euch auch dran haltet].",
                "Ich will, dass [mal einer zuhört, ohne was zu sagen|keiner mein Handy nimmt|wir mal wieder Fußball gucken alle]. [Ich fang auch an|Ich räum dafür die Küche].",
            ),
            ("Dass [nicht immer alle schreien|man eine Sache zu Ende redet].",),
            ("Ich [schreibe, wenn ich später komme|gehe raus, bevor ich explodiere].",),
            ("Bei {grosse} [gibt es klare Regeln und keinen Streit|darf ich ausreden].",),
        ),
        Stimme(
            "elternteil",
            (
                "Ich will [{kind} vertrauen|abends auf dem Sofa sitzen und nicht am Fenster stehen|dass wir wieder einen Witz machen können]. [Ich fange bei mir an|Dafür lasse ich auch etwas laufen|Ich zähle bis zehn, bevor ich rede].",
            ),
            ("Dass es [drei Regeln gibt, die gelten, statt zwanzig|weniger Türen knallt].",),
            (
                "Ich [gehe aus dem Zimmer, wenn ich laut werde|schreibe {kind} einen Zettel statt zu schimpfen].",
            ),
        ),
        Stimme(
            "anderer",
            (
                "Ich will, [dass Regeln gelten|dass {kind} weiß, dass ich {ihn} mag, auch wenn ich streng bin]. [Ich kann auch sagen, wenn ich falsch lag|Ich nehme mir den Samstag frei für uns zwei].",
            ),
        ),
    ),
    wege=(
        Weg(
            "elternteil",
            ("[Wir streiten und vertragen uns wieder|Bei uns zu Hause hört man sich zu].",),
            (
                (
                    "Wir haben drei Regeln, [die alle unterschrieben haben|die am Kühlschrank hängen].",
                    "[Eine Woche ohne knallende Tür|Wir lachen einmal am Tag].",
                    "Ich [halte mich selbst daran|lege mein Handy auch weg].",
                    "{grosse} war dabei, als wir sie geschrieben haben.",
                ),
            ),
        ),
        Weg(
            "kind",
            (
                "Ich [darf mehr, weil man sich auf mich verlassen kann|will wie erwachsen behandelt werden].",
            ),
            (
                (
                    "Ich bin [an vier Wochenenden|zweimal im Monat] pünktlich zu Hause.",
                    "{elternteil} [schläft schon, wenn ich komme|fragt nicht mehr dreimal].",
                    "Ich schreibe, wenn der Bus nicht kommt.",
                    "{freund} geht mit mir zurück.",
                ),
            ),
        ),
    ),
    stuecke=(
        Stueck(
            1,
            (
                "Drei Regeln am Kühlschrank",
                "Jeden [Samstag|Sonntag] eine Stunde nur {kind} und {anderer}",
            ),
            "alle zusammen",
            "jede Woche",
        ),
        Stueck(
            2,
            (
                "Wenn es knallt: [eine Nacht bei {grosse}|anrufen bei {grosse}]",
                "[{nachbar} ist Schiedsrichter|Familienrat bei {grosse}]",
            ),
            "{grosse}",
            "wenn es nötig ist",
        ),
        Stueck(
            3,
            ("Weiter {verein} [mitmachen|dabei sein]",),
            "{kind}",
            "zweimal in der Woche",
        ),
        Stueck(
            4,
            ("Gespräche zu dritt mit jemandem von außen",),
            "Beratungsstelle",
            "alle zwei Wochen",
            "in der Beratungsstelle",
            "ambulant",
            (0, 400),
        ),
    ),
    sorge=(
        "{kind} war [zweimal|in einem Monat dreimal] nachts nicht auffindbar. Ich möchte, dass [alle wissen, wen man dann anruft|{er} einen sicheren Ort hat].",
    ),
    hilfearten=("erziehungsberatung", "erziehungsbeistand", "spfh"),
    zu_zweit=True,
)

SITUATIONEN = (SCHULE, AUSZIEHEN, REGELN)
