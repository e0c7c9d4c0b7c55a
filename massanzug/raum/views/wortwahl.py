from __future__ import annotations

from dataclasses import asdict

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from massanzug.kern.zeit import heute
from massanzug.konten.http import Anfrage
from massanzug.raum.begriffe import Begriff
from massanzug.raum.domain.wortwahl import (
    ANDERSWO,
    STANDARD,
    geltende_worte,
    gewaehlte_worte,
    wort_waehlen,
    wortstand,
)
from massanzug.raum.forms.raeume import WortForm
from massanzug.raum.http import Formularseite, ausfuellen, mit_recht
from massanzug.raum.models import Wortwahl


@require_safe
@mit_recht("wortwahl.setzen")
def wortwahl(request: Anfrage) -> HttpResponse:
    worte = geltende_worte(heute())
    gewaehlt = gewaehlte_worte()
    karten = [
        {
            "begriff": begriff,
            "jetzt": worte[begriff],
            "ueblich": [STANDARD[begriff].singular, ANDERSWO[begriff].singular],
            "gewaehlt": [w for w in gewaehlt if w.begriff == begriff],
        }
        for begriff in Begriff
    ]
    return render(request, "raum/wortwahl.html", {"karten": karten})


@require_http_methods(["GET", "POST"])
@mit_recht("wortwahl.setzen")
def wort_aendern(request: Anfrage, begriff: str) -> HttpResponse:
    if begriff not in Begriff.values:
        raise Http404
    gemeint = Begriff(begriff)
    form = WortForm(
        request.POST or None,
        initial={**asdict(geltende_worte(heute())[gemeint]), "ab": heute()},
        begriff=gemeint,
        ziel=f"raum.wort:{begriff}",
        benutzer=request.user,
        stand=wortstand(gemeint),
    )
    return ausfuellen(request, form, lambda: _waehlen(request, gemeint, form), _seite(gemeint))


def _seite(begriff: Begriff) -> Formularseite:
    return Formularseite(
        titel=f"Ein Wort für: {begriff.label}",
        zurueck=reverse("wortwahl"),
        von_wo="Wortwahl",
        knopf="Überall so nennen",
        meldung="Das neue Wort steht ab seinem Tag auf jeder Seite.",
    )


def _waehlen(request: Anfrage, begriff: Begriff, form: WortForm) -> Wortwahl:
    return wort_waehlen(
        begriff,
        form.wort,
        durch=request.user,
        ab=form.werte["ab"],
        beschluss=form.werte["beschluss"],
        stand=form.stand,
    )
