"""How long helps last: a Weibull per kind, corrected interval by interval by what was counted.

In each interval of duration the hazard is the Weibull's times a gamma factor of mean 1, whose posterior is again a
gamma (conjugate to the counted ends). So a kind without ends has the Weibull of its weak starting point,
one with many has its own curve, of whatever family. Right-censoring and late entry are in the time at risk.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from massanzug.simulation.begriffe import Zahlen
from massanzug.simulation.hilfearten import HILFEGRUPPEN
from massanzug.simulation.vergangenheit import GRENZEN

STARRE = 6.0  # how many ends the Weibull is worth in an interval
SKALA_SD, FORM_SD = 0.7, 0.35
OFFEN = 240.0  # months: up to where the last interval's hazard is a mean of the Weibull's


def _hazard(skala: Zahlen, form: Zahlen) -> Zahlen:
    """Mean Weibull hazard of each interval."""
    grenzen = np.append(GRENZEN, OFFEN)
    h = (grenzen / skala[..., None]) ** form[..., None]
    return np.asarray(np.maximum(np.diff(h) / np.diff(grenzen), 1e-6))


def mittlere(hazard: Zahlen) -> Zahlen:
    """Mean months of hazards (…, intervals): the integral of the survivors."""
    breite = np.append(np.diff(GRENZEN), 1e6)
    bis = np.cumsum(hazard * breite, -1)
    von = np.concatenate([np.zeros_like(bis[..., :1]), bis[..., :-1]], -1)
    return np.asarray(((np.exp(-von) - np.exp(-bis)) / hazard).sum(-1))


@dataclass(frozen=True, slots=True)
class Dauern:
    """What is known of one kind: grid of hazards (points, intervals), the points' cumulated weights, and the counts.

    ``mittel_bekannt``: the mean was told from outside, so the intervals' factors may bend the curve, not move it.
    """

    hazard: Zahlen
    summen: Zahlen
    risiko: Zahlen
    enden: Zahlen
    mittel_bekannt: bool

    def ziehen(self, n: int, rng: np.random.Generator) -> Zahlen:
        """Hazards per month, (n, intervals)."""
        punkt = np.minimum(np.searchsorted(self.summen, rng.random(n)), len(self.summen) - 1)
        hazard = self.hazard[punkt]
        form = STARRE + self.enden
        faktor = rng.gamma(form, size=(n, len(form))) / (STARRE + hazard * self.risiko)
        kraft = hazard * faktor
        if self.mittel_bekannt:
            kraft *= (mittlere(kraft) / mittlere(hazard))[:, None]
        return np.asarray(kraft)


def dauern(
    arten: tuple[str, ...], risiko: Zahlen, enden: Zahlen, mittel: Zahlen | None = None
) -> tuple[Dauern, ...]:
    """``risiko`` and ``enden`` are (arten, intervals); ``mittel`` (arten, 2) mean months and their error (log), where
    the two are not known."""
    log_skala = np.linspace(np.log(0.5), np.log(400), 61)
    form = np.exp(np.linspace(-1.2, 1.0, 23))
    gitter_skala, gitter_form = (x.ravel() for x in np.meshgrid(np.exp(log_skala), form))
    hazard = _hazard(gitter_skala, gitter_form)
    ergebnis = []
    for k, (code, e, d) in enumerate(zip(arten, risiko, enden, strict=True)):
        erwartet = hazard * e
        # the gamma factors integrated out: a negative binomial for each interval
        log_gewicht = (
            d * np.log(erwartet + 1e-300) - (STARRE + d) * np.log(STARRE + erwartet)
        ).sum(1)
        log_gewicht -= 0.5 * ((np.log(gitter_skala / HILFEGRUPPEN[code].monate)) / SKALA_SD) ** 2
        log_gewicht -= 0.5 * (np.log(gitter_form) / FORM_SD) ** 2
        if mittel is not None:
            log_gewicht -= 0.5 * (np.log(mittlere(hazard) / mittel[k, 0]) / mittel[k, 1]) ** 2
        gewicht = np.exp(log_gewicht - log_gewicht.max())
        ergebnis.append(
            Dauern(hazard, np.cumsum(gewicht) / gewicht.sum(), e, d, mittel is not None)
        )
    return tuple(ergebnis)
