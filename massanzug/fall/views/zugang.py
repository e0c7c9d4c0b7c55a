"""„Wer darf in diese Akte“."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from massanzug.fall.domain.wissen import wer_weiss_was
from massanzug.fall.domain.zugang import (
    beteiligung_beenden,
    einwilligung_erfassen,
    einwilligung_widerrufen,
    fall_teilen,
)
from massanzug.fall.domain.zugang_blick import zugangsblick
from massanzug.fall.domain.zugang_vertretung import fachkraft_dazunehmen
from massanzug.fall.forms.zugang import DazunehmenForm, EinwilligungForm, TeilenForm
from massanzug.fall.http import mit_akte
from massanzug.fall.models import Fall
from massanzug.fall.views.klick import mit_einem_klick
from massanzug.fall.zugriff import sichtbare_beteiligungen, sichtbare_einwilligungen
from massanzug.kern.zeit import heute
from massanzug.konten.http import Anfrage
from massanzug.konten.rechte import darf

SCHREIBEN, FREIGEBEN = "fall.bearbeiten", "fall.freigeben"


@require_safe
@mit_akte(SCHREIBEN)
def zugang(request: Anfrage, fall: Fall) -> HttpResponse:
    kontext = {
        "fall": fall,
        "blick": zugangsblick(request.user, fall, heute()),
        "gibt_frei": darf(request.user, FREIGEBEN, fall),
    }
    return render(request, "fall/zugang/zugang.html", kontext)


@require_safe
@mit_akte(SCHREIBEN)
def wissen(request: Anfrage, fall: Fall) -> HttpResponse:
    kontext = {"fall": fall, "mitwissende": wer_weiss_was(request.user, fall, heute())}
    return render(request, "fall/zugang/wissen.html", kontext)


@require_http_methods(["GET", "POST"])
@mit_akte(FREIGEBEN)
def einwilligung_neu(request: Anfrage, fall: Fall) -> HttpResponse:
    form = EinwilligungForm(
        request.POST or None,
        fall=fall,
        ziel=f"fall.einwilligung:neu:{fall.kennung}",
        benutzer=request.user,
        heute=heute(),
    )
    if form.is_valid() and form.gelingt(
        lambda: einwilligung_erfassen(fall, form.werte, durch=request.user, am=heute())
    ):
        messages.success(request, "Die Einwilligung ist aufgeschrieben. Jetzt können Sie teilen.")
        return redirect("fall_teilen", fall.kennung, form.ergebnis.pk)
    return render(request, "fall/zugang/einwilligung.html", {"fall": fall, "form": form})


@require_http_methods(["GET", "POST"])
@mit_akte(FREIGEBEN)
def fall_teilen_mit(request: Anfrage, fall: Fall, pk: int) -> HttpResponse:
    einwilligung = get_object_or_404(sichtbare_einwilligungen(request.user, fall), pk=pk)
    form = TeilenForm(request.POST or None, einwilligung=einwilligung, heute=heute())
    if form.is_valid():
        mit, bis = form.cleaned_data["mit"], form.cleaned_data["bis"]
        gelungen = mit_einem_klick(
            request,
            lambda: fall_teilen(einwilligung, mit, durch=request.user, am=heute(), bis=bis),
            f"{mit} sieht jetzt, was geteilt ist.",
        )
        if gelungen:
            return redirect("zugang", fall.kennung)
    kontext = {"fall": fall, "form": form, "einwilligung": einwilligung}
    return render(request, "fall/zugang/teilen.html", kontext)


@require_http_methods(["GET", "POST"])
@mit_akte(SCHREIBEN)
def einwilligung_widerruf(request: Anfrage, fall: Fall, pk: int) -> HttpResponse:
    einwilligung = get_object_or_404(sichtbare_einwilligungen(request.user, fall), pk=pk)
    if request.method == "POST":
        mit_einem_klick(
            request,
            lambda: einwilligung_widerrufen(einwilligung, durch=request.user, jetzt=timezone.now()),
            f"Widerrufen. {einwilligung.traeger} sieht ab sofort nichts mehr von diesem Fall.",
        )
        return redirect("zugang", fall.kennung)
    kontext = {
        "frage": f"Widerruft {einwilligung.person} die Einwilligung für {einwilligung.traeger}?",
        "folge": "Das gilt sofort und lässt sich nicht zurückdrehen. Wer es sich anders überlegt, willigt neu ein.",
        "ja": "Ja, widerrufen",
        "zurueck": "../../../",
    }
    return render(request, "kern/rueckfrage.html", kontext)


@require_http_methods(["GET", "POST"])
@mit_akte(FREIGEBEN)
def dazunehmen(request: Anfrage, fall: Fall) -> HttpResponse:
    form = DazunehmenForm(request.POST or None, fall=fall, heute=heute())
    if form.is_valid():
        wer, rolle = form.cleaned_data["wer"], form.cleaned_data["rolle"]
        gelungen = mit_einem_klick(
            request,
            lambda: fachkraft_dazunehmen(fall, wer, rolle, form.zeitraum, durch=request.user),
            f"{wer} ist dabei.",
        )
        if gelungen:
            return redirect("zugang", fall.kennung)
    return render(request, "fall/zugang/dazunehmen.html", {"fall": fall, "form": form})


@require_http_methods(["GET", "POST"])
@mit_akte(FREIGEBEN)
def beteiligung_ende(request: Anfrage, fall: Fall, pk: int) -> HttpResponse:
    beteiligung = get_object_or_404(sichtbare_beteiligungen(request.user, fall), pk=pk)
    wer = beteiligung.benutzer or beteiligung.team
    if request.method == "POST":
        mit_einem_klick(
            request,
            lambda: beteiligung_beenden(beteiligung, durch=request.user, am=heute()),
            f"{wer} sieht diesen Fall ab sofort nicht mehr.",
        )
        return redirect("zugang", fall.kennung)
    kontext = {
        "frage": f"Zugang für {wer} beenden?",
        "folge": "Das gilt sofort. Sie können die Person später wieder dazunehmen.",
        "ja": "Zugang beenden",
        "zurueck": "../../",
    }
    return render(request, "kern/rueckfrage.html", kontext)
