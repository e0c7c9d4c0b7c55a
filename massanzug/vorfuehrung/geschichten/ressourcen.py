"""What families have, in their own words: the four fields of the Ressourcenkarte."""

from __future__ import annotations

PERSOENLICH = (
    "Ich kann gut [kochen|backen|reparieren|zuhören|organisieren|rechnen|verhandeln|nähen].",
    "Ich gebe nicht auf, wenn [es eng wird|es schwierig ist|andere schon aufgehört haben].",
    "Ich spreche [zwei|drei|vier] Sprachen und übersetze für [andere|die Nachbarn|die halbe Straße].",
    "Ich habe [meine Ausbildung|den Führerschein|meinen Abschluss] geschafft, obwohl [keiner daran geglaubt hat|es lange gedauert hat|ich schon Kinder hatte].",
    "Ich kann [lachen, auch wenn es schwer ist|mich entschuldigen|mit Holz umgehen|Haare schneiden].",
    "Ich bin [pünktlich|verlässlich|geduldig], das sagen alle [auf der Arbeit|in der Familie|im Verein].",
    "Ich arbeite [bei den Leuchten in Neheim|im Krankenhaus|im Sägewerk|in der Bäckerei|auf dem Bau|in der Pflege], und sie [brauchen mich da|wollen mich behalten].",
    "Wenn ich etwas verspreche, [dann mache ich das|dann gilt das].",
    "Ich habe schon [einen Umzug mit drei Koffern|eine Insolvenz|ganz andere Winter|eine Flucht] überstanden. [Das hier schaffe ich auch|Ich weiß, wie man neu anfängt].",
)
PERSOENLICH_KIND = (
    "{kind} kann [stundenlang bauen|wunderbar zeichnen|jede Strecke mit dem Rad fahren|alle Tiere beim Namen nennen|jeden zum Lachen bringen].",
    "{kind} [merkt sofort, wenn einer traurig ist|vergisst kein Versprechen|sagt, was {er} denkt].",
    "Ich kann [schnell rennen|gut malen|Witze erzählen|auf Bäume klettern|Rad fahren ohne Hände].",
)
PERSOENLICH_JUGEND = (
    "Ich kann [Mopeds zerlegen und wieder zusammenbauen|kochen, richtig|drei Sprachen|gut mit kleinen Kindern|schneiden und Musik machen].",
    "Ich [hab noch nie eine Schicht verpasst|lass keinen hängen|merk mir alles, was mich interessiert].",
    "{kind} [kann allein mit dem Zug bis nach Münster fahren|hat {seiner} Oma das Handy erklärt, das will was heißen].",
)
SOZIAL_FAMILIE = (
    "{grosse} [hat immer Suppe auf dem Herd|ist jeden Sonntag da|geht ans Telefon, auch nachts|hat Zeit und Geduld].",
    "{grosse} wohnt [um die Ecke|drei Häuser weiter|zwei Haltestellen weiter] und [hat einen Schlüssel|sagt nie Nein].",
    "Mein Bruder [hat einen Transporter|ist Klempner|kommt, wenn es brennt].",
    "Meine Schwester in [Sundern|Meschede|Werl|Menden] [ruft jeden Abend an|nimmt die Kinder in den Ferien].",
)
SOZIAL_NACHBARN = (
    "{nachbar} [passt auf|hat einen Schlüssel|fragt nach uns|nimmt Pakete und Kinder an].",
    "Mit {nachbarn} [trinke ich freitags Kaffee|kann ich reden|tauschen wir Kinder und Kuchen].",
    "Meine Kollegin [tauscht die Schicht mit mir|weiß Bescheid und hält dicht].",
    "Die Eltern von {freund}: [da darf {kind} immer klingeln|da wird {kind} satt].",
)
MATERIELL = (
    "ein [Schrebergarten mit Laube|Garten mit Trampolin|Stück Wiese von {grosse}]",
    "ein altes Auto, das fährt",
    "[drei|zwei] Fahrräder und ein Anhänger",
    "eine Nähmaschine",
    "ein Keller mit Werkbank",
    "eine Wohnung mit Balkon, [ganz oben|zur Ruhr hin]",
    "ein Klavier, [verstimmt|geerbt]",
    "ein Hund, der [jeden mag|raus muss]",
    "die Bushaltestelle vor der Tür",
    "eine große Küche mit [Eckbank|einem Tisch für acht]",
    "ein Hochbett, selbst gebaut",
    "ein Laptop von der Schule",
    "das Wohnmobil vom Opa",
    "eine Kiste Legosteine, [zwölf Kilo|von drei Cousins]",
    "ein Backofen, in dem Brot gelingt",
    "eine feste Stelle, [auch wenn das Geld knapp ist|seit acht Jahren]",
    "ein Holzofen und [Holz bis März|ein Onkel mit Wald]",
    "[sechs Hühner|zwei Kaninchen|ein Aquarium]",
)
SOZIALRAUM = (
    "[Der Solepark|Der Spielplatz an der Promenade|Der Wald hinterm Haus|Der Weg an der Ruhr]: da [gehen wir gern hin|wird {kind} ruhig|vergessen wir die Zeit].",
    "[Die Bücherei|Das Familienzentrum|Das Mehrgenerationenhaus|Die Moscheegemeinde|Die Kirchengemeinde|Die Kleiderkammer]: da [kennt man uns|ist immer jemand|fragt keiner, was man will].",
    "Auf dem Schützenfest [helfe ich am Bierwagen|spielt {kind} im Vorlauf mit|kennen wir alle].",
    "Der [Bäcker|Kiosk|Friseur|Dönerladen] unten: [da kriegt {kind} immer was zugesteckt|da erfährt man alles].",
    "Das Repair-Café: [da habe ich den Toaster gerettet|da helfe ich selbst mit].",
    "Im Freibad [haben wir Dauerkarten|bringt {grosse} allen das Schwimmen bei].",
    "Die Schule von {kind}: [der Hausmeister|die Sekretärin|eine Lehrerin] [hat ein Herz|hört zu].",
)
IM_VEREIN = (
    "{kind} ist gern {verein}.",
    "{verein}: da [hat {kind} einen Namen|warten sie auf {ihn}|bin ich jemand].",
)
