"""What was done in one go is taken back in one go, where nobody has built on it."""

import re
from uuid import UUID, uuid4

import pytest
from django.urls import reverse

from gaoxin.apps.enterprises.models import Enterprise, YearlyFacts
from gaoxin.apps.enterprises.services import records, undoing
from gaoxin.apps.enterprises.services.facts import record_facts, verify_facts
from gaoxin.apps.enterprises.services.sourcing import Given
from gaoxin.kernel.problems import Refusal
from gaoxin.web.errors import NotFound
from gaoxin.web.scope import acting_as


def done(person, service, *args, **kwargs) -> UUID:
    """Do it as the person; answers what the change is called."""
    with acting_as(person):
        service(person, *args, **kwargs)
        return UUID(undoing.this_change())


def take_back(person, change):
    with acting_as(person):
        return undoing.take_back(person, change)


def keys(world, count=3) -> list[int]:
    return [firm.pk for firm in world.firms[:count]]


def published() -> set[int]:
    return set(Enterprise.objects.filter(published=True).values_list("pk", flat=True))


def test_records_that_were_published_together_are_hidden_again_and_the_others_stay(world):
    first, second, third = keys(world)
    done(world.officer, records.publish, [first], shown=True)
    change = done(world.officer, records.publish, [first, second, third], shown=True)
    assert take_back(world.officer, change).enterprises == [second, third]
    assert published() == {first}


def test_what_somebody_changed_since_then_is_left_alone(world):
    first, second, _ = keys(world)
    change = done(world.officer, records.publish, [first, second], shown=True)
    with acting_as(world.keeper):
        records.update_enterprise(world.keeper, first, 2, {"address": "新路 9 号"}, Given("营业执照"))
    assert take_back(world.officer, change).enterprises == [second]
    assert published() == {first}


def test_confirmed_industry_codes_are_suggestions_again(world):
    Enterprise.objects.filter(pk__in=keys(world)).update(industry_state="suggested")
    change = done(world.officer, records.confirm_industries, keys(world))
    assert set(Enterprise.objects.filter(pk__in=keys(world)).values_list("industry_state", flat=True)) == {"confirmed"}
    take_back(world.officer, change)
    assert set(Enterprise.objects.filter(pk__in=keys(world)).values_list("industry_state", flat=True)) == {"suggested"}


@pytest.mark.parametrize("columns", [[], ["revenue"]])
def test_verified_figures_are_reported_again(world, columns):
    enterprise = keys(world)[0]
    change = done(world.keeper, verify_facts, enterprise, 2025, seen=1, columns=columns)
    assert take_back(world.keeper, change) == undoing.TakenBack([enterprise], figures=True)
    row = YearlyFacts.objects.get(enterprise=enterprise, year=2025)
    assert (row.state, row.exceptions.count()) == ("reported", 0)


def test_figures_that_were_entered_are_not_taken_back(world):
    enterprise = keys(world)[0]
    change = done(world.keeper, record_facts, enterprise, 2025, {"staff": 161}, Given("审计报告"), seen=1)
    with pytest.raises(Refusal, match=r"enterprise\.not_to_take_back"):
        take_back(world.keeper, change)
    assert YearlyFacts.objects.get(enterprise=enterprise, year=2025).staff == 161


def test_anothers_change_is_not_found(world):
    change = done(world.officer, records.publish, keys(world), shown=True)
    for person, which in ((world.keeper, change), (world.officer, uuid4())):
        with pytest.raises(NotFound):
            take_back(person, which)
    assert published() == set(keys(world))


def test_the_page_offers_to_undo_what_was_done_to_many_rows(client, world):
    client.force_login(world.officer)
    address = reverse("enterprises:registry")
    sent = client.post(address, {"action": "publish", "row": keys(world), "confirm": "yes"}, follow=True)
    [undo] = re.findall(r'action="(/enterprises/undo/[^"]+)"', sent.content.decode())
    assert "已撤销，3 家企业恢复原状。" in client.post(undo, follow=True).content.decode()
    assert published() == set()
