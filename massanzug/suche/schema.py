"""The index on disk: which fields Tantivy holds, and an offer and a plan in them.

Tantivy finds candidates: a term is repeated in the text field by its weight, so that Tantivy's
own order is near the exact one, which the ranking then makes of the candidates' records.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache

import tantivy

from massanzug.suche.begriffe import Anfrage
from massanzug.suche.dokument import Dokument, ortsmarke
from massanzug.suche.plan import Gruppe, Plan
from massanzug.suche.vorgaben import vorgabe

_FREQ = "freq"
_BASIC = "basic"
_TANTIVY = vorgabe("tantivy")
_MAL = [
    min(int(_TANTIVY["wiederholungen"]), 1 + wert // int(_TANTIVY["gewicht_je_wiederholung"]))
    for wert in range(256)
]
"""How often a term of that weight stands in the text field."""
_KM_JE_GRAD = 111.32


@cache
def schema() -> tantivy.Schema:
    """id, text (terms), facets, place, and where the offer's record is."""
    bauer = tantivy.SchemaBuilder()
    bauer.add_text_field("id", tokenizer_name="raw", index_option=_BASIC)
    bauer.add_text_field("text", tokenizer_name="whitespace", index_option=_FREQ)
    bauer.add_text_field("merkmal", tokenizer_name="raw", index_option=_BASIC, fast=True)
    bauer.add_float_field("lat", fast=True)
    bauer.add_float_field("lon", fast=True)
    bauer.add_integer_field("satz", fast=True)
    return bauer.build()


def merkmal(name: str, wert: str) -> str:
    """A facet value as one term."""
    return f"{name}={wert}"


def feldwerte(dok: Dokument) -> dict[str, object]:
    """An offer's fields but the place of its record."""
    text = "".join([(t + " ") * _MAL[wert] for t, wert in dok.terme.items()])
    felder: dict[str, object] = {"id": dok.kopf.id, "text": text}
    if dok.kopf.merkmale:
        felder["merkmal"] = [merkmal(n, w) for n, w in dok.kopf.merkmale]
    if dok.kopf.punkt:
        felder["lat"], felder["lon"] = dok.kopf.punkt
    return felder


def _term(t: str, gewicht: float) -> tantivy.Query:
    frage = tantivy.Query.term_query(schema(), "text", t, _FREQ)
    return tantivy.Query.boost_query(frage, gewicht)


def _eines(terme: Sequence[str]) -> tantivy.Query:
    """One of these terms, whichever; says nothing of how well."""
    return tantivy.Query.const_score_query(
        tantivy.Query.term_set_query(schema(), "text", list(terme)), 0.0
    )


def _gruppe(gruppe: Gruppe) -> tantivy.Query:
    """Any of the possibilities that count, or as many parts as an offer must have at the least."""
    fragen = [_term(m.term, gruppe.gewicht * m.gewicht) for m in gruppe.moeglich if m.zaehlt]
    teile = [_eines(t.terme) for t in gruppe.teile if t.terme]
    if len(teile) >= gruppe.wenigstens > 0:
        fragen.append(
            tantivy.Query.boolean_query(
                [(tantivy.Occur.Should, t) for t in teile],
                minimum_number_should_match=gruppe.wenigstens,
            )
        )
    if len(fragen) == 1:
        return fragen[0]
    return tantivy.Query.boolean_query([(tantivy.Occur.Should, f) for f in fragen])


def _ortsboni(plan: Plan) -> list[tuple[tantivy.Occur, tantivy.Query]]:
    """What is near comes among the candidates."""
    if plan.gegend:
        orte = (plan.gegend.name, plan.gegend.wirkungsraum)
    else:
        orte = (plan.anfrage.ortsteil, plan.anfrage.wirkungsraum)
    staerke = max((g.gewicht for g in plan.gruppen), default=1.0) * _TANTIVY["ort"]
    return [
        (tantivy.Occur.Should, tantivy.Query.const_score_query(_term(ortsmarke(o), 1.0), staerke))
        for o in orte
        if o
    ]


def _filter(anfrage: Anfrage) -> list[tuple[tantivy.Occur, tantivy.Query]]:
    fragen: list[tantivy.Query] = []
    for name in sorted({n for n, _ in anfrage.merkmale}):
        werte = [merkmal(n, w) for n, w in anfrage.merkmale if n == name]
        fragen.append(tantivy.Query.term_set_query(schema(), "merkmal", werte))
    if anfrage.umkreis_km is not None and anfrage.punkt:
        lat, lon = anfrage.punkt
        hoch = anfrage.umkreis_km / _KM_JE_GRAD
        breit = hoch / max(0.01, math.cos(math.radians(lat)))
        for feld, mitte, weit in (("lat", lat, hoch), ("lon", lon, breit)):
            fragen.append(
                tantivy.Query.range_query(
                    schema(), feld, tantivy.FieldType.Float, mitte - weit, mitte + weit
                )
            )
    return [(tantivy.Occur.Must, tantivy.Query.const_score_query(f, 0.0)) for f in fragen]


def frage(plan: Plan, mindestens: int) -> tantivy.Query:
    """A plan as a query for candidates: at least so many of the important words."""
    teile = _filter(plan.anfrage) + _ortsboni(plan)
    wichtige = [(tantivy.Occur.Should, _gruppe(g)) for g in plan.gruppen if g.wichtig]
    if len(wichtige) == 1:
        teile.append((tantivy.Occur.Must, wichtige[0][1]))
    elif wichtige:
        genug = tantivy.Query.boolean_query(wichtige, minimum_number_should_match=mindestens)
        teile.append((tantivy.Occur.Must, genug))
    else:
        alle = tantivy.Query.const_score_query(tantivy.Query.all_query(), 1.0)
        teile.append((tantivy.Occur.Must, alle))
    for gruppe in plan.gruppen:
        nebenbei = [m for m in gruppe.moeglich if not (m.zaehlt and gruppe.wichtig)]
        teile += [
            (tantivy.Occur.Should, _term(m.term, gruppe.gewicht * m.gewicht)) for m in nebenbei
        ]
    teile += [(tantivy.Occur.Should, _term(n, weit)) for n, weit in plan.neigungen]
    return teile[0][1] if len(teile) == 1 else tantivy.Query.boolean_query(teile)
