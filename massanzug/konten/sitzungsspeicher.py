"""Sessions in the database that know whose they are (``settings.SESSION_ENGINE``).

A session ends after ``SESSION_COOKIE_AGE`` without a request and, whatever happens, after
``SITZUNG_HOECHSTENS`` since the sign-in. Whoever deletes its row has signed it out: a request
that was under way cannot bring it back, because saving only ever updates.
"""

from __future__ import annotations

import time
from datetime import UTC, datetime
from typing import Any, cast

from django.conf import settings
from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore as Datenbankspeicher
from django.utils import timezone

from massanzug.konten.models import Sitzung

BEGONNEN = "begonnen"  # POSIX seconds of the sign-in
GESEHEN = "gesehen"  # POSIX seconds of the last time it was saved
GERAET = "geraet"


class SessionStore(Datenbankspeicher):
    @classmethod
    def get_model_class(cls) -> type[Sitzung]:
        return Sitzung

    def create_model_instance(self, data: dict[str, Any]) -> Sitzung:
        jetzt = int(time.time())
        if SESSION_KEY in data:
            data.setdefault(BEGONNEN, jetzt)
            data[GESEHEN] = jetzt
        sitzung = cast("Sitzung", super().create_model_instance(data))
        sitzung.begonnen_am = datetime.fromtimestamp(data.get(BEGONNEN, jetzt), UTC)
        sitzung.zuletzt_am = timezone.now()
        sitzung.expire_date = min(
            sitzung.expire_date, sitzung.begonnen_am + settings.SITZUNG_HOECHSTENS
        )
        sitzung.benutzer_id = data.get(SESSION_KEY)
        sitzung.geraet = data.get(GERAET, "")
        return sitzung
