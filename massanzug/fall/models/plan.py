from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Coalesce

from massanzug.entwurf.stand import Fortgeschrieben
from massanzug.fall.begriffe import Antwort, Nachkontaktausgang, Perspektive, Zielstand
from massanzug.fall.models.fall import Fall, Person
from massanzug.fall.models.ziele import Ziel
from massanzug.raum.models import Traeger


class Hilfeplan(models.Model):
    """F10, one version: a frozen picture of the case, never typed (§ 36 Abs. 2 SGB VIII).

    ``inhalt`` is the JSON of ``fall.domain.planinhalt.Planinhalt`` and what all three PDFs are set
    from; it holds no cost. ``traeger``: chosen in the decision the plan rests on, and the one whose
    people it can let into the case.
    """

    fall = models.ForeignKey(Fall, models.CASCADE, related_name="hilfeplaene")
    nummer = models.PositiveIntegerField()
    traeger = models.ForeignKey(
        Traeger, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="Träger"
    )
    inhalt = models.JSONField()
    erstellt = models.DateTimeField(auto_now_add=True)
    erstellt_von = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    gespraech_am = models.DateField("Hilfeplangespräch am", null=True, blank=True)
    naechstes_treffen = models.DateField("nächstes Treffen", null=True, blank=True)

    class Meta:
        verbose_name_plural = "Hilfepläne"
        ordering = ["-nummer"]
        constraints = [
            models.UniqueConstraint(name="hilfeplan_nummer_je_fall", fields=["fall", "nummer"])
        ]

    def __str__(self) -> str:
        return f"Hilfeplan {self.nummer} vom {self.erstellt:%d.%m.%Y}"


class Zustimmung(models.Model):
    """What one person, or one Träger, says to one version. A no stays visible beside the plan.

    Never changed: whoever changes their mind says so in a new row, and the last one counts.
    """

    hilfeplan = models.ForeignKey(Hilfeplan, models.CASCADE, related_name="zustimmungen")
    person = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="zustimmungen"
    )
    traeger = models.ForeignKey(
        Traeger, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="Träger"
    )
    fuer_traeger = models.CharField("Wer spricht für den Träger?", max_length=120, blank=True)
    antwort = models.CharField(max_length=5, choices=Antwort)
    worte = models.TextField("In eigenen Worten", blank=True)
    am = models.DateField("gesagt am")

    class Meta:
        verbose_name_plural = "Zustimmungen"
        ordering = ["-am", "-pk"]
        constraints = [
            models.CheckConstraint(
                name="zustimmung_person_oder_traeger",
                condition=Q(person__isnull=False, traeger__isnull=True)
                | Q(person__isnull=True, traeger__isnull=False),
            )
        ]

    def __str__(self) -> str:
        return f"{self.wer}: {self.get_antwort_display()}"

    @property
    def wer(self) -> str:
        """The name to show: of the person, or of whoever spoke for the Träger."""
        if self.person:
            return self.person.name
        return f"{self.fuer_traeger}, {self.traeger}" if self.fuer_traeger else str(self.traeger)


class Planband(models.Model):
    """One band of a plan's MinHash: plans that share a ``wert`` are compared piece by piece."""

    fall = models.ForeignKey(Fall, models.CASCADE, related_name="planbaender")
    wert = models.BigIntegerField()

    class Meta:
        verbose_name = "Planband"
        verbose_name_plural = "Planbänder"
        indexes = [models.Index(fields=["wert", "fall"], name="planband_zugriff")]

    def __str__(self) -> str:
        return str(self.wert)


class Planabdruck(models.Model):
    """A plan's pieces of text as numbers (``domain.regalware``): comparing reads no other case's words."""

    fall = models.OneToOneField(Fall, models.CASCADE, related_name="planabdruck")
    schnipsel = models.BinaryField()

    class Meta:
        verbose_name = "Planabdruck"
        verbose_name_plural = "Planabdrücke"

    def __str__(self) -> str:
        return f"Abdruck von {self.fall_id}"


class Ueberpruefung(Fortgeschrieben):
    """F11: due, held, and what follows. Views stand side by side and are never averaged."""

    fall = models.ForeignKey(Fall, models.CASCADE, related_name="ueberpruefungen")
    hilfeplan = models.ForeignKey(
        Hilfeplan, models.PROTECT, null=True, blank=True, related_name="ueberpruefungen"
    )
    faellig_am = models.DateField("fällig am")
    gehalten_am = models.DateField("Gespräch am", null=True, blank=True)
    hilfe_noetig = models.TextField("Ist die Hilfe noch nötig und noch die richtige?", blank=True)
    ergebnis = models.TextField("Was ändert sich?", blank=True)

    class Meta:
        verbose_name = "Überprüfung"
        verbose_name_plural = "Überprüfungen"
        ordering = ["-faellig_am", "-pk"]

    def __str__(self) -> str:
        return f"Überprüfung zum {self.faellig_am:%d.%m.%Y}"


