from __future__ import annotations

import uuid
from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from massanzug.entwurf.stand import Fortgeschrieben
from massanzug.fall.begriffe import Bereich, Fallstand, Weg, Weitergabe
from massanzug.konten.models import Team
from massanzug.raum.models import Ortsteil, Wirkungsraum


class Fall(Fortgeschrieben):
    """One family's case. URLs use ``kennung``: a number would tell how many there are.

    ``geklaert_bis`` is set in the Klärungsbereich, and only there (``recht.fristen.braucht_ende``).
    """

    kennung = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    aktenzeichen = models.CharField(max_length=30, unique=True)
    name = models.CharField("Wie wir den Fall nennen", max_length=120)
    bereich = models.CharField(max_length=12, choices=Bereich, default=Bereich.LEISTUNG)
    geklaert_bis = models.DateField("geklärt bis", null=True, blank=True)
    fallstand = models.CharField(max_length=14, choices=Fallstand, default=Fallstand.EINGANG)
    ortsteil = models.ForeignKey(Ortsteil, models.PROTECT, null=True, blank=True, related_name="+")
    wirkungsraum = models.ForeignKey(
        Wirkungsraum, models.PROTECT, null=True, blank=True, related_name="faelle"
    )
    wirkungsraum_grund = models.CharField(
        "Warum ein anderer Wirkungsraum?", max_length=200, blank=True
    )
    team = models.ForeignKey(Team, models.PROTECT, related_name="faelle")
    zustaendig = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="faelle",
        verbose_name="zuständig",
    )
    sprache = models.CharField("Sprache, Dolmetschen, Zugang", max_length=120, blank=True)
    geschlossen_am = models.DateField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "Fälle"
        ordering = ["-geaendert"]
        indexes = [
            models.Index(fields=["team", "-geaendert"], name="fall_team_geaendert"),
            models.Index(fields=["-geaendert"], name="fall_geaendert"),
        ]
        constraints = [
            models.CheckConstraint(
                name="fall_abgeschlossen_mit_tag",
                condition=Q(geschlossen_am__isnull=False) | ~Q(fallstand=Fallstand.ABGESCHLOSSEN),
            ),
            models.CheckConstraint(
                name="fall_klaerung_mit_ende",
                condition=Q(bereich=Bereich.KLAERUNG, geklaert_bis__isnull=False)
                | (~Q(bereich=Bereich.KLAERUNG) & Q(geklaert_bis__isnull=True)),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.aktenzeichen} {self.name}"


class Falleingang(Fortgeschrieben):
    """F1: what was said when the door opened. § 36 asks for no form: an expression is enough.

    It waits in the inbox until ``angenommen``; ``wartet_seit`` starts anew when it is handed over.
    """

    fall = models.OneToOneField(Fall, models.CASCADE, related_name="eingang")
    am = models.DateField("Datum")
    anliegen = models.TextField("Anliegen in den Worten der Person")
    naechster_schritt = models.CharField("nächster Schritt", max_length=200)
    naechster_schritt_am = models.DateField("bis wann", null=True, blank=True)
    weg = models.CharField("Wie kam es zu uns?", max_length=12, choices=Weg, blank=True)
    wer_spricht = models.CharField("Wer spricht?", max_length=120, blank=True)
    betroffen = models.CharField(
        "Um wen geht es? Ein Vorname oder ein anderer Name genügt.", max_length=200, blank=True
    )
    eingeordnet_mit = models.CharField("Eingeordnet gemeinsam mit", max_length=120, blank=True)
    rechte_erklaert_am = models.DateField("Rechte erklärt am", null=True, blank=True)
    eingegangen = models.DateTimeField(auto_now_add=True)
    wartet_seit = models.DateTimeField(default=timezone.now)
    angenommen = models.DateTimeField(null=True, blank=True)
    angenommen_von = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        verbose_name_plural = "Falleingänge"
        ordering = ["eingegangen"]

    def __str__(self) -> str:
        return f"Eingang vom {self.am:%d.%m.%Y}"


class Person(Fortgeschrieben):
    """A member of the family. A first name or an alias is enough; nothing else is asked for."""

    fall = models.ForeignKey(Fall, models.CASCADE, related_name="personen")
    name = models.CharField(max_length=120)
    weitere_namen = models.CharField(
        "weitere Namen, Spitznamen, Schreibweisen", max_length=200, blank=True
    )
    bezug = models.CharField("Wer ist das?", max_length=80, blank=True)
    jung = models.BooleanField("Kind, Jugendliche, Jugendlicher", default=False)
    geburtsdatum = models.DateField(null=True, blank=True)
    geschlecht = models.CharField(max_length=1, blank=True)
    sprache = models.CharField("Sprache", max_length=60, blank=True)
    reihenfolge = models.PositiveSmallIntegerField(default=0)

    class Meta:
        verbose_name_plural = "Personen"
        ordering = ["jung", "reihenfolge", "pk"]

    def __str__(self) -> str:
        return self.name

    def alter(self, am: date) -> int | None:
        """Full years of a young person; nobody asks an adult for theirs."""
        geboren = self.geburtsdatum
        if geboren is None or not self.jung:
            return None
        return am.year - geboren.year - ((am.month, am.day) < (geboren.month, geboren.day))


class Anvertrautes(models.Model):
    """§ 65 SGB VIII: told in confidence to one professional, and visible to that one alone.

    No role, no deputy and no head of department reads it; ``sichtbares_anvertrautes`` is the only
    way to it. When the case goes to somebody else, ``weitergabe`` says of this entry whether it goes
    along, ``weitergabe_grund`` who agreed when or what points to a danger, ``weitergegeben_an`` to whom it went.
    """

    fall = models.ForeignKey(Fall, models.CASCADE, related_name="+")
    verfasst_von = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    anvertraut_von = models.ForeignKey(
        Person, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    text = models.TextField()
    am = models.DateField()
    weitergabe = models.CharField(max_length=12, choices=Weitergabe, blank=True, editable=False)
    weitergabe_grund = models.CharField(max_length=300, blank=True, editable=False)
    weitergegeben_an = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
    )
    stand = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        verbose_name = "Anvertrautes"
        verbose_name_plural = "Anvertrautes"
        ordering = ["-am", "-pk"]
        constraints = [
            models.CheckConstraint(
                name="anvertrautes_geht_nie_ohne_grund_mit",
                condition=Q(weitergabe__in=["", "bleibt"]) | ~Q(weitergabe_grund=""),
            ),
            models.CheckConstraint(
                name="anvertrautes_geht_nie_ohne_entscheidung_mit",
                condition=Q(weitergegeben_an=None)
                | Q(weitergabe__in=["einwilligung", "gefaehrdung"]),
            ),
        ]

    def __str__(self) -> str:
        return f"Anvertrautes vom {self.am:%d.%m.%Y}"


class Suchschluessel(models.Model):
    """Keys under which a case is found: names, aliases, their near misspellings, their sound."""

    fall = models.ForeignKey(Fall, models.CASCADE, related_name="suchschluessel")
    schluessel = models.CharField(max_length=60)

    class Meta:
        verbose_name = "Suchschlüssel"
        verbose_name_plural = "Suchschlüssel"
        indexes = [models.Index(fields=["schluessel", "fall"], name="suchschluessel_zugriff")]

    def __str__(self) -> str:
        return self.schluessel
