from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from massanzug.fall.domain.faelle import (
    SPALTEN,
    faelle_als_csv,
    faelle_auswaehlen,
    mit_angaben,
    seite_mit_angaben,
)
from massanzug.fall.domain.geschichte import geschichte_des_falls
from massanzug.fall.domain.heute import was_ansteht
from massanzug.fall.forms.faelle import FallauswahlForm
from massanzug.fall.http import mit_akte
from massanzug.fall.models import Fall
from massanzug.fall.zugriff import sichtbare_faelle
from massanzug.kern.liste import liste_bauen, zeilen_ergaenzen
from massanzug.kern.zeit import heute
from massanzug.konten.begriffe import Rolle
from massanzug.konten.http import Anfrage
from massanzug.protokoll.lesen import csv_der_akte, eintraege_der_akte

JE_SEITE = 50
STARTSEITEN = {  # of those who work in no case
    Rolle.WJH: "bewilligungen",
    Rolle.PLANUNG: "raeume",
    Rolle.REDAKTION: "raeume",
    Rolle.TRAEGERREDAKTION: "raeume",
    Rolle.ADMINISTRATION: "verwaltung:start",
}


@require_safe
def start(request: Anfrage) -> HttpResponse:
    """Everybody's first page: what waits for this person today."""
    if anderswo := STARTSEITEN.get(Rolle(request.user.rolle)):
        return redirect(anderswo)
    ansteht = was_ansteht(request.user, timezone.now())
    return render(request, "fall/start.html", {"heute": ansteht, "tag": heute()})


@require_safe
def faelle(request: Anfrage) -> HttpResponse:
    auswahl = request.GET.dict()
    form = FallauswahlForm(request.GET or None)
    treffer = faelle_auswaehlen(
        sichtbare_faelle(request.user), auswahl, benutzer=request.user, am=heute()
    )
    liste = liste_bauen(auswahl, treffer, SPALTEN, standard="-geaendert")
    zeilen_ergaenzen(liste, lambda seite: seite_mit_angaben(seite, auswahl))
    gefiltert = any(auswahl.get(feld) for feld in form.fields)
    zusammenhang = {"liste": liste, "form": form, "heute": heute(), "gefiltert": gefiltert}
    return render(request, "fall/faelle.html", zusammenhang)


@require_safe
def faelle_csv(request: Anfrage) -> HttpResponse:
    """The list as it is filtered, all pages of it."""
    auswahl = request.GET.dict()
    treffer = faelle_auswaehlen(
        sichtbare_faelle(request.user), auswahl, benutzer=request.user, am=heute()
    )
    antwort = HttpResponse(
        faelle_als_csv(mit_angaben(treffer, auswahl)), content_type="text/csv; charset=utf-8"
    )
    antwort["Content-Disposition"] = f'attachment; filename="faelle-{heute():%Y-%m-%d}.csv"'
    return antwort


@require_safe
@mit_akte()
def fall(request: Anfrage, fall: Fall) -> HttpResponse:
    geschichte = geschichte_des_falls(request.user, fall, heute())
    return render(request, "fall/fall.html", {"fall": fall, "g": geschichte})


@require_safe
@mit_akte("fall.protokoll")
def fallprotokoll(request: Anfrage, fall: Fall) -> HttpResponse:
    ab = int(request.GET["ab"]) if request.GET.get("ab", "").isdecimal() else 0
    zeilen = eintraege_der_akte(fall, ab=ab, anzahl=JE_SEITE + 1)
    zusammenhang = {
        "fall": fall,
        "zeilen": zeilen[:JE_SEITE],
        "frueher": ab + JE_SEITE if len(zeilen) > JE_SEITE else None,
        "spaeter": max(ab - JE_SEITE, 0) if ab else None,
    }
    return render(request, "fall/protokoll.html", zusammenhang)


@require_safe
@mit_akte("fall.protokoll")
def fallprotokoll_csv(_request: Anfrage, fall: Fall) -> HttpResponse:
    antwort = HttpResponse(csv_der_akte(fall), content_type="text/csv; charset=utf-8")
    antwort["Content-Disposition"] = f'attachment; filename="protokoll-{fall.aktenzeichen}.csv"'
    return antwort
