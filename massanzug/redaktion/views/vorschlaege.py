from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from massanzug.kern.fehler import Regelverstoss
from massanzug.kern.zeit import heute
from massanzug.konten.http import Anfrage
from massanzug.konten.rechte import darf
from massanzug.raum.http import mit_recht
from massanzug.redaktion.begriffe import Vorschlagsstand
from massanzug.redaktion.domain.felder import felder_von, unterschiede
from massanzug.redaktion.domain.listen import offenes
from massanzug.redaktion.domain.vorschlag import (
    vorschlag_ablehnen,
    vorschlag_annehmen,
    vorschlag_zurueckziehen,
)
from massanzug.redaktion.forms.angebot import AblehnungForm
from massanzug.redaktion.models import Aenderungsvorschlag
from massanzug.redaktion.zugriff import sichtbare_vorschlaege

ZULETZT = 50


@require_safe
@mit_recht("wegweiser.lesen")
def liste(request: Anfrage) -> HttpResponse:
    alle = sichtbare_vorschlaege(request.user)
    zusammenhang = {
        "offene": alle.filter(vorschlagsstand=Vorschlagsstand.OFFEN),
        "entschiedene": alle.exclude(vorschlagsstand=Vorschlagsstand.OFFEN).order_by(
            "-entschieden_am", "-pk"
        )[:ZULETZT],
        "offenes": offenes(request.user),
    }
    return render(request, "redaktion/vorschlaege.html", zusammenhang)


@require_safe
def vorschlag(request: Anfrage, pk: int) -> HttpResponse:
    gesucht = get_object_or_404(sichtbare_vorschlaege(request.user), pk=pk)
    offen = gesucht.vorschlagsstand == Vorschlagsstand.OFFEN
    jetzt = felder_von(gesucht.angebot) if gesucht.angebot and offen else None
    eigener = gesucht.organisation == request.user.organisation
    zusammenhang = {
        "vorschlag": gesucht,
        "unterschiede": list(unterschiede(gesucht.vorher, gesucht.felder, jetzt)),
        "entscheidet": offen and darf(request.user, "wegweiser.pflegen"),
        "zieht_zurueck": offen and eigener and darf(request.user, "wegweiser.vorschlagen"),
    }
    return render(request, "redaktion/vorschlag.html", zusammenhang)


@require_POST
@mit_recht("wegweiser.pflegen")
def annehmen(request: Anfrage, pk: int) -> HttpResponse:
    gesucht = get_object_or_404(sichtbare_vorschlaege(request.user), pk=pk)
    return _entscheiden(
        request,
        gesucht,
        lambda: vorschlag_annehmen(gesucht, durch=request.user, am=heute()),
        "Übernommen. Es steht jetzt so im Wegweiser.",
    )


@require_http_methods(["GET", "POST"])
@mit_recht("wegweiser.pflegen")
def ablehnen(request: Anfrage, pk: int) -> HttpResponse:
    gesucht = get_object_or_404(
        sichtbare_vorschlaege(request.user), pk=pk, vorschlagsstand=Vorschlagsstand.OFFEN
    )
    form = AblehnungForm(
        request.POST or None,
        ziel=f"redaktion.ablehnung:{pk}",
        benutzer=request.user,
        stand=gesucht.stand,
    )
    if (
        request.method == "POST"
        and form.is_valid()
        and form.gelingt(
            lambda: vorschlag_ablehnen(gesucht, form.werte["grund"], durch=request.user, am=heute())
        )
    ):
        messages.success(request, "Nicht übernommen. Der Träger liest Ihren Grund.")
        return redirect("redaktion_vorschlaege")
    return render(request, "redaktion/ablehnen.html", {"form": form, "vorschlag": gesucht})


@require_POST
def zurueckziehen(request: Anfrage, pk: int) -> HttpResponse:
    gesucht = get_object_or_404(
        sichtbare_vorschlaege(request.user), pk=pk, organisation=request.user.organisation
    )
    return _entscheiden(
        request,
        gesucht,
        lambda: vorschlag_zurueckziehen(gesucht, durch=request.user, am=heute()),
        "Der Vorschlag ist zurückgezogen.",
    )


def _entscheiden(
    request: Anfrage, gesucht: Aenderungsvorschlag, tat: Callable[[], object], meldung: str
) -> HttpResponse:
    try:
        tat()
    except Regelverstoss as fehler:
        messages.error(request, str(fehler))
        return redirect("redaktion_vorschlag", gesucht.pk)
    messages.success(request, meldung)
    return redirect("redaktion_vorschlaege")
