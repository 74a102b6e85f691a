"""How long graphs of chains take: from files to a graph, enterprises attached, two steps around a node, whole-graph
figures, a shock played; and the same work, but for the shock, in networkx (where it is installed; it is no part of the
product), in the same run.

Without a folder the set is made up by the seed, of the size and skew of the public graph of listed firms. Of a node's
neighbours a page shows the nearest 300 (`two_hops`); networkx gives all of them, as `two_hops_whole` does.
"""

import resource
import sys
import time
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
import polars as pl

from gaoxin.bench.chain_peer import Peer, percentiles
from gaoxin.bench.chain_sets import Enterprises, enterprises, write_set
from gaoxin.engines.chains import measures
from gaoxin.engines.chains.graph import Graph, attach, build_graph
from gaoxin.engines.chains.sets import read_set
from gaoxin.engines.chains.shocks import Shock, play
from gaoxin.engines.chains.supply import supply
from gaoxin.engines.chains.webs import Web, web

ENTERPRISES, QUERIES, PIVOTS, SEED = 1_000_000, 1000, 64, 20261122
LIMITS = {
    "load_seconds": 5.0,
    "attach_seconds": 60.0,
    "two_hops_p95_ms": 20.0,
    "measures_seconds": 10.0,
    "shock_seconds": 1.0,
}
NEEDS, STOPPED = 100_000, 100
ABSENT = "networkx is not installed: install the test requirements to measure it beside ours"
_PATIENCE = 60.0
_ALL = 1 << 30


def run(
    folder: Path | None = None,
    count: int = ENTERPRISES,
    queries: int = QUERIES,
    pivots: int = PIVOTS,
    seed: int = SEED,
    part: float = 1.0,
) -> dict[str, Any]:
    """Seconds and milliseconds of ours and of networkx, the limits, and which were met. Raises Refusal where the folder
    holds no set."""
    if folder:
        return _run(folder, {"graph": folder.name}, count, queries, pivots, seed, part)
    with TemporaryDirectory() as made:
        write_set(Path(made), seed, part)
        return _run(Path(made), {"graph": "synthetic", "synthetic": True}, count, queries, pivots, seed, part)


def _run(
    folder: Path, told: dict[str, Any], count: int, queries: int, pivots: int, seed: int, part: float
) -> dict[str, Any]:
    load, (graph, queue, given) = _timed(lambda: _loaded(folder))
    goods = web(graph)
    figures, spent = _measures(goods, pivots, seed)
    more = enterprises(graph, count, seed)
    seconds, (whole, left) = _timed(lambda: _attached(graph, more))
    shock = _shock(seed, part)
    keys = _asked(whole, queries, seed)
    hops = _hops(whole, keys, 300)
    ours: dict[str, Any] = {
        "load_seconds": round(load, 3),
        "rows_given": given,
        "nodes": graph.nodes.height,
        "edges": graph.edges.height,
        "queued": queue.filter(~pl.col("placed")).height,
        "in_doubt": queue.filter(pl.col("placed")).height,
        "measures": figures,
        "measures_seconds": round(spent, 3),
        "attach_seconds": round(seconds, 3),
        "enterprises": count,
        "made_edges": more.makes.height,
        "made_queued": left.filter(~pl.col("placed")).height,
        "two_hops": {"queries": len(keys), **hops},
        "two_hops_whole": {"queries": len(keys), **_hops(whole, keys, _ALL)},
        "shock": shock,
        "peak_gigabytes": _gigabytes(),
    }
    taken = ours | {"two_hops_p95_ms": hops["p95_ms"], "shock_seconds": shock["seconds"]}
    return {
        **told,
        "seed": seed,
        "pivots": pivots,
        **ours,
        "limits": LIMITS,
        "met": {name: taken[name] < limit for name, limit in LIMITS.items()},
        "networkx": _peer(folder, more, keys, pivots, seed),
    }


def _loaded(folder: Path) -> tuple[Graph, pl.DataFrame, int]:
    found = read_set(folder, "bench")
    graph, queue = build_graph(found.nodes, found.edges)
    _ready(graph)
    return graph, queue, found.nodes.height + found.edges.height


