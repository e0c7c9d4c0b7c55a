"""Two people in one text: the second sees what the first saved, and chooses."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import models

from massanzug.kern.fehler import Ueberholt


def stand_pruefen(objekt: models.Model, stand: int, werte: Mapping[str, Any]) -> None:
    """Lock ``objekt`` and raise ``Ueberholt`` if it was saved since ``stand`` with other text.

    Belongs in the transaction of the act. A meanwhile saved text that equals the new one is no
    conflict. ``objekt.stand`` is brought up to date, so that counting goes on from there.
    """
    alle = type(objekt)._default_manager  # noqa: SLF001 - Django's name for any model's rows
    jetzt = alle.select_for_update().get(pk=objekt.pk)
    aktuell = {feld: getattr(jetzt, feld) for feld in werte}
    neuer_stand: int = jetzt.stand  # type: ignore[attr-defined]  # every model with a stand
    if neuer_stand != stand and any(aktuell[feld] != wert for feld, wert in werte.items()):
        raise Ueberholt(
            "Inzwischen hat hier jemand anderes gespeichert. Ihr Text ist noch da. "
            "Vergleichen Sie beide und speichern Sie dann noch einmal.",
            aktuell=aktuell,
            stand=neuer_stand,
            wer=str(getattr(jetzt, "geaendert_von", "")),
        )
    objekt.stand = neuer_stand  # type: ignore[attr-defined]  # as above
