"""Passing messages for enterprises on to channels outside: a file laid down, or an interface called.

Which channels there are and how each is spoken to is declared in the catalogue (`push_channels`); where they are, an
installation says by its environment, read into `settings.CHANNELS`. What cannot be passed on is refused with a sentence
and can be tried again: a file of the same delivery replaces itself, a call carries a number by which the other side
knows it again.
"""

import csv
import hashlib
import hmac
import io
import json
import urllib.error
import urllib.request
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from http.client import HTTPException
from pathlib import Path
from urllib.parse import urlsplit

from django.conf import settings

from gaoxin.catalogue.push_channels import Adapter, PushChannel, package_channels
from gaoxin.kernel.problems import refuse

WAIT = 20
"""Seconds an interface has to answer."""
HEAD = ("统一社会信用代码", "企业名称", "内容", "链接")
_LOOPBACK = {"127.0.0.1", "::1", "localhost"}


@dataclass(frozen=True, slots=True)
class Message:
    """What one enterprise is told, by its unified social credit code."""

    code: str
    name: str
    text: str
    link: str


def ready() -> tuple[PushChannel, ...]:
    """The channels that this installation uses."""
    return tuple(channel for key, channel in package_channels().items() if key in settings.CHANNELS)


def pass_on(channel: PushChannel, number: str, messages: Sequence[Message]) -> None:
    """Hand one delivery over, all of it or refused. `number` names it for good: repeating it is harmless."""
    place, key = settings.CHANNELS[channel.key]
    if channel.adapter is Adapter.FOLDER:
        for part, some in enumerate(_batches(messages, channel.batch), 1):
            _lay_down(Path(place), f"{channel.key}-{number}-{part}.csv", some)
        return
    _check(place, key)
    for part, some in enumerate(_batches(messages, channel.batch), 1):
        _call(place, key, _body(channel, f"{number}-{part}", some), f"{number}-{part}")


def _batches(messages: Sequence[Message], size: int) -> list[Sequence[Message]]:
    return [messages[at : at + size] for at in range(0, len(messages), size)]


def _lay_down(folder: Path, name: str, messages: Sequence[Message]) -> None:
    """Whole or not at all: whoever takes files never meets half of one."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(HEAD)
    writer.writerows((one.code, _cell(one.name), _cell(one.text), one.link) for one in messages)
    beginning = folder / f".{name}.part"
    try:
        beginning.write_bytes(text.getvalue().encode("utf-8-sig"))
        beginning.replace(folder / name)
    except OSError:
        raise refuse("push.no_folder") from None


def _cell(text: str) -> str:
    """A text that a spreadsheet would take for a formula is told to be text."""
    return f"'{text}" if text.startswith(("=", "+", "-", "@")) else text


def _check(place: str, key: str) -> None:
    address = urlsplit(place)
    if address.scheme != "https" and not (address.scheme == "http" and address.hostname in _LOOPBACK):
        raise refuse("push.not_secure")
    if not key:
        raise refuse("push.no_key")


def _body(channel: PushChannel, number: str, messages: Sequence[Message]) -> bytes:
    values = {"channel": channel.key, "number": number, "messages": [asdict(one) for one in messages]}
    return json.dumps(values, ensure_ascii=False).encode()


def _call(place: str, key: str, body: bytes, number: str) -> None:
    signature = hmac.new(key.encode(), body, hashlib.sha256).hexdigest()
    headers = {
        "Content-Type": "application/json; charset=utf-8",
        "Idempotency-Key": number,
        "X-Signature": f"sha256={signature}",
    }
    asked = urllib.request.Request(place, body, headers)  # noqa: S310 - checked to be https, or loopback
    try:
        with urllib.request.build_opener(_Straight).open(asked, timeout=WAIT):
            pass
    except urllib.error.HTTPError as problem:
        raise refuse("push.refused", status=problem.code) from None
    except (OSError, HTTPException) as problem:
        reason = problem.reason if isinstance(problem, urllib.error.URLError) else problem
        raise refuse("push.no_answer", reason=str(reason)) from None


class _Straight(urllib.request.HTTPRedirectHandler):
    """What was signed for one address is not sent to another."""

    def redirect_request(self, *args: object, **values: object) -> None:
        return None
