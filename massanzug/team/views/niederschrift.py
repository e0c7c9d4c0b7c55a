"""What came out, and what one click carries on."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from massanzug.entwurf.formular import MitEntwurf
from massanzug.fall.http import mit_akte
from massanzug.fall.models import Fall
from massanzug.fall.views.klick import mit_einem_klick
from massanzug.fall.views.pdf import Pdfantwort
from massanzug.konten.http import Anfrage
from massanzug.team.domain.ergebnisse import (
    baustein_aus_idee,
    feldnotiz_erledigen,
    ressource_merken,
    thema_merken,
)
from massanzug.team.domain.niederschrift import (
    dissens_festhalten,
    nachtrag_anfuegen,
    niederschrift_ausgeben,
    niederschrift_fortschreiben,
    niederschrift_unterschreiben,
)
from massanzug.team.forms.niederschrift import (
    DissensForm,
    NachtragForm,
    NiederschriftForm,
    ThemaForm,
)
from massanzug.team.http import mit_beratung
from massanzug.team.models import Beratung, Niederschrift
from massanzug.team.zugriff import (
    sichtbare_beratungen_im_fall,
    sichtbare_dissense,
    sichtbare_feldnotizen,
    sichtbare_ideen,
    sichtbare_niederschriften,
)


def _niederschrift(request: Anfrage, beratung: Beratung) -> Niederschrift:
    return get_object_or_404(sichtbare_niederschriften(request.user), beratung=beratung)


def _formular(
    request: Anfrage, beratung: Beratung, form: MitEntwurf, titel: str, knopf: str
) -> HttpResponse:
    kontext = {
        "form": form,
        "titel": titel,
        "vorzeile": str(beratung),
        "zurueck": reverse("beratung", args=[beratung.kennung]),
        "knopf": knopf,
    }
    return render(request, "team/formular.html", kontext)


@require_http_methods(["GET", "POST"])
@mit_beratung("niederschrift.fuehren", liest=False)
def schreiben(request: Anfrage, beratung: Beratung) -> HttpResponse:
    niederschrift = _niederschrift(request, beratung)
    form = NiederschriftForm(
        request.POST or None,
        instance=niederschrift,
        ziel=f"team.niederschrift:neu:{niederschrift.pk}",
        benutzer=request.user,
        stand=niederschrift.stand,
    )
    if form.is_valid() and form.gelingt(
        lambda: niederschrift_fortschreiben(
            niederschrift, form.werte, durch=request.user, stand=form.stand
        )
    ):
        messages.success(request, "Die Niederschrift ist gespeichert.")
        return redirect("beratung", beratung.kennung)
    return _formular(request, beratung, form, "Niederschrift", "Speichern")


@require_http_methods(["GET", "POST"])
@mit_beratung("beratung.mitreden", liest=False)
def dissens(request: Anfrage, beratung: Beratung) -> HttpResponse:
    eigener = sichtbare_dissense(request.user, beratung).filter(von=request.user).first()
    stand = eigener.stand if eigener else 0
    form = DissensForm(
        request.POST or None,
        initial={"dissens": eigener.text if eigener else ""},
        ziel=f"team.dissens:neu:{beratung.pk}",
        benutzer=request.user,
        stand=stand,
    )
    if form.is_valid() and form.gelingt(
        lambda: dissens_festhalten(
            beratung, form.werte["dissens"], durch=request.user, stand=form.stand
        )
    ):
        return redirect("beratung", beratung.kennung)
    return _formular(request, beratung, form, "Das sehe ich anders", "Festhalten")


@require_http_methods(["GET", "POST"])
@mit_beratung("niederschrift.unterschreiben", liest=False)
def unterschreiben(request: Anfrage, beratung: Beratung) -> HttpResponse:
    niederschrift = _niederschrift(request, beratung)
    if request.method == "POST":
        stand = request.POST.get("stand", "")
        mit_einem_klick(
            request,
            lambda: niederschrift_unterschreiben(
                niederschrift,
                durch=request.user,
                jetzt=timezone.now(),
                stand=int(stand) if stand.isdecimal() else 0,
            ),
            "Unterschrieben. Ändern kann das jetzt niemand mehr, nur ergänzen.",
        )
        return redirect("beratung", beratung.kennung)
    kontext = {
        "beratung": beratung,
        "niederschrift": niederschrift,
        "dissense": sichtbare_dissense(request.user, beratung),
    }
    return render(request, "team/unterschreiben.html", kontext)


@require_http_methods(["GET", "POST"])
@mit_beratung("beratung.mitreden", liest=False)
def nachtrag(request: Anfrage, beratung: Beratung) -> HttpResponse:
    form = NachtragForm(
        request.POST or None, ziel=f"team.nachtrag:neu:{beratung.pk}", benutzer=request.user
    )
    if form.is_valid() and form.gelingt(
        lambda: nachtrag_anfuegen(
            beratung, form.werte["nachtrag"], durch=request.user, jetzt=timezone.now()
        )
    ):
        return redirect("beratung", beratung.kennung)
    return _formular(request, beratung, form, "Nachtrag", "Anfügen")


@require_safe
@mit_beratung()
def pdf(request: Anfrage, beratung: Beratung) -> HttpResponse:
    if beratung.unterschrieben_am is None:
        raise Http404
    niederschrift = _niederschrift(request, beratung)
    return Pdfantwort(niederschrift_ausgeben(niederschrift, durch=request.user))


@require_safe
@mit_akte("beratung.einbringen")
def pdf_im_fall(request: Anfrage, fall: Fall, pk: int) -> HttpResponse:
    """The same paper for those of the Jugendamt who have the case and did not sit at the table."""
    beratungen = sichtbare_beratungen_im_fall(request.user, fall)
    beratung = get_object_or_404(beratungen, pk=pk, unterschrieben_am__isnull=False)
    return Pdfantwort(niederschrift_ausgeben(beratung.niederschrift, durch=request.user))


@require_POST
@mit_beratung("beratung.fallgeben")
def baustein(request: Anfrage, beratung: Beratung, pk: int) -> HttpResponse:
    idee = get_object_or_404(sichtbare_ideen(request.user, beratung), pk=pk)
    mit_einem_klick(
        request,
        lambda: baustein_aus_idee(idee, durch=request.user),
        "Die Idee steht jetzt als Vorschlag im Maßanzug. Bewilligt ist damit nichts.",
    )
    return redirect("beratung", beratung.kennung)


@require_POST
@mit_beratung("beratung.mitreden")
def merken(request: Anfrage, beratung: Beratung, pk: int) -> HttpResponse:
    idee = get_object_or_404(sichtbare_ideen(request.user, beratung), pk=pk)
    mit_einem_klick(
        request,
        lambda: ressource_merken(idee, durch=request.user),
        f"„{idee.ressource}“ ist fürs Feld gemerkt.",
    )
    return redirect("beratung", beratung.kennung)


@require_http_methods(["GET", "POST"])
@mit_beratung("beratung.mitreden", liest=False)
def thema(request: Anfrage, beratung: Beratung) -> HttpResponse:
    form = ThemaForm(
        request.POST or None, ziel=f"team.thema:neu:{beratung.pk}", benutzer=request.user
    )
    if form.is_valid() and form.gelingt(
        lambda: thema_merken(beratung, form.werte["thema"], durch=request.user)
    ):
        messages.success(request, "Das Thema ist fürs Feld gemerkt.")
        return redirect("beratung", beratung.kennung)
    return _formular(request, beratung, form, "Thema fürs Feld", "Merken")


@require_POST
def erledigen(request: Anfrage, pk: int) -> HttpResponse:
    notiz = get_object_or_404(sichtbare_feldnotizen(request.user), pk=pk)
    mit_einem_klick(
        request,
        lambda: feldnotiz_erledigen(notiz, durch=request.user, jetzt=timezone.now()),
        "Erledigt.",
    )
    return redirect("sozialraumteam", notiz.wirkungsraum_id)
