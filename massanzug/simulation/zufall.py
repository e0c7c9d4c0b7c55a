"""Luck that can be looked up: every number follows from a key and its place (SplitMix64 as a counter).

No thread's order and no other case can change a case's numbers. Compiled, without the GIL.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar, cast

import numpy as np
from numba import int64, njit, uint64
from numba.core.compiler import Compiler

from massanzug.simulation.begriffe import Zahlen

STUECK = 125  # runs drawn together; part of the result, like the seed
GOLD = 0x9E3779B97F4A7C15
# Without reference counts, which take four times as long as the work: such a function may not make an array.
_SCHLANK: dict[str, Any] = {"nogil": True, "cache": True, "error_model": "numpy", "_nrt": False}
_F = TypeVar("_F", bound=Callable[..., Any])
BIS = 500.0  # exp(-500) is still a number
KEHRWERT = 1.0 / np.maximum(np.arange(5001), 1)


def glueck_der_stadt(saat: int, stueck: int) -> np.random.Generator:
    """For the parameters of this piece of runs; the same with the introduction and without."""
    return np.random.Generator(np.random.SFC64([saat, stueck]))


def glueck_der_wirkungen(saat: int, stueck: int) -> np.random.Generator:
    """For the strength of what the introduction does in this piece of runs."""
    return np.random.Generator(np.random.SFC64([saat, stueck, 1]))


def schlank(funktion: _F) -> _F:
    """Compiled, for functions that fill arrays they are given."""
    return cast("_F", njit(**_SCHLANK)(funktion))


def eingebaut(funktion: _F) -> _F:
    """The same, copied into its caller."""
    return cast("_F", njit(inline="always", **_SCHLANK)(funktion))


class _Getrennt(Compiler):
    def __init__(self, *gaben: object) -> None:
        super().__init__(*gaben)  # type: ignore[no-untyped-call]
        self.state.flags.noalias = True


def nebeneinander(funktion: _F) -> _F:
    """The same for arrays of which no two share memory: only then a loop works on several places at once."""
    return cast("_F", njit(pipeline_class=_Getrennt, **_SCHLANK)(funktion))


@njit(cache=True, nogil=True, inline="always")
def mischen(x: np.uint64) -> np.uint64:
    x = (x ^ (x >> uint64(30))) * uint64(0xBF58476D1CE4E5B9)
    x = (x ^ (x >> uint64(27))) * uint64(0x94D049BB133111EB)
    return x ^ (x >> uint64(31))


@njit(cache=True, nogil=True, inline="always")
def stelle(zustand: np.uint64, nummer: int) -> np.uint64:
    """64 bits at this place of the state's sequence."""
    return mischen(zustand + uint64(nummer) * uint64(GOLD))


@njit(cache=True, nogil=True, inline="always")
def zahl(zustand: np.uint64, nummer: int) -> float:
    """The same as a number in (0, 1)."""
    return (np.float64(stelle(zustand, nummer) >> uint64(11)) + 0.5) * 1.1102230246251565e-16


@njit(cache=True, nogil=True, inline="always")
def bits(x: np.uint64, ab: int, anzahl: int) -> int:
    """``anzahl`` bits of ``x`` from bit ``ab`` on, as a whole number."""
    return int64((x >> uint64(ab)) & uint64((1 << anzahl) - 1))  # type: ignore[return-value]  # Numba's int


@njit(cache=True, nogil=True, inline="always")
def anteil(x: np.uint64) -> float:
    """The share of survivors a case's bits stand for, 10 of them as a whole number of 1,024 parts and 16 as the rest."""
    return (bits(x, 54, 10) + bits(x, 38, 16) / 65536.0 + 5e-6) / 1024.0


@njit(cache=True, nogil=True)
def poisson(u: float, lam: float, leer: float) -> int:
    """By inversion: for one ``u`` never fewer at a higher rate (up to 500, sums of such above).

    ``leer`` is exp(-min(lam, 500)), which NumPy computes for many at once faster than this can.
    """
    anzahl = 0
    while True:
        teil = min(lam, BIS)
        p = summe = leer
        k = 0
        while u > summe and k < 10 * BIS:
            k += 1
            p *= teil * KEHRWERT[k]
            summe += p
        anzahl += k
        lam -= teil
        if lam <= 0.0:
            return anzahl
        leer = np.exp(-min(lam, BIS))
        u = (u * 9973.137) % 1.0


@njit(cache=True, nogil=True)
def restdauer(u: float, seit: float, grenzen: Zahlen, kraft: Zahlen) -> float:
    """Further months of someone here for ``seit`` months, on the clock of ending."""
    j = 0
    while j < len(grenzen) - 1 and grenzen[j + 1] <= seit:
        j += 1
    noetig, von = -np.log(u), seit
    while j < len(grenzen) - 1:
        hat = (grenzen[j + 1] - von) * kraft[j]
        if hat >= noetig:
            break
        noetig -= hat
        von = grenzen[j + 1]
        j += 1
    return float(von + noetig / kraft[j] - seit)
