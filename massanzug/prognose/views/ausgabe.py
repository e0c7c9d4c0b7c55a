from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import content_disposition_header
from django.utils.text import slugify
from django.views.decorators.http import require_safe

from massanzug.kern.fehler import Regelverstoss
from massanzug.konten.http import Anfrage
from massanzug.prognose.domain.ausgabe import prognose_ausgeben
from massanzug.prognose.domain.beschlussvorlage import (
    beschlussvorlage,
    beschlussvorlage_drucken,
    geprueftes_ergebnis,
)
from massanzug.prognose.views.prognose import gesuchte

ARTEN = {"csv": "text/csv", "json": "application/json", "toml": "application/toml"}


@require_safe
def datei(request: Anfrage, pk: int, art: str) -> HttpResponse:
    prognose = gesuchte(request, pk)
    if not prognose.ist_fertig:
        raise Http404
    antwort = HttpResponse(
        prognose_ausgeben(prognose, art, durch=request.user),
        content_type=f"{ARTEN[art]}; charset=utf-8",
    )
    name = f"prognose-{slugify(prognose.name)[:60]}-{prognose.pk}.{art}"
    antwort["Content-Disposition"] = str(content_disposition_header(True, name))  # noqa: FBT003 - Django's order
    return antwort


@require_safe
def vorlage(request: Anfrage, pk: int) -> HttpResponse:
    """The council's paper as a page; without a checked past the reason why there is none."""
    prognose = gesuchte(request, pk)
    try:
        ergebnis = geprueftes_ergebnis(prognose)
    except Regelverstoss as fehler:
        messages.error(request, str(fehler))
        return redirect("prognose", pk)
    zusammenhang = {"prognose": prognose, "v": beschlussvorlage(ergebnis), "s": ergebnis}
    return render(request, "prognose/beschlussvorlage.html", zusammenhang)


@require_safe
def vorlage_pdf(request: Anfrage, pk: int) -> HttpResponse:
    prognose = gesuchte(request, pk)
    try:
        pdf = beschlussvorlage_drucken(prognose, durch=request.user)
    except Regelverstoss as fehler:
        messages.error(request, str(fehler))
        return redirect("prognose", pk)
    antwort = HttpResponse(pdf, content_type="application/pdf")
    name = f"beschlussvorlage-{slugify(prognose.name)[:60]}.pdf"
    antwort["Content-Disposition"] = str(content_disposition_header(False, name))  # noqa: FBT003 - as above
    antwort["Cache-Control"] = "private, no-store"
    return antwort
