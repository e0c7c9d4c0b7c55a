"""The subjects in the reader's language: two levels, and the words by which people look for them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation.trans_real import catalog

from massanzug.wegweiser.begriffe import Sprache
from massanzug.wegweiser.models import Thema, Themenwort
from massanzug.wegweiser.zugriff import sichtbare_themen, sichtbare_themen_mit_worten

_UMLAUTE = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_OHNE_LATEIN = {Sprache.AR, Sprache.UK, Sprache.RU}


@dataclass(frozen=True, slots=True)
class Wort:
    """A word of the town's data. ``fremd``: it is German and the page is not."""

    text: str
    fremd: bool = False


@dataclass(frozen=True, slots=True)
class Themenlink:
    schluessel: str
    wort: Wort
    anzahl: int


@dataclass(frozen=True, slots=True)
class Oberthema:
    """``kennung`` is its anchor on the page of all subjects and names its picture."""

    kennung: str
    wort: Wort
    themen: tuple[Themenlink, ...]


def wort(text: str, sprache: str) -> Wort:
    """The translated word; without a translation the German one, marked as such."""
    if sprache == Sprache.DE or not text:
        return Wort(text)
    return Wort(_(text), fremd=not _ist_uebersetzt(text))


def _ist_uebersetzt(text: str) -> bool:
    """In the active language. „Familie“ is Romanian, too: the same letters tell nothing."""
    # gettext answers a missing word with itself, and Django has no other question for its catalogue
    return text in catalog()._catalog  # type: ignore[attr-defined]  # noqa: SLF001


def kennung(oberthema: str) -> str:
    return slugify(oberthema.lower().translate(_UMLAUTE))


def themenlinks(themen: Iterable[Thema], sprache: str) -> tuple[Themenlink, ...]:
    return tuple(
        Themenlink(t.schluessel, wort(t.label, sprache), t.anzahl)  # type: ignore[attr-defined] # annotated
        for t in themen
    )


def nach_fuelle(links: Iterable[Themenlink]) -> tuple[Themenlink, ...]:
    """Those with most entries first."""
    return tuple(sorted(links, key=lambda t: (-t.anzahl, t.wort.text)))


BEISPIELE = ("baby", "familienkonflikt", "kita", "geldsorgen", "jugendtreff")


def suchbeispiele(sprache: str) -> list[str]:
    """A few words as people say them, one for each of ``BEISPIELE``, in the reader's language."""
    erste: dict[str, str] = {}
    worte = Themenwort.objects.filter(sprache=sprache, thema__schluessel__in=BEISPIELE)
    for schluessel, text in worte.order_by("pk").values_list("thema__schluessel", "wort"):
        erste.setdefault(schluessel, text)
    return [erste[s] for s in BEISPIELE if s in erste]


def oberthemen(sprache: str) -> list[Oberthema]:
    """Subjects that have an entry, in groups: these as the town entered them, the fullest inside first."""
    gruppen: dict[str, list[Thema]] = {}
    for thema in sichtbare_themen().order_by("pk"):
        gruppen.setdefault(thema.oberthema, []).append(thema)
    return [
        Oberthema(
            kennung(name),
            wort(name, sprache),
            nach_fuelle(themenlinks(themen, sprache)),
        )
        for name, themen in gruppen.items()
    ]


@dataclass(frozen=True, slots=True)
class Stichwort:
    """A word and the subject it leads to; ``sprache``: the language it is written in."""

    text: str
    sprache: str
    ziel: Themenlink
    ist_thema: bool


@dataclass(frozen=True, slots=True)
class Buchstabe:
    """``fremd``: its words are German and the page is not."""

    zeichen: str
    fremd: bool
    kennung: str
    worte: tuple[Stichwort, ...]


def nach_buchstaben(sprache: str) -> list[Buchstabe]:
    """The A to Z: names of subjects and the words people have for them; each under its initial.

    Words of the reader's own language come first, in their own alphabet. What the search knows
    besides, whole phrases and verbs, nobody looks up in an alphabet.
    """
    worte: dict[tuple[str, str], Stichwort] = {}
    for t in sichtbare_themen_mit_worten(sprache):
        (link,) = themenlinks([t], sprache)
        in_sprache = Sprache.DE.value if link.wort.fremd else sprache
        worte[link.wort.text.casefold(), t.schluessel] = Stichwort(
            link.wort.text, in_sprache, link, ist_thema=True
        )
        for w in t.gesuchte_worte:  # type: ignore[attr-defined] # prefetched
            if ist_stichwort(w):
                stichwort = Stichwort(w.wort, w.sprache, link, ist_thema=False)
                worte.setdefault((w.wort.casefold(), t.schluessel), stichwort)
    geordnet = sorted(worte.values(), key=lambda w: _ordnung(w, sprache))
    gruppen = groupby(geordnet, key=lambda w: (w.sprache != sprache, _anfang(w.text)))
    return [
        Buchstabe(zeichen, fremd, f"b{nummer}", tuple(gruppe))
        for nummer, ((fremd, zeichen), gruppe) in enumerate(gruppen, 1)
    ]


def ist_stichwort(wort: Themenwort) -> bool:
    """In German a noun; other languages have few words here and no such mark.

    Arabic or Cyrillic words in Latin letters are for who has no such keyboard: the search knows them.
    """
    if wort.sprache in _OHNE_LATEIN:
        return not wort.wort.isascii()
    einzeln = len(wort.wort.split()) == 1
    return wort.sprache != Sprache.DE or (einzeln and wort.wort[0].isupper())


def _ordnung(stichwort: Stichwort, sprache: str) -> tuple[bool, str, str]:
    text = stichwort.text
    return stichwort.sprache != sprache, _anfang(text), _gefaltet(text)


def _anfang(text: str) -> str:
    """A digit stands under „0–9“, an Ä under A, as in a German telephone book."""
    zeichen = _gefaltet(text)[:1].upper()
    return "0–9" if zeichen.isdigit() else zeichen


def _gefaltet(text: str) -> str:
    zerlegt = unicodedata.normalize("NFD", text.casefold())
    return "".join(z for z in zerlegt if unicodedata.category(z) != "Mn")
