"""The sample zones: public facts of one plan, with departments, people, progress and enterprises made for it.

The facts (`jilin.yaml`: indicators, values, projects, amounts) are put into a short document of our own wording, which
is then uploaded, read, accepted and issued by the product's own services: the sample shows what the product does.
Everything in `demonstration.yaml` and `services.yaml` is invented and marked 模拟数据 wherever it appears.
"""

from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

import yaml

FEW = 5
"""Enterprises of each zone where the sample is to have few of everything."""


@dataclass(frozen=True, slots=True)
class SignIn:
    """One sample account, as `gaoxin up` prints it."""

    username: str
    password: str
    role: str


@cache
def facts() -> dict[str, Any]:
    """Facts of the public plan."""
    return _load("jilin.yaml")


@cache
def demonstration() -> dict[str, Any]:
    """What was made for demonstration."""
    return _load("demonstration.yaml")


@cache
def one_stop() -> dict[str, Any]:
    """What was made to demonstrate one-stop service."""
    return _load("services.yaml")


@cache
def supervision() -> dict[str, Any]:
    """What was made to demonstrate instructions, meetings, procedures of projects and direct reports."""
    return _load("supervision.yaml")


def _load(name: str) -> dict[str, Any]:
    return yaml.safe_load(resources.files(__package__).joinpath(name).read_text(encoding="utf-8"))


def sign_ins() -> list[SignIn]:
    """The sample accounts."""
    made = demonstration()
    return [
        SignIn(person["username"], made["password"], person["name"]) for person in made["people"] + made["outsiders"]
    ]


def load_when_empty(few: bool = False) -> bool:
    """Fill an empty database with the sample zones, whole or not at all; with `few`, few of everything. False when any
    zone is there already."""
    from gaoxin.site.sample.load import load_when_empty as load

    return load(FEW if few else None)
