"""Places and people nearby that fit what somebody wants: resources, never a Hilfeart, never by price.

The words of Wille and Ziel are asked of the directory's index in this process. They are written into
no log, no address and no count, and the database is never asked with them: without an index there
are no suggestions.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any

import yaml
from django.db import transaction

from massanzug.fall.begriffe import Stufe, Zielstand
from massanzug.fall.domain.massanzug import baustein_hinzufuegen
from massanzug.fall.models import Baustein, Fall, Person, Wille, Ziel
from massanzug.fall.zugriff import sichtbare_bausteine, sichtbare_willen, sichtbare_ziele
from massanzug.kern.fehler import Regelverstoss
from massanzug.konten.models import Benutzer
from massanzug.suche import Anfrage, Grund, IndexFehlt, IndexKaputt, Suche, Treffer
from massanzug.suche.falten import falten, stuecke
from massanzug.suche.lesen import WEICH, stoppwoerter
from massanzug.suche.stamm import stamm
from massanzug.wegweiser.domain.karten import Karte, karten
from massanzug.wegweiser.domain.suchindex import heilen, suche_oeffnen
from massanzug.wegweiser.zugriff import sichtbare_angebote

JE_ZIEL = 4
ANGESEHEN = 16  # hits of one question, of which some are no resource of the neighbourhood
SINNWORTE = 12
WORT_AB, TEIL_AB = 4, 5  # letters of a stem; shorter ones stand in many words by chance
FELDLAENGE = 160
GRUENDE = 3  # more of them is not read
DATEN = Path(__file__).parents[1] / "daten/vorschlaege.yaml"


@dataclass(frozen=True, slots=True)
class Vorschlag:
    karte: Karte
    gruende: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Zielvorschlaege:
    """What fits one Ziel, or with ``ziel=None`` a Wille that no Ziel comes from yet."""

    wessen: str
    worte: str
    ziel: int | None
    vorschlaege: tuple[Vorschlag, ...]


@dataclass(frozen=True, slots=True)
class Vorschlagsblatt:
    """``bereit``: the index stands. Without it there is nothing to show, for a minute or so."""

    gruppen: tuple[Zielvorschlaege, ...] = ()
    bereit: bool = True

    @property
    def gefundene(self) -> list[Zielvorschlaege]:
        return [g for g in self.gruppen if g.vorschlaege]

    @property
    def leere(self) -> list[Zielvorschlaege]:
        return [g for g in self.gruppen if not g.vorschlaege]


def vorschlagsblatt(benutzer: Benutzer, fall: Fall, am: date) -> Vorschlagsblatt:
    """As far as this person sees Ziele and Willen; what is in the Maßanzug already is left out."""
    fragen = _fragen(benutzer, fall)
    bausteine = sichtbare_bausteine(benutzer, fall).filter(entfernt_am=None)
    weg = ohne_vorschlag() | set(bausteine.exclude(angebot="").values_list("angebot", flat=True))
    namen = _namen(fall.personen.all())
    alter = _altersgrenzen()
    try:
        suche = suche_oeffnen()
        treffer = []
        for frage in fragen:
            anfrage = _anfrage(frage, fall, am)
            fremd = weg | _fuer_andere(alter, anfrage.alter)
            texte = [namen.sub(" ", t) if namen else t for t in (frage.text, frage.dazu)]
            treffer.append(_gefunden(suche, anfrage, texte, fremd)[:JE_ZIEL])
    except (IndexFehlt, IndexKaputt) as grund:
        heilen(grund)
        return Vorschlagsblatt(bereit=False)
    slugs = dict.fromkeys(t.id for eine in treffer for t in eine)
    je_slug = {k.slug: k for k in karten(list(slugs), "de")}
    return Vorschlagsblatt(
        tuple(_gruppe(f, t, je_slug) for f, t in zip(fragen, treffer, strict=True))
    )


@transaction.atomic
def baustein_aus_vorschlag(
    fall: Fall, angebot_slug: str, ziel: Ziel | None, *, durch: Benutzer
) -> Baustein:
    """One click: the entry becomes a Baustein on the step of the neighbourhood, without cost.

    Only its name is taken over. Whole descriptions would make every plan look like the next one.
    """
    gefunden = karten([angebot_slug], "de")
    if not gefunden or angebot_slug in ohne_vorschlag():
        raise Regelverstoss("Diesen Eintrag gibt es im Wegweiser nicht mehr.")
    karte = gefunden[0]
    wo = [karte.ort, *(t.anzeige for t in karte.telefone)]
    werte = {
        "stufe": Stufe.STADTTEIL,
        "was": karte.name,
        "wer": karte.anbieter[:FELDLAENGE],
        "wo": ", ".join(teil for teil in wo if teil)[:FELDLAENGE],
        "ziel": ziel,
        "angebot": karte.slug,
    }
    return baustein_hinzufuegen(fall, werte, durch=durch)


def ohne_vorschlag() -> set[str]:
    """Entries that are a Hilfe or a matter of protection, by their Themen (``daten/vorschlaege.yaml``)."""
    dazu = sichtbare_angebote().filter(themen__schluessel__in=themen_ohne_vorschlag())
    return set(dazu.values_list("slug", flat=True))


def _altersgrenzen() -> list[tuple[str, int | None, int | None]]:
    mit_alter = sichtbare_angebote().exclude(alter_von=None, alter_bis=None)
    return list(mit_alter.values_list("slug", "alter_von", "alter_bis"))


def _fuer_andere(
    grenzen: Iterable[tuple[str, int | None, int | None]], alter: int | None
) -> set[str]:
    """What says that it is for another age than this young person's; of an adult none is asked."""
    if alter is None:
        return set()
    return {
        slug
        for slug, von, bis in grenzen
        if (von is not None and alter < von) or (bis is not None and bis < alter)
    }


