"""„Ich möchte reden“. Open to everybody, kept by no cache, and nothing of it in an address."""

from __future__ import annotations

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from massanzug.gespraech.begriffe import NOTRUFE
from massanzug.gespraech.domain.orte import lesende, orte_nach_raum
from massanzug.gespraech.forms import GespraechswunschForm
from massanzug.wegweiser.domain.stadt import stadt
from massanzug.wegweiser.http import seite, sprache_der


@login_not_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def reden(request: HttpRequest) -> HttpResponse:
    form = GespraechswunschForm(
        request.POST or None,
        orte=orte_nach_raum(),
        sprache=sprache_der(request),
        jetzt=timezone.now(),
        initial={"gegend": request.GET.get("gegend", "")},
    )
    if form.is_valid() and form.gelingt(stadt().telefon):
        return redirect("wegweiser:reden_danke")
    kontext = {
        "form": form,
        "notrufe": NOTRUFE,
        "lesende": lesende(),
        "tage": settings.GESPRAECHSWUENSCHE_TAGE,
    }
    return seite(request, "gespraech/reden.html", kontext, status=form.status, eigen=True)


@login_not_required
@require_safe
def danke(request: HttpRequest) -> HttpResponse:
    return seite(request, "gespraech/danke.html", {"notrufe": NOTRUFE, "lesende": lesende()})
