"""Reads a plan once, as far as one person may see it, and hands it on as plain data."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from massanzug.fall.begriffe import Ressourcenfeld, Stufe, Zielart, Zielstand
from massanzug.fall.domain.massanzug_teile import (
    Auftragblick,
    Bausteinblick,
    Personblick,
    Planblick,
    Ressourcenblick,
    Stufenblick,
    Willeblick,
    Zielblick,
    Zielperson,
)
from massanzug.fall.models import Auftrag, Baustein, Fall, Person, Ressource, Wille, Ziel
from massanzug.fall.zugriff import (
    sichtbare_auftraege,
    sichtbare_bausteine,
    sichtbare_ressourcen,
    sichtbare_willen,
    sichtbare_ziele,
)
from massanzug.konten.models import Benutzer


@dataclass(frozen=True, slots=True)
class Planzeilen:
    """The visible rows of one case, each already through its ``sichtbare_…``."""

    personen: Sequence[Person]
    willen: Sequence[Wille]
    ressourcen: Sequence[Ressource]
    ziele: Sequence[Ziel]
    auftraege: Sequence[Auftrag]
    bausteine: Sequence[Baustein]


def plan_lesen(benutzer: Benutzer, fall: Fall, am: date) -> Planblick:
    """Six queries, however much is in the case. ``fall`` is one that this person may see."""
    return planblick(
        Planzeilen(
            personen=list(fall.personen.all()),
            willen=list(sichtbare_willen(benutzer, fall)),
            ressourcen=list(sichtbare_ressourcen(benutzer, fall)),
            ziele=list(sichtbare_ziele(benutzer, fall)),
            auftraege=list(sichtbare_auftraege(benutzer, fall)),
            bausteine=list(sichtbare_bausteine(benutzer, fall)),
        ),
        am,
    )


def planblick(zeilen: Planzeilen, am: date) -> Planblick:
    """No query. A Wille or a resource that is not among ``zeilen`` appears nowhere, linked or not."""
    personen = {p.pk: Personblick(p.pk, p.name, p.jung) for p in zeilen.personen}
    willen = {w.pk: Willeblick(w.pk, w.person_id, w.zitat) for w in zeilen.willen}
    ressourcen = {
        r.pk: Ressourcenblick(r.pk, Ressourcenfeld(r.feld), r.text) for r in zeilen.ressourcen
    }
    ziele = {
        z.pk: Zielblick(
            schluessel=z.pk,
            person=personen[z.person_id],
            art=Zielart(z.art),
            text=z.text,
            merkmal=z.merkmal,
            mein_beitrag=z.mein_beitrag,
            beitrag_anderer=z.beitrag_anderer,
            bis=z.bis,
            zielstand=Zielstand(z.zielstand),
            wille=willen.get(z.wille_id or 0),
            ressource=ressourcen.get(z.ressource_id or 0),
            stand=z.stand,
        )
        for z in zeilen.ziele
    }
    alle = [_bausteinblick(b, ziele, ressourcen, am) for b in zeilen.bausteine]
    entfernt = {b.pk for b in zeilen.bausteine if b.entfernt_am}
    return Planblick(
        personen=tuple(personen.values()),
        willen=tuple(willen.values()),
        ressourcen=tuple(ressourcen.values()),
        ziele=tuple(_nach_person(personen.values(), zeilen.ziele, ziele)),
        auftraege=tuple(_auftragblick(a) for a in zeilen.auftraege),
        stufen=tuple(
            Stufenblick(
                stufe,
                tuple(b for b in alle if b.stufe == stufe and b.schluessel not in entfernt),
            )
            for stufe in Stufe
        ),
        entfernte=tuple(b for b in alle if b.schluessel in entfernt),
    )


def _nach_person(
    personen: Iterable[Personblick], zeilen: Sequence[Ziel], ziele: dict[int, Zielblick]
) -> Iterable[Zielperson]:
    schritte: dict[int, list[Zielblick]] = defaultdict(list)
    oben: dict[int, list[Zielblick]] = defaultdict(list)
    for zeile in zeilen:
        if zeile.richtungsziel_id in ziele:
            schritte[zeile.richtungsziel_id or 0].append(ziele[zeile.pk])
        else:
            oben[zeile.person_id].append(ziele[zeile.pk])
    for person in personen:
        eigene = [
            replace(ziel, schritte=tuple(schritte[ziel.schluessel]))
            for ziel in sorted(
                oben[person.schluessel], key=lambda ziel: ziel.art != Zielart.RICHTUNG
            )
        ]
        if eigene:
            yield Zielperson(person, tuple(eigene))


def _auftragblick(auftrag: Auftrag) -> Auftragblick:
    return Auftragblick(
        schluessel=auftrag.pk,
        art=auftrag.get_art_display(),
        auftrag=auftrag.auftrag,
        sorge=auftrag.sorge,
        rechtsgrundlage=auftrag.rechtsgrundlage,
        kontrolle_wie=auftrag.kontrolle_wie,
        kontrolle_wer=auftrag.kontrolle_wer,
        kontrolle_am=auftrag.kontrolle_am,
        folge=auftrag.folge,
        erklaert_am=auftrag.erklaert_am,
        stellungnahme=auftrag.stellungnahme,
        erledigt_am=auftrag.erledigt_am,
    )


def _bausteinblick(
    baustein: Baustein,
    ziele: dict[int, Zielblick],
    ressourcen: dict[int, Ressourcenblick],
    am: date,
) -> Bausteinblick:
    return Bausteinblick(
        schluessel=baustein.pk,
        stufe=Stufe(baustein.stufe),
        was=baustein.was,
        wer=baustein.wer,
        wie_oft=baustein.wie_oft,
        wo=baustein.wo,
        ab=baustein.ab,
        bis=baustein.bis,
        ziel=ziele.get(baustein.ziel_id or 0),
        ressource=ressourcen.get(baustein.ressource_id or 0),
        traeger=str(baustein.traeger or ""),
        angebot=baustein.angebot,
        beendet=baustein.bis is not None and baustein.bis < am,
    )
