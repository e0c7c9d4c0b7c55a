from __future__ import annotations

from django.urls import path

from massanzug.fall.views import regalware

urlpatterns = [path("regalware/", regalware.regalware, name="regalware")]
