from __future__ import annotations

import logging
from collections.abc import Sequence
from datetime import datetime
from http import HTTPStatus
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import DatabaseError
from django.utils.functional import Promise
from django.utils.translation import get_language_info
from django.utils.translation import gettext_lazy as _

from massanzug.gespraech import formzeichen
from massanzug.gespraech.begriffe import BRAUCHT_KONTAKT, BRAUCHT_TELEFON, Gespraechsweg
from massanzug.gespraech.domain.annehmen import ZuViele, gespraechswunsch_annehmen
from massanzug.gespraech.formzeichen import Befund

ZIFFERN_EINER_NUMMER = 5
logger = logging.getLogger(__name__)

OHNE_KONTAKT: dict[bool, str | Promise] = {
    True: _("Unter welcher Nummer sind Sie zu erreichen? Oder wählen Sie einen anderen Weg."),
    False: _("An welche Adresse sollen wir schreiben? Oder wählen Sie einen anderen Weg."),
}
ABSAGEN: dict[Befund, str | Promise] = {
    Befund.ZU_SCHNELL: _("Das ging sehr schnell. Bitte senden Sie es noch einmal ab."),
    Befund.ABGELAUFEN: _(
        "Die Seite war lange offen. Ihr Text ist noch da: Bitte senden Sie ihn noch einmal ab."
    ),
}


class GespraechswunschForm(forms.Form):
    """One thing is needed: the way. Whoever wants an answer says where to."""

    weg = forms.ChoiceField(
        label=_("Wie möchten Sie reden?"), choices=Gespraechsweg.choices, widget=forms.RadioSelect
    )
    kontakt = forms.CharField(
        label=_("Ihre Telefonnummer oder E-Mail-Adresse"),
        max_length=200,
        required=False,
        # else a number's parts change places on a page that runs from the right
        widget=forms.TextInput(attrs={"dir": "auto"}),
        help_text=_("Nur wenn wir uns bei Ihnen melden sollen. Bitte einen Weg, der sicher ist."),
    )
    zeit = forms.CharField(
        label=_("Wann passt es Ihnen?"),
        max_length=200,
        required=False,
        help_text=_("Zum Beispiel: abends nach sechs, nicht am Freitag."),
    )
    gegend = forms.ChoiceField(
        label=_("Wo wohnen Sie?"),
        required=False,
        help_text=_("Dann antwortet jemand aus Ihrer Nähe."),
    )
    sprache = forms.CharField(label=_("In welcher Sprache?"), max_length=60, required=False)
    name_oder_alias = forms.CharField(
        label=_("Wie sollen wir Sie nennen?"),
        max_length=120,
        required=False,
        help_text=_("Ein Vorname oder ein ausgedachter Name genügt. Leer bleiben darf es auch."),
    )
    anliegen = forms.CharField(
        label=_("Worum geht es?"),
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 5, "dir": "auto"}),
        help_text=_("Nur wenn Sie mögen. Sie können es auch erst im Gespräch sagen."),
    )
    FALLE = "webseite"  # people do not see it, programs fill it in

    def __init__(
        self,
        *args: Any,  # noqa: ANN401 - Django's signature
        orte: Sequence[tuple[str, Any]],
        sprache: str,
        jetzt: datetime,
        **kwargs: Any,  # noqa: ANN401 - Django's signature
    ) -> None:
        """``orte``: choices; ``sprache``: the language of the page, which is offered first."""
        eigene = get_language_info(sprache)["name_local"]
        kwargs["initial"] = {"sprache": eigene} | (kwargs.get("initial") or {})
        super().__init__(*args, **kwargs)
        self.fields["gegend"].choices = [("", _("sage ich nicht")), *orte]  # type: ignore[attr-defined]  # a ChoiceField
        self.jetzt = jetzt
        self.status = HTTPStatus.OK
        self._gelesen = (
            formzeichen.lesen(str(self.data.get("zeichen", "")), jetzt) if self.is_bound else None
        )

    @property
    def zeichen(self) -> str:
        """What the page carries: the mark it had, so that a second sending is the same wish."""
        if self._gelesen is None or self._gelesen.befund == Befund.ABGELAUFEN:
            return formzeichen.ausstellen(self.jetzt)
        return str(self.data["zeichen"])

    def clean_kontakt(self) -> str:
        kontakt: str = self.cleaned_data["kontakt"]
        weg = self.cleaned_data.get("weg")
        if weg not in BRAUCHT_KONTAKT:
            return kontakt
        am_telefon = weg in BRAUCHT_TELEFON
        if not kontakt or (am_telefon and sum(map(str.isdecimal, kontakt)) < ZIFFERN_EINER_NUMMER):
            raise ValidationError(str(OHNE_KONTAKT[am_telefon]))
        if not am_telefon:
            validate_email(kontakt)
        return kontakt

    def clean(self) -> dict[str, Any]:
        angaben = super().clean() or self.cleaned_data
        if self.data.get(self.FALLE):
            raise ValidationError(_("Bitte lassen Sie das versteckte Feld leer."))
        if self._gelesen and (absage := ABSAGEN.get(self._gelesen.befund)):
            raise ValidationError(str(absage))
        return angaben

    def gelingt(self, telefon: str) -> bool:
        """Hand it over. What keeps it from being stored is said with a way that works now."""
        if self._gelesen is None:
            return False
        try:
            gespraechswunsch_annehmen(
                self.cleaned_data, kennung=self._gelesen.kennung, jetzt=self.jetzt
            )
        except ZuViele:
            self.status = HTTPStatus.TOO_MANY_REQUESTS
        except DatabaseError as fehler:
            logger.error("Gesprächswunsch nicht gespeichert: %s", type(fehler).__name__)  # noqa: TRY400 - the trace would carry what somebody wrote
            self.status = HTTPStatus.SERVICE_UNAVAILABLE
        else:
            return True
        self.add_error(None, stattdessen(telefon))
        return False


def stattdessen(telefon: str) -> str:
    if telefon:
        satz = _(
            "Gerade geht es nicht. Ihr Text ist noch da: Versuchen Sie es in einer Minute noch "
            "einmal, oder rufen Sie an: %(telefon)s."
        )
        return str(satz) % {"telefon": telefon}
    return str(
        _(
            "Gerade geht es nicht. Ihr Text ist noch da: Versuchen Sie es in einer Minute noch einmal."
        )
    )
