from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from massanzug.konten.http import Anfrage
from massanzug.prognose.domain.istwerte import (
    abgleichen,
    istwerte_lesen,
    istwerte_setzen,
    kosten_ohne_luecke,
)
from massanzug.prognose.domain.laeufe import fortschreibung
from massanzug.prognose.forms.prognose import IstForm
from massanzug.prognose.models import Istwerte, Prognose
from massanzug.prognose.views.prognose import gesuchte
from massanzug.prognose.zugriff import sichtbare_istwerte


@require_http_methods(["GET", "POST"])
def istwerte(request: Anfrage, pk: int) -> HttpResponse:
    """What came beside what was expected; a POST replaces the table."""
    prognose = gesuchte(request, pk)
    if not prognose.ist_fertig:
        return redirect("prognose", pk)
    bisher = sichtbare_istwerte(request.user).filter(prognose=prognose).first()
    inhalt = prognose.inhalt()
    form = IstForm(
        request.POST or None,
        monate=inhalt["monate"],
        initial={"tabelle": bisher.tabelle if bisher else ""},
        ziel=f"prognose.istwerte:{pk}",
        benutzer=request.user,
        stand=bisher.stand if bisher else 0,
    )
    if form.is_valid() and form.gelingt(
        lambda: istwerte_setzen(
            prognose, form.werte["tabelle"], durch=request.user, stand=form.stand
        )
    ):
        messages.success(request, "Gespeichert.")
        return redirect("prognose_istwerte", pk)
    kontext = {"prognose": prognose, "form": form} | _verglichen(prognose, inhalt, bisher)
    return render(request, "prognose/istwerte.html", kontext)


def _verglichen(
    prognose: Prognose, inhalt: dict[str, Any], bisher: Istwerte | None
) -> dict[str, object]:
    werte, _ = istwerte_lesen(bisher.tabelle if bisher else "", inhalt["monate"])
    return {
        "abgleich": abgleichen(inhalt, werte),
        "fortschreibung": fortschreibung(prognose, inhalt, kosten_ohne_luecke(werte)),
    }
