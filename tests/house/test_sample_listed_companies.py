"""The listed companies that come with the sample: real ones, each on segments that are there, each with its sources."""

from collections import Counter

from gaoxin.catalogue.chains import package_chains
from gaoxin.site.sample.industry import listed

SEGMENTS = {f"{key}/{segment}" for key, chain in package_chains().items() for segment in chain.declared.segments}


def test_every_company_stands_on_segments_that_are_there_and_names_its_sources():
    told = listed()
    wrong = [
        one["code"]
        for one in told["companies"]
        if not set(one["segments"]) <= SEGMENTS
        or not one["segments"]
        or not 3 <= len(one["products"]) <= 8
        or not set(one["source"]) <= set(told["sources"])
    ]
    assert wrong == []
    assert set(Counter(one["code"] for one in told["companies"]).values()) == {1}


def test_every_chain_has_candidates_on_half_its_segments_and_more():
    held = Counter(key for one in listed()["companies"] for key in set(one["segments"]))
    for key, chain in package_chains().items():
        covered = sum(f"{key}/{segment}" in held for segment in chain.declared.segments)
        assert covered >= 0.6 * len(chain.declared.segments), key
