"""What is known before anybody asks: firms, what they make, their industries, and how products hang together."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import polars as pl

from gaoxin.engines.chains.makers.names import KINDS, runs, spelling
from gaoxin.engines.chains.makers.sparse import Ints, Rows, rows_of

KIND_OF, MATERIAL, USED_IN = "产品小类", "上游材料", "下游产品"
"""Relations of product to product: the end is a kind of the start, a material of it, a product made of it."""


@dataclass(frozen=True, slots=True)
class Runs:
    """Every run of characters that a name has, numbered in the order in which it was met."""

    numbers: dict[str, int]
    kinds: Ints

    def of(self, names: Iterable[str]) -> Rows:
        """How often each name has each run; runs nobody knew are left out."""
        at, found = [], []
        height = 0
        for height, name in enumerate(names, start=1):
            known = [self.numbers[run] for _, run in runs(spelling(name)) if run in self.numbers]
            found += known
            at += [height - 1] * len(known)
        return rows_of(np.array(at, np.int64), np.array(found, np.int64), None, height, len(self.numbers))


@dataclass(frozen=True, slots=True)
class World:
    """`codes`, `names` of firms; `products`, the first `made` of which somebody makes; `firm` and `product` of each
    pair, ordered by firm; `industry` of each firm (its number, -1 unknown); edges by relation as (start, end)."""

    codes: tuple[str, ...]
    names: tuple[str, ...]
    products: tuple[str, ...]
    made: int
    firm: Ints
    product: Ints
    industries: tuple[str, ...]
    industry: Ints
    parent: Ints
    edges: dict[str, tuple[Ints, Ints]]
    runs: Runs
    spelled: Rows

    @property
    def number_of(self) -> dict[str, int]:
        return {name: number for number, name in enumerate(self.products)}


def world_of(
    companies: pl.DataFrame,
    makes: pl.DataFrame,
    sits: pl.DataFrame,
    industries: pl.DataFrame,
    edges: pl.DataFrame,
) -> World:
    """The world of the frames: companies (code, name, fullname), makes (company_code, product), sits (company_code,
    industry_code), industries (code, name, parent), edges (from, to, rel)."""
    pairs = makes.select("company_code", "product").unique().sort("company_code", "product")
    codes = sorted({*companies["code"], *pairs["company_code"]})
    firm_of = {code: at for at, code in enumerate(codes)}
    called = dict(companies.select("code", pl.concat_str("name", "fullname", separator=" ", ignore_nulls=True)).rows())
    made = sorted(set(pairs["product"]))
    others = sorted({*edges["from"], *edges["to"]}.difference(made))
    products = (*made, *others)
    number = {name: at for at, name in enumerate(products)}
    known = sorted(set(industries["code"]))
    industry_of = {code: at for at, code in enumerate(known)}
    titles = dict(industries.select("code", "name").rows())
    above = dict(industries.select("code", "parent").rows())
    industry = np.full(len(codes), -1, np.int64)
    for code, sector in sits.select("company_code", "industry_code").sort("company_code", "industry_code").rows():
        if code in firm_of and sector in industry_of:
            industry[firm_of[code]] = industry_of[sector]
    vocabulary = _vocabulary(products)
    return World(
        tuple(codes),
        tuple(called.get(code) or "" for code in codes),
        products,
        len(made),
        np.array([firm_of[code] for code in pairs["company_code"]], np.int64),
        np.array([number[name] for name in pairs["product"]], np.int64),
        tuple(titles[code] or "" for code in known),
        industry,
        np.array([industry_of.get(above[code] or "", -1) for code in known], np.int64),
        {
            relation: _edges(edges.filter(pl.col("rel") == relation), number)
            for relation in (KIND_OF, MATERIAL, USED_IN)
        },
        vocabulary,
        vocabulary.of(products),
    )


def _vocabulary(names: Iterable[str]) -> Runs:
    numbers: dict[str, int] = {}
    kinds: list[int] = []
    place = {kind: at for at, kind in enumerate(KINDS)}
    for name in names:
        for kind, run in runs(spelling(name)):
            if run not in numbers:
                numbers[run] = len(numbers)
                kinds.append(place[kind])
    return Runs(numbers, np.array(kinds, np.int64))


def _edges(edges: pl.DataFrame, number: dict[str, int]) -> tuple[Ints, Ints]:
    different = edges.filter(pl.col("from") != pl.col("to")).unique(maintain_order=True)
    starts = np.array([number[name] for name in different["from"]], np.int64)
    return starts, np.array([number[name] for name in different["to"]], np.int64)
