"""T14: the switch to Sozialraum, Schwerpunktträger, fallunspezifisch changes every label.

Follows every link that four people of a full case can follow, and reads what stands there.
"""

from __future__ import annotations

import re
from html import unescape

import pytest

from massanzug.dokumente.setzen import setze
from massanzug.fall.domain.planausgabe import fachlichen_plan_ausgeben
from massanzug.raum.begriffe import Begriff
from massanzug.raum.domain.wortwahl import ANDERSWO, wort_waehlen
from tests.architektur.url_welt import Welt
from tests.dokumente.test_setzen import text

ALTE_WORTE = re.compile(r"wirkungsr(?:aum|äum)|leitträger|fallunabhängig", re.IGNORECASE)
NICHT_SICHTBAR = re.compile(r"<(script|style)\b.*?</\1>|<[^>]*>", re.DOTALL)
BESCHRIFTUNG = re.compile(r'(?:aria-label|data-spalte|title|alt)="([^"]*)"')
LINK = re.compile(r'href="(/[^"#?]*)')  # another order of the same list says nothing new
ZITIERT = ("/fach/raum/wortwahl/",)  # shows the usual words beside the chosen one
UEBERGEHEN = re.compile(
    r"^/static/|^/abmelden/|^/kern/komponenten/"
    r"|\.pdf$"  # the words of a PDF: below
)


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
        elif antwort.status_code == 200 and antwort["Content-Type"].startswith("text/"):
            ziele = [unescape(z) for z in LINK.findall(antwort.text)]
            yield adresse, antwort.text
        else:
            ziele = []
        for ziel in ziele:
            if ziel not in gesehen and not UEBERGEHEN.search(ziel):
                gesehen.add(ziel)
                offen.append(ziel)


def umgestellte_welt():
    welt = Welt()
    for begriff in Begriff:
        wort_waehlen(
            begriff, ANDERSWO[begriff], durch=welt.menschen["planung"], ab=welt.fall.eingang.am
        )
    return welt


@pytest.mark.django_db
@pytest.mark.parametrize("wer", ["asd", "leitung", "planung", "traeger"])
def test_no_page_says_the_old_words_after_the_switch(client, wer):
    welt = umgestellte_welt()
    welt.anmelden(client, wer)

    seiten = dict(erreichbare_seiten(client, ["/fach/", "/fach/raum/"]))

    reste = {
        adresse: sorted(set(ALTE_WORTE.findall(gelesenes(html))))
        for adresse, html in seiten.items()
        if not adresse.startswith(ZITIERT) and ALTE_WORTE.search(gelesenes(html))
    }
    assert reste == {}
    assert len(seiten) > 5


@pytest.mark.django_db
def test_printed_plan_says_the_new_word():
    welt = umgestellte_welt()
    plan = welt.fall.hilfeplaene.get()

    druck = fachlichen_plan_ausgeben(plan, durch=welt.menschen["asd"])
    gedruckt = text(setze(druck.vorlage, druck.daten, titel=druck.titel))

    assert "Sozialraum" in gedruckt
    assert not ALTE_WORTE.search(gedruckt)
