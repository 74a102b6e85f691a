"""Loading a set of companies, products and their relations for one zone: all of it or nothing, the same set twice
changes nothing, and what cannot be resolved waits for review."""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from json import dumps
from pathlib import Path

import polars as pl
from django.db import connection, transaction
from psycopg import sql

from gaoxin.apps.industry.chain_states import EdgeKind, ReviewKind, ReviewState
from gaoxin.apps.industry.models import GraphSet, OutsideCompany, ReviewItem
from gaoxin.apps.industry.queries.chains.known import declared_of
from gaoxin.apps.industry.services.chains.merging import merge
from gaoxin.apps.zones.models import Zone
from gaoxin.engines.chains.graph import Graph, build_graph
from gaoxin.engines.chains.placing import Placer
from gaoxin.engines.chains.relations import Relation
from gaoxin.engines.chains.review import located
from gaoxin.engines.chains.sets import FILES, MORE, ChainSet, read_set
from gaoxin.kernel.problems import Problem, Refusal, Severity
from gaoxin.web import clock

_LOCKS = 0x47534554 << 32
LONGEST = 200
"""Characters of a product."""
MOST_FEN = 10**18
MOST_SITES = 60
MOST_TOLD = 20
LEAST = 0.5
"""Confidence from which a company is put on a segment by its products."""
GONE = "新导入的数据里不再出现"
"""How what waited is settled when a newer set no longer has it."""
_KINDS = {"company": ReviewKind.COMPANY, "product": ReviewKind.PRODUCT}
_KEPT_EDGES = {Relation.UPSTREAM.value: EdgeKind.MATERIAL.value, Relation.KIND_OF.value: EdgeKind.KIND_OF.value}


@dataclass(frozen=True, slots=True)
class Loaded:
    """What is there now. `same` says that the same set was there already."""

    companies: int
    products: int
    edges: int
    placements: int
    waiting: int
    same: bool


