"""A Träger proposes, the Redaktion decides with the difference before its eyes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from django.db import transaction

from massanzug.entwurf.stand import anlegen, fortschreiben, stand_pruefen
from massanzug.kern.fehler import Regelverstoss
from massanzug.konten.models import Benutzer
from massanzug.konten.rechte import verlange
from massanzug.protokoll.schreiben import protokolliere
from massanzug.redaktion.begriffe import Vorschlagsstand
from massanzug.redaktion.domain.eintrag import bestaetigung_eintragen, schreiben
from massanzug.redaktion.domain.felder import (
    DEUTSCH,
    SPRACHE_DES_FELDES,
    felder_von,
    geaenderte,
    geschriebene_sprachen,
    leere_felder,
    lesen,
    mit_gelesenem,
)
from massanzug.redaktion.models import Aenderungsvorschlag
from massanzug.redaktion.zugriff import eigene_anbieter
from massanzug.wegweiser.begriffe import Bestaetigungsweg
from massanzug.wegweiser.domain.uebersetzung import deutsch_gelesen
from massanzug.wegweiser.models import Anbieter, Angebot

KEIN_UNTERSCHIED = "Das steht schon so im Wegweiser. Bestätigen Sie es, wenn es stimmt."
ENTSCHIEDEN = "Über diesen Vorschlag ist schon entschieden."


@transaction.atomic
def vorschlag_machen(
    angebot: Angebot | None,
    felder: Mapping[str, str],
    *,
    durch: Benutzer,
    am: date,
    stand: int | None = None,
) -> Aenderungsvorschlag:
    """One open proposal an entry and organisation: a second look changes the first.

    What ``felder`` does not name stays as it was proposed: a form asks for a part of an entry.
    ``stand``: of the open proposal, as the person saw it.
    """
    verlange(durch, "wegweiser.vorschlagen", _anbieter(angebot, felder, durch))
    if durch.organisation is None:
        raise Regelverstoss("Vorschlagen kann nur, wer zu einer Organisation gehört.")
    vorher = felder_von(angebot) if angebot else leere_felder()
    offener = offener_vorschlag(angebot, durch)
    nachher = {**vorher, **(offener.felder if offener else {}), **felder}
    nur = geaenderte(vorher, nachher)
    if not nur:
        raise Regelverstoss(KEIN_UNTERSCHIED)
    _eigener_anbieter(nur, durch)
    _, fehler = lesen(angebot.slug if angebot else "neu", nachher)
    if fehler:
        raise Regelverstoss(" ".join(fehler.values()))
    werte = {"felder": nur, "vorher": mit_gelesenem(vorher, nur), "am": am}
    if offener is None:
        neuer = Aenderungsvorschlag(angebot=angebot, organisation=durch.organisation, **werte)
        vorschlag = anlegen(neuer, durch=durch)
    else:
        if stand is not None:
            stand_pruefen(offener, stand, felder, lesen=lambda o: {**vorher, **o.felder})
        vorschlag = fortschreiben(offener, werte, durch=durch)
    protokolliere(durch, "vorschlag.machen", vorschlag)
    return vorschlag


def _anbieter(
    angebot: Angebot | None, felder: Mapping[str, str], durch: Benutzer
) -> Anbieter | None:
    """Whose entry this is; for a new one, the Anbieter it names among one's own."""
    if angebot is None:
        eigener = eigene_anbieter(durch).filter(name=felder.get("traeger", "")).first()
        return eigener or eigene_anbieter(durch).first()
    return angebot.anbieter or Anbieter()


def _eigener_anbieter(nur: Mapping[str, str], durch: Benutzer) -> None:
    """Nobody gives an entry away, or takes one in another's name."""
    if "traeger" in nur and not eigene_anbieter(durch).filter(name=nur["traeger"]).exists():
        raise Regelverstoss("Wählen Sie einen Anbieter, für den Ihre Organisation zuständig ist.")


