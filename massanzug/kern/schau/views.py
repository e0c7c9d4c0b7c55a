from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from massanzug.kern.schau import daten

MERKER = "schau_reihenfolge"


@login_not_required
def komponenten(request: HttpRequest) -> HttpResponse:
    folge = request.session.get(MERKER, list(daten.BAUSTEINE))
    return render(
        request,
        "kern/schau/seite.html",
        {
            "form": daten.beispielform(),
            "leere": daten.Beispielform(),
            "suche": daten.Beispielform(prefix="s"),
            "liste": daten.beispielliste(request.GET.get("sortierung", "")),
            "schritte": daten.SCHRITTE,
            "bausteine": [(schluessel, daten.BAUSTEINE[schluessel]) for schluessel in folge],
            "tag": daten.FAELLE[0].am,
        },
    )


@login_not_required
def nachfragen(request: HttpRequest) -> HttpResponseBase:
    """The confirm page of the example, and what comes after it: nothing."""
    if request.method == "POST":
        return redirect("kern:komponenten")
    werte = {"frage": "Baustein vom Plan nehmen?", "ja": "Vom Plan nehmen", "zurueck": "../"}
    return render(request, "kern/rueckfrage.html", werte)


@require_POST
@login_not_required
def ordnen(request: HttpRequest) -> HttpResponse:
    """A drag sends the whole order; only an order of the same things is taken."""
    folge = request.POST.getlist("schluessel")
    if set(folge) != set(daten.BAUSTEINE):
        return HttpResponse(status=400)
    request.session[MERKER] = folge
    return HttpResponse(status=204)


@require_POST
@login_not_required
def verschieben(request: HttpRequest, schluessel: str) -> HttpResponseBase:
    folge = request.session.get(MERKER, list(daten.BAUSTEINE))
    if schluessel in folge:
        stelle = folge.index(schluessel)
        neu = stelle + (1 if request.POST.get("richtung") == "runter" else -1)
        if 0 <= neu < len(folge):
            folge[stelle], folge[neu] = folge[neu], folge[stelle]
        request.session[MERKER] = folge
    return redirect("kern:komponenten")