@transaction.atomic
def load_set(zone: Zone, folder: Path, name: str = "", source: str = "") -> Loaded:
    """Load the folder (`engines.chains.sets`) as the set of this zone, in place of the one before. Refused as a whole
    where a file or a column is missing; single lines that cannot be read wait for review. The caller's scope is the
    system's: this is done from the command line."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCKS + zone.pk])
    mark = _fingerprint(folder, source)
    before = GraphSet.objects.filter(zone=zone).first()
    if before is not None and before.sha256 == mark:
        return _there(zone, before, same=True)
    found = read_set(folder, source or folder.resolve().name)
    if not found.whole:
        raise _not_whole(found)
    graph, queue = build_graph(found.nodes, found.edges)
    _companies(zone, found, source)
    keys = _numbers(zone)
    makes = _makes(graph)
    _products(zone, makes, keys, source)
    _edges(zone, graph)
    _placements(zone, makes, keys, source)
    _reviews(zone, _queued(queue, found), found.problems)
    kept, _made = GraphSet.objects.update_or_create(
        zone=zone,
        defaults={
            "name": (name or folder.resolve().name)[:120],
            "source": source[:300],
            "sha256": mark,
            "counts": dict(found.counts),
            "loaded_at": clock.now(),
        },
    )
    return _there(zone, kept, same=False)


def _not_whole(found: ChainSet) -> Refusal:
    """What is missing, each file and column named."""
    missing = [one for one in found.problems if one.severity is Severity.ERROR]
    return Refusal(Problem("industry.set_not_whole", {"count": len(missing)}), *missing[:MOST_TOLD])


def _fingerprint(folder: Path, source: str) -> str:
    """Over the files that are read, by name, and where they are said to be from."""
    told = sha256(source.encode())
    for name in (*FILES, MORE):
        path = folder / name
        told.update(name.encode())
        if path.is_file():
            told.update(sha256(path.read_bytes()).digest())
    return told.hexdigest()


def _there(zone: Zone, kept: GraphSet, *, same: bool) -> Loaded:
    tables = ("outsidecompany", "outsideproduct", "productedge", "outsideplacement")
    with connection.cursor() as cursor:
        counts = [
            cursor.execute(
                sql.SQL("SELECT count(*) FROM {} WHERE zone_id = %s").format(sql.Identifier(f"industry_{table}")),
                [kept.zone_id],
            ).fetchone()[0]
            for table in tables
        ]
    return Loaded(*counts, ReviewItem.objects.filter(zone=zone, state=ReviewState.OPEN).count(), same)


def _companies(zone: Zone, found: ChainSet, source: str) -> None:
    """The companies of the set. Where it is silent over where one sits, what is public of the same code is taken."""
    public = OutsideCompany.objects.filter(zone__isnull=True).values_list("code", "province", "city")
    schema = {"code": pl.String, "province_there": pl.String, "city_there": pl.String}
    known = found.companies.unique("code", keep="first", maintain_order=True)
    known = known.join(pl.DataFrame(list(public), schema, orient="row"), on="code", how="left", maintain_order="left")
    silent = pl.col("province") == ""
    frame = known.select(
        zone_id=pl.lit(zone.pk),
        code=pl.col("code").str.slice(0, 20),
        name=pl.col("name").str.slice(0, 60),
        full_name=pl.col("fullname").str.slice(0, 120),
        province=pl.when(silent).then("province_there").otherwise("province").fill_null("").str.slice(0, 20),
        city=pl.when(silent).then("city_there").otherwise("city").fill_null("").str.slice(0, 30),
        exchange=pl.col("exchange").str.slice(0, 20),
        listed_on="listed_on",
        industry=pl.col("industry").str.slice(0, 60),
        revenue=_whole(100 * pl.col("revenue"), MOST_FEN),
        revenue_year=_whole(pl.col("revenue_year"), 2200),
        growth="growth",
        sites=pl.col("sites").map_elements(_sites, return_dtype=pl.String),
        longitude=pl.col("longitude").round(6),
        latitude=pl.col("latitude").round(6),
        source=pl.lit(source[:300]),
        synthetic=pl.lit(False),
    )
    merge("industry_outsidecompany", frame, ("zone_id", "code"), _mine(zone))


def _whole(number: pl.Expr, most: int) -> pl.Expr:
    """A whole number; what cannot be one is unknown."""
    return pl.when(number.is_between(0, most)).then(number.round()).cast(pl.Int64)


def _sites(text: str) -> str | None:
    """Province and city of each place as JSON; None where nobody has said."""
    parts = [one.strip().replace("／", "/").partition("/") for one in text.replace(";", "；").split("；")]
    places = [[province.strip()[:20], city.strip()[:30]] for province, _slash, city in parts if province.strip()]
    return dumps(places[:MOST_SITES], ensure_ascii=False) if places else None


def _numbers(zone: Zone) -> pl.DataFrame:
    """The key of each company of the set, by the key it has in the graph."""
    rows = OutsideCompany.objects.filter(zone=zone).values_list("code", "pk")
    schema = {"company": pl.String, "company_id": pl.Int64}
    return pl.DataFrame([(f"company:{code}", key) for code, key in rows], schema, orient="row")


def _makes(graph: Graph) -> pl.DataFrame:
    """Who makes what: company (key), product (name), share of its revenue."""
    return _related(graph, Relation.MAKES).select(
        company="start_key",
        product=pl.col("end_name").str.slice(0, LONGEST),
        share=pl.when(pl.col("weight").is_between(0, 1)).then(pl.col("weight").cast(pl.Float64).round(6)),
    )


def _related(graph: Graph, relation: Relation) -> pl.DataFrame:
    edges = graph.edges.filter(pl.Series(graph.having(relation)))
    keys, names = graph.nodes["key"], graph.nodes["name"]
    ends = {side: edges[side] for side in ("start", "end")}
    told = {f"{side}_key": keys.gather(rows) for side, rows in ends.items()}
    said = {f"{side}_name": names.gather(rows) for side, rows in ends.items()}
    return edges.select("weight").with_columns(**told, **said)


def _products(zone: Zone, makes: pl.DataFrame, keys: pl.DataFrame, source: str) -> None:
    frame = makes.join(keys, on="company").unique(["company_id", "product"], keep="first", maintain_order=True)
    rows = frame.select(
        zone_id=pl.lit(zone.pk), company_id="company_id", product="product", share="share", source=pl.lit(source[:300])
    )
    merge("industry_outsideproduct", rows, ("company_id", "product"), _mine(zone))


def _edges(zone: Zone, graph: Graph) -> None:
    """Relations between products; those between industries stay in the set."""
    parts = [
        _related(graph, Relation(relation))
        .filter(pl.col("start_key").str.starts_with("product:") & pl.col("end_key").str.starts_with("product:"))
        .select(
            zone_id=pl.lit(zone.pk),
            product=pl.col("start_name").str.slice(0, LONGEST),
            other=pl.col("end_name").str.slice(0, LONGEST),
            kind=pl.lit(kind),
        )
        for relation, kind in _KEPT_EDGES.items()
    ]
    key = ("zone_id", "product", "other", "kind")
    merge("industry_productedge", pl.concat(parts).unique(key, maintain_order=True), key, _mine(zone))


def _placements(zone: Zone, makes: pl.DataFrame, keys: pl.DataFrame, source: str) -> None:
    """The segments on which companies stand by their products."""
    asked = makes.group_by("company", maintain_order=True).agg(texts=pl.col("product"))
    asked = asked.select(key="company", texts="texts", codes=pl.lit([], pl.List(pl.String)))
    found = Placer(declared_of(zone)).place_frame(asked, least=LEAST)
    rows = found.join(keys, left_on="key", right_on="company").select(
        zone_id=pl.lit(zone.pk),
        company_id="company_id",
        chain=pl.col("segment").str.split("/").list.first(),
        segment=pl.col("segment").str.split("/").list.last(),
        confidence=(pl.col("confidence") * 100).round().cast(pl.Int16),
        reason=pl.col("words").list.unique(maintain_order=True).list.join("、").str.slice(0, LONGEST),
        source=pl.lit(source[:300]),
    )
    merge("industry_outsideplacement", rows, ("company_id", "chain", "segment"), _mine(zone))


def _mine(zone: Zone) -> sql.Composable:
    return sql.SQL("zone_id = {}").format(sql.Literal(zone.pk))


Queued = tuple[ReviewKind, str, str, str]
"""Kind, what it is, where it stands, why it waits."""


def _queued(queue: pl.DataFrame, found: ChainSet) -> list[Queued]:
    rows = located(queue, found.nodes, found.edges).iter_rows(named=True)
    return [
        (
            _kind(row),
            " → ".join(_plain(str(row[name])) for name in ("start", "relation", "end") if row[name])[:500],
            f"{row['file'] or ''}:{row['line'] or ''}"[:120],
            str(row["reason"]).removeprefix("chain_graph."),
        )
        for row in rows
    ]


def _plain(key: str) -> str:
    """A key of the graph without its kind in front."""
    return key.partition(":")[2] or key


def _kind(row: Mapping[str, object]) -> ReviewKind:
    if row["of"] == "node":
        return _KINDS.get(str(row["start"] or "").partition(":")[0], ReviewKind.PRODUCT)
    return ReviewKind.COMPANY_PRODUCT if row["relation"] in ("makes", "belongs_to") else ReviewKind.EDGE


def _reviews(zone: Zone, queued: list[Queued], problems: tuple[Problem, ...]) -> None:
    """Everything that wants a look, each once. What waited and is not there any more is settled."""
    lines = [
        (
            ReviewKind.EDGE if "edges" in (one.place.file or "") else ReviewKind.COMPANY,
            f"{one.place.file}: {one.values}"[:500],
            f"{one.place.file or ''}:{one.place.line or ''}"[:120],
            one.code.removeprefix("chain_set."),
        )
        for one in problems
        if one.place
    ]
    items = {sha256("|".join(one).encode()).hexdigest(): one for one in [*queued, *lines]}
    waiting = ReviewItem.objects.filter(zone=zone, state=ReviewState.OPEN).exclude(
        kind__in=(ReviewKind.WORD, ReviewKind.NEED)
    )
    gone = [key for key, mark in waiting.values_list("pk", "mark") if mark not in items]
    ReviewItem.objects.filter(pk__in=gone).update(state=ReviewState.SETTLED, settled_at=clock.now(), how=GONE)
    ReviewItem.objects.bulk_create(
        (
            ReviewItem(zone=zone, kind=kind, text=text, place=place, reason=reason, mark=mark, raised_on=clock.today())
            for mark, (kind, text, place, reason) in items.items()
        ),
        batch_size=2_000,
        ignore_conflicts=True,
    )
