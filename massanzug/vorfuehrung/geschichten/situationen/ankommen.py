"""New in town, and nobody yet to ring at the door."""

from __future__ import annotations

from massanzug.vorfuehrung.geschichten.situation import Hilfe, Situation, Stimme, Stueck, Weg

SITUATION = Situation(
    schluessel="ankommen",
    alter=(4, 6),
    anliegen=(
        "Wir sind [im August|vor vier Monaten|seit Januar] aus {stadt} hergezogen und kennen [niemanden|nur das Treppenhaus]. {kind} [hat keinen Kita-Platz|spricht draußen kein Wort|fragt jeden Tag nach {seinen} alten Freunden]. Ich [möchte arbeiten|will nicht nur in der Wohnung sitzen].",
        "Hier ist [alles so weit auseinander|ohne Auto alles schwer|um sechs alles zu]. {kind} [hat noch nie hier gespielt|kennt kein Kind], und ich weiß nicht, [wo man hingeht|wen man fragt].",
        "Zu Hause hatten wir einen Hof, da [saßen abends alle|haben immer drei auf {kind} aufgepasst]. Hier grüßen die Leute, aber [keiner klingelt|ich weiß nicht, wie man anfängt].",
        "Ich habe [in der Bäckerei|in der Spedition|im Altenheim] Arbeit gefunden, die Leute sind nett. Aber [die Schicht fängt um fünf an, und keiner bringt {kind}|nach der Arbeit ist {kind} so still, dass ich erschrecke].",
        "{kind} hat {tageszeit} vor dem Spiegel gespielt und dem Spiegelkind [Kekse angeboten|gesagt, wie {er} heißt]. Ich habe gelacht. Und dann dachte ich: Wir brauchen [Leute|ein echtes Kind].",
    ),
    schritt=(
        "Zusammen [eine Runde durch den Ort gehen|zum Familienzentrum gehen]",
        "Herausfinden, welche Wege zu Fuß gehen",
    ),
    stimmen=(
        Stimme(
            "elternteil",
            (
                "Ich will [hier zu Hause sein|Leute kennen, die ich grüße|arbeiten und {kind} gut aufgehoben wissen]. [Ich gehe überall hin, man muss mir nur sagen, wohin|Ich lerne jeden Abend|Ich kann nähen und suche mir was].",
                "Ich will, dass {kind} [eingeladen wird|draußen spielt, bis es dunkel wird|hier Wurzeln bekommt]. [Ich backe für jedes Fest|Ich habe keine Angst, jemanden anzusprechen].",
                "Ich will [nicht mehr nur übersetzen, sondern erzählen|dass jemand fragt, wo ich letzte Woche war|selbst jemandem helfen]. Ich [kann viel|bin nicht zum Herumsitzen gemacht].",
            ),
            ("Dass [ich einen Namen weiß für jeden Tag der Woche|{kind} einen Platz bekommt].",),
            ("Ich [gehe jeden Tag auf den Spielplatz|frage jede Woche in drei Kitas nach].",),
            (
                "In der alten Stadt war es [der Chor|der Hof, auf dem alle saßen|der Fußball am Sonntag].",
            ),
        ),
        Stimme(
            "kind",
            (
                "Ich will [einen Freund mit Fahrrad|in den Kindergarten mit der Rutsche|wieder tanzen]. [Ich kann Rad fahren ohne Stützen|Ich kann auch zuerst Hallo sagen].",
                "Ich will, dass [jemand klingelt|{freund} zu uns kommt|ich auch mal Geburtstag feier mit Kindern]. [Ich teil auch|Ich hab ganz viele Autos].",
            ),
            ("", "Dass [jemand klingelt|{freund} zu uns kommt]."),
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
                    "{kind} hat [bis zum Sommer|in drei Monaten] einen Platz in der Kita.",
                    "Wir haben die Zusage.",
                    "Ich frage jede Woche nach.",
                    "Das Familienzentrum ruft an.",
                ),
                (
                    "Ich [koche einmal für das ganze Haus|helfe beim nächsten Straßenfest].",
                    "Jemand fragt nach dem Rezept.",
                    "Ich hänge den Zettel selbst auf.",
                    "{nachbar} sagt, wo man Bänke leiht.",
                ),
            ),
        ),
        Weg(
            "kind",
            ("Ich habe [hier Freunde|einen besten Freund].",),
            (
                (
                    "Ich gehe [dreimal|vier Wochen lang] {zum_verein}.",
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
            (
                "Jeden Nachmittag [auf den Spielplatz|eine neue Straße ansehen]",
                "Jeden Tag einen Menschen ansprechen, einen reicht",
            ),
            "{elternteil} und {kind}",
            "täglich",
        ),
        Stueck(2, ("Mit {nachbarn} [zum Markt|zum ersten Treffen]",), "{nachbar}", "samstags"),
        Stueck(
            2,
            ("Die Familie von {freund} nimmt {kind} in den Wald mit",),
            "{freund} und {kind}",
            "alle zwei Wochen",
        ),
        Stueck(
            3,
            (
                "[Sprachcafé|Frühstückstreff|Nähcafé|Elterncafé] im Familienzentrum",
                "Treff im Mehrgenerationenhaus",
                "Kochen in der Brutzelküche, {elternteil} macht einmal den Anfang",
            ),
            "{elternteil}",
            "einmal in der Woche",
        ),
        Stueck(3, ("{kind} geht {zum_verein}",), "{kind}", "einmal in der Woche"),
    ),
    hilfen=(
        Hilfe(
            "erziehungsberatung",
            ("Eine Lotsin für die ersten Wege zu Kita, Ämtern und Leuten",),
            "Beratungsstelle",
            ("zehn Termine, unterwegs",),
            (200, 350),
            wo="im Ort",
        ),
        Hilfe(
            "spfh",
            ("Jemand, der [mitgeht, bis es allein geht|die Türen kennt]",),
            "Fachkraft des Trägers",
            ("[drei|vier] Stunden in der Woche, für ein halbes Jahr",),
            (650, 1000),
            wo="unterwegs",
        ),
    ),
    sorge=(
        "{kind} [war seit dem Umzug nicht unter Kindern|spricht außerhalb der Wohnung nicht]. Ich möchte, dass [das bald anders wird|jemand genau hinhört].",
    ),
    ueberholt=(
        "{kind} geht seit [August|März] in die Kita und ich [arbeite Vollzeit|leite jetzt selbst das Nähcafé]. Den Plan habe ich neulich gefunden und gelacht. Brauchen wir den noch?",
    ),
)
