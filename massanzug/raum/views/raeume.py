from __future__ import annotations

from copy import copy

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from massanzug.kern.zeit import heute
from massanzug.konten.http import Anfrage
from massanzug.konten.rechte import darf
from massanzug.raum.domain.raeume import (
    leittraegerschaft_setzen,
    wirkungsraum_aendern,
    wirkungsraum_anlegen,
)
from massanzug.raum.domain.uebersicht import raumkarten
from massanzug.raum.domain.verzeichnis import verzeichnisstand
from massanzug.raum.domain.wortwahl import satz
from massanzug.raum.forms.raeume import LeittraegerForm, WirkungsraumForm
from massanzug.raum.http import Formularseite, ausfuellen, mit_recht
from massanzug.raum.zugriff import sichtbare_wirkungsraeume


@require_safe
def raeume(request: Anfrage) -> HttpResponse:
    zusammenhang = {
        "karten": raumkarten(request.user, timezone.localtime()),
        "pflegt": darf(request.user, "raum.pflegen"),
    }
    return render(request, "raum/raeume.html", zusammenhang)


def _seite(titel: str, knopf: str, meldung: str) -> Formularseite:
    return Formularseite(
        titel=satz(titel),
        zurueck=reverse("raeume"),
        von_wo="Räume",
        knopf=knopf,
        meldung=satz(meldung),
    )


@require_http_methods(["GET", "POST"])
@mit_recht("raum.pflegen")
def raum_neu(request: Anfrage) -> HttpResponse:
    form = WirkungsraumForm(
        request.POST or None, ziel="raum.wirkungsraum:neu:", benutzer=request.user
    )
    seite = _seite("Neuer {wirkungsraum}", "Anlegen", "Der {wirkungsraum} ist angelegt.")
    return ausfuellen(
        request, form, lambda: wirkungsraum_anlegen(form.werte, durch=request.user), seite
    )


@require_http_methods(["GET", "POST"])
@mit_recht("raum.pflegen")
def raum_aendern(request: Anfrage, pk: int) -> HttpResponse:
    raum = get_object_or_404(sichtbare_wirkungsraeume(request.user), pk=pk)
    form = WirkungsraumForm(
        request.POST or None,
        instance=copy(raum),
        ziel=f"raum.wirkungsraum:{raum.pk}",
        benutzer=request.user,
        stand=raum.stand,
    )
    seite = _seite("{wirkungsraum} ändern", "Speichern", "Die Änderungen sind gespeichert.")
    return ausfuellen(
        request,
        form,
        lambda: wirkungsraum_aendern(raum, form.werte, durch=request.user, stand=form.stand),
        seite,
    )


@require_http_methods(["GET", "POST"])
@mit_recht("raum.pflegen")
def leittraeger_setzen(request: Anfrage, pk: int) -> HttpResponse:
    raum = get_object_or_404(sichtbare_wirkungsraeume(request.user), pk=pk)
    form = LeittraegerForm(
        request.POST or None,
        initial={"ab": heute()},
        ziel=f"raum.leittraeger:{raum.pk}",
        benutzer=request.user,
        stand=verzeichnisstand(raum.leittraegerschaften.all()),
    )
    seite = _seite(f"{{leittraeger}} für {raum}", "Eintragen", "Der {leittraeger} steht fest.")
    return ausfuellen(
        request,
        form,
        lambda: leittraegerschaft_setzen(raum, **form.werte, durch=request.user, stand=form.stand),
        seite,
    )
