"""A Netzkarte as its page shows it: the drawing, the same as a list, and what was before."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import QuerySet

from massanzug.fall.begriffe import Naehe
from massanzug.fall.domain.netzbild import Netzbild, netzbild
from massanzug.fall.domain.netzvergleich import Netzvergleich, netzvergleich
from massanzug.fall.domain.planausgabe import Druckstueck
from massanzug.fall.models import Netzkarte, Verbindung
from massanzug.fall.zugriff_netz import sichtbare_netzkarten, sichtbare_verbindungen
from massanzug.konten.models import Benutzer
from massanzug.konten.rechte import darf


@dataclass(frozen=True, slots=True)
class Menschenring:
    """``naeher``, ``ferner``: the rings beside it, empty at either end."""

    naehe: Naehe
    menschen: list[Verbindung]
    naeher: str
    ferner: str


@dataclass(frozen=True, slots=True)
class Netzansicht:
    """``aktuell``: the latest of its person that the reader may see. ``schreibt``: they may write in it;
    whoever may write sees all."""

    karte: Netzkarte
    bild: Netzbild
    ringe: list[Menschenring]
    entfernte: list[Verbindung]
    fruehere: list[Netzkarte]
    schreibt: bool
    aktuell: bool

    @property
    def anzahl(self) -> int:
        return len(self.bild.knoten)


@dataclass(frozen=True, slots=True)
class Gegenueber:
    vorher: Netzkarte
    nachher: Netzkarte
    bild_vorher: Netzbild
    bild_nachher: Netzbild
    was: Netzvergleich


def netzansicht(benutzer: Benutzer, karte: Netzkarte) -> Netzansicht:
    verbindungen = _auf(karte, benutzer)
    reihe = _reihe(benutzer, karte)
    aktuell = not reihe.filter(pk__gt=karte.pk).exists()
    schreibt = aktuell and darf(benutzer, "fall.bearbeiten", karte.fall)
    entfernte = sichtbare_verbindungen(benutzer, karte.fall, entfernte=True)
    return Netzansicht(
        karte=karte,
        bild=netzbild(karte, verbindungen),
        ringe=[_ring(naehe, verbindungen) for naehe in Naehe],
        entfernte=list(entfernte.filter(karte=karte)) if schreibt else [],
        fruehere=list(reihe.filter(pk__lt=karte.pk)),
        schreibt=schreibt,
        aktuell=aktuell,
    )


def netzvergleich_zu(benutzer: Benutzer, karte: Netzkarte) -> Gegenueber | None:
    """Against the map before it that the reader may see; None for the first."""
    vorher = _reihe(benutzer, karte).filter(pk__lt=karte.pk).order_by("-pk").first()
    if vorher is None:
        return None
    alte, neue = _auf(vorher, benutzer), _auf(karte, benutzer)
    return Gegenueber(
        vorher, karte, netzbild(vorher, alte), netzbild(karte, neue), netzvergleich(alte, neue)
    )


def netzdruck(netz: Netzansicht, bild: str) -> Druckstueck:
    """``bild``: the drawing as SVG. Names stay out of the name of the file."""
    ringe = [
        {"name": ring.naehe.label, "menschen": [_gedruckt(v) for v in ring.menschen]}
        for ring in netz.ringe
        if ring.menschen
    ]
    daten = {
        "name": str(netz.karte),
        "am": netz.karte.am.isoformat(),
        "bild": bild,
        "beschreibung": f"{netz.karte}: die Zeichnung zur Liste darunter.",
        "ringe": ringe,
    }
    return Druckstueck("netzkarte", daten, str(netz.karte), "netzkarte.pdf")


def _gedruckt(v: Verbindung) -> dict[str, str]:
    return {
        "name": v.name,
        "art": v.get_art_display(),
        "kraft": v.get_kraft_display(),
        "richtung": v.get_richtung_display(),
        "ansprache": v.get_ansprache_display(),
        "beitrag": v.beitrag,
    }


def _reihe(benutzer: Benutzer, karte: Netzkarte) -> QuerySet[Netzkarte]:
    """Those of the same person that the reader may see: of a later one that is not shared nothing is said."""
    return sichtbare_netzkarten(benutzer, karte.fall).filter(person=karte.person_id)


def _auf(karte: Netzkarte, benutzer: Benutzer) -> list[Verbindung]:
    return list(sichtbare_verbindungen(benutzer, karte.fall).filter(karte=karte))


def _ring(naehe: Naehe, verbindungen: list[Verbindung]) -> Menschenring:
    alle = list(Naehe)
    stelle = alle.index(naehe)
    return Menschenring(
        naehe,
        [v for v in verbindungen if v.naehe == naehe],
        naeher=alle[stelle - 1] if stelle else "",
        ferner=alle[stelle + 1] if stelle + 1 < len(alle) else "",
    )
