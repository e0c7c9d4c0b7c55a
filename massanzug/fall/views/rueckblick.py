from __future__ import annotations

from collections.abc import Sequence

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from massanzug.fall.begriffe import Perspektive
from massanzug.fall.domain.blickwinkel import Gegenueber, ueberpruefung_ansehen
from massanzug.fall.domain.ueberpruefung import rueckblicke_festhalten
from massanzug.fall.entwurforte.ueberpruefung import GANZES
from massanzug.fall.forms.ueberpruefung import RueckblickForm
from massanzug.fall.http import mit_akte
from massanzug.fall.models import Fall, Ueberpruefung
from massanzug.fall.views.ueberpruefung import (
    SCHREIBEN,
    rueckblickseite,
    ueberpruefung_holen,
)
from massanzug.kern.zeit import heute
from massanzug.konten.begriffe import Rolle
from massanzug.konten.http import Anfrage
from massanzug.konten.rechte import darf


@require_http_methods(["GET", "POST"])
@mit_akte("hilfeplan.mitreden")
def rueckblick(request: Anfrage, fall: Fall, pk: int, ziel: int | None = None) -> HttpResponse:
    """How everybody sees one Ziel, or without ``ziel`` the whole; then on to the next one."""
    ueberpruefung = ueberpruefung_holen(request, fall, pk)
    alle = ueberpruefung_ansehen(ueberpruefung, heute())
    stelle = _stelle(alle, ziel)
    hier = alle[stelle]
    form = _form(request, ueberpruefung, hier)
    if form.is_valid() and form.gelingt(
        lambda: rueckblicke_festhalten(
            ueberpruefung, hier.ziel, form.geaenderte, durch=request.user, stand=form.stand
        )
    ):
        danach = alle[stelle + 1 :] if request.POST.get("danach") != "uebersicht" else ()
        return redirect(_adresse(fall, pk, danach[0] if danach else None))
    kontext = {"fall": fall, "ueberpruefung": ueberpruefung, "hier": hier, "form": form}
    kontext |= {"stelle": stelle + 1, "von": len(alle), "fremde": form.fremde(hier.blicke)}
    kontext |= {
        "wo": f"{stelle + 1} von {len(alle)}",
        "schreibt": darf(request.user, SCHREIBEN, fall),
    }
    return render(request, "fall/ueberpruefung/rueckblick.html", kontext)


def _stelle(alle: Sequence[Gegenueber], ziel: int | None) -> int:
    for stelle, gegenueber in enumerate(alle):
        if (gegenueber.ziel.pk if gegenueber.ziel else None) == ziel:
            return stelle
    raise Http404


def _form(request: Anfrage, ueberpruefung: Ueberpruefung, hier: Gegenueber) -> RueckblickForm:
    """A Träger fills in its own column; the others it reads beside it."""
    alle = [b.wer for b in hier.blicke]
    eigene = [w for w in alle if w.perspektive == Perspektive.TRAEGER]
    return RueckblickForm.fuer(eigene if request.user.rolle == Rolle.TRAEGER else alle)(
        request.POST or None,
        ziel=f"fall.rueckblick:{ueberpruefung.pk}:{hier.ziel.pk if hier.ziel else GANZES}",
        benutzer=request.user,
        stand=ueberpruefung.stand,
        blicke=hier.blicke,
    )


def _adresse(fall: Fall, pk: int, naechstes: Gegenueber | None) -> str:
    if naechstes is None:
        return reverse("ueberpruefung", args=[fall.kennung, pk])
    return rueckblickseite(fall, pk, naechstes)