def offener_vorschlag(angebot: Angebot | None, benutzer: Benutzer) -> Aenderungsvorschlag | None:
    """One's own organisation's, for this entry."""
    if angebot is None or benutzer.organisation is None:
        return None
    return Aenderungsvorschlag.objects.filter(
        angebot=angebot,
        organisation=benutzer.organisation,
        vorschlagsstand=Vorschlagsstand.OFFEN,
    ).first()


@transaction.atomic
def vorschlag_annehmen(vorschlag: Aenderungsvorschlag, *, durch: Benutzer, am: date) -> Angebot:
    """Public from now on, and confirmed by the Träger itself, unless it has only translated."""
    verlange(durch, "wegweiser.pflegen")
    offen = _offen(vorschlag)
    neu = offen.angebot is None
    angebot = schreiben(_gesperrt(offen.angebot), offen.felder)
    _texte_wie_gelesen(angebot, offen)
    if offen.felder.keys() - SPRACHE_DES_FELDES.keys():
        bestaetigung_eintragen(angebot, str(offen.organisation), Bestaetigungsweg.SELBST, am)
    werte = {
        "vorschlagsstand": Vorschlagsstand.ANGENOMMEN,
        "angebot": angebot,
        "entschieden_am": am,
        "entschieden_von": durch,
    }
    _entscheiden(offen, werte, durch)
    protokolliere(durch, "vorschlag.annehmen", offen, neu="ja" if neu else "nein")
    return angebot


def _texte_wie_gelesen(angebot: Angebot, vorschlag: Aenderungsvorschlag) -> None:
    """What was translated from German that has changed since is out of date from the start."""
    damals = {**vorschlag.vorher, **vorschlag.felder}
    for text in angebot.texte.filter(sprache__in=geschriebene_sprachen(vorschlag.felder)):
        deutsch_gelesen(text, *(damals[feld] for feld in DEUTSCH))


def _gesperrt(angebot: Angebot | None) -> Angebot | None:
    return Angebot.objects.select_for_update().get(pk=angebot.pk) if angebot else None


@transaction.atomic
def vorschlag_ablehnen(
    vorschlag: Aenderungsvorschlag, grund: str, *, durch: Benutzer, am: date
) -> Aenderungsvorschlag:
    """The Träger reads why. Nothing in the directory changes."""
    verlange(durch, "wegweiser.pflegen")
    offen = _offen(vorschlag)
    if not grund.strip():
        raise Regelverstoss("Schreiben Sie dem Träger, warum.")
    werte = {
        "vorschlagsstand": Vorschlagsstand.ABGELEHNT,
        "grund": grund.strip(),
        "entschieden_am": am,
        "entschieden_von": durch,
    }
    _entscheiden(offen, werte, durch)
    protokolliere(durch, "vorschlag.ablehnen", offen)
    return offen


@transaction.atomic
def vorschlag_zurueckziehen(
    vorschlag: Aenderungsvorschlag, *, durch: Benutzer, am: date
) -> Aenderungsvorschlag:
    """By the organisation that made it."""
    verlange(durch, "wegweiser.vorschlagen")
    offen = _offen(vorschlag)
    if offen.organisation != durch.organisation:
        raise Regelverstoss("Diesen Vorschlag hat eine andere Organisation gemacht.")
    werte = {"vorschlagsstand": Vorschlagsstand.ZURUECKGEZOGEN, "entschieden_am": am}
    _entscheiden(offen, werte, durch)
    protokolliere(durch, "vorschlag.zurueckziehen", offen)
    return offen


def _offen(vorschlag: Aenderungsvorschlag) -> Aenderungsvorschlag:
    jetzt = Aenderungsvorschlag.objects.select_for_update().get(pk=vorschlag.pk)
    if jetzt.vorschlagsstand != Vorschlagsstand.OFFEN:
        raise Regelverstoss(ENTSCHIEDEN)
    return jetzt


def _entscheiden(
    vorschlag: Aenderungsvorschlag, werte: Mapping[str, object], durch: Benutzer
) -> None:
    fortschreiben(vorschlag, werte, durch=durch)
