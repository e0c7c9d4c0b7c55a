from __future__ import annotations

from django.urls import include, path
from django.views.generic import RedirectView

from massanzug.config import views
from massanzug.verwaltung.views import sitzungen

urlpatterns = [
    path("", RedirectView.as_view(pattern_name="start"), name="wurzel"),
    path("kern/", include("massanzug.kern.urls")),
    path("gesund/", views.gesund, name="gesund"),
    path("", include("massanzug.konten.urls")),
    path("konto/sitzungen/", sitzungen.sitzungen, name="sitzungen"),
    path("konto/sitzungen/abmelden/", sitzungen.abmelden, name="sitzung_abmelden"),
    path("konto/sitzungen/andere/", sitzungen.andere_abmelden, name="andere_abmelden"),
    path("verwaltung/", include("massanzug.verwaltung.urls")),
    path("entwurf/", include("massanzug.entwurf.urls")),
    path("fach/raum/", include("massanzug.raum.urls")),
    path("fach/", include("massanzug.fall.urls")),
]

handler400 = "massanzug.kern.views.fehler_400"
handler403 = "massanzug.kern.views.fehler_403"
handler404 = "massanzug.kern.views.fehler_404"
handler500 = "massanzug.kern.views.fehler_500"
