from __future__ import annotations

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

from massanzug.config import views
from massanzug.verwaltung.views import konto, sitzungen

ZWEITER_FAKTOR = "konto/zweiter-faktor/"
mein_konto = [  # under allauth's own names, which its pages lead to
    path("konto/passwort/", konto.PasswortAendern.as_view(), name="account_change_password"),
    path(f"{ZWEITER_FAKTOR}app/", konto.AppEinrichten.as_view(), name="mfa_activate_totp"),
    path(
        f"{ZWEITER_FAKTOR}app/entfernen/",
        konto.AppEntfernen.as_view(),
        name="mfa_deactivate_totp",
    ),
    path(
        f"{ZWEITER_FAKTOR}ersatzcodes/neu/",
        konto.ErsatzcodesErstellen.as_view(),
        name="mfa_generate_recovery_codes",
    ),
    path(
        f"{ZWEITER_FAKTOR}passkeys/neu/",
        konto.PasskeyEinrichten.as_view(),
        name="mfa_add_webauthn",
    ),
    path(
        f"{ZWEITER_FAKTOR}passkeys/<int:pk>/entfernen/",
        konto.PasskeyEntfernen.as_view(),
        name="mfa_remove_webauthn",
    ),
    path("konto/sitzungen/", sitzungen.sitzungen, name="sitzungen"),
    path("konto/sitzungen/abmelden/", sitzungen.abmelden, name="sitzung_abmelden"),
    path("konto/sitzungen/andere/", sitzungen.andere_abmelden, name="andere_abmelden"),
]

urlpatterns = [
    path("kern/", include("massanzug.kern.urls")),
    path("gesund/", views.gesund, name="gesund"),
    path("", include("massanzug.konten.urls")),
    path("", include(mein_konto)),
    path("verwaltung/", include("massanzug.verwaltung.urls")),
    path("entwurf/", include("massanzug.entwurf.urls")),
    path("fach/raum/", include("massanzug.raum.urls")),
    path("fach/wegweiser/", include("massanzug.redaktion.urls")),
    path("fach/prognose/", include("massanzug.prognose.urls")),
    path("fach/", include("massanzug.fall.urls")),
    path("fach/", include("massanzug.team.urls")),
    path("", include("massanzug.wegweiser.urls_offen")),
    *i18n_patterns(path("", include("massanzug.wegweiser.urls")), prefix_default_language=False),
]

handler400 = "massanzug.kern.views.fehler_400"
handler403 = "massanzug.kern.views.fehler_403"
handler404 = "massanzug.kern.views.fehler_404"
handler500 = "massanzug.kern.views.fehler_500"
