"""One person at one browser: asks pages and sends forms over the network, as a browser does, and notes every answer."""

import html
import http.client
import re
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from urllib.parse import urlencode, urlsplit

PATIENCE = 60.0
"""Seconds until an answer counts as an error."""
RACED = frozenset({"take", "do", "say"})
"""Acts in which somebody else may be first, or has ended the case; whoever is second is told so."""
_HIDDEN = re.compile(r"<input[^>]*type=\"hidden\"[^>]*>")
_ATTRIBUTE = re.compile(r"\b(name|value)=\"([^\"]*)\"")


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back, with how long it took."""

    status: int
    text: str
    location: str
    milliseconds: float


@dataclass(slots=True)
class Noted:
    """What one person did: times by act, acts refused because somebody else was first, errors, and what was promised
    to be kept: cases filed and steps done."""

    times: dict[str, list[float]] = field(default_factory=dict)
    told: int = 0
    errors: list[str] = field(default_factory=list)
    filed: list[int] = field(default_factory=list)
    done: int = 0


class Visitor:
    """A connection that is kept open, with the cookies of one person."""

    def __init__(self, address: str, session: str, cookie: str) -> None:
        self.host = urlsplit(address).netloc
        self.cookies = {cookie: session}
        self.noted = Noted()
        self.line: http.client.HTTPConnection | None = None

    def get(self, act: str, path: str, good: Iterable[int] = (200,)) -> Answer | None:
        return self._ask(act, "GET", path, None, good)

    def post(self, act: str, path: str, values: Mapping[str, object], good: Iterable[int] = (302,)) -> Answer | None:
        """Send a form; None where it failed or, noted apart, where somebody else was first (422)."""
        return self._ask(act, "POST", path, urlencode(values, doseq=True), good)

    def close(self) -> None:
        if self.line is not None:
            self.line.close()
            self.line = None

    def _ask(self, act: str, method: str, path: str, body: str | None, good: Iterable[int]) -> Answer | None:
        try:
            answer = self._sent(method, path, body)
        except (OSError, http.client.HTTPException) as error:
            self.close()
            self.noted.errors.append(f"{act}: {type(error).__name__} {error}")
            return None
        self.noted.times.setdefault(act, []).append(answer.milliseconds)
        if answer.status in good:
            return answer
        if answer.status == 422 and act in RACED:
            self.noted.told += 1
        else:
            self.noted.errors.append(f"{act}: {method} {path} answered {answer.status}")
        return None

    def _sent(self, method: str, path: str, body: str | None) -> Answer:
        if self.line is None:
            self.line = http.client.HTTPConnection(self.host, timeout=PATIENCE)
        headers = {
            "Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items()),
            "Accept": "text/html",
        }
        if body is not None:
            headers |= {
                "Content-Type": "application/x-www-form-urlencoded",
                "X-CSRFToken": self.cookies.get("csrftoken", ""),
                "Origin": f"http://{self.host}",
            }
        begun = time.perf_counter()
        self.line.request(method, path, body, headers)
        came = self.line.getresponse()
        text = came.read().decode("utf-8", "replace")
        taken = (time.perf_counter() - begun) * 1000
        for cookie in came.headers.get_all("Set-Cookie") or ():
            name, _, value = cookie.partition(";")[0].partition("=")
            self.cookies[name.strip()] = value
        if came.will_close:
            self.close()
        return Answer(came.status, text, came.headers.get("Location", ""), taken)


def hidden_fields(text: str) -> dict[str, str]:
    """The hidden fields of a page, which a browser sends back as they are."""
    found: dict[str, str] = {}
    for field_text in _HIDDEN.findall(text):
        parts = dict(_ATTRIBUTE.findall(field_text))
        if "name" in parts and parts["name"] != "csrfmiddlewaretoken":
            found[parts["name"]] = html.unescape(parts.get("value", ""))
    return found
