"""The strip's single clicks and drags: order, double, remove, bring back."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from massanzug.fall.begriffe import Stufe
from massanzug.fall.domain.massanzug import (
    baustein_entfernen,
    baustein_verdoppeln,
    baustein_verschieben,
    bausteine_ordnen,
)
from massanzug.fall.forms.ziele import reihenfolge_aus
from massanzug.fall.http import mit_akte
from massanzug.fall.models import Fall
from massanzug.fall.views.klick import mit_einem_klick
from massanzug.fall.zugriff import sichtbare_bausteine
from massanzug.kern.fehler import Regelverstoss
from massanzug.konten.http import Anfrage

BAUEN = "massanzug.bauen"


@require_POST
@mit_akte(BAUEN)
def bausteine_reihen(request: Anfrage, fall: Fall) -> HttpResponse:
    """What a drag posts: the step and its keys in order. A no puts the card back."""
    try:
        stufe = Stufe(int(request.POST.get("gruppe", "")))
        plaetze = [(stufe, pk) for pk in reihenfolge_aus(request.POST)]
        bausteine_ordnen(fall, plaetze, durch=request.user)
    except (Regelverstoss, ValueError) as fehler:
        return HttpResponse(str(fehler), status=409, content_type="text/plain; charset=utf-8")
    return HttpResponse(status=204)


@require_POST
@mit_akte(BAUEN)
def baustein_rangieren(request: Anfrage, fall: Fall, pk: int) -> HttpResponse:
    """The keyboard's and the script-free way along the ladder."""
    menge = sichtbare_bausteine(request.user).filter(entfernt_am__isnull=True)
    baustein = get_object_or_404(menge, fall=fall, pk=pk)
    hoch = request.POST.get("richtung") == "hoch"
    mit_einem_klick(
        request,
        lambda: baustein_verschieben(baustein, durch=request.user, hoch=hoch),
        "Die Reihenfolge ist gespeichert.",
    )
    return redirect("massanzug", fall.kennung)


@require_POST
@mit_akte(BAUEN)
def baustein_doppelt(request: Anfrage, fall: Fall, pk: int) -> HttpResponse:
    baustein = get_object_or_404(sichtbare_bausteine(request.user, fall), pk=pk)
    mit_einem_klick(
        request,
        lambda: baustein_verdoppeln(baustein, durch=request.user),
        "Der Baustein steht jetzt zweimal da. Ändern Sie, was anders ist.",
    )
    return redirect("massanzug", fall.kennung)


@require_POST
@mit_akte(BAUEN)
def baustein_weg(request: Anfrage, fall: Fall, pk: int) -> HttpResponse:
    """``zurueck=ja`` brings it back; anything else takes it off."""
    baustein = get_object_or_404(sichtbare_bausteine(request.user, fall), pk=pk)
    jetzt = None if request.POST.get("zurueck") == "ja" else timezone.now()
    mit_einem_klick(
        request,
        lambda: baustein_entfernen(baustein, durch=request.user, jetzt=jetzt),
        "Der Baustein ist entfernt. Unten können Sie ihn zurückholen."
        if jetzt
        else "Der Baustein ist wieder da.",
    )
    return redirect("massanzug", fall.kennung)
