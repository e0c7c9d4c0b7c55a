"""Who may see and change Räume and Träger. Every view gets its objects from here."""

from __future__ import annotations

from django.db.models import QuerySet

from massanzug.konten.begriffe import Rolle
from massanzug.konten.models import Benutzer
from massanzug.konten.rechte import recht
from massanzug.raum.models import (
    Oeffnungszeit,
    Ortsteil,
    Ortsteilzuordnung,
    Standort,
    Traeger,
    Vereinbarung,
    Wirkungsraum,
)


def _liest(benutzer: Benutzer) -> bool:
    """Everybody who works with families; an administrator looks after the machine, not the town."""
    return (
        benutzer.darf_arbeiten
        and benutzer.organisation is not None
        and benutzer.rolle != Rolle.ADMINISTRATION
    )


def sichtbare_wirkungsraeume(benutzer: Benutzer) -> QuerySet[Wirkungsraum]:
    return Wirkungsraum.objects.all() if _liest(benutzer) else Wirkungsraum.objects.none()


def sichtbare_ortsteile(benutzer: Benutzer) -> QuerySet[Ortsteil]:
    return Ortsteil.objects.all() if _liest(benutzer) else Ortsteil.objects.none()


def sichtbare_zuordnungen(benutzer: Benutzer) -> QuerySet[Ortsteilzuordnung]:
    return Ortsteilzuordnung.objects.filter(
        ortsteil__in=sichtbare_ortsteile(benutzer)
    ).select_related("ortsteil", "wirkungsraum")


def sichtbare_traeger(benutzer: Benutzer) -> QuerySet[Traeger]:
    return Traeger.objects.all() if _liest(benutzer) else Traeger.objects.none()


def sichtbare_standorte(benutzer: Benutzer) -> QuerySet[Standort]:
    return Standort.objects.filter(traeger__in=sichtbare_traeger(benutzer))


def sichtbare_oeffnungszeiten(benutzer: Benutzer) -> QuerySet[Oeffnungszeit]:
    return Oeffnungszeit.objects.filter(standort__in=sichtbare_standorte(benutzer))


def sichtbare_vereinbarungen(benutzer: Benutzer) -> QuerySet[Vereinbarung]:
    """The register is the Jugendamt's; a Träger reads its own lines, not its rivals' terms."""
    if not _liest(benutzer):
        return Vereinbarung.objects.none()
    alle = Vereinbarung.objects.select_related("traeger")
    return (
        alle if benutzer.ist_jugendamt else alle.filter(traeger__organisation=benutzer.organisation)
    )


def sichtbare_dokumente(benutzer: Benutzer) -> QuerySet[Vereinbarung]:
    """Vereinbarungen whose paper this person may open: the Jugendamt's people alone."""
    if not benutzer.ist_jugendamt:
        return Vereinbarung.objects.none()
    return sichtbare_vereinbarungen(benutzer).exclude(dokument="")


def _pflegt(benutzer: Benutzer) -> bool:
    return benutzer.ist_jugendamt and benutzer.rolle in (Rolle.LEITUNG, Rolle.PLANUNG)


@recht("raum.pflegen")
def darf_raeume_pflegen(benutzer: Benutzer) -> bool:
    """Räume, Ortsteile and who goes ahead in which of them."""
    return _pflegt(benutzer)


@recht("traeger.pflegen")
def darf_traeger_pflegen(benutzer: Benutzer) -> bool:
    """Träger, their Standorte and the register of Vereinbarungen."""
    return _pflegt(benutzer)


@recht("wortwahl.setzen")
def darf_worte_waehlen(benutzer: Benutzer) -> bool:
    return _pflegt(benutzer)


@recht("dokument.oeffnen")
def darf_dokumente_oeffnen(benutzer: Benutzer, vereinbarung: Vereinbarung) -> bool:
    return sichtbare_dokumente(benutzer).filter(pk=vereinbarung.pk).exists()
