from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from massanzug.kern.fehler import Regelverstoss
from massanzug.konten.http import Anfrage
from massanzug.prognose.begriffe import SCHRITTE, VORLAGEN
from massanzug.prognose.domain import prognose as taten
from massanzug.prognose.domain.annahmen import annahmen_zeigen, vorlage_lesen
from massanzug.prognose.domain.ansicht import ergebnisseite
from massanzug.prognose.domain.schaetzung import schaetzen, schaetzung_vorbereiten
from massanzug.prognose.forms.prognose import AnnahmenForm
from massanzug.prognose.models import Prognose
from massanzug.prognose.zugriff import sichtbare_prognosen


def gesuchte(request: Anfrage, pk: int) -> Prognose:
    return get_object_or_404(sichtbare_prognosen(request.user), pk=pk)


@require_safe
def seite(request: Anfrage, pk: int) -> HttpResponse:
    """The result, how far it has come, or what is to be done first. htmx asks for the middle alone."""
    prognose = gesuchte(request, pk)
    zusammenhang = {"prognose": prognose, "schritte": len(SCHRITTE), "vorlagen": VORLAGEN}
    if prognose.ist_unterwegs:
        teil = "prognose/_unterwegs.html" if request.htmx else "prognose/unterwegs.html"
        return render(request, teil, zusammenhang)
    if request.htmx:
        return HttpResponse(headers={"HX-Refresh": "true"})
    if prognose.ist_fertig:
        return render(
            request, "prognose/ergebnis.html", zusammenhang | {"s": ergebnisseite(prognose)}
        )
    zusammenhang["annahmen"] = annahmen_zeigen(prognose.annahmen)
    return render(request, "prognose/vorher.html", zusammenhang)


@require_http_methods(["GET", "POST"])
def annahmen(request: Anfrage, pk: int) -> HttpResponse:
    prognose = gesuchte(request, pk)
    if not prognose.laesst_sich_aendern:
        return redirect("prognose", prognose.pk)
    form = _annahmenform(request, prognose)
    if (
        request.method == "POST"
        and form.is_valid()
        and form.gelingt(
            lambda: taten.annahmen_setzen(prognose, form.toml, durch=request.user, stand=form.stand)
        )
    ):
        messages.success(request, "Die Annahmen sind gespeichert.")
        return redirect("prognose", prognose.pk)
    schaetzung_vorbereiten(prognose)
    return _annahmenseite(request, prognose, form, "prognose/annahmen.html")


def _annahmenform(request: Anfrage, prognose: Prognose) -> AnnahmenForm:
    return AnnahmenForm(
        request.POST or None,
        prognose=prognose,
        ziel=f"prognose.annahmen:{prognose.pk}",
        benutzer=request.user,
        stand=prognose.stand,
    )


def _annahmenseite(
    request: Anfrage, prognose: Prognose, form: AnnahmenForm, vorlage_: str
) -> HttpResponse:
    """With the first estimate of what stands in the form, if that can be read."""
    lesbar = form.toml if form.is_bound and form.is_valid() else ""
    eingestellt = lesbar if form.is_bound else prognose.annahmen
    zusammenhang = {
        "form": form,
        "prognose": prognose,
        "vorlagen": VORLAGEN,
        "schaetzung": schaetzen(prognose, eingestellt) if eingestellt else None,
    }
    return render(request, vorlage_, zusammenhang)


@require_POST
def schaetzung(request: Anfrage, pk: int) -> HttpResponse:
    """What the sliders would do as they stand; nothing is saved. Without htmx the whole page."""
    prognose = gesuchte(request, pk)
    if not prognose.laesst_sich_aendern:
        return redirect("prognose", prognose.pk)
    form = _annahmenform(request, prognose)
    teil = "prognose/_schaetzung.html" if request.htmx else "prognose/annahmen.html"
    return _annahmenseite(request, prognose, form, teil)


def _tun(request: Anfrage, tat: Callable[[], object], meldung: str, ziel: str) -> HttpResponse:
    try:
        tat()
    except Regelverstoss as fehler:
        messages.error(request, str(fehler))
    else:
        messages.success(request, meldung)
    return redirect(ziel)


@require_POST
def vorlage(request: Anfrage, pk: int) -> HttpResponse:
    """All assumptions anew from one of the shipped sets."""
    prognose = gesuchte(request, pk)
    name = request.POST.get("vorlage", "")
    name = name if name in VORLAGEN else "evidenz"
    return _tun(
        request,
        lambda: taten.annahmen_setzen(prognose, vorlage_lesen(name), durch=request.user),
        f"Es gelten die Annahmen „{VORLAGEN[name]}“.",
        reverse("prognose_annahmen", args=[pk]),
    )


@require_POST
def starten(request: Anfrage, pk: int) -> HttpResponse:
    prognose = gesuchte(request, pk)
    return _tun(
        request,
        lambda: taten.prognose_starten(prognose, durch=request.user),
        "Die Rechnung hat begonnen. Sie können diese Seite verlassen und später wiederkommen.",
        reverse("prognose", args=[pk]),
    )


@require_POST
def abbrechen(request: Anfrage, pk: int) -> HttpResponse:
    prognose = gesuchte(request, pk)
    return _tun(
        request,
        lambda: taten.prognose_abbrechen(prognose, durch=request.user),
        "Die Rechnung ist abgebrochen. Die Annahmen sind noch da.",
        reverse("prognose", args=[pk]),
    )


@require_POST
def verdoppeln(request: Anfrage, pk: int) -> HttpResponse:
    prognose = gesuchte(request, pk)
    try:
        neue = taten.prognose_verdoppeln(prognose, durch=request.user)
    except Regelverstoss as fehler:
        messages.error(request, str(fehler))
        return redirect("prognose", pk)
    messages.success(request, "Verdoppelt. Ändern Sie jetzt, was anders sein soll.")
    return redirect("prognose_annahmen", neue.pk)


@require_http_methods(["GET", "POST"])
def loeschen(request: Anfrage, pk: int) -> HttpResponse:
    prognose = gesuchte(request, pk)
    if request.method == "POST":
        taten.prognose_loeschen(prognose, durch=request.user)
        messages.success(request, "Die Prognose ist gelöscht.")
        return redirect("prognosen")
    zusammenhang = {
        "frage": f"„{prognose}“ löschen?",
        "folge": "Annahmen und Ergebnis verschwinden. Eine gedruckte Vorlage lässt sich dann nicht "
        "mehr nachrechnen.",
        "ja": "Löschen",
        "zurueck": reverse("prognose", args=[pk]),
    }
    return render(request, "kern/rueckfrage.html", zusammenhang)


@require_http_methods(["GET", "POST"])
def liste_loeschen(request: Anfrage, pk: int) -> HttpResponse:
    prognose = gesuchte(request, pk)
    if request.method == "POST":
        return _tun(
            request,
            lambda: taten.eingabe_loeschen(prognose, durch=request.user),
            "Die Fallliste ist gelöscht. Die Ergebnisse bleiben.",
            reverse("prognose", args=[pk]),
        )
    zusammenhang = {
        "frage": "Die Fallliste löschen?",
        "folge": "Die Ergebnisse bleiben. Neu rechnen lässt sich mit dieser Liste dann nicht mehr.",
        "ja": "Fallliste löschen",
        "zurueck": reverse("prognose", args=[pk]),
    }
    return render(request, "kern/rueckfrage.html", zusammenhang)
