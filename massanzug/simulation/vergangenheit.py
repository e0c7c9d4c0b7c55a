"""From episodes to what the fit counts: entries, ends, time at risk, and what followed an end."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from massanzug.simulation.begriffe import Ganze, Unrechenbar, Verlauf, Zahlen

HOECHSTENS_MONATE = 120
RUECKKEHR_MONATE = 12
JE = 3  # months of a period
GRENZEN = np.array([0, 1, 2, 3, 4.5, 6, 9, 12, 18, 24, 36, 48, 72, 96, 144.0])
GEBURTSTAGE = np.array([18 * 12, 21 * 12, 27 * 12])
_ENDLICH = 1e6


@dataclass(frozen=True, slots=True)
class Vergangenheit:
    """``ab`` is the first month that is known wholly; periods run from it to the Stichtag.

    ``zugang`` (arten, raeume, perioden) counts entries that follow no other help of the case;
    ``risiko`` and ``enden`` (arten, Dauerklassen, perioden) months at risk and ends by duration.
    ``vorher`` is the number of the episode each one follows on, or -1; ``pause`` the gap in months.
    """

    ab: int
    perioden: int
    zugang: Zahlen
    risiko: Zahlen
    enden: Zahlen
    vorher: Ganze
    pause: Zahlen

    @property
    def monate(self) -> int:
        return self.perioden * JE


def bekannt_ab(v: Verlauf) -> int:
    """From which month on ends are recorded at all.

    A list of helps that ended in the last years names old ones only if they lasted: before its first
    regular ends nothing is known of those that ended earlier. Half a year with at least a quarter of the usual
    number of ends is regular.
    """
    enden = v.ende[np.isfinite(v.ende)]
    erster = int(np.floor(v.beginn.min()))
    if not len(enden):
        return erster
    monate = np.bincount((enden - enden.min() // 1).astype(int), minlength=1)
    fenster = np.convolve(monate, np.ones(6), "full")[5:] if len(monate) > 6 else monate  # noqa: PLR2004
    regel = np.median(fenster)
    return max(erster, int(enden.min()) + int(np.argmax(fenster >= 0.25 * regel)))


def folgen(v: Verlauf) -> tuple[Ganze, Zahlen]:
    """Which episode of the same case each one follows within ``RUECKKEHR_MONATE``, and the gap."""
    ordnung = np.lexsort((v.beginn, v.fall))
    vorher, pause = np.full(len(v), -1), np.full(len(v), np.inf)
    vergeben: set[int] = set()
    fall, beginn, ende = v.fall, v.beginn, v.ende
    for stelle in np.flatnonzero(np.diff(fall[ordnung]) == 0) + 1:
        i = ordnung[stelle]
        rueck = stelle - 1
        beste, luecke = -1, np.inf
        while rueck >= 0 and fall[ordnung[rueck]] == fall[i]:
            j = ordnung[rueck]
            dazwischen = beginn[i] - ende[j]
            passt = -1.0 <= dazwischen <= RUECKKEHR_MONATE and beginn[j] < beginn[i]
            if passt and j not in vergeben and dazwischen < luecke:
                beste, luecke = int(j), float(dazwischen)
            rueck -= 1
        if beste >= 0:
            vorher[i], pause[i] = beste, max(luecke, 0.0)
            vergeben.add(beste)
    return vorher, pause


def _dauern(v: Verlauf, ab: int, perioden: int) -> tuple[Zahlen, Zahlen]:
    klassen = len(GRENZEN)
    oben = np.append(GRENZEN[1:], _ENDLICH)
    risiko = np.zeros((len(v.arten), klassen, perioden))
    enden = np.zeros_like(risiko)
    for p in range(perioden):
        von, bis = ab + p * JE, ab + (p + 1) * JE
        da = np.flatnonzero((v.beginn < bis) & (v.ende > von))
        erste = np.maximum(von - v.beginn[da], 0.0)
        letzte = np.minimum(v.ende[da], bis) - v.beginn[da]
        for j in range(klassen):
            zeit = np.clip(np.minimum(letzte, oben[j]) - np.maximum(erste, GRENZEN[j]), 0, None)
            risiko[:, j, p] = np.bincount(v.art[da], zeit, len(v.arten))
        aus = da[v.ende[da] <= bis]
        klasse = np.searchsorted(GRENZEN, v.ende[aus] - v.beginn[aus], side="left") - 1
        np.add.at(enden[:, :, p], (v.art[aus], klasse), 1.0)
    return risiko, enden


def vergangenheit(v: Verlauf) -> Vergangenheit:
    """Unrechenbar where less than a quarter is known."""
    ab = max(bekannt_ab(v), v.stand - HOECHSTENS_MONATE)
    perioden = (v.stand - ab) // JE
    if perioden < 1:
        raise Unrechenbar("Der Verlauf ist kürzer als ein Vierteljahr: zu wenig für eine Prognose.")
    ab = v.stand - perioden * JE
    vorher, pause = folgen(v)
    neu = (vorher < 0) & (v.beginn >= ab)
    zugang = np.zeros((len(v.arten), len(v.raeume), perioden))
    np.add.at(zugang, (v.art[neu], v.raum[neu], ((v.beginn[neu] - ab) // JE).astype(int)), 1.0)
    risiko, enden = _dauern(v, ab, perioden)
    return Vergangenheit(ab, perioden, zugang, risiko, enden, vorher, pause)
