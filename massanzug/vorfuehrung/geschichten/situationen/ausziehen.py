"""Nearly of age, and looking for a door of one's own."""

from __future__ import annotations

from massanzug.vorfuehrung.geschichten.situation import Hilfe, Situation, Stimme, Stueck, Weg

SITUATION = Situation(
    schluessel="ausziehen",
    alter=(16, 18),
    spricht="kind",
    anliegen=(
        "Ich will ausziehen. [Zu Hause ist es zu eng|Wir geraten jeden Tag aneinander|Ich schlafe seit drei Wochen bei {freund} auf dem Sofa]. [Ich hab mich selbst erkundigt|Ich bin allein gekommen], und ich will [wissen, was mir zusteht|keinen Ärger für zu Hause].",
        "Ich hab [auf dem Amt angerufen und gefragt, ob ich mit jemandem reden kann|in der Sprechstunde im Jugendzentrum gewartet]. Ich [will nicht weg von allen, ich will mein eigenes Leben|brauche einen Ort, wo ich die Tür zumachen kann].",
        "Ich mach [im Sommer die Ausbildung|eine Lehre beim Dachdecker|eine Ausbildung in der Pflege], und zu Hause [schlafe ich mit {kind2} im Zimmer|kann ich nach der Nachtschicht nicht schlafen]. Das ist kein Drama. Aber das geht nicht mehr.",
        "{mama} und ich [lieben uns, wenn wir uns nicht sehen|sind wie zwei Kater in einem Sack]. Bevor einer von uns was sagt, das man nicht zurücknehmen kann, will ich [raus|eine Lösung].",
        "Die im Jugendzentrum haben gesagt, ich darf [auch ohne Eltern herkommen|selbst einen Antrag stellen]. Stimmt das? Dann [will ich das|bin ich jetzt hier].",
    ),
    schritt=(
        "Mit {kind} [in Ruhe aufschreiben, was geht und was nicht|die Wege zu einer Wohnung ansehen]",
        "{elternteil} einladen, wenn {kind} so weit ist",
    ),
    stimmen=(
        Stimme(
            "kind",
            (
                "Ich will [meinen eigenen Schlüssel|allein wohnen und die Ausbildung fertig machen|nicht mehr fragen müssen, ob ich duschen darf]. [Ich kann kochen, waschen und mit Geld umgehen|Ich leg jeden Monat fünfzig Euro weg|Ich hab schon drei Zimmer angeschaut].",
                "Ich will [{mama} sonntags besuchen und dann wieder gehen|gut mit {mama} sein, nur nicht in einer Wohnung]. Das [ist kein Streit, das ist erwachsen werden|geht, wenn jeder seins hat].",
                "Ich will [ausschlafen nach der Schicht|dass mein Zeug noch da liegt, wo ich es hingelegt hab|Besuch haben dürfen]. Dafür [putz ich auch Treppen|geb ich was ab vom Lohn|lern ich das mit den Anträgen].",
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
                "Ich will nicht, dass {kind} [im Streit geht|denkt, ich hätte {ihn} rausgeworfen]. [Ich ruf nicht jeden Tag an, das verspreche ich|Dafür räume ich sogar das Zimmer nicht um].",
            ),
            (
                "",
                "Dass wir [wieder einen Grund haben, uns zu freuen, wenn es klingelt|reden, bevor einer packt].",
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
                (
                    "Ich koche [vier Wochen lang|den ganzen Monat] selbst.",
                    "Ich kann fünf Sachen, die nicht Nudeln sind.",
                    "Ich gehe freitags auf den Markt.",
                    "{grosse} rückt die Rezepte raus.",
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
                    "[{kind2} deckt mit|{kind} sucht aus, was es gibt].",
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
                "{grosse} gibt {kind} das Zimmer unterm Dach, bis etwas gefunden ist",
            ),
            "{grosse}",
            "einmal im Monat",
        ),
        Stueck(2, ("Sonntagsessen bei {elternteil}",), "{elternteil} und {kind}", "jeden Sonntag"),
        Stueck(3, ("{kind} bleibt {verein}",), "{kind}", "jede Woche"),
        Stueck(
            3,
            ("Möbel aus dem Sozialkaufhaus, {nachbar} hat einen Hänger",),
            "{kind} und {nachbar}",
            "an einem Samstag",
        ),
        Stueck(
            3,
            ("Wohnungsabend im Jugendzentrum: Anzeigen, Anrufe, Pizza",),
            "{kind}",
            "alle zwei Wochen",
        ),
    ),
    hilfen=(
        Hilfe(
            "heim",
            (
                "Betreutes Wohnen: ein eigenes Zimmer und jemand, [den man anrufen kann|mit dem {kind} einmal in der Woche spricht]",
            ),
            "Fachkraft des Trägers",
            ("[fünf|sechs] Stunden in der Woche, nach sechs Monaten weniger",),
            (2600, 3400),
            strom="stationaer",
            wo="in der eigenen Wohnung",
        ),
        Hilfe(
            "erziehungsbeistand",
            ("Jemand, der beim Suchen, bei den Anträgen und beim Reden mit zu Hause hilft",),
            "Erziehungsbeistand des Trägers",
            ("[drei|vier] Stunden in der Woche",),
            (700, 1100),
            wo="unterwegs",
        ),
    ),
    sorge=(
        "{kind} [hat im Moment keinen festen Schlafplatz|lebt von dem, was Freunde abgeben]. Das [kann nicht bis zum Sommer so bleiben|macht angreifbar].",
    ),
    ueberholt=(
        "Ich wohn seit [Ostern|zwei Monaten] mit {freund} in einer WG in [Meschede|Soest|Werl]. Hat keiner gemerkt. Der Plan ist von vorgestern. Ich will nur noch wissen, was mit dem Geld ist.",
    ),
)
