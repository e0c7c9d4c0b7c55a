"""What the search in the browser reads: the engine's index, and the entries as cards.

Scripts that define a name, for a page opened from a file may load nothing else.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import override

from massanzug.suche.browserindex import browserindex
from massanzug.wegweiser.domain.eintraege import eintraege_aus_datenbank
from massanzug.wegweiser.domain.finden import ZIELGRUPPEN
from massanzug.wegweiser.domain.karten import Karte
from massanzug.wegweiser.notseite.seiten import Verzeichnis

ORDNER = "dateien"
INDEX = f"{ORDNER}/suchindex.js"
ANGEBOTE = f"{ORDNER}/angebote.js"
ZEICHEN = (("kostenlos", "k"), ("rund_um_die_uhr", "i"), ("kontakt", "c"))


@dataclass(frozen=True, slots=True)
class _Worte:
    """What recurs on many cards, each once; a card names its number."""

    arten: list[str]
    staende: list[str]


def suchdaten(verzeichnis: Verzeichnis) -> dict[str, bytes]:
    """Path in the site to content: one script for all languages, and a small one for each."""
    deutsch = list(verzeichnis.karten(settings.LANGUAGE_CODE).values())
    worte = _Worte(_einmal(k.art for k in deutsch), _einmal(k.stand for k in deutsch))
    raeume = {
        a.slug: a.gegend.raum.name for a in verzeichnis.angebote if a.gegend and a.gegend.raum
    }
    zeilen = [_zeile(k, worte, raeume.get(k.slug, "")) for k in deutsch]
    return {
        INDEX: browserindex(*eintraege_aus_datenbank()).encode(),
        ANGEBOTE: _skript("MASSANZUG_ANGEBOTE", zeilen),
        **{
            worte_in(sprache): _skript(
                "MASSANZUG_WORTE", _in_sprache(verzeichnis, deutsch, worte, sprache)
            )
            for sprache, _name in settings.LANGUAGES
        },
    }


def worte_in(sprache: str) -> str:
    return f"{ORDNER}/angebote.{sprache}.js"


def _einmal(werte: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(werte))


def _skript(name: str, daten: object) -> bytes:
    text = json.dumps(daten, ensure_ascii=False, separators=(",", ":"))
    return f"globalThis.{name}={text};\n".encode()


def _zeile(karte: Karte, worte: _Worte, raum: str) -> list[object]:
    """notsuche.js reads them in this order."""
    return [
        karte.slug,
        karte.name,
        karte.beschreibung,
        worte.arten.index(karte.art),
        karte.ort,
        raum,
        [t.anzeige for t in karte.telefone],
        "".join(zeichen for feld, zeichen in ZEICHEN if getattr(karte, feld)),
        worte.staende.index(karte.stand),
    ]


def _in_sprache(
    verzeichnis: Verzeichnis, deutsch: Sequence[Karte], worte: _Worte, sprache: str
) -> dict[str, object]:
    karten = verzeichnis.karten(sprache)
    arten = {k.art: karten[k.slug].art for k in deutsch}
    staende = {k.stand: karten[k.slug].stand for k in deutsch}
    eigene = sprache != settings.LANGUAGE_CODE
    with override(sprache):
        zielgruppen = {klasse: str(worte) for klasse, worte in ZIELGRUPPEN.items()}
        themen = {label: _(label) for label in verzeichnis.themennamen} if eigene else {}
    return {
        "arten": [arten[a] for a in worte.arten],
        "staende": [staende[s] for s in worte.staende],
        "zielgruppen": zielgruppen,
        "themen": themen,
        "texte": {
            k.slug: [k.name, k.beschreibung] for k in karten.values() if eigene and not k.fremd
        },
    }
