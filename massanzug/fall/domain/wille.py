"""F2: what each person wants. Wills stand side by side; nothing here merges two."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import transaction

from massanzug.fall.domain.fortschreiben import anlegen, fortschreiben
from massanzug.fall.models import Person, Wille
from massanzug.konten.models import Benutzer
from massanzug.konten.rechte import verlange
from massanzug.protokoll.schreiben import protokolliere


@transaction.atomic
def wille_erfassen(person: Person, werte: Mapping[str, Any], *, durch: Benutzer, am: date) -> Wille:
    """Write down a Wille in the person's own words (§ 8, § 36 SGB VIII); unchanged, whatever it says."""
    verlange(durch, "fall.bearbeiten", person.fall)
    wille = anlegen(Wille(fall=person.fall, person=person, am=am, **werte), durch=durch)
    protokolliere(durch, "wille.erfassen", wille, akte=person.fall)
    return wille


@transaction.atomic
def wille_fortschreiben(
    wille: Wille, werte: Mapping[str, Any], *, durch: Benutzer, stand: int
) -> Wille:
    verlange(durch, "fall.bearbeiten", wille.fall)
    fortschreiben(wille, werte, durch=durch, stand=stand)
    protokolliere(durch, "wille.fortschreiben", wille, akte=wille.fall, stand=wille.stand)
    return wille


@transaction.atomic
def wille_freigeben(wille: Wille, *, durch: Benutzer, am: date | None) -> Wille:
    """The person lets the Träger in the case read it; ``am=None`` takes that back at once."""
    verlange(durch, "fall.bearbeiten", wille.fall)
    fortschreiben(wille, {"freigegeben_am": am}, durch=durch)
    protokolliere(durch, "wille.freigeben", wille, akte=wille.fall, frei="ja" if am else "nein")
    return wille
