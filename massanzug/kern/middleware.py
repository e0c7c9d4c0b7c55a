"""What holds for every answer."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

Antwort = Callable[[HttpRequest], HttpResponse]

NICHTS_DAVON = (
    "accelerometer",
    "browsing-topics",
    "camera",
    "display-capture",
    "geolocation",
    "gyroscope",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "usb",
)
PASSKEYS = ("publickey-credentials-create", "publickey-credentials-get")
PERMISSIONS_POLICY = ", ".join(
    [*(f"{name}=()" for name in NICHTS_DAVON), *(f"{name}=(self)" for name in PASSKEYS)]
)


def kopfzeilen(get_response: Antwort) -> Antwort:
    """Headers Django has no setting for; a view that needs a right of the browser says so itself."""

    def antworten(request: HttpRequest) -> HttpResponse:
        antwort = get_response(request)
        antwort.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        antwort.headers.setdefault("Permissions-Policy", PERMISSIONS_POLICY)
        return antwort

    return antworten
