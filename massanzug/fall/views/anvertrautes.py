"""§ 65 SGB VIII. These pages do their own recording: the case's record must not name them."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from massanzug.fall.domain.anvertrautes import (
    anvertrautes_aufschreiben,
    anvertrautes_fortschreiben,
    anvertrautes_lesen,
    anvertrautes_loeschen,
)
from massanzug.fall.domain.anvertrautes_weitergabe import alles_entscheiden, eigenes
from massanzug.fall.forms.anvertrautes import AnvertrautesForm, WeitergabeForm
from massanzug.fall.http import mit_akte
from massanzug.fall.models import Fall
from massanzug.fall.views.klick import mit_einem_klick
from massanzug.kern.zeit import heute
from massanzug.konten.http import Anfrage

SCHREIBEN = "anvertrautes.schreiben"


@require_safe
@mit_akte(SCHREIBEN, liest=False)
def anvertrautes(request: Anfrage, fall: Fall) -> HttpResponse:
    eintraege = anvertrautes_lesen(fall, durch=request.user)
    kontext = {"fall": fall, "eintraege": eintraege}
    return render(request, "fall/anvertrautes/anvertrautes.html", kontext)


@require_http_methods(["GET", "POST"])
@mit_akte(SCHREIBEN, liest=False)
def anvertrautes_neu(request: Anfrage, fall: Fall) -> HttpResponse:
    form = AnvertrautesForm(
        request.POST or None,
        fall=fall,
        ziel=f"fall.anvertrautes:neu:{fall.kennung}",
        benutzer=request.user,
        heute=heute(),
    )
    if form.is_valid() and form.gelingt(
        lambda: anvertrautes_aufschreiben(fall, form.werte, durch=request.user)
    ):
        messages.success(request, "Aufgeschrieben, nur für Sie.")
        return redirect("anvertrautes", fall.kennung)
    return render(request, "fall/anvertrautes/eintrag.html", {"fall": fall, "form": form})


@require_http_methods(["GET", "POST"])
@mit_akte(SCHREIBEN, liest=False)
def anvertrautes_aendern(request: Anfrage, fall: Fall, pk: int) -> HttpResponse:
    eintrag = get_object_or_404(eigenes(fall, request.user), pk=pk)
    if request.method == "GET":
        anvertrautes_lesen(fall, durch=request.user)
    form = AnvertrautesForm(
        request.POST or None,
        instance=eintrag,
        fall=fall,
        ziel=f"fall.anvertrautes:{pk}",
        benutzer=request.user,
        stand=eintrag.stand,
        heute=heute(),
    )
    if form.is_valid() and form.gelingt(
        lambda: anvertrautes_fortschreiben(
            eintrag, form.werte, durch=request.user, stand=form.stand
        )
    ):
        messages.success(request, "Gespeichert, nur für Sie.")
        return redirect("anvertrautes", fall.kennung)
    kontext = {"fall": fall, "form": form, "eintrag": eintrag}
    return render(request, "fall/anvertrautes/eintrag.html", kontext)


@require_http_methods(["GET", "POST"])
@mit_akte(SCHREIBEN, liest=False)
def anvertrautes_weg(request: Anfrage, fall: Fall, pk: int) -> HttpResponse:
    eintrag = get_object_or_404(eigenes(fall, request.user), pk=pk)
    if request.method == "POST":
        mit_einem_klick(
            request,
            lambda: anvertrautes_loeschen(eintrag, durch=request.user),
            "Gelöscht.",
        )
        return redirect("anvertrautes", fall.kennung)
    kontext = {
        "frage": "Diesen Eintrag löschen?",
        "folge": "Er ist dann wirklich weg und kann nicht zurückgeholt werden.",
        "ja": "Löschen",
        "zurueck": "../../",
    }
    return render(request, "kern/rueckfrage.html", kontext)


@require_http_methods(["GET", "POST"])
@mit_akte(SCHREIBEN, liest=False)
def anvertrautes_uebergabe(request: Anfrage, fall: Fall) -> HttpResponse:
    """Before a case goes to somebody else: each of the own entries, all or none."""
    anvertrautes_lesen(fall, durch=request.user)
    formulare = [WeitergabeForm(request.POST or None, e) for e in eigenes(fall, request.user)]
    gueltig = [form.is_valid() for form in formulare]  # each says what is wrong with it
    if (
        request.method == "POST"
        and all(gueltig)
        and mit_einem_klick(
            request,
            lambda: alles_entscheiden([form.wahl for form in formulare], durch=request.user),
            "Entschieden. Jetzt können Sie den Fall übergeben.",
        )
    ):
        return redirect("anvertrautes", fall.kennung)
    kontext = {"fall": fall, "formulare": formulare}
    return render(request, "fall/anvertrautes/uebergabe.html", kontext)
