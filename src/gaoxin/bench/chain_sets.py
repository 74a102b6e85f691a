"""A made-up set of chain data of the size and the skew of the public graph of listed firms, and enterprises beside it.

Numbers of edges on a node fall off like those of the public graph: the first has about a thousand, the hundredth about
seventy, the thousandth eight. What stands in the files is chance: names say nothing.
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import polars as pl
from numpy.typing import NDArray

from gaoxin.engines.chains.graph import Graph
from gaoxin.engines.chains.relations import Kind

COMPANIES, PRODUCTS, INDUSTRIES = 4_689, 95_575, 519
NEEDS, KINDS_OF, MAKES, BELONG, BETWEEN = 51_455, 47_683, 47_887, 3_331, 5_256


@dataclass(frozen=True, slots=True)
class Enterprises:
    """Enterprises (key, name) and what they make (start, end, source, confidence)."""

    firms: pl.DataFrame
    makes: pl.DataFrame


def write_set(folder: Path, seed: int, part: float = 1.0) -> None:
    """Write the seven files. `part` below 1 makes a smaller set."""
    rng = np.random.default_rng(seed)
    companies, products, industries = (max(int(count * part), 20) for count in (COMPANIES, PRODUCTS, INDUSTRIES))
    names = pl.Series("name", [f"产品{number}" for number in range(products)])
    codes = pl.Series("code", [f"{number:06}.SY" for number in range(companies)])
    sectors = pl.Series("code", [f"{number:06}" for number in range(industries)])

    def rows(count: int) -> int:
        return max(int(count * part), 10)

    _write(folder, "products.csv", name=names)
    _write(folder, "companies.csv", code=codes, name="模拟" + codes)
    _write(folder, "industries.csv", code=sectors, name="行业" + sectors)
    needs, kinds = rows(NEEDS), rows(KINDS_OF)
    first, second = (_skewed(rng, products, needs + kinds) for _ in range(2))
    pairs = np.sort([first[needs:], second[needs:]], axis=0)  # a kind comes after what it is a kind of: no circles
    _write(
        folder,
        "product_edges.csv",
        **{
            "from": names.gather(np.concatenate([first[:needs], pairs[0]])),
            "to": names.gather(np.concatenate([second[:needs], pairs[1]])),
            "rel": pl.Series(["上游材料"] * needs + ["产品小类"] * kinds),
        },
    )
    made = rows(MAKES)
    _write(
        folder,
        "company_product.csv",
        company_code=codes.gather(rng.integers(0, companies, made)),
        product=names.gather(_skewed(rng, products, made)),
        share=pl.Series(rng.random(made).round(4)),
    )
    belong = rows(BELONG)
    _write(
        folder,
        "company_industry.csv",
        company_code=codes.gather(rng.integers(0, companies, belong)),
        industry_code=sectors.gather(_skewed(rng, industries, belong)),
    )
    between = rows(BETWEEN)
    _write(
        folder,
        "industry_up.csv",
        industry="行业" + sectors.gather(_skewed(rng, industries, between)),
        upstream_industry="行业" + sectors.gather(_skewed(rng, industries, between)),
        count=pl.Series(rng.integers(1, 5, between)),
    )


def enterprises(graph: Graph, count: int, seed: int) -> Enterprises:
    """So many enterprises; each makes one to four products, and many make what many others make."""
    rng = np.random.default_rng(seed)
    products = graph.nodes.filter(pl.col("kind") == Kind.PRODUCT.value)["key"]
    firms = pl.select(
        key="zone:" + pl.int_range(count).cast(pl.String), name="模拟企业" + pl.int_range(count).cast(pl.String)
    )
    lines = np.repeat(np.arange(count), rng.integers(1, 5, count))
    return Enterprises(
        firms,
        pl.DataFrame(
            {
                "start": firms["key"].gather(lines),
                "end": products.gather(_skewed(rng, len(products), len(lines))),
                "source": pl.Series(["bench"], dtype=pl.String).new_from_index(0, len(lines)),
                "confidence": rng.random(len(lines)).round(3),
            }
        ),
    )


def _skewed(rng: np.random.Generator, size: int, count: int) -> NDArray[np.int64]:
    """Numbers below `size`, the first ones often: the share of the n-th falls like 1 / (n + 5) ** 0.9."""
    weights = np.cumsum(1 / (np.arange(size) + 5.0) ** 0.9)
    places: NDArray[np.int64] = rng.permutation(size)
    return places[np.searchsorted(weights, rng.random(count) * weights[-1])]


def _write(folder: Path, file: str, /, **columns: pl.Series) -> None:
    pl.DataFrame(columns).write_csv(folder / file)
