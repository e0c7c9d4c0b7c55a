"""The organisations, their teams, and shutting a Träger out."""

from __future__ import annotations

from django.contrib import messages
from django.db.models import Count, Q
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from massanzug.kern.fehler import Regelverstoss
from massanzug.konten.zugriff import sichtbare_organisationen
from massanzug.verwaltung.domain import organisationen as akte
from massanzug.verwaltung.forms.fehler import uebernehmen
from massanzug.verwaltung.forms.organisationen import (
    AbschaltenForm,
    NameForm,
    OrganisationForm,
    TeamForm,
)
from massanzug.verwaltung.http import Verwaltungsanfrage, mit_betreuung, nur_administration


@require_safe
@nur_administration
def organisationsliste(request: Verwaltungsanfrage) -> HttpResponse:
    """Names of houses, not of people: readable without a Betreuungssitzung."""
    alle = sichtbare_organisationen(request.user).annotate(
        personen=Count("benutzer", filter=Q(benutzer__is_active=True))
    )
    return render(request, "verwaltung/organisationsliste.html", {"organisationen": alle})


@mit_betreuung
def organisation_neu(request: Verwaltungsanfrage) -> HttpResponse:
    form = OrganisationForm(request.POST or None)
    if form.is_valid():
        with uebernehmen(form):
            neu = akte.organisation_anlegen(durch=request.user, **form.cleaned_data)
            return redirect("verwaltung:organisation", neu.pk)
    return render(request, "verwaltung/organisation_neu.html", {"form": form})


@mit_betreuung
def organisation(request: Verwaltungsanfrage, pk: int) -> HttpResponse:
    haus = get_object_or_404(sichtbare_organisationen(request.user), pk=pk)
    form = NameForm(request.POST or None, initial={"name": haus.name})
    if form.is_valid():
        with uebernehmen(form):
            akte.organisation_umbenennen(haus, durch=request.user, **form.cleaned_data)
            return redirect("verwaltung:organisation", pk)
    return _zeigen(request, pk, form=form)


@require_POST
@mit_betreuung
def team_neu(request: Verwaltungsanfrage, pk: int) -> HttpResponse:
    haus = get_object_or_404(sichtbare_organisationen(request.user), pk=pk)
    form = TeamForm(request.POST)
    if form.is_valid():
        with uebernehmen(form):
            akte.team_anlegen(haus, durch=request.user, **form.cleaned_data)
            return redirect("verwaltung:organisation", pk)
    return _zeigen(request, pk, teamform=form)


@mit_betreuung
def abschalten(request: Verwaltungsanfrage, pk: int) -> HttpResponse:
    haus = get_object_or_404(sichtbare_organisationen(request.user), pk=pk)
    form = AbschaltenForm(request.POST or None)
    if form.is_valid():
        with uebernehmen(form):
            akte.organisation_abschalten(haus, durch=request.user, **form.cleaned_data)
            messages.success(request, f"{haus} ist abgeschaltet. Alle sind abgemeldet.")
            return redirect("verwaltung:organisation", pk)
    zusammenhang = {"haus": haus, "form": form, "personen": akte.betroffene(haus)}
    return render(request, "verwaltung/abschalten.html", zusammenhang)


@require_POST
@mit_betreuung
def zulassen(request: Verwaltungsanfrage, pk: int) -> HttpResponse:
    haus = get_object_or_404(sichtbare_organisationen(request.user), pk=pk)
    try:
        akte.organisation_zulassen(haus, durch=request.user)
        messages.success(request, f"{haus} darf wieder arbeiten.")
    except Regelverstoss as fehler:
        messages.error(request, str(fehler))
    return redirect("verwaltung:organisation", pk)


def _zeigen(
    request: Verwaltungsanfrage,
    pk: int,
    *,
    form: NameForm | None = None,
    teamform: TeamForm | None = None,
) -> HttpResponse:
    haus = get_object_or_404(sichtbare_organisationen(request.user), pk=pk)
    zusammenhang = {
        "haus": haus,
        "form": form or NameForm(initial={"name": haus.name}),
        "teamform": teamform or TeamForm(),
        "teams": haus.teams.all(),
        "personen": akte.betroffene(haus),
    }
    return render(request, "verwaltung/organisation.html", zusammenhang)
