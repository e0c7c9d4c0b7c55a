from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from massanzug.fall.domain.auftraege import (
    auftrag_erledigen,
    auftrag_erteilen,
    auftrag_fortschreiben,
)
from massanzug.fall.domain.massanzug_blick import plan_lesen
from massanzug.fall.forms.auftraege import AuftragForm
from massanzug.fall.http import mit_akte
from massanzug.fall.models import Fall
from massanzug.fall.views.klick import mit_einem_klick
from massanzug.fall.zugriff import sichtbare_auftraege
from massanzug.kern.zeit import heute
from massanzug.konten.http import Anfrage
from massanzug.konten.rechte import darf

SCHREIBEN = "fall.bearbeiten"


@require_safe
@mit_akte()
def auftraege(request: Anfrage, fall: Fall) -> HttpResponse:
    plan = plan_lesen(request.user, fall, heute())
    schreibt = darf(request.user, SCHREIBEN, fall)
    return render(
        request, "fall/auftraege/auftraege.html", {"fall": fall, "plan": plan, "schreibt": schreibt}
    )


@require_http_methods(["GET", "POST"])
@mit_akte(SCHREIBEN)
def auftrag_neu(request: Anfrage, fall: Fall) -> HttpResponse:
    form = AuftragForm(
        request.POST or None,
        ziel=f"fall.auftrag:neu:{fall.kennung}",
        benutzer=request.user,
        fall=fall,
    )
    if form.is_valid() and form.gelingt(
        lambda: auftrag_erteilen(fall, form.werte, durch=request.user)
    ):
        messages.success(request, "Aufgeschrieben. Erklären Sie es der Familie.")
        return redirect("auftraege", fall.kennung)
    return render(request, "fall/auftraege/auftrag.html", {"fall": fall, "form": form})


@require_http_methods(["GET", "POST"])
@mit_akte(SCHREIBEN)
def auftrag(request: Anfrage, fall: Fall, pk: int) -> HttpResponse:
    auftrag = get_object_or_404(sichtbare_auftraege(request.user, fall), pk=pk)
    form = AuftragForm(
        request.POST or None,
        instance=auftrag,
        ziel=f"fall.auftrag:{pk}",
        benutzer=request.user,
        stand=auftrag.stand,
        fall=fall,
    )
    if form.is_valid() and form.gelingt(
        lambda: auftrag_fortschreiben(auftrag, form.werte, durch=request.user, stand=form.stand)
    ):
        messages.success(request, "Gespeichert.")
        return redirect("auftraege", fall.kennung)
    return render(request, "fall/auftraege/auftrag.html", {"fall": fall, "form": form})


@require_POST
@mit_akte(SCHREIBEN)
def auftrag_erledigt(request: Anfrage, fall: Fall, pk: int) -> HttpResponse:
    """``erledigt=ja`` today; anything else takes it back."""
    auftrag = get_object_or_404(sichtbare_auftraege(request.user, fall), pk=pk)
    am = heute() if request.POST.get("erledigt") == "ja" else None
    mit_einem_klick(
        request,
        lambda: auftrag_erledigen(auftrag, durch=request.user, am=am),
        "Als erfüllt festgehalten." if am else "Steht wieder aus.",
    )
    return redirect("auftraege", fall.kennung)
