"""Doors, phones, coming home: who decides what."""

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
    schluessel="regeln",
    alter=(12, 15),
    zu_zweit=True,
    anliegen=(
        "Bei uns wird [jeden Abend|wegen allem] gestritten: [Handy, Rausgehen, Aufräumen|wann {kind} zu Hause sein soll]. {kind} [schlägt die Türen|redet nicht mehr mit mir|war letzte Woche eine Nacht weg]. Ich [will nicht nur meckern|weiß, dass ich auch laut werde].",
        "{kind} und {anderer} [geraten aneinander|reden nur noch über mich]. {tageszeit} [flog ein Teller|ist {kind} zu {grosse} gelaufen]. Wir [brauchen jemanden, der dazwischen übersetzt|wollen, dass das aufhört, alle drei].",
        "Wir haben siebzehn Regeln, ich habe sie gezählt. [Keiner hält sich dran, wir auch nicht|Und keine davon hat uns je geholfen]. {kind} sagt: Bei {grosse} gibt es zwei.",
        "{kind} lügt mich an, und ich [kontrolliere das Handy|stehe nachts am Fenster]. Beides ist Mist. Ich will [{ihm} wieder glauben|schlafen].",
        "Früher haben wir zusammen Fußball geguckt und Quatsch gemacht. Jetzt [guckt jeder in sein Zimmer|gibt es Ansagen und Schweigen]. {anderer} meint, das ist das Alter. Ich meine, das sind wir.",
    ),
    schritt=(
        "Mit jedem einzeln sprechen, zuerst mit {kind}",
        "Ein Gespräch bei {grosse} am Küchentisch",
    ),
    stimmen=(
        Stimme(
            "kind",
            (
                "Ich will [bis zehn rausdürfen am Wochenende|dass ihr mir glaubt|mein Zimmer so haben, wie ich will]. [Dafür sag ich, wo ich bin|Dann geh ich auch ans Telefon|Ich halt mich dran, wenn ihr euch auch dran haltet].",
                "Ich will, dass [mal einer zuhört, ohne was zu sagen|keiner mein Handy nimmt|wir mal wieder alle Fußball gucken]. [Ich fang auch an|Ich räum dafür die Küche].",
                "Ich will [drei Regeln, und die gelten für alle|was zu sagen haben, bevor es feststeht|nicht mehr zu hören kriegen, wie ich mit sechs war].",
            ),
            ("Dass [nicht immer alle schreien|man eine Sache zu Ende redet].",),
            ("Ich [schreibe, wenn ich später komme|gehe raus, bevor ich explodiere].",),
            ("Bei {grosse} [gibt es klare Regeln und keinen Streit|darf ich ausreden].",),
        ),
        Stimme(
            "elternteil",
            (
                "Ich will [{kind} vertrauen|abends auf dem Sofa sitzen und nicht am Fenster stehen|dass wir wieder einen Witz machen können]. [Ich fange bei mir an|Dafür lasse ich auch etwas laufen|Ich zähle bis zehn, bevor ich rede].",
                "Ich will, dass {kind} [gern nach Hause kommt|mich anruft, wenn etwas ist, egal wie spät]. [Ich hole {ihn} dann ab und frage erst morgen|Das ist mir wichtiger als jede Uhrzeit].",
            ),
            ("Dass es [drei Regeln gibt, die gelten, statt zwanzig|weniger knallt].",),
            (
                "Ich [gehe aus dem Zimmer, wenn ich laut werde|schreibe {kind} einen Zettel, statt zu schimpfen].",
            ),
        ),
        Stimme(
            "anderer",
            (
                "Ich will, dass [Regeln gelten|{kind} weiß, dass ich {ihn} mag, auch wenn ich streng bin]. [Ich kann auch sagen, wenn ich falsch lag|Ich nehme mir den Samstag frei für uns zwei].",
                "Um neun ist {er} drin, dabei bleibe ich. [Das hat mit Vertrauen nichts zu tun|So bin ich groß geworden, und es war gut so]. Aber [reden können wir|still werden soll keiner, wenn ich reinkomme].",
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
                (
                    "Ich frage [eine Woche lang|bis zum Monatsende] nur einmal nach.",
                    "{kind} erzählt von selbst, wo {er} war.",
                    "Ich setze mich aufs Sofa statt ans Fenster.",
                    "{anderer} hält mich davon ab, anzurufen.",
                ),
            ),
        ),
        Weg(
            "kind",
            ("Ich [darf mehr, weil man sich auf mich verlassen kann|werde ernst genommen].",),
            (
                (
                    "Ich bin [an vier Wochenenden hintereinander|einen Monat lang] pünktlich zu Hause.",
                    "{elternteil} [schläft schon, wenn ich komme|fragt nicht mehr dreimal].",
                    "Ich schreibe, wenn der Bus nicht kommt.",
                    "{freund} geht mit mir zurück.",
                ),
                (
                    "Ich mache [mittwochs das Abendessen|die Küche], ohne dass einer was sagt.",
                    "Es meckert keiner.",
                    "Ich stelle mir den Timer.",
                    "{anderer} kauft ein, was ich aufschreibe.",
                ),
            ),
        ),
    ),
    stuecke=(
        Stueck(
            1,
            (
                "Drei Regeln am Kühlschrank, von allen unterschrieben",
                "Handys ab acht in den Korb, alle",
            ),
            "alle zusammen",
            "jeden Tag",
        ),
        Stueck(
            1,
            ("Jeden [Samstag|Sonntag] eine Stunde nur {kind} und {anderer}",),
            "{kind} und {anderer}",
            "jede Woche",
        ),
        Stueck(
            2,
            (
                "Wenn es knallt: [eine Nacht bei {grosse}|anrufen bei {grosse}]",
                "Familienrat bei {grosse}, [mit Kuchen|mit Redestein]",
            ),
            "{grosse}",
            "wenn es nötig ist",
        ),
        Stueck(3, ("{kind} bleibt {verein}",), "{kind}", "zweimal in der Woche"),
        Stueck(3, ("Offener Treff im Jugendzentrum am Freitag, bis zehn",), "{kind}", "freitags"),
    ),
    hilfen=(
        Hilfe(
            "erziehungsberatung",
            ("Gespräche zu dritt mit jemandem von außen",),
            "Beratungsstelle",
            ("alle zwei Wochen, ein halbes Jahr lang",),
            (150, 300),
            wo="in der Beratungsstelle",
        ),
        Hilfe(
            "erziehungsbeistand",
            (
                "Jemand auf der Seite von {kind}, [der auch {elternteil} zuhört|der mit allen redet]",
            ),
            "Erziehungsbeistand des Trägers",
            ("[drei|vier] Stunden in der Woche",),
            (700, 1000),
            wo="unterwegs und zu Hause",
        ),
        Hilfe(
            "spfh",
            ("Jemand, der abends da ist, wenn es eng wird",),
            "Fachkraft des Trägers",
            ("vier Stunden in der Woche, abends",),
            (900, 1200),
            wo="zu Hause",
        ),
    ),
    sorge=(
        "{kind} war [zweimal|in einem Monat dreimal] nachts nicht auffindbar. Ich möchte, dass [alle wissen, wen man dann anruft|{er} einen sicheren Ort hat].",
    ),
    ueberholt=(
        "{anderer} ist im [Mai|Januar] ausgezogen. Von den Regeln hängt keine mehr. Wir brauchen [einen anderen Plan|ein neues Gespräch], diesmal zu zweit.",
    ),
    anlass=Anlass(
        (
            "Ist {kind} nach [22|23] Uhr nicht erreichbar, ruft {elternteil} zuerst {grosse} an und dann die Polizei.",
        ),
        ("In zwei Nächten wusste niemand, wo {kind} war.",),
        "§ 8a Abs. 1 SGB VIII",
        "Kurzer Anruf nach jedem Wochenende",
        "Wir treffen uns innerhalb einer Woche neu.",
        ("Ich schreib ja jetzt. Aber okay.", "Gut, dann weiß wenigstens jeder, was gilt."),
    ),
)
