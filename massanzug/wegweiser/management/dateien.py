from __future__ import annotations

from pathlib import Path

from django.core.management.base import CommandError


def nicht_erreichbar(datei: Path, fehler: OSError) -> CommandError:
    """In German, without the machine's own words where there are better ones."""
    match fehler:
        case FileNotFoundError():
            return CommandError(f"{datei} gibt es nicht.")
        case IsADirectoryError():
            return CommandError(f"{datei} ist ein Ordner.")
        case PermissionError():
            return CommandError(f"{datei} darf hier nicht geöffnet werden.")
    return CommandError(f"{datei} ist nicht erreichbar ({fehler.strerror}).")
