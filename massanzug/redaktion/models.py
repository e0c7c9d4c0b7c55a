from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from massanzug.entwurf.stand import Fortgeschrieben
from massanzug.konten.models import Organisation
from massanzug.redaktion.begriffe import Vorschlagsstand
from massanzug.wegweiser.models import Anbieter, Angebot


class Zustaendigkeit(models.Model):
    """Whose entries an organisation's people look after. The directory itself knows no people."""

    organisation = models.ForeignKey(
        Organisation, models.CASCADE, related_name="zustaendigkeiten", verbose_name="Organisation"
    )
    anbieter = models.ForeignKey(
        Anbieter, models.CASCADE, related_name="zustaendigkeiten", verbose_name="Anbieter"
    )

    class Meta:
        verbose_name_plural = "Zuständigkeiten"
        ordering = ["anbieter__name", "organisation__name"]
        constraints = [
            models.UniqueConstraint(
                name="zustaendigkeit_einmal", fields=["organisation", "anbieter"]
            )
        ]

    def __str__(self) -> str:
        return f"{self.organisation} für {self.anbieter}"


class Aenderungsvorschlag(Fortgeschrieben):
    """What a Träger wants to say about its offer. Public only once the Redaktion has agreed.

    ``felder`` are the changed fields as text, ``vorher`` the same as they were then. Without
    ``angebot`` it is about a new one. ``organisation``: who sees it beside the Redaktion.
    """

    angebot = models.ForeignKey(
        Angebot, models.CASCADE, null=True, blank=True, related_name="vorschlaege"
    )
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="vorschlaege")
    felder = models.JSONField(default=dict)
    vorher = models.JSONField(default=dict, blank=True)
    vorschlagsstand = models.CharField(
        max_length=15, choices=Vorschlagsstand, default=Vorschlagsstand.OFFEN
    )
    am = models.DateField("vorgeschlagen am")
    grund = models.TextField("warum nicht", blank=True, max_length=1000)
    entschieden_am = models.DateField(null=True, blank=True)
    entschieden_von = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        verbose_name = "Änderungsvorschlag"
        verbose_name_plural = "Änderungsvorschläge"
        ordering = ["am", "pk"]
        constraints = [
            models.UniqueConstraint(
                name="vorschlag_einer_offen_je_angebot",
                fields=["angebot", "organisation"],
                condition=Q(vorschlagsstand="offen", angebot__isnull=False),
            ),
            models.CheckConstraint(
                name="vorschlag_abgelehnt_nie_ohne_grund",
                condition=~Q(vorschlagsstand="abgelehnt") | ~Q(grund=""),
            ),
        ]

    def __str__(self) -> str:
        return str(self.angebot or self.felder.get("name") or "Neues Angebot")
