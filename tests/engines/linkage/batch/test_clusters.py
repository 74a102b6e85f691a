"""Clusters: connected components without contradiction, and ids that last."""

import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st

from gaoxin.engines.linkage.batch.clusters import clustered, components
from gaoxin.engines.linkage.batch.lasting import lasting_ids, retired

SIZE = 12
PAIRS = st.tuples(st.integers(0, SIZE - 1), st.integers(0, SIZE - 1)).filter(lambda pair: pair[0] != pair[1])
NOTHING = pl.DataFrame(schema={"record": pl.String, "cluster": pl.String})


def slowly(size: int, links: list[tuple[int, int]]) -> list[int]:
    """Components by walking from each number."""
    found = []
    for number in range(size):
        seen, edge = {number}, [number]
        while edge:
            here = edge.pop()
            for pair in links:
                if here in pair:
                    edge.extend(set(pair) - seen)
                    seen.update(pair)
        found.append(min(seen))
    return found


@given(st.lists(PAIRS, max_size=30))
def test_components_are_those_of_a_walk(links: list[tuple[int, int]]) -> None:
    assert components(SIZE, links) == slowly(SIZE, links)


@given(
    st.lists(PAIRS, max_size=30, unique=True),
    st.lists(PAIRS, max_size=10),
    st.lists(st.sampled_from([None, "A", "B"]), min_size=SIZE, max_size=SIZE),
)
@settings(max_examples=300)
def test_no_cluster_holds_a_contradiction(
    links: list[tuple[int, int]], apart: list[tuple[int, int]], codes: list[str | None]
) -> None:
    roots = clustered(codes, links, lambda groups: [pair for pair in apart if groups[pair[0]] == groups[pair[1]]])
    assert all(roots[one] != roots[other] for one, other in apart)
    for root in set(roots):
        held = {code for code, own in zip(codes, roots, strict=True) if own == root and code}
        assert len(held) <= 1
    whole = components(SIZE, links)
    assert all(whole[root] == whole[number] for number, root in enumerate(roots))


def test_the_stronger_link_is_taken() -> None:
    codes = ["A", None, "B"]
    assert clustered(codes, [(0, 1), (1, 2)], lambda roots: []) == [0, 0, 2]
    assert clustered(codes, [(1, 2), (0, 1)], lambda roots: []) == [0, 1, 1]


def test_what_is_decided_is_taken_against_two_codes() -> None:
    assert clustered(["A", "B", None], [(1, 2)], lambda roots: [], forced=[(0, 1)]) == [0, 0, 0]


def ids(roots: list[int], records: list[str], before: dict[str, str]) -> list[str]:
    known = pl.DataFrame({"record": list(before), "cluster": list(before.values())}, schema=NOTHING.schema)
    return lasting_ids(pl.DataFrame({"record": records, "root": roots}), known)["cluster"].to_list()


def test_new_clusters_take_their_smallest_key() -> None:
    assert ids([0, 0, 2], ["b", "a", "c"], {}) == ["a", "a", "c"]


def test_a_cluster_keeps_its_id_when_records_join_and_the_order_changes() -> None:
    assert ids([0, 0, 0, 3], ["z", "a", "b", "c"], {"b": "old", "z": "old", "c": "other"}) == [
        "old",
        "old",
        "old",
        "other",
    ]


def test_of_a_broken_cluster_the_larger_part_keeps_the_id() -> None:
    before = {"a": "a", "b": "a", "c": "a"}
    assert ids([0, 1, 1], ["a", "b", "c"], before) == ["a~2", "a", "a"]


def test_of_two_clusters_that_meet_the_larger_gives_the_id_and_the_other_is_retired() -> None:
    before = {"a": "a", "b": "b", "c": "b"}
    assert ids([0, 0, 0], ["a", "b", "c"], before) == ["b", "b", "b"]
    clusters = pl.DataFrame({"record": ["a", "b", "c"], "cluster": ["b", "b", "b"]})
    known = pl.DataFrame({"record": list(before), "cluster": list(before.values())})
    assert retired(clusters, known).rows() == [("a", "b")]


@given(st.lists(st.integers(0, 5), min_size=1, max_size=20), st.randoms(use_true_random=False))
def test_ids_do_not_depend_on_the_order(groups: list[int], chance: object) -> None:
    records = [f"r{number:02}" for number in range(len(groups))]
    first = dict(zip(records, ids(groups, records, {}), strict=True))
    mixed = sorted(records, key=lambda _: chance.random())  # type: ignore[attr-defined]
    again = ids([groups[int(record[1:])] for record in mixed], mixed, first)
    assert dict(zip(mixed, again, strict=True)) == first
    assert dict(zip(mixed, ids([groups[int(record[1:])] for record in mixed], mixed, {}), strict=True)) == first
