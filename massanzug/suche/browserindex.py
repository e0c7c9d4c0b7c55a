"""The index as one script for the browser: all that the ranking reads, packed small.

The script sets ``MASSANZUG_INDEX``, a JSON text that ``static/wegweiser/suche*.js`` interprets as
``Speichersuche`` does. It holds the tables of the specification (see ``browsertabellen``), words
and terms a line each, and numbers in base 64: five bits a digit, the lowest first, 32 more if
another digit follows. What a question may not need is left in one piece until it does.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from itertools import pairwise
from string import ascii_letters, digits

from massanzug.suche.analyse import Analyse
from massanzug.suche.begriffe import Eintrag, Gegend, Thema
from massanzug.suche.browsertabellen import tabellen
from massanzug.suche.dokument import Dokument
from massanzug.suche.falten import stuecke
from massanzug.suche.laute import klang
from massanzug.suche.lesen import Leser
from massanzug.suche.speicher import Speichersuche
from massanzug.suche.themen import Themenverzeichnis
from massanzug.suche.vorgaben import vorgabe
from massanzug.suche.wortschatz import Wort

ZIFFERN = ascii_letters + digits + "-_"
"""The digits from 0 to 63. None of them is escaped in JSON or in a script."""
KOPF = """\
// Erzeugt von Maßanzug (massanzug/suche/browserindex.py). „bausteine“ enthält eine bearbeitete
// Auswahl aus igerman98, Copyright Björn Jacke und andere, GPL-2 oder GPL-3; ohne Gewähr.
"""
_NIE, _WIE_GEFALTET, _GROSS, _ANDERS = range(4)


def browserindex(
    eintraege: Iterable[Eintrag], themen: Iterable[Thema], gegenden: Iterable[Gegend]
) -> str:
    """The script, to be written as UTF-8. The order of the offers does not matter."""
    gegenden = tuple(gegenden)
    suche = Speichersuche(eintraege, themen, gegenden)
    analyse, verzeichnis = suche.bestand.analyse, suche.bestand.themen
    dokumente = sorted(suche.dokumente, key=lambda d: d.kopf.id)
    terme = sorted({t for d in dokumente for t in d.terme} | set(verzeichnis))
    index = {
        "ziffern": ZIFFERN,
        "vorgaben": tabellen(),
        "bausteine": "\n".join(sorted(analyse.bausteine)),
        "staemme": "\n".join(_andere_staemme(analyse)),
        "keine_teile": vorgabe("lexikon")["keine_teile"],
        "ganze": sorted(analyse.ganze),
        "terme": "\n".join(terme),
        "stellen": _stellen(dokumente, terme, analyse),
        **_angebote(dokumente),
        **_woerter(list(suche.wortschatz.alle())),
        **_themen(verzeichnis, terme),
        **_orte(gegenden, suche.bestand.leser),
        "wendungen": suche.vorschlagsliste.wendungen,
    }
    return f"{KOPF}globalThis.MASSANZUG_INDEX = JSON.parse('{_als_text(index)}');\n"


def zahlen(werte: Iterable[int]) -> str:
    """Whole numbers from 0 on, one after the other."""
    zeichen = []
    for wert in werte:
        rest = wert
        while rest > 31:  # noqa: PLR2004 - five bits
            zeichen.append(ZIFFERN[32 | rest & 31])
            rest >>= 5
        zeichen.append(ZIFFERN[rest])
    return "".join(zeichen)


def _als_text(index: object) -> str:
    """JSON between single quotes in a script."""
    text = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
    return text.replace("\\", "\\\\").replace("'", "\\'")


def _andere_staemme(analyse: Analyse) -> list[str]:
    """The building blocks' stems that are none of those long enough to be their own."""
    mindestens = vorgabe("analyse")["teil_mindestens"]
    return sorted(s for s in analyse.staemme if len(s) < mindestens or s not in analyse.bausteine)


