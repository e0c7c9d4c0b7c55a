"""Arnsberg's rooms from published facts, each with its source, every assumption named as one.

Nobody has published which Ortsteil belongs to which Wirkungsraum, nor which Träger leads where:
the first is marked „Annahme, bitte prüfen“, the second „Beispiel“.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date
from importlib import resources

from massanzug.konten.begriffe import Organisationsart
from massanzug.konten.models import Benutzer, Organisation, Team
from massanzug.protokoll.schreiben import protokolliere
from massanzug.raum.begriffe import Traegerart, Vereinbarungsart
from massanzug.raum.models import (
    Leittraegerschaft,
    Ortsteil,
    Ortsteilzuordnung,
    Traeger,
    Vereinbarung,
    Wirkungsraum,
)
from massanzug.vorfuehrung.menschen import KOMPASS, SKF, TEAMS, VEREIN

START = date(2025, 10, 1)  # announced start for the whole city
QUELLE = "https://woll-magazin.de/neu-gedacht-sozialraumorientiertes-arbeiten-in-arnsberg/"
BEISPIEL = {"Neheim": KOMPASS, "Hüsten": VEREIN, "Alt-Arnsberg": SKF}
TRAEGER = (
    (KOMPASS, Traegerart.ANERKANNT, "Einer der drei Wirkungsraumträger seit 2025."),
    (VEREIN, Traegerart.ANERKANNT, "Einer der drei Wirkungsraumträger seit 2025."),
    (SKF, Traegerart.CARITAS, "Einer der drei Wirkungsraumträger seit 2025."),
    ("Ruhrbogen Familienhilfe gGmbH", Traegerart.PARITAET, "Erfunden für die Vorführung."),
    ("Waldweg e.V.", Traegerart.ANERKANNT, "Erfunden für die Vorführung."),
    ("Marit Olbers, freiberuflich", Traegerart.GEWERBLICH, "Erfunden für die Vorführung."),
)


def _zeilen(datei: str) -> Iterator[dict[str, str]]:
    text = resources.files(__package__).joinpath(datei).read_text(encoding="utf-8")
    yield from csv.DictReader(text.splitlines())


def arnsberg_anlegen(*, durch: Benutzer) -> None:
    """Idempotent; needs the ASD-Teams of ``menschen.TEAMS``."""
    raeume = {}
    for zeile in _zeilen("wirkungsraeume.csv"):
        raum, _ = Wirkungsraum.objects.get_or_create(
            name=zeile["wirkungsraum"],
            defaults={"team": Team.objects.get(name=TEAMS[zeile["wirkungsraum"]])},
        )
        raeume[raum.name] = raum
    _ortsteile(raeume)
    traeger = {name: _traeger(name, art, hinweis) for name, art, hinweis in TRAEGER}
    for raum_name, traeger_name in BEISPIEL.items():
        Leittraegerschaft.objects.get_or_create(
            wirkungsraum=raeume[raum_name],
            traeger=traeger[traeger_name],
            gueltig_von=START,
            defaults={"beispiel": True},
        )
    for raum in raeume.values():
        protokolliere(durch, "wirkungsraum.anlegen", raum)


def _ortsteile(raeume: dict[str, Wirkungsraum]) -> None:
    orte = [z for z in _zeilen("ortsteile_geo.csv") if z["wirkungsraum"]]
    for zeile in sorted(orte, key=lambda z: bool(z["teil_von"])):
        ganzes = Ortsteil.objects.filter(name=zeile["teil_von"]).first()
        ortsteil, _ = Ortsteil.objects.get_or_create(
            name=zeile["ortsteil"],
            defaults={
                "breite": float(zeile["lat"]),
                "laenge": float(zeile["lon"]),
                "teil_von": ganzes,
                "lage_quelle": zeile["quelle"][:300],
            },
        )
        Ortsteilzuordnung.objects.get_or_create(
            ortsteil=ortsteil,
            gueltig_von=START,
            defaults={
                "wirkungsraum": raeume[zeile["wirkungsraum"]],
                "annahme": True,
                "quelle": QUELLE,
            },
        )


def _traeger(name: str, art: Traegerart, hinweis: str) -> Traeger:
    """With every Vereinbarung a case may be shared under; their contents are invented."""
    organisation, _ = Organisation.objects.get_or_create(
        name=name, defaults={"art": Organisationsart.TRAEGER}
    )
    traeger, neu = Traeger.objects.get_or_create(
        name=name, defaults={"art": art, "organisation": organisation, "hinweis": hinweis}
    )
    if neu:
        Vereinbarung.objects.bulk_create(
            Vereinbarung(
                traeger=traeger, art=norm, gueltig_von=START, gueltig_bis=date(2028, 9, 30)
            )
            for norm in Vereinbarungsart
        )
    return traeger
