"""Every page a link leads to, as the person who works on it: axe finds nothing, nothing is too wide.

A walk starts somewhere and follows links as far as its part of the product goes. All of that part
must be met on the way, as a page or as an act that a page offers: what no link leads to fails.
Sign-in, account and administration are walked in ``test_anmelden``.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest
from django.urls import Resolver404, get_resolver, resolve, reverse
from django.utils import timezone
from playwright.sync_api import Page, expect

from massanzug.fall.begriffe import Fallstand
from massanzug.fall.domain.gespraech import gespraechswunsch_uebernehmen
from massanzug.kern.zeit import heute
from massanzug.konten.models import Benutzer
from massanzug.vorfuehrung.menschen import KENNWORT
from massanzug.wegweiser.models import Angebot
from tests.e2e.axe import seiten_pruefen
from tests.e2e.kleine_stadt import FACHKRAFT, ergaenzen, faelle_von, stadt_fuellen
from tests.e2e.mensch import Mensch
from tests.fabriken.gespraech import GespraechswunschFabrik
from tests.fabriken.prognose import PrognoseeingabeFabrik, PrognoseFabrik, fertige_prognose
from tests.fabriken.wegweiser import TextFabrik

pytestmark = [pytest.mark.e2e, pytest.mark.aussehen, pytest.mark.django_db(transaction=True)]

AKTE = "fach/faelle/<uuid:kennung>/"
SCHRITTE = (
    "personen",
    "willen",
    "ressourcen",
    "netz",
    "genogramm",
    "ziele",
    "auftraege",
    "entscheidungen",
    "massanzug",
    "massanzug_kosten",
    "hilfeplaene",
    "ueberpruefungen",
    "anvertrautes",
    "zugang",
)
OHNE_LINK = {"fach/raum/vereinbarung/<int:pk>/dokument/"}  # a file, and the demo has none
ZIELE_AUF_SEITEN = """() => {
  const wege = (wahl, name) => [...document.querySelectorAll(wahl)]
    .map((e) => new URL(e.getAttribute(name), location.href))
    .filter((u) => u.origin === location.origin).map((u) => u.pathname);
  return {
    tot: [...document.querySelectorAll("button:not([type=button])")]
      .filter((b) => !b.form).map((b) => b.innerText),
    stumm: [...document.querySelectorAll("option")]
      .filter((o) => o.text.startsWith("---")).map((o) => o.parentElement.name),
    seiten: wege("a[href]", "href"),
    taten: ["action", "formaction", "data-sortieren-url", "hx-post", "data-entwurf-marke",
      "data-entwurf-anmeldung", "data-entwurf-meine"].flatMap((a) => wege(`[${a}]`, a)),
  };
}"""


@dataclass
class Gang:
    """One person's walk: ``start`` are addresses looked at in any case, ``worin`` its routes."""

    seite: Page
    adresse: str
    worin: Callable[[str], bool]
    haelfte: int | None = None  # look closely at every other page; two tests share the work
    gesehen: set[str] = field(default_factory=set)
    taten: set[str] = field(default_factory=set)

    def gehen(self, start: list[str]) -> None:
        offen = deque(start)
        while offen:
            pfad = offen.popleft()
            if pfad in start:
                start = [s for s in start if s != pfad]
            elif route(pfad) in self.gesehen:
                continue
            if self.worin(route(pfad)) and self._ist_seite(pfad):
                self._ansehen(self.adresse + pfad)
                ziele = self.seite.evaluate(ZIELE_AUF_SEITEN)
                assert ziele["tot"] == [], f"{pfad}: Knöpfe, die nichts tun"
                assert ziele["stumm"] == [], f"{pfad}: Auswahl, die nichts sagt"
                offen.extend(ziele["seiten"])
                self.taten |= {route(tat) for tat in ziele["taten"]}

    def _ansehen(self, url: str) -> None:
        if self.haelfte is None or len(self.gesehen) % 2 == self.haelfte:
            seiten_pruefen(self.seite, [url])
        else:
            self.seite.goto(url)

    def _ist_seite(self, pfad: str) -> bool:
        self.gesehen.add(route(pfad))
        antwort = self.seite.request.get(self.adresse + pfad)
        assert antwort.status == 200, f"{pfad}: {antwort.status}"
        return antwort.headers["content-type"].startswith("text/html")

    def hat_alles_gesehen(self) -> None:
        hier = {r for r in routen() if self.worin(r)}
        uebersehen = hier - self.gesehen - self.taten - OHNE_LINK
        assert not uebersehen, "Kein Link führt zu:\n" + "\n".join(sorted(uebersehen))


