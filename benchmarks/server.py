"""The real server for a benchmark, as the operator's page starts it."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path

HIER = Path(__file__).resolve().parents[1]


@contextmanager
def server(port: int) -> Iterator[None]:
    """On 127.0.0.1, with this process's environment; it answers when the body begins."""
    laufender = subprocess.Popen(
        [
            *("granian", "--interface", "wsgi", "--host", "127.0.0.1", "--port", str(port)),
            *("--workers", "3", "--blocking-threads", "1", "--log-level", "error"),
            "massanzug.config.wsgi:application",
        ],
        cwd=HIER,
        env=os.environ,
    )
    try:
        _warten(port)
        yield
    finally:
        laufender.terminate()
        laufender.wait()


def _warten(port: int) -> None:
    for _ in range(200):
        try:
            verbindung = HTTPConnection("127.0.0.1", port, timeout=2)
            verbindung.request("GET", "/gesund/")
            if verbindung.getresponse().status == 200:
                return
        except OSError:
            time.sleep(0.1)
    raise SystemExit("Der Server antwortet nicht.")
