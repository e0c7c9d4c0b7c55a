"""The idea board, and what open pages ask every two seconds."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from massanzug.fall.views.klick import mit_einem_klick
from massanzug.konten.http import Anfrage
from massanzug.konten.rechte import verlange
from massanzug.team.domain.ideen import (
    idee_beitragen,
    idee_entfernen,
    idee_fortschreiben,
    idee_waehlen,
)
from massanzug.team.domain.tisch import kartenstand, tischblick
from massanzug.team.forms.ideen import IdeeForm
from massanzug.team.http import mit_beratung
from massanzug.team.models import Beratung, Idee
from massanzug.team.zugriff import sichtbare_ideen


@require_safe
@never_cache
@mit_beratung(liest=False)
def live(request: Anfrage, beratung: Beratung) -> HttpResponse:
    """204 while the page that asks shows what there is (``takt``). Not the Falldarstellung: whoever reads that
    opens the page, which is recorded. ``karte``: its ``stand`` on the page that asks."""
    karte, takt = request.GET.get("karte", ""), request.GET.get("takt", "")
    if takt == str(beratung.takt) and karte == kartenstand(request.user, beratung):
        return HttpResponse(status=204)
    tisch = tischblick(request.user, beratung, timezone.now())
    kontext = {
        "beratung": beratung,
        "tisch": tisch,
        "nur_ansehen": "leinwand" in request.GET,
        "karte_neu": karte != tisch.karte,
    }
    return render(request, "team/live.html", kontext)


@require_safe
@mit_beratung()
def leinwand(request: Anfrage, beratung: Beratung) -> HttpResponse:
    """For the shared screen: large, and nothing to press."""
    kontext = {
        "beratung": beratung,
        "tisch": tischblick(request.user, beratung, timezone.now()),
        "nur_ansehen": True,
    }
    return render(request, "team/leinwand.html", kontext)


def ideenform(request: Anfrage, beratung: Beratung) -> IdeeForm:
    return IdeeForm(
        request.POST or None, ziel=f"team.idee:neu:{beratung.pk}", benutzer=request.user
    )


def _idee(request: Anfrage, beratung: Beratung, pk: int) -> Idee:
    return get_object_or_404(sichtbare_ideen(request.user, beratung), pk=pk)


@require_http_methods(["GET", "POST"])
@mit_beratung("beratung.mitreden", liest=False)
def neu(request: Anfrage, beratung: Beratung) -> HttpResponse:
    """The page of the table has the same form; this one is where it comes back with an error."""
    form = ideenform(request, beratung)
    if form.is_valid() and form.gelingt(
        lambda: idee_beitragen(beratung, form.werte, durch=request.user)
    ):
        return redirect(f"{reverse('beratung', args=[beratung.kennung])}#tafel")
    return _formular(request, beratung, form, "Eine Idee")


@require_http_methods(["GET", "POST"])
@mit_beratung("beratung.mitreden", liest=False)
def aendern(request: Anfrage, beratung: Beratung, pk: int) -> HttpResponse:
    idee = _idee(request, beratung, pk)
    verlange(request.user, "idee.aendern", idee)
    form = IdeeForm(
        request.POST or None,
        instance=idee,
        ziel=f"team.ideentext:neu:{pk}",
        benutzer=request.user,
        stand=idee.stand,
    )
    if form.is_valid() and form.gelingt(
        lambda: idee_fortschreiben(idee, form.werte, durch=request.user, stand=form.stand)
    ):
        messages.success(request, "Gespeichert.")
        return redirect("beratung", beratung.kennung)
    return _formular(request, beratung, form, "Idee ändern")


def _formular(request: Anfrage, beratung: Beratung, form: IdeeForm, titel: str) -> HttpResponse:
    kontext = {
        "form": form,
        "titel": titel,
        "vorzeile": str(beratung),
        "zurueck": reverse("beratung", args=[beratung.kennung]),
        "knopf": "Auf die Tafel",
    }
    return render(request, "team/formular.html", kontext)


@require_POST
@mit_beratung("beratung.mitreden")
def weg(request: Anfrage, beratung: Beratung, pk: int) -> HttpResponse:
    """``zurueck`` puts it back on the board."""
    idee = _idee(request, beratung, pk)
    jetzt = None if "zurueck" in request.POST else timezone.now()
    mit_einem_klick(
        request,
        lambda: idee_entfernen(idee, durch=request.user, jetzt=jetzt),
        "Von der Tafel genommen." if jetzt else "Die Idee steht wieder auf der Tafel.",
    )
    return redirect("beratung", beratung.kennung)


@require_POST
@mit_beratung("beratung.fallgeben")
def passt(request: Anfrage, beratung: Beratung, pk: int) -> HttpResponse:
    idee = _idee(request, beratung, pk)
    mit_einem_klick(
        request,
        lambda: idee_waehlen(idee, durch=request.user, passt=not idee.gewaehlt),
        "Diese Idee passt." if not idee.gewaehlt else "Das ist zurückgenommen.",
    )
    return redirect("beratung", beratung.kennung)