def route(pfad: str) -> str:
    try:
        return resolve(pfad).route
    except Resolver404:
        return ""


def routen(muster: list | None = None, vor: str = "") -> Iterator[str]:
    for m in muster or get_resolver().url_patterns:
        if hasattr(m, "url_patterns"):
            yield from routen(m.url_patterns, vor + str(m.pattern))
        else:
            yield vor + str(m.pattern)


@pytest.fixture(scope="session")
def ablage(tmp_path_factory):
    return tmp_path_factory.mktemp("stadt")


@pytest.fixture
def gang(page, live_server, ablage):
    """Sign in and be ready to walk; any script error fails the test."""
    fehler: list[str] = []
    page.on("pageerror", lambda f: fehler.append(str(f)))
    stadt_fuellen(ablage)

    def los(wer: str, worin: Callable[[str], bool], haelfte: int | None = None) -> Gang:
        Mensch(page, live_server.url).anmelden(wer, KENNWORT)
        return Gang(page, live_server.url, worin, haelfte)

    yield los
    assert fehler == []


def zwei_entwuerfe(asd: Gang) -> None:
    """One begun and left, one thrown away: what the page of drafts can show."""
    leer = faelle_von(FACHKRAFT)[-1]
    for name, args in (("eingang_neu", []), ("sorge_neu", [leer.kennung])):
        asd.seite.goto(asd.adresse + reverse(name, args=args))
        asd.seite.locator("main textarea").first.fill("Angefangen und liegen gelassen.")
        expect(asd.seite.locator("[data-entwurf-anzeige]").first).to_contain_text("Gesichert")
    asd.seite.goto(asd.adresse + reverse("meine_entwuerfe"))
    asd.seite.get_by_role("button", name="Verwerfen").first.click()
    expect(asd.seite.get_by_role("button", name="Zurückholen")).to_be_visible()


@pytest.mark.parametrize("haelfte", [0, 1])
def test_every_page_of_a_case(gang, haelfte):
    voll, *_, leer = faelle_von(FACHKRAFT)
    ergaenzen(voll)
    zu = faelle_von(FACHKRAFT, Fallstand.ABGESCHLOSSEN)[0]
    zu.abschluesse.update(nachkontakt=heute(), nachkontakt_war_am=None, nachkontakt_ausgang="")
    neu = faelle_von(FACHKRAFT, Fallstand.EINGANG)[0]
    anders = [reverse("fall", args=[f.kennung]) for f in (leer, zu, neu)]
    anders += [
        reverse("eingang"),
        reverse("falleingang", args=[neu.kennung]),
        reverse("genogramm", args=[leer.kennung]),
        reverse("ueberpruefungen", args=[leer.kennung]),
        reverse("abschluss", args=[zu.kennung]),
    ]
    asd = gang(FACHKRAFT, lambda r: r.startswith(AKTE) or r == "fach/eingang/", haelfte)

    asd.gehen([reverse("fall", args=[voll.kennung])])
    asd.gehen(anders)

    asd.hat_alles_gesehen()


