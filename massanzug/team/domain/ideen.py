"""The idea board: everybody at the table writes on it, the lower steps of the ladder are looked at first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction

from massanzug.entwurf.stand import anlegen, fortschreiben
from massanzug.fall.begriffe import Stufe
from massanzug.kern.fehler import Regelverstoss
from massanzug.konten.models import Benutzer
from massanzug.konten.rechte import verlange
from massanzug.protokoll.schreiben import protokolliere
from massanzug.team.domain.namen_des_falls import ohne_namen_verlangen
from massanzug.team.domain.takt import takt_schlagen
from massanzug.team.models import Beratung, Idee
from massanzug.team.zugriff import sichtbare_ideen


@dataclass(frozen=True, slots=True)
class Ideenblick:
    """``aendert``: the reader may change it or put it aside. ``im_massanzug`` is for who brought the case."""

    schluessel: int
    text: str
    ressource: str
    von: str
    gewaehlt: bool
    aendert: bool
    im_massanzug: bool


@dataclass(frozen=True, slots=True)
class Stufenideen:
    stufe: Stufe
    ideen: list[Ideenblick]


@dataclass(frozen=True, slots=True)
class Spiegel:
    """How many ideas lean on people and places, and how many on professionals. A mirror, no mark."""

    unten: int
    oben: int

    @property
    def frage(self) -> str:
        if self.oben and not self.unten:
            return "Bisher tragen alles die Fachkräfte. Was können die Menschen selbst, und wer ist um sie?"
        if self.oben > self.unten:
            return "Mehr Ideen bei den Fachkräften als darunter. Was gäbe es noch im Stadtteil?"
        return ""


@dataclass(frozen=True, slots=True)
class Tafel:
    stufen: list[Stufenideen]
    spiegel: Spiegel
    entfernte: list[Ideenblick]

    @property
    def leer(self) -> bool:
        return not (self.spiegel.unten or self.spiegel.oben)


def tafel(benutzer: Benutzer, beratung: Beratung, *, offen: bool) -> Tafel:
    """As this person sees it, in one query; ``offen``: there is something to change yet."""
    leitet = benutzer.pk == beratung.moderation_id
    ideen = list(sichtbare_ideen(benutzer, beratung))

    def blick(idee: Idee) -> Ideenblick:
        aendert = offen and (leitet or idee.von_id == benutzer.pk)
        return Ideenblick(
            schluessel=idee.pk,
            text=idee.text,
            ressource=idee.ressource,
            von=str(idee.von),
            gewaehlt=idee.gewaehlt,
            aendert=aendert,
            im_massanzug=idee.baustein_id is not None,
        )

    da = [i for i in ideen if i.entfernt_am is None]
    return Tafel(
        stufen=[Stufenideen(s, [blick(i) for i in da if i.stufe == s]) for s in Stufe],
        spiegel=Spiegel(
            unten=sum(i.stufe != Stufe.FACHKRAEFTE for i in da),
            oben=sum(i.stufe == Stufe.FACHKRAEFTE for i in da),
        ),
        entfernte=[b for i in ideen if i.entfernt_am and (b := blick(i)).aendert],
    )


@transaction.atomic
def idee_beitragen(beratung: Beratung, werte: Mapping[str, Any], *, durch: Benutzer) -> Idee:
    """Once there is something to think about. ``werte``: text and step, and what it leans on."""
    verlange(durch, "beratung.mitreden", beratung)
    if beratung.falldarstellung.freigegeben_am is None:
        raise Regelverstoss("Die Falldarstellung ist noch nicht freigegeben.")
    ohne_namen_verlangen(beratung.fall, werte["text"], werte.get("ressource", ""))
    idee = anlegen(Idee(beratung=beratung, von=durch, **werte), durch=durch)
    takt_schlagen(beratung)
    protokolliere(durch, "idee.beitragen", idee, akte=beratung.fall, stufe=idee.stufe)
    return idee


@transaction.atomic
def idee_fortschreiben(
    idee: Idee, werte: Mapping[str, Any], *, durch: Benutzer, stand: int
) -> Idee:
    verlange(durch, "idee.aendern", idee)
    ohne_namen_verlangen(idee.beratung.fall, werte["text"], werte.get("ressource", ""))
    fortschreiben(idee, werte, durch=durch, stand=stand)
    takt_schlagen(idee.beratung)
    protokolliere(durch, "idee.fortschreiben", idee, akte=idee.beratung.fall, stufe=idee.stufe)
    return idee


@transaction.atomic
def idee_entfernen(idee: Idee, *, durch: Benutzer, jetzt: datetime | None) -> Idee:
    """Off the board; ``jetzt=None`` puts it back."""
    verlange(durch, "idee.aendern", idee)
    fortschreiben(idee, {"entfernt_am": jetzt}, durch=durch)
    takt_schlagen(idee.beratung)
    vorgang = "idee.entfernen" if jetzt else "idee.zurueckholen"
    protokolliere(durch, vorgang, idee, akte=idee.beratung.fall)
    return idee


@transaction.atomic
def idee_waehlen(idee: Idee, *, durch: Benutzer, passt: bool) -> Idee:
    """Who brought the case says whether it fits. Nothing in the case changes by that."""
    verlange(durch, "beratung.fallgeben", idee.beratung)
    fortschreiben(idee, {"gewaehlt": passt}, durch=durch)
    takt_schlagen(idee.beratung)
    protokolliere(durch, "idee.waehlen", idee, akte=idee.beratung.fall, passt=int(passt))
    return idee
