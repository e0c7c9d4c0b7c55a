"""Who a session's number is, and whether this person may still work. Asked on every request."""

from __future__ import annotations

from allauth.account.auth_backends import AuthenticationBackend
from allauth.mfa.models import Authenticator
from django.db.models import Exists, OuterRef

from massanzug.konten.models import Benutzer

ZWEITE_FAKTOREN = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)


class Benutzerquelle(AuthenticationBackend):
    """Refuses whoever is deactivated and everybody of a shut-out organisation, at once."""

    def user_can_authenticate(self, user: Benutzer) -> bool:
        return user.darf_arbeiten

    def get_user(self, user_id: int) -> Benutzer | None:
        """With organisation and ``hat_zweitfaktor`` in the same query: no page asks again."""
        faktoren = Authenticator.objects.filter(user=OuterRef("pk"), type__in=ZWEITE_FAKTOREN)
        benutzer = (
            Benutzer.objects.select_related("organisation")
            .annotate(faktor=Exists(faktoren))
            .filter(pk=user_id)
            .first()
        )
        if benutzer is None or not self.user_can_authenticate(benutzer):
            return None
        benutzer.hat_zweitfaktor = benutzer.faktor
        return benutzer
