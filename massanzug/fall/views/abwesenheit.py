from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from massanzug.fall.domain.zugang_vertretung import abwesenheit_vertreten
from massanzug.fall.forms.zugang import AbwesenheitForm
from massanzug.fall.views.klick import mit_einem_klick
from massanzug.kern.zeit import heute
from massanzug.konten.http import Anfrage
from massanzug.raum.http import mit_recht


@require_http_methods(["GET", "POST"])
@mit_recht("fall.eingang")
def abwesenheit(request: Anfrage) -> HttpResponse:
    """One deputy for all of one's open cases, from when to when."""
    form = AbwesenheitForm(request.POST or None, benutzer=request.user, heute=heute())
    if form.is_valid():
        wer = form.cleaned_data["wer"]
        gelungen = mit_einem_klick(
            request,
            lambda: abwesenheit_vertreten(wer, form.zeitraum, durch=request.user),
            f"{wer} vertritt Sie in Ihren offenen Fällen.",
        )
        if gelungen:
            return redirect("eingang")
    return render(request, "fall/zugang/abwesenheit.html", {"form": form})
