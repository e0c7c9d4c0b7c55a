"""§ 5 SGB VIII and the professional's worry: each with a form of its own."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from massanzug.fall.domain.wille_wunsch import (
    sorge_aufschreiben,
    sorge_fortschreiben,
    wunsch_aufnehmen,
    wunsch_fortschreiben,
)
from massanzug.fall.forms.wille import SorgeForm, WunschForm
from massanzug.fall.http import mit_akte
from massanzug.fall.models import Fall, Person
from massanzug.fall.zugriff import sichtbare_personen, sichtbare_sorgen, sichtbare_wuensche
from massanzug.kern.zeit import heute
from massanzug.konten.http import Anfrage
from massanzug.recht.rechte import RECHTE

SCHREIBEN = "fall.bearbeiten"


@require_http_methods(["GET", "POST"])
@mit_akte(SCHREIBEN)
def wunsch_neu(request: Anfrage, fall: Fall, person: int) -> HttpResponse:
    von = get_object_or_404(sichtbare_personen(request.user, fall), pk=person)
    form = WunschForm(
        request.POST or None,
        ziel=f"fall.wunsch:neu:{fall.kennung}:{von.pk}",
        benutzer=request.user,
        heute=heute(),
    )
    if form.is_valid() and form.gelingt(
        lambda: wunsch_aufnehmen(von, form.werte, durch=request.user)
    ):
        messages.success(request, "Der Wunsch ist aufgeschrieben.")
        return redirect("willen", fall.kennung)
    return _wunsch(request, fall, form, von)


@require_http_methods(["GET", "POST"])
@mit_akte(SCHREIBEN)
def wunsch(request: Anfrage, fall: Fall, pk: int) -> HttpResponse:
    wunsch = get_object_or_404(sichtbare_wuensche(request.user, fall), pk=pk)
    form = WunschForm(
        request.POST or None,
        instance=wunsch,
        ziel=f"fall.wunsch:{pk}",
        benutzer=request.user,
        stand=wunsch.stand,
        heute=heute(),
    )
    if form.is_valid() and form.gelingt(
        lambda: wunsch_fortschreiben(wunsch, form.werte, durch=request.user, stand=form.stand)
    ):
        messages.success(request, "Gespeichert.")
        return redirect("willen", fall.kennung)
    return _wunsch(request, fall, form, wunsch.person)


def _wunsch(request: Anfrage, fall: Fall, form: WunschForm, person: Person) -> HttpResponse:
    recht = RECHTE["wunschundwahlrecht"]
    kontext = {"fall": fall, "form": form, "person": person, "recht": recht}
    return render(request, "fall/wille/wunsch.html", kontext)


@require_http_methods(["GET", "POST"])
@mit_akte(SCHREIBEN)
def sorge_neu(request: Anfrage, fall: Fall) -> HttpResponse:
    form = SorgeForm(
        request.POST or None,
        ziel=f"fall.sorge:neu:{fall.kennung}",
        benutzer=request.user,
        heute=heute(),
    )
    if form.is_valid() and form.gelingt(
        lambda: sorge_aufschreiben(fall, form.werte, durch=request.user)
    ):
        messages.success(request, "Ihre Sorge ist aufgeschrieben, mit Ihrem Namen.")
        return redirect("willen", fall.kennung)
    return render(request, "fall/wille/sorge.html", {"fall": fall, "form": form})


@require_http_methods(["GET", "POST"])
@mit_akte(SCHREIBEN)
def sorge(request: Anfrage, fall: Fall, pk: int) -> HttpResponse:
    sorge = get_object_or_404(sichtbare_sorgen(request.user, fall), pk=pk)
    if sorge.von != request.user:
        raise Http404
    form = SorgeForm(
        request.POST or None,
        instance=sorge,
        ziel=f"fall.sorge:{pk}",
        benutzer=request.user,
        stand=sorge.stand,
        heute=heute(),
    )
    if form.is_valid() and form.gelingt(
        lambda: sorge_fortschreiben(sorge, form.werte, durch=request.user, stand=form.stand)
    ):
        messages.success(request, "Gespeichert.")
        return redirect("willen", fall.kennung)
    return render(request, "fall/wille/sorge.html", {"fall": fall, "form": form})
