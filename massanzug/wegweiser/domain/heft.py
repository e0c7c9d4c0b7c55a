"""The printed directory of a Wirkungsraum: what stands in it, and the PDF made of that.

The same contents give the same bytes, so a booklet is set once and kept until something in it
changes. A protected place belongs to the whole town: it stands in every booklet, without a place.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache
from itertools import groupby, islice
from typing import Any
from urllib.parse import urlsplit

from massanzug.dokumente.setzen import setze
from massanzug.wegweiser.begriffe import Angebotsart, Sprache
from massanzug.wegweiser.domain.karten import stand_in_worten
from massanzug.wegweiser.domain.notfall import NOTRUFE
from massanzug.wegweiser.domain.oeffnung import zeiten_von
from massanzug.wegweiser.domain.speichern import UMLAUTE
from massanzug.wegweiser.domain.stadt import stadt
from massanzug.wegweiser.domain.themen import ist_stichwort
from massanzug.wegweiser.domain.zeitworte import zeiten_in_worten
from massanzug.wegweiser.models import Angebot, Raumseite, Themenwort
from massanzug.wegweiser.zugriff import sichtbare_angebote_mit_allem

WEITERES = "Weiteres"
WORTE_JE_THEMA = 8  # of the register: about ten pages of it in a town like Arnsberg
AUFGEHOBEN = 12  # booklets of one process; a town has a handful


def heft(raum: Raumseite, heute: date) -> bytes:
    """A tagged PDF/UA-1. ``heute`` dates a booklet in which nothing stands yet."""
    text = json.dumps(heftinhalt(raum, heute), ensure_ascii=False, sort_keys=True)
    return _gesetzt(text, f"Wegweiser {raum.name}")


@lru_cache(maxsize=AUFGEHOBEN)
def _gesetzt(text: str, titel: str) -> bytes:
    return setze("heft", json.loads(text), titel=titel)


def heftinhalt(raum: Raumseite, heute: date) -> dict[str, Any]:
    """Plain data for the template, in the order in which it is read."""
    angebote = [a for a in sichtbare_angebote_mit_allem() if _gehoert_dazu(a, raum)]
    stand = max((a.geaendert.date() for a in angebote), default=heute)
    diese = stadt()
    return {
        "raum": raum.name,
        "stadt": diese.name,
        "telefon": diese.telefon,
        "telefon_zeiten": diese.telefon_zeiten,
        "orte": ", ".join(g.name for g in raum.gegenden.all()),
        "annahme": raum.annahme,
        "stand": stand.isoformat(),
        "jahr": stand.year,
        "monat": stand.month,
        "tag": stand.day,
        "umfang": _umfang(angebote),
        "notfall": [_nummer(a) for a in angebote if a.rund_um_die_uhr and _anrufbar(a)],
        "zeitweise": [
            _nummer(a)
            for a in angebote
            if a.art == Angebotsart.HOTLINE and not a.rund_um_die_uhr and _anrufbar(a)
        ],
        "teile": _teile(angebote),
        "stichworte": _stichworte(angebote),
        "quellen": sorted({host for a in angebote for host in _hosts(a.quelle)}),
        "lizenzen": sorted({a.lage_lizenz for a in angebote} - {""}),
    }


def _umfang(angebote: Sequence[Angebot]) -> str:
    unbestaetigt = sum(a.bestaetigt_am is None for a in angebote)
    if len(angebote) == 1:
        return f"1 Angebot, {'noch nicht' if unbestaetigt else 'schon'} bestätigt."
    return f"{len(angebote)} Angebote, davon {unbestaetigt} noch nicht bestätigt."


def _gehoert_dazu(angebot: Angebot, raum: Raumseite) -> bool:
    gegend = angebot.gegend
    stadtweit = angebot.anschrift_geheim or gegend is None or gegend.raum_id is None
    return stadtweit or (gegend is not None and gegend.raum_id == raum.pk)


def _anrufbar(angebot: Angebot) -> bool:
    """The three emergency numbers stand on top already."""
    return bool(angebot.telefon) and angebot.telefon.replace(" ", "") not in NOTRUFE


def _nummer(angebot: Angebot) -> dict[str, str]:
    return {"name": angebot.name, "telefon": angebot.telefon, "zeiten": _wann(angebot)}


def _teile(angebote: Sequence[Angebot]) -> list[dict[str, Any]]:
    """Each offer once, under the Oberthema of its first Thema; the register leads to the others."""
    je: defaultdict[str, list[Angebot]] = defaultdict(list)
    for angebot in angebote:
        erstes = next(iter(angebot.themen.all()), None)
        je[erstes.oberthema if erstes else WEITERES].append(angebot)
    namen = sorted(je, key=lambda name: (name == WEITERES, -len(je[name]), name))
    return [{"name": name, "angebote": [_eintrag(a) for a in je[name]]} for name in namen]


def _eintrag(angebot: Angebot) -> dict[str, Any]:
    return {
        "slug": angebot.slug,
        "name": angebot.name,
        "anbieter": angebot.anbieter.name if angebot.anbieter else "",
        "beschreibung": angebot.beschreibung,
        "fuer": _fuer(angebot),
        "telefon": angebot.telefon,
        "wo": _wo(angebot),
        "wann": _wann(angebot),
        "kosten": angebot.kosten,
        "website": re.sub(r"^https?://(www\.)?|/$", "", angebot.website),
        "bestaetigt": angebot.bestaetigt_am is not None,
        "stand": stand_in_worten(
            angebot.bestaetigt_am, angebot.bestaetigt_von, angebot.quelle_stand
        ),
    }


def _fuer(angebot: Angebot) -> str:
    von, bis = angebot.alter_von, angebot.alter_bis
    if von is not None and bis is not None:
        alter = f"{von} bis {bis} Jahre"
    elif von is not None:
        alter = f"ab {von} Jahren"
    else:
        alter = f"bis {bis} Jahre" if bis is not None else ""
    return ", ".join(filter(None, [angebot.zielgruppe, alter]))


def _wo(angebot: Angebot) -> str:
    if angebot.anschrift_geheim:
        return "Die Anschrift wird geschützt. Rufen Sie an."
    strasse = f"{angebot.strasse} {angebot.hausnummer}".strip()
    ortsteil = angebot.gegend.name if angebot.gegend else ""
    stadt_ = f"{angebot.plz} {angebot.ort}".strip() if strasse else ""
    klammer = f" ({ortsteil})" if strasse and ortsteil and ortsteil != angebot.ort else ""
    return ", ".join(filter(None, [strasse, stadt_])) + klammer or ortsteil


def _wann(angebot: Angebot) -> str:
    """The words, and the hours where the words do not say the same."""
    zeiten = zeiten_in_worten(zeiten_von(angebot))
    return angebot.oeffnungszeiten or zeiten


def _stichworte(angebote: Sequence[Angebot]) -> list[dict[str, Any]]:
    """Names of Themen and the first everyday words for each, by letter, with the offers of each.

    The search knows a hundred and more for every Thema: a register of all would be a book.
    """
    slugs: defaultdict[int, list[str]] = defaultdict(list)
    worte: defaultdict[str, set[str]] = defaultdict(set)
    for angebot in angebote:
        for thema in angebot.themen.all():
            slugs[thema.pk].append(angebot.slug)
            worte[thema.label].add(angebot.slug)
    gesuchte = Themenwort.objects.filter(sprache=Sprache.DE, thema__in=slugs)
    je_thema = groupby(
        filter(ist_stichwort, gesuchte.order_by("thema", "pk")), key=lambda wort: wort.thema_id
    )
    for thema_id, gruppe in je_thema:
        for wort in islice(gruppe, WORTE_JE_THEMA):
            worte[wort.wort].update(slugs[thema_id])
    sortiert = sorted(worte, key=_sortiert)
    return [
        {"zeichen": zeichen, "worte": [{"wort": w, "slugs": sorted(worte[w])} for w in gruppe]}
        for zeichen, gruppe in groupby(sortiert, key=_buchstabe)
    ]


def _sortiert(wort: str) -> tuple[str, str]:
    return wort.casefold().translate(UMLAUTE), wort


def _buchstabe(wort: str) -> str:
    erster = _sortiert(wort)[0][:1].upper()
    return erster if erster.isalpha() else "0–9"


def _hosts(quelle: str) -> Iterable[str]:
    """Where the words of an entry come from, as short as one can type it."""
    for teil in quelle.split("|"):
        host = urlsplit(teil.strip()).netloc.removeprefix("www.")
        yield host or teil.strip()[:80]
