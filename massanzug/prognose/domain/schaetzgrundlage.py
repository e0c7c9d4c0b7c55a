"""Prepares the first estimate, in the process that computes: beside the run the only thing that loads the simulation."""

from __future__ import annotations

import logging

from massanzug.kern.fehler import Regelverstoss
from massanzug.prognose.begriffe import ZU_AENDERN, Prognosequelle
from massanzug.prognose.domain.eingabe import daten_von
from massanzug.prognose.domain.verschluss import verschliessen
from massanzug.prognose.models import Prognose, Schaetzgrundlage

log = logging.getLogger(__name__)


def grundlagen_legen() -> int:
    """For every Prognose that can still be changed and has none; the number of them."""
    offene = Prognose.objects.filter(prognosestand__in=ZU_AENDERN).select_related("eingabe")
    offene = offene.exclude(quelle=Prognosequelle.LISTE, eingabe=None)
    if not offene.exclude(schaetzgrundlage__isnull=False).exists():
        return 0
    from massanzug import simulation  # noqa: PLC0415 - brings Numba

    Schaetzgrundlage.objects.exclude(version=simulation.VERSION).delete()
    fertig = 0
    for prognose in offene.filter(schaetzgrundlage__isnull=True):
        werte = {
            "eingabe": prognose.eingabe,
            "version": simulation.VERSION,
            "inhalt": _inhalt(prognose),
        }
        Schaetzgrundlage.objects.update_or_create(prognose=prognose, defaults=werte)
        fertig += 1
    return fertig


def _inhalt(prognose: Prognose) -> str:
    """Empty where the data do not suffice: the page says so, and the run will say why."""
    from massanzug.prognose.domain.rechnung import stadt  # noqa: PLC0415 - brings Numba
    from massanzug.simulation import Unrechenbar  # noqa: PLC0415 - likewise
    from massanzug.simulation.grundlage import grundlage  # noqa: PLC0415 - likewise

    try:
        anpassung, preise, _ = stadt(prognose, daten_von(prognose))
        return verschliessen(grundlage(anpassung, preise, prognose.saat).als_bytes())
    except (Unrechenbar, Regelverstoss):
        return ""
    except Exception:
        log.exception("Die Schätzung zu Prognose %s ist nicht vorbereitet.", prognose.pk)
        return ""
