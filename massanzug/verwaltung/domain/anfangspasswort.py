"""A password that can be read out on the telephone and is only good for the first sign-in."""

from __future__ import annotations

import secrets

ZEICHEN = "abcdefghjkmnpqrstuvwxyz23456789"  # nothing that looks like something else


def anfangspasswort() -> str:
    """Four groups of four: 79 bits."""
    return "-".join("".join(secrets.choice(ZEICHEN) for _ in range(4)) for _ in range(4))
