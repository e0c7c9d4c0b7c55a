"""From ranked offers to the answer: the page, the reasons, the counts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from massanzug.suche.begriffe import Anfrage, Ergebnis, Grund, Treffer
from massanzug.suche.dokument import Kopf
from massanzug.suche.plan import Gruppe, Moeglichkeit, Plan
from massanzug.suche.rang import Rangfolge, Rangkopf, entfernung_km
from massanzug.suche.zielgruppe import namen


class Fund(NamedTuple):
    """A match: its score, its offer, the weights of the plan's terms in it, and which of them its
    name has (and perhaps more)."""

    punkte: float
    kopf: Kopf
    werte: Sequence[int]
    im_namen: frozenset[str]


def hat_merkmale(anfrage: Anfrage, merkmale: tuple[tuple[str, str], ...]) -> bool:
    """Whether an offer has of every facet asked for one of the values."""
    hat = set(merkmale)
    return all(
        any((n, wert) in hat for n, wert in anfrage.merkmale if n == name)
        for name in {n for n, _ in anfrage.merkmale}
    )


def im_umkreis(anfrage: Anfrage, kopf: Rangkopf) -> bool:
    """Whether the radius lets the offer in."""
    if anfrage.umkreis_km is not None and anfrage.punkt:
        if kopf.punkt is None:
            return False
        return entfernung_km(anfrage.punkt, kopf.punkt) <= anfrage.umkreis_km
    return True


def antworten(
    plan: Plan,
    funde: list[Fund],
    gesamt: int,
    zaehlung: Mapping[tuple[str, str], int],
) -> Ergebnis:
    """The page asked for, best first, ties by id."""
    anfrage = plan.anfrage
    ab = max(0, anfrage.ab)
    geordnet = sorted(funde, key=lambda f: (-f.punkte, f.kopf.id))
    seite = geordnet[ab : ab + max(0, anfrage.anzahl)]
    merkmale: dict[str, dict[str, int]] = {}
    for (name, wert), anzahl in sorted(zaehlung.items()):
        merkmale.setdefault(name, {})[wert] = anzahl
    rangfolge = Rangfolge(plan, 0)
    return Ergebnis(
        treffer=tuple(_treffer(plan, fund, rangfolge) for fund in seite),
        gesamt=gesamt,
        merkmale=merkmale,
        berichtigt=plan.berichtigt,
        alter=anfrage.alter if anfrage.alter is not None else plan.alter,
        ortsteil=(plan.gegend.name or plan.gegend.wirkungsraum) if plan.gegend else "",
        nicht_gefunden=plan.nicht_gefunden,
    )


def _treffer(plan: Plan, fund: Fund, rangfolge: Rangfolge) -> Treffer:
    kopf = fund.kopf
    werte = dict(zip(plan.terme, fund.werte, strict=True))
    gruende = [g for g in (_grund(gr, werte, fund.im_namen) for gr in plan.gruppen) if g]
    gruende += _weitere(plan, kopf, rangfolge)
    punkt = plan.anfrage.punkt
    weit = round(entfernung_km(punkt, kopf.punkt), 2) if punkt and kopf.punkt else None
    return Treffer(kopf.id, kopf.name, fund.punkte, tuple(dict.fromkeys(gruende)), weit)


def _grund(gruppe: Gruppe, werte: Mapping[str, int], im_namen: frozenset[str]) -> Grund | None:
    """Why a word of the question found the offer: the possibility that weighs most."""

    def gewicht(m: Moeglichkeit) -> float:
        return m.gewicht * werte[m.term]

    bestes = max(gruppe.moeglich, key=gewicht)
    if gewicht(bestes) <= 0.0:
        return None
    art = "name" if bestes.art == "wort" and bestes.term in im_namen else bestes.art
    return Grund(art, gruppe.gesucht, bestes.gefunden)


def _weitere(plan: Plan, kopf: Kopf, rangfolge: Rangfolge) -> list[Grund]:
    gruende = []
    alter = plan.anfrage.alter if plan.anfrage.alter is not None else plan.alter
    if rangfolge.alter_passt(kopf):
        von = str(kopf.alter_von) if kopf.alter_von >= 0 else ""
        bis = str(kopf.alter_bis) if kopf.alter_bis >= 0 else ""
        gruende.append(Grund("alter", str(alter), f"{von}–{bis}"))
    ortsteil = plan.gegend.name if plan.gegend else plan.anfrage.ortsteil
    raum = plan.gegend.wirkungsraum if plan.gegend else plan.anfrage.wirkungsraum
    if ortsteil and kopf.ortsteil == ortsteil:
        gruende.append(Grund("ort", ortsteil, ortsteil))
    elif raum and kopf.wirkungsraum == raum:
        gruende.append(Grund("ort", ortsteil or raum, raum))
    gruende += [Grund("zielgruppe", n, n) for n in namen(rangfolge.ziel_passt(kopf))]
    minute = plan.anfrage.minute
    if minute is not None and any(von <= minute < bis for von, bis in kopf.offen):
        gruende.append(Grund("offen", str(minute), "offen"))
    return gruende
