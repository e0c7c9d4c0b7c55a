from __future__ import annotations

from hashlib import sha256

from django.contrib.auth.models import AbstractUser
from django.contrib.sessions.backends.base import SessionBase
from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models
from django.utils.functional import cached_property

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
    """``passwort_vorlaeufig``: somebody else knows the password, so it has to be changed first."""

    rolle = models.CharField(max_length=20, choices=Rolle, default=Rolle.ASD)
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, related_name="benutzer", null=True, blank=True
    )
    teams = models.ManyToManyField(Team, related_name="benutzer", blank=True)
    passwort_vorlaeufig = models.BooleanField(default=False)
    hat_zweitfaktor: bool  # of the person of a request: annotated by ``backend.Benutzerquelle``

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

    @cached_property
    def team_nummern(self) -> frozenset[int]:
        """Their Teams' numbers, asked once: a request loads its person anew."""
        return frozenset(self.teams.values_list("pk", flat=True))

    @property
    def ist_jugendamt(self) -> bool:
        return self.organisation is not None and self.organisation.art == Organisationsart.JUGENDAMT


class Sitzung(AbstractBaseSession):
    """A browser that is signed in, or about to be. Deleting the row signs it out at once."""

    benutzer = models.ForeignKey(Benutzer, models.CASCADE, related_name="sitzungen", null=True)
    begonnen_am = models.DateTimeField()
    zuletzt_am = models.DateTimeField()
    geraet = models.CharField(max_length=60, blank=True)

    class Meta:
        verbose_name = "Sitzung"
        verbose_name_plural = "Sitzungen"
        ordering = ["-zuletzt_am"]

    def __str__(self) -> str:
        return f"{self.geraet} {self.begonnen_am:%d.%m.%Y %H:%M}"

    @classmethod
    def get_session_store_class(cls) -> type[SessionBase]:
        from massanzug.konten.sitzungsspeicher import (  # noqa: PLC0415 - it imports this module
            SessionStore,
        )

        return SessionStore

    @property
    def zeichen(self) -> str:
        """Names the session on a page. The key itself is what a thief would need."""
        return sha256(self.session_key.encode()).hexdigest()[:16]


class Zwischenspeicher(models.Model):
    """The table of the shared cache (``DatabaseCache``): rate limits and used codes live here.

    It is a model so that ``migrate`` makes it; nothing but the cache reads or writes it.
    """

    cache_key = models.CharField(max_length=255, primary_key=True)
    value = models.TextField()
    expires = models.DateTimeField(db_index=True)

    class Meta:
        verbose_name = "Zwischenspeicher"
        verbose_name_plural = "Zwischenspeicher"
        db_table = "konten_zwischenspeicher"

    def __str__(self) -> str:
        return self.cache_key
