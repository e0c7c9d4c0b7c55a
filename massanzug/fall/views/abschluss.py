from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from massanzug.fall.begriffe import Fallstand
from massanzug.fall.domain.abschluss import (
    fall_abschliessen,
    fall_wiedereroeffnen,
    nachkontakt_festhalten,
    statistik_in_worten,
)
from massanzug.fall.forms.abschluss import AbschlussForm, NachkontaktForm, WiedereroeffnungForm
from massanzug.fall.http import mit_akte
from massanzug.fall.models import Fall
from massanzug.fall.zugriff import sichtbare_abschluesse
from massanzug.kern.zeit import heute
from massanzug.konten.http import Anfrage

ENTSCHEIDEN, SCHREIBEN = "fall.entscheiden", "fall.bearbeiten"


@require_http_methods(["GET", "POST"])
@mit_akte(ENTSCHEIDEN)
def abschluss(request: Anfrage, fall: Fall) -> HttpResponse:
    """End the case; of a closed one, how it ended."""
    if fall.fallstand == Fallstand.ABGESCHLOSSEN:
        abschluesse = [(a, statistik_in_worten(a)) for a in fall.abschluesse.all()]
        kontext = {"fall": fall, "abschluesse": abschluesse}
        return render(request, "fall/abschluss/abgeschlossen.html", kontext)
    form = AbschlussForm(
        request.POST or None,
        ziel=f"fall.abschluss:neu:{fall.kennung}",
        benutzer=request.user,
        initial={"am": heute()},
    )
    if form.is_valid() and form.gelingt(
        lambda: fall_abschliessen(fall, form.werte, durch=request.user, heute=heute())
    ):
        messages.success(request, "Der Fall ist abgeschlossen. Er bleibt aufbewahrt und lesbar.")
        return redirect("fall", fall.kennung)
    return render(request, "fall/abschluss/abschluss.html", {"fall": fall, "form": form})


@require_http_methods(["GET", "POST"])
@mit_akte(SCHREIBEN)
def nachkontakt(request: Anfrage, fall: Fall, pk: int) -> HttpResponse:
    verabredete = sichtbare_abschluesse(request.user).filter(nachkontakt__isnull=False)
    abschluss = get_object_or_404(verabredete, fall=fall, pk=pk)
    form = NachkontaktForm(
        request.POST or None,
        instance=abschluss,
        ziel=f"fall.nachkontakt:{pk}",
        benutzer=request.user,
        stand=abschluss.stand,
        initial={"nachkontakt_war_am": abschluss.nachkontakt_war_am or heute()},
    )
    if form.is_valid() and form.gelingt(
        lambda: nachkontakt_festhalten(
            abschluss, form.werte, durch=request.user, heute=heute(), stand=form.stand
        )
    ):
        messages.success(request, "Der Nachkontakt ist festgehalten.")
        return redirect("ueberpruefungen_faellig")
    kontext = {"fall": fall, "abschluss": abschluss, "form": form}
    return render(request, "fall/abschluss/nachkontakt.html", kontext)


@require_http_methods(["GET", "POST"])
@mit_akte(ENTSCHEIDEN)
def wiedereroeffnen(request: Anfrage, fall: Fall) -> HttpResponse:
    form = WiedereroeffnungForm(
        request.POST or None,
        ziel=f"fall.wiedereroeffnung:neu:{fall.kennung}",
        benutzer=request.user,
    )
    if form.is_valid() and form.gelingt(
        lambda: fall_wiedereroeffnen(fall, durch=request.user, jetzt=timezone.now(), **form.werte)
    ):
        messages.success(request, "Der Fall ist wieder offen. Geteilt ist er noch nicht wieder.")
        return redirect("fall", fall.kennung)
    return render(request, "fall/abschluss/wiedereroeffnen.html", {"fall": fall, "form": form})
