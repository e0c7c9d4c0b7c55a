"""Plans of three sizes, as plain data in the shape of ``fall.domain.planinhalt``."""

from __future__ import annotations

from massanzug.fall.domain.planinhalt import (
    AuftragImPlan,
    BausteinImPlan,
    HilfeImPlan,
    PersonImPlan,
    Planinhalt,
    RessourceImPlan,
    Stelle,
    WilleImPlan,
    WunschImPlan,
    ZielImPlan,
)

STELLEN = (
    Stelle("Teamleitung im Jugendamt", "Frau Sander, 02932 201-1500", "zuerst, wenn etwas hakt"),
    Stelle(
        "Ombudschaft Jugendhilfe NRW",
        "0202 29536776, www.ombudschaft-nrw.de",
        "unabhängig, kostenlos, auf Ihrer Seite",
    ),
)


def daten(plan, **mehr):
    return {"plan": plan.als_json(), "person": "", "zustimmungen": [], **mehr}


def winzig(**werte):
    return Planinhalt(
        **{
            "aktenzeichen": "JA-2026-00001",
            "name": "Familie Ö",
            "nummer": 1,
            "erstellt_am": "2026-11-23",
            "jugendamt": "Jugendamt Arnsberg",
            "fachkraft": "Vera Muster",
        }
        | werte
    )


def ueblich(**werte):
    return winzig(
        **{
            "name": "Familie Kaya-Lindner",
            "nummer": 2,
            "wirkungsraum": "Neheim",
            "gespraech_am": "2026-11-19",
            "naechstes_treffen": "2027-02-16",
            "naechste_ueberpruefung": "2027-05-19",
            "personen": (
                PersonImPlan("Sibel Kaya", "Mutter"),
                PersonImPlan("Jonas Lindner", "Stiefvater"),
                PersonImPlan("Emre Kaya", "Sohn, 13", jung=True),
            ),
            "beteiligte": (
                "Vera Muster, Jugendamt Arnsberg",
                "Tobias Kern, Perthes-Werk (Beispiel)",
            ),
            "willen": WILLEN,
            "ressourcen": RESSOURCEN,
            "ziele": ZIELE,
            "auftraege": AUFTRAEGE,
            "bausteine": BAUSTEINE,
            "wuensche": (
                WunschImPlan(
                    "Sibel Kaya",
                    "Am liebsten jemand, der Türkisch spricht.",
                    "2026-11-19",
                    "dem Wunsch wird gefolgt",
                ),
            ),
            "hilfe": HILFE,
            "stellen": STELLEN,
        }
        | werte
    )


