"""What is declared of supervision: processes, chains of procedures, kinds of direct reports and their limits."""

import re

from gaoxin.catalogue.case_limits import package_case_limits
from gaoxin.catalogue.direct_reports import LIMITS, package_direct_reports
from gaoxin.catalogue.forms import package_forms
from gaoxin.catalogue.procedure_chains import package_procedure_chains, procedures_of
from gaoxin.engines.flows.running.waiting import waiting
from tests.house.test_catalogue_flows import along, open_steps


def test_an_instruction_comes_back_to_whoever_wrote_it_until_they_are_content():
    several = {"departments": [3, 5], "承办单位数": 2, "reader": 9}
    run, state = along("instruction", filed=several)
    assert [(one.step, one.role, one.together) for one in waiting(run, state)] == [("handle", "of:departments", "all")]
    alone = several | {"departments": [3], "承办单位数": 1}
    run, state = along("instruction", "answer", filed=alone)
    assert [(one.step, one.role) for one in waiting(run, state)] == [("review", "person:reader")]
    assert open_steps(*along("instruction", "answer", "review", filed=alone, review={"继续办": True})) == ["answer"]
    assert open_steps(*along("instruction", "answer", "review", filed=alone, review={"继续办": False})) == []


def test_an_item_of_a_meeting_is_closed_by_those_who_supervise():
    filed = {"departments": [3], "承办单位数": 1}
    run, state = along("meeting_item", "answer", filed=filed)
    assert [(one.step, one.role) for one in waiting(run, state)] == [("verify", "duty:supervision")]
    assert open_steps(*along("meeting_item", "answer", "verify", filed=filed, verify={"同意": False})) == ["answer"]
    assert open_steps(*along("meeting_item", "answer", "verify", filed=filed, verify={"同意": True})) == []


def test_a_procedure_is_due_when_it_was_promised_and_followed_up_where_nobody_here_carries_it():
    run, state = along("procedure", filed={"本区承办": True, "承诺工作日": 5})
    assert [(one.step, one.due) for one in waiting(run, state)] == [("handle", {"workdays": 5})]
    assert open_steps(*along("procedure", filed={"本区承办": False, "承诺工作日": 5})) == ["follow"]


def test_an_obstacle_is_gone_when_the_steward_says_so():
    assert open_steps(*along("blocker", "answer")) == ["confirm"]
    assert open_steps(*along("blocker", "answer", "confirm", confirm={"同意": False})) == ["answer"]
    assert open_steps(*along("blocker", "answer", "confirm", confirm={"同意": True})) == []


def test_a_direct_report_is_received_and_answered_or_returned_for_completion():
    assert open_steps(*along("direct_report")) == ["receipt"]
    returned = along("direct_report", "receipt", "answer", answer={"退回补正": True})
    assert open_steps(*returned) == ["amend"]
    again = along("direct_report", "receipt", "answer", "amend", answer={"退回补正": True})
    assert open_steps(*again) == ["answer"]
    assert open_steps(*along("direct_report", "receipt", "answer", answer={"退回补正": False})) == []


def test_every_procedure_has_an_office_its_days_and_both_names_and_lies_in_one_of_four_stages():
    for chain in package_procedure_chains().values():
        assert len(chain.stages) == 4
        for one in procedures_of(chain):
            assert one.office and one.promised is not None and one.stage in chain.stages
            assert one.statutory is None or one.promised.days <= one.statutory.days
            assert re.search(r"[一-鿿]", one.name) and not re.search(r"[一-鿿]", one.name_en)


def test_the_days_of_a_procedure_come_from_its_matter():
    of_new_land = {one.key: one for one in procedures_of(package_procedure_chains()["new_land_industrial"])}
    permit = of_new_land["construction_permit"]
    assert (permit.name, permit.duty, permit.promised.days, permit.statutory.days) == ("建筑工程施工许可", "land", 2, 7)
    assert (of_new_land["pollution_registration"].duty, of_new_land["land_grant"].statutory) == ("", None)


def test_every_kind_of_direct_report_has_a_form_with_a_title_and_limits_of_its_own():
    assert list(package_direct_reports()) == ["report", "project", "subsidy", "talent", "licence"]
    for one in package_direct_reports().values():
        fields = {field.key for field in package_forms()[one.form].fields}
        assert {"title", "contact_post", "contact_phone", "files"} <= fields
        assert one.grade in package_case_limits()[LIMITS].grades
        assert one.copies
