"""F4: the Genogramm."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.template.loader import render_to_string
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from massanzug.fall.begriffe import Paarart, Teilbar
from massanzug.fall.domain.genogramm import (
    Beziehung,
    angehoerige_entfernen,
    angehoerige_fortschreiben,
    angehoerige_hinzufuegen,
    genogramm_anfangen,
    genogramm_loeschen,
    genogramm_teilen,
    loesen,
    paar_fortschreiben,
    verbinden,
)
from massanzug.fall.domain.genogrammansicht import (
    bindungen,
    familie,
    genogrammansicht,
    genogrammdruck,
)
from massanzug.fall.forms.genogramm import AngehoerigeForm, DazuForm, PaarForm, VerbindenForm
from massanzug.fall.http import mit_akte
from massanzug.fall.models import Angehoerige, Fall, Genogramm
from massanzug.fall.views.klick import mit_einem_klick
from massanzug.fall.views.pdf import Pdfantwort
from massanzug.fall.zugriff_netz import (
    sichtbare_angehoerige,
    sichtbare_genogramme,
    sichtbare_kindschaften,
    sichtbare_paare,
    sichtbare_verhaeltnisse,
)
from massanzug.konten.http import Anfrage
from massanzug.konten.rechte import darf

SCHREIBEN = "fall.bearbeiten"
BINDUNGEN: dict[str, Callable[..., QuerySet[Beziehung]]] = {
    "paar": sichtbare_paare,
    "kind": sichtbare_kindschaften,
    "verhaeltnis": sichtbare_verhaeltnisse,
}


def _eines(request: Anfrage, fall: Fall) -> Genogramm:
    return get_object_or_404(sichtbare_genogramme(request.user, fall).select_related("fall"))


@require_safe
@mit_akte()
def genogramm(request: Anfrage, fall: Fall) -> HttpResponse:
    """The drawing and the same in sentences; before there is one, how to begin."""
    da = sichtbare_genogramme(request.user, fall).select_related("fall").first()
    if da is None:
        kontext = {"fall": fall, "schreibt": darf(request.user, SCHREIBEN, fall)}
        return render(request, "fall/genogramm/anfang.html", kontext)
    return _seite(request, fall, da)


def _seite(
    request: Anfrage,
    fall: Fall,
    da: Genogramm,
    neu: DazuForm | None = None,
    zwei: VerbindenForm | None = None,
) -> HttpResponse:
    """``neu`` and ``zwei`` are what could not be saved."""
    ansicht = genogrammansicht(request.user, da)
    kontext = {"fall": fall, "ansicht": ansicht}
    if ansicht.schreibt:
        alle = sichtbare_angehoerige(request.user, fall)
        kontext["neu"] = neu or _dazuform(request, da)
        kontext["zwei"] = zwei or VerbindenForm(da=alle)
    return render(request, "fall/genogramm/genogramm.html", kontext)


def _dazuform(request: Anfrage, da: Genogramm) -> DazuForm:
    return DazuForm(
        request.POST or None,
        da=sichtbare_angehoerige(request.user, da.fall),
        ziel=f"fall.genogramm:neu:{da.pk}",
        benutzer=request.user,
    )


@require_POST
@mit_akte(SCHREIBEN)
def anfangen(request: Anfrage, fall: Fall) -> HttpResponse:
    mit_einem_klick(
        request,
        lambda: genogramm_anfangen(fall, durch=request.user),
        "Das Genogramm liegt bereit, mit den Menschen aus dem Fall.",
    )
    return redirect("genogramm", fall.kennung)


@require_POST
@mit_akte(SCHREIBEN)
def dazu(request: Anfrage, fall: Fall) -> HttpResponse:
    da = _eines(request, fall)
    form = _dazuform(request, da)
    if form.is_valid() and form.gelingt(
        lambda: angehoerige_hinzufuegen(da, form.werte, form.anschluss, durch=request.user)
    ):
        messages.success(request, f"{form.cleaned_data['name']} steht jetzt da.")
        return redirect("genogramm", fall.kennung)
    return _seite(request, fall, da, neu=form)


@require_POST
@mit_akte(SCHREIBEN)
def verbinden_(request: Anfrage, fall: Fall) -> HttpResponse:
    da = _eines(request, fall)
    form = VerbindenForm(request.POST, da=sichtbare_angehoerige(request.user, fall))
    if not form.is_valid():
        return _seite(request, fall, da, zwei=form)
    eine, was, andere = (form.cleaned_data[name] for name in ("eine", "was", "andere"))
    mit_einem_klick(
        request,
        lambda: verbinden(eine, was, andere, durch=request.user),
        f"{eine} und {andere} sind verbunden.",
    )
    return redirect("genogramm", fall.kennung)


@require_safe
@mit_akte()
def bild(request: Anfrage, fall: Fall) -> HttpResponse:
    ansicht = genogrammansicht(request.user, _eines(request, fall))
    antwort = render(
        request,
        "fall/genogramm/bild.svg",
        {"bild": ansicht.bild},
        content_type="image/svg+xml",
    )
    antwort.headers["Content-Disposition"] = 'attachment; filename="genogramm.svg"'
    return antwort


@require_safe
@mit_akte()
def pdf(request: Anfrage, fall: Fall) -> HttpResponse:
    ansicht = genogrammansicht(request.user, _eines(request, fall))
    zeichnung = render_to_string("fall/genogramm/bild.svg", {"bild": ansicht.bild})
    return Pdfantwort(genogrammdruck(ansicht, zeichnung))


@require_POST
@mit_akte(SCHREIBEN)
def freigabe(request: Anfrage, fall: Fall) -> HttpResponse:
    """``teilbar=traeger`` shares it, anything else takes that back."""
    da = _eines(request, fall)
    geteilt = request.POST.get("teilbar") == Teilbar.TRAEGER
    mit_einem_klick(
        request,
        lambda: genogramm_teilen(
            da, Teilbar.TRAEGER if geteilt else Teilbar.NIEMAND, durch=request.user
        ),
        "Der Träger darf das Genogramm jetzt sehen."
        if geteilt
        else "Das Genogramm bleibt jetzt beim Jugendamt.",
    )
    return redirect("genogramm", fall.kennung)


@require_http_methods(["GET", "POST"])
@mit_akte(SCHREIBEN)
def weg(request: Anfrage, fall: Fall) -> HttpResponse:
    da = _eines(request, fall)
    if request.method == "POST":
        mit_einem_klick(
            request,
            lambda: genogramm_loeschen(da, durch=request.user),
            "Das Genogramm ist gelöscht, mit allen Namen darauf.",
        )
        return redirect("genogramm", fall.kennung)
    kontext = {
        "frage": "Das Genogramm löschen?",
        "folge": "Alle Namen darauf sind dann wirklich weg.",
        "ja": "Löschen",
        "zurueck": "../",
    }
    return render(request, "kern/rueckfrage.html", kontext)


def _mensch(request: Anfrage, fall: Fall, pk: int, *, entfernte: bool = False) -> Angehoerige:
    return get_object_or_404(sichtbare_angehoerige(request.user, fall, entfernte=entfernte), pk=pk)


@require_http_methods(["GET", "POST"])
@mit_akte(SCHREIBEN)
def angehoerige(request: Anfrage, fall: Fall, pk: int) -> HttpResponse:
    """Who somebody is, and what ties them to others."""
    mensch = _mensch(request, fall, pk)
    form = AngehoerigeForm(
        request.POST or None,
        instance=mensch,
        ziel=f"fall.genogramm:{pk}",
        benutzer=request.user,
        stand=mensch.stand,
    )
    if form.is_valid() and form.gelingt(
        lambda: angehoerige_fortschreiben(mensch, form.werte, durch=request.user, stand=form.stand)
    ):
        messages.success(request, "Gespeichert.")
        return redirect("genogramm", fall.kennung)
    ihre = list(bindungen(familie(request.user, mensch.genogramm), mensch))
    kontext = {"fall": fall, "form": form, "mensch": mensch, "bindungen": ihre, "arten": Paarart}
    return render(request, "fall/genogramm/angehoerige.html", kontext)


@require_POST
@mit_akte(SCHREIBEN)
def paar(request: Anfrage, fall: Fall, pk: int) -> HttpResponse:
    """How it is between the two now."""
    eines = get_object_or_404(sichtbare_paare(request.user, fall), pk=pk)
    form = PaarForm(request.POST)
    if form.is_valid():
        art = Paarart(form.cleaned_data["paarart"])
        mit_einem_klick(
            request, lambda: paar_fortschreiben(eines, art, durch=request.user), "Gespeichert."
        )
    else:
        messages.error(request, "Wählen Sie, wie es zwischen beiden ist.")
    return redirect("genogramm", fall.kennung)


@require_POST
@mit_akte(SCHREIBEN)
def loesen_(request: Anfrage, fall: Fall, was: str, pk: int) -> HttpResponse:
    bindung = get_object_or_404(BINDUNGEN[was](request.user, fall), pk=pk)
    mit_einem_klick(request, lambda: loesen(bindung, durch=request.user), "Gelöst.")
    return redirect("genogramm", fall.kennung)


@require_POST
@mit_akte(SCHREIBEN)
def angehoerige_weg(request: Anfrage, fall: Fall, pk: int) -> HttpResponse:
    mensch = _mensch(request, fall, pk)
    mit_einem_klick(
        request,
        lambda: angehoerige_entfernen(mensch, durch=request.user, jetzt=timezone.now()),
        "Zur Seite gelegt. Unter der Zeichnung können Sie den Namen zurückholen.",
    )
    return redirect("genogramm", fall.kennung)


@require_POST
@mit_akte(SCHREIBEN)
def angehoerige_zurueck(request: Anfrage, fall: Fall, pk: int) -> HttpResponse:
    mensch = _mensch(request, fall, pk, entfernte=True)
    mit_einem_klick(
        request,
        lambda: angehoerige_entfernen(mensch, durch=request.user, jetzt=None),
        f"{mensch.name} steht wieder da.",
    )
    return redirect("genogramm", fall.kennung)
