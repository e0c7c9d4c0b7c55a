"""What a browser calls itself, short enough to recognise one's own machine by."""

from __future__ import annotations

UNBEKANNT = "Unbekanntes Gerät"

# The order matters: every Edge also says Chrome, every Chrome also says Safari.
BROWSER = {
    "Edg": "Edge",
    "OPR/": "Opera",
    "Firefox/": "Firefox",
    "FxiOS/": "Firefox",
    "CriOS/": "Chrome",
    "Chrome/": "Chrome",
    "Safari/": "Safari",
}
SYSTEM = {
    "Windows": "Windows",
    "iPhone": "iPhone",
    "iPad": "iPad",
    "Android": "Android",
    "Mac OS X": "Mac",
    "CrOS": "ChromeOS",
    "Linux": "Linux",
}


def geraetename(user_agent: str) -> str:
    browser = next((name for marke, name in BROWSER.items() if marke in user_agent), "")
    system = next((name for marke, name in SYSTEM.items() if marke in user_agent), "")
    return " auf ".join(filter(None, (browser, system))) or UNBEKANNT
