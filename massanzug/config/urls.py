from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.views import LoginView
from django.urls import include, path

urlpatterns = [
    path(
        "anmelden/",
        login_not_required(LoginView.as_view(template_name="konten/anmelden.html")),
        name="anmelden",
    ),
    path("fach/", include("massanzug.fall.urls")),
]
