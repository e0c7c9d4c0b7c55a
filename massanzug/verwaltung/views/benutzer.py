"""The accounts: find, make, change, lock, and let in again."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from massanzug.kern.fehler import Regelverstoss
from massanzug.kern.liste import liste_bauen
from massanzug.konten.models import Benutzer
from massanzug.konten.zugriff import sichtbare_benutzer
from massanzug.verwaltung import fragen
from massanzug.verwaltung.domain import benutzer as akte
from massanzug.verwaltung.domain.benutzerliste import SPALTEN, benutzer_auswaehlen
from massanzug.verwaltung.forms.benutzer import BenutzerauswahlForm, BenutzerForm, vorbelegung
from massanzug.verwaltung.forms.fehler import uebernehmen
from massanzug.verwaltung.fragen import Frage
from massanzug.verwaltung.http import Verwaltungsanfrage, mit_betreuung


@require_safe
@mit_betreuung
def benutzerliste(request: Verwaltungsanfrage) -> HttpResponse:
    auswahl = request.GET.dict()
    treffer = benutzer_auswaehlen(sichtbare_benutzer(request.user), auswahl)
    liste = liste_bauen(auswahl, treffer, SPALTEN, standard="name")
    form = BenutzerauswahlForm(request.GET or None, durch=request.user)
    return render(request, "verwaltung/benutzerliste.html", {"liste": liste, "form": form})


@mit_betreuung
def benutzer_neu(request: Verwaltungsanfrage) -> HttpResponse:
    form = BenutzerForm(request.POST or None, durch=request.user)
    if form.is_valid():
        with uebernehmen(form):
            neu = akte.benutzer_anlegen(durch=request.user, angaben=form.angaben())
            return redirect("verwaltung:benutzer", neu.pk)
    return render(request, "verwaltung/benutzer_neu.html", {"form": form})


@mit_betreuung
def benutzer(request: Verwaltungsanfrage, pk: int) -> HttpResponse:
    konto = get_object_or_404(sichtbare_benutzer(request.user), pk=pk)
    form = BenutzerForm(
        request.POST or None, initial=vorbelegung(akte.angaben_von(konto)), durch=request.user
    )
    if form.is_valid():
        with uebernehmen(form):
            akte.benutzer_aendern(konto, durch=request.user, angaben=form.angaben())
            messages.success(request, f"{konto} ist geändert.")
            return redirect("verwaltung:benutzer", pk)
    zusammenhang = {
        "konto": konto,
        "form": form,
        "faktoren": akte.zweite_faktoren(konto),
        "fragen": fragen,
    }
    return render(request, "verwaltung/benutzer.html", zusammenhang)


@mit_betreuung
def passwort(request: Verwaltungsanfrage, pk: int) -> HttpResponse:
    """Shows the password in the answer itself: it is kept nowhere from where it could come back."""
    konto = get_object_or_404(sichtbare_benutzer(request.user), pk=pk)
    if request.method != "POST":
        return _fragen(request, konto, fragen.PASSWORT)
    neu = akte.passwort_vergeben(konto, durch=request.user)
    return render(request, "verwaltung/passwort.html", {"konto": konto, "passwort": neu})


@mit_betreuung
def zweiter_faktor(request: Verwaltungsanfrage, pk: int) -> HttpResponse:
    return _nach_frage(request, pk, fragen.ZWEITER_FAKTOR, akte.zweiten_faktor_zuruecksetzen)


@mit_betreuung
def sperren(request: Verwaltungsanfrage, pk: int) -> HttpResponse:
    return _nach_frage(request, pk, fragen.SPERREN, akte.benutzer_sperren)


@require_POST
@mit_betreuung
def zulassen(request: Verwaltungsanfrage, pk: int) -> HttpResponse:
    konto = get_object_or_404(sichtbare_benutzer(request.user), pk=pk)
    akte.benutzer_zulassen(konto, durch=request.user)
    messages.success(request, f"{konto} darf wieder arbeiten.")
    return redirect("verwaltung:benutzer", pk)


def _nach_frage(
    request: Verwaltungsanfrage, pk: int, frage: Frage, tat: Callable[..., None]
) -> HttpResponse:
    konto = get_object_or_404(sichtbare_benutzer(request.user), pk=pk)
    if request.method != "POST":
        return _fragen(request, konto, frage)
    try:
        tat(konto, durch=request.user)
        messages.success(request, frage.danach)
    except Regelverstoss as fehler:
        messages.error(request, str(fehler))
    return redirect("verwaltung:benutzer", pk)


def _fragen(request: Verwaltungsanfrage, konto: Benutzer, frage: Frage) -> HttpResponse:
    zurueck = reverse("verwaltung:benutzer", args=[konto.pk])
    return render(request, "kern/rueckfrage.html", frage._asdict() | {"zurueck": zurueck})
