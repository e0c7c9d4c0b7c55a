from __future__ import annotations

from django.db import transaction
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from massanzug.fall.domain.bewilligungen import (
    KOPF,
    bewilligungen_lesen,
    zeilen_der_bewilligungen,
)
from massanzug.fall.forms.bewilligungen import BewilligungswahlForm
from massanzug.kern.csvtext import als_csv
from massanzug.kern.liste import Spalte, liste_bauen
from massanzug.kern.zeit import heute
from massanzug.konten.http import Anfrage
from massanzug.konten.rechte import darf

SPALTEN = (
    Spalte("Fall", "fall", ("fall__name", "fall__aktenzeichen")),
    Spalte("Hilfeart", "hilfeart", ("hilfeart",)),
    Spalte("Träger", "traeger", ("traeger__name",)),
    Spalte("Zeitraum", "von", ("von",)),
    Spalte("Im Monat", "kosten", ("kosten",), zahl=True),
)


@require_safe
def bewilligungen(request: Anfrage) -> HttpResponse:
    if not darf(request.user, "bewilligungen.lesen"):
        raise Http404
    with transaction.atomic():
        menge = bewilligungen_lesen(request.GET.dict(), durch=request.user, am=heute())
        liste = liste_bauen(request.GET, menge, SPALTEN, standard="fall")
        kontext = {"liste": liste, "form": BewilligungswahlForm(request.GET or None)}
        return render(request, "fall/bewilligungen/bewilligungen.html", kontext)


@require_safe
def bewilligungen_csv(request: Anfrage) -> HttpResponse:
    if not darf(request.user, "bewilligungen.lesen"):
        raise Http404
    with transaction.atomic():
        menge = bewilligungen_lesen(request.GET.dict(), durch=request.user, am=heute())
        text = als_csv(KOPF, zeilen_der_bewilligungen(menge.order_by("fall__aktenzeichen", "pk")))
    antwort = HttpResponse(text, content_type="text/csv; charset=utf-8")
    antwort["Content-Disposition"] = 'attachment; filename="bewilligungen.csv"'
    return antwort
