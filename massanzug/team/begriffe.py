"""The words of the Sozialraumteam, as choices."""

from __future__ import annotations

from django.db import models


class Ablaufart(models.TextChoices):
    """The two ways a consultation goes; a town writes its own phases into both."""

    IDEE = "idee", "Ideenberatung"
    KURZ = "kurz", "Kurzberatung"


class Aufdeckungsgrund(models.TextChoices):
    """On what ground the table is told who is who (§ 64 Abs. 2a SGB VIII)."""

    EINWILLIGUNG = "einwilligung", "mit Einwilligung"
    NOTWENDIG = "notwendig", "weil es nötig ist"


class Familiedabei(models.TextChoices):
    NEIN = "nein", "nein"
    EINGELADEN = "eingeladen", "eingeladen, nicht dabei"
    JA = "ja", "ja"


class Feldnotizart(models.TextChoices):
    """What a team notes for its Wirkungsraum."""

    RESSOURCE = "ressource", "entdeckte Ressource"
    THEMA = "thema", "Thema, das wiederkehrt"


TEAMZWECK = "sozialraumteam"  # for which the people at the table read, in the record
ROLLEN = ("moderation", "schriftfuehrung", "zeitwache")  # columns of a Beratung; they go round
