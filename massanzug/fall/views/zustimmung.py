from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from massanzug.fall.domain.zustimmung import stimmen_zum_plan, zustimmung_erfassen
from massanzug.fall.forms.hilfeplan import ZustimmungForm
from massanzug.fall.http import mit_akte
from massanzug.fall.models import Fall
from massanzug.fall.views.hilfeplan import hilfeplan_holen
from massanzug.kern.zeit import heute
from massanzug.konten.http import Anfrage


@require_http_methods(["GET", "POST"])
@mit_akte("hilfeplan.mitreden")
def zustimmung(request: Anfrage, fall: Fall, nummer: int, wer: str) -> HttpResponse:
    """``wer``: a person's key, or ``t`` and a Träger's."""
    plan = hilfeplan_holen(request, fall, nummer)
    stimmen = {s.schluessel: s for s in stimmen_zum_plan(plan, request.user) if s.fragbar}
    if wer not in stimmen:
        raise Http404
    stimme = stimmen[wer]
    form = ZustimmungForm(
        request.POST or None,
        ziel=f"fall.zustimmung:neu:{plan.pk}:{wer}",
        benutzer=request.user,
        initial={"am": heute()},
        fuer_traeger=stimme.traeger is not None,
    )
    werte = {"person": stimme.person, "traeger": stimme.traeger}
    if form.is_valid() and form.gelingt(
        lambda: zustimmung_erfassen(plan, form.werte | werte, durch=request.user, am=heute())
    ):
        messages.success(request, f"Die Antwort von {stimme.name} steht jetzt beim Plan.")
        return redirect("hilfeplan", fall.kennung, plan.nummer)
    kontext = {"fall": fall, "hilfeplan": plan, "stimme": stimme, "form": form}
    return render(request, "fall/hilfeplan/zustimmung.html", kontext)
