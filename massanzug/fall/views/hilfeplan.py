from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from massanzug.fall.domain.hilfeplan import (
    hilfeplan_erstellen,
    lesbarer_inhalt,
    planvorschau,
    unterschied_zum_vorigen,
)
from massanzug.fall.domain.planansicht import planansicht
from massanzug.fall.domain.planausgabe import (
    bescheidanlage_ausgeben,
    fachlichen_plan_ausgeben,
    familienseite_ausgeben,
)
from massanzug.fall.domain.planteilung import traegt_das_teilen
from massanzug.fall.domain.zustimmung import plaene_mit_antworten, stimmen_zum_plan
from massanzug.fall.forms.hilfeplan import HilfeplanForm
from massanzug.fall.http import mit_akte
from massanzug.fall.models import Fall, Hilfeplan
from massanzug.fall.views.pdf import Pdfantwort
from massanzug.fall.zugriff import sichtbare_hilfeplaene
from massanzug.kern.zeit import heute
from massanzug.konten.http import Anfrage
from massanzug.konten.rechte import darf

SCHREIBEN = "fall.bearbeiten"


def hilfeplan_holen(request: Anfrage, fall: Fall, nummer: int) -> Hilfeplan:
    plaene = sichtbare_hilfeplaene(request.user, fall)
    return get_object_or_404(plaene.select_related("fall", "erstellt_von"), nummer=nummer)


@require_safe
@mit_akte()
def hilfeplaene(request: Anfrage, fall: Fall) -> HttpResponse:
    """The versions; whoever writes it also sees what the next one would say, and freezes it."""
    kontext = {"fall": fall, "plaene": plaene_mit_antworten(request.user, fall)}
    if darf(request.user, SCHREIBEN, fall):
        kontext["vorschau"] = planvorschau(fall, heute())
    return render(request, "fall/hilfeplan/hilfeplaene.html", kontext)


@require_http_methods(["GET", "POST"])
@mit_akte(SCHREIBEN)
def hilfeplan_neu(request: Anfrage, fall: Fall) -> HttpResponse:
    form = HilfeplanForm(
        request.POST or None, ziel=f"fall.hilfeplan:neu:{fall.kennung}", benutzer=request.user
    )
    if form.is_valid() and form.gelingt(
        lambda: hilfeplan_erstellen(fall, durch=request.user, am=heute(), **form.werte)
    ):
        messages.success(request, "Der Hilfeplan ist festgehalten. Wer sagt was dazu?")
        return redirect("hilfeplan", fall.kennung, form.ergebnis.nummer)
    kontext = {"fall": fall, "form": form, "vorschau": planvorschau(fall, heute())}
    return render(request, "fall/hilfeplan/neu.html", kontext)


@require_safe
@mit_akte()
def hilfeplan(request: Anfrage, fall: Fall, nummer: int) -> HttpResponse:
    plan = hilfeplan_holen(request, fall, nummer)
    kontext = {
        "fall": fall,
        "hilfeplan": plan,
        "ansicht": planansicht(lesbarer_inhalt(plan, request.user)),
        "stimmen": stimmen_zum_plan(plan, request.user),
        "bescheid": darf(request.user, "bescheidanlage.lesen", fall),
        "teilbar": darf(request.user, "fall.freigeben", fall) and traegt_das_teilen(plan),
    }
    return render(request, "fall/hilfeplan/hilfeplan.html", kontext)


@require_safe
@mit_akte()
def hilfeplan_unterschied(request: Anfrage, fall: Fall, nummer: int) -> HttpResponse:
    plan = hilfeplan_holen(request, fall, nummer)
    abschnitte = unterschied_zum_vorigen(plan, request.user)
    kontext = {"fall": fall, "hilfeplan": plan, "abschnitte": abschnitte}
    return render(request, "fall/hilfeplan/unterschied.html", kontext)


@require_safe
@mit_akte()
def hilfeplan_fachlich(request: Anfrage, fall: Fall, nummer: int) -> HttpResponse:
    plan = hilfeplan_holen(request, fall, nummer)
    return Pdfantwort(fachlichen_plan_ausgeben(plan, durch=request.user))


@require_safe
@mit_akte()
def hilfeplan_familienseite(request: Anfrage, fall: Fall, nummer: int) -> HttpResponse:
    """``?person=`` for one person's page, without it everybody's."""
    plan = hilfeplan_holen(request, fall, nummer)
    person = None
    if (wer := request.GET.get("person", "")).isdecimal():
        person = get_object_or_404(fall.personen.all(), pk=int(wer))
    return Pdfantwort(familienseite_ausgeben(plan, person, durch=request.user))


@require_safe
@mit_akte("bescheidanlage.lesen")
def hilfeplan_bescheidanlage(request: Anfrage, fall: Fall, nummer: int) -> HttpResponse:
    plan = hilfeplan_holen(request, fall, nummer)
    return Pdfantwort(bescheidanlage_ausgeben(plan, durch=request.user))
