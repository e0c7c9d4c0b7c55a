"""What the table will see: for who brought the case alone. These pages have the case's names on them."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from massanzug.fall.views.klick import mit_einem_klick
from massanzug.konten.http import Anfrage
from massanzug.team.domain.aufdeckung import aufdecken, verdecken
from massanzug.team.domain.falldarstellung import (
    darstellung_fortschreiben,
    darstellung_freigeben,
    freigabe_zuruecknehmen,
    namen_ersetzen,
    pruefen,
)
from massanzug.team.forms.darstellung import AufdeckungForm, DarstellungForm
from massanzug.team.http import mit_beratung
from massanzug.team.models import Beratung, Falldarstellung
from massanzug.team.zugriff import sichtbare_einwilligungen_dafuer, sichtbare_falldarstellungen

GEBEN = "beratung.fallgeben"


def _darstellung(request: Anfrage, beratung: Beratung) -> Falldarstellung:
    return get_object_or_404(sichtbare_falldarstellungen(request.user), beratung=beratung)


@require_http_methods(["GET", "POST"])
@mit_beratung(GEBEN)
def schreiben(request: Anfrage, beratung: Beratung) -> HttpResponse:
    darstellung = _darstellung(request, beratung)
    form = DarstellungForm(
        request.POST or None,
        instance=darstellung,
        ziel=f"team.darstellung:neu:{darstellung.pk}",
        benutzer=request.user,
        stand=darstellung.stand,
    )
    if form.is_valid() and form.gelingt(
        lambda: darstellung_fortschreiben(
            darstellung, form.werte, durch=request.user, stand=form.stand
        )
    ):
        return redirect("darstellung_pruefen", beratung.kennung)
    kontext = {"form": form, "beratung": beratung, "darstellung": darstellung}
    return render(request, "team/darstellung.html", kontext)


@require_safe
@mit_beratung(GEBEN)
def pruefung(request: Anfrage, beratung: Beratung) -> HttpResponse:
    """The text as the others will read it, with everything marked that may point to somebody."""
    darstellung = _darstellung(request, beratung)
    kontext = {
        "beratung": beratung,
        "darstellung": darstellung,
        "blick": pruefen(darstellung),
    }
    return render(request, "team/pruefung.html", kontext)


@require_POST
@mit_beratung(GEBEN)
def ersetzen(request: Anfrage, beratung: Beratung) -> HttpResponse:
    darstellung = _darstellung(request, beratung)
    mit_einem_klick(
        request,
        lambda: namen_ersetzen(darstellung, durch=request.user),
        "Die Namen der Akte sind ersetzt.",
    )
    return redirect("darstellung_pruefen", beratung.kennung)


@require_POST
@mit_beratung(GEBEN)
def freigeben(request: Anfrage, beratung: Beratung) -> HttpResponse:
    darstellung = _darstellung(request, beratung)
    stand = request.POST.get("stand", "")
    geschafft = mit_einem_klick(
        request,
        lambda: darstellung_freigeben(
            darstellung,
            durch=request.user,
            jetzt=timezone.localtime(),
            angesehen="angesehen" in request.POST,
            stand=int(stand) if stand.isdecimal() else 0,
        ),
        "Freigegeben. Alle am Tisch können die Falldarstellung jetzt lesen.",
    )
    return redirect("beratung" if geschafft else "darstellung_pruefen", beratung.kennung)


@require_POST
@mit_beratung(GEBEN)
def zuruecknehmen(request: Anfrage, beratung: Beratung) -> HttpResponse:
    darstellung = _darstellung(request, beratung)
    mit_einem_klick(
        request,
        lambda: freigabe_zuruecknehmen(darstellung, durch=request.user),
        "Die anderen sehen die Falldarstellung nicht mehr.",
    )
    return redirect("beratung", beratung.kennung)


@require_http_methods(["GET", "POST"])
@mit_beratung(GEBEN)
def aufdeckung(request: Anfrage, beratung: Beratung) -> HttpResponse:
    form = AufdeckungForm(
        request.POST or None,
        einwilligungen=sichtbare_einwilligungen_dafuer(request.user, beratung),
        ziel=f"team.aufdeckung:neu:{beratung.pk}",
        benutzer=request.user,
    )
    if form.is_valid() and form.gelingt(
        lambda: aufdecken(beratung, **form.werte, durch=request.user, jetzt=timezone.now())
    ):
        messages.success(request, "Am Tisch steht jetzt, wer wer ist. Das steht im Protokoll.")
        return redirect("beratung", beratung.kennung)
    kontext = {
        "form": form,
        "titel": "Sagen, wer wer ist",
        "vorzeile": str(beratung),
        "zurueck": reverse("beratung", args=[beratung.kennung]),
        "knopf": "Sagen",
    }
    return render(request, "team/formular.html", kontext)


@require_POST
@mit_beratung(GEBEN)
def verdeckung(request: Anfrage, beratung: Beratung) -> HttpResponse:
    mit_einem_klick(
        request,
        lambda: verdecken(beratung, durch=request.user, jetzt=timezone.now()),
        "Die Namen sind wieder verdeckt.",
    )
    return redirect("beratung", beratung.kennung)
