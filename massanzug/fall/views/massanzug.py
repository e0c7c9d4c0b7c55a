from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from massanzug.fall.domain.grundsatzspiegel import grundsatzspiegel
from massanzug.fall.domain.massanzug import baustein_fortschreiben, baustein_hinzufuegen
from massanzug.fall.domain.massanzug_anfang import anfang, ohne_baustein
from massanzug.fall.domain.massanzug_blick import plan_lesen
from massanzug.fall.domain.massanzug_kosten import kosten_lesen
from massanzug.fall.domain.massanzug_wechsel import baustein_wechseln
from massanzug.fall.domain.regalware_bestand import aehnliche_plaene, regalware_satz
from massanzug.fall.forms.massanzug import BausteinForm, WechselForm
from massanzug.fall.http import mit_akte
from massanzug.fall.models import Fall
from massanzug.fall.zugriff import sichtbare_bausteine
from massanzug.kern.zeit import heute
from massanzug.konten.http import Anfrage
from massanzug.konten.rechte import darf

BAUEN, KOSTEN = "massanzug.bauen", "massanzug.kosten"


@require_safe
@mit_akte()
def massanzug(request: Anfrage, fall: Fall) -> HttpResponse:
    plan = plan_lesen(request.user, fall, heute())
    ziele, ressourcen = ohne_baustein(plan)
    kontext = {
        "fall": fall,
        "plan": plan,
        "grundsaetze": grundsatzspiegel(plan),
        "regalware": regalware_satz(aehnliche_plaene(fall)),
        "bauen": darf(request.user, BAUEN, fall),
        "mit_kosten": darf(request.user, KOSTEN, fall),
        "freie_ziele": ziele,
        "freie_ressourcen": ressourcen,
    }
    return render(request, "fall/massanzug/massanzug.html", kontext)


@require_safe
@mit_akte(KOSTEN)
def massanzug_kosten(request: Anfrage, fall: Fall) -> HttpResponse:
    """Money has a page of its own, so that the strip can lie open on the table."""
    kosten = kosten_lesen(request.user, fall, heute())
    return render(request, "fall/massanzug/kosten.html", {"fall": fall, "kosten": kosten})


@require_http_methods(["GET", "POST"])
@mit_akte(BAUEN)
def baustein_neu(request: Anfrage, fall: Fall) -> HttpResponse:
    """``?ziel=``, ``?ressource=`` and ``?stufe=`` say what it comes from."""
    form = BausteinForm(
        request.POST or None,
        initial=anfang(plan_lesen(request.user, fall, heute()), request.GET.dict()),
        ziel=f"fall.baustein:neu:{fall.kennung}",
        benutzer=request.user,
        fall=fall,
        mit_kosten=darf(request.user, KOSTEN, fall),
    )
    if form.is_valid() and form.gelingt(
        lambda: baustein_hinzufuegen(fall, form.werte, durch=request.user)
    ):
        messages.success(request, "Der Baustein gehört jetzt zum Maßanzug.")
        return redirect("massanzug", fall.kennung)
    return render(request, "fall/massanzug/baustein.html", {"fall": fall, "form": form})


@require_http_methods(["GET", "POST"])
@mit_akte(BAUEN)
def baustein(request: Anfrage, fall: Fall, pk: int) -> HttpResponse:
    baustein = get_object_or_404(sichtbare_bausteine(request.user, fall), pk=pk)
    form = BausteinForm(
        request.POST or None,
        instance=baustein,
        ziel=f"fall.baustein:{pk}",
        benutzer=request.user,
        stand=baustein.stand,
        fall=fall,
        mit_kosten=darf(request.user, KOSTEN, fall),
    )
    if form.is_valid() and form.gelingt(
        lambda: baustein_fortschreiben(baustein, form.werte, durch=request.user, stand=form.stand)
    ):
        messages.success(request, "Der Baustein ist gespeichert.")
        return redirect("massanzug", fall.kennung)
    kontext = {"fall": fall, "form": form, "baustein": baustein}
    return render(request, "fall/massanzug/baustein.html", kontext)


@require_http_methods(["GET", "POST"])
@mit_akte("fall.entscheiden")
def baustein_wechsel(request: Anfrage, fall: Fall, pk: int) -> HttpResponse:
    baustein = get_object_or_404(sichtbare_bausteine(request.user, fall), pk=pk)
    form = WechselForm(
        request.POST or None,
        ziel=f"fall.wechsel:neu:{pk}",
        benutzer=request.user,
        baustein=baustein,
    )
    if form.is_valid() and form.gelingt(
        lambda: baustein_wechseln(baustein, form.angaben, durch=request.user)
    ):
        messages.success(request, "Der Wechsel ist festgehalten.")
        return redirect("massanzug_kosten", fall.kennung)
    kontext = {"fall": fall, "form": form, "baustein": baustein}
    return render(request, "fall/massanzug/wechsel.html", kontext)
