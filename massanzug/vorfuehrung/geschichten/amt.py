"""What the office writes: wishes and answers, needs, reasons, what was looked at."""

from __future__ import annotations

# wish, and why it was met in part or not; empty: it was met
WUENSCHE = (
    ("Jemand, der auch [abends|am Samstag] Zeit hat.", ""),
    ("Am liebsten [bei uns zu Hause|hier im Stadtteil|draußen beim Gehen] und nicht im Amt.", ""),
    ("Keinen, der [jede Woche wechselt|nach drei Monaten wieder weg ist].", ""),
    ("[Eine Frau|Einen Mann], [das ist mir wichtig|sonst rede ich nicht frei].", ""),
    ("Jemand, der [unsere Sprache spricht|auch mal über Fußball redet|selbst Kinder hat].", ""),
    ("Zu Fuß erreichbar, [ich habe kein Auto|mit dem Kinderwagen].", ""),
    (
        "Die Frau, die damals bei meiner Schwester war.",
        "Sie arbeitet nicht mehr für einen Träger in der Stadt. Die Familie hat eine Kollegin kennengelernt und zugestimmt.",
    ),
    (
        "[Jemand, der jeden Tag kommt|Dass jeden Morgen jemand da ist].",
        "Vereinbart sind drei Tage in der Woche und eine Nummer für die anderen; nach drei Monaten wird das neu angesehen.",
    ),
)
WUENSCHE_ABGELEHNT = (
    (
        "Ein Internat in der Schweiz.",
        "Die Mehrkosten wären unverhältnismäßig (§ 5 Abs. 2 SGB VIII). Angeboten sind zwei Schulen in der Nähe mit ähnlichem Schwerpunkt.",
    ),
    (
        "Dass [mein Schwager|die Freundin meiner Mutter] dafür bezahlt wird.",
        "Mit ihm oder ihr besteht keine Vereinbarung. Mithelfen kann die Person im Netz der Familie; das steht im Plan.",
    ),
    (
        "Eine Therapie mit Delfinen.",
        "Das ist keine Leistung der Jugendhilfe. Der Weg über die Krankenkasse ist erklärt, und {kind} lernt reiten.",
    ),
)
BEGRUENDUNG = (
    "Die Familie hat [einen klaren Willen|selbst angefangen|genau benannt, was sie braucht]. Was sie [mit Verwandten und im Ort|aus eigener Kraft] schafft, trägt schon viel. [Für den Anfang|Für die schweren Stunden|Für das letzte Stück] braucht sie jemanden, der das [gelernt hat|von außen ansieht].",
    "Der Plan beginnt bei dem, was {kind} will. Die Hilfe ergänzt, was da ist, und [endet, wenn die Schritte allein gelingen|wird nach sechs Monaten neu angesehen].",
    "Ohne diese Hilfe [bliebe zu viel an {elternteil} allein hängen|würde das, was gerade wächst, nicht halten]. Weniger [reicht nach Ansicht aller Beteiligten nicht|hat die Familie schon versucht].",
)
BEDARF_KIND = (
    "{kind} sagt, {er} braucht [jemanden auf {seiner} Seite|Zeit und Ruhe|einen Ort, der {ihm} gehört|Leute, die Wort halten].",
    "{kind} möchte [gefragt werden, bevor etwas entschieden wird|weniger Streit um sich herum|einmal in der Woche etwas nur für sich].",
)
BEDARF_KLEIN = (
    "{kind} ist noch zu klein, um es zu sagen. Beim Besuch [ließ {er} sich auf dem Arm trösten|suchte {er} den Blick der Erwachsenen|kam {er} beim Vorlesen zur Ruhe]: {er} braucht [ausgeruhte Menschen|Verlässlichkeit im Tag].",
)
BEDARF_ELTERN = (
    "{elternteil} möchte [entlastet werden, ohne etwas aus der Hand zu geben|es selbst schaffen und dabei nicht allein sein|Rat, der zum Alltag passt].",
    "Gebraucht wird [jemand, der zwischen uns übersetzt|ein Mensch, den man anrufen kann|ein Kopf, der mitdenkt].",
)
BEDARF_FACHKRAFT = (
    "Es ist viel da. [In den schweren Stunden fehlt ein Gegenüber|Der Schritt vom Wollen zum Tun braucht am Anfang Begleitung].",
    "[Schwer sind die Umstände, nicht der Wille|Die Familie kennt ihre Lösung und braucht Rückenwind].",
    "Die Menschen um {kind} wollen dasselbe und [reden aneinander vorbei|wissen es nicht voneinander]. Ein Dritter kann das ordnen.",
)
OPTIONEN = (
    "[Nur Beratung|Ein Angebot im Familienzentrum allein] wurde besprochen und [reicht im Moment nicht|soll die Hilfe später ablösen]. Eine Hilfe außerhalb der Familie wollte niemand.",
    "Erwogen haben alle zusammen [eine Gruppe|einen Familienrat|mehr Stunden|einen späteren Beginn]. Die Familie hat sich für das entschieden, was [zum Alltag passt|kleiner ist|gleich beginnen kann].",
    "Im Team kamen sieben Ideen zusammen, fünf davon ohne Fachkräfte. [Drei|Vier] stehen jetzt im Plan.",
)
SELBST = (
    "[Feste Zeiten und eigene Regeln sind vereinbart|Die ersten Schritte sind vereinbart] und [laufen seit zwei Wochen|werden ausprobiert].",
    "Die Familie hat [zwei Dinge schon begonnen|aufgeschrieben, was sie selbst übernimmt].",
)
FAMILIE = (
    "{grosse} hilft [schon|gern|mit]. [Mehr geht dort im Moment nicht|Weitere Verwandte wohnen weit weg].",
    "[Mit {nachbarn} ist gesprochen, das geht|Mit {grosse} ist gesprochen, das geht in Ordnung].",
    "Die Familie hat selbst herumtelefoniert: [drei Zusagen, eine Absage|zwei Zusagen, keine Absage|eine Zusage gleich, eine für den Herbst].",
)
STADTTEIL = (
    "{verein} ist ein Platz frei, [der erste Besuch ist verabredet|{kind} war schon zweimal da].",
    "Im Ort gibt es [ein Treffen|eine Gruppe], [das Fahren ist geklärt|zu Fuß zehn Minuten].",
    "[Das Familienzentrum|Das Mehrgenerationenhaus|Die Gemeinde|Das Jugendzentrum] [weiß Bescheid und freut sich|hat einen Vorschlag gemacht].",
)
WAHL = (
    "Die Familie hat [zwei|drei] Träger kennengelernt und [den gewählt, bei dem abends jemand kommt|den mit dem kürzesten Weg gewählt|der Fachkraft vertraut, die beim ersten Gespräch dabei war].",
    "{elternteil} kannte [die Fachkraft aus dem Familienzentrum|den Träger von früher] und wollte [genau dort weitermachen|nicht bei null anfangen].",
    "{kind} durfte zuerst wählen.",
)
