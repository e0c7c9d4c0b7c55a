"""Prognosen as they lie in the table. A finished one has a small result by hand: no test waits for Numba."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from pathlib import Path

import factory
from factory.django import DjangoModelFactory

from massanzug.konten.begriffe import Rolle
from massanzug.prognose.begriffe import Prognosequelle, Prognosestand
from massanzug.prognose.models import Prognose, Prognoseeingabe
from tests.fabriken.konten import BenutzerFabrik, JugendamtFabrik

ANNAHMEN = Path("massanzug/simulation/annahmen/evidenz.toml").read_text(encoding="utf-8")
QUANTILE = ("q05", "q25", "q50", "q75", "q95", "mittel")
BILD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><path d="M0,0h2" stroke="#2f4b9c"/></svg>'


class PrognoseeingabeFabrik(DjangoModelFactory[Prognoseeingabe]):
    """Sealed with a key that is gone: nothing can be read from it."""

    class Meta:
        model = Prognoseeingabe

    organisation = factory.SubFactory(JugendamtFabrik)
    verlauf = "verschlossen"
    preise = "hilfeart,monat,euro_pro_monat"
    zeilen = 2531
    weggelassen = 3
    loeschen_am = date(2026, 12, 31)


class PrognoseFabrik(DjangoModelFactory[Prognose]):
    class Meta:
        model = Prognose

    name = factory.Sequence(lambda n: f"Prognose {n:05}")
    geaendert_von = factory.SubFactory(BenutzerFabrik, rolle=Rolle.PLANUNG)
    organisation = factory.SelfAttribute("geaendert_von.organisation")
    quelle = Prognosequelle.BEISPIEL
    stichtag = date(2024, 12, 31)
    monate = 24
    laeufe = 250
    annahmen = ANNAHMEN


def spanne(mitte, breite):
    werte = (mitte - breite, mitte - breite / 2, mitte, mitte + breite / 2, mitte + breite, mitte)
    return dict(zip(QUANTILE, werte, strict=True))


def _reihe(fall, groesse, mitte, monate):
    return {
        "fall": fall,
        "wirkungsraum": "alle",
        "hilfeart": "alle",
        "groesse": groesse,
    } | {q: [wert] * monate for q, wert in spanne(mitte, mitte / 10).items()}


def _rueckblick():
    return {
        "pruefungen": [
            {
                "stichtag": "2023-12-31",
                "faelle": {"q05": 460.0, "q50": 509.0, "q95": 560.0, "wahr": 505.0},
                "kosten": {"q05": 13e6, "q50": 14e6, "q95": 15e6, "wahr": 13.9e6},
            }
        ],
        "zeugnisse": [_zeugnis(6, 7.0, 12.5), _zeugnis(12, 9.0, 5.8)],
    }


def _zeugnis(weite, crps, crps_naiv):
    return {
        "weite": weite,
        "proben": 8,
        "im_90": 0.875,
        "im_50": 0.5,
        "crps": crps,
        "crps_naiv": crps_naiv,
    }


def _jahr(jahr, mehr, guenstiger):
    return {
        "jahr": jahr,
        "monate": 12,
        "ohne": spanne(15e6, 1e6),
        "mit": spanne(15e6 + mehr, 1.5e6),
        "unterschied": spanne(mehr, 2e6),
        "guenstiger": guenstiger,
        "guenstiger_bisher": guenstiger / 2,
        "unter_grundlinie": guenstiger / 4,
    }


def ergebnis(*, geprueft=True, monate=24):
    """2025 costs more with the concept, 2026 less in 61 of 100."""
    return {
        "monate": [f"{2025 + m // 12}-{m % 12 + 1:02}" for m in range(monate)],
        "reihen": [
            _reihe(fall, groesse, mitte, monate)
            for fall, groesse, mitte in (
                ("ohne", "kosten", 1.25e6),
                ("mit", "kosten", 1.2e6),
                ("ohne", "faelle", 510.0),
                ("mit", "faelle", 500.0),
            )
        ],
        "jahre": [_jahr(2025, 150_000, 0.002), _jahr(2026, -700_000, 0.61)],
        "rueckblick": _rueckblick() if geprueft else {"pruefungen": [], "zeugnisse": []},
        "ausschlaege": [
            {
                "name": "Ambulant statt stationär",
                "ersparnis_q10": -4e6,
                "ersparnis_q90": 6.3e6,
                "staerke_q10": -0.2,
                "staerke_q90": 0.5,
            }
        ],
        "grundlinie": 14_200_000.0,
        "gewinnschwelle": [0.0] * (monate - 2) + [0.3, 0.55],
        "nie": 0.45,
        "summen": {
            q: [mitte * (m + 1) for m in range(monate)]
            for q, mitte in (("q90", 1.26e6), ("q95", 1.3e6))
        },
        "ausserhalb": [[0.0, 60.0, 126.0]] * monate,
        "hinweise": [],
        "hilfen": 2531,
        "verlauf_monate": 60,
        "stichtag": "2024-12-31",
        "eingabe_sha256": "ab" * 32,
        "version": "1",
        "saat": 1,
        "laeufe": 250,
    }


def fertige_prognose(person, **felder):
    inhalt = ergebnis(geprueft=felder.pop("geprueft", True))
    return PrognoseFabrik(
        geaendert_von=person,
        prognosestand=Prognosestand.FERTIG,
        ergebnis=json.dumps(inhalt, sort_keys=True),
        bilder={"kosten": BILD, "faelle": BILD},
        fertig_am=datetime(2026, 11, 20, 12, tzinfo=UTC),
        gestartet_von=person,
        **felder,
    )
