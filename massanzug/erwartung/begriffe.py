"""What both the first estimate and the simulation speak of."""

from __future__ import annotations


class Unrechenbar(ValueError):  # noqa: N818  a German noun, as everywhere
    """There is nothing a forecast could be made from; the message says so to the reader."""
