"""Text can be read: each pair of text and ground that the style sheet uses has the contrast that AA asks for (4.5)."""

import re
from pathlib import Path

import pytest

import gaoxin

BASE = Path(gaoxin.__file__).parent / "site" / "static" / "gaoxin" / "base.css"
TOKENS = dict(re.findall(r"--gx-([\w-]+):\s*(#[0-9a-f]{6});", BASE.read_text()))
PAIRS = [
    *((ink, ground) for ink in ("ink", "ink-2") for ground in ("paper", "ground", "sunk", "plain-soft", "accent-soft")),
    *(("ink-3", ground) for ground in ("paper", "ground", "sunk")),
    *((tone, f"{tone}-soft") for tone in ("good", "warn", "bad", "info", "plain")),
    *((tone, "paper") for tone in ("good", "warn", "bad", "accent", "accent-strong")),
    ("accent-strong", "accent-soft"),
    ("paper", "accent"),
    ("paper", "bad"),
]


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_text_stands_out_from_its_ground(text, ground):
    low, high = sorted(luminance(TOKENS[name]) for name in (text, ground))
    assert (high + 0.05) / (low + 0.05) >= 4.5
