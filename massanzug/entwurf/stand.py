"""Two people in one text: the second sees what the first saved, and chooses.

Every app saves what people write through here. ``stand`` counts the saves of a row.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from django.conf import settings
from django.db import models

from massanzug.kern.fehler import Ueberholt
from massanzug.konten.models import Benutzer


class Fortgeschrieben(models.Model):
    """Edited by several people: ``stand`` counts saves, so that nobody overwrites unseen text."""

    stand = models.PositiveIntegerField(default=1, editable=False)
    angelegt = models.DateTimeField(auto_now_add=True)
    geaendert = models.DateTimeField(auto_now=True)
    geaendert_von = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", editable=False
    )

    class Meta:
        abstract = True


F = TypeVar("F", bound=Fortgeschrieben)
M = TypeVar("M", bound=models.Model)


def anlegen(objekt: F, *, durch: Benutzer) -> F:
    """Check and save a new row; part of an act, which checks the right and records."""
    objekt.geaendert_von = durch
    objekt.full_clean()
    objekt.save()
    return objekt


def fortschreiben(
    objekt: F, werte: Mapping[str, Any], *, durch: Benutzer, stand: int | None = None
) -> F:
    """Save new values over those of ``stand``; ``Ueberholt`` if somebody was faster.

    ``stand=None`` is for changes of a single click, which carry no text of their own. What the
    model forbids is a ValidationError; forms show it at its field.
    """
    if stand is not None:
        stand_pruefen(objekt, stand, werte)
    for feld, wert in werte.items():
        setattr(objekt, feld, wert)
    objekt.stand += 1
    objekt.geaendert_von = durch
    objekt.full_clean()
    objekt.save(update_fields=[*werte, "stand", "geaendert", "geaendert_von"])  # and no stale rest
    return objekt


def stand_pruefen(
    objekt: M,
    stand: int,
    werte: Mapping[str, Any],
    lesen: Callable[[M], Mapping[str, Any]] | None = None,
) -> None:
    """Lock ``objekt`` and raise ``Ueberholt`` if it was saved since ``stand`` with other text.

    Belongs in the transaction of the act. A meanwhile saved text that equals the new one is no
    conflict. ``objekt.stand`` is brought up to date, so that counting goes on from there.
    ``lesen`` is for forms whose fields are not all columns: the saved values under their names.
    """
    alle = type(objekt)._default_manager  # noqa: SLF001 - Django's name for any model's rows
    jetzt = alle.select_for_update().get(pk=objekt.pk)
    aktuell = lesen(jetzt) if lesen else {feld: getattr(jetzt, feld) for feld in werte}
    neuer_stand: int = jetzt.stand  # type: ignore[attr-defined]  # every model with a stand
    if neuer_stand != stand:
        gleich_verlangen(werte, aktuell, neuer_stand, getattr(jetzt, "geaendert_von", ""))
    objekt.stand = neuer_stand  # type: ignore[attr-defined]  # as above


def gleich_verlangen(
    werte: Mapping[str, Any], aktuell: Mapping[str, Any], stand: int, wer: object
) -> None:
    """Raise ``Ueberholt`` if what is saved under ``stand`` differs from ``werte``."""
    if any(aktuell[feld] != wert for feld, wert in werte.items()):
        raise Ueberholt(
            "Inzwischen hat hier jemand anderes gespeichert. Ihr Text ist noch da. "
            "Vergleichen Sie beide und speichern Sie dann noch einmal.",
            aktuell=dict(aktuell),
            stand=stand,
            wer=str(wer),
        )
