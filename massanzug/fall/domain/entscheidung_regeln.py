"""What a decision needs before it is one, and what one might still look at. Sentences, no codes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from massanzug.fall.begriffe import Wunschausgang
from massanzug.fall.models import Entscheidung, Person
from massanzug.raum.domain.abfragen import waehlbare_traeger
from massanzug.recht.kalender import monate_spaeter

VOLLJAEHRIG = 18 * 12


def fehlt_noch(entscheidung: Entscheidung, am: date) -> list[str]:
    """Why it cannot be decided yet; empty if it can. No budget is among the reasons."""
    return [*_wunsch_und_wahl(entscheidung, am), *_traeger(entscheidung, am), *_hilfe(entscheidung)]


def anregungen(entscheidung: Entscheidung, am: date) -> list[str]:
    """What the law or the method would like to see and nothing hangs on."""
    saetze = []
    angeboten = entscheidung.alternativen.count()
    if entscheidung.traeger_id and angeboten == 1 and len(waehlbare_traeger(am)) > 1:
        saetze.append(
            "Angeboten wurde nur ein Träger. Zur Wahl stehen alle mit gültiger Vereinbarung (§ 5 SGB VIII)."
        )
    if entscheidung.traeger_id and not entscheidung.wahl_begruendung:
        saetze.append("Warum dieser Träger? Ein Satz hilft allen, die später danach fragen.")
    fehlende = [
        sicht
        for sicht, text in (
            ("des Kindes", entscheidung.bedarf_kind),
            ("der Eltern", entscheidung.bedarf_eltern),
            ("der Fachkraft", entscheidung.bedarf_fachkraft),
        )
        if not text
    ]
    if fehlende:
        vorne = ", ".join(fehlende[:-1])
        sichten = f"{vorne} und {fehlende[-1]}" if vorne else fehlende[0]
        saetze.append(f"Der Bedarf aus Sicht {sichten} steht noch nicht da.")
    if not (
        entscheidung.stufe_selbst and entscheidung.stufe_familie and entscheidung.stufe_stadtteil
    ):
        saetze.append("Die unteren Stufen der Leiter sind noch nicht alle angesehen.")
    return saetze


def _wunsch_und_wahl(entscheidung: Entscheidung, am: date) -> Iterator[str]:
    wuensche = list(entscheidung.fall.wuensche.select_related("person"))
    if not any(w.hingewiesen_am <= am for w in wuensche):
        yield (
            "Weisen Sie die Familie zuerst auf ihr Wunsch- und Wahlrecht hin (§ 5 SGB VIII) und "
            "schreiben Sie den Tag beim Willen auf."
        )
    for wunsch in wuensche:
        if wunsch.wunsch and wunsch.ausgang == Wunschausgang.OFFEN:
            yield (
                f"Der Wunsch von {wunsch.person} hat noch keine Antwort. Schreiben Sie auf, ob ihm "
                "gefolgt wird; wenn nicht, mit Grund."
            )


def _traeger(entscheidung: Entscheidung, am: date) -> Iterator[str]:
    traeger = entscheidung.traeger
    if traeger is None:
        return
    if traeger not in waehlbare_traeger(am):
        yield f"{traeger} hat keine gültige Vereinbarung. Wählen Sie einen anderen Träger."
    if not entscheidung.alternativen.filter(traeger=traeger).exists():
        yield f"{traeger} ist gewählt, steht aber nicht unter den angebotenen Trägern."


def _hilfe(entscheidung: Entscheidung) -> Iterator[str]:
    hilfe = entscheidung.hilfe
    if not hilfe.gilt_am(entscheidung.von):
        yield f"{hilfe.name} gibt es am {entscheidung.von:%d.%m.%Y} nicht."
    if ist_volljaehrig(entscheidung.junger_mensch, entscheidung.von) and not hilfe.volljaehrige:
        yield f"Für junge Volljährige verweist § 41 Abs. 2 SGB VIII nicht auf {hilfe.paragraf}."


def ist_volljaehrig(person: Person | None, am: date) -> bool:
    """``False`` where the birthday was not asked."""
    geburt = person.geburtsdatum if person else None
    return geburt is not None and monate_spaeter(geburt, VOLLJAEHRIG) <= am
