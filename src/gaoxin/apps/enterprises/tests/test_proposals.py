"""What an enterprise says about itself: at once where it is its own, else proposed, decided and told both ways."""

from datetime import date
from decimal import Decimal

import pytest

from gaoxin.apps.enterprises.models import Contact, Enterprise, Proposal, YearlyFacts
from gaoxin.apps.enterprises.queries import known
from gaoxin.apps.enterprises.queries.proposals import said
from gaoxin.apps.enterprises.services import proposals as services
from gaoxin.apps.enterprises.services.contacts import Reach, set_contact
from gaoxin.apps.enterprises.services.facts import record_facts
from gaoxin.apps.enterprises.services.sourcing import Evidence, Given
from gaoxin.apps.enterprises.states import ContactRole
from gaoxin.apps.zones.models import Department
from gaoxin.kernel.problems import Refusal
from gaoxin.web.errors import NotFound
from gaoxin.web.models import Notice
from gaoxin.web.scope import acting_as


def firm(world, number=0) -> Enterprise:
    return Enterprise.objects.select_related("organisation").get(pk=world.firms[number].pk)


def submit(world, user="member", **values):
    with acting_as(getattr(world, user)):
        return services.submit_record(getattr(world, user), world.firms[0].pk, 1, values, "营业执照 2026 年换发")


def submit_facts(world, user="member", year=2025, evidence=None, **figures):
    written = {key: Decimal(str(value)) for key, value in figures.items()}
    with acting_as(getattr(world, user)):
        return services.submit_facts(
            getattr(world, user), world.firms[0].pk, year, written, "2025年度审计报告", evidence
        )


def decide(world, decision, *words, user="keeper", which=None):
    keys = which or list(Proposal.objects.filter(state="pending").values_list("pk", flat=True))
    with acting_as(getattr(world, user)):
        return decision(getattr(world, user), keys, *words)


def told(user) -> list[tuple[str, int]]:
    return [(notice.kind, notice.values["n"]) for notice in Notice.objects.filter(user=user)]


def refused(code):
    return pytest.raises(Refusal, match=code)


def test_what_the_enterprise_owns_changes_at_once_and_the_rest_waits(world):
    done = submit(world, products="圆锥滚子轴承", short_name="北斗轴承", address="新路 9 号", registered_capital=3500)
    assert (done.written, done.proposed) == (2, 2)
    found = firm(world)
    assert (found.products, found.organisation.short_name) == ("圆锥滚子轴承", "北斗轴承")
    assert (found.address, found.registered_capital) == ("示例路 1 号", 3_000_000_000)
    assert [(one.field, one.before, one.after) for one in Proposal.objects.order_by("field")] == [
        ("address", "示例路 1 号", "新路 9 号"),
        ("registered_capital", 3_000_000_000, 3_500_000_000),
    ]
    assert told(world.keeper) == [("enterprises.proposed", 2)]
    assert told(world.officer) == []


def test_accepting_writes_the_record_and_tells_the_enterprise_once(world):
    submit(world, address="新路 9 号", founded_on=date(2012, 4, 10))
    assert decide(world, services.accept) == 2
    found = firm(world)
    assert (found.address, found.founded_on) == ("新路 9 号", date(2012, 4, 10))
    assert found.source_note == "企业申报：营业执照 2026 年换发"
    assert told(world.member) == [("enterprises.decided", 2)]
    assert set(Proposal.objects.values_list("state", "decided_by")) == {("accepted", world.keeper.pk)}


def test_the_department_that_serves_enterprises_is_told_of_proposals_and_decides_them_too(world):
    Department.objects.filter(name="科技创新局").update(duties=["enterprises"])
    submit(world, address="新路 9 号")
    assert told(world.officer) == told(world.keeper) == [("enterprises.proposed", 1)]
    assert decide(world, services.accept, user="officer") == 1
    assert firm(world).address == "新路 9 号"


def test_an_accepted_figure_counts_as_verified_and_keeps_its_evidence(world):
    submit_facts(world, land="35.2", evidence=Evidence("审计报告.pdf", [b"%PDF-1.4 example"]))
    decide(world, services.accept)
    row = YearlyFacts.objects.get(enterprise=world.firms[0], year=2025)
    [one] = row.exceptions.all()
    assert (row.land, one.column, one.state, one.document.file_name) == (
        *(Decimal("35.200"), "land", "verified"),
        "审计报告.pdf",
    )


def test_rejecting_needs_a_reason_changes_nothing_and_the_enterprise_reads_it(world):
    submit(world, address="新路 9 号")
    with refused("enterprise.reason_needed"):
        decide(world, services.reject, "  ")
    assert Proposal.objects.get().state == "pending"
    assert decide(world, services.reject, "与营业执照不符") == 1
    assert (Proposal.objects.get().decision, firm(world).address) == ("与营业执照不符", "示例路 1 号")
    assert Notice.objects.get(user=world.member).values["reason"] == "与营业执照不符"


