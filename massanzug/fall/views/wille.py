"""F2: what each person wants, side by side."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from massanzug.fall.domain.wille import (
    wille_erfassen,
    wille_fortschreiben,
    wille_freigeben,
    willensblick,
)
from massanzug.fall.forms.wille import FRAGEN, WilleForm
from massanzug.fall.http import mit_akte
from massanzug.fall.models import Fall, Person
from massanzug.fall.views.klick import mit_einem_klick
from massanzug.fall.zugriff import sichtbare_personen, sichtbare_willen
from massanzug.kern.zeit import heute
from massanzug.konten.http import Anfrage
from massanzug.konten.rechte import darf

SCHREIBEN = "fall.bearbeiten"


@require_safe
@mit_akte()
def willen(request: Anfrage, fall: Fall) -> HttpResponse:
    kontext = {
        "fall": fall,
        "blick": willensblick(request.user, fall),
        "schreibt": darf(request.user, SCHREIBEN, fall),
    }
    return render(request, "fall/wille/willen.html", kontext)


@require_http_methods(["GET", "POST"])
@mit_akte(SCHREIBEN)
def wille_neu(request: Anfrage, fall: Fall, person: int) -> HttpResponse:
    von = get_object_or_404(sichtbare_personen(request.user, fall), pk=person)
    form = WilleForm(
        request.POST or None,
        ziel=f"fall.wille:neu:{fall.kennung}:{von.pk}",
        benutzer=request.user,
        heute=heute(),
    )
    if form.is_valid() and form.gelingt(
        lambda: wille_erfassen(von, form.werte, durch=request.user, am=heute())
    ):
        messages.success(request, f"Was {von} will, ist aufgeschrieben.")
        return redirect("willen", fall.kennung)
    return _wille(request, fall, form, von)


@require_http_methods(["GET", "POST"])
@mit_akte(SCHREIBEN)
def wille(request: Anfrage, fall: Fall, pk: int) -> HttpResponse:
    wille = get_object_or_404(sichtbare_willen(request.user, fall), pk=pk)
    war_frei = wille.freigegeben_am
    form = WilleForm(
        request.POST or None,
        instance=wille,
        ziel=f"fall.wille:{pk}",
        benutzer=request.user,
        stand=wille.stand,
        heute=heute(),
    )
    if form.is_valid() and form.gelingt(
        lambda: wille_fortschreiben(wille, form.werte, durch=request.user, stand=form.stand)
    ):
        messages.success(request, "Gespeichert.")
        if war_frei and not wille.freigegeben_am:
            messages.info(
                request,
                f"Der Wortlaut ist neu. Fragen Sie {wille.person}, ob der Träger auch das lesen darf.",
            )
        return redirect("willen", fall.kennung)
    return _wille(request, fall, form, wille.person)


def _wille(request: Anfrage, fall: Fall, form: WilleForm, person: Person) -> HttpResponse:
    felder = [(form[name], fragen) for name, fragen in FRAGEN.items()]
    kontext = {"fall": fall, "form": form, "person": person, "felder": felder}
    return render(request, "fall/wille/wille.html", kontext)


@require_POST
@mit_akte(SCHREIBEN)
def wille_freigabe(request: Anfrage, fall: Fall, pk: int) -> HttpResponse:
    """``frei=ja`` releases, anything else takes it back."""
    wille = get_object_or_404(sichtbare_willen(request.user, fall), pk=pk)
    frei = request.POST.get("frei") == "ja"
    mit_einem_klick(
        request,
        lambda: wille_freigeben(wille, durch=request.user, am=heute() if frei else None),
        f"{wille.person} hat freigegeben: Der Träger im Fall darf das lesen."
        if frei
        else "Die Freigabe ist zurückgenommen. Der Träger liest das nicht mehr.",
    )
    return redirect("willen", fall.kennung)
