from __future__ import annotations

import json
from typing import Any

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q

from massanzug.entwurf.stand import Fortgeschrieben
from massanzug.konten.models import Organisation
from massanzug.prognose.begriffe import (
    HOECHSTENS_LAEUFE,
    HOECHSTENS_MONATE,
    MEISTE_EINWOHNER,
    MINDESTENS_LAEUFE,
    MINDESTENS_MONATE,
    SCHRITTE,
    UNTERWEGS,
    WENIGSTE_EINWOHNER,
    ZU_AENDERN,
    Prognosequelle,
    Prognosestand,
)


class Prognoseeingabe(models.Model):
    """A town's episodes as far as a run needs them, for as long as runs are made with them.

    ``verlauf`` is sealed (``domain/verschluss.py``), its cases are numbered anew; ``preise`` is nobody's.
    """

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    verlauf = models.TextField()
    preise = models.TextField()
    zeilen = models.PositiveIntegerField()
    weggelassen = models.PositiveIntegerField(default=0)
    loeschen_am = models.DateField()

    class Meta:
        verbose_name = "Fallliste einer Prognose"
        verbose_name_plural = "Falllisten von Prognosen"

    def __str__(self) -> str:
        return f"{self.zeilen} Hilfen"


class Prognose(Fortgeschrieben):
    """What was assumed, and what came out. ``organisation``: whose, and who may see it.

    ``ergebnis`` is canonical JSON as text, because the same run must give the same bytes on every
    database. Without ``eingabe`` a Prognose of a list can be read, but not made again. ``jahreszahlen`` and
    ``bevoelkerung`` are tables as the simulation reads them (``domain/jahreszahlen.py``).
    """

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="prognosen")
    name = models.CharField("Name", max_length=120)
    quelle = models.CharField("Daten", max_length=12, choices=Prognosequelle)
    eingabe = models.ForeignKey(
        Prognoseeingabe, models.SET_NULL, null=True, blank=True, related_name="prognosen"
    )
    einwohner = models.PositiveIntegerField(
        "Einwohnerzahl",
        null=True,
        blank=True,
        validators=[MinValueValidator(WENIGSTE_EINWOHNER), MaxValueValidator(MEISTE_EINWOHNER)],
    )
    ausgaben = models.PositiveBigIntegerField("Ausgaben im Jahr, Euro", null=True, blank=True)
    jahreszahlen = models.TextField("Jahreszahlen", blank=True)
    bevoelkerung = models.TextField("Vorausberechnung der Bevölkerung", blank=True)
    stichtag = models.DateField("Stichtag")
    monate = models.PositiveSmallIntegerField(
        "Monate",
        validators=[MinValueValidator(MINDESTENS_MONATE), MaxValueValidator(HOECHSTENS_MONATE)],
    )
    laeufe = models.PositiveSmallIntegerField(
        "Läufe",
        validators=[MinValueValidator(MINDESTENS_LAEUFE), MaxValueValidator(HOECHSTENS_LAEUFE)],
    )
    saat = models.PositiveIntegerField("Startzahl", default=1)
    annahmen = models.TextField("Annahmen")
    prognosestand = models.CharField(
        max_length=12, choices=Prognosestand, default=Prognosestand.ENTWURF
    )
    schritt = models.PositiveSmallIntegerField(default=0)
    lebenszeichen = models.DateTimeField(null=True, blank=True)
    gestartet_von = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    grund = models.CharField("warum nicht", max_length=500, blank=True)
    ergebnis = models.TextField(blank=True)
    bilder = models.JSONField(default=dict, blank=True)
    fertig_am = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = "Prognose"
        verbose_name_plural = "Prognosen"
        ordering = ["-geaendert", "-pk"]
        constraints = [
            models.CheckConstraint(
                name="prognose_fertig_nie_ohne_ergebnis",
                condition=~Q(prognosestand="fertig") | ~Q(ergebnis=""),
            ),
            models.CheckConstraint(
                name="prognose_eckwerte_ganz",
                condition=~Q(quelle="eckwerte")
                | Q(einwohner__isnull=False, ausgaben__isnull=False),
            ),
            models.CheckConstraint(
                name="prognose_jahreszahlen_ganz",
                condition=~Q(quelle="jahreszahlen")
                | ~Q(jahreszahlen="") & Q(ausgaben__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def ist_fertig(self) -> bool:
        return self.prognosestand == Prognosestand.FERTIG

    @property
    def ist_unterwegs(self) -> bool:
        return self.prognosestand in UNTERWEGS

    @property
    def laesst_sich_aendern(self) -> bool:
        return self.prognosestand in ZU_AENDERN

    @property
    def ohne_daten(self) -> bool:
        """Its list has been deleted."""
        return self.quelle == Prognosequelle.LISTE and self.eingabe_id is None

    @property
    def was_geschieht(self) -> str:
        return SCHRITTE[min(self.schritt, len(SCHRITTE) - 1)]

    def inhalt(self) -> dict[str, Any]:
        """The result as plain data; KeyErrors are for those who ask before it is there."""
        return dict(json.loads(self.ergebnis))


class Prognoselaeufe(models.Model):
    """Every run with the Fachkonzept, month by month: what a finished Prognose is carried on with.

    ``inhalt`` as ``domain/laeufe.py`` packs it; sums of a town, no case.
    """

    prognose = models.OneToOneField(Prognose, models.CASCADE, related_name="einzelne_laeufe")
    inhalt = models.BinaryField()

    class Meta:
        verbose_name = "Läufe einer Prognose"
        verbose_name_plural = "Läufe von Prognosen"

    def __str__(self) -> str:
        return f"Läufe zu {self.prognose_id}"


class Istwerte(Fortgeschrieben):
    """What came after a finished Prognose, month by month, as somebody pasted it.

    Beside the Prognose, which never changes. ``tabelle`` is lines of month, running helps and euros
    (``domain/istwerte.py`` reads them); sums of a town, no case.
    """

    prognose = models.OneToOneField(Prognose, models.CASCADE, related_name="istwerte")
    tabelle = models.TextField("Was gekommen ist", blank=True)

    class Meta:
        verbose_name = "Istwerte"
        verbose_name_plural = "Istwerte"

    def __str__(self) -> str:
        return f"Istwerte zu {self.prognose_id}"


class Schaetzgrundlage(models.Model):
    """What the first estimate of an unfinished Prognose is made from, by a process of its own; goes with its list.

    ``inhalt`` is sealed as the list is (``erwartung.rekursion.Grundlage``), empty where nothing can be estimated;
    ``version`` of the simulation that made it.
    """

    prognose = models.OneToOneField(Prognose, models.CASCADE, related_name="schaetzgrundlage")
    eingabe = models.ForeignKey(
        Prognoseeingabe, models.CASCADE, null=True, blank=True, related_name="+"
    )
    version = models.CharField(max_length=20)
    inhalt = models.TextField(blank=True)

    class Meta:
        verbose_name = "Grundlage einer Schätzung"
        verbose_name_plural = "Grundlagen von Schätzungen"

    def __str__(self) -> str:
        return f"Schätzung zu {self.prognose_id}"
