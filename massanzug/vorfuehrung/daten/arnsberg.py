"""Arnsberg's Räume, Ortsteile and Träger from the files beside this one, each with its source.

What no source says is marked: the Ortsteile are an assumption, the Leitträgerschaften an example
(nobody has published who has which Raum), the Vereinbarungen are made up.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from django.db import transaction

from massanzug.kern.csvtext import als_csv
from massanzug.kern.zeit import heute
from massanzug.konten.begriffe import Organisationsart
from massanzug.konten.models import Benutzer, Organisation, Team
from massanzug.raum.begriffe import Vereinbarungsart
from massanzug.raum.domain.einlesen import datei_einlesen
from massanzug.raum.domain.oeffnung import spannen_lesen
from massanzug.raum.domain.raeume import leittraegerschaft_setzen, wirkungsraum_anlegen
from massanzug.raum.domain.traeger import standort_speichern, traeger_anlegen
from massanzug.raum.domain.vereinbarung import vereinbarung_anlegen
from massanzug.raum.models import Standort, Traeger, Wirkungsraum
from massanzug.vorfuehrung.menschen import TEAMS
from massanzug.wegweiser.domain import startdaten

HIER = Path(__file__).parent
BEGINN = date(2025, 10, 1)  # the announced start
ENDE = date(2030, 9, 30)
BEISPIEL_LEITTRAEGER = {  # in alphabetical order on both sides: no claim
    "Alt-Arnsberg": "Kompass e.V.",
    "Hüsten": "SkF e.V. Hochsauerland",
    "Neheim": "Verein für Kinder- und Jugendhilfe Arnsberg e.V.",
}
LAEUFT_BALD_AUS = "Beispielbrücke e.V."
OHNE_DATENSCHUTZ = "Margret Mustermann, freiberuflich"


def _zeilen(datei: str) -> Iterator[dict[str, str]]:
    with (HIER / datei).open(encoding="utf-8", newline="") as offen:
        yield from csv.DictReader(offen, delimiter=";")


@transaction.atomic
def arnsberg_anlegen(*, durch: Benutzer) -> None:
    """Idempotent: a town that has its Räume already is left alone."""
    if Wirkungsraum.objects.exists():
        return
    _raeume(durch)
    _traeger(durch)
    _standorte(durch)
    for name, traeger in BEISPIEL_LEITTRAEGER.items():
        leittraegerschaft_setzen(
            Wirkungsraum.objects.get(name=name),
            Traeger.objects.get(name=traeger),
            durch=durch,
            ab=BEGINN,
            naechste_auswahl=ENDE,
            beispiel=True,
        )


def _raeume(durch: Benutzer) -> None:
    for raum in startdaten.raeume():
        einwohner = f"{raum.einwohner:,}".replace(",", ".")
        wirkungsraum_anlegen(
            {
                "name": raum.name,
                "team": Team.objects.filter(name=TEAMS[raum.name]).first(),
                "beschreibung": f"Rund {einwohner} Einwohner ({raum.stand}).",
            },
            durch=durch,
        )
    datei_einlesen(_ortsteile(), durch=durch)


def _ortsteile() -> str:
    """The Wegweiser's own list, as the Räume read it: an assumption, each with what it leans on."""
    quellen = {raum.name: raum.quelle for raum in startdaten.raeume()}
    kopf = ("ortsteil", "teil_von", "wirkungsraum", "gueltig_von", "annahme", "quelle")
    zeilen = [
        (
            *(g.name, g.teil_von, g.raum, f"{BEGINN:%d.%m.%Y}", "ja"),
            f"Keine Quelle nennt die Grenzen. Angelehnt an: {quellen[g.raum]}",
            *g.punkt,
            f"{g.quelle} – {g.lizenz}",
        )
        for g in startdaten.gegenden()
        if g.punkt
    ]
    return als_csv([*kopf, "breite", "laenge", "lage_quelle"], zeilen).removeprefix("\ufeff")


def _traeger(durch: Benutzer) -> None:
    for zeile in _zeilen("traeger.csv"):
        organisation, _ = Organisation.objects.get_or_create(
            name=zeile["name"], defaults={"art": Organisationsart.TRAEGER}
        )
        traeger = traeger_anlegen(
            {
                **{feld: zeile[feld] for feld in ("name", "art", "telefon", "website", "hinweis")},
                "organisation": organisation,
                "beispiel": zeile["beispiel"] == "ja",
            },
            durch=durch,
        )
        _vereinbarungen(traeger, durch)


def _vereinbarungen(traeger: Traeger, durch: Benutzer) -> None:
    arten = set(Vereinbarungsart)
    if traeger.name == OHNE_DATENSCHUTZ:
        arten -= {Vereinbarungsart.DATENSCHUTZ, Vereinbarungsart.ENTGELT}
    for art in sorted(arten):
        bald = traeger.name == LAEUFT_BALD_AUS and art == Vereinbarungsart.ENTGELT
        vereinbarung_anlegen(
            traeger,
            {
                "art": art,
                "gueltig_von": BEGINN,
                "gueltig_bis": heute() + timedelta(days=60) if bald else ENDE,
                "beispiel": True,
            },
            durch=durch,
        )


def _standorte(durch: Benutzer) -> None:
    for zeile in _zeilen("standorte.csv"):
        standort_speichern(
            Standort(traeger=Traeger.objects.get(name=zeile["traeger"]), unbestaetigt=True),
            {
                **{f: zeile[f] for f in ("name", "strasse", "plz", "ort", "telefon", "quelle")},
                "wirkungsraum": Wirkungsraum.objects.get(name=zeile["wirkungsraum"]),
            },
            {tag: spannen_lesen(text) for tag, text in enumerate(zeile["zeiten"].split("|"))},
            durch=durch,
        )
