"""The distributions in `data/`, read once. A mistake in them is a defect of the package, found by tests."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

import yaml


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a name, with its English."""

    chinese: str
    english: str


@dataclass(frozen=True, slots=True)
class Industry:
    """A four-digit class, its weight among the others, and the words its firms use."""

    code: str
    share: float
    group: int
    trades: tuple[Word, ...]
    business: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Division:
    """Part of a zone in the administrative divisions."""

    code: str
    name: str
    weight: float


@dataclass(frozen=True, slots=True)
class Site:
    """Where a zone's firms stand. Centre and spread in degrees; without divisions the code stays unknown."""

    centre: tuple[float, float]
    spread: float
    divisions: tuple[Division, ...] = ()


@dataclass(frozen=True, slots=True)
class Character:
    """A character of brands, its pinyin and weight."""

    sign: str
    pinyin: str
    weight: float


@cache
def figures() -> Mapping[str, Any]:
    return _read("figures")


@cache
def names() -> Mapping[str, Any]:
    return _read("names")


@cache
def places() -> Mapping[str, Any]:
    return _read("places")


@cache
def groups() -> tuple[Mapping[str, Any], ...]:
    """The groups of industries, each with its columns by name."""
    return tuple(dict(zip(figures()["columns"], line, strict=True)) for line in figures()["groups"])


@cache
def industries() -> tuple[Industry, ...]:
    numbers = {group["group"]: number for number, group in enumerate(groups())}
    return tuple(
        Industry(code, one["share"], numbers[one["group"]], _words(one["trades"]), tuple(one["business"]))
        for code, one in _read("industries").items()
    )


@cache
def characters() -> tuple[Character, ...]:
    """The characters of brands, each once, with the weight of the first tier that lists it."""
    found: dict[str, Character] = {}
    for tier in names()["brand"]:
        for piece in tier["characters"].split():
            found.setdefault(piece[0], Character(piece[0], piece[1:], tier["weight"]))
    return tuple(found.values())


@cache
def site(zone: str) -> Site:
    """The site of a zone; of one that the data do not name, the one for elsewhere."""
    one = places()["zones"].get(zone, places()["elsewhere"])
    divisions = tuple(Division(**division) for division in one.get("divisions", ()))
    return Site((one["centre"][0], one["centre"][1]), one["spread"], divisions)


def spread_out(low_high: Sequence[float]) -> tuple[float, float]:
    """Both ends of a range in percent, as shares."""
    low, high = low_high
    return low / 100, high / 100


def _words(pieces: Sequence[str]) -> tuple[Word, ...]:
    return tuple(Word(*piece.split("|")) for piece in pieces)


def _read(name: str) -> Mapping[str, Any]:
    text = resources.files(__package__).joinpath("data", f"{name}.yaml").read_text(encoding="utf-8")
    found: Mapping[str, Any] = yaml.safe_load(text)
    return found
