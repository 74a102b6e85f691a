"""The number that is published before a draw, and the key that the draw is made with."""

import hashlib

from gaoxin.engines.draws.rosters import FORMAT, Roster, canonical

SEED_BYTES = 32
"""Length of a seed. It is fixed, so that no seed and roster run into each other."""


def commitment(seed: bytes, roster: Roster) -> str:
    """SHA-256 of seed and frozen roster, in hexadecimal. A seed of another length raises ValueError.

    >>> roster = Roster("例", "2026-03-05T09:00:00+08:00", ())
    >>> commitment(bytes(32), roster)[:12]
    '1533afa0b36a'
    """
    if len(seed) != SEED_BYTES:
        raise ValueError(f"a seed has {SEED_BYTES} bytes, not {len(seed)}")
    return hashlib.sha256(seed + canonical(roster)).hexdigest()


def drawing_key(seed: bytes, roster: Roster, beacon_value: str = "") -> bytes:
    """The key that ranks everybody: it needs the seed, the whole roster, and the beacon's value where one is named."""
    if bool(roster.beacon) is not bool(beacon_value):
        raise ValueError("a beacon that is named has a value, and only such a one")
    parts = (FORMAT.encode(), seed, bytes.fromhex(commitment(seed, roster)), beacon_value.encode())
    return hashlib.sha256(b"\n".join(parts)).digest()
