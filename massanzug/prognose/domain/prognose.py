"""What can be done with a Prognose."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any, NamedTuple

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from massanzug.entwurf.stand import anlegen, fortschreiben
from massanzug.kern.fehler import Regelverstoss
from massanzug.konten.models import Benutzer
from massanzug.konten.rechte import verlange
from massanzug.prognose.begriffe import UNTERWEGS, ZU_AENDERN, Prognosestand
from massanzug.prognose.domain.annahmen import annahmen_pruefen, vorlage_lesen
from massanzug.prognose.domain.arbeiter import arbeiter_rufen
from massanzug.prognose.domain.eingabe import Gelesen
from massanzug.prognose.domain.verschluss import verschliessen
from massanzug.prognose.models import Prognose, Prognoseeingabe, Prognoselaeufe, Schaetzgrundlage
from massanzug.protokoll.schreiben import protokolliere

RECHT = "prognose.rechnen"


class Gerechnet(NamedTuple):
    """What a run leaves behind: the result as canonical JSON, its pictures as SVG, and every run (``laeufe.packen``)."""

    ergebnis: str
    bilder: dict[str, str]
    laeufe: bytes


@transaction.atomic
def prognose_anlegen(
    werte: Mapping[str, Any], gelesen: Gelesen | None, *, durch: Benutzer, am: date
) -> Prognose:
    """With the assumptions of „Evidenz“. ``gelesen`` belongs to the ``quelle`` LISTE."""
    verlange(durch, RECHT)
    eingabe = None
    if gelesen is not None and durch.organisation is not None:
        eingabe = Prognoseeingabe.objects.create(
            organisation=durch.organisation,
            verlauf=verschliessen(gelesen.verlauf),
            preise=gelesen.preise.decode(),
            zeilen=gelesen.zeilen,
            weggelassen=gelesen.weggelassen,
            loeschen_am=am + timedelta(days=settings.FALLLISTEN_TAGE),
        )
    neue = Prognose(
        **werte,
        organisation=durch.organisation,
        eingabe=eingabe,
        annahmen=vorlage_lesen("evidenz"),
    )
    anlegen(neue, durch=durch)
    protokolliere(durch, "prognose.anlegen", neue, quelle=neue.quelle)
    return neue


@transaction.atomic
def annahmen_setzen(
    prognose: Prognose, annahmen: str, *, durch: Benutzer, stand: int | None = None
) -> Prognose:
    """Regelverstoss for what is no set of assumptions, and for a Prognose that is made already."""
    verlange(durch, RECHT, prognose)
    _verlange_stand(prognose, ZU_AENDERN, "Diese Prognose ist schon gerechnet. Verdoppeln Sie sie.")
    annahmen_pruefen(annahmen)
    fortschreiben(prognose, {"annahmen": annahmen}, durch=durch, stand=stand)
    protokolliere(durch, "prognose.annahmen", prognose)
    return prognose


@transaction.atomic
def prognose_starten(prognose: Prognose, *, durch: Benutzer) -> Prognose:
    """Puts it into the queue; another process computes it."""
    verlange(durch, RECHT, prognose)
    _verlange_stand(prognose, ZU_AENDERN, "Diese Prognose ist schon gerechnet oder unterwegs.")
    if prognose.ohne_daten:
        raise Regelverstoss("Die Fallliste ist gelöscht. Legen Sie eine neue Prognose an.")
    werte = {
        "prognosestand": Prognosestand.WARTET,
        "schritt": 0,
        "grund": "",
        "gestartet_von": durch,
    }
    fortschreiben(prognose, werte, durch=durch)
    protokolliere(durch, "prognose.starten", prognose)
    transaction.on_commit(arbeiter_rufen)
    return prognose


@transaction.atomic
def prognose_abbrechen(prognose: Prognose, *, durch: Benutzer) -> Prognose:
    """A run under way notices at its next step and leaves nothing behind."""
    verlange(durch, RECHT, prognose)
    _verlange_stand(prognose, UNTERWEGS, "Diese Prognose wird gerade nicht gerechnet.")
    fortschreiben(prognose, {"prognosestand": Prognosestand.ABGEBROCHEN}, durch=durch)
    protokolliere(durch, "prognose.abbrechen", prognose)
    return prognose


@transaction.atomic
def prognose_fertigstellen(prognose: Prognose, gerechnet: Gerechnet, *, durch: Benutzer) -> bool:
    """False if it was cancelled meanwhile: then nothing is kept. ``durch``: who started it."""
    verlange(durch, RECHT, prognose)
    Schaetzgrundlage.objects.filter(prognose=prognose).delete()
    werte = {
        "prognosestand": Prognosestand.FERTIG,
        "ergebnis": gerechnet.ergebnis,
        "bilder": gerechnet.bilder,
        "fertig_am": timezone.now(),
    }
    if not _beenden(prognose, durch, "prognose.fertigstellen", werte):
        return False
    Prognoselaeufe.objects.create(prognose=prognose, inhalt=gerechnet.laeufe)
    return True


@transaction.atomic
def prognose_scheitern(prognose: Prognose, grund: str, *, durch: Benutzer) -> bool:
    """``grund`` is a sentence for whoever started it, without anything of the list."""
    verlange(durch, RECHT, prognose)
    werte = {"prognosestand": Prognosestand.GESCHEITERT, "grund": grund[:500]}
    return _beenden(prognose, durch, "prognose.scheitern", werte)


def _beenden(prognose: Prognose, durch: Benutzer, vorgang: str, werte: dict[str, Any]) -> bool:
    """In one statement, so that a cancellation in the same moment either wins or comes too late."""
    laufende = Prognose.objects.filter(pk=prognose.pk, prognosestand=Prognosestand.LAEUFT)
    if not laufende.update(**werte, geaendert=timezone.now()):
        return False
    protokolliere(durch, vorgang, prognose)
    return True


@transaction.atomic
def prognose_verdoppeln(prognose: Prognose, *, durch: Benutzer) -> Prognose:
    """Same data, same assumptions, not yet computed: to change one thing and compare."""
    verlange(durch, RECHT, prognose)
    felder = (
        "organisation_id",
        "quelle",
        "einwohner",
        "ausgaben",
        "jahreszahlen",
        "bevoelkerung",
        "eingabe_id",
        "stichtag",
        "monate",
        "laeufe",
        "saat",
        "annahmen",
    )
    if prognose.ohne_daten:
        raise Regelverstoss("Die Fallliste ist gelöscht. Legen Sie eine neue Prognose an.")
    neue = Prognose(**{feld: getattr(prognose, feld) for feld in felder})
    neue.name = f"{prognose.name[:108]} (zweite)"
    anlegen(neue, durch=durch)
    protokolliere(durch, "prognose.verdoppeln", neue, von=prognose.pk)
    return neue


@transaction.atomic
def prognose_loeschen(prognose: Prognose, *, durch: Benutzer) -> None:
    """The list goes with the last Prognose made of it."""
    verlange(durch, RECHT, prognose)
    eingabe = prognose.eingabe
    protokolliere(durch, "prognose.loeschen", prognose)
    prognose.delete()
    if eingabe is not None and not eingabe.prognosen.exists():
        protokolliere(durch, "prognoseeingabe.loeschen", eingabe)
        eingabe.delete()


@transaction.atomic
def eingabe_loeschen(prognose: Prognose, *, durch: Benutzer) -> None:
    """The list at once, for every Prognose made of it. Their results stay."""
    verlange(durch, RECHT, prognose)
    if prognose.eingabe is None:
        raise Regelverstoss("Zu dieser Prognose ist keine Fallliste gespeichert.")
    protokolliere(durch, "prognoseeingabe.loeschen", prognose.eingabe)
    prognose.eingabe.delete()


def _verlange_stand(prognose: Prognose, erlaubt: tuple[Prognosestand, ...], meldung: str) -> None:
    """Asked of the locked row: two clicks at once are one."""
    jetzt = Prognose.objects.select_for_update().get(pk=prognose.pk)
    if jetzt.prognosestand not in erlaubt:
        raise Regelverstoss(meldung)
