"""The whole copy: every page drawn, addresses rewritten, signed, and put in place of the old one."""

from __future__ import annotations

import posixpath
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings

from massanzug.wegweiser.domain.stadt import stadt
from massanzug.wegweiser.notseite import daten, stile
from massanzug.wegweiser.notseite.hefte import hefte
from massanzug.wegweiser.notseite.schreiben import Bilanz, schreiben
from massanzug.wegweiser.notseite.seiten import Verzeichnis, blaetter, themengruppen
from massanzug.wegweiser.notseite.siegel import (
    OEFFENTLICH,
    PRUEFSUMMEN,
    UNTERSCHRIFT,
    Siegel,
    pruefsummen,
    siegel_lesen,
)
from massanzug.wegweiser.notseite.stilauswahl import seitenklassen, skriptworte
from massanzug.wegweiser.notseite.umschreiben import Umschreiber
from massanzug.wegweiser.notseite.zeichnen import gezeichnet


@dataclass(frozen=True, slots=True)
class Bericht:
    """``ohne_ziel``: addresses of the live site that pages name and the copy has not."""

    bilanz: Bilanz
    bytes: int
    ohne_ziel: Collection[str]
    unterschrieben: bool


def notseite_bauen(ziel: Path, *, prozesse: int = 1) -> Bericht:
    """``prozesse``: how many draw pages. Raises KeinSchluessel, Besetzt and OSError; the old copy then stays as it is."""
    siegel = (
        siegel_lesen(Path(settings.NOTSEITE_SCHLUESSEL)) if settings.NOTSEITE_SCHLUESSEL else None
    )
    dateien, ohne_ziel = _inhalt(Verzeichnis.lesen(), siegel, prozesse)
    bilanz = schreiben(ziel, dateien)
    groesse = sum(map(len, dateien.values()))
    return Bericht(bilanz, groesse, ohne_ziel, siegel is not None)


def _inhalt(
    verzeichnis: Verzeichnis, siegel: Siegel | None, prozesse: int
) -> tuple[dict[str, bytes], set[str]]:
    alle = list(blaetter(verzeichnis, siegel.oeffentlich if siegel else ""))
    bilder = gezeichnet(alle, verzeichnis.stand, prozesse)
    dateien = daten.suchdaten(verzeichnis) | hefte()
    namen = {b.datei for b in alle} | {*dateien, PRUEFSUMMEN, UNTERSCHRIFT}
    umschreiber = Umschreiber(namen, themengruppen())
    klassen: set[str] = set()
    for blatt, html in zip(alle, bilder(), strict=True):
        klassen |= seitenklassen(html)
        dateien[blatt.datei] = umschreiber.seite(html, blatt.datei).encode()
    beigaben = {ziel: stile.lesen(name) for ziel, name in umschreiber.beigaben.items()}
    for name, inhalt in beigaben.items():
        klassen |= skriptworte(inhalt) if name.endswith(".js") else set()
    dateien |= stile.buendeln(umschreiber.stile, klassen) | beigaben
    if siegel:
        dateien[OEFFENTLICH] = siegel.oeffentliche_datei()
    liste = pruefsummen(dateien)
    if siegel:
        wann = f"Wegweiser {stadt().name}, Stand {verzeichnis.stand}, {len(dateien)} Dateien"
        dateien[UNTERSCHRIFT] = siegel.unterschreiben(liste, wann)
    dateien[PRUEFSUMMEN] = liste
    return dict(sorted(dateien.items(), key=lambda d: posixpath.split(d[0]))), umschreiber.ohne_ziel
