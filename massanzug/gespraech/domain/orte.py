"""Where somebody lives and who reads what comes from there, as the directory knows it."""

from __future__ import annotations

from massanzug.wegweiser.models import Gegend, Raumseite


def orte_nach_raum() -> list[tuple[str, list[tuple[str, str]]]]:
    """Choices of a select: the Gegenden under their Wirkungsraum, those of none last."""
    gruppen: dict[str, list[tuple[str, str]]] = {}
    namen = Gegend.objects.order_by("raum__name", "name").values_list("raum__name", "name")
    for raum, name in namen:
        gruppen.setdefault(raum or "–", []).append((name, name))
    return sorted(gruppen.items(), key=lambda gruppe: gruppe[0] == "–")


def lesende() -> list[Raumseite]:
    """The Räume of which it is known who reads along as Leitträger, or where somebody is."""
    return [r for r in Raumseite.objects.order_by("name") if r.leittraeger or r.praesenz]