def test_a_later_proposal_for_the_same_value_replaces_the_one_nobody_looked_at(world):
    submit_facts(world, land=30)
    submit_facts(world, land=35)
    assert list(Proposal.objects.order_by("pk").values_list("state", "after")) == [
        ("replaced", "30"),
        ("pending", "35"),
    ]


def test_figures_of_a_year_without_a_row_are_proposed_from_nothing(world):
    submit_facts(world, year=2021, revenue=5200)
    [one] = Proposal.objects.all()
    assert (said(one).field, said(one).before, said(one).after) == ("营业收入（2021年）", "空", "5,200 万元")
    decide(world, services.accept)
    assert YearlyFacts.objects.get(enterprise=world.firms[0], year=2021).revenue == 5_200_000_000


def test_what_has_been_told_is_not_asked_again_while_it_waits(world):
    submit_facts(world, land=35)
    with acting_as(world.member):
        asked = known.asked(world.member, world.firms[0].pk, 2025, ["land", "water", "staff"])
    assert [(one.fact.key, one.value) for one in asked.told] == [("land", 35)]
    assert [one.key for one in asked.missing] == ["water"]
    assert [one.fact.key for one in asked.known] == ["staff"]


def test_a_value_that_changed_after_the_proposal_is_not_overwritten(world):
    submit_facts(world, revenue=8250, land=35)
    with acting_as(world.officer):
        record_facts(
            world.officer, world.firms[0].pk, 2025, {"revenue": Decimal(8300)}, Given("年报"), seen=1
        )  # fmt: skip
    with refused("enterprise.proposal_outdated"):
        decide(world, services.accept)
    row = YearlyFacts.objects.get(enterprise=world.firms[0], year=2025)
    assert (row.revenue, row.land) == (8_300_000_000, None)
    assert set(Proposal.objects.values_list("state", flat=True)) == {"pending"}


def test_a_proposal_is_decided_once(world):
    submit(world, address="新路 9 号")
    [key] = Proposal.objects.values_list("pk", flat=True)
    decide(world, services.accept)
    with refused("enterprise.proposal_decided"):
        decide(world, services.reject, "晚了", which=[key])
    with acting_as(world.member), refused("enterprise.proposal_decided"):
        services.withdraw(world.member, key)


def test_the_enterprise_takes_back_what_nobody_decided(world):
    submit(world, address="新路 9 号")
    [key] = Proposal.objects.values_list("pk", flat=True)
    with acting_as(world.neighbour), pytest.raises(NotFound):
        services.withdraw(world.neighbour, key)
    with acting_as(world.member):
        assert services.withdraw(world.member, key).state == "withdrawn"


@pytest.mark.parametrize(("user", "error"), [("officer", Refusal), ("leader", Refusal), ("stranger", NotFound)])
def test_only_those_who_keep_the_registry_decide(world, user, error):
    submit(world, address="新路 9 号")
    with pytest.raises(error):
        decide(world, services.accept, user=user)
    assert Proposal.objects.get().state == "pending"


@pytest.mark.parametrize("user", ["neighbour", "officer", "stranger"])
def test_nobody_else_speaks_for_an_enterprise(world, user):
    with pytest.raises(NotFound):
        submit(world, user, products="别家的产品")
    assert firm(world).products == ""


def test_a_proposed_code_that_another_enterprise_has_is_refused_when_it_is_taken(world):
    submit(world, credit_code="91990000MA0000002E")
    with refused("enterprise.code_taken"):
        decide(world, services.accept)
    assert firm(world).organisation.credit_code == "91990000MA0000001B"


def test_wrong_values_are_refused_before_anything_is_written_or_told(world):
    with refused("enterprise.no_such_industry"):
        submit(world, products="轴承", industry="9999")
    assert (firm(world).products, Proposal.objects.count(), Notice.objects.count()) == ("", 0, 0)


def test_contact_offices_are_the_enterprises_own(world):
    with acting_as(world.member):
        set_contact(world.member, world.firms[0].pk, ContactRole.PROJECTS, Reach("综合部", "0432-60000000"))
        with refused("enterprise.contact_unreachable"):
            set_contact(world.member, world.firms[0].pk, ContactRole.SAFETY, Reach("安环部"))
        with refused("enterprise.changed_meanwhile"):
            set_contact(world.member, world.firms[0].pk, ContactRole.PROJECTS, Reach("办公室", "1"), seen=0)
    [one] = Contact.objects.all()
    assert (one.office, one.phone, one.revision) == ("综合部", "0432-60000000", 1)
    with acting_as(world.member):
        assert set_contact(world.member, world.firms[0].pk, ContactRole.PROJECTS, Reach(), seen=1) is None
    assert not Contact.objects.exists()
