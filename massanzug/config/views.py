from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe


@require_safe
@never_cache
@login_not_required
def gesund(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 - Django calls it so
    """For whoever watches the machine: 200 only if the database answers."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return HttpResponse(
            "Die Datenbank antwortet nicht.\n", status=503, content_type="text/plain"
        )
    return HttpResponse("gesund\n", content_type="text/plain")
