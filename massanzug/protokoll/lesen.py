"""What other apps may read of the record. Whether they may show it is theirs to decide."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import islice

from django.db import models
from django.utils import timezone

from massanzug.kern.csvtext import als_csv
from massanzug.protokoll.models import Eintrag
from massanzug.protokoll.schreiben import kennzeichen
from massanzug.protokoll.worte import vorgang_text, zweck_text

EIN_BESUCH = timedelta(minutes=30)
KOPF = ("Zeit", "Person", "Organisation", "Vorgang", "Objekt", "Zweck", "Angaben")


@dataclass(frozen=True, slots=True)
class Protokollzeile:
    """One line of „Wer hat was getan und gelesen“.

    ``text`` follows the person's name in a sentence. A line that stands for several readings has
    their ``anzahl``, begins at ``seit`` and ends at ``zeit``; ``angaben`` are those they share.
    ``konto`` tells two people of one name apart.
    """

    zeit: datetime
    seit: datetime
    person: str
    organisation: str
    vorgang: str
    objekt: str
    zweck: str
    angaben: Mapping[str, str | int]
    konto: int | None
    anzahl: int = 1

    @property
    def text(self) -> str:
        return vorgang_text(self.vorgang)

    @property
    def liest(self) -> bool:
        return self.vorgang.endswith(".lesen")


def eintraege_der_akte(
    akte: models.Model, *, ab: int = 0, anzahl: int = 50
) -> list[Protokollzeile]:
    """The newest first, from the line ``ab`` on.

    One person's readings of the same thing within half an hour, with nothing in between, are one
    line. Only here: the record and its export keep each of them.
    """
    return list(islice(_gefaltet(_zeilen(akte)), ab, ab + anzahl))


def csv_der_akte(akte: models.Model) -> str:
    """Every single entry of the case, for a spreadsheet."""
    return als_csv(
        KOPF,
        (
            (
                timezone.localtime(z.zeit).strftime("%d.%m.%Y %H:%M:%S"),
                z.person,
                z.organisation,
                z.text,
                z.objekt,
                z.zweck,
                ", ".join(f"{name}: {wert}" for name, wert in z.angaben.items()),
            )
            for z in _zeilen(akte)
        ),
    )


def _zeilen(akte: models.Model) -> Iterator[Protokollzeile]:
    eintraege = Eintrag.objects.filter(akte=kennzeichen(akte)).order_by("-pk")
    for e in eintraege.iterator(chunk_size=200):
        yield Protokollzeile(
            zeit=e.zeit,
            seit=e.zeit,
            person=e.person,
            organisation=e.organisation,
            vorgang=e.vorgang,
            objekt=e.objekt,
            zweck=zweck_text(e.zweck),
            angaben=e.angaben,
            konto=e.durch_id,
        )


def _gefaltet(zeilen: Iterable[Protokollzeile]) -> Iterator[Protokollzeile]:
    offen: Protokollzeile | None = None
    for zeile in zeilen:
        if offen and _gleicher_besuch(offen, zeile):
            gemeinsam = {n: w for n, w in offen.angaben.items() if zeile.angaben.get(n) == w}
            offen = replace(offen, seit=zeile.zeit, angaben=gemeinsam, anzahl=offen.anzahl + 1)
            continue
        if offen:
            yield offen
        offen = zeile
    if offen:
        yield offen


def _gleicher_besuch(spaeter: Protokollzeile, frueher: Protokollzeile) -> bool:
    return (
        frueher.liest
        and (spaeter.konto, spaeter.vorgang, spaeter.objekt, spaeter.zweck)
        == (frueher.konto, frueher.vorgang, frueher.objekt, frueher.zweck)
        and spaeter.zeit - frueher.zeit <= EIN_BESUCH
    )
