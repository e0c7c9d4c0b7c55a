"""The inbox: somebody answers for every Falleingang, and says so (methode 5.1, 6.2 B1).

Until a person has said „Ich übernehme“ it waits. Handing over makes it wait again, for the other;
whoever had it before stays in the case until the other has said yes.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Case, IntegerField, Q, QuerySet, Value, When
from django.utils import timezone

from massanzug.fall.begriffe import Beteiligtenrolle, Fallstand
from massanzug.fall.domain.anvertrautes_weitergabe import entschieden_verlangen, mitgeben
from massanzug.fall.domain.eingang_frist import Dringlichkeit, eingangsfristen
from massanzug.fall.domain.fortschreiben import fortschreiben
from massanzug.fall.domain.zugang_beteiligung import ganze_akte, hinausbegleiten, laufende
from massanzug.fall.models import Fall, Falleingang
from massanzug.fall.politik import IM_JUGENDAMT
from massanzug.fall.zugriff import sichtbare_eingaenge, sichtbare_faelle
from massanzug.kern.fehler import Regelverstoss
from massanzug.kern.liste import Spalte
from massanzug.konten.models import Benutzer
from massanzug.konten.rechte import verlange
from massanzug.protokoll.schreiben import protokolliere
from massanzug.raum.domain.wortwahl import wort_lazy

SPALTEN = (
    Spalte("Eingang", "name", ("name",)),
    Spalte("wartet", "wartet", ("dringlichkeit", "eingang__wartet_seit")),
    Spalte(wort_lazy("wirkungsraum"), "raum", ("wirkungsraum__name",)),
    Spalte("Wer kümmert sich?", "bei", ("zustaendig__last_name", "zustaendig__first_name")),
)
FEDERFUEHREND, MITARBEIT = Beteiligtenrolle.FEDERFUEHREND, Beteiligtenrolle.MITARBEIT


def wartende_eingaenge(benutzer: Benutzer, jetzt: datetime) -> QuerySet[Fall]:
    """What nobody has taken over, with its ``dringlichkeit``; the most pressing first."""
    fristen = eingangsfristen(timezone.localdate(jetzt))
    zu_lange = [
        When(bereich=bereich, eingang__wartet_seit__lt=jetzt - dauer, then=Value(stufe))
        for bereich, dauer in fristen.items()
        for stufe in [Dringlichkeit.UEBERFAELLIG.value]
    ]
    wartend = sichtbare_eingaenge(benutzer).filter(angenommen__isnull=True)
    return (
        Fall.objects.filter(eingang__in=wartend)
        .exclude(fallstand=Fallstand.ABGESCHLOSSEN)
        .annotate(
            dringlichkeit=Case(
                When(bereich="gefaehrdung", then=Value(Dringlichkeit.GEFAEHRDUNG.value)),
                *zu_lange,
                default=Value(Dringlichkeit.IM_RAHMEN.value),
                output_field=IntegerField(),
            )
        )
        .select_related("eingang", "wirkungsraum", "zustaendig", "team")
    )


def dringende(wartende: QuerySet[Fall]) -> QuerySet[Fall]:
    """Of ``wartende_eingaenge`` those that cannot wait: a Gefährdung, or longer than allowed."""
    return wartende.filter(Q(dringlichkeit__lt=Dringlichkeit.IM_RAHMEN))


def eingaenge_auswaehlen(
    faelle: QuerySet[Fall], auswahl: Mapping[str, str], *, benutzer: Benutzer
) -> QuerySet[Fall]:
    """Filter by ``bereich``, ``wirkungsraum``, ``wer``; unknown values choose nothing away."""
    if bereich := auswahl.get("bereich"):
        faelle = faelle.filter(bereich=bereich)
    if (raum := auswahl.get("wirkungsraum", "")).isdecimal():
        faelle = faelle.filter(wirkungsraum=int(raum))
    match auswahl.get("wer"):
        case "frei":
            faelle = faelle.filter(zustaendig__isnull=True)
        case "ich":
            faelle = faelle.filter(zustaendig=benutzer)
        case "dringend":
            faelle = dringende(faelle)
        case _:
            pass
    return faelle


def zuletzt_angenommene(benutzer: Benutzer, jetzt: datetime) -> QuerySet[Fall]:
    """What I took over in the last seven days: a click too early can be taken back."""
    return (
        sichtbare_faelle(benutzer)
        .filter(
            eingang__angenommen_von=benutzer, eingang__angenommen__gte=jetzt - timedelta(days=7)
        )
        .exclude(fallstand=Fallstand.ABGESCHLOSSEN)
        .select_related("eingang", "wirkungsraum")
        .order_by("-eingang__angenommen")
    )


def empfaenger(fall: Fall, *, ausser: Benutzer | None = None) -> QuerySet[Benutzer]:
    """Who in the team can take the case: ASD or Leitung, at work, not the one who has it."""
    ohne = {b.pk for b in (ausser, fall.zustaendig) if b}
    return fall.team.benutzer.filter(
        rolle__in=IM_JUGENDAMT, is_active=True, organisation=fall.team.organisation_id
    ).exclude(pk__in=ohne)


def kann_uebernehmen(fall: Fall, benutzer: Benutzer) -> bool:
    """Whoever is asked, and the team in whose inbox it lies. To watch it arrive is not enough."""
    return fall.zustaendig == benutzer or benutzer.teams.filter(pk=fall.team_id).exists()


@transaction.atomic
def eingang_uebernehmen(fall: Fall, *, durch: Benutzer, jetzt: datetime) -> Fall:
    """From now on this person answers for the case, and the rest of the team no longer reads it."""
    verlange(durch, "fall.bearbeiten", fall)
    eingang = _wartender(fall)
    _zum_team(fall, durch)
    am = timezone.localdate(jetzt)
    andere = [b for b in laufende(fall, am, FEDERFUEHREND) if b.benutzer_id != durch.pk]
    team = [b for b in laufende(fall, am, MITARBEIT) if b.team_id]
    hinausbegleiten([*andere, *team], am)
    if not laufende(fall, am, FEDERFUEHREND):
        ganze_akte(fall, durch, FEDERFUEHREND, von=am)
    fortschreiben(fall, {"zustaendig": durch, "fallstand": Fallstand.LAUFEND}, durch=durch)
    fortschreiben(eingang, {"angenommen": jetzt, "angenommen_von": durch}, durch=durch)
    mitgeben(fall, durch, durch=durch)
    protokolliere(durch, "falleingang.uebernehmen", eingang, akte=fall)
    return fall


@transaction.atomic
def eingang_uebergeben(fall: Fall, an: Benutzer, *, durch: Benutzer, jetzt: datetime) -> Fall:
    """Ask a colleague of the team to take it. Until then it waits, with that person's name on it."""
    eingang = _gesperrt(fall)
    verlange(durch, "fall.freigeben" if eingang.angenommen else "fall.bearbeiten", fall)
    if not eingang.angenommen:
        _zum_team(fall, durch)
    entschieden_verlangen(fall, durch)
    if not empfaenger(fall).filter(pk=an.pk).exists():
        raise Regelverstoss(
            f"{an} kann diesen Fall nicht übernehmen. Wählen Sie jemanden aus dem Team {fall.team}, "
            "der ihn noch nicht hat."
        )
    ganze_akte(fall, an, FEDERFUEHREND, von=timezone.localdate(jetzt))
    fortschreiben(fall, {"zustaendig": an}, durch=durch)
    neu = {"angenommen": None, "angenommen_von": None, "wartet_seit": jetzt}
    fortschreiben(eingang, neu, durch=durch)
    protokolliere(durch, "falleingang.uebergeben", eingang, akte=fall, an=str(an))
    return fall


