"""The URLs of case work, one list per step of the work."""

from __future__ import annotations

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