def test_every_step_of_an_empty_case(gang):
    leer = faelle_von(FACHKRAFT)[-1]
    asd = gang(FACHKRAFT, lambda r: r.startswith(AKTE))

    seiten_pruefen(
        asd.seite, [asd.adresse + reverse(name, args=[leer.kennung]) for name in SCHRITTE]
    )


def test_every_list_of_the_asd(gang):
    anderswo = (
        AKTE,
        "fach/raum/",
        "fach/bewilligungen/",
        "fach/prognose/",
        "fach/regalware/",
        "fach/team/",
        "fach/wegweiser/",
    )
    asd = gang(
        FACHKRAFT, lambda r: r.startswith(("fach/", "entwurf/")) and not r.startswith(anderswo)
    )
    zwei_entwuerfe(asd)
    wunsch = GespraechswunschFabrik(raum="Neheim")  # the demo's own is left for others to take
    fachkraft = Benutzer.objects.get(username=FACHKRAFT)
    gespraechswunsch_uebernehmen(wunsch, durch=fachkraft, jetzt=timezone.now())

    asd.gehen([reverse("start")])

    asd.hat_alles_gesehen()


def test_every_page_of_rooms_and_traeger(gang):
    planung = gang("planung", lambda r: r.startswith("fach/raum/"))

    planung.gehen([reverse("raeume")])

    planung.hat_alles_gesehen()


def test_every_page_of_the_forecast(gang):
    planung = gang("planung", lambda r: r.startswith("fach/prognose/"))
    person = Benutzer.objects.get(username="planung")
    liste = PrognoseeingabeFabrik(organisation=person.organisation)
    fertig = fertige_prognose(person, eingabe=liste, quelle="liste")
    neu = PrognoseFabrik(geaendert_von=person)
    laeuft = PrognoseFabrik(geaendert_von=person, prognosestand="laeuft", gestartet_von=person)

    planung.gehen([reverse("prognosen")])
    planung.gehen([reverse("prognose", args=[p.pk]) for p in (fertig, neu, laeuft)])

    planung.hat_alles_gesehen()


def test_every_page_of_the_redaktion(gang):
    zurueck = "fach/wegweiser/vorschlag/<int:pk>/zurueckziehen/"  # a Träger's own act
    redaktion = gang("redaktion", lambda r: r.startswith("fach/wegweiser/") and r != zurueck)
    versteckt, offen = "cafe-mama-sued", "skf-erziehungsberatung"
    Angebot.objects.filter(slug=versteckt).update(veroeffentlicht=False)
    TextFabrik(
        angebot=Angebot.objects.get(slug=offen), sprache="ar", name="استشارة", beschreibung="هنا."
    )

    eintraege = [reverse("redaktion_angebot", args=[slug]) for slug in (versteckt, offen)]
    eintraege.append(reverse("redaktion_text", args=[offen, "ar"]))
    redaktion.gehen([reverse("redaktion"), *eintraege])

    assert "fach/wegweiser/vorschlag/<int:pk>/" in redaktion.gesehen
    redaktion.hat_alles_gesehen()


def test_pages_as_a_traeger_sees_them(gang):
    fall = faelle_von("kompass")[0]
    traeger = gang("kompass", lambda r: r.startswith((AKTE, "fach/faelle/", "fach/raum/traeger/")))

    traeger.gehen([reverse("fall", args=[fall.kennung]), reverse("traegerliste")])

    assert f"{AKTE}massanzug/neu/" in traeger.gesehen
    assert f"{AKTE}entscheidung/" not in traeger.gesehen | traeger.taten


@pytest.mark.parametrize("wer", ["leitung", "wjh"])
def test_pages_beside_the_case(gang, wer):
    teil = {"leitung": "fach/regalware/", "wjh": "fach/bewilligungen/"}[wer]
    person = gang(wer, lambda r: r.startswith((teil, "fach/eingang/")) or r == "fach/")

    person.gehen([reverse("start")])

    assert teil in person.gesehen
