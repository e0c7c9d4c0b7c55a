"""Whether a text in another language says what the German one says: told by whoever speaks it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from zlib import crc32

from django.db import transaction

from massanzug.kern.fehler import Regelverstoss
from massanzug.konten.models import Benutzer
from massanzug.konten.rechte import verlange
from massanzug.protokoll.schreiben import protokolliere
from massanzug.redaktion.domain.felder import DEUTSCH, Unterschied, unterschiede
from massanzug.wegweiser.begriffe import Sprache, Uebersetzungsstand
from massanzug.wegweiser.domain.uebersetzung import deutsch_gelesen, stand_von, vorlage
from massanzug.wegweiser.models import Angebot, Angebotstext

INZWISCHEN_ANDERS = "Inzwischen hat jemand diesen oder den deutschen Text geändert. Lesen Sie bitte beide noch einmal."


@dataclass(frozen=True, slots=True)
class Textpruefung:
    """What the page of a text says about it. ``geaendert``: the German words, then and now.

    ``gelesen``: what the page posts when somebody says that the text is right.
    """

    text: Angebotstext
    stand: Uebersetzungsstand
    geaendert: tuple[Unterschied, ...]
    gelesen: str


def textpruefung(angebot: Angebot, sprache: Sprache) -> Textpruefung | None:
    """Of the public text; None where there is none."""
    text = angebot.texte.filter(sprache=sprache).first()
    if text is None:
        return None
    damals = dict(zip(DEUTSCH, vorlage(text), strict=True))
    jetzt = dict(zip(DEUTSCH, (angebot.name, angebot.beschreibung), strict=True))
    return Textpruefung(text, stand_von(text), tuple(unterschiede(damals, jetzt)), _abdruck(text))


def _abdruck(text: Angebotstext) -> str:
    """Tells what was read: both languages."""
    angebot = text.angebot
    worte = (text.name, text.beschreibung, angebot.name, angebot.beschreibung)
    return f"{crc32(chr(0).join(worte).encode()):08x}"


@transaction.atomic
def text_pruefen(
    angebot: Angebot, sprache: Sprache, *, durch: Benutzer, am: date, gelesen: str
) -> Angebotstext:
    """Somebody who speaks it says that it tells what the German text tells.

    ``gelesen``: of the ``Textpruefung`` the person had before its eyes.
    """
    verlange(durch, "wegweiser.bestaetigen", angebot)
    if durch.organisation is None:
        raise Regelverstoss("Prüfen kann nur, wer zu einer Stelle gehört.")
    gesperrt = Angebot.objects.select_for_update().get(pk=angebot.pk)
    text = gesperrt.texte.filter(sprache=sprache).first()
    if text is None:
        raise Regelverstoss("Diesen Text gibt es nicht mehr.")
    if gelesen != _abdruck(text):
        raise Regelverstoss(INZWISCHEN_ANDERS)
    text.geprueft_am, text.geprueft_von = am, durch.organisation.name[:120]
    deutsch_gelesen(text, gesperrt.name, gesperrt.beschreibung)
    protokolliere(durch, "angebotstext.pruefen", gesperrt, sprache=sprache.value)
    return text
