from __future__ import annotations

from copy import copy

from django.db import transaction
from django.http import FileResponse, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from massanzug.kern.zeit import heute
from massanzug.konten.http import Anfrage
from massanzug.raum.domain.vereinbarung import (
    dokument_oeffnen,
    vereinbarung_aendern,
    vereinbarung_anlegen,
    vereinbarung_beenden,
)
from massanzug.raum.forms.traeger import BeendenForm, VereinbarungForm
from massanzug.raum.http import Formularseite, ausfuellen, mit_recht
from massanzug.raum.models import Traeger, Vereinbarung
from massanzug.raum.zugriff import (
    sichtbare_dokumente,
    sichtbare_traeger,
    sichtbare_vereinbarungen,
)


def _seite(traeger: Traeger, titel: str, knopf: str, meldung: str) -> Formularseite:
    return Formularseite(
        titel=titel,
        zurueck=reverse("traeger", args=[traeger.pk]),
        von_wo=str(traeger),
        knopf=knopf,
        meldung=meldung,
    )


@require_http_methods(["GET", "POST"])
@mit_recht("traeger.pflegen")
def vereinbarung_neu(request: Anfrage, pk: int) -> HttpResponse:
    traeger = get_object_or_404(sichtbare_traeger(request.user), pk=pk)
    form = VereinbarungForm(
        request.POST or None,
        request.FILES or None,
        instance=Vereinbarung(traeger=traeger),
        ziel=f"raum.vereinbarung:neu:{traeger.pk}",
        benutzer=request.user,
    )
    seite = _seite(traeger, "Neue Vereinbarung", "Eintragen", "Die Vereinbarung steht im Register.")
    return ausfuellen(
        request,
        form,
        lambda: vereinbarung_anlegen(traeger, form.werte, durch=request.user),
        seite,
    )


@require_http_methods(["GET", "POST"])
@mit_recht("traeger.pflegen")
def vereinbarung(request: Anfrage, pk: int) -> HttpResponse:
    gesucht = get_object_or_404(sichtbare_vereinbarungen(request.user), pk=pk)
    form = VereinbarungForm(
        request.POST or None,
        request.FILES or None,
        instance=copy(gesucht),
        ziel=f"raum.vereinbarung:{gesucht.pk}",
        benutzer=request.user,
        stand=gesucht.stand,
    )
    seite = _seite(
        gesucht.traeger, "Vereinbarung ändern", "Speichern", "Die Vereinbarung ist geändert."
    )
    return ausfuellen(
        request,
        form,
        lambda: vereinbarung_aendern(gesucht, form.werte, durch=request.user, stand=form.stand),
        seite,
    )


@require_http_methods(["GET", "POST"])
@mit_recht("traeger.pflegen")
def vereinbarung_ende(request: Anfrage, pk: int) -> HttpResponse:
    gesucht = get_object_or_404(sichtbare_vereinbarungen(request.user), pk=pk)
    form = BeendenForm(
        request.POST or None,
        initial={"zum": heute()},
        ziel=f"raum.ende:{gesucht.pk}",
        benutzer=request.user,
        stand=gesucht.stand,
    )
    seite = _seite(gesucht.traeger, "Vereinbarung beenden", "Beenden", "Das Ende ist eingetragen.")
    return ausfuellen(
        request,
        form,
        lambda: vereinbarung_beenden(
            gesucht, zum=form.werte["zum"], durch=request.user, stand=form.stand
        ),
        seite,
    )


@require_safe
def vereinbarung_dokument(request: Anfrage, pk: int) -> HttpResponseBase:
    """As a file to keep, never shown inside a page: it came from somebody else's machine."""
    with transaction.atomic():
        gesucht = get_object_or_404(sichtbare_dokumente(request.user), pk=pk)
        datei = dokument_oeffnen(gesucht, durch=request.user)
    return FileResponse(
        datei,
        as_attachment=True,
        filename=f"vereinbarung-{gesucht.art}-{gesucht.gueltig_von:%Y-%m-%d}.pdf",
        content_type="application/pdf",
    )
