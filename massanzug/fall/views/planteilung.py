from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from massanzug.fall.domain.planteilung import fall_nach_plan_teilen
from massanzug.fall.forms.hilfeplan import PlanteilungForm
from massanzug.fall.http import mit_akte
from massanzug.fall.models import Fall
from massanzug.fall.views.hilfeplan import hilfeplan_holen
from massanzug.fall.views.klick import mit_einem_klick
from massanzug.kern.zeit import heute
from massanzug.konten.http import Anfrage


@require_http_methods(["GET", "POST"])
@mit_akte("fall.freigeben")
def hilfeplan_teilen(request: Anfrage, fall: Fall, nummer: int) -> HttpResponse:
    plan = hilfeplan_holen(request, fall, nummer)
    form = PlanteilungForm(request.POST or None, hilfeplan=plan, heute=heute())
    if form.is_valid():
        mit, bis = form.cleaned_data["mit"], form.cleaned_data["bis"]
        gelungen = mit_einem_klick(
            request,
            lambda: fall_nach_plan_teilen(plan, mit, durch=request.user, am=heute(), bis=bis),
            f"{mit} sieht jetzt, was geteilt ist.",
        )
        if gelungen:
            return redirect("zugang", fall.kennung)
    kontext = {"fall": fall, "hilfeplan": plan, "form": form}
    return render(request, "fall/hilfeplan/teilen.html", kontext)
