from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from massanzug.fall.domain.personen import (
    person_entfernen,
    person_fortschreiben,
    person_hinzufuegen,
)
from massanzug.fall.forms.personen import PersonForm
from massanzug.fall.http import mit_akte
from massanzug.fall.models import Fall
from massanzug.fall.views.klick import mit_einem_klick
from massanzug.fall.zugriff import sichtbare_personen
from massanzug.konten.http import Anfrage
from massanzug.konten.rechte import darf

SCHREIBEN = "fall.bearbeiten"


@require_safe
@mit_akte()
def personen(request: Anfrage, fall: Fall) -> HttpResponse:
    kontext = {
        "fall": fall,
        "personen": sichtbare_personen(request.user, fall),
        "schreibt": darf(request.user, SCHREIBEN, fall),
    }
    return render(request, "fall/personen/personen.html", kontext)


@require_http_methods(["GET", "POST"])
@mit_akte(SCHREIBEN)
def person_neu(request: Anfrage, fall: Fall) -> HttpResponse:
    form = PersonForm(
        request.POST or None, ziel=f"fall.person:neu:{fall.kennung}", benutzer=request.user
    )
    if form.is_valid() and form.gelingt(
        lambda: person_hinzufuegen(fall, form.werte, durch=request.user)
    ):
        messages.success(request, f"{form.ergebnis} gehört jetzt dazu.")
        return redirect("personen", fall.kennung)
    return render(request, "fall/personen/person.html", {"fall": fall, "form": form})


@require_http_methods(["GET", "POST"])
@mit_akte(SCHREIBEN)
def person(request: Anfrage, fall: Fall, pk: int) -> HttpResponse:
    person = get_object_or_404(sichtbare_personen(request.user, fall), pk=pk)
    form = PersonForm(
        request.POST or None,
        instance=person,
        ziel=f"fall.person:{pk}",
        benutzer=request.user,
        stand=person.stand,
    )
    if form.is_valid() and form.gelingt(
        lambda: person_fortschreiben(person, form.werte, durch=request.user, stand=form.stand)
    ):
        messages.success(request, "Gespeichert.")
        return redirect("personen", fall.kennung)
    kontext = {"fall": fall, "form": form, "person": person}
    return render(request, "fall/personen/person.html", kontext)


@require_http_methods(["GET", "POST"])
@mit_akte(SCHREIBEN)
def person_weg(request: Anfrage, fall: Fall, pk: int) -> HttpResponse:
    person = get_object_or_404(sichtbare_personen(request.user, fall), pk=pk)
    if request.method == "POST":
        mit_einem_klick(
            request,
            lambda: person_entfernen(person, durch=request.user),
            f"{person} steht nicht mehr in der Akte.",
        )
        return redirect("personen", fall.kennung)
    kontext = {
        "frage": f"{person} aus der Akte nehmen?",
        "folge": "Das ist für einen Irrtum gedacht und geht nur, solange noch nichts zu der Person dasteht.",
        "ja": "Herausnehmen",
        "zurueck": "../../",
    }
    return render(request, "kern/rueckfrage.html", kontext)
