"""Netzkarten of the demo: every third family has drawn one, and after half a year has drawn it anew."""

from __future__ import annotations

from typing import NamedTuple

from massanzug.fall.domain.netz import UEBERNOMMEN
from massanzug.fall.domain.netzbild import freier_winkel
from massanzug.fall.models import Netzkarte, Verbindung
from massanzug.kern.zeit import heute
from massanzug.vorfuehrung.verlauf import Erzaehlt

ERSTE, ZWEITE = 14, 190  # days after the Falleingang
AUF_EINER_KARTE = 9


class _Mensch(NamedTuple):
    name: str
    art: str
    naehe: str
    kraft: str
    richtung: str
    ansprache: str
    beitrag: str = ""


_MENSCHEN = (
    _Mensch("Oma Gerda", "familie", "nah", "stark", "zu_uns", "familie", "kocht sonntags für alle"),
    _Mensch("Steffi", "freunde", "nah", "stark", "beide", "fachkraft", "hat einen Garten"),
    _Mensch(
        "Frau Öztürk", "nachbarn", "mittel", "locker", "zu_uns", "familie", "hat den Schlüssel"
    ),
    _Mensch("Trainer Kalle", "verein", "mittel", "stark", "zu_uns", "fachkraft", "fährt mit"),
    _Mensch("Onkel Cem", "familie", "fern", "abgebrochen", "keine", "niemand"),
    _Mensch("Herr Vogt, Klasse", "alltag", "fern", "locker", "zu_uns", "fachkraft"),
    _Mensch("die Frühschicht", "alltag", "mittel", "stark", "beide", "familie", "tauscht Dienste"),
    _Mensch("der Vater", "familie", "mittel", "belastet", "von_uns", "niemand"),
    _Mensch(
        "Tante Rosa", "familie", "mittel", "stark", "zu_uns", "fachkraft", "hat Platz in den Ferien"
    ),
    _Mensch("Bilal", "freunde", "nah", "stark", "beide", "niemand"),
    _Mensch(
        "die von gegenüber", "nachbarn", "fern", "locker", "beide", "familie", "leihen Werkzeug"
    ),
    _Mensch("Pfarrer Heinz", "verein", "fern", "locker", "zu_uns", "fachkraft"),
    _Mensch("die Hebamme", "fachleute", "mittel", "stark", "zu_uns", "fachkraft"),
    _Mensch("Opa Willi", "familie", "mittel", "belastet", "beide", "familie", "repariert alles"),
    _Mensch("Frau Brandt, Schule", "fachleute", "fern", "locker", "zu_uns", "fachkraft"),
    _Mensch("Jana aus dem Kurs", "freunde", "fern", "locker", "beide", "niemand"),
)


def netze_fuellen(erzaehlt: list[Erzaehlt]) -> None:
    """The second map lacks one of the first, and somebody on it has come nearer."""
    mit = [e for e in erzaehlt if e.ressourcen and e.nummer % 3 == 0 and e.tag(ERSTE) <= heute()]
    erste = [_karte(e, ERSTE) for e in mit]
    Netzkarte.objects.bulk_create(erste)
    lange_her = [e for e in mit if e.tag(ZWEITE) <= heute()]
    zweite = [_karte(e, ZWEITE) for e in lange_her]
    Netzkarte.objects.bulk_create(zweite)
    je = {k.fall_id: _menschen(k, e) for k, e in zip(erste, mit, strict=True)}
    alle = [v for menschen in je.values() for v in menschen]
    alle += [v for k in zweite for v in _neu_gezeichnet(k, je[k.fall_id])]
    Verbindung.objects.bulk_create(alle)


def _karte(e: Erzaehlt, tage: int) -> Netzkarte:
    return Netzkarte(fall=e.fall, person=e.personen[0], am=e.tag(tage), geaendert_von=e.durch)


def _menschen(karte: Netzkarte, e: Erzaehlt) -> list[Verbindung]:
    gewaehlt = [
        _MENSCHEN[(e.nummer * 5 + stelle * 3) % len(_MENSCHEN)] for stelle in range(AUF_EINER_KARTE)
    ]
    menschen: list[Verbindung] = []
    for mensch in gewaehlt:
        winkel = freier_winkel(mensch.art, [v.winkel for v in menschen])
        menschen.append(
            Verbindung(
                fall=karte.fall,
                karte=karte,
                winkel=winkel,
                geaendert_von=e.durch,
                **mensch._asdict(),
            )
        )
    return menschen


def _neu_gezeichnet(karte: Netzkarte, vorher: list[Verbindung]) -> list[Verbindung]:
    neue = [
        Verbindung(
            fall=karte.fall,
            karte=karte,
            geaendert_von=karte.geaendert_von,
            **{feld: getattr(v, feld) for feld in UEBERNOMMEN},
        )
        for v in vorher[1:]
    ]
    neue[0].naehe, neue[0].kraft = "nah", "stark"
    return neue
