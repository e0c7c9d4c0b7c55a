"""The principles mirror: what in this plan speaks for each principle, and which question is open.

A mirror for people. It counts nothing, compares with no other plan and stops nobody.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from massanzug.fall.begriffe import Stufe, Zielart
from massanzug.fall.domain.massanzug_teile import Bausteinblick, Planblick, Zielblick

Art = Literal["wille", "ziel", "baustein", "ressource"]


@dataclass(frozen=True, slots=True)
class Beleg:
    """``art`` and ``schluessel``: what it points to, so that a page can link it."""

    text: str
    art: Art
    schluessel: int


@dataclass(frozen=True, slots=True)
class Grundsatz:
    """``frage`` is empty when the plan leaves none open."""

    name: str
    belege: tuple[Beleg, ...]
    frage: str = ""


def grundsatzspiegel(plan: Planblick) -> tuple[Grundsatz, ...]:
    """The five principles in Arnsberg's words and order."""
    return tuple(
        Grundsatz(name, tuple(belege(plan)), next(iter(fragen(plan)), ""))
        for name, belege, fragen in GRUNDSAETZE
    )


def _ziel(ziel: Zielblick, text: str) -> Beleg:
    return Beleg(text, "ziel", ziel.schluessel)


def _baustein(baustein: Bausteinblick, text: str = "") -> Beleg:
    return Beleg(text or baustein.was, "baustein", baustein.schluessel)


def _auf(plan: Planblick, stufe: Stufe) -> list[Bausteinblick]:
    return [b for b in plan.laufende if b.stufe == stufe]


def _wille_belege(plan: Planblick) -> Iterable[Beleg]:
    for ziel in plan.alle_ziele:
        if ziel.wille:
            yield _ziel(ziel, f"„{ziel.text}“ kommt aus dem Willen von {ziel.person.name}.")


def _wille_fragen(plan: Planblick) -> Iterable[str]:
    if not plan.willen:
        yield "Was wollen die Menschen, um die es geht?"
    mit_wille = {wille.person for wille in plan.willen}
    for person in plan.personen:
        if person.jung and person.schluessel not in mit_wille:
            yield f"Was will {person.name} selbst? Dazu steht hier noch nichts."
    for ziel in plan.alle_ziele:
        if not ziel.wille:
            yield f"Aus welchem Willen kommt „{ziel.text}“?"
    verbunden = {ziel.wille.schluessel for ziel in plan.alle_ziele if ziel.wille}
    for wille in plan.willen:
        if wille.schluessel not in verbunden:
            yield f"Welches Ziel gehört zu „{wille.zitat}“?"
    for baustein in plan.laufende:
        if not baustein.ziel:
            yield f"Zu welchem Ziel führt „{baustein.was}“?"


def _selbst_belege(plan: Planblick) -> Iterable[Beleg]:
    for ziel in plan.alle_ziele:
        if ziel.mein_beitrag:
            yield _ziel(ziel, f"{ziel.person.name} tut selbst: {ziel.mein_beitrag}")
    for baustein in _auf(plan, Stufe.SELBST):
        yield _baustein(baustein)


def _selbst_fragen(plan: Planblick) -> Iterable[str]:
    for ziel in plan.alle_ziele:
        if ziel.art == Zielart.HANDLUNG and not ziel.mein_beitrag:
            yield f"Was tut {ziel.person.name} selbst für „{ziel.text}“?"
    if not _auf(plan, Stufe.SELBST):
        yield "Was machen die Menschen in diesem Plan aus eigener Kraft?"
    if any(not b.bis for b in _auf(plan, Stufe.FACHKRAEFTE)):
        yield "Woran merken alle, dass es ohne Fachkräfte geht, und wann sehen sie nach?"


def _ressourcen_belege(plan: Planblick) -> Iterable[Beleg]:
    for baustein in plan.laufende:
        if baustein.ressource:
            yield _baustein(baustein, f"{baustein.was} (nutzt: {baustein.ressource.text})")
    for ziel in plan.alle_ziele:
        if ziel.ressource:
            yield _ziel(ziel, f"„{ziel.text}“ stützt sich auf: {ziel.ressource.text}")


def _ressourcen_fragen(plan: Planblick) -> Iterable[str]:
    if not plan.ressourcen:
        yield "Was können und haben die Menschen, und wen kennen sie?"
    genutzt = {b.ressource.schluessel for b in plan.laufende if b.ressource}
    genutzt |= {z.ressource.schluessel for z in plan.alle_ziele if z.ressource}
    for ressource in plan.ressourcen:
        if ressource.schluessel not in genutzt:
            yield f"Wofür könnte das nützlich sein: „{ressource.text}“?"


def _uebergreifend_belege(plan: Planblick) -> Iterable[Beleg]:
    for baustein in _auf(plan, Stufe.STADTTEIL):
        yield _baustein(baustein)


def _uebergreifend_fragen(plan: Planblick) -> Iterable[str]:
    if not _auf(plan, Stufe.STADTTEIL):
        yield "Wer außerhalb der Jugendhilfe könnte dazugehören: Schule, Verein, Nachbarn, Arbeit?"
    yield from (
        f"Was hat „{baustein.was}“ mit anderen Lebensbereichen zu tun, etwa Wohnen, Geld, Gesundheit?"
        for baustein in _auf(plan, Stufe.FACHKRAEFTE)
        if not baustein.wo
    )


def _kooperation_belege(plan: Planblick) -> Iterable[Beleg]:
    for ziel in plan.alle_ziele:
        if ziel.beitrag_anderer:
            yield _ziel(ziel, f"Für „{ziel.text}“ tun andere: {ziel.beitrag_anderer}")
    for baustein in plan.laufende:
        if baustein.stufe != Stufe.SELBST and baustein.wer:
            yield _baustein(baustein, f"{baustein.wer}: {baustein.was}")


def _kooperation_fragen(plan: Planblick) -> Iterable[str]:
    for baustein in plan.laufende:
        if baustein.stufe != Stufe.SELBST and not baustein.wer:
            yield f"Wer macht „{baustein.was}“?"
    if not any(b.stufe != Stufe.SELBST for b in plan.laufende):
        yield "Wer arbeitet hier mit wem zusammen, und wer lädt dazu ein?"


Belege = Callable[[Planblick], Iterable[Beleg]]
Fragen = Callable[[Planblick], Iterable[str]]

GRUNDSAETZE: tuple[tuple[str, Belege, Fragen], ...] = (
    ("Orientierung an den Interessen und am Willen", _wille_belege, _wille_fragen),
    ("Unterstützung von Eigeninitiative und Selbsthilfe", _selbst_belege, _selbst_fragen),
    ("Konzentration auf Ressourcen", _ressourcen_belege, _ressourcen_fragen),
    (
        "Zielgruppen- und bereichsübergreifende Sichtweise",
        _uebergreifend_belege,
        _uebergreifend_fragen,
    ),
    ("Kooperation und Koordination", _kooperation_belege, _kooperation_fragen),
)