@transaction.atomic
def eingang_zurueckgeben(fall: Fall, *, durch: Benutzer, jetzt: datetime) -> Fall:
    """Back into the team's inbox, waiting as long as before: a way out of a click too early."""
    verlange(durch, "fall.freigeben", fall)
    eingang = _gesperrt(fall)
    if eingang.angenommen is None:
        raise Regelverstoss("Dieser Eingang wartet schon darauf, dass ihn jemand übernimmt.")
    entschieden_verlangen(fall, durch)
    am = timezone.localdate(jetzt)
    entschieden = fall.entscheidungen.filter(getroffen_am__isnull=False).exists()
    stand = Fallstand.LAUFEND if entschieden else Fallstand.EINGANG
    hinausbegleiten(laufende(fall, am, FEDERFUEHREND, Beteiligtenrolle.VERTRETUNG), am)
    ganze_akte(fall, fall.team, MITARBEIT, von=am)
    fortschreiben(fall, {"zustaendig": None, "fallstand": stand}, durch=durch)
    fortschreiben(eingang, {"angenommen": None, "angenommen_von": None}, durch=durch)
    protokolliere(durch, "falleingang.zurueckgeben", eingang, akte=fall)
    return fall


def _zum_team(fall: Fall, durch: Benutzer) -> None:
    if not kann_uebernehmen(fall, durch):
        raise Regelverstoss(
            f"{fall.name} liegt im Eingang von {fall.team}. Übernehmen kann den Fall, wer dort arbeitet."
        )


def _gesperrt(fall: Fall) -> Falleingang:
    """One at a time: the second „Ich übernehme“ sees the first."""
    eingang = Falleingang.objects.select_for_update().get(fall=fall)
    fall.refresh_from_db(fields=["zustaendig", "fallstand", "stand"])
    return eingang


def _wartender(fall: Fall) -> Falleingang:
    eingang = _gesperrt(fall)
    if eingang.angenommen:
        raise Regelverstoss(f"{eingang.angenommen_von} hat diesen Eingang schon übernommen.")
    return eingang
