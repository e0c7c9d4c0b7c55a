from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.test import Client, RequestFactory, override_settings
from django.urls import include, path
from django.utils import translation

from massanzug.config.urls import handler400, handler403, handler404, handler500
from massanzug.kern import views

pytestmark = pytest.mark.django_db


def _wirft(fehler: Exception):
    def view(request):  # noqa: ARG001 - a view
        raise fehler

    view.login_required = False
    return view


urlpatterns = [
    path("kern/", include("massanzug.kern.urls")),
    path("verdacht/", _wirft(SuspiciousOperation())),
    path("verboten/", _wirft(PermissionDenied())),
    path("kaputt/", _wirft(RuntimeError("geheime Einzelheit"))),
]
__all__ = ["handler400", "handler403", "handler404", "handler500"]


@pytest.mark.parametrize(
    ("pfad", "stand", "titel"),
    [
        ("/verdacht/", 400, "Diese Anfrage war nicht zu verstehen"),
        ("/verboten/", 403, "Das dürfen Sie hier nicht"),
        ("/gibtesnicht/", 404, "Diese Seite gibt es nicht"),
        ("/kaputt/", 500, "Hier ist uns ein Fehler passiert"),
    ],
)
@override_settings(ROOT_URLCONF="tests.kern.test_fehlerseiten")
def test_error_page_says_in_plain_german_what_happened(pfad, stand, titel):
    client = Client(raise_request_exception=False)

    antwort = client.get(pfad)

    html = antwort.content.decode()
    assert antwort.status_code == stand
    assert titel in html
    assert "geheime Einzelheit" not in html


@pytest.mark.parametrize("pfad", ["/gibtesnicht/", "/kaputt/"])
@override_settings(ROOT_URLCONF="tests.kern.test_fehlerseiten")
def test_a_german_page_is_never_laid_out_for_arabic(pfad):
    client = Client(raise_request_exception=False)

    with translation.override("ar"):
        html = client.get(pfad, headers={"accept-language": "ar"}).content.decode()

    assert '<html lang="de"' in html
    assert "rtl" not in html


def test_form_without_token_says_what_to_do():
    client = Client(enforce_csrf_checks=True)

    antwort = client.post("/kern/komponenten/ordnen/", {"bewegt": "a"})

    assert antwort.status_code == 403
    assert "Bitte senden Sie das noch einmal ab" in antwort.content.decode()


def test_page_for_broken_servers_needs_neither_database_nor_session(django_assert_num_queries):
    with django_assert_num_queries(0):
        antwort = views.fehler_500(RequestFactory().get("/"))

    assert antwort.status_code == 500
