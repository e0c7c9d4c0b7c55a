from __future__ import annotations

from django.contrib.auth.models import AbstractUser
from django.db import models

from massanzug.konten.begriffe import Organisationsart, Rolle


class Organisation(models.Model):
    """Whose people sign in together: the Jugendamt or a Träger, and can be shut out together."""

    name = models.CharField(max_length=120, unique=True)
    art = models.CharField(max_length=12, choices=Organisationsart)
    aktiv = models.BooleanField(default=True)

    class Meta:
        verbose_name_plural = "Organisationen"
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class Team(models.Model):
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="teams")
    name = models.CharField(max_length=120, unique=True)

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class Benutzer(AbstractUser):
    rolle = models.CharField(max_length=20, choices=Rolle, default=Rolle.ASD)
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, related_name="benutzer", null=True, blank=True
    )
    teams = models.ManyToManyField(Team, related_name="benutzer", blank=True)

    class Meta:
        verbose_name = "Benutzerin oder Benutzer"
        verbose_name_plural = "Benutzerinnen und Benutzer"
        ordering = ["last_name", "first_name"]

    def __str__(self) -> str:
        return self.get_full_name() or self.username

    @property
    def darf_arbeiten(self) -> bool:
        """Active, and so is the organisation: a shut-out Träger's people are out at once."""
        return self.is_active and (self.organisation is None or self.organisation.aktiv)

    @property
    def ist_jugendamt(self) -> bool:
        return self.organisation is not None and self.organisation.art == Organisationsart.JUGENDAMT
