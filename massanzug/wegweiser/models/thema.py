from __future__ import annotations

from django.db import models

from massanzug.wegweiser.begriffe import Sprache


class Thema(models.Model):
    """The lower of two levels; ``oberthema`` names the upper one, which has no page of its own."""

    schluessel = models.SlugField(max_length=60, unique=True)
    label = models.CharField(max_length=120)
    oberthema = models.CharField(max_length=80)

    class Meta:
        verbose_name_plural = "Themen"
        ordering = ["oberthema", "label"]

    def __str__(self) -> str:
        return self.label


class Themenwort(models.Model):
    """A word by which people look for a Thema, in their own language."""

    thema = models.ForeignKey(Thema, models.CASCADE, related_name="worte")
    sprache = models.CharField(max_length=2, choices=Sprache, default=Sprache.DE)
    wort = models.CharField(max_length=120)
    geprueft = models.BooleanField("von jemandem geprüft, der die Sprache spricht", default=False)

    class Meta:
        verbose_name_plural = "Themenworte"
        ordering = ["sprache", "wort"]
        constraints = [
            models.UniqueConstraint(
                name="themenwort_einmal_je_thema", fields=["thema", "sprache", "wort"]
            )
        ]

    def __str__(self) -> str:
        return self.wort
