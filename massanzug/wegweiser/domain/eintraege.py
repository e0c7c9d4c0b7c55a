"""The directory as the search takes it: values with ids, from the files or from the tables."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet

from massanzug import suche
from massanzug.kern.zeit import heute
from massanzug.wegweiser.begriffe import FREMDSPRACHEN, Oeffnungsart
from massanzug.wegweiser.domain import startdaten
from massanzug.wegweiser.domain.frische import UNBESTAETIGT, frische_von
from massanzug.wegweiser.domain.oeffnung import (
    ANWESEND,
    TAG,
    WOCHE,
    minuten_der_woche,
    verbunden,
)
from massanzug.wegweiser.domain.zeitworte import MITTERNACHT, Zeit
from massanzug.wegweiser.models import Angebot, Gegend, Raumseite, Thema
from massanzug.wegweiser.zugriff import sichtbare_angebote, sichtbare_gegenden

_SPRACHEN = {"deutsch": "de"} | {name.casefold(): s.value for s, name in FREMDSPRACHEN.items()}
Bestand = tuple[list[suche.Eintrag], list[suche.Thema], list[suche.Gegend]]


@dataclass(frozen=True, slots=True)
class _Umfeld:
    """What an offer takes over from where it stands: points, Räume and upper Themen."""

    raum: Mapping[str, str]
    punkt: Mapping[str, tuple[float, float] | None]
    raeume: Collection[str]
    oberthema: Mapping[str, str]


def merkmale(
    werte: Mapping[str, Any], themen: Iterable[str], raum: str, umfeld: _Umfeld
) -> tuple[tuple[str, str], ...]:
    """The facets of the search page: art, thema, oberthema, raum, sprache, kosten, barrierefrei,
    platz. What serves the whole town is in every Raum.
    """
    paare = [("art", werte["art"])]
    for thema in themen:
        paare += [("thema", thema), ("oberthema", umfeld.oberthema.get(thema, ""))]
    paare += [("raum", name) for name in ([raum] if raum else sorted(umfeld.raeume))]
    woerter = re.findall(r"\w+", werte["sprachen"].casefold())
    paare += [("sprache", _SPRACHEN[wort]) for wort in woerter if wort in _SPRACHEN]
    if werte["kostenlos"]:
        paare.append(("kosten", "kostenlos"))
    if werte.get("barrierefrei") in ("ja", "teilweise"):
        paare.append(("barrierefrei", werte["barrierefrei"]))
    if werte.get("plaetze_frei"):
        paare.append(("platz", "frei"))
    return tuple(dict.fromkeys(paare))


def _eintrag(  # noqa: PLR0913 - what an entry is made of
    slug: str,
    werte: Mapping[str, Any],
    *,
    traeger: str,
    themen: tuple[str, ...],
    ortsteil: str,
    umfeld: _Umfeld,
    texte: tuple[str, ...] = (),
    offen: tuple[tuple[int, int], ...] = (),
    frische: float = UNBESTAETIGT,
) -> suche.Eintrag:
    raum = umfeld.raum.get(ortsteil, "")
    punkt = None
    if not werte.get("anschrift_geheim"):
        punkt = umfeld.punkt.get(ortsteil)
        if werte.get("breite") is not None:
            punkt = (werte["breite"], werte["laenge"])
    return suche.Eintrag(
        id=slug,
        name=werte["name"],
        traeger=traeger,
        beschreibung=werte["beschreibung"],
        themen=themen,
        zielgruppe=werte["zielgruppe"],
        alter_von=werte["alter_von"],
        alter_bis=werte["alter_bis"],
        ortsteil=ortsteil,
        wirkungsraum=raum,
        anschrift=" ".join(filter(None, (werte["strasse"], werte["hausnummer"], werte["ort"]))),
        punkt=punkt,
        texte=(*filter(None, (werte.get("stichworte"),)), *texte),
        merkmale=merkmale(werte, themen, raum, umfeld),
        offen=offen,
        frische=frische,
    )


def starteintraege() -> Bestand:
    """The starter directory from its files: what the benchmarks search. No database."""
    gegenden, themen = startdaten.gegenden(), startdaten.themen()
    umfeld = _Umfeld(
        raum={g.name: g.raum for g in gegenden},
        punkt={g.name: g.punkt for g in gegenden},
        raeume={r.name for r in startdaten.raeume()},
        oberthema={t.schluessel: t.oberthema for t in themen},
    )
    eintraege = [
        _eintrag(
            a.slug,
            a.werte,
            traeger=a.anbieter or "",
            themen=a.themen or (),
            ortsteil=a.gegend or "",
            umfeld=umfeld,
            offen=_woche(a.zeiten or (), rund_um_die_uhr=a.werte["rund_um_die_uhr"]),
        )
        for a in startdaten.startangaben()
    ]
    return eintraege, themen, [suche.Gegend(g.name, g.raum, g.punkt) for g in gegenden]


def _woche(zeiten: Iterable[Zeit], *, rund_um_die_uhr: bool) -> tuple[tuple[int, int], ...]:
    if rund_um_die_uhr:
        return ((0, WOCHE),)
    return verbunden(
        (_minute(z, z.von.hour, z.von.minute), _minute(z, *_ende(z)))
        for z in zeiten
        if z.woche is None and Oeffnungsart(z.art) in ANWESEND
    )


def _minute(zeit: Zeit, stunde: int, minute: int) -> int:
    return zeit.wochentag * TAG + stunde * 60 + minute


def _ende(zeit: Zeit) -> tuple[int, int]:
    return (24, 0) if zeit.bis == MITTERNACHT else (zeit.bis.hour, zeit.bis.minute)


def eintraege_aus_datenbank(
    am: date | None = None, slugs: Collection[str] | None = None
) -> Bestand:
    """Everything published (or of it those ``slugs``), in nine queries whatever the number."""
    am = am or heute()
    gegenden = list(sichtbare_gegenden())
    themen = list(Thema.objects.prefetch_related("worte"))
    umfeld = _Umfeld(
        raum={g.name: g.raum.name if g.raum else "" for g in gegenden},
        punkt={g.name: _punkt(g) for g in gegenden},
        raeume=set(Raumseite.objects.values_list("name", flat=True)),
        oberthema={t.schluessel: t.oberthema for t in themen},
    )
    angebote = sichtbare_angebote()
    if slugs is not None:
        angebote = angebote.filter(slug__in=slugs)
    der_reihe_nach = themen_je_angebot(angebote)
    return (
        [_aus_angebot(a, der_reihe_nach[a.pk], umfeld, am) for a in mit_allem(angebote)],
        [_thema(t) for t in themen],
        [suche.Gegend(g.name, umfeld.raum[g.name], umfeld.punkt[g.name]) for g in gegenden],
    )


def mit_allem(angebote: QuerySet[Angebot]) -> QuerySet[Angebot]:
    """With everything an entry needs."""
    return angebote.select_related("anbieter", "gegend__raum").prefetch_related(
        "zeiten", "ausnahmen", "texte"
    )


def themen_je_angebot(angebote: QuerySet[Angebot]) -> Mapping[int, tuple[str, ...]]:
    """In the order somebody named them: the first says most, and counts most in the ranking."""
    zeilen = Angebot.themen.through.objects.filter(angebot__in=angebote).order_by("pk")
    je_angebot: dict[int, tuple[str, ...]] = defaultdict(tuple)
    for nummer, schluessel in zeilen.values_list("angebot_id", "thema__schluessel"):
        je_angebot[nummer] += (schluessel,)
    return je_angebot


def _aus_angebot(a: Angebot, themen: tuple[str, ...], umfeld: _Umfeld, am: date) -> suche.Eintrag:
    return _eintrag(
        a.slug,
        vars(a),
        traeger=a.anbieter.name if a.anbieter else "",
        themen=themen,
        ortsteil=a.gegend.name if a.gegend else "",
        umfeld=umfeld,
        texte=tuple(f"{t.name}\n{t.beschreibung}" for t in a.texte.all()),
        offen=minuten_der_woche(a, am),
        frische=frische_von(a, am).wert,
    )


def _thema(thema: Thema) -> suche.Thema:
    return suche.Thema(
        schluessel=thema.schluessel,
        label=thema.label,
        oberthema=thema.oberthema,
        synonyme=tuple((w.sprache, w.wort) for w in thema.worte.all()),
    )


def _punkt(gegend: Gegend) -> tuple[float, float] | None:
    if gegend.breite is None or gegend.laenge is None:
        return None
    return gegend.breite, gegend.laenge
