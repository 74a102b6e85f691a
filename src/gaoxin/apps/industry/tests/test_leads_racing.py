"""Two people at once, each with a connection of their own: a company has one lead, a voucher serves one sum."""

import threading
from collections import Counter
from collections.abc import Callable

from django.db import connection

from gaoxin.apps.industry.models import ArrivedFund, Lead
from gaoxin.apps.industry.services.leads import arriving, opening
from gaoxin.apps.industry.tests import leads_world
from gaoxin.apps.industry.tests.leads_world import arrived, on_to, opened, written
from gaoxin.apps.zones.models import User
from gaoxin.kernel.problems import Refusal
from gaoxin.web import clock
from gaoxin.web.scope import acting_as


def at_once(actions: list[tuple[User, Callable[[], object]]], now: str = leads_world.NOW) -> Counter[str]:
    """How often each outcome came: `done`, or the code of a refusal. All begin together."""
    ready, came = threading.Barrier(len(actions)), []

    def run(user: User, action: Callable[[], object]) -> None:
        try:
            with clock.at(now), acting_as(user):
                ready.wait(timeout=60)
                action()
            came.append("done")
        except Refusal as refusal:
            came.append(refusal.problems[0].code)
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=one) for one in actions]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=120)
    return Counter(came)


def test_one_of_two_opens_the_lead_and_one_of_two_vouchers_counts(transactional_db: None) -> None:
    with clock.at(leads_world.NOW):
        world = leads_world.build()
        signed = on_to(world, opened(world), "registration")
    firm = written(world, "松石新材料有限公司")
    outcome = at_once(
        [
            (one, lambda who=one: opening.open_lead(who, world.zone, firm))
            for one in (world.promoter, world.second, world.promoter)
        ]
    )
    assert outcome == {"done": 1, "leads.same_company": 2}
    assert sorted(Lead.objects.values_list("number", flat=True)) == [
        f"ZS2026-{world.zone.pk:03d}-000001",
        f"ZS2026-{world.zone.pk:03d}-000002",
    ]
    claims = [
        (one, lambda who=one, text=text: arriving.claim_fund(who, signed.pk, arrived("V-1", text=text)))
        for one, text in ((world.promoter, "一"), (world.second, "二"))
    ]
    assert at_once(claims) == {"done": 1, "leads.voucher_used": 1}
    assert ArrivedFund.objects.count() == 1
