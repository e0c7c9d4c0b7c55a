"""F5: the Netzkarte."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from massanzug.fall.begriffe import Naehe, Teilbar
from massanzug.fall.domain.netz import (
    netze,
    netzkarte_loeschen,
    netzkarte_teilen,
    netzkarte_zeichnen,
    ressource_aus_verbindung,
    verbindung_entfernen,
    verbindung_fortschreiben,
    verbindung_hinzufuegen,
    verbindung_ruecken,
)
from massanzug.fall.domain.netzansicht import netzansicht, netzdruck, netzvergleich_zu
from massanzug.fall.forms.netz import MenschForm, PlatzForm, VerbindungForm
from massanzug.fall.http import mit_akte
from massanzug.fall.models import Fall, Netzkarte, Verbindung
from massanzug.fall.views.klick import mit_einem_klick
from massanzug.fall.views.pdf import Pdfantwort
from massanzug.fall.zugriff import sichtbare_personen
from massanzug.fall.zugriff_netz import sichtbare_netzkarten, sichtbare_verbindungen
from massanzug.kern.zeit import heute
from massanzug.konten.http import Anfrage
from massanzug.konten.rechte import darf

SCHREIBEN = "fall.bearbeiten"


@require_safe
@mit_akte()
def netz(request: Anfrage, fall: Fall) -> HttpResponse:
    kontext = {
        "fall": fall,
        "netze": netze(request.user, fall),
        "schreibt": darf(request.user, SCHREIBEN, fall),
    }
    return render(request, "fall/netz/netz.html", kontext)


@require_POST
@mit_akte(SCHREIBEN)
def netzkarte_neu(request: Anfrage, fall: Fall) -> HttpResponse:
    """``person`` empty: the whole family's."""
    person = None
    if schluessel := request.POST.get("person", ""):
        if not schluessel.isdecimal():
            raise Http404
        person = get_object_or_404(sichtbare_personen(request.user, fall), pk=schluessel)
    gezeichnet: list[Netzkarte] = []
    mit_einem_klick(
        request,
        lambda: gezeichnet.append(netzkarte_zeichnen(fall, person, durch=request.user, am=heute())),
        "Die Karte liegt bereit.",
    )
    if gezeichnet:
        return redirect("netzkarte", fall.kennung, gezeichnet[0].pk)
    return redirect("netz", fall.kennung)


@require_safe
@mit_akte()
def netzkarte(request: Anfrage, fall: Fall, pk: int) -> HttpResponse:
    """The drawing, and the same as a list."""
    return _seite(request, fall, _karte(request, fall, pk))


@require_POST
@mit_akte(SCHREIBEN)
def verbindung_neu(request: Anfrage, fall: Fall, pk: int) -> HttpResponse:
    """Somebody more; the page comes back with the cursor where it was."""
    karte = _karte(request, fall, pk)
    form = _zeile(request, karte)
    if form.is_valid() and form.gelingt(
        lambda: verbindung_hinzufuegen(karte, form.werte, durch=request.user)
    ):
        return redirect(f"{reverse('netzkarte', args=[fall.kennung, pk])}?weiter=1")
    return _seite(request, fall, karte, form)


def _seite(
    request: Anfrage, fall: Fall, karte: Netzkarte, getippt: MenschForm | None = None
) -> HttpResponse:
    """``getippt`` is the line that could not be saved."""
    ansicht = netzansicht(request.user, karte)
    form = getippt or (_zeile(request, karte) if ansicht.schreibt else None)
    kontext = {"fall": fall, "netz": ansicht, "form": form}
    return render(request, "fall/netz/netzkarte.html", kontext)


def _zeile(request: Anfrage, karte: Netzkarte) -> MenschForm:
    form = MenschForm(request.POST or None, ziel=f"fall.netz:neu:{karte.pk}", benutzer=request.user)
    if "weiter" in request.GET:
        form.fields["name"].widget.attrs["autofocus"] = True
    return form


def _karte(request: Anfrage, fall: Fall, pk: int) -> Netzkarte:
    return get_object_or_404(sichtbare_netzkarten(request.user, fall), pk=pk)


def _verbindung(request: Anfrage, fall: Fall, pk: int, *, entfernte: bool = False) -> Verbindung:
    sichtbare = sichtbare_verbindungen(request.user, fall, entfernte=entfernte)
    return get_object_or_404(sichtbare.select_related("karte__person", "karte__fall"), pk=pk)


@require_safe
@mit_akte()
def netzkarte_vergleich(request: Anfrage, fall: Fall, pk: int) -> HttpResponse:
    """Against the map before it; the first one has none."""
    vergleich = netzvergleich_zu(request.user, _karte(request, fall, pk))
    if vergleich is None:
        raise Http404
    kontext = {"fall": fall, "vergleich": vergleich}
    return render(request, "fall/netz/vergleich.html", kontext)


@require_safe
@mit_akte()
def netzkarte_bild(request: Anfrage, fall: Fall, pk: int) -> HttpResponse:
    """The drawing as a file of its own."""
    ansicht = netzansicht(request.user, _karte(request, fall, pk))
    antwort = render(
        request, "fall/netz/bild.svg", {"bild": ansicht.bild}, content_type="image/svg+xml"
    )
    antwort.headers["Content-Disposition"] = 'attachment; filename="netzkarte.svg"'
    return antwort


