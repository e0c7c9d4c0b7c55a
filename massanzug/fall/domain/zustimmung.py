"""What each person says to a Hilfeplan. A no is kept, shown and printed; it blocks nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import Q

from massanzug.fall.begriffe import Antwort, Fallstand
from massanzug.fall.domain.fortschreiben import offen_verlangen
from massanzug.fall.domain.plangrund import planteilung_beenden
from massanzug.fall.models import Fall, Hilfeplan, Person, Zustimmung
from massanzug.fall.zugriff import sichtbare_hilfeplaene
from massanzug.kern.fehler import Regelverstoss
from massanzug.konten.begriffe import Rolle
from massanzug.konten.models import Benutzer
from massanzug.konten.rechte import darf, verlange
from massanzug.protokoll.schreiben import protokolliere
from massanzug.raum.models import Traeger


@dataclass(frozen=True, slots=True)
class Stimme:
    """Somebody who is asked, what they say now (``None``: nothing yet) and what they said before.

    ``schluessel`` is what the page of the answer is called: a person's, or ``t`` and a Träger's.
    """

    schluessel: str
    person: Person | None
    traeger: Traeger | None
    antwort: Zustimmung | None
    frueher: tuple[Zustimmung, ...]
    fragbar: bool

    @property
    def name(self) -> str:
        return str(self.person or self.traeger)

    @property
    def zusatz(self) -> str:
        return self.person.bezug if self.person else "Träger"


@dataclass(frozen=True, slots=True)
class Planzeile:
    hilfeplan: Hilfeplan
    antworten: list[Zustimmung]


@transaction.atomic
def zustimmung_erfassen(
    hilfeplan: Hilfeplan, werte: Mapping[str, Any], *, durch: Benutzer, am: date
) -> Zustimmung:
    """Write down one answer to the newest version; a later one of the same person counts instead.

    ``werte`` names ``person`` or ``traeger``. A Träger answers for itself alone. With a no of the
    family, what was shared on the ground of a plan is shared no more.
    """
    fall = hilfeplan.fall
    verlange(durch, "hilfeplan.mitreden", fall)
    offen_verlangen(fall)
    zustimmung = Zustimmung(hilfeplan=hilfeplan, **werte)
    if durch.rolle == Rolle.TRAEGER and not _ist_eigener(zustimmung.traeger, durch):
        raise Regelverstoss("Hier antworten Sie nur für Ihren eigenen Träger.")
    if zustimmung.person and zustimmung.person.fall_id != fall.pk:
        raise Regelverstoss("Diese Person gehört nicht zu diesem Fall.")
    if not ist_neueste(hilfeplan):
        raise Regelverstoss("Inzwischen gibt es eine neuere Fassung. Es geht um diese.")
    if zustimmung.am > am:
        raise Regelverstoss("Dieser Tag liegt noch vor Ihnen. Wann wurde es gesagt?")
    zustimmung.full_clean()
    zustimmung.save()
    if zustimmung.person and zustimmung.antwort == Antwort.NEIN:
        planteilung_beenden(fall, durch=durch, am=am)
    nummer, antwort = hilfeplan.nummer, str(zustimmung.antwort)
    protokolliere(
        durch, "zustimmung.erfassen", zustimmung, akte=fall, nummer=nummer, antwort=antwort
    )
    return zustimmung


def geltende(zustimmungen: Iterable[Zustimmung]) -> list[Zustimmung]:
    """The last answer of everybody, the family first; earlier ones are history."""
    letzte: dict[str, Zustimmung] = {}
    for zustimmung in sorted(zustimmungen, key=lambda z: (z.am, z.pk)):
        letzte[_schluessel(zustimmung)] = zustimmung
    return sorted(letzte.values(), key=lambda z: (z.person_id is None, z.pk))


def ist_neueste(hilfeplan: Hilfeplan) -> bool:
    plaene = Hilfeplan.objects.filter(fall=hilfeplan.fall_id, nummer__gt=hilfeplan.nummer)
    return not plaene.exists()


def ist_vereinbart(hilfeplan: Hilfeplan) -> bool:
    """Somebody of the family agrees, at least in part, and nobody of the family disagrees."""
    antworten = {z.antwort for z in geltende_antworten(hilfeplan) if z.person_id}
    return bool(antworten) and Antwort.NEIN not in antworten


def geltende_antworten(hilfeplan: Hilfeplan) -> list[Zustimmung]:
    return geltende(hilfeplan.zustimmungen.select_related("person", "traeger"))


def plaene_mit_antworten(benutzer: Benutzer, fall: Fall) -> list[Planzeile]:
    """The versions this person sees, the newest first, and what was said to each. At most four queries."""
    plaene = (
        sichtbare_hilfeplaene(benutzer, fall)
        .defer("inhalt")
        .select_related("erstellt_von")
        .prefetch_related("zustimmungen__person", "zustimmungen__traeger")
    )
    return [Planzeile(plan, geltende(plan.zustimmungen.all())) for plan in plaene]


def stimmen_zum_plan(hilfeplan: Hilfeplan, benutzer: Benutzer) -> list[Stimme]:
    """Everybody of the family, then the Träger at work, each with their answer."""
    fall = hilfeplan.fall
    gesagt: dict[str, list[Zustimmung]] = {}
    for zustimmung in hilfeplan.zustimmungen.select_related("person", "traeger"):
        gesagt.setdefault(_schluessel(zustimmung), []).append(zustimmung)
    offen = fall.fallstand != Fallstand.ABGESCHLOSSEN and ist_neueste(hilfeplan)
    schreibt = offen and darf(benutzer, "hilfeplan.mitreden", fall)
    fuer_alle = schreibt and benutzer.rolle != Rolle.TRAEGER
    stimmen = [
        Stimme(str(p.pk), p, None, *_gesagt(gesagt, str(p.pk)), fragbar=fuer_alle)
        for p in fall.personen.all()
    ]
    for traeger in traeger_im_fall(fall):
        fragbar = fuer_alle or (schreibt and _ist_eigener(traeger, benutzer))
        name = f"t{traeger.pk}"
        stimmen.append(Stimme(name, None, traeger, *_gesagt(gesagt, name), fragbar=fragbar))
    return stimmen


def _gesagt(
    gesagt: Mapping[str, list[Zustimmung]], schluessel: str
) -> tuple[Zustimmung | None, tuple[Zustimmung, ...]]:
    antworten = gesagt.get(schluessel, [])
    return (antworten[0] if antworten else None), tuple(antworten[1:])


def _schluessel(zustimmung: Zustimmung) -> str:
    return str(zustimmung.person_id or f"t{zustimmung.traeger_id}")


def _ist_eigener(traeger: Traeger | None, benutzer: Benutzer) -> bool:
    return (
        traeger is not None
        and traeger.organisation_id is not None
        and traeger.organisation_id == benutzer.organisation_id
    )


def traeger_im_fall(fall: Fall) -> list[Traeger]:
    """Those with a Baustein, the granted Hilfe or a person in the case.

    One subquery each: joined with OR, a database walks every pair of Baustein and Entscheidung.
    """
    bausteine = fall.bausteine.filter(entfernt_am__isnull=True)
    entscheidungen = fall.entscheidungen.filter(getroffen_am__isnull=False)
    beteiligungen = fall.beteiligungen.filter(benutzer__isnull=False)
    return list(
        Traeger.objects.filter(
            Q(pk__in=bausteine.values("traeger"))
            | Q(pk__in=entscheidungen.values("traeger"))
            | Q(organisation__in=beteiligungen.values("benutzer__organisation"))
        ).order_by("name")
    )
