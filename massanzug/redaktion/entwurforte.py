"""Where the drafts of this app's forms belong."""

from __future__ import annotations

from django.urls import reverse

from massanzug.entwurf.orte import Ort, ort
from massanzug.konten.models import Benutzer
from massanzug.konten.rechte import darf
from massanzug.redaktion.begriffe import Vorschlagsstand
from massanzug.redaktion.zugriff import sichtbare_angebote, sichtbare_vorschlaege
from massanzug.wegweiser.begriffe import FREMDSPRACHEN
from massanzug.wegweiser.models import Angebot


@ort("redaktion.angebot")
def ort_angebot(benutzer: Benutzer, schluessel: str) -> Ort | None:
    pflegt = darf(benutzer, "wegweiser.pflegen")
    if schluessel == "neu:":
        neu = pflegt or darf(benutzer, "wegweiser.vorschlagen")
        return Ort("Neues Angebot", reverse("redaktion_neu")) if neu else None
    angebot = sichtbare_angebote(benutzer).filter(pk=_zahl(schluessel)).first() if pflegt else None
    return Ort(str(angebot), reverse("redaktion_angebot", args=[angebot.slug])) if angebot else None


@ort("redaktion.vorschlag")
def ort_vorschlag(benutzer: Benutzer, schluessel: str) -> Ort | None:
    """``<Angebot>-<Organisation>``: what a Träger types is nobody else's, until it proposes it."""
    angebot = _eigenes(benutzer, schluessel)
    if angebot is None:
        return None
    return Ort(f"Vorschlag zu {angebot}", reverse("redaktion_angebot", args=[angebot.slug]))


def _eigenes(benutzer: Benutzer, schluessel: str) -> Angebot | None:
    """The entry of ``<Angebot>-<Organisation>``, if that is one's own and looks after it."""
    nummer, _, organisation = schluessel.partition("-")
    if not organisation.isdecimal() or int(organisation) != benutzer.organisation_id:
        return None
    angebot = (
        sichtbare_angebote(benutzer).filter(pk=_zahl(nummer)).select_related("anbieter").first()
    )
    if angebot is None or angebot.anbieter is None:
        return None
    return angebot if darf(benutzer, "wegweiser.vorschlagen", angebot.anbieter) else None


@ort("redaktion.text")
def ort_text(benutzer: Benutzer, schluessel: str) -> Ort | None:
    """``<Angebot>-<Sprache>``."""
    nummer, _, sprache = schluessel.partition("-")
    pflegt = darf(benutzer, "wegweiser.pflegen")
    angebot = sichtbare_angebote(benutzer).filter(pk=_zahl(nummer)).first() if pflegt else None
    return _text(angebot, sprache) if angebot else None


@ort("redaktion.textvorschlag")
def ort_textvorschlag(benutzer: Benutzer, schluessel: str) -> Ort | None:
    """``<Angebot>-<Organisation>-<Sprache>``."""
    vorschlag, _, sprache = schluessel.rpartition("-")
    angebot = _eigenes(benutzer, vorschlag)
    return _text(angebot, sprache) if angebot else None


def _text(angebot: Angebot, sprache: str) -> Ort | None:
    name = {s.value: name for s, name in FREMDSPRACHEN.items()}.get(sprache)
    adresse = reverse("redaktion_text", args=[angebot.slug, sprache])
    return Ort(f"{angebot} auf {name}", adresse) if name else None


@ort("redaktion.ablehnung")
def ort_ablehnung(benutzer: Benutzer, schluessel: str) -> Ort | None:
    vorschlag = (
        sichtbare_vorschlaege(benutzer)
        .filter(pk=_zahl(schluessel), vorschlagsstand=Vorschlagsstand.OFFEN)
        .first()
    )
    if vorschlag is None or not darf(benutzer, "wegweiser.pflegen"):
        return None
    adresse = reverse("redaktion_ablehnen", args=[vorschlag.pk])
    return Ort(f"Nicht übernehmen: {vorschlag}", adresse)


@ort("redaktion.zustaendigkeit")
def ort_zustaendigkeit(benutzer: Benutzer, schluessel: str) -> Ort | None:
    if schluessel != "neu:" or not darf(benutzer, "wegweiser.pflegen"):
        return None
    return Ort("Zuständigkeit", reverse("redaktion_zustaendigkeiten"))


def _zahl(text: str) -> int:
    return int(text) if text.isdecimal() else 0
