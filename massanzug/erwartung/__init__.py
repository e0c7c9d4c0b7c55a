"""A town's expected course without a single run, for a page's first answer. NumPy alone: importing it costs a web process
nothing that it has not paid already."""

from __future__ import annotations