def themen_ohne_vorschlag() -> tuple[str, ...]:
    return tuple(zeile["thema"] for zeile in _daten()["ohne_vorschlag"])


@cache
def _allerwelt() -> frozenset[str]:
    """Stems of words that are said of everything: they lead nowhere."""
    return frozenset(WEICH) | {stamm(falten(w)) for w in chain(*_daten()["allerwelt"])}


@cache
def _daten() -> dict[str, Any]:
    daten: dict[str, Any] = yaml.safe_load(DATEN.read_text(encoding="utf-8"))
    return daten


@dataclass(frozen=True, slots=True)
class _Frage:
    person: Person
    text: str
    ziel: int | None
    dazu: str = ""


def _fragen(benutzer: Benutzer, fall: Fall) -> list[_Frage]:
    """The Ziele that are under way, each with the Wille behind it; then the Willen without a Ziel."""
    willen: dict[int, Wille] = {w.pk: w for w in sichtbare_willen(benutzer, fall)}
    ziele = list(sichtbare_ziele(benutzer, fall))
    fragen = [
        _Frage(z.person, z.text, z.pk, willen[z.wille_id].zitat if z.wille_id in willen else "")
        for z in ziele
        if z.zielstand in (Zielstand.OFFEN, Zielstand.TEILWEISE)
    ]
    verbunden = {z.wille_id for z in ziele}
    lose = [w for pk, w in willen.items() if pk not in verbunden]
    return [*fragen, *(_Frage(w.person, w.zitat, None) for w in lose)]


def _anfrage(frage: _Frage, fall: Fall, am: date) -> Anfrage:
    """By each word of its own; where and for whom is the same for all of them."""
    return Anfrage(
        text="",
        ortsteil=fall.ortsteil.name if fall.ortsteil else "",
        wirkungsraum=fall.wirkungsraum.name if fall.wirkungsraum else "",
        alter=frage.person.alter(am),  # an adult's would hide what is for their children
        anzahl=ANGESEHEN,
    )


def _namen(personen: Iterable[Person]) -> re.Pattern[str] | None:
    """Whoever is called Emil should not be shown the Emil-Schule for it."""
    worte = {w for p in personen for w in re.findall(r"\w+", f"{p.name} {p.weitere_namen}")}
    return (
        re.compile(rf"\b(?:{'|'.join(map(re.escape, worte))})\b", re.IGNORECASE) if worte else None
    )


