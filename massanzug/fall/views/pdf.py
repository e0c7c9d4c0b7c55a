from __future__ import annotations

from django.template.response import SimpleTemplateResponse
from django.utils.http import content_disposition_header

from massanzug.dokumente.setzen import setze
from massanzug.fall.domain.planausgabe import Druckstueck


class Pdfantwort(SimpleTemplateResponse):
    """Typeset when Django renders it: after the transaction that recorded it, which writers wait for."""

    def __init__(self, stueck: Druckstueck) -> None:
        super().__init__("", content_type="application/pdf")
        self._stueck = stueck
        self["Content-Disposition"] = str(
            content_disposition_header(as_attachment=False, filename=stueck.dateiname)
        )
        self["Cache-Control"] = "private, no-store"

    @property
    def rendered_content(self) -> bytes:  # type: ignore[override]  # a response may be bytes
        return setze(self._stueck.vorlage, self._stueck.daten, titel=self._stueck.titel)
