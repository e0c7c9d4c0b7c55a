"""What is recorded of signing in and out. How it is done stands in ``konten.adapter``."""

from __future__ import annotations

from typing import Any

from allauth.account.internal.flows.login import get_authentication_records
from allauth.account.internal.userkit import get_user_by_username
from django.db import transaction
from django.http import HttpRequest
from django.urls import reverse

from massanzug.konten.adapter import KontoAdapter
from massanzug.konten.begriffe import Rolle
from massanzug.konten.models import Benutzer
from massanzug.protokoll.schreiben import protokolliere
from massanzug.verwaltung.domain.betreuung import betreuung_beenden
from massanzug.verwaltung.zugriff import laufende_betreuung


class ProtokollierterKontoAdapter(KontoAdapter):
    @transaction.atomic
    def login(self, request: HttpRequest, user: Benutzer) -> None:
        super().login(request, user)
        belege = get_authentication_records(request, user)
        weg = " ".join(str(beleg.get("type") or beleg["method"]) for beleg in belege)
        protokolliere(user, "anmeldung.gelungen", user, weg=weg)

    @transaction.atomic
    def logout(self, request: HttpRequest) -> None:
        """Power over accounts does not outlive the sign-out."""
        if isinstance(request.user, Benutzer):
            betreuung = laufende_betreuung(request.user)
            if betreuung is not None:
                betreuung_beenden(betreuung, durch=request.user)
            protokolliere(request.user, "anmeldung.beendet", request.user)
        super().logout(request)

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """The Administration has no cases: its first page is its own."""
        if isinstance(request.user, Benutzer) and request.user.rolle == Rolle.ADMINISTRATION:
            return reverse("verwaltung:start")
        return str(super().get_login_redirect_url(request))

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:  # noqa: ANN401
        """What was typed is not written down: some people type their password as their name."""
        super().authentication_failed(request, **credentials)
        konto = get_user_by_username(credentials.get("username") or "")
        protokolliere(None, "anmeldung.misslungen", konto)

    def send_notification_mail(
        self,
        *_: Any,  # noqa: ANN401 - what a mail would say
        **__: Any,  # noqa: ANN401 - likewise
    ) -> None:
        """No mail is sent: what was done to an account stands in the record (``views.konto``)."""
