from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from massanzug.kern.liste import liste_bauen
from massanzug.kern.zeit import heute
from massanzug.konten.http import Anfrage
from massanzug.raum.http import mit_recht
from massanzug.redaktion.domain.listen import SUCHSPALTEN, offenes
from massanzug.redaktion.domain.pflege import meldung_erledigen
from massanzug.redaktion.zugriff import sichtbare_meldungen, sichtbare_suchzaehlungen

ZULETZT = 50


@require_safe
@mit_recht("wegweiser.pflegen")
def liste(request: Anfrage) -> HttpResponse:
    alle = sichtbare_meldungen(request.user)
    zusammenhang = {
        "offene": alle.filter(erledigt_am=None),
        "erledigte": alle.exclude(erledigt_am=None).order_by("-erledigt_am", "-pk")[:ZULETZT],
        "offenes": offenes(request.user),
    }
    return render(request, "redaktion/meldungen.html", zusammenhang)


@require_POST
@mit_recht("wegweiser.pflegen")
def erledigt(request: Anfrage, pk: int) -> HttpResponse:
    gesucht = get_object_or_404(sichtbare_meldungen(request.user), pk=pk)
    meldung_erledigen(gesucht, durch=request.user, am=heute())
    messages.success(request, "Die Meldung ist erledigt.")
    return redirect("redaktion_meldungen")


@require_safe
@mit_recht("wegweiser.auswerten")
def nicht_gefunden(request: Anfrage) -> HttpResponse:
    """What people looked for in vain: where an offer is missing, or a word for one."""
    zaehlungen = sichtbare_suchzaehlungen(request.user)
    seite = liste_bauen(request.GET.dict(), zaehlungen, SUCHSPALTEN, standard="woche")
    zusammenhang = {"liste": seite, "offenes": offenes(request.user)}
    return render(request, "redaktion/nicht_gefunden.html", zusammenhang)
