from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from massanzug.kern.liste import Spalte, liste_bauen
from massanzug.kern.zeit import heute
from massanzug.konten.http import Anfrage
from massanzug.prognose.domain.ansicht import nebeneinander
from massanzug.prognose.domain.prognose import prognose_anlegen
from massanzug.prognose.forms.prognose import NeuForm, VergleichForm
from massanzug.prognose.zugriff import sichtbare_prognosen
from massanzug.raum.http import mit_recht

SPALTEN = (
    Spalte("Name", "name", ("name",)),
    Spalte("Daten", "quelle", ("quelle",)),
    Spalte("Stichtag", "stichtag", ("stichtag",)),
    Spalte("Stand", "stand", ("prognosestand",)),
    Spalte("Zuletzt", "geaendert", ("geaendert",)),
)


@require_safe
@mit_recht("prognose.rechnen")
def liste(request: Anfrage) -> HttpResponse:
    alle = liste_bauen(
        request.GET.dict(), sichtbare_prognosen(request.user), SPALTEN, standard="-geaendert"
    )
    return render(request, "prognose/liste.html", {"liste": alle})


@require_http_methods(["GET", "POST"])
@mit_recht("prognose.rechnen")
def neu(request: Anfrage) -> HttpResponse:
    form = NeuForm(
        request.POST or None,
        request.FILES or None,
        ziel="prognose.neu:neu:",
        benutzer=request.user,
    )
    if (
        request.method == "POST"
        and form.is_valid()
        and form.gelingt(
            lambda: prognose_anlegen(form.werte, form.gelesen, durch=request.user, am=heute())
        )
    ):
        return redirect("prognose_annahmen", form.ergebnis.pk)
    return render(request, "prognose/neu.html", {"form": form})


@require_safe
@mit_recht("prognose.rechnen")
def vergleich(request: Anfrage) -> HttpResponse:
    form = VergleichForm(request.GET or None, benutzer=request.user)
    gewaehlt = [form.cleaned_data.get(n) for n in ("eine", "andere")] if form.is_valid() else []
    seiten = nebeneinander([p for p in gewaehlt if p])
    return render(request, "prognose/vergleich.html", {"form": form, "seiten": seiten})
