"""Records of the small zone written down a second time, as lists of departments write them."""

from gaoxin.apps.enterprises.models import Enterprise, SuspectedPair
from gaoxin.apps.enterprises.states import Origin
from gaoxin.apps.enterprises.tests.world import World
from gaoxin.apps.zones.models import Organisation, Presence
from gaoxin.web import clock

CERTAIN, DOUBTFUL = "示例北斗轴承有限公司", "示例松江软件"
"""The full name of the first firm once more, and a short name of the second; neither with a code."""


def add_record(
    world: World, name: str, code: str | None = None, address: str = "己马路600号", division: str = "220204"
) -> Enterprise:
    """One more record of the zone."""
    organisation = Organisation.objects.create(
        kind="enterprise",
        legal_name=name,
        credit_code=code,
        provisional_key=None if code else f"again:{name}:{Organisation.objects.count()}",
        synthetic=True,
    )
    presence = Presence.objects.create(zone=world.zone, organisation=organisation)
    return Enterprise.objects.create(
        presence=presence,
        zone=world.zone,
        organisation=organisation,
        division=division,
        address=address,
        origin=Origin.SYNTHETIC,
        source_note="测试用手工数据",
        entered_at=clock.now(),
        synthetic=True,
    )


def add_doubles(world: World) -> tuple[Enterprise, Enterprise]:
    """A second record of the first firm and one of the second, each at its firm's address."""
    for number, firm in enumerate(world.firms[:5], 1):
        Enterprise.objects.filter(pk=firm.pk).update(address=address_of(number))
    return add_record(world, CERTAIN, address=address_of(1)), add_record(world, DOUBTFUL, address=address_of(2))


def address_of(number: int) -> str:
    return f"{'甲乙丙丁戊'[number - 1]}马路{number}00号"


def suspected(world: World, one: Enterprise, other: Enterprise) -> SuspectedPair:
    """A pair that waits, whether or not a run would find it."""
    when = {"found_at": clock.now(), "changed_at": clock.now(), "probability": "0.9"}
    return SuspectedPair.objects.get_or_create(zone=world.zone, one=one, other=other, defaults=when)[0]
