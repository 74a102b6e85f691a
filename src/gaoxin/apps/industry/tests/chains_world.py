"""A zone with a few enterprises on chains and two companies outside, for tests of chains."""

from datetime import date
from unittest.mock import patch

from django.test import Client
from django.urls import reverse

from gaoxin.apps.enterprises.tests.world import World, build
from gaoxin.apps.industry.chain_states import PlacementSource, PlacementState
from gaoxin.apps.industry.models import OutsideCompany, OutsidePlacement, OutsideProduct, Placement
from gaoxin.apps.industry.services.chains import reckoning
from gaoxin.apps.industry.services.chains.reckoning import Reckoned
from gaoxin.apps.zones.models import Zone
from gaoxin.catalogue.chains import package_chains
from gaoxin.web import clock

CHAIN = "new_materials"
FIBRE, PREPREG = "carbon_fibre", "prepreg"


def chains_world() -> World:
    """`keeper` works on chains (statistics); `officer` of another office does not; firm 2 makes carbon fibre."""
    return build()


def stand(
    world: World, firm: int, segment: str = FIBRE, state: PlacementState = PlacementState.CONFIRMED, sure: int = 90
) -> Placement:
    """An enterprise on a segment of the chain of new materials."""
    return Placement.objects.create(
        zone=world.zone,
        enterprise=world.firms[firm],
        chain=CHAIN,
        segment=segment,
        state=state,
        confidence=sure,
        reason="碳纤维",
        source=PlacementSource.PLACING,
        placed_on=clock.today(),
    )


def company(code: str, name: str, segment: str, zone: Zone | None = None, province: str = "吉林") -> OutsideCompany:
    """A listed company that makes a segment."""
    made = OutsideCompany.objects.create(
        zone=zone,
        code=code,
        name=name,
        full_name=f"{name}股份有限公司",
        province=province,
        city="吉林市",
        listed_on=date(2010, 1, 4),
        source="示例来源",
    )
    OutsideProduct.objects.create(zone=zone, company=made, product="示例产品", share="0.25")
    OutsidePlacement.objects.create(zone=zone, company=made, chain=CHAIN, segment=segment, confidence=80)
    return made


def see(client: Client, world: World, user: str, name: str, *args: object, query: str = "") -> str:
    """A page of chains as somebody sees it."""
    client.force_login(getattr(world, user))
    answer = client.get(reverse(f"industry:{name}", args=args) + query)
    assert answer.status_code == 200
    return str(answer.content.decode())


def reckon_few(zone: Zone) -> Reckoned:
    """How the zone stands on two chains: all of them take seconds."""
    few = tuple(package_chains()[key].declared for key in (CHAIN, "hydrogen"))
    with patch.object(reckoning, "declared_of", lambda there: few):
        return reckoning.reckon(zone)
