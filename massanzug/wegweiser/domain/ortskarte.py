"""The map's contents: the same for the list, for the picture from the server and for MapLibre.

An entry with a point of its own stands there, all others of an Ortsteil at its centre, and those
without an Ortsteil are for the whole town. A protected place is always one of these.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import cos, radians
from typing import Any

from django.utils.text import slugify

from massanzug.wegweiser.domain.flaechen import Punkt, eben, rahmen, zelle
from massanzug.wegweiser.domain.karten import Karte, karten
from massanzug.wegweiser.models import Gegend
from massanzug.wegweiser.zugriff import sichtbare_angebote, sichtbare_gegenden

BREITE = 800  # units of the picture
ZEICHEN, ZEILE = 9, 20  # how wide a letter and how high a line is on it, about


@dataclass(frozen=True, slots=True)
class Eintrag:
    """``breite`` and ``laenge`` are None in the list of the whole town."""

    karte: Karte
    breite: float | None = None
    laenge: float | None = None
    genau: bool = False


@dataclass(slots=True)
class Ortsteil:
    """``ring``: its area as longitudes and latitudes; ``x`` and ``y`` on the picture."""

    name: str
    raum: str
    farbe: int
    breite: float
    laenge: float
    ring: list[Punkt] = field(default_factory=list)
    x: float = 0
    y: float = 0
    versatz: int = -14
    pfad: str = ""
    eintraege: list[Eintrag] = field(default_factory=list)

    @property
    def anker(self) -> str:
        return f"ort-{slugify(self.name)}"


@dataclass(frozen=True, slots=True)
class Ortskarte:
    """``ohne_lage``: Ortsteile whose place nobody knows yet; they are in the list alone."""

    ortsteile: list[Ortsteil]
    stadtweit: list[Eintrag]
    raeume: list[tuple[str, int]]
    hoehe: int
    ohne_lage: dict[str, list[Eintrag]]

    def flaechen(self) -> list[dict[str, object]]:
        """For the map in the browser, as plain data."""
        return [
            {
                "name": o.name,
                "raum": o.raum,
                "farbe": o.farbe,
                "breite": o.breite,
                "laenge": o.laenge,
                "ring": [[round(x, 6), round(y, 6)] for x, y in o.ring],
            }
            for o in self.ortsteile
        ]


def ortskarte(sprache: str) -> Ortskarte:
    """Four queries, whatever there is."""
    bekannte = [g for g in sichtbare_gegenden().order_by("raum__name", "name") if g.raum]
    raeume = list(dict.fromkeys(g.raum.name for g in bekannte if g.raum))
    farben = {name: nummer % 6 + 1 for nummer, name in enumerate(raeume)}
    ortsteile = [_ortsteil(g, farben) for g in bekannte if g.breite is not None]
    hoehe = _zeichnen(ortsteile) if ortsteile else 0
    nach_name = {o.name: o for o in ortsteile}
    stadtweit: list[Eintrag] = []
    ohne_lage: dict[str, list[Eintrag]] = {}
    for zeile, karte in _zeilen(sprache):
        name = "" if zeile["anschrift_geheim"] else zeile["gegend__name"] or ""
        if name in nach_name:
            nach_name[name].eintraege.append(_eintrag(karte, zeile, nach_name[name]))
        elif name:
            ohne_lage.setdefault(name, []).append(Eintrag(karte))
        else:
            stadtweit.append(Eintrag(karte))
    return Ortskarte(ortsteile, stadtweit, list(farben.items()), hoehe, ohne_lage)


def _zeilen(sprache: str) -> list[tuple[dict[str, Any], Karte]]:
    felder = ("slug", "gegend__name", "breite", "laenge", "anschrift_geheim")
    zeilen = {z["slug"]: z for z in sichtbare_angebote().order_by("name").values(*felder)}
    return [(zeilen[k.slug], k) for k in karten(list(zeilen), sprache)]


def _eintrag(karte: Karte, zeile: dict[str, Any], ortsteil: Ortsteil) -> Eintrag:
    breite, laenge = zeile["breite"], zeile["laenge"]
    if breite is not None:
        return Eintrag(karte, breite, laenge, genau=True)
    return Eintrag(karte, ortsteil.breite, ortsteil.laenge)


def _ortsteil(gegend: Gegend, farben: dict[str, int]) -> Ortsteil:
    raum = gegend.raum.name if gegend.raum else ""
    return Ortsteil(gegend.name, raum, farben[raum], gegend.breite or 0, gegend.laenge or 0)


def _zeichnen(ortsteile: Sequence[Ortsteil]) -> int:
    """Areas and places, on the globe and on the picture; returns the picture's height."""
    mitte = sum(o.breite for o in ortsteile) / len(ortsteile)
    punkte = [eben(o.breite, o.laenge, mitte) for o in ortsteile]
    grenze = rahmen(punkte)
    x0, x1 = min(p[0] for p in grenze), max(p[0] for p in grenze)
    y0, y1 = min(p[1] for p in grenze), max(p[1] for p in grenze)
    mass = BREITE / (x1 - x0)

    def bild(p: Punkt) -> Punkt:
        return round((p[0] - x0) * mass, 1), round((y1 - p[1]) * mass, 1)

    kuerzung = cos(radians(mitte))
    for nummer, ortsteil in enumerate(ortsteile):
        flaeche = zelle(nummer, punkte, grenze)
        ortsteil.ring = [(x / kuerzung, y) for x, y in [*flaeche, *flaeche[:1]]]
        ortsteil.x, ortsteil.y = bild(punkte[nummer])
        ecken = " L".join(f"{x} {y}" for x, y in map(bild, flaeche))
        ortsteil.pfad = f"M{ecken} Z" if flaeche else ""
    _beschriften(ortsteile)
    return round((y1 - y0) * mass)


def _beschriften(ortsteile: Sequence[Ortsteil]) -> None:
    """A name goes above its place, or below where another one is in the way."""
    gesetzt: list[tuple[float, float, float]] = []
    for o in ortsteile:
        halb = (len(o.name) + 3) * ZEICHEN / 2
        for versatz in (-14, 28, -34):
            hoehe = o.y + versatz
            if all(abs(o.x - x) > halb + b or abs(hoehe - y) > ZEILE for x, y, b in gesetzt):
                o.versatz = versatz
                break
        gesetzt.append((o.x, o.y + o.versatz, halb))
