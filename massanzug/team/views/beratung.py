"""One case at the table."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from massanzug.fall.http import mit_akte
from massanzug.fall.models import Fall
from massanzug.fall.views.klick import mit_einem_klick
from massanzug.kern.zeit import heute
from massanzug.konten.http import Anfrage
from massanzug.team.begriffe import Ablaufart
from massanzug.team.domain.aufdeckung import wer_ist_wer
from massanzug.team.domain.beratung import (
    ablauf_waehlen,
    beratung_absetzen,
    beratung_anmelden,
    beratung_verschieben,
    phase_wechseln,
    rollen_verteilen,
)
from massanzug.team.domain.tisch import tischblick
from massanzug.team.forms.sitzungen import RollenForm
from massanzug.team.http import mit_beratung
from massanzug.team.models import Beratung
from massanzug.team.views.ideen import ideenform
from massanzug.team.zugriff import (
    sichtbare_beratungen_im_fall,
    sichtbare_teamsitzungen,
    sichtbare_teilnehmende,
)


@require_http_methods(["GET", "POST"])
@mit_akte("beratung.einbringen")
def im_fall(request: Anfrage, fall: Fall) -> HttpResponse:
    """The one page where a case and its Beratungen are named together: it belongs to the case."""
    sitzungen = sichtbare_teamsitzungen(request.user).filter(am__gte=heute())
    if request.method == "POST":
        gewaehlt = get_object_or_404(sitzungen, pk=_nummer(request, "sitzung"))
        angemeldet: list[Beratung] = []
        mit_einem_klick(
            request,
            lambda: angemeldet.append(
                beratung_anmelden(gewaehlt, fall, durch=request.user, heute=heute())
            ),
            "Der Fall ist angemeldet. Die anderen sehen davon noch nichts.",
        )
        if angemeldet:
            return redirect("beratung", angemeldet[0].kennung)
        return redirect("team_im_fall", fall.kennung)
    kontext = {
        "fall": fall,
        "sitzungen": sitzungen.exclude(beratungen__fall=fall),
        "beratungen": sichtbare_beratungen_im_fall(request.user, fall),
    }
    return render(request, "team/im_fall.html", kontext)


def _nummer(request: Anfrage, feld: str) -> int:
    """-1 for what is no number; there is nothing under that."""
    text = request.POST.get(feld, "")
    return int(text) if text.isdecimal() else -1


@require_safe
@mit_beratung()
def beratung(request: Anfrage, beratung: Beratung) -> HttpResponse:
    tisch = tischblick(request.user, beratung, timezone.now())
    denkt_mit = tisch.offen and tisch.darstellung and tisch.darstellung.freigegeben_am
    kontext = {
        "beratung": beratung,
        "tisch": tisch,
        "form": ideenform(request, beratung) if denkt_mit else None,
        "wer_ist_wer": wer_ist_wer(beratung, request.user, heute()),
    }
    return render(request, "team/beratung.html", kontext)


@require_http_methods(["GET", "POST"])
@mit_beratung("beratung.mitreden", liest=False)
def rollen(request: Anfrage, beratung: Beratung) -> HttpResponse:
    form = RollenForm(
        request.POST or None,
        initial={
            "moderation": beratung.moderation_id,
            "schriftfuehrung": beratung.schriftfuehrung_id,
            "zeitwache": beratung.zeitwache_id,
        },
        am_tisch=sichtbare_teilnehmende(request.user, beratung.sitzung),
    )
    if form.is_valid():
        mit_einem_klick(
            request,
            lambda: rollen_verteilen(beratung, form.cleaned_data, durch=request.user),
            "Die Rollen sind verteilt.",
        )
        return redirect("beratung", beratung.kennung)
    kontext = {
        "form": form,
        "titel": "Wer macht was?",
        "vorzeile": str(beratung),
        "zurueck": reverse("beratung", args=[beratung.kennung]),
        "knopf": "Verteilen",
    }
    return render(request, "team/formular.html", kontext)


@require_POST
@mit_beratung("beratung.mitreden")
def ablauf(request: Anfrage, beratung: Beratung) -> HttpResponse:
    kurz = request.POST.get("art") == Ablaufart.KURZ
    art = Ablaufart.KURZ if kurz else Ablaufart.IDEE
    mit_einem_klick(
        request,
        lambda: ablauf_waehlen(beratung, art, durch=request.user),
        f"Sie nehmen die {art.label}.",
    )
    return redirect("beratung", beratung.kennung)


@require_POST
@mit_beratung("beratung.leiten")
def phase(request: Anfrage, beratung: Beratung) -> HttpResponse:
    nummer = _nummer(request, "phase")
    mit_einem_klick(
        request,
        lambda: phase_wechseln(beratung, nummer, durch=request.user, jetzt=timezone.now()),
        "Die Zeit läuft.",
    )
    return redirect("beratung", beratung.kennung)


@require_POST
@mit_beratung("beratung.mitreden")
def rang(request: Anfrage, beratung: Beratung) -> HttpResponse:
    hoch = request.POST.get("richtung") == "hoch"
    mit_einem_klick(
        request,
        lambda: beratung_verschieben(beratung, durch=request.user, hoch=hoch),
        "Die Reihenfolge ist geändert.",
    )
    return redirect("teamsitzung", beratung.sitzung.kennung)


@require_http_methods(["GET", "POST"])
@mit_beratung("beratung.fallgeben", liest=False)
def absetzen(request: Anfrage, beratung: Beratung) -> HttpResponse:
    if request.method == "POST":
        mit_einem_klick(
            request,
            lambda: beratung_absetzen(beratung, durch=request.user),
            "Der Fall steht nicht mehr auf der Tagesordnung.",
        )
        return redirect("teamsitzung", beratung.sitzung.kennung)
    kontext = {
        "frage": f"{beratung} von der Tagesordnung nehmen?",
        "folge": "Die Falldarstellung wird dabei gelöscht.",
        "ja": "Absetzen",
        "zurueck": reverse("beratung", args=[beratung.kennung]),
    }
    return render(request, "kern/rueckfrage.html", kontext)
