from __future__ import annotations

import uuid
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from massanzug.fall.models import Fall
from massanzug.team.begriffe import Ablaufart
from massanzug.team.models.sitzung import Teamsitzung


def _rolle(name: str) -> models.ForeignKey[Any, Any]:
    return models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=name,
    )


class Beratung(models.Model):
    """One case on the agenda, under a cover name.

    ``fall`` never leaves this side: pages of the meeting know ``kennung`` and ``deckname``. ``takt``
    counts what happened at the table, so that a page can ask whether anything did; nothing happens once
    it is signed. ``phasen`` are
    copied from the Ablauf, one ``{"minuten", "name", "regel"}`` each; ``phase`` is the one running.
    """

    kennung = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    sitzung = models.ForeignKey(Teamsitzung, models.CASCADE, related_name="beratungen")
    fall = models.ForeignKey(Fall, models.CASCADE, related_name="beratungen")
    fallgeber = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="eingebrachte_beratungen"
    )
    deckname = models.CharField(max_length=20)
    reihenfolge = models.PositiveSmallIntegerField(default=0)
    ablauf = models.CharField("Ablauf", max_length=4, choices=Ablaufart, default=Ablaufart.IDEE)
    phasen = models.JSONField(default=list)
    phase = models.PositiveSmallIntegerField(null=True, blank=True)
    phase_seit = models.DateTimeField(null=True, blank=True)
    moderation = _rolle("Moderation")
    schriftfuehrung = _rolle("Niederschrift")
    zeitwache = _rolle("Zeit")
    takt = models.PositiveIntegerField(default=1, editable=False)
    unterschrieben_am = models.DateTimeField(null=True, blank=True, editable=False)

    class Meta:
        verbose_name_plural = "Beratungen"
        ordering = ["reihenfolge", "pk"]
        constraints = [
            models.UniqueConstraint(name="beratung_fall_einmal", fields=["sitzung", "fall"]),
            models.UniqueConstraint(name="beratung_deckname", fields=["sitzung", "deckname"]),
            models.CheckConstraint(
                name="beratung_phase_mit_zeit",
                condition=Q(phase__isnull=True, phase_seit__isnull=True)
                | Q(phase__isnull=False, phase_seit__isnull=False),
            ),
            models.CheckConstraint(
                name="beratung_moderiert_andere",
                condition=Q(moderation__isnull=True) | ~Q(moderation=F("fallgeber")),
                violation_error_message="Wer den Fall einbringt, moderiert ihn nicht.",
            ),
        ]

    def __str__(self) -> str:
        return f"Fall {self.deckname}"

    @property
    def phase_bis(self) -> datetime | None:
        """When the running phase is over by its minutes; people may take longer."""
        if self.phase is None or self.phase_seit is None:
            return None
        return self.phase_seit + timedelta(minutes=self.phasen[self.phase]["minuten"])
