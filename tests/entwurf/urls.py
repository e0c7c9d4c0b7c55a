"""A tiny real form for the tests: a Wille edited and a new one, over fall's own acts.

``pytestmark = pytest.mark.urls("tests.entwurf.urls")``; the project's URLs are all here too.
"""

from __future__ import annotations

from datetime import date

from django import forms
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path, reverse

from massanzug.config.urls import handler400, handler403, handler404, handler500
from massanzug.config.urls import urlpatterns as alle
from massanzug.entwurf.formular import MitEntwurf
from massanzug.entwurf.orte import Ort, ort
from massanzug.fall.domain.wille import wille_erfassen, wille_fortschreiben
from massanzug.fall.models import Person, Wille
from massanzug.fall.zugriff import sichtbare_faelle, sichtbare_willen
from massanzug.konten.rechte import darf

__all__ = ["handler400", "handler403", "handler404", "handler500"]


class ProbeForm(MitEntwurf, forms.ModelForm):
    class Meta:
        model = Wille
        fields = ["zitat", "soll_anders", "hat_geholfen"]


@ort("probe.wille")
def ort_wille(benutzer, schluessel):
    wille = sichtbare_willen(benutzer).select_related("fall").filter(pk=schluessel).first()
    if wille is None or not darf(benutzer, "fall.bearbeiten", wille.fall):
        return None
    return Ort(f"Wille von {wille.person}", reverse("probe_wille", args=[wille.pk]))


@ort("probe.neu")
def ort_neu(benutzer, schluessel):
    person = Person.objects.filter(
        pk=schluessel.removeprefix("neu:"), fall__in=sichtbare_faelle(benutzer)
    ).first()
    if person is None or not darf(benutzer, "fall.bearbeiten", person.fall):
        return None
    return Ort(f"Neuer Wille von {person}", reverse("probe_neu", args=[person.pk]))


def bearbeiten(request, pk):
    wille = get_object_or_404(sichtbare_willen(request.user), pk=pk)
    form = ProbeForm(
        request.POST or None,
        instance=wille,
        ziel=f"probe.wille:{pk}",
        benutzer=request.user,
        stand=wille.stand,
    )
    if form.is_valid() and form.gelingt(
        lambda: wille_fortschreiben(wille, form.werte, durch=request.user, stand=form.stand)
    ):
        return redirect("probe_fertig")
    return render(request, "probe.html", {"form": form})


def neu(request, pk):
    person = get_object_or_404(Person, pk=pk, fall__in=sichtbare_faelle(request.user))
    form = ProbeForm(request.POST or None, ziel=f"probe.neu:neu:{pk}", benutzer=request.user)
    if form.is_valid() and form.gelingt(
        lambda: wille_erfassen(person, form.werte, durch=request.user, am=date(2026, 11, 23))
    ):
        return redirect("probe_fertig")
    return render(request, "probe.html", {"form": form})


def fertig(_request):
    return HttpResponse("<!doctype html><title>Fertig</title><h1>Gespeichert</h1>")


def kaputt(request):
    if request.method == "POST":
        raise RuntimeError("Absicht")
    return fertig(request)


urlpatterns = [
    path("probe/wille/<int:pk>/", bearbeiten, name="probe_wille"),
    path("probe/neu/<int:pk>/", neu, name="probe_neu"),
    path("probe/fertig/", fertig, name="probe_fertig"),
    path("probe/kaputt/", kaputt),
    *alle,
]
