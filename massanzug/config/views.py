from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from massanzug.suche import IndexFehlt, IndexKaputt
from massanzug.wegweiser.domain.suchindex import FEHLT, KAPUTT, suche_oeffnen

PROBE = "kita"


@require_safe
@never_cache
@login_not_required
def gesund(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 - Django calls it so
    """For whoever watches the machine: 200 only if the database answers.

    The second line tells of the search, and never changes the status: without its index the
    database answers in its place.
    """
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return HttpResponse(
            "Die Datenbank antwortet nicht.\n", status=503, content_type="text/plain"
        )
    return HttpResponse(f"gesund\nSuche: {_suche()}\n", content_type="text/plain; charset=utf-8")


def _suche() -> str:
    """Asks the index as a page would, but leaves the rebuilding to the pages."""
    try:
        suche_oeffnen().vorschlaege(PROBE, anzahl=1)
    except IndexFehlt:
        return FEHLT
    except IndexKaputt:
        return KAPUTT
    return "Der Suchindex ist lesbar."
