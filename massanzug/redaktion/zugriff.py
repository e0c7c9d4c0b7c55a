"""Who may see and change what in the directory's workshop.

The Redaktion everything, a Träger's Redaktion the entries of its own Anbieter; Leitung and
Planung read. For everybody else these pages do not exist.
"""

from __future__ import annotations

from django.db.models import QuerySet

from massanzug.konten.begriffe import Rolle
from massanzug.konten.models import Benutzer
from massanzug.konten.rechte import recht
from massanzug.redaktion.models import Aenderungsvorschlag, Zustaendigkeit
from massanzug.wegweiser.models import Anbieter, Angebot, Fehlermeldung, Suchzaehlung

LESEN_MIT = (Rolle.LEITUNG, Rolle.PLANUNG)


def _redaktion(benutzer: Benutzer) -> bool:
    return benutzer.darf_arbeiten and benutzer.ist_jugendamt and benutzer.rolle == Rolle.REDAKTION


def _liest_mit(benutzer: Benutzer) -> bool:
    return benutzer.darf_arbeiten and benutzer.ist_jugendamt and benutzer.rolle in LESEN_MIT


def _vom_traeger(benutzer: Benutzer) -> bool:
    return (
        benutzer.darf_arbeiten
        and benutzer.organisation is not None
        and benutzer.rolle == Rolle.TRAEGERREDAKTION
    )


def eigene_anbieter(benutzer: Benutzer) -> QuerySet[Anbieter]:
    """Whose entries this person may speak for: all, its own organisation's, or none."""
    if _redaktion(benutzer):
        return Anbieter.objects.all()
    if _vom_traeger(benutzer):
        return Anbieter.objects.filter(
            pk__in=Zustaendigkeit.objects.filter(organisation=benutzer.organisation).values(
                "anbieter"
            )
        )
    return Anbieter.objects.none()


def sichtbare_angebote(benutzer: Benutzer) -> QuerySet[Angebot]:
    """Also those off the public pages; of a stranger's entries a Träger sees the public page."""
    if _redaktion(benutzer) or _liest_mit(benutzer):
        return Angebot.objects.all()
    if _vom_traeger(benutzer):
        return Angebot.objects.filter(anbieter__in=eigene_anbieter(benutzer))
    return Angebot.objects.none()


def sichtbare_vorschlaege(benutzer: Benutzer) -> QuerySet[Aenderungsvorschlag]:
    """A Träger never reads another's proposal, even for an entry both look after."""
    alle = Aenderungsvorschlag.objects.select_related(
        "angebot__anbieter", "organisation", "geaendert_von", "entschieden_von"
    )
    if _redaktion(benutzer):
        return alle
    if _vom_traeger(benutzer):
        return alle.filter(organisation=benutzer.organisation)
    return alle.none()


def sichtbare_meldungen(benutzer: Benutzer) -> QuerySet[Fehlermeldung]:
    """What anybody wrote about an entry: for the Redaktion, which calls and asks."""
    alle = Fehlermeldung.objects.select_related("angebot__anbieter")
    return alle if _redaktion(benutzer) else alle.none()


def sichtbare_suchzaehlungen(benutzer: Benutzer) -> QuerySet[Suchzaehlung]:
    """Only what was searched often enough to have words; the rest names nobody and nothing."""
    if _redaktion(benutzer) or _liest_mit(benutzer):
        return Suchzaehlung.objects.exclude(worte="")
    return Suchzaehlung.objects.none()


def sichtbare_zustaendigkeiten(benutzer: Benutzer) -> QuerySet[Zustaendigkeit]:
    alle = Zustaendigkeit.objects.select_related("organisation", "anbieter")
    return alle if _redaktion(benutzer) else alle.none()


@recht("wegweiser.lesen")
def darf_mitlesen(benutzer: Benutzer) -> bool:
    """The workshop's list, each as far as it is theirs."""
    return _redaktion(benutzer) or _liest_mit(benutzer) or _vom_traeger(benutzer)


@recht("wegweiser.auswerten")
def darf_auswerten(benutzer: Benutzer) -> bool:
    """What was looked for in vain."""
    return _redaktion(benutzer) or _liest_mit(benutzer)


@recht("wegweiser.pflegen")
def darf_pflegen(benutzer: Benutzer) -> bool:
    """Entries as they stand, proposals, messages, and who looks after what."""
    return _redaktion(benutzer)


@recht("wegweiser.vorschlagen")
def darf_vorschlagen(benutzer: Benutzer, anbieter: Anbieter | None = None) -> bool:
    """For one's own Anbieter. Whoever is the Redaktion changes the entry itself."""
    if not _vom_traeger(benutzer):
        return False
    eigene = eigene_anbieter(benutzer)
    return eigene.exists() if anbieter is None else eigene.filter(pk=anbieter.pk).exists()


@recht("wegweiser.bestaetigen")
def darf_bestaetigen(benutzer: Benutzer, angebot: Angebot) -> bool:
    """The Redaktion for all, a Träger for its own."""
    return _redaktion(benutzer) or (
        angebot.anbieter is not None and darf_vorschlagen(benutzer, angebot.anbieter)
    )