WILLEN = (
    WilleImPlan(
        "Emre Kaya",
        "Ich will wieder zum Training, ohne dass vorher alle schreien.",
        soll_anders="Morgens soll es ruhig sein.",
        tue_selbst="Ich packe die Tasche am Abend.",
        hat_geholfen="Als Opa mich gefahren hat.",
    ),
    WilleImPlan("Sibel Kaya", "Ich will meinem Sohn wieder zuhören können."),
)
RESSOURCEN = (
    RessourceImPlan("Menschen um uns", "Opa Mehmet wohnt zwei Straßen weiter.", "Emre Kaya"),
    RessourceImPlan("Menschen um uns", "Trainerin Jule ruft zurück."),
    RessourceImPlan("Was ich kann und bin", "Emre kocht gern für alle.", "Emre Kaya"),
    RessourceImPlan("Orte und Gelegenheiten", "Der Bolzplatz am Ruhrufer."),
)
ZIELE = (
    ZielImPlan(1, "Emre Kaya", "richtung", "Ich gehöre wieder dazu."),
    ZielImPlan(
        2,
        "Emre Kaya",
        "handlung",
        "Ich bin jeden Dienstag und Donnerstag beim Training.",
        richtungsziel="Ich gehöre wieder dazu.",
        merkmal="Jule trägt mich in die Startelf ein.",
        mein_beitrag="Ich packe die Tasche am Abend und stelle den Wecker selbst.",
        beitrag_anderer="Opa fährt dienstags.",
        ressource="Opa Mehmet wohnt zwei Straßen weiter.",
        bis="2027-03-31",
    ),
    ZielImPlan(
        3,
        "Sibel Kaya",
        "handlung",
        "Abends sitzen wir eine halbe Stunde zusammen, ohne Handy.",
        merkmal="Emre erzählt von sich aus.",
        mein_beitrag="Ich lege mein Handy in die Schublade.",
        bis="2027-02-28",
        stand="teilweise erreicht",
    ),
)
AUFTRAEGE = (
    AuftragImPlan(
        1,
        "Auftrag",
        "Emre geht an jedem Schultag zur Schule.",
        sorge="Im September fehlte er an 14 Tagen.",
        rechtsgrundlage="§ 41 SchulG NRW",
        kontrolle_wie="Anruf in der Schule",
        kontrolle_wer="Vera Muster",
        kontrolle_am="2027-01-15",
        folge="Dann sprechen wir mit der Schule über ein Bußgeldverfahren.",
        stellungnahme="Ich finde das übertrieben, aber ich mache mit.",
    ),
)
BAUSTEINE = (
    BausteinImPlan(1, 1, "Ich und wir", "Tasche am Abend packen", "Emre", "jeden Abend"),
    BausteinImPlan(
        2, 2, "Familie und Freunde", "Fahrt zum Training", "Opa Mehmet", "dienstags", "Neheim"
    ),
    BausteinImPlan(
        3,
        3,
        "Stadtteil",
        "Hausaufgabenzeit im Jugendzentrum",
        "Team Liebfrauen",
        "montags und mittwochs",
        "Liebfrauenweg",
        ab="2026-12-01",
    ),
    BausteinImPlan(
        4,
        4,
        "Fachkräfte",
        "Gespräche zu Hause, auf Türkisch und Deutsch",
        "Tobias Kern",
        "einmal in der Woche",
        "zu Hause",
        ab="2026-12-01",
        bis="2027-05-31",
        ziel="Abends sitzen wir eine halbe Stunde zusammen, ohne Handy.",
        traeger="Perthes-Werk (Beispiel)",
    ),
)
HILFE = HilfeImPlan(
    "Sozialpädagogische Familienhilfe",
    "§ 31 SGB VIII",
    "2026-12-01",
    bis="2027-05-31",
    umfang="5 Fachleistungsstunden in der Woche",
    traeger="Perthes-Werk (Beispiel)",
    alternativen=("Caritasverband (Beispiel)", "Familienwerk (Beispiel)"),
    wahl_begruendung="Frau Kaya wünscht sich Gespräche auf Türkisch.",
    bedarf_kind="Es soll aufhören, dass alle schreien.",
    bedarf_eltern="Wir reden nur noch über Schule.",
    bedarf_fachkraft="Der Familie fehlt eine gemeinsame Sprache für den Alltag nach der Trennung.",
    begruendung="Die Begleitung im Alltag setzt dort an, wo die Familie selbst anfangen will.",
    junger_mensch="Emre Kaya",
    entschieden_am="2026-11-20",
    entschieden_von="Vera Muster",
)


def riesig():
    lang = "Das ist ein langer Satz, in dem jemand genau erzählt, was wann wo und mit wem. " * 4
    return ueblich(
        ziele=tuple(
            ZielImPlan(
                n,
                "Emre Kaya",
                "handlung",
                f"Ziel {n}: {lang}",
                merkmal=lang,
                mein_beitrag=f"Beitrag {n}: {lang}",
                beitrag_anderer=lang,
                bis="2027-03-31",
            )
            for n in range(1, 31)
        ),
        bausteine=tuple(
            BausteinImPlan(n, 1 + n % 4, f"Stufe {1 + n % 4}", f"Baustein {n}: {lang}", "Opa")
            for n in range(60)
        ),
        auftraege=AUFTRAEGE * 6,
        stellen=STELLEN * 3,
    )
