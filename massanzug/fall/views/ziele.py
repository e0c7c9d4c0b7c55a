from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from massanzug.fall.begriffe import Zielstand
from massanzug.fall.domain.massanzug_blick import plan_lesen
from massanzug.fall.domain.ziele import (
    ziel_erfassen,
    ziel_fortschreiben,
    ziel_verschieben,
    ziele_ordnen,
    zielstand_setzen,
)
from massanzug.fall.forms.ziele import ZielForm, ZielstandForm, reihenfolge_aus
from massanzug.fall.http import mit_akte
from massanzug.fall.models import Fall, Person
from massanzug.fall.views.klick import mit_einem_klick
from massanzug.fall.zugriff import sichtbare_ziele
from massanzug.kern.fehler import Regelverstoss
from massanzug.kern.zeit import heute
from massanzug.konten.http import Anfrage
from massanzug.konten.rechte import darf

SCHREIBEN = "fall.bearbeiten"


@require_safe
@mit_akte()
def ziele(request: Anfrage, fall: Fall) -> HttpResponse:
    plan = plan_lesen(request.user, fall, heute())
    schreibt = darf(request.user, SCHREIBEN, fall)
    kontext = {"fall": fall, "plan": plan, "schreibt": schreibt, "staende": Zielstand.choices}
    return render(request, "fall/ziele/ziele.html", kontext)


@require_http_methods(["GET", "POST"])
@mit_akte(SCHREIBEN)
def ziel_neu(request: Anfrage, fall: Fall, person: int) -> HttpResponse:
    """``?wille=`` and ``?richtungsziel=`` say what it comes from."""
    von = get_object_or_404(fall.personen.all(), pk=person)
    form = ZielForm(
        request.POST or None,
        initial=request.GET.dict(),
        ziel=f"fall.ziel:neu:{fall.kennung}:{von.pk}",
        benutzer=request.user,
        person=von,
    )
    if form.is_valid() and form.gelingt(lambda: ziel_erfassen(von, form.werte, durch=request.user)):
        messages.success(request, f"Das Ziel von {von} ist aufgeschrieben.")
        return redirect("ziele", fall.kennung)
    return _formular(request, fall, form, von)


@require_http_methods(["GET", "POST"])
@mit_akte(SCHREIBEN)
def ziel(request: Anfrage, fall: Fall, pk: int) -> HttpResponse:
    ziel = get_object_or_404(sichtbare_ziele(request.user, fall), pk=pk)
    form = ZielForm(
        request.POST or None,
        instance=ziel,
        ziel=f"fall.ziel:{pk}",
        benutzer=request.user,
        stand=ziel.stand,
        person=ziel.person,
    )
    if form.is_valid() and form.gelingt(
        lambda: ziel_fortschreiben(ziel, form.werte, durch=request.user, stand=form.stand)
    ):
        messages.success(request, "Das Ziel ist gespeichert.")
        return redirect("ziele", fall.kennung)
    return _formular(request, fall, form, ziel.person)


def _formular(request: Anfrage, fall: Fall, form: ZielForm, person: Person) -> HttpResponse:
    kontext = {"fall": fall, "form": form, "person": person, "fragen": form.fragen(heute())}
    return render(request, "fall/ziele/ziel.html", kontext)


@require_POST
@mit_akte(SCHREIBEN)
def ziel_fragen(request: Anfrage, fall: Fall, person: int) -> HttpResponse:
    """The questions for what is being typed. Saves nothing."""
    von = get_object_or_404(fall.personen.all(), pk=person)
    ziel = f"fall.ziel:neu:{fall.kennung}:{von.pk}"
    form = ZielForm(request.POST, ziel=ziel, benutzer=request.user, person=von)
    return render(request, "fall/ziele/_fragen.html", {"fragen": form.fragen(heute())})


@require_POST
@mit_akte(SCHREIBEN)
def ziel_stand(request: Anfrage, fall: Fall, pk: int) -> HttpResponse:
    ziel = get_object_or_404(sichtbare_ziele(request.user, fall), pk=pk)
    form = ZielstandForm(request.POST)
    if form.is_valid():
        stand = Zielstand(form.cleaned_data["zielstand"])
        mit_einem_klick(
            request,
            lambda: zielstand_setzen(ziel, stand, durch=request.user),
            f"Festgehalten: {stand.label}.",
        )
    return redirect("ziele", fall.kennung)


@require_POST
@mit_akte(SCHREIBEN)
def ziel_rangieren(request: Anfrage, fall: Fall, pk: int) -> HttpResponse:
    """The keyboard's and the script-free way to put Ziele in order."""
    ziel = get_object_or_404(sichtbare_ziele(request.user, fall), pk=pk)
    hoch = request.POST.get("richtung") == "hoch"
    mit_einem_klick(
        request,
        lambda: ziel_verschieben(ziel, durch=request.user, hoch=hoch),
        "Die Reihenfolge ist gespeichert.",
    )
    return redirect("ziele", fall.kennung)


@require_POST
@mit_akte(SCHREIBEN)
def ziele_reihen(request: Anfrage, fall: Fall) -> HttpResponse:
    """What a drag posts; a rule's no is a 409, and the page puts the card back."""
    try:
        ziele_ordnen(fall, reihenfolge_aus(request.POST), durch=request.user)
    except Regelverstoss as fehler:
        return HttpResponse(str(fehler), status=409, content_type="text/plain; charset=utf-8")
    return HttpResponse(status=204)
