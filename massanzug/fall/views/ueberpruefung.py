from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from massanzug.fall.domain.abschluss import anstehende_nachkontakte
from massanzug.fall.domain.blickwinkel import Gegenueber, ueberpruefung_ansehen
from massanzug.fall.domain.planinhalt_sammeln import naechste_ueberpruefung
from massanzug.fall.domain.rhythmus import im_ueblichen_abstand
from massanzug.fall.domain.ueberpruefung import (
    faellige_ueberpruefungen,
    ueberpruefung_ansetzen,
    ueberpruefung_halten,
    ueberpruefung_verschieben,
)
from massanzug.fall.forms.ueberpruefung import ErgebnisForm, UeberpruefungForm, VerschiebungForm
from massanzug.fall.http import mit_akte
from massanzug.fall.models import Fall, Ueberpruefung
from massanzug.fall.zugriff import sichtbare_ueberpruefungen
from massanzug.kern.zeit import heute
from massanzug.konten.http import Anfrage
from massanzug.konten.rechte import darf

SCHREIBEN = "fall.bearbeiten"


def ueberpruefung_holen(request: Anfrage, fall: Fall, pk: int) -> Ueberpruefung:
    ueberpruefungen = sichtbare_ueberpruefungen(request.user, fall)
    return get_object_or_404(ueberpruefungen.select_related("fall", "hilfeplan"), pk=pk)


def rueckblickseite(fall: Fall, pk: int, gegenueber: Gegenueber) -> str:
    if gegenueber.ziel is None:
        return reverse("rueckblick_ganzes", args=[fall.kennung, pk])
    return reverse("rueckblick", args=[fall.kennung, pk, gegenueber.ziel.pk])


@require_safe
def ueberpruefungen_faellig(request: Anfrage) -> HttpResponse:
    """Of all cases in sight: what is due in the next four weeks, and what was."""
    faellige = faellige_ueberpruefungen(request.user, heute())
    nachkontakte = anstehende_nachkontakte(request.user, heute())
    kontext = {"faellige": faellige, "nachkontakte": nachkontakte, "tag": heute()}
    return render(request, "fall/ueberpruefung/faellige.html", kontext)


@require_safe
@mit_akte()
def ueberpruefungen(request: Anfrage, fall: Fall) -> HttpResponse:
    alle = sichtbare_ueberpruefungen(request.user, fall)
    zeilen = list(alle.prefetch_related("verschiebungen"))
    kontext = {
        "fall": fall,
        "ueberpruefungen": zeilen,
        "offene": [u for u in zeilen if u.gehalten_am is None],
        "schreibt": darf(request.user, SCHREIBEN, fall),
        "entscheidet": darf(request.user, "fall.entscheiden", fall),
        "tag": heute(),
    }
    return render(request, "fall/ueberpruefung/ueberpruefungen.html", kontext)


@require_http_methods(["GET", "POST"])
@mit_akte(SCHREIBEN)
def ueberpruefung_neu(request: Anfrage, fall: Fall) -> HttpResponse:
    form = UeberpruefungForm(
        request.POST or None,
        ziel=f"fall.ueberpruefung:neu:{fall.kennung}",
        benutzer=request.user,
        initial={"faellig_am": naechste_ueberpruefung(fall, heute())},
    )
    if form.is_valid() and form.gelingt(
        lambda: ueberpruefung_ansetzen(fall, durch=request.user, am=heute(), **form.werte)
    ):
        messages.success(request, "Die Überprüfung ist angesetzt.")
        return redirect("ueberpruefungen", fall.kennung)
    return render(request, "fall/ueberpruefung/neu.html", {"fall": fall, "form": form})


@require_safe
@mit_akte()
def ueberpruefung(request: Anfrage, fall: Fall, pk: int) -> HttpResponse:
    """How everybody sees each Ziel, side by side."""
    ueberpruefung = ueberpruefung_holen(request, fall, pk)
    offen = ueberpruefung.gehalten_am is None
    gegenueber = ueberpruefung_ansehen(ueberpruefung, heute())
    kontext = {
        "fall": fall,
        "ueberpruefung": ueberpruefung,
        "gegenueber": gegenueber,
        "erste_seite": rueckblickseite(fall, pk, gegenueber[0]),
        "redet_mit": offen and darf(request.user, "hilfeplan.mitreden", fall),
        "schreibt": offen and darf(request.user, SCHREIBEN, fall),
    }
    return render(request, "fall/ueberpruefung/ueberpruefung.html", kontext)


@require_http_methods(["GET", "POST"])
@mit_akte(SCHREIBEN)
def verschieben(request: Anfrage, fall: Fall, pk: int) -> HttpResponse:
    ueberpruefung = ueberpruefung_holen(request, fall, pk)
    form = VerschiebungForm(
        request.POST or None, ziel=f"fall.verschiebung:neu:{pk}", benutzer=request.user
    )
    if form.is_valid() and form.gelingt(
        lambda: ueberpruefung_verschieben(
            ueberpruefung, durch=request.user, am=heute(), **form.werte
        )
    ):
        messages.success(request, "Die Überprüfung ist verschoben.")
        return redirect("ueberpruefungen", fall.kennung)
    kontext = {"fall": fall, "ueberpruefung": ueberpruefung, "form": form}
    return render(request, "fall/ueberpruefung/verschieben.html", kontext)


@require_http_methods(["GET", "POST"])
@mit_akte(SCHREIBEN)
def halten(request: Anfrage, fall: Fall, pk: int) -> HttpResponse:
    ueberpruefung = ueberpruefung_holen(request, fall, pk)
    form = ErgebnisForm(
        request.POST or None,
        instance=ueberpruefung,
        ziel=f"fall.ueberpruefung:{pk}",
        benutzer=request.user,
        stand=ueberpruefung.stand,
        initial={"gehalten_am": heute(), "naechste_am": im_ueblichen_abstand(heute())},
        ziele=list(fall.ziele.select_related("person")),
    )

    def abschliessen() -> Ueberpruefung | None:
        ergebnis = form.gespraechsergebnis
        return ueberpruefung_halten(
            ueberpruefung, ergebnis, durch=request.user, stand=form.stand, am=heute()
        )

    if form.is_valid() and form.gelingt(abschliessen):
        messages.success(request, "Die Überprüfung ist abgeschlossen.")
        return redirect("ueberpruefung", fall.kennung, pk)
    kontext = {"fall": fall, "ueberpruefung": ueberpruefung, "form": form}
    return render(request, "fall/ueberpruefung/halten.html", kontext)
