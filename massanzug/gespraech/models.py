from __future__ import annotations

import uuid

from django.core.validators import MaxLengthValidator
from django.db import models
from django.db.models import Q

from massanzug.gespraech.begriffe import Gespraechsausgang, Gespraechsweg


class Gespraechswunsch(models.Model):
    """„Ich möchte reden“: somebody asks for a talk. No record of a person and no Falleingang (X8).

    The public server writes it and cannot read it: the key is no number of a sequence, and nothing
    in it points to another table. ``gegend`` and ``raum`` are names of the directory. ``raum`` is
    where the Gegend belonged when the wish came in.
    """

    kennung = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    gegend = models.CharField("Ortsteil", max_length=80, blank=True)
    raum = models.CharField(max_length=80, blank=True)
    weg = models.CharField(max_length=10, choices=Gespraechsweg)
    kontakt = models.CharField(max_length=200, blank=True)
    name_oder_alias = models.CharField("Name", max_length=120, blank=True)
    zeit = models.CharField("Wann?", max_length=200, blank=True)
    sprache = models.CharField(max_length=60, blank=True)
    anliegen = models.TextField(
        "Worum geht es?", max_length=2000, blank=True, validators=[MaxLengthValidator(2000)]
    )
    eingegangen_am = models.DateTimeField()

    uebernommen_von = models.PositiveBigIntegerField("Nummer des Kontos", null=True, blank=True)
    uebernommen_name = models.CharField("übernommen von", max_length=310, blank=True)
    uebernommen_stelle = models.PositiveBigIntegerField(
        "Nummer der Organisation", null=True, blank=True
    )
    uebernommen_stelle_name = models.CharField("Organisation", max_length=120, blank=True)
    uebernommen_am = models.DateTimeField(null=True, blank=True)
    erledigt_am = models.DateTimeField(null=True, blank=True)
    wie = models.CharField(
        "Wie ist es ausgegangen?", max_length=14, choices=Gespraechsausgang, blank=True
    )

    class Meta:
        verbose_name = "Gesprächswunsch"
        verbose_name_plural = "Gesprächswünsche"
        ordering = ["eingegangen_am"]
        indexes = [
            models.Index(
                fields=["raum", "eingegangen_am"],
                name="gespraechswunsch_offen",
                condition=Q(erledigt_am__isnull=True),
            )
        ]
        constraints = [
            models.CheckConstraint(
                name="gespraechswunsch_erledigt_von_jemandem",
                condition=Q(erledigt_am__isnull=True) | Q(uebernommen_am__isnull=False, wie__gt=""),
            )
        ]

    def __str__(self) -> str:
        return f"Gesprächswunsch vom {self.eingegangen_am:%d.%m.%Y}"
