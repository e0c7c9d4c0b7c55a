"""Sharing on the ground of a Hilfeplan the family stands behind: with the Träger decided on, for a time."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.db.models import QuerySet

from massanzug.fall.begriffe import Abteil, Beteiligtenrolle, Zweck
from massanzug.fall.domain.fortschreiben import offen_verlangen
from massanzug.fall.domain.planinhalt import aus_json
from massanzug.fall.domain.zugang_beteiligung import hineinlassen
from massanzug.fall.domain.zustimmung import ist_neueste, ist_vereinbart
from massanzug.fall.models import Beteiligung, Hilfeplan
from massanzug.kern.fehler import Regelverstoss
from massanzug.konten.begriffe import Rolle
from massanzug.konten.models import Benutzer
from massanzug.konten.rechte import verlange
from massanzug.protokoll.schreiben import protokolliere
from massanzug.raum.domain.abfragen import darf_mitlesen, fehlende_vereinbarungen
from massanzug.raum.models import Traeger, gilt_am
from massanzug.recht.kalender import monate_spaeter

HOECHSTENS_MONATE = 12


def traegt_das_teilen(hilfeplan: Hilfeplan) -> bool:
    """The newest version, and the family stands behind it."""
    return ist_neueste(hilfeplan) and ist_vereinbart(hilfeplan)


def teilbar_bis(hilfeplan: Hilfeplan, am: date) -> date:
    """As long as the Hilfe is granted; a year at most, then it takes a new plan or a consent."""
    hilfe = aus_json(hilfeplan.inhalt).hilfe
    hoechstens = monate_spaeter(am, HOECHSTENS_MONATE)
    return min(hoechstens, date.fromisoformat(hilfe.bis)) if hilfe and hilfe.bis else hoechstens


def teilbar_mit(hilfeplan: Hilfeplan, am: date) -> QuerySet[Benutzer]:
    """Fachkräfte at work for the Träger this plan was decided for, who are not in the case already."""
    drin = hilfeplan.fall.beteiligungen.filter(
        gilt_am(am), rolle=Beteiligtenrolle.TRAEGER, einwilligung__widerrufen_am__isnull=True
    )
    return Benutzer.objects.filter(
        rolle=Rolle.TRAEGER,
        is_active=True,
        organisation__aktiv=True,
        organisation__traeger=hilfeplan.traeger_id,
    ).exclude(pk__in=drin.values("benutzer"))


@transaction.atomic
def fall_nach_plan_teilen(
    hilfeplan: Hilfeplan, mit: Benutzer, *, durch: Benutzer, am: date, bis: date
) -> Beteiligung:
    """Let a Träger-Fachkraft see the shared work (§ 36 Abs. 2 SGB VIII: those who carry it out).

    It ends by itself, and at once when somebody of the family says no to the plan, when the person
    leaves that Träger, or when one of its Vereinbarungen runs out. Others that the plan names help
    along, but nobody has decided on them: they take a consent.
    """
    fall = hilfeplan.fall
    verlange(durch, "fall.freigeben", fall)
    offen_verlangen(fall)
    if not traegt_das_teilen(hilfeplan):
        raise Regelverstoss(
            "Auf diesen Plan hin kann nicht geteilt werden: Die Familie hat ihm nicht zugestimmt, "
            "oder es gibt einen neueren. Eine Einwilligung geht immer."
        )
    letzter = teilbar_bis(hilfeplan, am)
    if not am <= bis <= letzter:
        raise Regelverstoss(f"Auf diesen Plan hin kann bis {letzter:%d.%m.%Y} geteilt werden.")
    if not teilbar_mit(hilfeplan, am).filter(pk=mit.pk).exists():
        raise Regelverstoss(
            f"{mit} arbeitet nicht für den Träger, auf den die Entscheidung fiel, oder ist schon "
            "dabei. Für andere braucht es eine Einwilligung."
        )
    _vereinbarungen_verlangen(mit, am)
    beteiligung = hineinlassen(
        Beteiligung(
            fall=fall,
            benutzer=mit,
            rolle=Beteiligtenrolle.TRAEGER,
            abteil=Abteil.FALLARBEIT,
            zweck=Zweck.FALLARBEIT,
            gueltig_von=am,
            gueltig_bis=bis,
            hilfeplan=hilfeplan,
        )
    )
    protokolliere(
        durch, "beteiligung.teilen", beteiligung, akte=fall, wer=str(mit), bis=f"{bis:%d.%m.%Y}"
    )
    return beteiligung


def _vereinbarungen_verlangen(mit: Benutzer, am: date) -> None:
    traeger = Traeger.objects.get(organisation=mit.organisation)
    if not darf_mitlesen(traeger, am):
        fehlt = ", ".join(fehlende_vereinbarungen(traeger, am))
        raise Regelverstoss(
            f"Mit {traeger} kann kein Fall geteilt werden. Es fehlt: {fehlt or 'die Zulassung'}."
        )
