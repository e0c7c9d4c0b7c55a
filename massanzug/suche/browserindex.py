"""The index as one script for the browser: all that the ranking reads, packed small.

The script sets ``MASSANZUG_INDEX``, a JSON text that ``static/wegweiser/suche*.js`` interprets as
``Speichersuche`` does. It holds the tables of the specification (see ``browsertabellen``), the
subjects as they are, and of the offers their words, their terms' weights and what the ranking
reads. What follows from these the browser finds out itself, as the engine here does: stems, parts
of compounds, sounds, and which phrases a term is in.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from massanzug.suche.analyse import Analyse
from massanzug.suche.begriffe import Eintrag, Gegend, Thema
from massanzug.suche.browserschrift import ZIFFERN, schritte, wortliste, zahlen
from massanzug.suche.browsertabellen import tabellen
from massanzug.suche.browserwendungen import wendungsschrift
from massanzug.suche.dokument import PUNKT_STELLEN, Dokument
from massanzug.suche.falten import falten, stuecke
from massanzug.suche.lesen import Leser
from massanzug.suche.speicher import Speichersuche
from massanzug.suche.stamm import stamm
from massanzug.suche.themen import wendungstexte
from massanzug.suche.vorgaben import vorgabe
from massanzug.suche.woerter import Wortzaehler

KOPF = """\
// Erzeugt von Maßanzug (massanzug/suche/browserindex.py). „lexikon“ enthält eine bearbeitete
// Auswahl aus igerman98, Copyright Björn Jacke und andere, GPL-2 oder GPL-3; ohne Gewähr.
"""
ZERLEGEN_AB: int = vorgabe("analyse")["zerlegen_ab"]
_NIE, _WIE_GEFALTET, _GROSS, _ANDERS = range(4)


def browserindex(
    eintraege: Iterable[Eintrag], themen: Iterable[Thema], gegenden: Iterable[Gegend]
) -> str:
    """The script, to be written as UTF-8. The order of the offers does not matter."""
    gegenden = tuple(gegenden)
    suche = Speichersuche(eintraege, themen, gegenden)
    analyse, verzeichnis = suche.bestand.analyse, suche.bestand.themen
    dokumente = sorted(suche.dokumente, key=lambda d: d.kopf.id)
    zaehler = Wortzaehler()
    for dok in dokumente:
        zaehler.dazu(dok.stuecke)
    woerter = dict(sorted(zaehler.wortschatz(analyse, {}).items()))
    index = {
        "ziffern": ZIFFERN,
        "vorgaben": tabellen(),
        **_bausteine(analyse, verzeichnis.themen),
        **_themen(verzeichnis.themen),
        **_woerter(woerter),
        **_stellen(dokumente, woerter, analyse),
        **_angebote(dokumente),
        **_orte(gegenden, suche.bestand.leser),
    }
    return f"{KOPF}globalThis.MASSANZUG_INDEX = JSON.parse('{_als_text(index)}');\n"


def _als_text(index: object) -> str:
    """JSON between single quotes in a script."""
    text = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
    return text.replace("\\", "\\\\").replace("'", "\\'")


def _bausteine(analyse: Analyse, themen: Sequence[Thema]) -> dict[str, object]:
    """The lexicon, and what was learned beside it from the subjects' German words: which of them,
    as they come. Where the subjects' words are cut, for a slow phone would search a second for it.
    """
    lexikon = Analyse().bausteine
    gelernt = analyse.bausteine - lexikon
    texte = [text for thema in themen for text in wendungstexte(thema)]
    deutsch = dict.fromkeys(
        falten(s) for text, sprache, _ in texte if sprache == "de" for s in stuecke(text)
    )
    return {
        "lexikon": wortliste(sorted(lexikon)),
        "gelernt": schritte(nr for nr, wort in enumerate(deutsch) if wort in gelernt),
        "sonst_gelernt": wortliste(sorted(gelernt - deutsch.keys())),
        "keine_teile": vorgabe("lexikon")["keine_teile"],
        "schnitte": zahlen(
            _schnitte(analyse, dict.fromkeys(s for t in texte for s in stuecke(t[0])))
        ),
    }


def _schnitte(analyse: Analyse, alle_stuecke: Iterable[str]) -> Iterator[int]:
    """For each long word in these pieces, as they come: how many cuts, then for each cut the
    length of the part before it and of what joins it to the next."""
    glieder = (stuecke(s.replace("-", " ")) if "-" in s else [s] for s in alle_stuecke)
    for wort in dict.fromkeys(falten(glied) for je in glieder for glied in je):
        if len(wort) < ZERLEGEN_AB:
            continue
        teile = analyse.teile(wort) or (wort,)
        yield len(teile) - 1
        bis = 0
        for nr, (teil, danach) in enumerate(pairwise(teile), 2):
            ende = bis + len(teil)
            bis = len(wort) - len(danach) if nr == len(teile) else wort.index(danach, ende)
            yield from (len(teil), bis - ende)


def _themen(themen: Sequence[Thema]) -> dict[str, object]:
    """The subjects, and their phrases by language: like stands by like, which packs smaller.
    The German ones, many of the same words, are written as numbers. No text has more than one
    line."""
    worte = {
        sprache: [[_zeile(w) for seine, w in t.synonyme if seine == sprache] for t in themen]
        for sprache in sorted({"de", *(s for thema in themen for s, _ in thema.synonyme)})
    }
    return {
        "themen": [[t.schluessel, _zeile(t.label), _zeile(t.oberthema)] for t in themen],
        "worte": {s: wendungsschrift(je) if s == "de" else je for s, je in worte.items()},
    }


def _zeile(text: str) -> str:
    return text.replace("\n", " ")


def _woerter(woerter: Mapping[str, tuple[int, str]]) -> dict[str, object]:
    """The words of the offers: in how many each is, how it is written."""
    arten = [_schreibart(wort, anzeige) for wort, (_, anzeige) in woerter.items()]
    anzeigen = [anzeige for _, anzeige in woerter.values()]
    return {
        "woerter": wortliste(woerter),
        "anzahlen": zahlen(anzahl for anzahl, _ in woerter.values()),
        "schreibarten": zahlen(arten),
        "anzeigen": [a for a, art in zip(anzeigen, arten, strict=True) if art == _ANDERS],
    }


def _schreibart(gefaltet: str, anzeige: str) -> int:
    if not anzeige:
        return _NIE
    if anzeige == gefaltet:
        return _WIE_GEFALTET
    return _GROSS if anzeige == gefaltet[:1].upper() + gefaltet[1:] else _ANDERS


def _stellen(
    dokumente: Sequence[Dokument], woerter: Iterable[str], analyse: Analyse
) -> dict[str, object]:
    """For each term how many offers have it, which, and its weight in each, doubled, plus one
    where it is in the name. The terms: the stems of the offers' words as they come, then the
    rest."""
    stellen: dict[str, list[tuple[int, int]]] = {stamm(wort): [] for wort in woerter}
    andere = sorted({t for d in dokumente for t in d.terme} - stellen.keys())
    stellen |= {t: [] for t in andere}
    for nr, dok in enumerate(dokumente):
        im_namen = {t for s in stuecke(dok.kopf.name) for t, _ in analyse.stueck(s).terme}
        for t, wert in dok.terme.items():
            stellen[t].append((nr, 2 * wert + (t in im_namen)))
    return {
        "andere_terme": andere,
        "haeufigkeiten": zahlen(map(len, stellen.values())),
        "fundorte": "".join(schritte(nr for nr, _ in paare) for paare in stellen.values()),
        "gewichte": zahlen(wert for paare in stellen.values() for _, wert in paare),
    }


def _angebote(dokumente: Sequence[Dokument]) -> dict[str, object]:
    """What the ranking reads of the offers, a list for each property; ages plus one."""
    koepfe = [d.kopf for d in dokumente]
    orte = sorted({o for k in koepfe for o in (k.ortsteil, k.wirkungsraum)})
    ort = {name: nr for nr, name in enumerate(orte)}
    return {
        "ids": [k.id for k in koepfe],
        "namen": [k.name for k in koepfe],
        "orte": orte,
        "koepfe": [
            zahlen(k.alter_von + 1 for k in koepfe),
            zahlen(k.alter_bis + 1 for k in koepfe),
            zahlen(ort[k.ortsteil] for k in koepfe),
            zahlen(ort[k.wirkungsraum] for k in koepfe),
            zahlen(k.ziele for k in koepfe),
            zahlen(k.frische for k in koepfe),
        ],
        **_punkte([k.punkt for k in koepfe]),
    }


def _punkte(punkte: Sequence[tuple[float, float] | None]) -> dict[str, object]:
    """Points in units of the last decimal they have, from the smallest of each coordinate on and
    plus one; no point is 0, 0."""
    ganze = [p and [round(grad * 10**PUNKT_STELLEN) for grad in p] for p in punkte]
    ab = [min((p[nr] for p in ganze if p), default=0) for nr in (0, 1)]
    return {
        "punkte_ab": ab,
        "punkte": [zahlen(p[nr] - ab[nr] + 1 if p else 0 for p in ganze) for nr in (0, 1)],
    }


def _orte(gegenden: Sequence[Gegend], leser: Leser) -> dict[str, object]:
    """The places, and which of them folded words name: number of the place, doubled, plus one
    where its Wirkungsraum alone is meant."""
    erste: dict[tuple[str, str], int] = {}
    for nr, g in enumerate(gegenden):
        erste.setdefault(("", g.wirkungsraum), 2 * nr + 1)
        erste[(g.name, g.wirkungsraum)] = 2 * nr
    namen = {name: erste[(g.name, g.wirkungsraum)] for name, g in sorted(leser.orte.items())}
    return {
        "gegenden": [[g.name, g.wirkungsraum, g.punkt] for g in gegenden],
        "ortsnamen": wortliste(namen),
        "genannte": zahlen(namen.values()),
    }
