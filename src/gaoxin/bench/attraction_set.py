"""Listed firms with what they do, where and since when, and which kinds of industry buy from which."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

from gaoxin.engines.chains.declared import Branch, DeclaredChain, Need, NeedKind, Segment, Tier
from gaoxin.engines.chains.holders import SegmentKey
from gaoxin.engines.linkage.tables import rows

INPUTS = Decimal("0.6")
"""The part of its output that a type is taken to spend on what is upstream of it."""
_YEAR = re.compile(r"\d{4}")
_COUNT = re.compile(r"[1-9]\d*")


class Firm(NamedTuple):
    """A listed firm with what it does and where, the city empty where unknown; `year` of its listing."""

    code: str
    type: SegmentKey
    city: str
    province: str
    year: int


class Spot(NamedTuple):
    """Where a firm stands; empty where unknown."""

    city: str
    province: str


def types(graph: Path) -> DeclaredChain:
    """Types as segments, industries upstream of them as needs, by how often they are mentioned."""
    names = {
        row["name"]: row["code"]
        for row in rows(graph / "industries.csv", ("code", "name", "level"))
        if row["level"] == "3"
    }
    mentions: dict[str, Counter[str]] = defaultdict(Counter)
    for row in rows(graph / "industry_up.csv", ("industry", "upstream_industry", "count")):
        buyer, seller = names.get(row["industry"]), names.get(row["upstream_industry"])
        if buyer and seller and buyer != seller and _COUNT.fullmatch(row["count"]):
            mentions[buyer][seller] += int(row["count"])
    segments = {code: _segment(code, name, mentions[code]) for name, code in names.items()}
    return DeclaredChain("types", "types", "types", "", {"all": Branch("all", "all", "all")}, segments, ())


def _segment(code: str, name: str, mentioned: Counter[str]) -> Segment:
    every = sum(mentioned.values())
    needs = tuple(
        Need("", seller, NeedKind.MATERIAL, (INPUTS * count / every).quantize(Decimal("0.0001")))
        for seller, count in sorted(mentioned.items())
    )
    return Segment(code, name, name, Tier.MIDSTREAM, "all", (name,), (), needs, "", None)


def listed_firms(graph: Path, names: Path, chain: DeclaredChain) -> tuple[Firm, ...]:
    """The firms whose type, year of listing and province are known."""
    doing = {
        row["company_code"]: f"{chain.key}/{row['industry_code']}"
        for row in rows(graph / "company_industry.csv", ("company_code", "industry_code"))
        if row["industry_code"] in chain.segments
    }
    told = {row["code"]: Spot(row["city"], row["province"]) for row in rows(names, ("code", "province", "city"))}
    gazetteer = _Gazetteer(spot for spot in told.values() if spot.province)
    found = []
    for row in rows(graph / "companies.csv", ("code", "listed_on"), ("fullname",)):
        code, listed = row["code"], _YEAR.match(row["listed_on"])
        spot = told.get(code, Spot("", ""))
        spot = spot if spot.province else gazetteer.spot(row.get("fullname", ""))
        if code in doing and listed and spot.province:
            found.append(Firm(code, doing[code], *spot, int(listed[0])))
    return tuple(found)


class _Gazetteer:
    """Places that firms are known to stand in, to be found again at the beginning of a firm's full name."""

    def __init__(self, known: Iterable[Spot]) -> None:
        every = sorted(set(known))
        self.provinces = sorted({spot.province for spot in every}, key=lambda name: (-len(name), name))
        self.cities = {spot.city.removesuffix("市"): spot for spot in every if spot.city.endswith("市")}

    def spot(self, name: str) -> Spot:
        province = next((one for one in self.provinces if name.startswith(one)), "")
        rest = name.removeprefix(province).removeprefix("省").removeprefix("市") if province else name
        city = next((spot for short, spot in self.cities.items() if rest.startswith(short)), None)
        if city is not None and province in ("", city.province):
            return city
        return Spot("", province)
