"""Money is ``Decimal``, euros, two places, and is rounded half up, as an office does."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

CENT = Decimal("0.01")


def euro(betrag: Decimal | int | str) -> Decimal:
    return Decimal(betrag).quantize(CENT, rounding=ROUND_HALF_UP)


def euro_text(betrag: Decimal) -> str:
    """``1.234,50 €`` with a no-break space."""
    ganze, cents = f"{euro(betrag):,.2f}".split(".")
    return f"{ganze.replace(',', '.')},{cents}\u00a0€"
