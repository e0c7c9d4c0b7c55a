"""A very small child and no sleep."""

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
    schluessel="muede",
    alter=(0, 2),
    nur_mutter=True,
    anliegen=(
        "{kind} schreit [Abend für Abend|seit Wochen|jede Nacht], und ich bin [am Ende meiner Kräfte|so müde, dass ich weine|allein damit]. [Ich liebe {ihn}|Ich will {ihn} im Arm haben und mich freuen], aber [ich brauche mal zwei Stunden Schlaf|ich weiß nicht mehr, wie].",
        "[Die Hebamme|Meine Ärztin|{nachbar}] hat gesagt, ich soll hier anrufen. Mit {kind} ist alles gut, nur ich [schlafe nicht mehr|weine so viel|gehe nicht mehr raus].",
        "Alle sagen, [das wird besser|genieß die Zeit]. Ich [kann das nicht mehr hören|lächle dann und heule im Bad]. Ich will keine Sprüche, ich will [eine Stunde|einen Nachmittag], in der ich nicht zuständig bin.",
        "Ich habe {tageszeit} {kind} ins Bettchen gelegt, die Tür zugemacht und [zehn Minuten auf der Treppe gesessen|bin einmal ums Haus gegangen]. Das war richtig, hat die Frau am Elterntelefon gesagt. Und dass ich [bei Ihnen anrufen|mir Leute suchen] soll.",
        "Ich bin [neunzehn|zwanzig|zweiundzwanzig] und alle warten, dass ich es nicht schaffe. Ich schaffe das. Aber [nicht allein|nicht ohne Schlaf].",
    ),
    schritt=(
        "[Morgen|Noch diese Woche] zu Hause besuchen, [ohne dass aufgeräumt sein muss|auf eine Tasse Tee]",
        "Gemeinsam mit der Hebamme sprechen",
    ),
    stimmen=(
        Stimme(
            "elternteil",
            (
                "Ich will [wieder schlafen und mit {kind} rausgehen können|{kind} ansehen und mich freuen|nicht mehr allein mit allem sein]. [Ich gehe jeden Tag eine Runde, auch wenn es regnet|Dafür lasse ich auch jemanden in die Wohnung|Ich nehme Hilfe an, das fällt mir schwer genug].",
                "Ich will [in einem halben Jahr über diese Zeit lachen|dass {kind} eine Mutter hat, die ausgeschlafen ist|mir selbst wieder etwas zutrauen].",
                "Ich will [das selbst hinkriegen, aber mit Leuten um mich|abends einmal duschen, ohne zu horchen|wieder die sein, die singt].",
            ),
            (
                "Dass [jemand {kind} nimmt, bevor ich nicht mehr kann|es einen Abend in der Woche gibt, der mir gehört|ich nachmittags schlafen kann].",
            ),
            (
                "Ich [schreibe auf, wann {er} schreit|gehe jeden Tag mit dem Wagen los|rufe an, bevor es zu viel wird].",
            ),
            (
                "Im Krankenhaus hat [eine Schwester mir gezeigt, wie ich {ihn} halte|das Tragetuch geholfen].",
                "Als {grosse} drei Tage hier war, war {kind} ruhig. [Und ich auch|Ich wusste wieder, wer ich bin].",
            ),
        ),
        Stimme(
            "grosse",
            (
                "Ich will [helfen, aber nicht alles bestimmen|dabei sein, wenn {kind} groß wird]. [Zweimal die Woche kann ich|Mittwochs ist mein Tag, den habe ich mir ausgesucht].",
                "Ich will, dass {elternteil} mich [anruft, bevor es brennt|auch mal wegschickt]. [Ich habe drei Kinder großgezogen, mich erschreckt nichts|Ich komme auch nachts, das meine ich ernst].",
            ),
            ("Dass {elternteil} [sich meldet, wenn es eng wird|auch mal Nein zu mir sagt].",),
            ("Ich [koche für zwei Tage|nehme {kind} mit in den Garten].",),
        ),
    ),
    wege=(
        Weg(
            "elternteil",
            ("Ich bin [ausgeschlafen, und {kind} merkt das|wieder ich selbst].",),
            (
                (
                    "Ich schlafe [an drei Nachmittagen|jeden zweiten Tag] eine Stunde.",
                    "Ich [habe wieder Lust zu kochen|höre wieder Musik].",
                    "Ich lege mich hin, auch wenn die Wäsche liegt.",
                    "{grosse} geht mit {kind} spazieren.",
                ),
                (
                    "Ich gehe [einmal in der Woche|jeden Dienstag] unter Leute.",
                    "Ich kenne [zwei andere Mütter mit Namen|jemanden, den ich anrufen kann].",
                    "Ich ziehe mich an und gehe los, auch wenn ich müde bin.",
                    "{nachbar} geht das erste Mal mit.",
                ),
                (
                    "Ich weiß, was {kind} beruhigt, und [mache es nacheinander|hänge es an die Wand].",
                    "Ich zähle nicht mehr die Minuten.",
                    "Ich probiere jede Sache drei Tage lang.",
                    "Die Hebamme sagt mir, wenn ich etwas übersehe.",
                ),
            ),
        ),
    ),
    stuecke=(
        Stueck(
            1,
            (
                "Jeden Tag [eine Runde mit dem Kinderwagen|eine halbe Stunde vor die Tür]",
                "Ein Heft, in dem steht, [was {kind} beruhigt|was heute gut war]",
                "Mittags hinlegen, wenn {kind} schläft, auch wenn die Küche wartet",
            ),
            "{elternteil}",
            "täglich",
        ),
        Stueck(
            2,
            (
                "{grosse} übernimmt [zwei Nachmittage|mittwochs ab drei]",
                "{grosse} kocht [sonntags für drei Tage|vor]",
            ),
            "{grosse}",
            "zweimal in der Woche",
        ),
        Stueck(
            2,
            ("{nachbar} hat einen Schlüssel und [kommt, wenn es klopft|nimmt das Babyfon]",),
            "{nachbar}",
            "wenn es nötig ist",
        ),
        Stueck(
            3,
            (
                "[Krabbelgruppe|Stillcafé|Babymassage] im Familienzentrum",
                "Eine Freiwillige der „Schaukel“ geht mit dem Wagen [um den Block|an die Ruhr]",
                "Eltern-Kind-Gruppe im Mehrgenerationenhaus",
            ),
            "{elternteil} mit {kind}",
            "einmal in der Woche",
        ),
    ),
    hilfen=(
        Hilfe(
            "spfh",
            (
                "Jemand kommt [vormittags|nachmittags], sieht mit hin und [lässt {elternteil} schlafen|geht eine Runde mit]",
            ),
            "Fachkraft des Trägers",
            ("[vier|fünf|sechs] Stunden in der Woche",),
            (900, 1500),
            wo="zu Hause",
        ),
        Hilfe(
            "erziehungsberatung",
            ("Beratung für Eltern mit [Schreibabys|ganz kleinen Kindern]",),
            "Beratungsstelle",
            ("[vier|sechs] Termine, der erste gleich",),
            (120, 220),
            wo="zu Hause oder in der Beratungsstelle",
        ),
    ),
    sorge=(
        "{elternteil} [hat abgenommen und schläft kaum|sagt, dass alles zu viel ist]. Ich möchte, dass sie [ärztlich begleitet ist|auch nachts jemanden erreicht].",
    ),
    ueberholt=(
        "{kind} läuft inzwischen und schläft durch. Ich brauche [nichts mehr von dem, was da steht|keinen Schlaf mehr, sondern einen Kita-Platz]. Ich will, dass wir neu reden.",
    ),
    anlass=Anlass(
        (
            "Die Vorsorge [U4|U5|U6] wird [bis Ende des Monats|innerhalb von drei Wochen] nachgeholt.",
        ),
        ("Bei einem so kleinen Kind zählt jede Vorsorge, und zwei sind ausgefallen.",),
        "§ 8a Abs. 1 SGB VIII",
        "Das gelbe Heft wird zusammen angesehen",
        "Das Gesundheitsamt wird um einen Besuch gebeten.",
        (
            "Den Termin hatte ich, ich habe ihn verschlafen. Ich hole ihn nach.",
            "Ich wäre auch so gegangen, aber gut.",
        ),
    ),
)
