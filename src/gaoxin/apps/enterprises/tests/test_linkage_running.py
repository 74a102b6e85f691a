"""Looking through a zone for records of one organisation: what is found, and what later runs leave alone."""

import pytest

from gaoxin.apps.enterprises.frames import linkage as frames
from gaoxin.apps.enterprises.linkage_states import PairState
from gaoxin.apps.enterprises.models import Contact, Enterprise, LinkageRun, SuspectedPair
from gaoxin.apps.enterprises.queries.linkage import reasons
from gaoxin.apps.enterprises.services.linkage import deciding, running
from gaoxin.apps.enterprises.tests.doubles import add_doubles, add_record, address_of
from gaoxin.apps.zones.models import OrganisationName
from gaoxin.kernel.problems import Refusal
from gaoxin.web.models import Job


def rows(world) -> dict[tuple[str, str], SuspectedPair]:
    found = SuspectedPair.objects.filter(zone=world.zone).select_related("one__organisation", "other__organisation")
    return {(row.one.organisation.legal_name, row.other.organisation.legal_name): row for row in found}


def test_a_full_name_again_is_certain_and_a_short_one_a_question(world):
    add_doubles(world)
    run = running.link_zone(world.zone.pk, world.keeper)
    found = rows(world)
    assert set(found) == {
        ("示例北斗轴承有限公司", "示例北斗轴承有限公司"),
        ("示例松江软件股份有限公司", "示例松江软件"),
    }
    certain, doubtful = found.values()
    assert (certain.certain, doubtful.certain) == (True, False)
    assert certain.probability > doubtful.probability >= 0.5
    assert reasons(certain.found) == ["同一城市，全称的字号、行业用语相同", "同一城市", "道路门牌相同"]
    assert (run.enterprises, run.certain, run.doubtful, run.asked_by) == (8, 1, 1, world.keeper)
    assert all(row.state == PairState.WAITING and row.synthetic for row in found.values())


def test_a_second_run_changes_nothing(world):
    add_doubles(world)
    running.link_zone(world.zone.pk)
    before = list(SuspectedPair.objects.values())
    running.link_zone(world.zone.pk)
    assert list(SuspectedPair.objects.values()) == before
    assert LinkageRun.objects.count() == 2


def test_what_was_decided_is_not_asked_again(world):
    add_doubles(world)
    running.link_zone(world.zone.pk)
    row = rows(world)["示例松江软件股份有限公司", "示例松江软件"]
    deciding.call_different(world.keeper, [row.pk], "两家公司")
    running.link_zone(world.zone.pk)
    row.refresh_from_db()
    assert (row.state, row.decided_by, row.why) == (PairState.DIFFERENT, world.keeper, "两家公司")
    assert SuspectedPair.objects.count() == 2


def test_records_that_are_not_alike_any_more_are_settled_and_come_back(world):
    _, short = add_doubles(world)
    running.link_zone(world.zone.pk)
    organisation = short.organisation
    organisation.legal_name = "浑江食品"
    organisation.save()
    running.link_zone(world.zone.pk)
    row = SuspectedPair.objects.get(other=short)
    assert row.state == PairState.SETTLED
    organisation.legal_name = "示例松江软件"
    organisation.save()
    running.link_zone(world.zone.pk)
    row.refresh_from_db()
    assert row.state == PairState.WAITING


def test_new_records_alone_are_compared_with_all(world):
    add_doubles(world)
    running.link_zone(world.zone.pk)
    SuspectedPair.objects.filter(certain=False).delete()
    add_record(world, "示例雾凇碳纤维有限公司", address=address_of(3))
    run = running.link_zone(world.zone.pk, only_new=True)
    assert (run.only_new, run.certain, run.doubtful) == (True, 1, 0)
    assert ("示例雾凇碳纤维有限公司", "示例雾凇碳纤维有限公司") in rows(world)
    assert SuspectedPair.objects.filter(state=PairState.WAITING).count() == 2


def test_two_codes_are_never_certain(world):
    add_record(world, "示例北斗轴承有限公司", "91350100M000100Y43")
    running.link_zone(world.zone.pk)
    assert not SuspectedPair.objects.filter(certain=True).exists()


def test_a_former_name_in_the_registry_is_a_former_name_in_the_records(world):
    organisation = world.firms[0].organisation
    OrganisationName.objects.create(organisation=organisation, name="松花机械厂", kind="former")
    Contact.objects.create(
        enterprise=world.firms[0],
        zone=world.zone,
        organisation=organisation,
        role="general",
        phone="0432-61234567",
        origin="synthetic",
        entered_at=world.firms[0].entered_at,
    )
    first = frames.records(world.zone.pk).row(0, named=True)
    assert first == {
        "record": str(world.firms[0].pk),
        "name": "示例北斗轴承有限公司",
        "code": "91990000MA0000001B",
        "former_names": "松花机械厂",
        "address": "吉林市示例路 1 号",
        "phone": "0432-61234567",
    }


def test_a_former_name_that_the_registry_knows_makes_a_complete_renaming_a_question(world):
    first = world.firms[0]
    Enterprise.objects.filter(pk=first.pk).update(address=address_of(1))
    again = add_record(world, "松花机械厂", address=address_of(1))
    running.link_zone(world.zone.pk)
    assert not SuspectedPair.objects.exists()
    OrganisationName.objects.create(organisation=first.organisation, name="松花机械厂", kind="former")
    running.link_zone(world.zone.pk)
    pair = SuspectedPair.objects.get()
    assert (pair.one, pair.other) == (first, again)
    assert "曾用名" in "".join(reasons(pair.found))


def test_looking_through_is_a_job_for_those_who_work_there(world):
    job = running.start_linking(world.officer, world.zone)
    assert (job.kind, job.user, job.arguments) == (
        running.JOB,
        world.officer,
        {"zone_id": world.zone.pk, "only_new": False},
    )
    with pytest.raises(Refusal):
        running.start_linking(world.leader, world.zone)
    assert Job.objects.filter(kind=running.JOB).count() == 1
