from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from massanzug.wegweiser.begriffe import WOCHENTAGE, Oeffnungsart
from massanzug.wegweiser.models.angebot import Angebot


class Oeffnungszeit(models.Model):
    """Every week, or with ``woche_im_monat`` only that one (1 to 4, 5 = the last)."""

    angebot = models.ForeignKey(Angebot, models.CASCADE, related_name="zeiten")
    wochentag = models.PositiveSmallIntegerField(choices=WOCHENTAGE)
    von = models.TimeField()
    bis = models.TimeField()
    art = models.CharField(max_length=10, choices=Oeffnungsart, default=Oeffnungsart.OFFEN)
    woche_im_monat = models.PositiveSmallIntegerField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "Öffnungszeiten"
        ordering = ["wochentag", "von"]
        constraints = [
            models.CheckConstraint(name="angebot_zeit_bis_nach_von", condition=Q(bis__gt=F("von")))
        ]

    def __str__(self) -> str:
        return f"{self.get_wochentag_display()} {self.von:%H:%M}–{self.bis:%H:%M}"


class Oeffnungsausnahme(models.Model):
    """Days on which the week does not hold; without times it is closed."""

    angebot = models.ForeignKey(Angebot, models.CASCADE, related_name="ausnahmen")
    tag_von = models.DateField("vom")
    tag_bis = models.DateField("bis zum")
    von = models.TimeField(null=True, blank=True)
    bis = models.TimeField(null=True, blank=True)
    hinweis = models.CharField(max_length=200, blank=True)

    class Meta:
        verbose_name_plural = "Öffnungsausnahmen"
        ordering = ["tag_von"]
        constraints = [
            models.CheckConstraint(
                name="ausnahme_tag_bis_nach_von", condition=Q(tag_bis__gte=F("tag_von"))
            ),
            models.CheckConstraint(
                name="ausnahme_zeit_ganz_oder_gar_nicht",
                condition=Q(von__isnull=True, bis__isnull=True) | Q(bis__gt=F("von")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.tag_von:%d.%m.%Y}"
