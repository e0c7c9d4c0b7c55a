"""Sphinx: German for those who work with it and run it, English for those who build it."""

from __future__ import annotations

project = "Maßanzug"
language = "de"
extensions = ["myst_parser"]
source_suffix = {".md": "markdown"}
exclude_patterns = ["_build"]
html_theme = "alabaster"
html_title = "Maßanzug"
html_theme_options = {"description": "Hilfen nach Maß, nie von der Stange"}
myst_heading_anchors = 3
suppress_warnings = ["myst.xref_missing"]
