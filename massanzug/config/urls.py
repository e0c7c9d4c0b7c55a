from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.views import LoginView
from django.urls import include, path

urlpatterns = [
    path("kern/", include("massanzug.kern.urls")),
    path(
        "anmelden/",
        login_not_required(LoginView.as_view(template_name="konten/anmelden.html")),
        name="anmelden",
    ),
    path("fach/", include("massanzug.fall.urls")),
]

handler400 = "massanzug.kern.views.fehler_400"
handler403 = "massanzug.kern.views.fehler_403"
handler404 = "massanzug.kern.views.fehler_404"
handler500 = "massanzug.kern.views.fehler_500"
