"""Who a session's number is, and whether this person may still work. Asked on every request."""

from __future__ import annotations

from functools import cache

from allauth.account.auth_backends import AuthenticationBackend
from allauth.mfa.models import Authenticator
from django.db.models import Exists, OuterRef, QuerySet

from massanzug.konten.models import Benutzer

ZWEITE_FAKTOREN = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)


@cache
def _mit_zweitfaktor() -> QuerySet[Benutzer]:
    """Put together once: on every request it took as long as to ask it."""
    faktoren = Authenticator.objects.filter(user=OuterRef("pk"), type__in=ZWEITE_FAKTOREN)
    mit_organisation = Benutzer.objects.select_related("organisation").order_by()
    return mit_organisation.annotate(faktor=Exists(faktoren))


class Benutzerquelle(AuthenticationBackend):
    """Refuses whoever is deactivated and everybody of a shut-out organisation, at once."""

    def user_can_authenticate(self, user: Benutzer) -> bool:
        return user.darf_arbeiten

    def get_user(self, user_id: int) -> Benutzer | None:
        """With organisation and ``hat_zweitfaktor`` in the same query: no page asks again."""
        benutzer = next(iter(_mit_zweitfaktor().filter(pk=user_id)), None)
        if benutzer is None or not self.user_can_authenticate(benutzer):
            return None
        benutzer.hat_zweitfaktor = benutzer.faktor  # type: ignore[attr-defined]  # annotated
        return benutzer
