"""The index on disk: which fields Tantivy holds, and an offer and a plan in them.

Tantivy finds candidates: a term is repeated in the text field by its weight, so that Tantivy's
own order is near the exact one, which the ranking then makes of the candidates' records.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import combinations, pairwise

import numpy as np
import tantivy

from massanzug.suche.begriffe import Anfrage
from massanzug.suche.dokument import PUNKT_STELLEN, Kopf, ortsmarke
from massanzug.suche.plan import Gruppe, Plan
from massanzug.suche.stapel import Stapel
from massanzug.suche.vorgaben import vorgabe

_FREQ = "freq"
_BASIC = "basic"
_TANTIVY = vorgabe("tantivy")
_MAL = np.minimum(
    _TANTIVY["wiederholungen"], 1 + np.arange(256) // _TANTIVY["gewicht_je_wiederholung"]
)
"""How often a term of that weight stands in the text field."""
_AUSGESCHRIEBEN = 4
_KM_JE_GRAD = 111.32
_PUNKT = ("lat", "lon")
_JE_GRAD = 10**PUNKT_STELLEN
"""Points are whole numbers in the index: a range of small ones is found much faster."""
_DA = "1"
"""What every offer has in one field: counting a column of text is the fastest count there is."""


@cache
def schema() -> tantivy.Schema:
    """id, text (terms), facets to filter by and to count, place, and where the offer's record is."""
    bauer = tantivy.SchemaBuilder()
    bauer.add_text_field("id", tokenizer_name="raw", index_option=_BASIC)
    bauer.add_text_field("text", tokenizer_name="whitespace", index_option=_FREQ)
    bauer.add_text_field("merkmal", tokenizer_name="raw", index_option=_BASIC)
    # a column for each name: counting one with all names in it takes five times as long
    bauer.add_text_field("da", tokenizer_name="raw", index_option=_BASIC, fast=True)
    bauer.add_json_field("je", tokenizer_name="raw", index_option=_BASIC, fast=True)
    for feld in _PUNKT:
        bauer.add_integer_field(feld, fast=True)
    bauer.add_integer_field("satz", fast=True)
    return bauer.build()


def merkmal(name: str, wert: str) -> str:
    """A facet value as one term."""
    return f"{name}={wert}"


@lru_cache(maxsize=10_000)
def _merkmalsfelder(
    merkmale: tuple[tuple[str, str], ...],
) -> tuple[list[str], dict[str, list[str]]]:
    """The facets to filter by and those to count."""
    je: dict[str, list[str]] = {}
    for name, wert in merkmale:
        je.setdefault(name, []).append(wert)
    return [merkmal(n, w) for n, w in merkmale], je


def textfelder(stapel: Stapel, namen: Sequence[str]) -> list[str]:
    """What each offer has in its text field."""
    mal = _MAL[stapel.gewichte]
    worte = list(map(namen.__getitem__, np.repeat(stapel.terme, mal).tolist()))
    grenzen = np.concatenate([[0], np.cumsum(mal)])[stapel.grenzen].tolist()
    return [" ".join(worte[von:bis]) for von, bis in pairwise(grenzen)]


def feldwerte(kopf: Kopf, text: str) -> dict[str, object]:
    """An offer's fields but the place of its record."""
    felder: dict[str, object] = {"id": kopf.id, "text": text, "da": _DA}
    if kopf.merkmale:
        felder["merkmal"], felder["je"] = _merkmalsfelder(kopf.merkmale)
    if kopf.punkt:
        lat, lon = kopf.punkt
        felder["lat"], felder["lon"] = round(lat * _JE_GRAD), round(lon * _JE_GRAD)
    return felder


def _term(t: str, gewicht: float) -> tantivy.Query:
    frage = tantivy.Query.term_query(schema(), "text", t, _FREQ)
    return tantivy.Query.boost_query(frage, gewicht)


def _eines(terme: Sequence[str]) -> tantivy.Query:
    """One of these terms, whichever; says nothing of how well."""
    return tantivy.Query.const_score_query(_eines_von("text", terme), 0.0)


def _eines_von(feld: str, terme: Sequence[str]) -> tantivy.Query:
    """Term by term: a set of terms would be an automaton run over the whole dictionary."""
    return _oder([tantivy.Query.term_query(schema(), feld, t, _BASIC) for t in terme])


def _wege(gruppe: Gruppe) -> list[tantivy.Query]:
    """Any of the possibilities that count, or as many parts as an offer must have at the least."""
    fragen = [_term(m.term, gruppe.gewicht * m.gewicht) for m in gruppe.moeglich if m.zaehlt]
    teile = [_eines(t.terme) for t in gruppe.teile if t.terme]
    if len(teile) >= gruppe.wenigstens > 0:
        fragen.append(_oder(teile, gruppe.wenigstens))
    return fragen


def _oder(fragen: Sequence[tantivy.Query], mindestens: int = 1) -> tantivy.Query:
    if len(fragen) == 1:
        return fragen[0]
    alle = [(tantivy.Occur.Should, f) for f in fragen]
    return tantivy.Query.boolean_query(alle, minimum_number_should_match=mindestens)


def _und(fragen: Sequence[tantivy.Query]) -> tantivy.Query:
    return tantivy.Query.boolean_query([(tantivy.Occur.Must, f) for f in fragen])


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
    """The facets asked for."""
    je_name = [
        [merkmal(n, w) for n, w in anfrage.merkmale if n == name]
        for name in sorted({n for n, _ in anfrage.merkmale})
    ]
    return [_muss(_eines_von("merkmal", werte)) for werte in je_name]


