"""A new Baustein out of a Ziel or a resource: what the form already knows. It proposes no Hilfe."""

from __future__ import annotations

from collections.abc import Mapping

from massanzug.fall.begriffe import Ressourcenfeld, Stufe
from massanzug.fall.domain.massanzug_teile import Planblick, Ressourcenblick, Zielblick

STUFE_DER_RESSOURCE = {
    Ressourcenfeld.PERSOENLICH: Stufe.SELBST,
    Ressourcenfeld.MATERIELL: Stufe.SELBST,
    Ressourcenfeld.SOZIAL: Stufe.FAMILIE,
    Ressourcenfeld.SOZIALRAUM: Stufe.STADTTEIL,
}


def anfang(plan: Planblick, wunsch: Mapping[str, str]) -> dict[str, object]:
    """First values for the form from ``ziel``, ``ressource`` and ``stufe`` of a query string.

    Keys of things this person does not see are as good as none.
    """
    werte: dict[str, object] = {}
    ziel = next((z for z in plan.alle_ziele if str(z.schluessel) == wunsch.get("ziel")), None)
    if ziel:
        werte |= _aus_ziel(ziel)
    ressource = next(
        (r for r in plan.ressourcen if str(r.schluessel) == wunsch.get("ressource")), None
    )
    if ressource:
        werte |= _aus_ressource(ressource)
    if wunsch.get("stufe") in {str(s) for s in Stufe.values}:
        werte["stufe"] = int(wunsch["stufe"])
    return werte


def _aus_ziel(ziel: Zielblick) -> dict[str, object]:
    werte: dict[str, object] = {"ziel": ziel.schluessel, "bis": ziel.bis}
    if ziel.mein_beitrag:
        werte |= {"stufe": Stufe.SELBST, "was": ziel.mein_beitrag, "wer": ziel.person.name}
    if ziel.ressource:
        werte["ressource"] = ziel.ressource.schluessel
    return werte


def _aus_ressource(ressource: Ressourcenblick) -> dict[str, object]:
    return {"ressource": ressource.schluessel, "stufe": STUFE_DER_RESSOURCE[ressource.feld]}


def ohne_baustein(plan: Planblick) -> tuple[list[Zielblick], list[Ressourcenblick]]:
    """Ziele and resources that no running Baustein uses yet."""
    ziele = {b.ziel.schluessel for b in plan.laufende if b.ziel}
    genutzt = {b.ressource.schluessel for b in plan.laufende if b.ressource}
    return (
        [z for z in plan.alle_ziele if z.schluessel not in ziele and not z.schritte],
        [r for r in plan.ressourcen if r.schluessel not in genutzt],
    )
