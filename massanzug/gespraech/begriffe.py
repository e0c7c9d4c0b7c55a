from __future__ import annotations

from typing import NamedTuple

from django.db import models
from django.utils.translation import gettext_lazy as _


class Gespraechsweg(models.TextChoices):
    """How the person wants to talk. Only some ways need a contact (``BRAUCHT_KONTAKT``)."""

    ANRUF = "anruf", _("Sie rufen mich an")
    NACHRICHT = "nachricht", _("Sie schreiben mir eine Nachricht aufs Telefon (SMS)")
    EMAIL = "email", _("Sie schreiben mir eine E-Mail")
    VORBEI = "vorbei", _("Ich komme vorbei")
    SELBST = "selbst", _("Ich rufe selbst an")


class Gespraechsausgang(models.TextChoices):
    GESPROCHEN = "gesprochen", "Wir haben gesprochen"
    NICHT_ERREICHT = "nicht_erreicht", "Niemand war zu erreichen"
    VERMITTELT = "vermittelt", "An eine andere Stelle vermittelt"
    NICHTS = "nichts", "Es gab nichts zu tun"
    EINGANG = "eingang", "Mit Einverständnis in den Eingang übernommen"


BRAUCHT_TELEFON = frozenset({Gespraechsweg.ANRUF, Gespraechsweg.NACHRICHT})
BRAUCHT_KONTAKT = BRAUCHT_TELEFON | {Gespraechsweg.EMAIL}


class Notruf(NamedTuple):
    nummer: str
    wofuer: object  # a lazy translation


# 110, 112: Notrufe (§ 164 TKG); 116 111: the number harmonised in the EU for children
# (Commission Decision 2007/116/EC), in Germany „Nummer gegen Kummer“
NOTRUFE = (
    Notruf("112", _("Rettungsdienst und Feuerwehr, wenn jemand verletzt oder in Lebensgefahr ist")),
    Notruf("110", _("Polizei, wenn jemand bedroht wird")),
    Notruf("116 111", _("Kinder- und Jugendtelefon, kostenlos und ohne Namen")),
)
