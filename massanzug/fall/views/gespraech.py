"""The inbox of „Ich möchte reden“."""

from __future__ import annotations

from dataclasses import asdict

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from massanzug.fall.domain.gespraech import (
    SPALTEN,
    eingang_aus_gespraech,
    erledigte_wuensche,
    gespraechswunsch_erledigen,
    gespraechswunsch_uebernehmen,
    gespraechswunsch_zuruecklegen,
    offene_wuensche,
    vorschlag_fuer_eingang,
    wartende_zu_lange,
)
from massanzug.fall.forms.gespraech import AufnahmeForm, AusgangForm
from massanzug.fall.views.klick import mit_einem_klick
from massanzug.fall.views.wunschzugang import mit_wunsch
from massanzug.gespraech.models import Gespraechswunsch
from massanzug.kern.liste import liste_bauen
from massanzug.konten.http import Anfrage
from massanzug.konten.rechte import darf
from massanzug.raum.http import mit_recht

AUFNEHMEN = "gespraech.aufnehmen"
ERLEDIGTE = 10


@require_safe
@mit_recht("gespraech.lesen")
def wuensche(request: Anfrage) -> HttpResponse:
    """Without contacts and words: those are on the page of each, and opening it is recorded."""
    jetzt = timezone.now()
    offene = offene_wuensche(request.user, jetzt)
    kontext = {
        "liste": liste_bauen(request.GET.dict(), offene, SPALTEN, standard="seit"),
        "zu_lange": wartende_zu_lange(request.user, jetzt),
        "erledigte": erledigte_wuensche(request.user)[:ERLEDIGTE],
        "jetzt": jetzt,
        "tage": settings.GESPRAECHSWUENSCHE_TAGE,
    }
    return render(request, "fall/gespraech/wuensche.html", kontext)


@require_safe
@mit_wunsch()
def wunsch(request: Anfrage, wunsch: Gespraechswunsch) -> HttpResponse:
    return _zeigen(request, wunsch, AusgangForm())


def _zeigen(request: Anfrage, wunsch: Gespraechswunsch, form: AusgangForm) -> HttpResponse:
    kontext = {
        "wunsch": wunsch,
        "form": form,
        "jetzt": timezone.now(),
        "nimmt_auf": darf(request.user, AUFNEHMEN, wunsch),
        "tage": settings.GESPRAECHSWUENSCHE_TAGE,
    }
    return render(request, "fall/gespraech/wunsch.html", kontext)


@require_POST
@mit_wunsch()
def wunsch_uebernehmen(request: Anfrage, wunsch: Gespraechswunsch) -> HttpResponse:
    mit_einem_klick(
        request,
        lambda: gespraechswunsch_uebernehmen(wunsch, durch=request.user, jetzt=timezone.now()),
        "Sie kümmern sich. Die anderen sehen das.",
    )
    return redirect("gespraechswunsch", wunsch.pk)


@require_POST
@mit_wunsch()
def wunsch_zuruecklegen(request: Anfrage, wunsch: Gespraechswunsch) -> HttpResponse:
    mit_einem_klick(
        request,
        lambda: gespraechswunsch_zuruecklegen(wunsch, durch=request.user),
        "Der Wunsch wartet wieder, und jemand anderes kann ihn nehmen.",
    )
    return redirect("gespraechswuensche")


@require_POST
@mit_wunsch()
def wunsch_erledigen(request: Anfrage, wunsch: Gespraechswunsch) -> HttpResponse:
    form = AusgangForm(request.POST)
    if not form.is_valid():
        return _zeigen(request, wunsch, form)
    wie = form.cleaned_data["wie"]
    mit_einem_klick(
        request,
        lambda: gespraechswunsch_erledigen(wunsch, wie, durch=request.user, jetzt=timezone.now()),
        "Erledigt. Nach der Frist wird alles gelöscht.",
    )
    return redirect("gespraechswuensche")


@require_http_methods(["GET", "POST"])
@mit_wunsch(AUFNEHMEN)
def wunsch_aufnehmen(request: Anfrage, wunsch: Gespraechswunsch) -> HttpResponse:
    form = AufnahmeForm(
        request.POST or None,
        initial=asdict(vorschlag_fuer_eingang(wunsch)),
        ziel=f"fall.gespraech:neu:{wunsch.pk}",
        benutzer=request.user,
    )
    if form.is_valid() and form.gelingt(
        lambda: eingang_aus_gespraech(
            wunsch, form.aufnahme, durch=request.user, jetzt=timezone.now()
        )
    ):
        messages.success(request, f"Aufgeschrieben. Es liegt im Eingang bei {form.ergebnis.team}.")
        return redirect("falleingang", form.ergebnis.kennung)
    kontext = {"wunsch": wunsch, "form": form}
    return render(request, "fall/gespraech/aufnehmen.html", kontext)
