"""just texte: gather what the public pages say into their .po files, and compile those.

msgids are German. They come from Python, from templates, from the choices of ``begriffe`` and from
the starter directory's subjects. Translations stay; what nothing says any more goes. Needs no
xgettext: Django turns a template into something like Python, Babel reads that.
"""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import django
from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

HIER = Path(__file__).resolve().parents[1]
ORDNER = HIER / "massanzug/wegweiser/locale"
QUELLEN = ("kern", "wegweiser", "gespraech")
VORLAGEN = ("templates", "vorlagen")  # the copy that needs no server has a folder of its own
ANFANG = datetime(
    2026, 11, 28, tzinfo=UTC
)  # the same head every time: only words make a difference
WOERTER = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}
Satz = tuple[str | tuple[str, ...], str | None]


def sprachen() -> list[str]:
    from django.conf import settings  # noqa: PLC0415 - needs Django set up

    return [kuerzel for kuerzel, _ in settings.LANGUAGES if kuerzel != settings.LANGUAGE_CODE]


def saetze() -> Iterator[Satz]:
    """Every msgid with its context."""
    from django.utils.translation.template import templatize  # noqa: PLC0415 - likewise

    for name in QUELLEN:
        ort = HIER / "massanzug" / name
        for datei in sorted(ort.rglob("*.py")):
            yield from _aus_python(datei.read_bytes())
        for datei in sorted(d for ordner in VORLAGEN for d in ort.rglob(f"{ordner}/**/*.html")):
            text = templatize(datei.read_text(encoding="utf-8"), origin=str(datei))
            zeilen = (zeile.lstrip() for zeile in text.splitlines())  # no indentation, no sense
            yield from _aus_python("\n".join(zeilen).encode())
    yield from ((wort, None) for wort in worte_der_daten())


def _aus_python(quelle: bytes) -> Iterator[Satz]:
    for _zeile, satz, _kommentare, zusammenhang in extract("python", io.BytesIO(quelle), WOERTER):
        yield satz, zusammenhang


def worte_der_daten() -> Iterator[str]:
    """Labels that the pages translate though they stand in data, not in a template."""
    from massanzug.wegweiser import begriffe  # noqa: PLC0415 - likewise

    for wahl in (begriffe.Angebotsart, begriffe.Barrierefreiheit, begriffe.Oeffnungsart):
        yield from (str(wort) for wort in wahl.labels)
    with (HIER / "massanzug/wegweiser/daten/themen.csv").open(encoding="utf-8") as datei:
        for zeile in csv.DictReader(datei):
            yield zeile["label"]
            yield zeile["oberthema"]


def vorlage() -> Catalog:
    katalog = Catalog(project="Maßanzug", creation_date=ANFANG, charset="utf-8")
    for satz, zusammenhang in saetze():
        if satz:
            katalog.add(satz, context=zusammenhang)
    return katalog


def po(sprache: str) -> Path:
    return ORDNER / sprache / "LC_MESSAGES/django.po"


def gelesen(sprache: str) -> Catalog:
    """The catalogue as it lies there; an empty one for a new language."""
    datei = po(sprache)
    if not datei.exists():
        return Catalog(locale=sprache)
    with datei.open("rb") as offen:
        return read_po(offen, locale=sprache)


def mit_vorlage(sprache: str, neu: Catalog) -> Catalog:
    """The translations there are, for what the pages say now."""
    alt = gelesen(sprache)
    katalog = Catalog(
        locale=sprache,
        header_comment="# German msgids; gathered and compiled by „just texte“ (docs/texte.py).",
        project="Maßanzug",
        version="0.1",
        msgid_bugs_address="-",
        creation_date=ANFANG,
        revision_date=ANFANG,
        last_translator="-",
        language_team="-",
        fuzzy=False,
    )
    for satz in neu:
        if satz.id:
            bisher = alt.get(satz.id if isinstance(satz.id, str) else satz.id[0], satz.context)
            katalog.add(satz.id, bisher.string if bisher else None, context=satz.context)
    return katalog


def als_po(katalog: Catalog) -> bytes:
    puffer = io.BytesIO()
    write_po(puffer, katalog, width=100, no_location=True, sort_output=True)
    return puffer.getvalue()


def als_mo(katalog: Catalog) -> bytes:
    puffer = io.BytesIO()
    write_mo(puffer, katalog)
    return puffer.getvalue()


def main() -> None:
    os.environ |= {"DEMO": "1", "DJANGO_SETTINGS_MODULE": "massanzug.config.settings"}
    django.setup()
    neu = vorlage()
    for sprache in sprachen():
        katalog = mit_vorlage(sprache, neu)
        po(sprache).parent.mkdir(parents=True, exist_ok=True)
        po(sprache).write_bytes(als_po(katalog))
        po(sprache).with_suffix(".mo").write_bytes(als_mo(katalog))
        fehlen = sum(1 for s in katalog if s.id and not (s.string and all(s.string)))
        print(f"{sprache}: {len(katalog)} Texte, {fehlen} ohne Übersetzung")  # noqa: T201 - a command line


if __name__ == "__main__":
    main()
