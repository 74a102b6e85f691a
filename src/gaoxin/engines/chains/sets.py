"""Reading a set of chain data: a folder of CSV files of companies, products, industries and what relates them.

Tolerant in what can be read, exact in what could not: each line that is left out, and each cell, is told with file and
line. Text is UTF-8 (with or without mark) or GB18030; a line that is neither is one bad line.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import polars as pl

from gaoxin.engines.chains.keys import COMPANY, INDUSTRY, PRODUCT
from gaoxin.engines.chains.relations import DOWNSTREAM, Kind, Relation
from gaoxin.engines.chains.set_files import SetFile, read_file
from gaoxin.kernel.problems import Place, Problem, Severity, refuse

FACTS = ("province", "city", "revenue", "revenue_year", "growth", "sites", "longitude", "latitude")
"""What more a set may tell of a company: province and city of its seat, revenue in 元 of a year, its change on the year
before in %, province/city of its plants (several with ； between), longitude and latitude of its seat."""
MORE = "company_facts.csv"
"""A file that may be there besides: a code, and any of the columns of companies.csv and `FACTS` for it."""

FILES: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "companies.csv": (("code", "name"), ("fullname", "exchange", "listed_on", *FACTS)),
    "products.csv": (("name",), ()),
    "industries.csv": (("code", "name"), ("level", "parent")),
    "company_product.csv": (("company_code", "product"), ("share",)),
    "company_industry.csv": (("company_code", "industry_code"), ()),
    "product_edges.csv": (("from", "to", "rel"), ()),
    "industry_up.csv": (("industry", "upstream_industry"), ("count",)),
}
"""Columns that a file must have with something in every row, and columns that may be empty or missing."""

_RELATIONS = {
    "上游材料": Relation.UPSTREAM.value,
    "上游": Relation.UPSTREAM.value,
    "upstream": Relation.UPSTREAM.value,
    "下游产品": DOWNSTREAM,
    "下游": DOWNSTREAM,
    "downstream": DOWNSTREAM,
}
_KINDS = ("产品小类", "小类", "kind")
"""`to` is a kind of `from`."""


@dataclass(frozen=True, slots=True)
class ChainSet:
    """What was read. `companies` (code, name, fullname, exchange, listed_on, industry, and `FACTS`; null and "" are
    unknown), and `nodes` and `edges` as `graph.build_graph` takes them; both carry the `file` and the `line` they were
    read from. `counts`: rows read of each file."""

    companies: pl.DataFrame
    nodes: pl.DataFrame
    edges: pl.DataFrame
    counts: Mapping[str, int]
    problems: tuple[Problem, ...]

    @property
    def whole(self) -> bool:
        """Whether every file and column was there; single lines may be lacking."""
        return not any(problem.severity is Severity.ERROR for problem in self.problems)


def read_set(folder: Path, source: str, as_of: date | None = None) -> ChainSet:
    """Read the folder. `source` and `as_of` go onto every edge: the set does not say them itself.

    Refused: no such folder, or none of the files in it. Shares are kept as they are, whatever they are; building the
    graph flags those that cannot be. A count of mentions gives an edge between industries the confidence
    1 - 0.5 ** count: each mention halves the doubt (a convention). Other edges have none.
    """
    if not folder.is_dir():
        raise refuse("chain_set.no_folder", name=folder.name)
    files = {name: read_file(folder / name, *columns) for name, columns in FILES.items()}
    if not any(file.there for file in files.values()):
        raise refuse("chain_set.nothing_there", name=folder.name, files=list(FILES))
    problems = [problem for file in files.values() for problem in file.problems]
    companies, more = _companies(files, folder)
    edges, strange = _edges(files)
    return ChainSet(
        companies,
        _nodes(files),
        edges.with_columns(source=pl.lit(source), as_of=pl.lit(as_of, pl.Date)),
        {name: file.frame.height for name, file in files.items()},
        (*problems, *more, *strange),
    )


def _nodes(files: Mapping[str, SetFile]) -> pl.DataFrame:
    companies, products, industries = (
        files[name].frame for name in ("companies.csv", "products.csv", "industries.csv")
    )
    parts = (
        (companies, _key(COMPANY, "code"), Kind.ENTERPRISE, "companies.csv"),
        (products, _key(PRODUCT, "name"), Kind.PRODUCT, "products.csv"),
        (industries, _key(INDUSTRY, "code"), Kind.INDUSTRY, "industries.csv"),
    )
    return pl.concat(
        frame.select("name", "line", key=key, kind=pl.lit(kind.value), file=pl.lit(file))
        for frame, key, kind, file in parts
    )


def _key(prefix: str, column: str) -> pl.Expr:
    return pl.lit(prefix) + pl.col(column)


def _edges(files: Mapping[str, SetFile]) -> tuple[pl.DataFrame, list[Problem]]:
    shares, no_shares = _numbers(files["company_product.csv"], "share")
    counts, no_counts = _numbers(files["industry_up.csv"], "count")
    parts = (
        _between_products(files["product_edges.csv"].frame),
        _makes(files["company_product.csv"].frame.with_columns(weight=shares)),
        _belongs(files["company_industry.csv"].frame),
        _parents(files["industries.csv"].frame),
        _between_industries(files["industry_up.csv"].frame.with_columns(count=counts), files["industries.csv"].frame),
    )
    names = ("product_edges.csv", "company_product.csv", "company_industry.csv", "industries.csv", "industry_up.csv")
    told = [part.with_columns(file=pl.lit(name)) for part, name in zip(parts, names, strict=True)]
    return pl.concat(told, how="diagonal"), no_shares + no_counts


def _between_products(frame: pl.DataFrame) -> pl.DataFrame:
    kinds = pl.col("rel").is_in(_KINDS)
    first, second = _key(PRODUCT, "from"), _key(PRODUCT, "to")
    return frame.select(
        start=pl.when(kinds).then(second).otherwise(first),
        relation=pl.when(kinds)
        .then(pl.lit(Relation.KIND_OF.value))
        .otherwise(pl.col("rel").replace_strict(_RELATIONS, default=pl.col("rel"), return_dtype=pl.String)),
        end=pl.when(kinds).then(first).otherwise(second),
        line="line",
    )


def _makes(frame: pl.DataFrame) -> pl.DataFrame:
    return frame.select(
        start=_key(COMPANY, "company_code"),
        relation=pl.lit(Relation.MAKES.value),
        end=_key(PRODUCT, "product"),
        weight="weight",
        line="line",
    )


def _belongs(frame: pl.DataFrame) -> pl.DataFrame:
    return frame.select(
        start=_key(COMPANY, "company_code"),
        relation=pl.lit(Relation.BELONGS_TO.value),
        end=_key(INDUSTRY, "industry_code"),
        line="line",
    )


def _parents(frame: pl.DataFrame) -> pl.DataFrame:
    return frame.filter(pl.col("parent") != "").select(
        start=_key(INDUSTRY, "code"),
        relation=pl.lit(Relation.KIND_OF.value),
        end=_key(INDUSTRY, "parent"),
        line="line",
    )


def _between_industries(frame: pl.DataFrame, industries: pl.DataFrame) -> pl.DataFrame:
    """By name. Where two industries bear one name, the one with a parent is meant: the other is of an older edition. A
    name that nobody bears stays as it is, so that the graph can say that it knows no such industry."""
    named = industries.sort(pl.col("parent") == "", "code").unique("name", keep="first", maintain_order=True)
    codes = dict(zip(named["name"].to_list(), named["code"].to_list(), strict=True))

    def key(column: str) -> pl.Expr:
        return pl.lit(INDUSTRY) + pl.col(column).replace(codes)

    return frame.select(
        start=key("industry"),
        relation=pl.lit(Relation.UPSTREAM.value),
        end=key("upstream_industry"),
        confidence=pl.when(pl.col("count") > 0).then(1 - pl.lit(0.5) ** pl.col("count")),
        line="line",
    )


_TEXTS = ("fullname", "exchange", "province", "city", "sites")
_FIGURES = ("revenue", "revenue_year", "growth", "longitude", "latitude")


def _companies(files: Mapping[str, SetFile], folder: Path) -> tuple[pl.DataFrame, list[Problem]]:
    """Each company once, with what the file beside tells where this one is silent, and its industry in words."""
    frame, problems = _facts(files["companies.csv"])
    if (folder / MORE).is_file():
        besides = read_file(folder / MORE, ("code",), ("fullname", "full_name", "exchange", "listed_on", *FACTS))
        more, told = _facts(besides)
        problems += [*besides.problems, *told]
        names = ("listed_on", *_TEXTS, *_FIGURES)
        more = more.select("code", *(pl.col(name).alias(f"{name}_more") for name in names))
        frame = frame.join(more.unique("code", keep="first"), on="code", how="left", maintain_order="left")
        known = {name: pl.col(name) if name not in _TEXTS else pl.when(pl.col(name) != "").then(name) for name in names}
        frame = frame.with_columns(pl.coalesce(one, f"{name}_more").alias(name) for name, one in known.items())
    named = files["industries.csv"].frame.select(industry_code="code", industry="name").unique("industry_code")
    first = files["company_industry.csv"].frame.unique("company_code", keep="first", maintain_order=True)
    first = first.join(named, on="industry_code").select("industry", code="company_code")
    frame = frame.join(first, on="code", how="left", maintain_order="left")
    columns = ("code", "name", "listed_on", *_TEXTS, *_FIGURES, "industry")
    return frame.select(columns).with_columns(pl.col(*_TEXTS, "industry").fill_null("")), problems


def _facts(file: SetFile) -> tuple[pl.DataFrame, list[Problem]]:
    """The columns as what they are; what cannot be read is unknown, and told."""
    frame = file.frame.with_columns(listed=pl.col("listed_on").str.to_date("%Y-%m-%d", strict=False))
    if "full_name" in frame.columns:
        frame = frame.with_columns(fullname=pl.when(pl.col("fullname") != "").then("fullname").otherwise("full_name"))
    wrong = frame.filter((pl.col("listed_on") != "") & pl.col("listed").is_null())
    problems = [
        Problem("chain_set.no_day", {"text": text}, Place(file.name, line, None, "listed_on"), Severity.WARNING)
        for text, line in wrong.select("listed_on", "line").iter_rows()
    ]
    for name in _FIGURES:
        numbers, told = _numbers(file, name)
        problems += told
        frame = frame.with_columns(numbers.alias(name))
    placed = pl.col("longitude").is_between(-180, 180) & pl.col("latitude").is_between(-90, 90)
    frame = frame.with_columns(pl.when(placed).then(name).alias(name) for name in ("longitude", "latitude"))
    return frame.with_columns(listed_on="listed"), problems


def _numbers(file: SetFile, column: str) -> tuple[pl.Series, list[Problem]]:
    """The column as numbers; what is none is unknown, and told."""
    texts = file.frame[column]
    numbers = texts.cast(pl.Float64, strict=False)
    numbers = numbers.set(~numbers.is_finite().fill_null(False), None)
    wrong = file.frame.filter((texts != "") & numbers.is_null())
    problems = [
        Problem("chain_set.no_number", {"text": text}, Place(file.name, line, None, column), Severity.WARNING)
        for text, line in wrong.select(column, "line").iter_rows()
    ]
    return numbers, problems
