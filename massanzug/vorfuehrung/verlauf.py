"""The course of told families: Wille, Ressourcen, Ziele, Entscheidung, Maßanzug."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from django.utils import timezone

from massanzug.fall.begriffe import Auftragsart, Teilbar, Zielart, Zielstand
from massanzug.fall.models import (
    Auftrag,
    Baustein,
    Entscheidung,
    Fall,
    Person,
    Ressource,
    Sorge,
    Wille,
    Wunsch,
    Ziel,
)
from massanzug.konten.models import Benutzer
from massanzug.vorfuehrung.geschichten import Familie, GesetztesZiel, GetroffeneEntscheidung
from massanzug.vorfuehrung.stadt import Stadt


@dataclass(slots=True)
class Erzaehlt:
    """One family and the rows it has become so far; ``beginn`` is the day of the Falleingang.

    ``nummer`` counts the families of the town: what varies from one to the next goes by it, never by
    a primary key, so that the same seed gives the same town whatever the database held before.
    """

    nummer: int
    familie: Familie
    fall: Fall
    beginn: date
    personen: list[Person] = field(default_factory=list)
    willen: list[Wille] = field(default_factory=list)
    ressourcen: list[Ressource] = field(default_factory=list)
    ziele: list[Ziel] = field(default_factory=list)
    bausteine: list[Baustein] = field(default_factory=list)
    entscheidung: Entscheidung | None = None

    @property
    def durch(self) -> Benutzer:
        return self.fall.geaendert_von

    def tag(self, tage: int) -> date:
        return self.beginn + timedelta(days=tage)


def mittags(tag: date) -> datetime:
    return timezone.make_aware(datetime.combine(tag, time(12)))


def verlauf_fuellen(erzaehlt: list[Erzaehlt], stadt: Stadt) -> None:
    _wille_und_recht(erzaehlt)
    for e in erzaehlt:
        e.ressourcen = list(_ressourcen(e))
    Ressource.objects.bulk_create([r for e in erzaehlt for r in e.ressourcen])
    _ziele(erzaehlt)
    Auftrag.objects.bulk_create([a for e in erzaehlt for a in _auftraege(e)])
    for e in erzaehlt:
        e.entscheidung = _entscheidung(e, stadt)
    Entscheidung.objects.bulk_create([e.entscheidung for e in erzaehlt if e.entscheidung])
    for e in erzaehlt:
        e.bausteine = list(_bausteine(e))
    Baustein.objects.bulk_create([b for e in erzaehlt for b in e.bausteine])


def _wille_und_recht(erzaehlt: list[Erzaehlt]) -> None:
    for e in erzaehlt:
        e.willen = list(_willen(e))
    Wille.objects.bulk_create([w for e in erzaehlt for w in e.willen])
    Wunsch.objects.bulk_create([w for e in erzaehlt for w in _wuensche(e)])
    Sorge.objects.bulk_create(
        [
            Sorge(
                fall=e.fall,
                von=e.durch,
                text=e.familie.sorge,
                am=e.tag(7),
                geaendert_von=e.durch,
            )
            for e in erzaehlt
            if e.familie.sorge
        ]
    )


def _willen(e: Erzaehlt) -> Iterator[Wille]:
    for w in e.familie.willen:
        yield Wille(
            fall=e.fall,
            person=e.personen[w.person],
            zitat=w.zitat,
            soll_anders=w.soll_anders,
            tue_selbst=w.tue_selbst,
            hat_geholfen=w.hat_geholfen,
            am=e.tag(w.tag),
            freigegeben_am=e.tag(w.tag) if w.freigegeben else None,
            geaendert_von=e.durch,
        )


def _wuensche(e: Erzaehlt) -> Iterator[Wunsch]:
    for w in e.familie.wuensche:
        yield Wunsch(
            fall=e.fall,
            person=e.personen[w.person],
            wunsch=w.wunsch,
            hingewiesen_am=e.tag(w.tag),
            ausgang=w.ausgang,
            grund=w.grund,
            geaendert_von=e.durch,
        )


def _ressourcen(e: Erzaehlt) -> Iterator[Ressource]:
    for stelle, r in enumerate(e.familie.ressourcen):
        yield Ressource(
            fall=e.fall,
            person=None if r.person is None else e.personen[r.person],
            feld=r.feld,
            text=r.text,
            teilbar=Teilbar.TRAEGER if r.geteilt else Teilbar.NIEMAND,
            reihenfolge=stelle,
            geaendert_von=e.durch,
        )


def _ziele(erzaehlt: list[Erzaehlt]) -> None:
    """Richtungsziele first: a Handlungsziel points at the row of its own."""
    for e in erzaehlt:
        e.ziele = [_ziel(e, z, stelle) for stelle, z in enumerate(e.familie.ziele)]
    Ziel.objects.bulk_create([z for e in erzaehlt for z in e.ziele if z.art == Zielart.RICHTUNG])
    for e in erzaehlt:
        for erzaehltes, ziel in zip(e.familie.ziele, e.ziele, strict=True):
            if erzaehltes.richtung is not None:
                ziel.richtungsziel = e.ziele[erzaehltes.richtung]
    Ziel.objects.bulk_create([z for e in erzaehlt for z in e.ziele if z.art == Zielart.HANDLUNG])


def _ziel(e: Erzaehlt, z: GesetztesZiel, stelle: int) -> Ziel:
    return Ziel(
        fall=e.fall,
        person=e.personen[z.person],
        art=Zielart.RICHTUNG if z.richtung is None else Zielart.HANDLUNG,
        wille=None if z.wille is None else e.willen[z.wille],
        text=z.text,
        merkmal=z.merkmal,
        mein_beitrag=z.mein_beitrag,
        beitrag_anderer=z.beitrag_anderer,
        ressource=None if z.ressource is None else e.ressourcen[z.ressource],
        bis=_bis(e, z, stelle),
        zielstand=z.zielstand,
        reihenfolge=stelle,
        geaendert_von=e.durch,
    )


def _bis(e: Erzaehlt, z: GesetztesZiel, stelle: int) -> date | None:
    """An open Ziel lies ahead: people talk about dates that pass, unless nobody has met since."""
    if z.bis_tag is None:
        return None
    heute = e.tag(e.familie.alter)
    if z.zielstand == Zielstand.OFFEN and e.tag(z.bis_tag) < heute and not e.familie.ueberholt:
        return heute + timedelta(days=20 + 37 * (stelle % 3))
    return e.tag(z.bis_tag)


def _auftraege(e: Erzaehlt) -> Iterator[Auftrag]:
    for a in e.familie.auftraege:
        yield Auftrag(
            fall=e.fall,
            art=Auftragsart.AUFLAGE if a.auflage else Auftragsart.AUFTRAG,
            auftrag=a.auftrag,
            sorge=a.sorge,
            rechtsgrundlage=a.rechtsgrundlage,
            kontrolle_wie=a.kontrolle_wie,
            kontrolle_wer=a.kontrolle_wer,
            kontrolle_am=e.tag(a.kontrolle_tag),
            folge=a.folge,
            stellungnahme=a.stellungnahme,
            erklaert_am=e.tag(20),
            erledigt_am=None if a.erledigt_tag is None else e.tag(a.erledigt_tag),
            geaendert_von=e.durch,
        )


def _entscheidung(e: Erzaehlt, stadt: Stadt) -> Entscheidung | None:
    t = e.familie.entscheidung
    if t is None:
        return None
    return Entscheidung(
        fall=e.fall,
        bedarf_kind=t.bedarf_kind,
        bedarf_eltern=t.bedarf_eltern,
        bedarf_fachkraft=t.bedarf_fachkraft,
        begruendung=t.begruendung,
        optionen=t.optionen,
        stufe_selbst=t.stufe_selbst,
        stufe_familie=t.stufe_familie,
        stufe_stadtteil=t.stufe_stadtteil,
        hilfeart=t.hilfeart,
        junger_mensch=e.personen[t.junger_mensch],
        umfang=t.umfang,
        von=e.tag(t.tag + 5),
        bis=_bewilligt_bis(e, t),
        traeger=stadt.traeger[e.nummer % len(stadt.traeger)],
        wahl_begruendung=t.wahl_begruendung,
        getroffen_am=e.tag(t.tag),
        getroffen_von=e.durch,
        geaendert_von=e.durch,
    )


def _bewilligt_bis(e: Erzaehlt, t: GetroffeneEntscheidung) -> date:
    """A running case has a running grant: what had ended was granted again."""
    bis = e.tag(t.tag + 5 + 30 * t.monate)
    heute = e.tag(e.familie.alter)
    return bis if bis > heute or e.familie.ende else heute + timedelta(days=30 * (t.monate - 4))


def _bausteine(e: Erzaehlt) -> Iterator[Baustein]:
    traeger = e.entscheidung.traeger if e.entscheidung else None
    for stelle, b in enumerate(e.familie.bausteine):
        yield Baustein(
            fall=e.fall,
            stufe=b.stufe,
            ziel=None if b.ziel is None else e.ziele[b.ziel],
            was=b.was,
            wer=b.wer,
            wie_oft=b.wie_oft,
            wo=b.wo,
            ab=e.tag(30),
            traeger=traeger if b.kostenstrom != "ohne" else None,
            kostenstrom=b.kostenstrom,
            kosten_monat=None if b.kosten_monat is None else Decimal(b.kosten_monat),
            reihenfolge=stelle,
            geaendert_von=e.durch,
        )
