"""Second records of synthetic enterprises: so many as asked, the same each time, and found by the look for doubles."""

from gaoxin.apps.enterprises.models import Enterprise, SuspectedPair, YearlyFacts
from gaoxin.apps.enterprises.services.linkage import running
from gaoxin.apps.enterprises.services.synthetic import load_synthetic
from gaoxin.apps.enterprises.services.synthetic_doubles import NOTE, load_doubles


def test_so_many_firms_are_written_down_once_more_without_a_code(world):
    load_synthetic(world.other, 200)
    assert load_doubles(world.other, 8) == 8
    made = Enterprise.objects.filter(zone=world.other, source_note=NOTE).select_related("organisation")
    assert made.count() == 8
    assert all(one.synthetic and one.organisation.credit_code is None and one.organisation.legal_name for one in made)
    assert YearlyFacts.objects.filter(enterprise__in=made, synthetic=True).exists()
    assert load_doubles(world.other, 8) == 0
    assert Enterprise.objects.filter(zone=world.other).count() == 208


def test_some_of_them_wait_to_be_told_apart(world):
    load_synthetic(world.other, 200)
    load_doubles(world.other, 8)
    run = running.link_zone(world.other.pk)
    found = SuspectedPair.objects.filter(zone=world.other, other__source_note=NOTE)
    assert found.count() == run.certain + run.doubtful >= 4
    assert {one.one.organisation.credit_code is None for one in found} == {False}


def test_none_are_made_where_none_are_asked_for(world):
    load_synthetic(world.other, 20)
    assert load_doubles(world.other, 0) == 0
    assert Enterprise.objects.filter(zone=world.other).count() == 20
