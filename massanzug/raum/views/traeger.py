from __future__ import annotations

from copy import copy

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from massanzug.kern.csvtext import als_csv
from massanzug.kern.liste import liste_bauen
from massanzug.kern.zeit import heute
from massanzug.konten.http import Anfrage
from massanzug.konten.rechte import darf
from massanzug.raum.domain import seiten
from massanzug.raum.domain.traeger import (
    standort_entfernen,
    standort_speichern,
    traeger_aendern,
    traeger_anlegen,
)
from massanzug.raum.domain.uebersicht import TRAEGERSPALTEN, traeger_auswaehlen
from massanzug.raum.forms.traeger import StandortForm, TraegerauswahlForm, TraegerForm
from massanzug.raum.http import Formularseite, ausfuellen, csv_antwort, mit_recht
from massanzug.raum.models import Standort
from massanzug.raum.zugriff import sichtbare_standorte, sichtbare_traeger


@require_safe
def traegerliste(request: Anfrage) -> HttpResponse:
    auswahl = request.GET.dict()
    treffer = traeger_auswaehlen(sichtbare_traeger(request.user), auswahl, heute())
    liste = liste_bauen(auswahl, treffer, TRAEGERSPALTEN, standard="name")
    zusammenhang = {
        "liste": liste,
        "zeilen": seiten.traegerzeilen(request.user, list(liste.zeilen), heute()),
        "form": TraegerauswahlForm(request.GET or None),
        "pflegt": darf(request.user, "traeger.pflegen"),
    }
    return render(request, "raum/traegerliste.html", zusammenhang)


@require_safe
def traeger_csv(request: Anfrage) -> HttpResponse:
    """The list as it is filtered, all pages of it."""
    treffer = traeger_auswaehlen(sichtbare_traeger(request.user), request.GET.dict(), heute())
    zeilen = seiten.traegerzeilen(request.user, list(treffer), heute())
    return csv_antwort(als_csv(*seiten.als_tabelle(zeilen)), "traeger")


@require_safe
def traeger(request: Anfrage, pk: int) -> HttpResponse:
    gesucht = get_object_or_404(sichtbare_traeger(request.user), pk=pk)
    seite = seiten.traegerseite(request.user, gesucht, timezone.localtime())
    return render(request, "raum/traeger.html", {"s": seite, "traeger": gesucht})


@require_http_methods(["GET", "POST"])
@mit_recht("traeger.pflegen")
def traeger_neu(request: Anfrage) -> HttpResponse:
    form = TraegerForm(request.POST or None, ziel="raum.traeger:neu:", benutzer=request.user)
    seite = Formularseite(
        titel="Neuer Träger",
        zurueck=reverse("traegerliste"),
        von_wo="Träger",
        knopf="Anlegen",
        meldung="Der Träger ist angelegt. Wählbar ist er, sobald eine Vereinbarung gilt.",
    )
    return ausfuellen(request, form, lambda: traeger_anlegen(form.werte, durch=request.user), seite)


@require_http_methods(["GET", "POST"])
@mit_recht("traeger.pflegen")
def traeger_bearbeiten(request: Anfrage, pk: int) -> HttpResponse:
    gesucht = get_object_or_404(sichtbare_traeger(request.user), pk=pk)
    form = TraegerForm(
        request.POST or None,
        instance=copy(gesucht),
        ziel=f"raum.traeger:{gesucht.pk}",
        benutzer=request.user,
        stand=gesucht.stand,
    )
    seite = _zum_traeger(gesucht.pk, str(gesucht), "Träger ändern", "Der Träger ist geändert.")
    return ausfuellen(
        request,
        form,
        lambda: traeger_aendern(gesucht, form.werte, durch=request.user, stand=form.stand),
        seite,
    )


def _zum_traeger(pk: int, name: str, titel: str, meldung: str, vorlage: str = "") -> Formularseite:
    return Formularseite(
        titel=titel,
        zurueck=reverse("traeger", args=[pk]),
        von_wo=name,
        knopf="Speichern",
        meldung=meldung,
        vorlage=vorlage or "raum/formular.html",
    )


@require_http_methods(["GET", "POST"])
@mit_recht("traeger.pflegen")
def standort_neu(request: Anfrage, pk: int) -> HttpResponse:
    gesucht = get_object_or_404(sichtbare_traeger(request.user), pk=pk)
    return _standort(request, Standort(traeger=gesucht), f"raum.standort:neu:{pk}")


@require_http_methods(["GET", "POST"])
@mit_recht("traeger.pflegen")
def standort(request: Anfrage, pk: int) -> HttpResponse:
    gesucht = get_object_or_404(sichtbare_standorte(request.user).select_related("traeger"), pk=pk)
    return _standort(request, gesucht, f"raum.standort:{pk}")


def _standort(request: Anfrage, standort: Standort, ziel: str) -> HttpResponse:
    form = StandortForm(
        request.POST or None,
        instance=copy(standort),
        ziel=ziel,
        benutzer=request.user,
        stand=standort.stand if standort.pk else 0,
    )
    seite = _zum_traeger(
        standort.traeger_id,
        str(standort.traeger),
        str(standort) or "Neuer Standort",
        "Der Standort ist gespeichert.",
        "raum/standort.html",
    )
    return ausfuellen(
        request,
        form,
        lambda: standort_speichern(
            standort, form.angaben, form.zeiten, durch=request.user, stand=form.stand
        ),
        seite,
    )


@require_http_methods(["GET", "POST"])
@mit_recht("traeger.pflegen")
def standort_weg(request: Anfrage, pk: int) -> HttpResponse:
    gesucht = get_object_or_404(sichtbare_standorte(request.user), pk=pk)
    if request.method == "POST":
        standort_entfernen(gesucht, durch=request.user)
        messages.success(request, "Der Standort ist entfernt.")
        return redirect("traeger", gesucht.traeger_id)
    zusammenhang = {
        "frage": f"{gesucht} entfernen?",
        "folge": "Die Öffnungszeiten verschwinden mit.",
        "ja": "Standort entfernen",
        "zurueck": reverse("traeger", args=[gesucht.traeger_id]),
    }
    return render(request, "kern/rueckfrage.html", zusammenhang)
