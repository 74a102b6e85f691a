"""Time-based one-time codes as RFC 6238 defines them: SHA-1, six digits, a new one every 30 seconds."""

import base64
import hashlib
import hmac
import secrets
import struct
from datetime import datetime

STEP = 30
DIGITS = 6
TOLERANCE = 1
"""Steps before and after the present one that are taken too: phones' clocks are off by some seconds."""


def step_of(moment: datetime) -> int:
    """The number of the step that a moment lies in."""
    return int(moment.timestamp()) // STEP


def code_at(secret: str, step: int) -> str:
    """The code of a secret (base32) in one step."""
    key = base64.b32decode(secret.encode("ascii"), casefold=True)
    digest = hmac.new(key, struct.pack(">Q", step), hashlib.sha1).digest()
    offset = digest[-1] & 0x0F
    number = struct.unpack(">I", digest[offset : offset + 4])[0] & 0x7FFFFFFF
    return f"{number % 10**DIGITS:0{DIGITS}}"


def matching_step(secret: str, code: str, moment: datetime, after: int = -1) -> int | None:
    """The step whose code this is, among those around the moment and later than `after`; None when it is none."""
    typed = "".join(code.split())
    present = step_of(moment)
    for step in range(max(present - TOLERANCE, after + 1), present + TOLERANCE + 1):
        if hmac.compare_digest(code_at(secret, step).encode(), typed.encode()):
            return step
    return None


def new_secret() -> str:
    """A secret of 160 bits, as RFC 4226 recommends, in base32."""
    return base64.b32encode(secrets.token_bytes(20)).decode("ascii")
