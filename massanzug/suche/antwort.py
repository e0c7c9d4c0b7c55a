"""From ranked offers to the answer: the page, the reasons, the counts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from massanzug.suche.begriffe import Anfrage, Ergebnis, Grund, Treffer
from massanzug.suche.dokument import Kopf
from massanzug.suche.plan import Gruppe, Moeglichkeit, Plan
from massanzug.suche.rang import Rangfolge, Rangkopf, entfernung_km
from massanzug.suche.vorgaben import vorgabe
from massanzug.suche.zielgruppe import namen

_VERTRITT: float = vorgabe("rang")["anliegen_vertritt"]
_PLATZ: int = vorgabe("rang")["anliegen_platz"]


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
    rangfolge = Rangfolge(plan, 0)
    geordnet = sorted(funde, key=lambda f: (-f.punkte, f.kopf.id))
    geordnet = _jedes_anliegen_vorn(rangfolge, geordnet)
    seite = geordnet[ab : ab + max(0, anfrage.anzahl)]
    merkmale: dict[str, dict[str, int]] = {}
    for (name, wert), anzahl in sorted(zaehlung.items()):
        merkmale.setdefault(name, {})[wert] = anzahl
    return Ergebnis(
        treffer=tuple(_treffer(plan, fund, rangfolge) for fund in seite),
        gesamt=gesamt,
        merkmale=merkmale,
        berichtigt=plan.berichtigt,
        alter=anfrage.alter if anfrage.alter is not None else plan.alter,
        ortsteil=(plan.gegend.name or plan.gegend.wirkungsraum) if plan.gegend else "",
        nicht_gefunden=plan.nicht_gefunden,
    )


def vertretene_anliegen(
    rangfolge: Rangfolge, werte: Sequence[Sequence[int]]
) -> list[frozenset[int]]:
    """For each offer, by its weights, the matters of the question that it stands for."""
    je_angebot = [rangfolge.fuer_anliegen(seine) for seine in werte]
    beste = [max(punkte, default=0.0) for punkte in zip(*je_angebot, strict=True)]
    return [
        frozenset(
            nr for nr, punkte in enumerate(seine) if punkte and punkte >= _VERTRITT * beste[nr]
        )
        for seine in je_angebot
    ]


def _jedes_anliegen_vorn(rangfolge: Rangfolge, geordnet: list[Fund]) -> list[Fund]:
    """Of each matter an offer among the first, however many there are for the others."""
    if len(rangfolge.anliegen) == 1 or len(geordnet) <= _PLATZ:
        return geordnet
    vertritt = vertretene_anliegen(rangfolge, [f.werte for f in geordnet])
    vertreten = frozenset().union(*vertritt[:_PLATZ])
    fehlen = [nr for nr in range(len(rangfolge.anliegen)) if nr not in vertreten]
    beste = [[i for i, seine in enumerate(vertritt) if nr in seine][:1] for nr in fehlen]
    dazu = list(dict.fromkeys(chain.from_iterable(beste)))[:_PLATZ]
    uebrige = [i for i in range(len(geordnet)) if i not in dazu]
    vorn = _PLATZ - len(dazu)
    return [geordnet[i] for i in (*uebrige[:vorn], *dazu, *uebrige[vorn:])]


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
