"""The Genogramm as its page shows it: the drawing, and the same in sentences."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from massanzug.fall.begriffe import Kindart, Paarart
from massanzug.fall.domain.genogrammbild import (
    Familie,
    Genogrammbild,
    aufgestellt,
    genogrammbild,
)
from massanzug.fall.domain.planausgabe import Druckstueck
from massanzug.fall.domain.stammbaum import Aufstellung
from massanzug.fall.models import Angehoerige, Genogramm, Paar
from massanzug.fall.zugriff import im_jugendamt
from massanzug.fall.zugriff_netz import (
    sichtbare_angehoerige,
    sichtbare_kindschaften,
    sichtbare_paare,
    sichtbare_verhaeltnisse,
)
from massanzug.konten.models import Benutzer
from massanzug.konten.rechte import darf

ALS_KIND = {
    Kindart.LEIBLICH: "Kind von",
    Kindart.ADOPTIERT: "Adoptivkind von",
    Kindart.PFLEGE: "Pflegekind von",
}

ALS_ELTERN = {
    Kindart.LEIBLICH: "Kind",
    Kindart.ADOPTIERT: "Adoptivkind",
    Kindart.PFLEGE: "Pflegekind",
}


@dataclass(frozen=True, slots=True)
class Zeile:
    """``saetze``: ties and what is known; ``hinweis`` is empty for whoever is not of the Jugendamt."""

    mensch: Angehoerige
    saetze: tuple[str, ...]
    hinweis: str


@dataclass(frozen=True, slots=True)
class Genogrammansicht:
    """``generationen``: the oldest first, each from left to right as in the drawing."""

    genogramm: Genogramm
    bild: Genogrammbild
    generationen: list[list[Zeile]]
    entfernte: list[Angehoerige]
    schreibt: bool


@dataclass(frozen=True, slots=True)
class Bindung:
    """A tie of somebody, for the page that changes it. ``was``: as the addresses name it."""

    was: str
    pk: int
    satz: str
    paar: Paar | None = None

    @property
    def loesen(self) -> str:
        """The name of the address that undoes it."""
        return f"{self.was}_loesen"


def familie(benutzer: Benutzer, genogramm: Genogramm) -> Familie:
    fall = genogramm.fall
    return Familie(
        menschen=list(sichtbare_angehoerige(benutzer, fall)),
        paare=list(sichtbare_paare(benutzer, fall)),
        kindschaften=list(sichtbare_kindschaften(benutzer, fall)),
        verhaeltnisse=list(sichtbare_verhaeltnisse(benutzer, fall)),
    )


def genogrammansicht(benutzer: Benutzer, genogramm: Genogramm) -> Genogrammansicht:
    f = familie(benutzer, genogramm)
    wo = aufgestellt(f)
    schreibt = darf(benutzer, "fall.bearbeiten", genogramm.fall)
    entfernte = sichtbare_angehoerige(benutzer, genogramm.fall, entfernte=True)
    return Genogrammansicht(
        genogramm=genogramm,
        bild=genogrammbild(f, wo.ort),
        generationen=_generationen(f, wo, mit_hinweis=im_jugendamt(benutzer)),
        entfernte=list(entfernte) if schreibt else [],
        schreibt=schreibt,
    )


def _generationen(f: Familie, wo: Aufstellung, *, mit_hinweis: bool) -> list[list[Zeile]]:
    reihen: list[list[Zeile]] = [[] for _ in range(max(wo.zeile.values(), default=-1) + 1)]
    for mensch in sorted(f.menschen, key=lambda m: wo.ort[m.pk]):
        saetze = (*_eigenes(mensch), *(b.satz for b in bindungen(f, mensch)))
        hinweis = mensch.hinweis if mit_hinweis else ""
        reihen[wo.zeile[mensch.pk]].append(Zeile(mensch, saetze, hinweis))
    return reihen


def _eigenes(m: Angehoerige) -> Iterator[str]:
    if m.jahrgang:
        yield f"Jahrgang {m.jahrgang}"
    if m.verstorben:
        yield "verstorben"
    if m.im_haushalt:
        yield "lebt im Haushalt der Familie"


def bindungen(f: Familie, mensch: Angehoerige) -> Iterator[Bindung]:
    """Each tie of ``mensch`` to somebody who is on the Genogramm."""
    namen = {m.pk: m.name for m in f.menschen}
    for k in f.kindschaften:
        if k.kind_id == mensch.pk and (eltern := [namen[pk] for pk in f.partner(k.paar)]):
            satz = f"{ALS_KIND[Kindart(k.kindart)]} {' und '.join(eltern)}"
            yield Bindung("kind", k.pk, satz)
        if k.kind_id in namen and mensch.pk in f.partner(k.paar):
            yield Bindung("kind", k.pk, f"{ALS_ELTERN[Kindart(k.kindart)]}: {namen[k.kind_id]}")
    for p in f.paare:
        andere = [pk for pk in f.partner(p) if pk != mensch.pk]
        if mensch.pk in {p.eine_id, p.andere_id} and andere:
            yield Bindung("paar", p.pk, _paarsatz(p, namen[andere[0]]), p)
    for v in f.verhaeltnisse:
        if mensch.pk in {v.eine_id, v.andere_id}:
            andere_pk = v.andere_id if v.eine_id == mensch.pk else v.eine_id
            satz = f"mit {namen[andere_pk]}: {v.get_verhaeltnisart_display()}"
            yield Bindung("verhaeltnis", v.pk, satz)


def _paarsatz(paar: Paar, name: str) -> str:
    if paar.paarart == Paarart.OFFEN:
        return f"Paar mit {name}"
    return f"{paar.get_paarart_display()} mit {name}".replace(
        "getrennt mit", "getrennt von"
    ).replace("geschieden mit", "geschieden von")


def genogrammdruck(ansicht: Genogrammansicht, bild: str) -> Druckstueck:
    """``bild``: the drawing as SVG. Names stay out of the name of the file, what is said of somebody out of the print."""
    daten = {
        "name": "Genogramm",
        "am": ansicht.genogramm.geaendert.date().isoformat(),
        "bild": bild,
        "beschreibung": "Genogramm: die Zeichnung zur Liste darunter.",
        "generationen": [
            [
                {
                    "name": z.mensch.name,
                    "zeichen": z.mensch.get_zeichen_display(),
                    "saetze": list(z.saetze),
                }
                for z in reihe
            ]
            for reihe in ansicht.generationen
        ],
    }
    return Druckstueck("genogramm", daten, "Genogramm", "genogramm.pdf")
