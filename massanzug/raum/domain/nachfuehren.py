"""The public Wegweiser follows what the register says today; part of the acts that change it.

A line that begins next month is followed on its day, by ``manage.py raeume_nachfuehren``.
"""

from __future__ import annotations

from datetime import date

from django.db import transaction

from massanzug.kern.zeit import heute
from massanzug.raum.domain.abfragen import wirkungsraum_von
from massanzug.raum.models import Ortsteil, Ortsteilzuordnung, Wirkungsraum, gilt_am
from massanzug.wegweiser.domain.stadtraum import (
    Ortsangabe,
    gegend_zuordnen,
    raumseite_setzen,
    raumseite_umbenennen,
)


def raum_nachfuehren(raum: Wirkungsraum, *, hiess: str = "", am: date | None = None) -> None:
    """An example Leitträgerschaft claims nothing, so the public page does not either."""
    tag = am or heute()
    if hiess:
        raumseite_umbenennen(hiess, raum.name)
    schaft = (
        raum.leittraegerschaften.filter(gilt_am(tag), beispiel=False)
        .select_related("traeger")
        .order_by("-gueltig_von")
        .first()
    )
    zuordnungen = Ortsteilzuordnung.objects.filter(gilt_am(tag), wirkungsraum=raum)
    raumseite_setzen(
        raum.name,
        leittraeger=schaft.traeger.name if schaft else "",
        annahme=not zuordnungen.exists() or zuordnungen.filter(annahme=True).exists(),
    )


def ortsteil_nachfuehren(ortsteil: Ortsteil, *, am: date | None = None) -> None:
    """With its quarters, which go where the whole goes; and the Räume it came from and goes to."""
    tag = am or heute()
    for ort in (ortsteil, *ortsteil.quartiere.all()):
        raum = wirkungsraum_von(ort, tag)
        if raum is not None:
            raum_nachfuehren(raum, am=tag)
        punkt = None
        if ort.breite is not None and ort.laenge is not None:
            punkt = (ort.breite, ort.laenge)
        gegend_zuordnen(
            Ortsangabe(
                name=ort.name,
                raum=raum.name if raum else "",
                teil_von=ort.teil_von.name if ort.teil_von else "",
                punkt=punkt,
                quelle=ort.lage_quelle,
            )
        )


def alles_nachfuehren(am: date) -> None:
    """Everything as it is on that day; what does not change costs a look."""
    with transaction.atomic():
        for raum in Wirkungsraum.objects.all():
            raum_nachfuehren(raum, am=am)
        for ortsteil in Ortsteil.objects.filter(teil_von=None):
            ortsteil_nachfuehren(ortsteil, am=am)