def _gefunden(
    suche: Suche, anfrage: Anfrage, texte: Iterable[str], fremd: Container[str]
) -> list[Treffer]:
    """What the words of the first text name, the most named first; the next only if they name nothing.

    Among equals the earlier word leads: points of two questions do not compare. People tell more than
    they search for. A sentence asked as a whole is answered by whatever words it holds by chance, so
    each word is asked alone, and counts where it names a subject or an entry.
    """
    for text in texte:
        je_eintrag: dict[str, list[Treffer]] = {}
        for wort in _sinnworte(text):
            themen = suche.themen_des_wortes(wort)
            for treffer in suche.suche(replace(anfrage, text=wort)).treffer:
                gruende = _tragende(wort, themen, treffer)
                if gruende and treffer.id not in fremd:
                    gefunden = replace(treffer, gruende=gruende)
                    je_eintrag.setdefault(treffer.id, []).append(gefunden)
        if je_eintrag:
            geordnet = sorted(je_eintrag.values(), key=len, reverse=True)
            return [replace(t[0], gruende=_vereint(t)) for t in geordnet]
    return []


def _vereint(treffer: Iterable[Treffer]) -> tuple[Grund, ...]:
    return tuple(dict.fromkeys(grund for t in treffer for grund in t.gruende))


def _sinnworte(text: str) -> list[str]:
    """The first words that are more than grammar and more than what is said of everything."""
    worte = stuecke(text)
    stopp = stoppwoerter("de", map(falten, worte))
    tragend = (w for w in worte if falten(w) not in stopp and stamm(falten(w)) not in _allerwelt())
    return list(dict.fromkeys(tragend))[:SINNWORTE]


def _tragende(wort: str, themen: Container[str], treffer: Treffer) -> tuple[Grund, ...]:
    """Why a word leads to an entry: it is a noun of its name or a word of its subject.

    Whom the entry is for comes last.
    """
    traegt = [
        g
        for g in treffer.gruende
        if (g.art == "thema" and g.gefunden in themen)
        or (g.art == "name" and wort[0].isupper() and _ist_teil(g.gesucht, g.gefunden))
    ]
    dazu = [g for g in treffer.gruende if g.art in ("alter", "ort")]
    return (*traegt, *dazu) if traegt else ()


def _ist_teil(gesucht: str, gefunden: str) -> bool:
    """„Kinderfeuerwehr“ and „Feuerwehr“, „Schach“ and „Schachklub“, but no mere likeness."""
    ganz = stamm(falten(gefunden))
    kurz, lang = sorted((stamm(falten(gesucht)), ganz), key=len)
    if kurz == lang:
        return len(ganz) >= WORT_AB
    am_rand = lang.startswith(kurz) or lang.endswith(kurz)
    return len(kurz) >= TEIL_AB and am_rand and ganz not in _allerwelt()


def _gruppe(
    frage: _Frage, treffer: Sequence[Treffer], je_slug: dict[str, Karte]
) -> Zielvorschlaege:
    vorschlaege = tuple(
        Vorschlag(je_slug[t.id], gruende_in_worten(t.gruende)) for t in treffer if t.id in je_slug
    )
    return Zielvorschlaege(frage.person.name, frage.text, frage.ziel, vorschlaege)


def gruende_in_worten(gruende: Iterable[Grund]) -> tuple[str, ...]:
    """The first few words; then what the entry is for, such as an age."""
    worte = [g for g in gruende if g.art in ("thema", "name")]
    sonst = [g for g in gruende if g.art in ("alter", "ort")]
    return tuple(dict.fromkeys(_grund(g) for g in (*worte[:GRUENDE], *sonst)))


def _grund(grund: Grund) -> str:
    match grund.art:
        case "thema":
            return f"„{grund.gesucht}“ gehört zu „{grund.gefunden}“"
        case "name" if grund.gesucht.casefold() == grund.gefunden.casefold():
            return f"„{grund.gesucht}“ steht darin"
        case "name":
            return f"„{grund.gesucht}“ passt zu „{grund.gefunden}“"
        case "alter":
            return f"passt zum Alter ({grund.gefunden})"
        case _:
            return f"in der Nähe ({grund.gefunden})"
