"""A Träger never gets here: 404 and an entry in the record, whatever it sends (T1)."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from massanzug.fall.domain.entscheidung import (
    entscheidung_entwerfen,
    entscheidung_fortschreiben,
    entscheidung_treffen,
    entscheidung_verwerfen,
)
from massanzug.fall.domain.entscheidung_blick import untere_stufen, verlauf
from massanzug.fall.domain.entscheidung_regeln import anregungen, fehlt_noch
from massanzug.fall.domain.entscheidung_statistik import statistik_angeben, statistik_der_hilfe
from massanzug.fall.domain.massanzug_blick import plan_lesen
from massanzug.fall.forms.entscheidung import EntscheidungForm, StatistikForm
from massanzug.fall.http import mit_akte
from massanzug.fall.models import Entscheidung, Fall
from massanzug.fall.views.klick import mit_einem_klick
from massanzug.fall.zugriff import sichtbare_entscheidungen, sichtbare_wuensche
from massanzug.kern.zeit import heute
from massanzug.konten.http import Anfrage
from massanzug.konten.rechte import darf

ENTSCHEIDEN = "fall.entscheiden"


@require_safe
@mit_akte("entscheidung.lesen")
def entscheidungen(request: Anfrage, fall: Fall) -> HttpResponse:
    kontext = {
        "fall": fall,
        "verlauf": verlauf(request.user, fall),
        "entscheidet": darf(request.user, ENTSCHEIDEN, fall),
    }
    return render(request, "fall/entscheidung/entscheidungen.html", kontext)


@require_http_methods(["GET", "POST"])
@mit_akte(ENTSCHEIDEN)
def entscheidung(request: Anfrage, fall: Fall) -> HttpResponse:
    """The one draft of the case, begun or gone on with."""
    entwurf = verlauf(request.user, fall).entwurf
    form = _formular(request, fall, entwurf)
    if form.is_valid() and form.gelingt(lambda: _speichern(request, fall, entwurf, form)):
        messages.success(request, "Der Entwurf ist gespeichert. Noch ist nichts entschieden.")
        return redirect("entscheidung_treffen", fall.kennung)
    kontext = {
        "fall": fall,
        "form": form,
        "stufen": untere_stufen(plan_lesen(request.user, fall, heute())),
        "wuensche": sichtbare_wuensche(request.user, fall),
        "entwurf": entwurf,
    }
    return render(request, "fall/entscheidung/entscheidung.html", kontext)


def _formular(request: Anfrage, fall: Fall, entwurf: Entscheidung | None) -> EntscheidungForm:
    angeboten = [a.traeger_id for a in entwurf.alternativen.all()] if entwurf else []
    return EntscheidungForm(
        request.POST or None,
        instance=entwurf,
        initial={"angeboten": angeboten},
        ziel=f"fall.entscheidung:{entwurf.pk if entwurf else f'neu:{fall.kennung}'}",
        benutzer=request.user,
        stand=entwurf.stand if entwurf else 0,
        fall=fall,
        am=heute(),
    )


def _speichern(
    request: Anfrage, fall: Fall, entwurf: Entscheidung | None, form: EntscheidungForm
) -> Entscheidung:
    werte, angeboten = form.entscheidungswerte, list(form.werte["angeboten"])
    if entwurf is None:
        return entscheidung_entwerfen(fall, werte, angeboten, durch=request.user)
    return entscheidung_fortschreiben(
        entwurf, werte, angeboten, durch=request.user, stand=form.stand
    )


@require_http_methods(["GET", "POST"])
@mit_akte(ENTSCHEIDEN)
def treffen(request: Anfrage, fall: Fall) -> HttpResponse:
    """Read it once more; then it is decided."""
    entwurf = _entwurf(request, fall)
    if request.method == "POST" and mit_einem_klick(
        request,
        lambda: entscheidung_treffen(
            entwurf, durch=request.user, am=heute(), stand=_gelesen(request)
        ),
        "Die Entscheidung ist getroffen.",
    ):
        return redirect("entscheidungen", fall.kennung)
    kontext = {
        "fall": fall,
        "e": entwurf,
        "fehlt": fehlt_noch(entwurf, heute()),
        "anregungen": anregungen(entwurf, heute()),
        "statistik": statistik_der_hilfe(entwurf),
    }
    return render(request, "fall/entscheidung/treffen.html", kontext)


def _gelesen(request: Anfrage) -> int:
    """The version of the draft that the page showed; 0, which decides nothing, if it does not say."""
    stand = request.POST.get("stand", "")
    return int(stand) if stand.isdecimal() else 0


def _entwurf(request: Anfrage, fall: Fall) -> Entscheidung:
    offen = sichtbare_entscheidungen(request.user, fall).filter(getroffen_am__isnull=True)
    return get_object_or_404(offen.select_related("fall", "traeger", "junger_mensch"))


@require_http_methods(["GET", "POST"])
@mit_akte(ENTSCHEIDEN)
def verwerfen(request: Anfrage, fall: Fall) -> HttpResponse:
    entwurf = _entwurf(request, fall)
    if request.method == "POST":
        mit_einem_klick(
            request,
            lambda: entscheidung_verwerfen(entwurf, durch=request.user),
            "Der Entwurf ist verworfen.",
        )
        return redirect("entscheidungen", fall.kennung)
    kontext = {
        "frage": "Diesen Entwurf verwerfen?",
        "folge": "Der Text ist dann weg. Getroffene Entscheidungen bleiben.",
        "ja": "Entwurf verwerfen",
        "zurueck": reverse("entscheidung_treffen", args=[fall.kennung]),
    }
    return render(request, "kern/rueckfrage.html", kontext)


@require_http_methods(["GET", "POST"])
@mit_akte(ENTSCHEIDEN)
def statistik(request: Anfrage, fall: Fall) -> HttpResponse:
    """Asked once, beside the words of the case and apart from them."""
    stand = verlauf(request.user, fall)
    hilfe = stand.entwurf or stand.geltend
    if hilfe is None:
        messages.info(request, "Zuerst braucht es einen Entwurf der Entscheidung.")
        return redirect("entscheidungen", fall.kennung)
    zeilen = statistik_der_hilfe(hilfe)
    form = StatistikForm(request.POST or None, zeilen=zeilen, am=heute())
    if form.is_valid() and mit_einem_klick(
        request,
        lambda: statistik_angeben(fall, form.antworten, durch=request.user, am=heute()),
        "Die Angaben für die Statistik sind festgehalten.",
    ):
        return redirect("entscheidung_treffen" if stand.entwurf else "entscheidungen", fall.kennung)
    kontext = {"fall": fall, "form": form, "zeilen": zeilen}
    return render(request, "fall/entscheidung/statistik.html", kontext)
