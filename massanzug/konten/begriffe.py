from __future__ import annotations

from django.db import models


class Rolle(models.TextChoices):
    """What a person comes for. A role alone opens no case: that takes a Beteiligung."""

    ASD = "asd", "ASD-Fachkraft"
    TRAEGER = "traeger", "Träger-Fachkraft"
    LEITUNG = "leitung", "Leitung (ASD)"
    WJH = "wjh", "Wirtschaftliche Jugendhilfe"
    PLANUNG = "planung", "Planung und Controlling"
    REDAKTION = "redaktion", "Redaktion"
    TRAEGERREDAKTION = "traegerredaktion", "Träger-Redaktion"
    ADMINISTRATION = "administration", "Administration"


class Organisationsart(models.TextChoices):
    JUGENDAMT = "jugendamt", "Jugendamt"
    TRAEGER = "traeger", "Träger"
