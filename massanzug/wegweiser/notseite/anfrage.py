"""A question nobody asked over the network: what the templates of the copy read besides."""

from __future__ import annotations

from datetime import date

from django.http import HttpRequest
from django.urls import reverse

PRUEFEN = "notseite"
VORLAGEN = "notseite"  # the set of templates, see settings.TEMPLATES
DATEN = "/dateien"
# file: is for browsers to which a folder is no origin, and so not 'self'
RICHTLINIE = "; ".join(
    [
        "default-src 'none'",
        *(f"{art}-src 'self' file:" for art in ("script", "style", "font")),
        "img-src 'self' file: data:",
        "form-action 'self' file:",
        "base-uri 'none'",
    ]
)


class Notanfrage(HttpRequest):
    """``stand``: the day of the newest change on this page, ``datenstand``: in the directory."""

    vorlagen = VORLAGEN
    richtlinie = RICHTLINIE
    pruefsummen = "/pruefsummen.txt"
    unterschrift = "/pruefsummen.txt.minisig"

    def __init__(self, weg: str, sprache: str, stand: date, datenstand: date) -> None:
        super().__init__()
        self.method = "GET"
        self.path = self.path_info = weg
        self.sprache = sprache
        self.stand = stand
        self.datenstand = datenstand

    def get_host(self) -> str:
        """What would name the live site (data for search engines) is not copied."""
        return "notseite.invalid"

    @property
    def pruefseite(self) -> str:
        return f"{reverse('wegweiser:start')}{PRUEFEN}/"

    @property
    def suchskripte(self) -> list[str]:
        """The engine's index, the entries, and their words in this page's language."""
        return [
            f"{DATEN}/suchindex.js",
            f"{DATEN}/angebote.js",
            f"{DATEN}/angebote.{self.sprache}.js",
        ]
