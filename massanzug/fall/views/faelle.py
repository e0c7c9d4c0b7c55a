from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from massanzug.fall.domain.faelle import SPALTEN, als_csv, faelle_auswaehlen
from massanzug.fall.domain.geschichte import geschichte_des_falls
from massanzug.fall.domain.heute import was_ansteht
from massanzug.fall.forms.faelle import FallauswahlForm
from massanzug.fall.http import mit_akte
from massanzug.fall.models import Fall
from massanzug.fall.zugriff import sichtbare_faelle
from massanzug.kern.liste import liste_bauen
from massanzug.kern.zeit import heute
from massanzug.konten.begriffe import Rolle
from massanzug.konten.http import Anfrage
from massanzug.protokoll.lesen import eintraege_der_akte


@require_safe
def start(request: Anfrage) -> HttpResponse:
    """Everybody's first page: what waits for this person today."""
    if request.user.rolle == Rolle.WJH:
        return redirect(reverse("bewilligungen"))
    return render(
        request, "fall/start.html", {"heute": was_ansteht(request.user, heute()), "tag": heute()}
    )


@require_safe
def faelle(request: Anfrage) -> HttpResponse:
    auswahl = request.GET.dict()
    form = FallauswahlForm(request.GET or None)
    treffer = faelle_auswaehlen(
        sichtbare_faelle(request.user), auswahl, benutzer=request.user, am=heute()
    )
    liste = liste_bauen(auswahl, treffer, SPALTEN, standard="-geaendert")
    gefiltert = any(auswahl.get(feld) for feld in form.fields)
    zusammenhang = {"liste": liste, "form": form, "heute": heute(), "gefiltert": gefiltert}
    return render(request, "fall/faelle.html", zusammenhang)


@require_safe
def faelle_csv(request: Anfrage) -> HttpResponse:
    """The list as it is filtered, all pages of it."""
    treffer = faelle_auswaehlen(
        sichtbare_faelle(request.user), request.GET.dict(), benutzer=request.user, am=heute()
    )
    antwort = HttpResponse(als_csv(treffer), content_type="text/csv; charset=utf-8")
    antwort["Content-Disposition"] = f'attachment; filename="faelle-{heute():%Y-%m-%d}.csv"'
    return antwort


@require_safe
@mit_akte()
def fall(request: Anfrage, fall: Fall) -> HttpResponse:
    geschichte = geschichte_des_falls(request.user, fall, heute())
    return render(request, "fall/fall.html", {"fall": fall, "g": geschichte})


@require_safe
@mit_akte()
def fallprotokoll(request: Anfrage, fall: Fall) -> HttpResponse:
    zeilen = eintraege_der_akte(fall)
    return render(request, "fall/protokoll.html", {"fall": fall, "zeilen": zeilen})
