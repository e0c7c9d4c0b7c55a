"""Words that fit any situation: what the office writes, what people say to a plan and at its end."""

from __future__ import annotations

WUNSCH = (
    "Wir möchten [jemanden, der auch abends Zeit hat|eine Frau, die zuhört|lieber zu Fuß hingehen können].",
    "Am liebsten [bei uns zu Hause|im Stadtteil|nicht im Amt, sondern draußen].",
    "[Jemand, der unsere Sprache spricht, wenn es geht|Keinen, der jede Woche wechselt].",
)
ABGELEHNT = (
    "Ein Platz dort ist erst in acht Monaten frei; so lange wollte die Familie nicht warten."
)
BEGRUENDUNG = (
    "Die Familie [will selbst etwas ändern und hat angefangen|hat einen klaren Willen und erste Schritte gemacht]. Was sie [mit Verwandten und im Ort|aus eigener Kraft] schafft, [trägt schon viel|ist vereinbart]; [für die Abende|für den Anfang|an der Stelle, an der es klemmt] braucht es eine Fachkraft auf Zeit.",
    "Der Plan beginnt bei dem, was {kind} will. [Die Hilfe ist so klein wie möglich|Die Hilfe ergänzt, was da ist] und [endet, wenn die Schritte allein gelingen|wird nach sechs Monaten neu angesehen].",
)
BEDARF_KIND = (
    "{kind} sagt, {er} braucht [jemanden auf {seiner} Seite|Zeit und Ruhe|einen Ort, der {ihm} gehört].",
    "Aus Sicht von {kind}: [weniger Streit|mehr Luft|einen Erwachsenen, der Wort hält].",
)
BEDARF_ELTERN = (
    "[{elternteil} wünscht sich Entlastung, ohne aus der Hand zu geben, was ihr gehört|Die Eltern wollen es selbst schaffen und suchen jemanden, der mitdenkt].",
    "Gebraucht wird [jemand, der dazwischen vermittelt|ein Mensch, den man anrufen kann|Rat, der zu uns passt].",
)
BEDARF_FACHKRAFT = (
    "Es ist viel da. [Es fehlt ein Gegenüber in den schweren Stunden|Der Schritt vom Wollen zum Tun braucht am Anfang Begleitung].",
    "[Die Belastung liegt nicht im Wollen, sondern in den Umständen|Die Familie kennt ihre Lösung; sie braucht Rückenwind].",
)
OPTIONEN = (
    "[Nur Beratung|Ein Angebot im Familienzentrum allein] wurde besprochen und [reicht im Moment nicht|soll die Hilfe später ablösen]. [Eine längere Hilfe|Eine Hilfe außerhalb der Familie] wollte niemand.",
    "Erwogen wurde [eine Gruppe|ein Familienrat|eine größere Hilfe]. Die Familie hat sich für [das Kleinere|den Weg, der zum Alltag passt,] entschieden.",
)
SELBST = (
    "[Feste Zeiten und eigene Regeln|Eigene Schritte in der Woche] sind vereinbart und [laufen|werden ausprobiert].",
    "Die Familie hat [zwei Dinge schon begonnen|aufgeschrieben, was sie selbst übernimmt].",
)
FAMILIE = (
    "{grosse} hilft [schon|gern|mit]. [Mehr geht dort im Moment nicht|Weitere Verwandte wohnen weit weg].",
    "[{nachbar} wurde gefragt und macht mit|Mit {grosse} ist gesprochen].",
)
STADTTEIL = (
    "[Familienzentrum und Verein|Ein Platz {verein}] sind [eingeplant|gefunden].",
    "Im Ort gibt es [ein Treffen, das passt|eine Gruppe, die passt]; [das Fahren ist geklärt|der erste Besuch ist verabredet].",
)
UMFANG = (
    "[drei|vier|fünf|sechs] Stunden in der Woche",
    "[acht|zehn|zwölf] Gespräche",
    "nach Vereinbarung, höchstens [vier|sechs] Stunden in der Woche",
)
WAHL = (
    "Die Familie hat [drei|zwei] Träger kennengelernt und [sich für den entschieden, der abends kommt|den genommen, zu dem der Weg am kürzesten ist|der Fachkraft vertraut, die beim ersten Gespräch dabei war].",
    "{elternteil} kannte [die Fachkraft aus dem Familienzentrum|den Träger von früher] und wollte [genau diese Zusammenarbeit|keinen neuen Anfang bei null].",
)
JA = (
    "[So machen wir das|Das ist unser Plan|Damit kann ich leben].",
    "[Ich finde mich darin wieder|Das habe ich so gesagt, und so steht es da].",
    "",
)
TEILS = (
    "[Das meiste passt|Das Ziel stimmt], aber [die Abende sind mir zu viel|ich will erst sehen, ob die Schule mitzieht|zwei Termine in der Woche schaffe ich nicht].",
    "[Gut|Ja], nur [der Auftrag vom Amt gefällt mir nicht|will ich, dass {anderer} auch etwas tut].",
)
NEIN = (
    "Ich bin [dagegen|nicht einverstanden]. [Keiner hat gefragt, ob ich das will|Das ist der Plan der anderen|Ich wollte etwas anderes], und [das soll hier stehen|das könnt ihr ruhig aufschreiben].",
)
SICHT_GUT = (
    "[Das klappt inzwischen ohne Nachdenken|Wir haben nur zweimal ausgesetzt|Das ist jetzt einfach so bei uns].",
    "[Ich bin stolz darauf|Das hätte ich nicht gedacht]. [Den Rest schaffen wir auch|Es ist noch nicht alles gut, aber das ja].",
)
SICHT_MITTEL = (
    "[Mal so, mal so|In ruhigen Wochen ja|Wenn keiner krank ist, geht es].",
    "[Der Anfang ist gemacht|Die Hälfte ist geschafft]; [die Abende bleiben schwer|in den Ferien ging es zurück].",
)
SICHT_SCHLECHT = (
    "[Das war eher der Wunsch von anderen|Das habe ich nicht geschafft|Dafür war die Zeit zu kurz].",
    "[Nein, das sehe ich anders|Davon merke ich nichts]. [Lasst uns etwas Neues suchen|Das Ziel passt nicht mehr].",
)
ERGEBNIS = (
    "[Weiter wie bisher, mit weniger Stunden|Zwei Schritte bleiben, einer kommt neu dazu|Die Hilfe läuft in drei Monaten aus]; [das Treffen am Küchentisch hat sich bewährt|{kind} lädt das nächste Mal selbst ein].",
)
ERGEBNIS_UEBERHOLT = (
    "Der Plan ist überholt: [Umzug, neue Arbeit, neue Schule|{kind} wohnt inzwischen woanders]. Es braucht ein neues Gespräch.",
)
OHNE = (
    "Die ganze Familie. [Der Plan hängt noch am Kühlschrank, aber keiner schaut mehr drauf|Was abgemacht war, läuft von allein].",
    "{kind} und {elternteil}; {kind2} [war ohnehin nie dabei|auch].",
)
NETZ = (
    "{grosse}, {nachbar} und [der Verein|die Leute aus dem Treffen|die Nachbarschaft].",
    "{nachbar}; {kind} bleibt {verein}.",
)
RUECKMELDUNG = (
    "[Es hat gutgetan, dass jemand gefragt hat, was wir wollen|Ich wurde ernst genommen|Am besten war, dass ihr nicht alles besser gewusst habt]. [Die Formulare waren viel|Der Anfang hätte schneller gehen können|Beim Hilfeplan hätte ich gern früher gewusst, wer kommt].",
    "[Danke. Und tschüss|Es war gut, und es ist gut, dass es vorbei ist]. [Ich würde wieder anrufen|Ich habe die Nummer weitergegeben].",
)
NAECHSTER = ("Anrufen und einen Termin finden, der passt", "Zu Hause besuchen")
