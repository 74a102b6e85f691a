"""The same work in networkx, the usual library for graphs in Python. It is no part of the product."""

import csv
import gc
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from gaoxin.bench.chain_sets import Enterprises

Timed = Callable[[Callable[[], Any]], tuple[float, Any]]


class Peer:
    """A directed graph with the attributes of each edge, read from the same files with the standard library."""

    def __init__(self, folder: Path) -> None:
        import networkx

        self._library = networkx
        self.graph = networkx.DiGraph()
        for name, prefix, column in (
            ("companies.csv", "company:", "code"),
            ("products.csv", "product:", "name"),
            ("industries.csv", "industry:", "code"),
        ):
            for row in _rows(folder / name):
                self.graph.add_node(prefix + row[column], kind=prefix)
        self._products(folder)
        for row in _rows(folder / "company_industry.csv"):
            self._edge("company:" + row["company_code"], "industry:" + row["industry_code"], "belongs_to")
        codes = {row["name"]: row["code"] for row in _rows(folder / "industries.csv")}
        for row in _rows(folder / "industry_up.csv"):
            first, second = (codes.get(row[name], row[name]) for name in ("industry", "upstream_industry"))
            self._edge(f"industry:{first}", f"industry:{second}", "upstream")

    def _products(self, folder: Path) -> None:
        for row in _rows(folder / "product_edges.csv"):
            first, second = "product:" + row["from"], "product:" + row["to"]
            if row["rel"] == "产品小类":
                self._edge(second, first, "kind_of")
            elif row["rel"] == "下游产品":
                self._edge(second, first, "upstream")
            else:
                self._edge(first, second, "upstream")
        for row in _rows(folder / "company_product.csv"):
            self._edge("company:" + row["company_code"], "product:" + row["product"], "makes", float(row["share"] or 0))

    def _edge(self, first: str, second: str, relation: str, weight: float | None = None) -> None:
        self.graph.add_edge(first, second, relation=relation, source="bench", weight=weight)

    def attach(self, more: Enterprises) -> None:
        """Add the enterprises and what they make."""
        self.graph.add_nodes_from(more.firms["key"].to_list(), kind="enterprise")
        for first, second, source, confidence in more.makes.iter_rows():
            self.graph.add_edge(first, second, relation="makes", source=source, confidence=confidence)

    def two_hops(self, keys: list[str], seconds: float) -> dict[str, float]:
        """Milliseconds for all nodes within two steps and the edges among them, as long as time allows."""
        taken: list[float] = []
        until = time.perf_counter() + seconds
        for key in keys:
            started = time.perf_counter()
            self._around(key)
            taken.append((time.perf_counter() - started) * 1000)
            if time.perf_counter() > until:
                break
        return {"queries": len(taken), **percentiles(taken)}

    def _around(self, key: str) -> list[tuple[str, str, str]]:
        """By hand: `ego_graph` without directions copies the whole graph for each question."""
        after, before = self.graph.succ, self.graph.pred
        near = {key, *after[key], *before[key]}
        nodes = near.union(*(after[node] for node in near), *(before[node] for node in near))
        return list(self.graph.subgraph(nodes).edges(data="relation"))

    def measures(self, pivots: int, seed: int, timed: Timed) -> dict[str, float]:
        """Seconds of each figure on the goods."""
        library, goods = self._library, self._goods()
        plain = goods.to_undirected()
        jobs: dict[str, Callable[[], Any]] = {
            "weak_components": lambda: list(library.weakly_connected_components(goods)),
            "strong_components": lambda: list(library.strongly_connected_components(goods)),
            "importance": lambda: library.pagerank(goods, weight=None),
            "articulation": lambda: set(library.articulation_points(plain)),
            "betweenness": lambda: library.betweenness_centrality(goods, k=min(pivots, len(goods)), seed=seed),
        }
        return {name: round(timed(job)[0], 3) for name, job in jobs.items()}

    def _goods(self) -> Any:
        goods = self._library.DiGraph()
        goods.add_nodes_from(node for node, kind in self.graph.nodes(data="kind") if kind in ("product:", "industry:"))
        goods.add_edges_from(
            (first, second)
            for first, second, relation in self.graph.edges(data="relation")
            if relation == "upstream" and first != second and first in goods and second in goods
        )
        return goods

    def forget(self) -> None:
        """Give the memory back."""
        self.graph.clear()
        gc.collect()


def percentiles(taken: list[float]) -> dict[str, float]:
    """Median, 95th percentile and the longest."""
    p50, p95, most = np.percentile(taken, [50, 95, 100])
    return {"p50_ms": round(float(p50), 3), "p95_ms": round(float(p95), 3), "most_ms": round(float(most), 3)}


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))
