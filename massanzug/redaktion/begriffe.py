from __future__ import annotations

from django.db import models


class Vorschlagsstand(models.TextChoices):
    OFFEN = "offen", "wartet auf die Redaktion"
    ANGENOMMEN = "angenommen", "angenommen"
    ABGELEHNT = "abgelehnt", "nicht übernommen"
    ZURUECKGEZOGEN = "zurueckgezogen", "zurückgezogen"
