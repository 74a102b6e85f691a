"""A small OpenID Connect provider on this machine: real requests, real signatures, and every way to get it wrong.

It knows one visitor at a time (`claims`), hands out codes that are good once, checks client, redirect address and the
PKCE verifier, and signs tokens with its RSA key. `wrong` names what it does wrong in a test.
"""

import base64
import hashlib
import json
import secrets
import threading
import time
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import jwt
import requests
from cryptography.hazmat.primitives.asymmetric import rsa
from django.test import Client

CLIENT, SECRET = "gaoxin-client", "a-secret-of-the-provider-that-is-long"
REGISTERED = "http://testserver/sign-in/with/jilin-gov/back/"


@dataclass
class Provider:
    """The provider's state. Keys are made once for all tests: making one takes a while."""

    address: str
    key: Any
    other_key: Any
    claims: dict[str, Any] = field(default_factory=lambda: {"sub": "org-0001"})
    details: dict[str, Any] = field(default_factory=dict)
    wrong: set[str] = field(default_factory=set)
    codes: dict[str, dict[str, str]] = field(default_factory=dict)
    seen: list[str] = field(default_factory=list)

    def forget(self) -> None:
        self.claims, self.details = {"sub": "org-0001"}, {}
        self.wrong, self.codes, self.seen = set(), {}, []

    def published(self) -> dict[str, Any]:
        issuer = "https://impostor.example" if "issuer" in self.wrong else self.address
        told = {
            "issuer": issuer,
            "authorization_endpoint": f"{self.address}/authorize",
            "token_endpoint": f"{self.address}/token",
            "jwks_uri": f"{self.address}/keys",
            "userinfo_endpoint": f"{self.address}/userinfo",
            "token_endpoint_auth_methods_supported": ["client_secret_post"],
        }
        if "plain address" in self.wrong:
            told["token_endpoint"] = "http://elsewhere.example/token"
        if "incomplete" in self.wrong:
            del told["jwks_uri"]
        return told

    def keys(self) -> dict[str, Any]:
        public = json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(self.key.public_key()))
        return {"keys": [{**public, "kid": "first", "use": "sig", "alg": "RS256"}]}

    def authorized(self, asked: dict[str, str]) -> str:
        code = secrets.token_urlsafe(16)
        self.codes[code] = asked
        return f"{asked['redirect_uri']}?{urlencode({'code': code, 'state': asked['state']})}"

    def token(self, form: dict[str, str]) -> dict[str, Any] | None:
        asked = self.codes.pop(form.get("code", ""), None)
        challenge = base64.urlsafe_b64encode(hashlib.sha256(form.get("code_verifier", "").encode()).digest())
        good = asked is not None and (
            form["client_id"],
            form["client_secret"],
            form["redirect_uri"],
            challenge.rstrip(b"=").decode(),
        ) == (CLIENT, SECRET, asked["redirect_uri"], asked["code_challenge"])
        if not good or asked is None:
            return None
        return {"access_token": "access", "token_type": "Bearer", "expires_in": 60, "id_token": self._signed(asked)}

    def _signed(self, asked: dict[str, str]) -> str:
        now = time.time()
        claims = {
            "iss": "https://impostor.example" if "token issuer" in self.wrong else self.address,
            "aud": "somebody-else" if "audience" in self.wrong else CLIENT,
            "iat": now,
            "exp": now - 600 if "expired" in self.wrong else now + 60,
            "nonce": "another" if "nonce" in self.wrong else asked["nonce"],
            **self.claims,
        }
        if "no nonce" in self.wrong:
            del claims["nonce"]
        if "parties" in self.wrong:
            claims["aud"] = [CLIENT, "somebody-else"]
        if "unsigned" in self.wrong:
            return jwt.encode(claims, "", algorithm="none", headers={"kid": "first"})
        if "shared secret" in self.wrong:
            return jwt.encode(claims, SECRET, algorithm="HS256", headers={"kid": "first"})
        key = self.other_key if "signature" in self.wrong else self.key
        return jwt.encode(claims, key, algorithm="RS256", headers={"kid": "no" if "kid" in self.wrong else "first"})


def served() -> tuple[Provider, ThreadingHTTPServer]:
    """A provider that answers on a port of its own until the server is shut down."""
    keys = [rsa.generate_private_key(public_exponent=65537, key_size=2048) for _ in range(2)]
    provider = Provider("", *keys)

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            provider.seen.append(parts.path)
            asked = {name: values[0] for name, values in parse_qs(parts.query).items()}
            if parts.path == "/authorize":
                self.send_response(302)
                self.send_header("Location", provider.authorized(asked))
                self.end_headers()
            elif parts.path == "/userinfo" and self.headers["Authorization"] == "Bearer access":
                self._json({"sub": provider.claims["sub"], **provider.details})
            else:
                known = {"/.well-known/openid-configuration": provider.published, "/keys": provider.keys}
                self._json(known[parts.path]()) if parts.path in known else self.send_error(404)

        def do_POST(self) -> None:
            provider.seen.append(self.path)
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            answer = provider.token({name: values[0] for name, values in parse_qs(body).items()})
            self._json(answer or {"error": "invalid_grant"}, 200 if answer else 400)

        def _json(self, value: Any, status: int = 200) -> None:
            content = b"<html>" if "babble" in provider.wrong else json.dumps(value).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *arguments: Any) -> None:
            """Tests are quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    provider.address = f"http://127.0.0.1:{server.server_port}"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return provider, server


def go(client: Client, key: str = "jilin-gov", **typed: str) -> str:
    """Press the provider's button and follow the way there; answers the address the provider sends back to."""
    page = client.post(f"/sign-in/with/{key}/", typed)
    assert page.status_code == 200, page.content.decode()
    answer = requests.get(page.context["address"], allow_redirects=False, timeout=5)
    return answer.headers["Location"].removeprefix("http://testserver")
