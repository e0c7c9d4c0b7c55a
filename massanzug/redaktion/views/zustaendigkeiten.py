from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from massanzug.konten.http import Anfrage
from massanzug.raum.http import mit_recht
from massanzug.redaktion.domain.listen import offenes
from massanzug.redaktion.domain.pflege import zustaendigkeit_beenden, zustaendigkeit_setzen
from massanzug.redaktion.forms.listen import ZustaendigkeitForm
from massanzug.redaktion.zugriff import sichtbare_zustaendigkeiten


@require_http_methods(["GET", "POST"])
@mit_recht("wegweiser.pflegen")
def liste(request: Anfrage) -> HttpResponse:
    form = ZustaendigkeitForm(
        request.POST or None, ziel="redaktion.zustaendigkeit:neu:", benutzer=request.user
    )
    if (
        request.method == "POST"
        and form.is_valid()
        and form.gelingt(lambda: zustaendigkeit_setzen(**form.werte, durch=request.user))
    ):
        messages.success(request, "Eingetragen. Sie können ab jetzt Änderungen vorschlagen.")
        return redirect("redaktion_zustaendigkeiten")
    zusammenhang = {
        "form": form,
        "zustaendigkeiten": sichtbare_zustaendigkeiten(request.user),
        "offenes": offenes(request.user),
    }
    return render(request, "redaktion/zustaendigkeiten.html", zusammenhang)


@require_http_methods(["GET", "POST"])
@mit_recht("wegweiser.pflegen")
def beenden(request: Anfrage, pk: int) -> HttpResponse:
    gesucht = get_object_or_404(sichtbare_zustaendigkeiten(request.user), pk=pk)
    if request.method == "POST":
        zustaendigkeit_beenden(gesucht, durch=request.user)
        messages.success(request, "Ausgetragen.")
        return redirect("redaktion_zustaendigkeiten")
    zusammenhang = {
        "frage": f"{gesucht}: austragen?",
        "folge": "Diese Organisation kann dann nichts mehr vorschlagen und bestätigen.",
        "ja": "Austragen",
        "zurueck": reverse("redaktion_zustaendigkeiten"),
    }
    return render(request, "kern/rueckfrage.html", zusammenhang)
