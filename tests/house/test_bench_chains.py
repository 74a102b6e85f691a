"""The bench of chain graphs: both sides hold the same, the same set comes of the same seed, and limits are told."""

import json
from importlib.util import find_spec

import polars as pl
import pytest
from click.testing import CliRunner

from gaoxin.bench import chains
from gaoxin.bench.chain_peer import Peer
from gaoxin.bench.chain_sets import enterprises, write_set
from gaoxin.cli.bench import bench
from gaoxin.engines.chains import review
from gaoxin.engines.chains.graph import attach, build_graph
from gaoxin.engines.chains.sets import read_set
from tests.shared import need_shared

SMALL = {"count": 300, "queries": 20, "pivots": 5, "part": 0.01}


def test_every_row_is_accounted_for_and_every_limit_has_its_answer():
    found = chains.run(**SMALL)
    assert found["synthetic"] and found["enterprises"] == 300
    assert found["nodes"] + found["edges"] + found["queued"] == found["rows_given"]
    assert set(found["met"]) == set(found["limits"])
    assert found["met"]["load_seconds"] is (found["load_seconds"] < 5)
    assert found["two_hops"]["queries"] == 20
    assert found["two_hops"]["p50_ms"] <= found["two_hops"]["p95_ms"] <= found["two_hops"]["most_ms"]


def test_the_made_up_set_comes_of_its_seed(tmp_path):
    texts = []
    for number, seed in enumerate((1, 1, 2)):
        folder = tmp_path / str(number)
        folder.mkdir()
        write_set(folder, seed, part=0.002)
        texts.append({path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()})
    assert texts[0] == texts[1] != texts[2]


@pytest.mark.skipif(find_spec("networkx") is None, reason="needs networkx, of the test requirements")
def test_networkx_has_the_same_nodes_and_neighbours(tmp_path):
    write_set(tmp_path, 3, part=0.01)
    found = read_set(tmp_path, "x")
    graph, queue = build_graph(found.nodes, found.edges)
    more = enterprises(graph, 200, 3)
    graph, _ = attach(graph, more.firms, more.makes)
    peer = Peer(tmp_path)
    peer.attach(more)
    assert set(graph.nodes["key"]) == set(peer.graph)
    pairs = {(graph.key(start), graph.key(end)) for start, end in graph.edges.select("start", "end").iter_rows()}
    circles = queue.filter(pl.col("reason").is_in([review.KIND_CIRCLE, review.KINDS_OF_EACH_OTHER]))
    peer.graph.remove_edges_from(list(circles.select("start", "end").iter_rows()))
    assert pairs == {(first, second) for first, second in peer.graph.edges if first != second}
    for key in graph.nodes["key"][:40]:
        ours = graph.neighbourhood(key, most=1 << 30)
        theirs = {end for edge in peer._around(key) for end in edge[:2]} | {key}
        assert set(ours.nodes["key"]) == theirs


def test_without_networkx_the_bench_says_so(monkeypatch):
    monkeypatch.setattr(chains, "find_spec", lambda name: None)
    assert chains.run(**SMALL)["networkx"] == chains.ABSENT


def test_the_command_prints_one_json_object_and_refuses_what_is_no_set(tmp_path):
    asked = ["chains", "--enterprises", "50", "--queries", "4", "--pivots", "2", "--part", "0.005"]
    done = CliRunner().invoke(bench, asked)
    assert done.exit_code == 0
    assert json.loads(done.stdout)["pivots"] == 2
    refused = CliRunner().invoke(bench, [*asked, "--graph", str(tmp_path)])
    assert (refused.exit_code, refused.stdout) == (2, "")


@pytest.mark.long
def test_the_public_set_and_a_million_enterprises_keep_every_limit():
    found = chains.run(need_shared("data", "chain_graph"))
    assert found["met"] == dict.fromkeys(chains.LIMITS, True)
