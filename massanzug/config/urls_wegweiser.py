"""The public directory alone: MASSANZUG_FLAECHE=wegweiser."""

from __future__ import annotations

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

from massanzug.config import views

urlpatterns = [
    path("kern/", include("massanzug.kern.urls")),
    path("gesund/", views.gesund, name="gesund"),
    path("", include("massanzug.wegweiser.urls_offen")),
    *i18n_patterns(path("", include("massanzug.wegweiser.urls")), prefix_default_language=False),
]

handler400 = "massanzug.kern.views.fehler_400"
handler403 = "massanzug.kern.views.fehler_403"
handler404 = "massanzug.kern.views.fehler_404"
handler500 = "massanzug.kern.views.fehler_500"
