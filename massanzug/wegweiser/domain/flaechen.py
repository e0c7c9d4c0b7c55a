"""Areas from points: whoever is nearest to an Ortsteil's centre is drawn as part of it.

Nobody has published where the Ortsteile end, so this is a picture of an assumption, labelled so.
Pure arithmetic on a few dozen points; a degree of longitude is shortened by the latitude.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, radians

Punkt = tuple[float, float]  # (x to the east, y to the north)
RAND = 0.2  # how far the picture reaches beyond the outermost points, as a part of its size


def eben(breite: float, laenge: float, mitte: float) -> Punkt:
    """Degrees on a plane in which both directions have one scale; good for one town."""
    return laenge * cos(radians(mitte)), breite


def rahmen(punkte: Sequence[Punkt]) -> list[Punkt]:
    """A rounded border around all points, counter-clockwise; at least about a kilometre wide."""
    xs, ys = [p[0] for p in punkte], [p[1] for p in punkte]
    luft = max(max(xs) - min(xs), max(ys) - min(ys), 0.02) * RAND
    x0, x1, y0, y1 = min(xs) - luft, max(xs) + luft, min(ys) - luft, max(ys) + luft
    ecke = luft
    return [
        (x0 + ecke, y0),
        (x1 - ecke, y0),
        (x1, y0 + ecke),
        (x1, y1 - ecke),
        (x1 - ecke, y1),
        (x0 + ecke, y1),
        (x0, y1 - ecke),
        (x0, y0 + ecke),
    ]


def zelle(nummer: int, punkte: Sequence[Punkt], grenze: Sequence[Punkt]) -> list[Punkt]:
    """What lies nearer to that point than to any other; empty if another has the same place."""
    flaeche = list(grenze)
    hier = punkte[nummer]
    for andere, punkt in enumerate(punkte):
        if punkt == hier and andere < nummer:
            return []
        if punkt != hier:
            flaeche = _halb(flaeche, hier, punkt)
    return flaeche


def _halb(flaeche: Sequence[Punkt], hier: Punkt, dort: Punkt) -> list[Punkt]:
    """The part of a convex area that is nearer to ``hier`` (Sutherland and Hodgman's clipping)."""

    def naeher(p: Punkt) -> float:
        """Below 0 nearer to ``hier``, 0 on the line between the two."""
        ab = (hier[0] - p[0]) ** 2 + (hier[1] - p[1]) ** 2
        return ab - (dort[0] - p[0]) ** 2 - (dort[1] - p[1]) ** 2

    rest: list[Punkt] = []
    for davor, punkt in zip([flaeche[-1], *flaeche[:-1]], flaeche, strict=True) if flaeche else ():
        a, b = naeher(davor), naeher(punkt)
        if (a <= 0) != (b <= 0):
            t = a / (a - b)
            rest.append(
                (davor[0] + t * (punkt[0] - davor[0]), davor[1] + t * (punkt[1] - davor[1]))
            )
        if b <= 0:
            rest.append(punkt)
    return rest
