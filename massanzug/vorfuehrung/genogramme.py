"""Genogramme of the demo: every third family has drawn one, with grandparents and who is parted."""

from __future__ import annotations

from collections.abc import Iterator

from massanzug.fall.begriffe import Kindart, Paarart, Verhaeltnisart, Zeichen
from massanzug.fall.domain.genogramm import aus_person
from massanzug.fall.models import Angehoerige, Genogramm, Kindschaft, Paar, Verhaeltnis
from massanzug.kern.zeit import heute
from massanzug.vorfuehrung.verlauf import Erzaehlt

NACH = 21  # days after the Falleingang
GROSSELTERN = (("Oma Gerda", "Opa Willi"), ("Oma Ayşe", "Opa Kemal"), ("Oma Lore", "Opa Heinz"))
JAHRGANG = 1949


def genogramme_fuellen(erzaehlt: list[Erzaehlt]) -> None:
    """The first adult has parents and a sister; the first child is close to its grandmother."""
    mit = [e for e in erzaehlt if e.ressourcen and e.nummer % 3 == 0 and e.tag(NACH) <= heute()]
    genogramme = [Genogramm(fall=e.fall, geaendert_von=e.durch) for e in mit]
    Genogramm.objects.bulk_create(genogramme)
    je = [_menschen(g, e) for g, e in zip(genogramme, mit, strict=True)]
    Angehoerige.objects.bulk_create([m for menschen in je for m in menschen])
    bindungen = [b for menschen in je for b in _bindungen(menschen)]
    Paar.objects.bulk_create([b for b in bindungen if isinstance(b, Paar)])
    Kindschaft.objects.bulk_create([b for b in bindungen if isinstance(b, Kindschaft)])
    Verhaeltnis.objects.bulk_create([b for b in bindungen if isinstance(b, Verhaeltnis)])


def _menschen(genogramm: Genogramm, e: Erzaehlt) -> list[Angehoerige]:
    """The family as the case has it, then grandmother, grandfather and aunt."""
    oma, opa = GROSSELTERN[e.nummer % len(GROSSELTERN)]
    wer = {"fall": e.fall, "genogramm": genogramm, "geaendert_von": e.durch}
    eigene = [aus_person(genogramm, p) for p in e.personen]
    for mensch in eigene:
        mensch.geaendert_von = e.durch
    return [
        *eigene,
        Angehoerige(name=oma, zeichen=Zeichen.WEIBLICH, **wer),
        Angehoerige(
            name=opa,
            zeichen=Zeichen.MAENNLICH,
            verstorben=e.nummer % 2 == 0,
            jahrgang=JAHRGANG + e.nummer % 9,
            **wer,
        ),
        Angehoerige(name="Tante Rosa", zeichen=Zeichen.WEIBLICH, **wer),
    ]


def _bindungen(menschen: list[Angehoerige]) -> Iterator[Paar | Kindschaft | Verhaeltnis]:
    *eigene, oma, opa, tante = menschen
    wer = {"fall": oma.fall, "geaendert_von": oma.geaendert_von}
    erwachsene = [m for m in eigene if m.person and not m.person.jung]
    kinder = [m for m in eigene if m.person and m.person.jung]
    alte = Paar(eine=oma, andere=opa, paarart=Paarart.VERHEIRATET, **wer)
    yield alte
    yield Kindschaft(kind=tante, paar=alte, **wer)
    if not erwachsene:
        return
    yield Kindschaft(kind=erwachsene[0], paar=alte, **wer)
    partner = erwachsene[1] if len(erwachsene) > 1 else None
    eltern = Paar(eine=erwachsene[0], andere=partner, **wer)
    if partner and int(oma.fall.aktenzeichen[-1]) % 2:
        eltern.paarart = Paarart.GETRENNT
    yield eltern
    for kind in kinder:
        pflege = bool(kind.person and kind.person.bezug.startswith("Pflege"))
        kindart = Kindart.PFLEGE if pflege else Kindart.LEIBLICH
        yield Kindschaft(kind=kind, paar=eltern, kindart=kindart, **wer)
    if kinder:
        yield Verhaeltnis(eine=kinder[0], andere=oma, verhaeltnisart=Verhaeltnisart.ENG, **wer)
