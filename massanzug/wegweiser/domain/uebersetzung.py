"""How far a text in another language can be trusted to say what the German one says.

Out of date is a comparison of words, never of days: German that was changed and changed back makes
no translation old, and one can be shown what has changed since.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.db.models import F, Q, QuerySet

from massanzug.wegweiser.begriffe import FREMDSPRACHEN, Uebersetzungsstand
from massanzug.wegweiser.domain.frische import fristen
from massanzug.wegweiser.models import Angebotstext

_WIE_DAMALS = Q(vorlage_name=F("angebot__name"), vorlage_beschreibung=F("angebot__beschreibung"))


def stand_von(text: Angebotstext) -> Uebersetzungsstand:
    """Asks for ``text.angebot``: select it where there are many."""
    if vorlage(text) != (text.angebot.name, text.angebot.beschreibung):
        return Uebersetzungsstand.VERALTET
    if text.geprueft_am is None:
        return Uebersetzungsstand.UNGEPRUEFT
    return Uebersetzungsstand.GEPRUEFT


def vorlage(text: Angebotstext) -> tuple[str, str]:
    return text.vorlage_name, text.vorlage_beschreibung


def veraltete_texte() -> QuerySet[Angebotstext]:
    """The same answer as ``stand_von``, in SQL, for lists."""
    return Angebotstext.objects.filter(~_WIE_DAMALS)


def sprachnamen(texte: Iterable[Angebotstext]) -> list[str]:
    """Their languages' German names, in the order of the language switch."""
    darin = {t.sprache for t in texte}
    return [name for sprache, name in FREMDSPRACHEN.items() if sprache in darin]


def zu_erinnernde_texte(am: date) -> QuerySet[Angebotstext]:
    """Of published entries, out of date, and nobody was asked in this round."""
    grenze = date.fromordinal(am.toordinal() - fristen(am).erinnern)
    return veraltete_texte().filter(
        Q(erinnert_am=None) | Q(erinnert_am__lt=grenze), angebot__veroeffentlicht=True
    )


def neu_geschrieben(text: Angebotstext, name: str, beschreibung: str) -> None:
    """Save new words, written to today's German; nobody has checked them."""
    text.name, text.beschreibung = name, beschreibung
    text.geprueft_am, text.geprueft_von = None, ""
    deutsch_gelesen(text, text.angebot.name, text.angebot.beschreibung)


def deutsch_gelesen(text: Angebotstext, name: str, beschreibung: str) -> None:
    """Save which German words were read beside it; the next reminder counts from here."""
    text.vorlage_name, text.vorlage_beschreibung = name, beschreibung
    text.erinnert_am = None
    text.save()
