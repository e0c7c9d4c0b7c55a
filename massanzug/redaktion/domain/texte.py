"""An entry's name and description in other languages: two more fields of it for each.

The Redaktion writes them at once. What a Träger writes becomes part of its open proposal, so that
it is seen, accepted and declined as everything else is.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from zlib import crc32

from django.db import transaction

from massanzug.entwurf.stand import gleich_verlangen
from massanzug.konten.models import Benutzer
from massanzug.konten.rechte import verlange
from massanzug.protokoll.schreiben import protokolliere
from massanzug.redaktion.domain.eintrag import schreiben
from massanzug.redaktion.domain.felder import felder_von, geschriebene_sprachen
from massanzug.redaktion.domain.vorschlag import offener_vorschlag, vorschlag_machen
from massanzug.redaktion.models import Aenderungsvorschlag
from massanzug.wegweiser.begriffe import FREMDSPRACHEN, Sprache, Uebersetzungsstand
from massanzug.wegweiser.domain.angaben import Text
from massanzug.wegweiser.domain.uebersetzung import stand_von
from massanzug.wegweiser.models import Anbieter, Angebot


@dataclass(frozen=True, slots=True)
class Sprachzeile:
    """One language of an entry. ``vorgeschlagen``: one's own open proposal says something else.

    ``stand`` is None where there is no text.
    """

    kuerzel: str
    name: str
    text: Text
    stand: Uebersetzungsstand | None
    vorgeschlagen: bool


def sprachzeilen(angebot: Angebot, offener: Aenderungsvorschlag | None = None) -> list[Sprachzeile]:
    """What is there, in every language but German; ``offener`` only of the reader's own."""
    felder = felder_von(angebot)
    staende = {t.sprache: stand_von(t) for t in angebot.texte.select_related("angebot")}
    return [
        Sprachzeile(
            sprache.value,
            name,
            text_aus(felder, sprache),
            staende.get(sprache),
            vorgeschlagen=vorgeschlagen(offener, sprache),
        )
        for sprache, name in FREMDSPRACHEN.items()
    ]


def vorgeschlagen(offener: Aenderungsvorschlag | None, sprache: str) -> bool:
    return offener is not None and sprache in geschriebene_sprachen(offener.felder)


def text_aus(felder: Mapping[str, str], sprache: str) -> Text:
    return Text(
        sprache, felder.get(f"name_{sprache}", ""), felder.get(f"beschreibung_{sprache}", "")
    )


def als_felder(text: Text) -> dict[str, str]:
    return {
        f"name_{text.sprache}": text.name,
        f"beschreibung_{text.sprache}": text.beschreibung,
    }


def textstand(text: Text) -> int:
    """Tells one text from another, 0 for none. Counting the entry's saves instead would let two who
    translate the same entry into two languages stand in each other's way.
    """
    return crc32("\0".join(text[1:]).encode()) >> 1 if any(text[1:]) else 0


def gezeigter_text(angebot: Angebot, sprache: Sprache, benutzer: Benutzer) -> Text:
    """What the form begins with: the public text, or what one's own organisation has proposed."""
    offener = offener_vorschlag(angebot, benutzer)
    return text_aus({**felder_von(angebot), **(offener.felder if offener else {})}, sprache)


def _gelesen_verlangen(jetzt: Text, neu: Text, stand: int | None) -> None:
    """Raise ``Ueberholt`` if the text is no longer the one whose ``stand`` the person had."""
    if stand is not None and stand != textstand(jetzt):
        aktuell = {"name": jetzt.name, "beschreibung": jetzt.beschreibung}
        werte = {"name": neu.name, "beschreibung": neu.beschreibung}
        gleich_verlangen(werte, aktuell, textstand(jetzt), "")


@transaction.atomic
def text_schreiben(
    angebot: Angebot, text: Text, *, durch: Benutzer, stand: int | None = None
) -> Angebot:
    """Public at once. ``stand``: ``textstand`` of what the person saw."""
    verlange(durch, "wegweiser.pflegen")
    gesperrt = Angebot.objects.select_for_update().get(pk=angebot.pk)
    _gelesen_verlangen(text_aus(felder_von(gesperrt), text.sprache), text, stand)
    geschrieben = schreiben(gesperrt, als_felder(text))
    protokolliere(durch, "angebotstext.schreiben", geschrieben, sprache=text.sprache)
    return geschrieben


@transaction.atomic
def text_loeschen(angebot: Angebot, sprache: Sprache, *, durch: Benutzer) -> Angebot:
    """From now on the public pages show German in its place, and say so."""
    verlange(durch, "wegweiser.pflegen")
    gesperrt = Angebot.objects.select_for_update().get(pk=angebot.pk)
    geschrieben = schreiben(gesperrt, als_felder(text_aus({}, sprache)))
    protokolliere(durch, "angebotstext.loeschen", geschrieben, sprache=sprache.value)
    return geschrieben


@transaction.atomic
def text_vorschlagen(
    angebot: Angebot, text: Text, *, durch: Benutzer, am: date, stand: int | None = None
) -> Aenderungsvorschlag:
    """A proposal like any other; an empty ``text`` proposes that this language goes."""
    verlange(durch, "wegweiser.vorschlagen", angebot.anbieter or Anbieter())
    gesperrt = Angebot.objects.select_for_update().get(pk=angebot.pk)
    jetzt = gezeigter_text(gesperrt, Sprache(text.sprache), durch)
    _gelesen_verlangen(jetzt, text, stand)
    return vorschlag_machen(gesperrt, als_felder(text), durch=durch, am=am)