def _muss(frage: tantivy.Query) -> tuple[tantivy.Occur, tantivy.Query]:
    return tantivy.Occur.Must, tantivy.Query.const_score_query(frage, 0.0)


def _im_kasten(anfrage: Anfrage, gesucht: tantivy.Query) -> tantivy.Query:
    """Only what lies in the box around the radius.

    The words lead and the facets come last: asked side by side, all take twice as long.
    """
    if anfrage.umkreis_km is None or not anfrage.punkt:
        return gesucht
    lat, lon = anfrage.punkt
    hoch = anfrage.umkreis_km / _KM_JE_GRAD
    breit = hoch / max(0.01, math.cos(math.radians(lat)))
    teile = [(tantivy.Occur.Must, gesucht)]
    for feld, mitte, weit in zip(_PUNKT, (lat, lon), (hoch, breit), strict=True):
        von = math.ceil((mitte - weit) * _JE_GRAD)
        bis = math.floor((mitte + weit) * _JE_GRAD)
        ganze = tantivy.FieldType.Integer
        teile.append(_muss(tantivy.Query.range_query(schema(), feld, ganze, von, bis)))
    return tantivy.Query.boolean_query(teile)


def _ausgeschrieben(wege: list[list[tantivy.Query]], mindestens: int) -> bool:
    """Whether to spell out which words may be together.

    Tantivy's own counting of what is met looks at every offer that meets one, and takes twice as
    long; but not where a word stands for several terms, or many combinations are to be spelled out.
    """
    einfach = all(len(w) == 1 for w in wege)
    return einfach and 1 < mindestens < len(wege) <= _AUSGESCHRIEBEN


def _wichtige(wege: list[list[tantivy.Query]], mindestens: int) -> tantivy.Query:
    """At least so many of the words, of which each may be met in several ways."""
    if not wege:
        return tantivy.Query.all_query()
    if mindestens <= 1 or len(wege) == 1:
        return _oder([weg for einer in wege for weg in einer])
    if _ausgeschrieben(wege, mindestens):
        return _oder([_und(auswahl) for auswahl in combinations((w[0] for w in wege), mindestens)])
    alle = [_oder(w) for w in wege]
    return _und(alle) if mindestens == len(alle) else _oder(alle, mindestens)


def treffer(plan: Plan, mindestens: int) -> tantivy.Query:
    """What a plan finds, with at least so many of the important words; to be counted."""
    wege = [_wege(g) for g in plan.gruppen if g.wichtig]
    gesucht = _im_kasten(plan.anfrage, _wichtige(wege, mindestens))
    teile = [(tantivy.Occur.Must, gesucht), *_filter(plan.anfrage)]
    return teile[0][1] if len(teile) == 1 else tantivy.Query.boolean_query(teile)


def frage(plan: Plan, mindestens: int) -> tantivy.Query:
    """A plan as a query for candidates: what ``treffer`` finds, the likeliest first."""
    teile = _ortsboni(plan)
    wege = [_wege(g) for g in plan.gruppen if g.wichtig]
    wichtige = _wichtige(wege, mindestens)
    if not wege:
        wichtige = tantivy.Query.const_score_query(wichtige, 1.0)
    elif _ausgeschrieben(wege, mindestens):
        wichtige = tantivy.Query.const_score_query(wichtige, 0.0)
        teile += [(tantivy.Occur.Should, weg) for einer in wege for weg in einer]
    gesucht = _im_kasten(plan.anfrage, wichtige)
    teile += [(tantivy.Occur.Must, gesucht), *_filter(plan.anfrage)]
    for gruppe in plan.gruppen:
        nebenbei = [m for m in gruppe.moeglich if not (m.zaehlt and gruppe.wichtig)]
        teile += [
            (tantivy.Occur.Should, _term(m.term, gruppe.gewicht * m.gewicht)) for m in nebenbei
        ]
    teile += [(tantivy.Occur.Should, _term(n, weit)) for n, weit in plan.neigungen]
    if len(teile) > 1:
        return tantivy.Query.boolean_query(teile)
    if gesucht is wichtige and len(plan.terme) == 1:
        # its weight changes no order, and without it Tantivy may skip offers
        return tantivy.Query.term_query(schema(), "text", plan.terme[0], _FREQ)
    return gesucht


def merkmalsnamen(searcher: tantivy.Searcher) -> list[str]:
    """Of all facets some offer has or had."""
    return sorted({t.split("=", 1)[0] for t, _ in searcher.terms_with_prefix("merkmal", "")})


def zaehlen(
    searcher: tantivy.Searcher, gesucht: tantivy.Query, namen: Sequence[str]
) -> tuple[int, dict[tuple[str, str], int]]:
    """How many offers a query finds, and how many of them have each facet value."""
    felder = [r"je." + n.replace("\\", r"\\").replace(".", r"\.") for n in namen]
    je = {
        str(nr): {"terms": {"field": feld, "size": _TANTIVY["merkmale"]}}
        for nr, feld in enumerate(["da", *felder])
    }
    gezaehlt = searcher.aggregate(gesucht, je)
    alle = {
        (name, eimer["key"]): int(eimer["doc_count"])
        for nr, name in enumerate(namen, 1)
        for eimer in gezaehlt[str(nr)]["buckets"]
    }
    return sum(int(eimer["doc_count"]) for eimer in gezaehlt["0"]["buckets"]), alle
