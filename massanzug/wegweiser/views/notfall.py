from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from massanzug.wegweiser.domain.notfall import notfallnummern
from massanzug.wegweiser.http import seite, sprache_der


@require_safe
@login_not_required
def notfall(request: HttpRequest) -> HttpResponse:
    """Numbers that answer now; those that answer day and night come first."""
    kontext = {"nummern": notfallnummern(sprache_der(request))}
    return seite(request, "wegweiser/notfall.html", kontext)
