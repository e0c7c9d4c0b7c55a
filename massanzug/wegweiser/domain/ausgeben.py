"""The directory as the file it is read from: every column, one line an entry."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from io import StringIO

from massanzug.wegweiser.begriffe import FREMDSPRACHEN
from massanzug.wegweiser.domain.ausnahmen import Ausnahme, ausnahmen_in_worten
from massanzug.wegweiser.domain.eintraege import mit_allem, themen_je_angebot
from massanzug.wegweiser.domain.oeffnung import zeiten_von
from massanzug.wegweiser.domain.zeitworte import zeiten_in_worten
from massanzug.wegweiser.models import Angebot

SPALTEN = (
    "id",
    "name",
    "traeger",
    "art",
    "beschreibung",
    "stichworte",
    "themen",
    "zielgruppe",
    "alter_von",
    "alter_bis",
    "strasse",
    "hausnummer",
    "plz",
    "ort",
    "ortsteil",
    "wirkungsraum",
    "telefon",
    "website",
    "oeffnungszeiten",
    "kosten",
    "sprachen",
    "quelle_url",
    "quelle_stand",
    "email",
    "zeiten",
    "ausnahmen",
    "barrierefrei",
    "plaetze_frei",
    "wartezeit",
    "plaetze_stand",
    "lat",
    "lon",
    "lage_genauigkeit",
    "lage_quelle",
    "lage_lizenz",
    "anschrift_geheim",
    "bestaetigt_am",
    "bestaetigt_von",
    "bestaetigt_wie",
    "pruefhinweis",
    "veroeffentlicht",
    *(f"{feld}_{sprache}" for sprache in FREMDSPRACHEN for feld in ("name", "beschreibung")),
)
ANDERS = {"id": "slug", "quelle_url": "quelle", "lat": "breite", "lon": "laenge"}


def zeile(angebot: Angebot, themen: Sequence[str]) -> dict[str, str]:
    """Column → text, as ``Zeilenleser`` takes it. Prefetch ``zeiten``, ``ausnahmen`` and ``texte``."""
    gegend = angebot.gegend
    beziehungen = {
        "traeger": angebot.anbieter.name if angebot.anbieter else "",
        "themen": ";".join(themen),
        "ortsteil": gegend.name if gegend else "",
        "wirkungsraum": gegend.raum.name if gegend and gegend.raum else "",
        "zeiten": zeiten_in_worten(zeiten_von(angebot)),
        "ausnahmen": ausnahmen_in_worten(ausnahmen_von(angebot)),
        **texte_von(angebot),
    }
    return {
        spalte: beziehungen[spalte]
        if spalte in beziehungen
        else _text(getattr(angebot, ANDERS.get(spalte, spalte)))
        for spalte in SPALTEN
    }


def ausnahmen_von(angebot: Angebot) -> tuple[Ausnahme, ...]:
    return tuple(
        Ausnahme(a.tag_von, a.tag_bis, a.von, a.bis, a.hinweis) for a in angebot.ausnahmen.all()
    )


def texte_von(angebot: Angebot) -> dict[str, str]:
    """``name_en``, ``beschreibung_en`` and so on: in every language, empty where there is none."""
    texte = {t.sprache: t for t in angebot.texte.all()}
    return {
        f"{feld}_{sprache}": getattr(texte.get(sprache), feld, "")
        for sprache in FREMDSPRACHEN
        for feld in ("name", "beschreibung")
    }


def _text(wert: object) -> str:
    match wert:
        case None:
            return ""
        case bool():
            return "ja" if wert else "nein"
        case date():
            return f"{wert:%d.%m.%Y}"
        case _:
            return str(wert)


def zeilen(angebote: Iterable[str] | None = None) -> Iterator[dict[str, str]]:
    """All entries, also those off the pages, by id; ``angebote``: only these ids."""
    alle = Angebot.objects.all() if angebote is None else Angebot.objects.filter(slug__in=angebote)
    themen = themen_je_angebot(alle)
    for angebot in mit_allem(alle).order_by("slug"):
        yield zeile(angebot, themen[angebot.pk])


def als_datei() -> str:
    """UTF-8 text with commas, as the shipped file. ``angebote_einlesen`` reads it back unchanged.

    For people's spreadsheets there is the list of the Redaktion; this one is for machines, so that
    nothing in it is changed, not even a cell that begins like a formula.
    """
    ausgabe = StringIO()
    schreiber = csv.DictWriter(ausgabe, SPALTEN, lineterminator="\n")
    schreiber.writeheader()
    schreiber.writerows(zeilen())
    return ausgabe.getvalue()