def _stellen(dokumente: Sequence[Dokument], terme: Iterable[str], analyse: Analyse) -> str:
    """For each term, in order: the offers that have it as steps, then its weight in each, doubled,
    plus one where it is in the name."""
    stellen: dict[str, list[tuple[int, int]]] = {t: [] for t in terme}
    for nr, dok in enumerate(dokumente):
        im_namen = {t for s in stuecke(dok.kopf.name) for t, _ in analyse.stueck(s).terme}
        for t, wert in dok.terme.items():
            stellen[t].append((nr, 2 * wert + (t in im_namen)))
    return "\n".join(
        zahlen(b - a for a, b in pairwise((0, *(nr for nr, _ in paare))))
        + " "
        + zahlen(wert for _, wert in paare)
        for paare in stellen.values()
    )


def _angebote(dokumente: Sequence[Dokument]) -> dict[str, object]:
    """What the ranking reads of the offers, a list for each property; ages plus one."""
    koepfe = [d.kopf for d in dokumente]
    orte = sorted({o for k in koepfe for o in (k.ortsteil, k.wirkungsraum)})
    ort = {name: nr for nr, name in enumerate(orte)}
    return {
        "ids": [k.id for k in koepfe],
        "namen": [k.name for k in koepfe],
        "orte": orte,
        "koepfe": zahlen(
            zahl
            for k in koepfe
            for zahl in (
                k.alter_von + 1,
                k.alter_bis + 1,
                ort[k.ortsteil],
                ort[k.wirkungsraum],
                k.ziele,
                k.frische,
            )
        ),
        "punkte": [k.punkt or 0 for k in koepfe],
    }


def _woerter(woerter: Sequence[Wort]) -> dict[str, object]:
    """The vocabulary: how each word sounds, in how many offers it is, how it is written."""
    arten = [_schreibart(w.gefaltet, w.anzeige) for w in woerter]
    return {
        "woerter": "\n".join(w.gefaltet for w in woerter),
        "klaenge": "\n".join(klang(w.gefaltet) for w in woerter),
        "anzahlen": zahlen(w.anzahl for w in woerter),
        "schreibarten": zahlen(arten),
        "anzeigen": "\n".join(
            w.anzeige for w, art in zip(woerter, arten, strict=True) if art == _ANDERS
        ),
    }


def _schreibart(gefaltet: str, anzeige: str) -> int:
    if not anzeige:
        return _NIE
    if anzeige == gefaltet:
        return _WIE_GEFALTET
    return _GROSS if anzeige == gefaltet[:1].upper() + gefaltet[1:] else _ANDERS


def _themen(verzeichnis: Themenverzeichnis, terme: Sequence[str]) -> dict[str, object]:
    """The subjects; their phrases as subject, factor and the first term of each word; and for each
    term: the phrases that have it as steps, the word in the phrase, the factor."""
    nummer = {t: nr for nr, t in enumerate(terme)}
    faktoren = sorted(
        {w.faktor for w in verzeichnis.wendungen}
        | {f for w in verzeichnis.wendungen for wort in w.woerter for _, f in wort}
    )
    bei: dict[str, list[int]] = {t: [] for t in terme}
    letzte = dict.fromkeys(terme, 0)
    for nr, wendung in enumerate(verzeichnis.wendungen):
        for stelle, wort in enumerate(wendung.woerter):
            for t, faktor in wort:
                bei[t] += [nr - letzte[t], stelle, faktoren.index(faktor)]
                letzte[t] = nr
    return {
        "themen": [[t.schluessel, t.label] for t in verzeichnis.themen],
        "faktoren": faktoren,
        "phrasen": "\n".join(
            zahlen([w.thema, faktoren.index(w.faktor), *(nummer[wort[0][0]] for wort in w.woerter)])
            for w in verzeichnis.wendungen
        ),
        "phrasenstellen": "\n".join(map(zahlen, bei.values())),
    }


def _orte(gegenden: Sequence[Gegend], leser: Leser) -> dict[str, object]:
    """The places, and which of them folded words name: number of the place, doubled, plus one
    where its Wirkungsraum alone is meant."""
    erste: dict[tuple[str, str], int] = {}
    for nr, g in enumerate(gegenden):
        erste.setdefault(("", g.wirkungsraum), 2 * nr + 1)
        erste[(g.name, g.wirkungsraum)] = 2 * nr
    return {
        "gegenden": [[g.name, g.wirkungsraum, g.punkt] for g in gegenden],
        "ortsnamen": {name: erste[(g.name, g.wirkungsraum)] for name, g in leser.orte.items()},
    }
