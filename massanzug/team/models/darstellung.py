from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from massanzug.entwurf.stand import Fortgeschrieben
from massanzug.fall.models import Einwilligung
from massanzug.team.begriffe import Aufdeckungsgrund
from massanzug.team.models.beratung import Beratung


class Falldarstellung(Fortgeschrieben):
    """What the table sees of a case, and all it sees: pseudonymous (§ 64 Abs. 2a SGB VIII), no costs.

    Written by who brings the case; the others see it while ``freigegeben_am`` is set, and every change
    takes that back. ``restfunde``: how many findings of the check stood in it when it was released.
    """

    beratung = models.OneToOneField(
        Beratung, models.CASCADE, related_name="falldarstellung", editable=False
    )
    frage = models.TextField("Meine Frage an Sie", blank=True)
    menschen = models.TextField("Wer dazugehört", blank=True)
    wille = models.TextField("Was sie wollen", blank=True)
    ziele = models.TextField("Wohin sie wollen", blank=True)
    ressourcen = models.TextField("Was da ist", blank=True)
    freigegeben_am = models.DateTimeField(null=True, blank=True, editable=False)
    restfunde = models.PositiveSmallIntegerField(default=0, editable=False)

    class Meta:
        verbose_name_plural = "Falldarstellungen"

    def __str__(self) -> str:
        return f"Falldarstellung, {self.beratung}"


class Aufdeckung(models.Model):
    """Who is who is told at the table: on a person's consent, for that person and that Träger, or
    because it is necessary, with the reason. Ends with the consent, by a click, or with the signature."""

    beratung = models.ForeignKey(Beratung, models.CASCADE, related_name="aufdeckungen")
    grund = models.CharField("Warum?", max_length=12, choices=Aufdeckungsgrund)
    einwilligung = models.ForeignKey(
        Einwilligung, models.PROTECT, null=True, blank=True, related_name="aufdeckungen"
    )
    begruendung = models.TextField("Warum ist es nötig?", blank=True)
    durch = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    am = models.DateTimeField()
    beendet_am = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "Aufdeckungen"
        ordering = ["am", "pk"]
        constraints = [
            models.CheckConstraint(
                name="aufdeckung_mit_grund",
                condition=Q(grund=Aufdeckungsgrund.EINWILLIGUNG, einwilligung__isnull=False)
                | (Q(grund=Aufdeckungsgrund.NOTWENDIG) & ~Q(begruendung="")),
            )
        ]

    def __str__(self) -> str:
        return f"{self.beratung}: {self.get_grund_display()}"
