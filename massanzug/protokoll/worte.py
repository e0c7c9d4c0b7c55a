"""What people read for a ``vorgang``. Each app says its own, once, when it is loaded."""

from __future__ import annotations

from collections.abc import Mapping

_VORGAENGE: dict[str, str] = {
    "zugriff.abgelehnt": "wollte etwas tun, wozu das Recht fehlt, und wurde abgewiesen",
}
_ZWECKE: dict[str, str] = {}


def vorgaenge(texte: Mapping[str, str]) -> None:
    """``{"wille.erfassen": "hat einen Willen aufgeschrieben"}``: what follows the person's name."""
    if doppelt := _VORGAENGE.keys() & texte.keys():
        raise ValueError(f"Diese Vorgänge haben schon einen Text: {sorted(doppelt)}")
    _VORGAENGE.update(texte)


def zwecke(texte: Mapping[str, str]) -> None:
    """``{"fallarbeit": "Fallarbeit"}``"""
    _ZWECKE.update(texte)


def vorgang_text(vorgang: str) -> str:
    """Its sentence, or its bare name: an entry is shown even when nobody found words for it."""
    return _VORGAENGE.get(vorgang, vorgang)


def zweck_text(zweck: str) -> str:
    return _ZWECKE.get(zweck, zweck)


def benannte_vorgaenge() -> frozenset[str]:
    return frozenset(_VORGAENGE)
