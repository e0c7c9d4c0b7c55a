"""Invented people who would like to talk, as the public form takes them in."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import NAMESPACE_URL, uuid5

from massanzug.gespraech.begriffe import Gespraechsweg
from massanzug.gespraech.domain.annehmen import gespraechswunsch_annehmen

# hours ago, and what was typed; the telephone numbers are those kept free for films
WUENSCHE: tuple[tuple[int, dict[str, str]], ...] = (
    (
        3,
        {
            "gegend": "Moosfelde",
            "weg": Gespraechsweg.ANRUF,
            "kontakt": "0171 39200 11",
            "name_oder_alias": "Frau K.",
            "zeit": "vormittags, wenn die Kleine in der Kita ist",
            "sprache": "Deutsch",
            "anliegen": "Mein Großer kommt abends nicht mehr nach Hause. Ich will wieder wissen, wo er ist.",
        },
    ),
    (
        26,
        {
            "gegend": "Hüsten",
            "weg": Gespraechsweg.NACHRICHT,
            "kontakt": "0171 39200 12",
            "zeit": "nach der Schule",
            "sprache": "Türkçe",
            "anliegen": "",
        },
    ),
    (
        8,
        {
            "gegend": "Oeventrop",
            "weg": Gespraechsweg.VORBEI,
            "name_oder_alias": "Opa Heinz",
            "zeit": "Dienstag oder Donnerstag",
            "sprache": "Deutsch",
            "anliegen": "Meine Enkelin wohnt seit drei Wochen bei mir. Wer hilft mir mit der Schule?",
        },
    ),
)


def gespraechswuensche_anlegen(jetzt: datetime) -> None:
    """The same wish twice is one: the key comes from what was typed."""
    for vor_stunden, angaben in WUENSCHE:
        kennung = uuid5(NAMESPACE_URL, f"{angaben['gegend']} {angaben['zeit']}")
        gespraechswunsch_annehmen(
            angaben, kennung=kennung, jetzt=jetzt - timedelta(hours=vor_stunden)
        )
