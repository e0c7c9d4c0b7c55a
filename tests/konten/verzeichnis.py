"""A directory service (OIDC) small enough for a test: one person, one code, one id token."""

from __future__ import annotations

import json
import time
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import parse_qs

import jwt

KUNDE = "massanzug"


class Verzeichnis(ThreadingHTTPServer):
    """``angaben`` is what the next id token says beside who issued it, for whom and how long."""

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Auskunft)
        self.issuer = f"http://127.0.0.1:{self.server_port}/"
        self.angaben = {}
        self.anfragen = []

    def id_token(self):
        rahmen = {"iss": self.issuer, "aud": KUNDE, "exp": time.time() + 60}
        return jwt.encode(rahmen | self.angaben, "k" * 32, algorithm="HS256")


class Auskunft(BaseHTTPRequestHandler):
    def do_GET(self):
        issuer = self.server.issuer
        self.antworten(
            {
                "issuer": issuer,
                "authorization_endpoint": f"{issuer}authorize",
                "token_endpoint": f"{issuer}token",
                "jwks_uri": f"{issuer}jwks",
                "token_endpoint_auth_methods_supported": ["client_secret_post"],
            }
        )

    def do_POST(self):
        laenge = int(self.headers["Content-Length"])
        self.server.anfragen.append(parse_qs(self.rfile.read(laenge).decode()))
        self.antworten(
            {"access_token": "a", "token_type": "Bearer", "id_token": self.server.id_token()}
        )

    def antworten(self, inhalt):
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(json.dumps(inhalt).encode())

    def log_message(self, *_):
        """Silent: pytest shows what matters."""


@contextmanager
def verzeichnisdienst():
    server = Verzeichnis()
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