class Verschiebung(models.Model):
    """A review put off, and why; how often and by how much stays visible."""

    ueberpruefung = models.ForeignKey(Ueberpruefung, models.CASCADE, related_name="verschiebungen")
    von = models.DateField("war fällig am")
    auf = models.DateField("jetzt fällig am")
    grund = models.CharField("Warum?", max_length=300)
    am = models.DateField()
    durch = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        verbose_name_plural = "Verschiebungen"
        ordering = ["-am", "-pk"]

    def __str__(self) -> str:
        return f"vom {self.von:%d.%m.%Y} auf den {self.auf:%d.%m.%Y}"


class Rueckblick(Fortgeschrieben):
    """How one person sees one Ziel at one Ueberpruefung (or the whole, when ``ziel`` is empty).

    ``person``: who of the family; the Träger and the Jugendamt have none. Two parents never share a
    row, nor do brothers and sisters: nobody's view is made one with another's.
    ``stand`` is that of the Ueberpruefung when this was last written: several people answer on one
    page, and each knows with one number what they have seen.
    """

    ueberpruefung = models.ForeignKey(Ueberpruefung, models.CASCADE, related_name="rueckblicke")
    ziel = models.ForeignKey(
        Ziel, models.CASCADE, null=True, blank=True, related_name="rueckblicke"
    )
    perspektive = models.CharField(max_length=12, choices=Perspektive)
    person = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="rueckblicke"
    )
    sicht = models.CharField(max_length=9, choices=Zielstand, blank=True)
    worte = models.TextField(blank=True)

    class Meta:
        verbose_name_plural = "Rückblicke"
        constraints = [
            models.UniqueConstraint(  # to an index NULL differs from NULL, to us it is one place
                "ueberpruefung",
                Coalesce("ziel", 0),
                "perspektive",
                Coalesce("person", 0),
                name="rueckblick_einer_je_ziel_und_blickwinkel",
            ),
            models.CheckConstraint(
                name="rueckblick_familie_mit_person",
                condition=Q(perspektive=Perspektive.FAMILIE, person__isnull=False)
                | (~Q(perspektive=Perspektive.FAMILIE) & Q(person__isnull=True)),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person or self.get_perspektive_display()}: {self.sicht}"


class Abschluss(Fortgeschrieben):
    """F12. Codes are keys of ``recht.statistik``; blank is „nicht erfragt“.

    Reopening a case keeps the row: how it once ended is part of its story. ``nachkontakt`` is the day
    a call was promised for; ``nachkontakt_war_am`` and what follows say that and how it was made.
    """

    fall = models.ForeignKey(Fall, models.CASCADE, related_name="abschluesse")
    am = models.DateField("Ende am")
    beendigungsgrund = models.CharField(max_length=4, blank=True)
    aufenthalt_danach = models.CharField(max_length=4, blank=True)
    nachfolgende_hilfe = models.CharField(max_length=4, blank=True)
    ohne_jugendhilfe = models.TextField("Wer kommt jetzt ohne Jugendhilfe zurecht?", blank=True)
    netz_bleibt = models.TextField("Wer bleibt an der Seite der Familie?", blank=True)
    rueckmeldung = models.TextField("Was sagt die Familie?", blank=True)
    nachkontakt = models.DateField("Nachkontakt am", null=True, blank=True)
    nachkontakt_war_am = models.DateField("Wann war der Nachkontakt?", null=True, blank=True)
    nachkontakt_ausgang = models.CharField(
        "Haben Sie die Familie erreicht?", max_length=8, choices=Nachkontaktausgang, blank=True
    )
    nachkontakt_wie = models.CharField("Wie war es?", max_length=300, blank=True)
    wieder_geoeffnet_am = models.DateTimeField(null=True, blank=True, editable=False)
    wieder_grund = models.CharField("Warum wieder öffnen?", max_length=300, blank=True)

    class Meta:
        verbose_name_plural = "Abschlüsse"
        ordering = ["-am", "-pk"]
        constraints = [
            models.UniqueConstraint(
                name="abschluss_einer_gilt",
                fields=["fall"],
                condition=Q(wieder_geoeffnet_am__isnull=True),
            ),
            models.CheckConstraint(
                name="abschluss_nachkontakt_mit_ausgang",
                condition=Q(nachkontakt_war_am__isnull=True, nachkontakt_ausgang="")
                | (Q(nachkontakt_war_am__isnull=False) & ~Q(nachkontakt_ausgang="")),
            ),
        ]

    def __str__(self) -> str:
        return f"Abschluss am {self.am:%d.%m.%Y}"
