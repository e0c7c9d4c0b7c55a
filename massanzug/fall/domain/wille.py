"""F2: what each person wants. Wills stand side by side; nothing here merges two."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction

from massanzug.fall.domain.fortschreiben import anlegen, fortschreiben
from massanzug.fall.models import Fall, Person, Sorge, Wille, Wunsch
from massanzug.fall.zugriff import (
    sichtbare_personen,
    sichtbare_sorgen,
    sichtbare_willen,
    sichtbare_wuensche,
)
from massanzug.konten.models import Benutzer
from massanzug.konten.rechte import verlange
from massanzug.protokoll.schreiben import protokolliere

WORTE = ("zitat", "soll_anders", "tue_selbst", "hat_geholfen")


@dataclass(frozen=True, slots=True)
class Willensspalte:
    """One person with all that is theirs. The columns stand beside each other, in no order of weight."""

    person: Person
    willen: list[Wille]
    wuensche: list[Wunsch]


@dataclass(frozen=True, slots=True)
class Willensblick:
    spalten: list[Willensspalte]
    sorgen: list[Sorge]

    @property
    def hat_willen(self) -> bool:
        return any(spalte.willen for spalte in self.spalten)


def willensblick(benutzer: Benutzer, fall: Fall) -> Willensblick:
    """What this person may read of wills, wishes and worries, in four queries."""
    willen = list(sichtbare_willen(benutzer, fall))
    wuensche = list(sichtbare_wuensche(benutzer, fall))
    return Willensblick(
        spalten=[
            Willensspalte(
                person,
                [w for w in willen if w.person_id == person.pk],
                [w for w in wuensche if w.person_id == person.pk],
            )
            for person in sichtbare_personen(benutzer, fall)
        ],
        sorgen=list(sichtbare_sorgen(benutzer, fall)),
    )


@transaction.atomic
def wille_erfassen(person: Person, werte: Mapping[str, Any], *, durch: Benutzer, am: date) -> Wille:
    """Write down a Wille in the person's own words (§ 8, § 36 SGB VIII); unchanged, whatever it says.

    ``am`` is today, unless ``werte`` say when it was.
    """
    verlange(durch, "fall.bearbeiten", person.fall)
    wille = Wille(fall=person.fall, person=person, **{"am": am, **werte})
    anlegen(wille, durch=durch)
    protokolliere(durch, "wille.erfassen", wille, akte=person.fall)
    return wille


@transaction.atomic
def wille_fortschreiben(
    wille: Wille, werte: Mapping[str, Any], *, durch: Benutzer, stand: int
) -> Wille:
    """New words end the release: the person has let others read the old ones."""
    verlange(durch, "fall.bearbeiten", wille.fall)
    alt = Wille.objects.get(pk=wille.pk)
    anders = any(getattr(alt, feld) != werte.get(feld, getattr(alt, feld)) for feld in WORTE)
    alle = {**werte, "freigegeben_am": None} if anders else werte
    fortschreiben(wille, alle, durch=durch, stand=stand)
    protokolliere(durch, "wille.fortschreiben", wille, akte=wille.fall, stand=wille.stand)
    return wille


@transaction.atomic
def wille_freigeben(wille: Wille, *, durch: Benutzer, am: date | None) -> Wille:
    """The person lets the Träger in the case read it; ``am=None`` takes that back at once."""
    verlange(durch, "fall.bearbeiten", wille.fall)
    fortschreiben(wille, {"freigegeben_am": am}, durch=durch)
    protokolliere(durch, "wille.freigeben", wille, akte=wille.fall, frei="ja" if am else "nein")
    return wille
