from __future__ import annotations

from django import forms
from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules
from django.utils.translation import gettext_lazy as _


class KernConfig(AppConfig):
    name = "massanzug.kern"

    def ready(self) -> None:
        # plain German; Django's own says "zwingend erforderlich"
        forms.Field.default_error_messages["required"] = _("Bitte füllen Sie dieses Feld aus.")
        autodiscover_modules("navigation")
