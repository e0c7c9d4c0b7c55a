"""A frozen plan goes out: as which rendering, with what in it, recorded before anybody has it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils.text import slugify

from massanzug.fall.domain.hilfeplan import lesbarer_inhalt
from massanzug.fall.domain.planansicht import familienseite
from massanzug.fall.domain.planinhalt import Planinhalt
from massanzug.fall.domain.planinhalt_sammeln import iso
from massanzug.fall.domain.zustimmung import geltende_antworten, traeger_im_fall
from massanzug.fall.models import Hilfeplan, Person, Zustimmung
from massanzug.konten.begriffe import Rolle
from massanzug.konten.models import Benutzer
from massanzug.konten.rechte import verlange
from massanzug.protokoll.schreiben import protokolliere
from massanzug.raum.domain.wortwahl import wort


@dataclass(frozen=True, slots=True)
class Druckstueck:
    """What ``dokumente`` typesets: a template's name and plain data."""

    vorlage: str
    daten: dict[str, Any]
    titel: str
    dateiname: str


@dataclass(frozen=True, slots=True)
class _Fassung:
    vorlage: str
    titel: str
    person: Person | None = None


@transaction.atomic
def fachlichen_plan_ausgeben(hilfeplan: Hilfeplan, *, durch: Benutzer) -> Druckstueck:
    """The plan as professionals read it; a Träger gets it as far as the case is shared."""
    inhalt = lesbarer_inhalt(hilfeplan, durch)
    titel = f"Hilfeplan {hilfeplan.nummer}, {inhalt.aktenzeichen}"
    return _ausgeben(hilfeplan, _Fassung("hilfeplan_fachlich", titel), inhalt, durch)


@transaction.atomic
def familienseite_ausgeben(
    hilfeplan: Hilfeplan, person: Person | None, *, durch: Benutzer
) -> Druckstueck:
    """One page in plain German, for everybody or for one of the family."""
    name = person.name if person else ""
    inhalt = familienseite(lesbarer_inhalt(hilfeplan, durch), name)
    titel = f"Unser Plan: {name or inhalt.name}"
    return _ausgeben(hilfeplan, _Fassung("familienseite", titel, person), inhalt, durch)


@transaction.atomic
def bescheidanlage_ausgeben(hilfeplan: Hilfeplan, *, durch: Benutzer) -> Druckstueck:
    """What goes with the Bescheid, with the grounds of the decision: the Jugendamt's alone."""
    verlange(durch, "bescheidanlage.lesen", hilfeplan.fall)
    inhalt = lesbarer_inhalt(hilfeplan, durch)
    titel = f"Anlage zum Bescheid, {inhalt.aktenzeichen}"
    return _ausgeben(hilfeplan, _Fassung("bescheidanlage", titel), inhalt, durch)


def _ausgeben(
    hilfeplan: Hilfeplan, fassung: _Fassung, inhalt: Planinhalt, durch: Benutzer
) -> Druckstueck:
    """No record, no data: the entry is written with what is handed over."""
    person = fassung.person
    protokolliere(
        durch,
        "hilfeplan.ausgeben",
        hilfeplan,
        akte=hilfeplan.fall,
        nummer=hilfeplan.nummer,
        fassung=fassung.vorlage,
        fuer=f"Person {person.pk}" if person else "alle",
    )
    teile = [fassung.vorlage.removesuffix("_fachlich"), inhalt.aktenzeichen, str(hilfeplan.nummer)]
    teile += [person.name] if person else []
    return Druckstueck(
        vorlage=fassung.vorlage,
        daten={
            "plan": inhalt.als_json(),
            "person": person.name if person else "",
            "zustimmungen": [_zustimmung(z) for z in _antworten(hilfeplan, person)],
            "unterschriften": _unterschriften(hilfeplan, inhalt),
            "woerter": {"wirkungsraum": wort("wirkungsraum")},
            "auszug": durch.rolle == Rolle.TRAEGER,
        },
        titel=fassung.titel,
        dateiname=f"{slugify(' '.join(teile), allow_unicode=True)}.pdf",
    )


def _antworten(hilfeplan: Hilfeplan, person: Person | None) -> list[Zustimmung]:
    """One person's page carries that person's answer alone."""
    alle = geltende_antworten(hilfeplan)
    return [z for z in alle if person is None or z.person_id == person.pk]


def _unterschriften(hilfeplan: Hilfeplan, inhalt: Planinhalt) -> list[str]:
    """Who signs: the family, the Fachkraft, and for each Träger at work whoever speaks for it."""
    familie = [p.name for p in inhalt.personen]
    return [*familie, inhalt.fachkraft, *(t.name for t in traeger_im_fall(hilfeplan.fall))]


def _zustimmung(zustimmung: Zustimmung) -> dict[str, str]:
    return {
        "wer": zustimmung.wer,
        "antwort": zustimmung.antwort,
        "antwort_text": zustimmung.get_antwort_display(),
        "worte": zustimmung.worte,
        "am": iso(zustimmung.am),
    }
