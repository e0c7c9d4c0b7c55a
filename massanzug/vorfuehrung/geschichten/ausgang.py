"""What people say to a plan, how they see it later, and what stays when it ends."""

from __future__ import annotations

Vorlagen = tuple[str, ...]

JA: dict[str, Vorlagen] = {
    "kind": ("[Ja|Gut|Okay], [das passt|so machen wir das|aber dann auch wirklich].", ""),
    "jugend": ("[Passt|Kann ich mit leben|Steht da so, wie ich es gesagt habe].", ""),
    "erwachsen": (
        "[So machen wir das|Das ist unser Plan|Damit kann ich arbeiten].",
        "[Ich finde mich darin wieder|Das habe ich so gesagt, und so steht es da].",
        "",
    ),
}
TEILS: dict[str, Vorlagen] = {
    "kind": (
        "[Das meiste ja|Ja], aber [nicht jede Woche|nicht am Samstag|nur wenn {freund} mitdarf].",
    ),
    "jugend": (
        "[Von mir aus|Ja], nur [nicht vor der Klasse|den Termin am Freitag könnt ihr streichen|ich will vorher wissen, wer kommt].",
    ),
    "erwachsen": (
        "[Das meiste passt|Das Ziel stimmt], aber [die Abende sind mir zu viel|ich will erst sehen, ob die Schule mitzieht|zwei Termine in der Woche schaffe ich nicht].",
        "Gut, nur [der Auftrag vom Amt gefällt mir nicht|will ich, dass {anderer} auch etwas tut|möchte ich nach drei Monaten neu reden].",
    ),
}
NEIN: dict[str, Vorlagen] = {
    "kind": (
        "Nein. [Ich will das nicht|Das habt ihr euch ausgedacht], [fragt mich noch mal|und das könnt ihr ruhig aufschreiben].",
    ),
    "jugend": (
        "Nein, das ist [euer Plan, nicht meiner|nicht das, was ich gesagt hab]. Ich [komm trotzdem zum Treffen|unterschreib das nicht].",
    ),
    "erwachsen": (
        "Ich bin [nicht einverstanden|dagegen]. [Es soll hier stehen, dass ich etwas anderes wollte|Das geht an dem vorbei, was ich gesagt habe]. [Hingehen werde ich trotzdem|Ich möchte darüber noch einmal reden].",
    ),
}
SICHTEN: dict[str, dict[str, Vorlagen]] = {
    "jung": {
        "erreicht": ("[Das klappt jetzt|Hab ich geschafft|Das geht jetzt von allein].", "[Hätt ich nicht gedacht|War gar nicht so schwer]."),
        "teilweise": ("[Mal so, mal so|Manchmal schon|Wenn ich dran denke].", "[Die Hälfte hab ich|Am Wochenende nicht]."),
        "nicht": ("[Nein|Noch nicht|Das wollten eher die anderen].", "[Da müssen wir was anderes finden|Ich merk davon nichts]."),
    },
    "erwachsen": {
        "erreicht": ("[Das ist jetzt einfach so bei uns|Wir haben nur zweimal ausgesetzt].", "[Ich bin stolz darauf|Es ist noch nicht alles gut, aber das ja]."),
        "teilweise": ("[In ruhigen Wochen ja|Wenn keiner krank ist, geht es].", "Der Anfang ist gemacht, [die Abende bleiben schwer|in den Ferien ging es zurück]."),
        "nicht": ("[Das habe ich nicht geschafft|Dafür war die Zeit zu kurz].", "[Ehrlich gesagt: nein|Das hatten wir uns anders vorgestellt]."),
    },
    "traeger": {
        "erreicht": ("[Läuft ohne uns|Dafür braucht es mich nicht mehr].", "[Die Familie macht das allein|Ich werde dazu nicht mehr gefragt]."),
        "teilweise": ("[In der Woche ja, am Wochenende wackelt es|Mit Anruf ja, ohne noch nicht].", "Es wird [leichter|weniger Hilfe], aber [noch nicht jede Woche|langsam]."),
        "nicht": ("[Wir sind nicht dazu gekommen|Anderes war dringender].", "Der Weg hat nicht gepasst; [die Idee der Familie klingt besser|wir sollten ihn ändern]."),
    },
    "asd": {
        "erreicht": ("[Das sehe ich auch so|Das hat sich bestätigt].", "[Beim Besuch war es zu merken|Die Schule sieht es genauso]."),
        "teilweise": ("[Ein gutes Stück|Mehr als beim letzten Mal].", "[Auf dem Weg|Noch nicht verlässlich]."),
        "nicht": ("[Noch nicht|Hier ist wenig geschehen].", "[Das Ziel sollte neu gesetzt werden|Ich frage mich, ob es noch eures ist]."),
    },
}  # fmt: skip
GANZES: dict[str, Vorlagen] = {
    "jung": (
        "[Es ist besser|Es ist ruhiger|Es ist okay] als [am Anfang|vor einem halben Jahr]. [Ich will, dass {verein} bleibt|Nur die Termine nerven].",
        "[Am besten war, dass mich einer gefragt hat|Ich brauch nicht mehr so viele Leute].",
    ),
    "erwachsen": (
        "[Wir lachen wieder|Wir reden wieder|Ich schlafe wieder]. Das [hat keiner für uns gemacht|haben wir zusammen hinbekommen].",
        "Es ist [nicht alles gut|noch anstrengend], aber [es ist unseres|ich weiß jetzt, wen ich anrufe].",
    ),
    "traeger": (
        "Die Familie [hat mehr geschafft, als im Plan stand|nutzt, was um sie herum ist]. Ich würde [langsam weniger werden|noch drei Monate bleiben].",
    ),
    "asd": (
        "Die Hilfe ist [noch nötig, in kleinerem Umfang|noch die richtige]. Was [in der Nachbarschaft|in der Familie] gewachsen ist, trägt.",
    ),
}
ERGEBNIS = (
    "[Weiter wie bisher, mit weniger Stunden|Zwei Schritte bleiben, einer kommt neu dazu|Die Hilfe läuft in drei Monaten aus]; [die Treffen am Küchentisch bleiben|{kind} lädt das nächste Mal selbst ein|das nächste Treffen ist draußen].",
)
OHNE = (
    "Die ganze Familie. [Der Plan hängt noch am Kühlschrank, aber keiner schaut mehr drauf|Was abgemacht war, läuft von allein].",
    "{kind} und {elternteil}. [Angerufen wird jetzt {grosse} und nicht mehr das Amt|Für den Notfall hängt ein Zettel am Kühlschrank].",
)
NETZ = (
    "{grosse}, {nachbar} und [die Leute aus dem Treffen|die Nachbarschaft|der Verein].",
    "{nachbar}. Und {kind} bleibt {verein}.",
)
NACHKONTAKT = (
    "[Es geht|Läuft]. {kind} ist weiter {verein}, und {nachbar} kommt noch immer vorbei.",
    "[Sie brauchen uns nicht|Kein Bedarf]; {grosse} [hat gelacht|hat sich gefreut], dass jemand fragt.",
)
RUECKMELDUNG = (
    "[Es hat gutgetan, dass jemand gefragt hat, was wir wollen|Ich wurde ernst genommen|Am besten war, dass ihr nicht alles besser gewusst habt]. [Die Formulare waren viel|Der Anfang hätte schneller gehen können|Ich hätte gern früher gewusst, wer zum Gespräch kommt].",
    "[Danke. Und tschüss|Es war gut, und es ist gut, dass es vorbei ist]. [Ich würde wieder anrufen|Ich habe die Nummer weitergegeben].",
    "[Beim ersten Mal war ich misstrauisch|Ich hatte Angst vor dem Amt]. Das hat sich [gelegt|gedreht], [als {kind} gelacht hat|nach dem dritten Kaffee].",
)
