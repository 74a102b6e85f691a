"""Facts invented for the sample are ones that a person could have stated."""

from gaoxin.apps.enterprises.models import Enterprise
from gaoxin.apps.zones.models import Organisation
from gaoxin.catalogue.rule_facts import rule_vocabulary
from gaoxin.kernel.quantities import exact
from gaoxin.site.sample.ladders import _facts


def test_stated_numbers_of_the_sample_lie_within_what_is_believed():
    firms = [Enterprise(pk=key, zone_id=1, organisation=Organisation(pk=key)) for key in range(1, 60)]
    told = [row for row in _facts(firms) if row.number is not None]
    assert {row.fact for row in told} >= {"innovation_score", "class_one_rights"}
    for row in told:
        fact = rule_vocabulary().facts[row.fact]
        value = exact(row.number * fact.step_size / fact.unit.scale)
        assert (fact.least is None or value >= fact.least) and (fact.largest is None or value <= fact.largest), row.fact