def _attached(graph: Graph, more: Enterprises) -> tuple[Graph, pl.DataFrame]:
    whole, queue = attach(graph, more.firms, more.makes)
    _ready(whole)
    return whole, queue


def _ready(graph: Graph) -> None:
    """Neighbours are sorted when they are first asked for; that belongs to loading."""
    graph.neighbourhood(graph.key(0))


def _asked(graph: Graph, queries: int, seed: int) -> list[str]:
    """Nodes to look at: half of them any node, half of them an end of any edge, so that hubs come often."""
    rng = np.random.default_rng(seed)
    nodes = rng.integers(0, graph.nodes.height, queries - queries // 2)
    ends = graph.ends[rng.integers(0, len(graph.ends), queries // 2)]
    return [graph.key(int(node)) for node in rng.permutation(np.concatenate([nodes, ends]))]


def _hops(graph: Graph, keys: list[str], most: int) -> dict[str, float]:
    taken = []
    for key in keys:
        started = time.perf_counter()
        graph.neighbourhood(key, hops=2, most=most)
        taken.append((time.perf_counter() - started) * 1000)
    return percentiles(taken)


def _measures(goods: Web, pivots: int, seed: int) -> tuple[dict[str, float], float]:
    jobs: dict[str, Callable[[], Any]] = {
        "weak_components": lambda: measures.weak_components(goods),
        "strong_components": lambda: measures.strong_components(goods),
        "depth": lambda: measures.depth(goods),
        "upstreamness": lambda: measures.upstreamness(goods),
        "importance": lambda: measures.importance(goods),
        "articulation": lambda: measures.articulation(goods),
        "betweenness": lambda: measures.betweenness(goods, seed, pivots),
    }
    spent = {name: _timed(job)[0] for name, job in jobs.items()}
    return {name: round(seconds, 3) for name, seconds in spent.items()}, sum(spent.values())


def _shock(seed: int, part: float) -> dict[str, float]:
    """A hundred enterprises stop in a made-up world in which lines need 100,000 things of one another."""
    lines = max(int(NEEDS * part * 0.3), 30)
    rng = np.random.default_rng(seed)
    firms = pl.DataFrame({"key": [f"F{number}" for number in range(lines * 2 // 3)]})

    def segments() -> pl.Series:
        return pl.Series([f"S{number}" for number in rng.integers(0, lines * 3 // 10, lines)])

    makes = pl.DataFrame({"firm": firms["key"].gather(rng.integers(0, firms.height, lines)), "segment": segments()})
    needs = pl.DataFrame({"segment": segments(), "need": segments(), "stock_days": rng.integers(0, 40, lines)})
    world, _ = supply(firms, makes, needs)
    seconds, outcome = _timed(lambda: play(world, Shock(firms=frozenset(firms["key"][:STOPPED]))))
    return {"needs": len(world.pair_lines), "hit": outcome.hits.height, "seconds": round(seconds, 3)}


def _peer(folder: Path, more: Enterprises, keys: list[str], pivots: int, seed: int) -> dict[str, Any] | str:
    if find_spec("networkx") is None:
        return ABSENT
    load, peer = _timed(lambda: Peer(folder))
    told: dict[str, Any] = {"load_seconds": round(load, 3), "nodes": len(peer.graph), "edges": peer.graph.size()}
    told["measures"] = peer.measures(pivots, seed, _timed)
    told["attach_seconds"] = round(_timed(lambda: peer.attach(more))[0], 3)
    told["two_hops_whole"] = peer.two_hops(keys, _PATIENCE)
    told["peak_gigabytes_of_both"] = _gigabytes()
    peer.forget()
    return told


def _timed(job: Callable[[], Any]) -> tuple[float, Any]:
    started = time.perf_counter()
    answer = job()
    return time.perf_counter() - started, answer


def _gigabytes() -> float:
    """The most memory this process has held so far."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return round(most / 1024**3 if sys.platform == "darwin" else most / 1024**2, 2)
