"""The printed directories, small enough to be carried along."""

from __future__ import annotations

from io import BytesIO

import pikepdf
from django.urls import reverse

from massanzug.kern.zeit import heute
from massanzug.wegweiser.domain.heft import heft
from massanzug.wegweiser.zugriff import sichtbare_raeume


def hefte() -> dict[str, bytes]:
    """The booklet of each Wirkungsraum, where the live site has it."""
    raeume = sichtbare_raeume().prefetch_related("gegenden")
    return {
        reverse("offen:heft", args=[raum.slug]).strip("/"): verkleinert(heft(raum, heute()))
        for raum in raeume
    }


def verkleinert(pdf: bytes) -> bytes:
    """The same document in a third of the room: a tagged one is mostly small, unpacked objects."""
    klein = BytesIO()
    with pikepdf.open(BytesIO(pdf)) as dokument:
        dokument.save(
            klein,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            recompress_flate=True,
            deterministic_id=True,
        )
    return klein.getvalue()
