"""F3: the card with four fields."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from massanzug.fall.begriffe import Ressourcenfeld, Teilbar
from massanzug.fall.domain.ressourcen import (
    ressource_entfernen,
    ressource_fortschreiben,
    ressource_hinzufuegen,
    ressource_teilen,
    ressource_verschieben,
    ressourcen_ordnen,
    ressourcenkarte,
)
from massanzug.fall.forms.ressourcen import (
    ReihenfolgeForm,
    RessourceForm,
    ZeileForm,
    schluessel_aus,
)
from massanzug.fall.http import mit_akte
from massanzug.fall.models import Fall
from massanzug.fall.views.klick import mit_einem_klick
from massanzug.fall.zugriff import sichtbare_ressourcen
from massanzug.kern.fehler import Regelverstoss
from massanzug.konten.http import Anfrage
from massanzug.konten.rechte import darf

SCHREIBEN = "fall.bearbeiten"


@require_safe
@mit_akte()
def ressourcen(request: Anfrage, fall: Fall) -> HttpResponse:
    return _karte(request, fall)


@require_POST
@mit_akte(SCHREIBEN)
def ressource_neu(request: Anfrage, fall: Fall, feld: str) -> HttpResponse:
    """One line into one field; the page comes back with the cursor where it was."""
    if feld not in Ressourcenfeld.values:
        raise Http404
    form = _zeile(request, fall, Ressourcenfeld(feld))
    if form.is_valid() and form.gelingt(
        lambda: ressource_hinzufuegen(fall, {"feld": feld, **form.werte}, durch=request.user)
    ):
        return redirect(f"{reverse('ressourcen', args=[fall.kennung])}?zuletzt={feld}")
    return _karte(request, fall, form)


def _karte(request: Anfrage, fall: Fall, getippt: ZeileForm | None = None) -> HttpResponse:
    """The whole card; ``getippt`` is the line that could not be saved."""
    karte = ressourcenkarte(request.user, fall)
    schreibt = darf(request.user, SCHREIBEN, fall)
    zeilen = {k.feld: _zeile(request, fall, k.feld) for k in karte if schreibt}
    if getippt:
        zeilen[Ressourcenfeld(str(getippt.prefix))] = getippt
    entfernte = sichtbare_ressourcen(request.user, fall, entfernte=True)
    kontext = {
        "fall": fall,
        "felder": [(k, zeilen.get(k.feld)) for k in karte],
        "leer": not any(k.eintraege for k in karte),
        "entfernte": entfernte if schreibt else (),
        "schreibt": schreibt,
    }
    return render(request, "fall/ressourcen/ressourcen.html", kontext)


def _zeile(request: Anfrage, fall: Fall, feld: Ressourcenfeld) -> ZeileForm:
    """Bound if its line was posted; the field used last gets the cursor back."""
    form = ZeileForm(
        request.POST if f"{feld.value}-text" in request.POST else None,
        prefix=feld.value,
        fall=fall,
        ziel=f"fall.ressource:neu:{fall.kennung}:{feld.value}",
        benutzer=request.user,
    )
    if request.GET.get("zuletzt") == feld:
        form.fields["text"].widget.attrs["autofocus"] = True
    return form


@require_http_methods(["GET", "POST"])
@mit_akte(SCHREIBEN)
def ressource(request: Anfrage, fall: Fall, pk: int) -> HttpResponse:
    ressource = get_object_or_404(sichtbare_ressourcen(request.user, fall), pk=pk)
    form = RessourceForm(
        request.POST or None,
        instance=ressource,
        ziel=f"fall.ressource:{pk}",
        benutzer=request.user,
        stand=ressource.stand,
    )
    if form.is_valid() and form.gelingt(
        lambda: ressource_fortschreiben(
            ressource,
            form.angaben,
            form.werte["nutzbar_fuer"],
            durch=request.user,
            stand=form.stand,
        )
    ):
        messages.success(request, "Gespeichert.")
        return redirect("ressourcen", fall.kennung)
    kontext = {"fall": fall, "form": form, "ressource": ressource}
    return render(request, "fall/ressourcen/ressource.html", kontext)


@require_POST
@mit_akte(SCHREIBEN)
def ressource_freigabe(request: Anfrage, fall: Fall, pk: int) -> HttpResponse:
    """``teilbar=traeger`` shares it, anything else takes that back."""
    ressource = get_object_or_404(sichtbare_ressourcen(request.user, fall), pk=pk)
    geteilt = request.POST.get("teilbar") == Teilbar.TRAEGER
    teilbar = Teilbar.TRAEGER if geteilt else Teilbar.NIEMAND
    mit_einem_klick(
        request,
        lambda: ressource_teilen(ressource, teilbar, durch=request.user),
        "Der Träger darf das jetzt wissen." if geteilt else "Das bleibt jetzt beim Jugendamt.",
    )
    return redirect("ressourcen", fall.kennung)


@require_POST
@mit_akte(SCHREIBEN)
def ressource_weg(request: Anfrage, fall: Fall, pk: int) -> HttpResponse:
    ressource = get_object_or_404(sichtbare_ressourcen(request.user, fall), pk=pk)
    mit_einem_klick(
        request,
        lambda: ressource_entfernen(ressource, durch=request.user, jetzt=timezone.now()),
        "Zur Seite gelegt. Unter der Karte können Sie es zurückholen.",
    )
    return redirect("ressourcen", fall.kennung)


@require_POST
@mit_akte(SCHREIBEN)
def ressource_zurueck(request: Anfrage, fall: Fall, pk: int) -> HttpResponse:
    entfernte = sichtbare_ressourcen(request.user, entfernte=True)
    ressource = get_object_or_404(entfernte, fall=fall, pk=pk)
    mit_einem_klick(
        request,
        lambda: ressource_entfernen(ressource, durch=request.user, jetzt=None),
        "Es ist wieder auf der Karte.",
    )
    return redirect("ressourcen", fall.kennung)


@require_POST
@mit_akte(SCHREIBEN)
def ressource_rangieren(request: Anfrage, fall: Fall, pk: int) -> HttpResponse:
    """The keyboard's and the script-free way to put entries in order."""
    ressource = get_object_or_404(sichtbare_ressourcen(request.user, fall), pk=pk)
    hoch = request.POST.get("richtung") == "hoch"
    mit_einem_klick(
        request,
        lambda: ressource_verschieben(ressource, durch=request.user, hoch=hoch),
        "Die Reihenfolge ist gespeichert.",
    )
    return redirect("ressourcen", fall.kennung)


@require_POST
@mit_akte(SCHREIBEN)
def ressourcen_reihen(request: Anfrage, fall: Fall) -> HttpResponse:
    """What a drag posts; a no is a 409, and the page puts the entry back."""
    form = ReihenfolgeForm(request.POST)
    if not form.is_valid():
        return HttpResponse(status=409)
    feld = Ressourcenfeld(form.cleaned_data["gruppe"])
    try:
        ressourcen_ordnen(fall, feld, schluessel_aus(request.POST), durch=request.user)
    except Regelverstoss as fehler:
        return HttpResponse(str(fehler), status=409, content_type="text/plain; charset=utf-8")
    return HttpResponse(status=204)
