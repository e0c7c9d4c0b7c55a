"""Arithmetic that a second interpreter repeats to the last bit."""

from __future__ import annotations

from collections.abc import Iterable


def summe(zahlen: Iterable[float]) -> float:
    """Added from left to right, each step rounded. ``sum`` rounds otherwise since Python 3.12."""
    gesamt = 0.0
    for zahl in zahlen:
        gesamt += zahl
    return gesamt