@require_safe
@mit_akte()
def netzkarte_pdf(request: Anfrage, fall: Fall, pk: int) -> HttpResponse:
    ansicht = netzansicht(request.user, _karte(request, fall, pk))
    bild = render_to_string("fall/netz/bild.svg", {"bild": ansicht.bild})
    return Pdfantwort(netzdruck(ansicht, bild))


@require_POST
@mit_akte(SCHREIBEN)
def netzkarte_freigabe(request: Anfrage, fall: Fall, pk: int) -> HttpResponse:
    """``teilbar=traeger`` shares it, anything else takes that back."""
    karte = _karte(request, fall, pk)
    geteilt = request.POST.get("teilbar") == Teilbar.TRAEGER
    teilbar = Teilbar.TRAEGER if geteilt else Teilbar.NIEMAND
    mit_einem_klick(
        request,
        lambda: netzkarte_teilen(karte, teilbar, durch=request.user),
        "Der Träger darf diese Karte jetzt sehen."
        if geteilt
        else "Die Karte bleibt jetzt beim Jugendamt.",
    )
    return redirect("netzkarte", fall.kennung, pk)


@require_http_methods(["GET", "POST"])
@mit_akte(SCHREIBEN)
def netzkarte_weg(request: Anfrage, fall: Fall, pk: int) -> HttpResponse:
    karte = _karte(request, fall, pk)
    if request.method == "POST":
        mit_einem_klick(
            request,
            lambda: netzkarte_loeschen(karte, durch=request.user),
            "Die Karte ist gelöscht, mit allen Namen darauf.",
        )
        return redirect("netz", fall.kennung)
    kontext = {
        "frage": f"{karte} vom {karte.am:%d.%m.%Y} löschen?",
        "folge": "Alle Namen darauf sind dann wirklich weg.",
        "ja": "Löschen",
        "zurueck": "../",
    }
    return render(request, "kern/rueckfrage.html", kontext)


@require_http_methods(["GET", "POST"])
@mit_akte(SCHREIBEN)
def verbindung(request: Anfrage, fall: Fall, pk: int) -> HttpResponse:
    zeile = _verbindung(request, fall, pk)
    form = VerbindungForm(
        request.POST or None,
        instance=zeile,
        ziel=f"fall.netz:{pk}",
        benutzer=request.user,
        stand=zeile.stand,
    )
    if form.is_valid() and form.gelingt(
        lambda: verbindung_fortschreiben(zeile, form.werte, durch=request.user, stand=form.stand)
    ):
        messages.success(request, "Gespeichert.")
        return redirect("netzkarte", fall.kennung, zeile.karte_id)
    kontext = {"fall": fall, "form": form, "karte": zeile.karte}
    return render(request, "fall/netz/verbindung.html", kontext)


@require_POST
@mit_akte(SCHREIBEN)
def verbindung_platz(request: Anfrage, fall: Fall, pk: int) -> HttpResponse:
    """To another ring, by a button or by hand. A drag wants no page back: a no is a 409, and the
    script lets everybody stand where they stood; the sentence waits for the next page."""
    zeile = _verbindung(request, fall, pk)
    form = PlatzForm(request.POST)
    if not form.is_valid():
        return HttpResponse(status=409)
    naehe, winkel = Naehe(form.cleaned_data["naehe"]), form.cleaned_data["winkel"]
    geschafft = mit_einem_klick(
        request,
        lambda: verbindung_ruecken(zeile, naehe, winkel, durch=request.user),
        f"{zeile.name} steht jetzt im Ring „{naehe.label}“.",
    )
    if winkel is None:
        return redirect("netzkarte", fall.kennung, zeile.karte_id)
    return HttpResponse(status=204 if geschafft else 409)


@require_POST
@mit_akte(SCHREIBEN)
def verbindung_weg(request: Anfrage, fall: Fall, pk: int) -> HttpResponse:
    zeile = _verbindung(request, fall, pk)
    mit_einem_klick(
        request,
        lambda: verbindung_entfernen(zeile, durch=request.user, jetzt=timezone.now()),
        "Zur Seite gelegt. Unter der Karte können Sie den Namen zurückholen.",
    )
    return redirect("netzkarte", fall.kennung, zeile.karte_id)


@require_POST
@mit_akte(SCHREIBEN)
def verbindung_zurueck(request: Anfrage, fall: Fall, pk: int) -> HttpResponse:
    zeile = _verbindung(request, fall, pk, entfernte=True)
    mit_einem_klick(
        request,
        lambda: verbindung_entfernen(zeile, durch=request.user, jetzt=None),
        f"{zeile.name} steht wieder auf der Karte.",
    )
    return redirect("netzkarte", fall.kennung, zeile.karte_id)


@require_POST
@mit_akte(SCHREIBEN)
def verbindung_nuetzen(request: Anfrage, fall: Fall, pk: int) -> HttpResponse:
    """Onto the family's own Ressourcenkarte."""
    zeile = _verbindung(request, fall, pk)
    mit_einem_klick(
        request,
        lambda: ressource_aus_verbindung(zeile, durch=request.user),
        f"{zeile.name} steht jetzt auf der Ressourcenkarte, bei „Menschen um uns“.",
    )
    return redirect("netzkarte", fall.kennung, zeile.karte_id)
