"""Begin and end a Betreuungssitzung, and see the last ones."""

from __future__ import annotations

from allauth.account.decorators import reauthentication_required
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST, require_safe

from massanzug.kern.fehler import Regelverstoss
from massanzug.protokoll.lesen import eintraege_der_akte
from massanzug.verwaltung.domain.betreuung import betreuung_beenden, betreuung_beginnen
from massanzug.verwaltung.forms.betreuung import BetreuungForm
from massanzug.verwaltung.http import Verwaltungsanfrage, nur_administration
from massanzug.verwaltung.zugriff import sichtbare_betreuungen

LETZTE = 20
SCHRITTE = 500


def frische_anmeldung(_request: HttpRequest) -> bool:
    """Power over accounts asks once more who is sitting there; in the demo nobody can answer."""
    return bool(settings.ZWEITER_FAKTOR_PFLICHT)


@require_safe
@nur_administration
def start(request: Verwaltungsanfrage) -> HttpResponse:
    letzte = sichtbare_betreuungen(request.user)[:LETZTE]
    return render(request, "verwaltung/start.html", {"letzte": letzte})


@nur_administration
@reauthentication_required(  # type: ignore[untyped-decorator]  # allauth has no types
    allow_get=True, enabled=frische_anmeldung, app="massanzug.verwaltung"
)
def betreuung(request: Verwaltungsanfrage) -> HttpResponse:
    weiter = _weiter(request)
    if request.betreuung is not None:
        return redirect(weiter)
    form = BetreuungForm(request.POST or None)
    if form.is_valid():
        try:
            betreuung_beginnen(durch=request.user, **form.cleaned_data)
        except Regelverstoss as fehler:
            form.add_error(None, str(fehler))
        else:
            return redirect(weiter)
    return render(request, "verwaltung/betreuung.html", {"form": form, "weiter": weiter})


@require_POST
@nur_administration
def beenden(request: Verwaltungsanfrage) -> HttpResponse:
    if request.betreuung is not None:
        betreuung_beenden(request.betreuung, durch=request.user)
        messages.success(request, "Die Betreuungssitzung ist beendet.")
    return redirect("verwaltung:start")


@require_safe
@nur_administration
def schritte(request: Verwaltungsanfrage, pk: int) -> HttpResponse:
    """What was opened and sent in it. Every administrator sees that of every other."""
    sitzung = get_object_or_404(sichtbare_betreuungen(request.user), pk=pk)
    zeilen = eintraege_der_akte(sitzung, anzahl=SCHRITTE)
    return render(request, "verwaltung/schritte.html", {"sitzung": sitzung, "zeilen": zeilen})


def _weiter(request: HttpRequest) -> str:
    """Where the administrator wanted to go; only ever a page of this house."""
    ziel = request.POST.get("weiter") or request.GET.get("weiter") or ""
    if url_has_allowed_host_and_scheme(ziel, {request.get_host()}, request.is_secure()):
        return ziel
    return reverse("verwaltung:start")
