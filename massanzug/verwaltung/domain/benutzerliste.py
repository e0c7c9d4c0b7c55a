"""The list of accounts as its page wants it."""

from __future__ import annotations

from collections.abc import Mapping

from allauth.mfa.models import Authenticator
from django.db.models import Exists, OuterRef, Q, QuerySet

from massanzug.kern.liste import Spalte
from massanzug.konten.begriffe import Rolle
from massanzug.konten.models import Benutzer

SPALTEN = (
    Spalte("Name", "name", ("last_name", "first_name")),
    Spalte("Aufgabe", "rolle", ("rolle", "last_name")),
    Spalte("Organisation", "organisation", ("organisation__name", "last_name")),
    Spalte("Zuletzt da", "zuletzt", ("last_login",)),
    Spalte("Stand"),
)
OFFEN = Q(is_active=True) & (Q(organisation__isnull=True) | Q(organisation__aktiv=True))


def benutzer_auswaehlen(
    menge: QuerySet[Benutzer], auswahl: Mapping[str, str]
) -> QuerySet[Benutzer]:
    """Every filter that makes no sense is left out, so that an old link still shows something."""
    for wort in auswahl.get("suche", "").split():
        menge = menge.filter(
            Q(first_name__icontains=wort)
            | Q(last_name__icontains=wort)
            | Q(username__icontains=wort)
        )
    if auswahl.get("rolle") in Rolle.values:
        menge = menge.filter(rolle=auswahl["rolle"])
    if (organisation := auswahl.get("organisation", "")).isdecimal():
        menge = menge.filter(organisation_id=int(organisation))
    if (stand := auswahl.get("stand")) in ("offen", "gesperrt"):
        menge = menge.filter(OFFEN) if stand == "offen" else menge.exclude(OFFEN)
    faktoren = Authenticator.objects.filter(user=OuterRef("pk"))
    return menge.annotate(faktor=Exists(faktoren))
