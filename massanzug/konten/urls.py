"""The parts of allauth this house uses, under German addresses and allauth's own names.

What is not listed does not exist: no sign-up, no e-mail addresses, no password by e-mail. What changes
an account is recorded, so it stands in ``verwaltung.views.konto`` and is listed in ``config.urls``.
"""

from __future__ import annotations

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as ersatzcodes
from allauth.mfa.webauthn import views as webauthn
from allauth.socialaccount import views as socialaccount
from allauth.socialaccount.providers.openid_connect import views as oidc
from django.contrib.auth.decorators import login_not_required
from django.urls import include, path

from massanzug.konten import views

VERZEICHNIS = {"provider_id": "oidc"}

zweiter_faktor = [
    path("", mfa.index, name="mfa_index"),
    path("bestaetigen/", mfa.reauthenticate, name="mfa_reauthenticate"),
    path("ersatzcodes/", ersatzcodes.view_recovery_codes, name="mfa_view_recovery_codes"),
    path("passkeys/", webauthn.list_webauthn, name="mfa_list_webauthn"),
    path(
        "passkeys/bestaetigen/",
        webauthn.reauthenticate_webauthn,
        name="mfa_reauthenticate_webauthn",
    ),
    path("passkeys/<int:pk>/name/", webauthn.edit_webauthn, name="mfa_edit_webauthn"),
]
urlpatterns = [
    path("anmelden/", account.login, name="account_login"),
    path("anmelden/zweiter-faktor/", mfa.authenticate, name="mfa_authenticate"),
    path("anmelden/passkey/", webauthn.login_webauthn, name="mfa_login_webauthn"),
    path("anmelden/oidc/", oidc.login, VERZEICHNIS, name="openid_connect_login"),
    path("anmelden/oidc/zurueck/", oidc.callback, VERZEICHNIS, name="openid_connect_callback"),
    path(
        "anmelden/oidc/abgebrochen/",
        socialaccount.login_cancelled,
        name="socialaccount_login_cancelled",
    ),
    path("anmelden/gesperrt/", account.account_inactive, name="account_inactive"),
    # open, because „Abbrechen“ between password and second factor is a sign-out too
    path("abmelden/", login_not_required(account.logout), name="account_logout"),
    path("konto/", views.konto, name="konto"),
    path("konto/bestaetigen/", account.reauthenticate, name="account_reauthenticate"),
    path("konto/zweiter-faktor/", include(zweiter_faktor)),
]
