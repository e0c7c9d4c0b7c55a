"""T14: the switch to Sozialraum, Schwerpunktträger, fallunspezifisch changes every label.

Follows every link that four people of a full case can follow, and reads what stands there.
"""

from __future__ import annotations

import re
from html import unescape

import pytest

from massanzug.raum.begriffe import Begriff
from massanzug.raum.domain.wortwahl import ANDERSWO, wort_waehlen
from tests.architektur.url_welt import Welt

ALTE_WORTE = re.compile(r"wirkungsr(?:aum|äum)|leitträger|fallunabhängig", re.IGNORECASE)
NICHT_SICHTBAR = re.compile(r"<(script|style)\b.*?</\1>|<[^>]*>", re.DOTALL)
BESCHRIFTUNG = re.compile(r'(?:aria-label|data-spalte|title|alt)="([^"]*)"')
LINK = re.compile(r'href="(/[^"#]*)"')
ZITIERT = ("/fach/raum/wortwahl/",)  # shows the usual words beside the chosen one
UEBERGEHEN = ("/static/", "/abmelden/", "/kern/komponenten/")


def gelesenes(html):
    sichtbar = NICHT_SICHTBAR.sub(" ", html)
    return unescape(" ".join([sichtbar, *BESCHRIFTUNG.findall(html)]))


def erreichbare_seiten(client, anfang):
    """(address, text) of every HTML and CSV page that links lead to; nothing is posted."""
    offen, gesehen = list(anfang), set(anfang)
    while offen:
        adresse = offen.pop()
        antwort = client.get(adresse)
        if antwort.status_code in (301, 302):
            ziele = [antwort["Location"]]
        elif antwort.status_code == 200 and not antwort.streaming and antwort.charset == "utf-8":
            ziele = [unescape(z) for z in LINK.findall(antwort.text)]
            yield adresse, antwort.text
        else:
            ziele = []
        for ziel in ziele:
            if ziel not in gesehen and ziel.startswith("/") and not ziel.startswith(UEBERGEHEN):
                gesehen.add(ziel)
                offen.append(ziel)


@pytest.mark.django_db
@pytest.mark.parametrize("wer", ["asd", "leitung", "planung", "traeger"])
def test_no_page_says_the_old_words_after_the_switch(client, wer):
    welt = Welt()
    for begriff in Begriff:
        wort_waehlen(
            begriff, ANDERSWO[begriff], durch=welt.menschen["planung"], ab=welt.fall.eingang.am
        )
    welt.anmelden(client, wer)

    seiten = dict(erreichbare_seiten(client, ["/fach/", "/fach/raum/"]))

    reste = {
        adresse: sorted(set(ALTE_WORTE.findall(gelesenes(html))))
        for adresse, html in seiten.items()
        if not adresse.startswith(ZITIERT) and ALTE_WORTE.search(gelesenes(html))
    }
    assert reste == {}
    assert len(seiten) > 5
