"""A frozen plan put in order for reading: on a page, or for one person. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from massanzug.fall.begriffe import Ressourcenfeld, Stufe, Zielart, Zielstand
from massanzug.fall.domain.planinhalt import (
    BausteinImPlan,
    HilfeImPlan,
    Planinhalt,
    RessourceImPlan,
    WilleImPlan,
    ZielImPlan,
)

FELDER = {str(feld.label): stelle for stelle, feld in enumerate(Ressourcenfeld)}
UNTERWEGS = frozenset({str(Zielstand.OFFEN.label), str(Zielstand.TEILWEISE.label), ""})


@dataclass(frozen=True, slots=True)
class Richtungsgruppe:
    """A Richtungsziel (``None``: steps without one) and the steps towards it."""

    richtung: ZielImPlan | None
    schritte: tuple[ZielImPlan, ...]


@dataclass(frozen=True, slots=True)
class Personengruppe:
    """What one person of the family wants and where that person is going."""

    name: str
    willen: tuple[WilleImPlan, ...]
    richtungen: tuple[Richtungsgruppe, ...]


@dataclass(frozen=True, slots=True)
class Planansicht:
    plan: Planinhalt
    personen: tuple[Personengruppe, ...]
    felder: tuple[tuple[str, tuple[RessourceImPlan, ...]], ...]
    stufen: tuple[tuple[Stufe, tuple[BausteinImPlan, ...]], ...]


def planansicht(plan: Planinhalt) -> Planansicht:
    """Persons in the plan's order; nobody who wants nothing and has no Ziel."""
    namen = dict.fromkeys(
        [p.name for p in plan.personen]
        + [w.person for w in plan.willen]
        + [z.person for z in plan.ziele]
    )
    gruppen = (_person(plan, name) for name in namen)
    felder: dict[str, list[RessourceImPlan]] = defaultdict(list)
    for ressource in sorted(plan.ressourcen, key=lambda r: FELDER.get(r.feld, len(FELDER))):
        felder[ressource.feld].append(ressource)
    return Planansicht(
        plan=plan,
        personen=tuple(g for g in gruppen if g.willen or g.richtungen),
        felder=tuple((feld, tuple(eintraege)) for feld, eintraege in felder.items()),
        stufen=tuple(
            (stufe, tuple(b for b in plan.bausteine if b.stufe == stufe)) for stufe in Stufe
        ),
    )


def _person(plan: Planinhalt, name: str) -> Personengruppe:
    ziele = [z for z in plan.ziele if z.person == name]
    return Personengruppe(
        name=name,
        willen=tuple(w for w in plan.willen if w.person == name),
        richtungen=tuple(_richtungen(ziele)),
    )


def _richtungen(ziele: list[ZielImPlan]) -> Iterable[Richtungsgruppe]:
    richtungen = [z for z in ziele if z.art == Zielart.RICHTUNG]
    bekannt = {r.text for r in richtungen}
    schritte = [z for z in ziele if z.art != Zielart.RICHTUNG]
    for richtung in richtungen:
        eigene = (z for z in schritte if z.richtungsziel == richtung.text)
        yield Richtungsgruppe(richtung, tuple(eigene))
    if lose := tuple(z for z in schritte if z.richtungsziel not in bekannt):
        yield Richtungsgruppe(None, lose)


def familienseite(plan: Planinhalt, person: str = "") -> Planinhalt:
    """What stands on the family's page: what is under way, without the grounds of the decision.

    With ``person``: only that person's Willen, Ziele and own steps; what others do and what the
    Jugendamt demands concerns everybody.
    """
    ziele = tuple(
        z for z in plan.ziele if z.stand in UNTERWEGS and (not person or z.person == person)
    )
    fremde_ziele = {z.text for z in plan.ziele if person and z.person != person}
    return replace(
        plan,
        willen=tuple(w for w in plan.willen if not person or w.person == person),
        ziele=ziele,
        bausteine=tuple(
            b for b in plan.bausteine if b.stufe != Stufe.SELBST or b.ziel not in fremde_ziele
        ),
        wuensche=(),
        ressourcen=(),
        hilfe=plan.hilfe and _nur_was_bewilligt_ist(plan.hilfe),
    )


def _nur_was_bewilligt_ist(hilfe: HilfeImPlan) -> HilfeImPlan:
    return HilfeImPlan(
        hilfeart=hilfe.hilfeart,
        paragraf=hilfe.paragraf,
        von=hilfe.von,
        bis=hilfe.bis,
        umfang=hilfe.umfang,
        traeger=hilfe.traeger,
        junger_mensch=hilfe.junger_mensch,
    )


def ohne_gruende(hilfe: HilfeImPlan) -> HilfeImPlan:
    """The granted Hilfe and who granted it, without what the Jugendamt weighed."""
    return replace(
        _nur_was_bewilligt_ist(hilfe),
        entschieden_am=hilfe.entschieden_am,
        entschieden_von=hilfe.entschieden_von,
    )
