"""The chains that come with the product, and what they promise their readers."""

import pytest

from gaoxin.catalogue.chains import Chain, package_chains
from gaoxin.engines.chains.declared import Tier

SHIPPED = {
    "aerospace",
    "automobiles",
    "digital_economy",
    "equipment",
    "farm_products",
    "hydrogen",
    "medicine",
    "new_materials",
    "petrochemicals",
    "photonics",
    "power_electronics",
}


def test_the_chains_of_the_industries_a_zone_leads_with_are_there():
    assert set(package_chains()) == SHIPPED


@pytest.mark.parametrize("chain", package_chains().values(), ids=lambda chain: chain.declared.key)
def test_a_chain_is_whole(chain: Chain):
    declared = chain.declared
    assert 25 <= len(declared.segments) <= 80
    assert {segment.tier for segment in declared.segments.values()} >= {Tier.UPSTREAM, Tier.MIDSTREAM, Tier.DOWNSTREAM}
    assert all(segment.codes and len(segment.products) >= 2 for segment in declared.segments.values())
    assert {segment.branch for segment in declared.segments.values()} == set(declared.branches)
    assert 3 <= len(declared.path) <= 6 and all(step.segments for step in declared.path)
    assert chain.shares is not None and not chain.shares.settled
    assert any(basis.number == "GB/T 4754-2017" for basis in chain.basis)


def test_no_segment_stands_apart_from_all_others():
    chains = [chain.declared for chain in package_chains().values()]
    used = {(need.chain or chain.key, need.segment) for chain in chains for _, need in chain.needs()}
    parents = {(chain.key, segment.kind_of) for chain in chains for segment in chain.segments.values()}
    apart = [
        f"{chain.key}/{segment.key}"
        for chain in chains
        for segment in chain.segments.values()
        if not segment.needs and (chain.key, segment.key) not in used | parents
    ]
    assert apart == []
