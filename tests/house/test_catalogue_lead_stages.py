"""The shipped way of attraction: its stages in order, the desks of the joint review, what must not be promised."""

from gaoxin.apps.zones.states import Duty
from gaoxin.catalogue.bases import Confidence
from gaoxin.catalogue.lead_stages import LeadAct, Office, package_lead_processes

PROCESS = package_lead_processes()["zone_attraction"]


def test_the_stages_stand_in_their_official_order():
    assert [stage.name for stage in PROCESS.stages.values()] == [
        *("线索", "首谈报备", "对接考察", "洽谈", "准入联审", "一事一议", "合法性与公平竞争审查", "会议审定", "签约"),
        *("注册", "备案（项目代码）", "供地", "开工", "入库", "到位资金认定", "投产", "达产", "履约评估"),
    ]


def test_review_legality_meeting_and_contract_are_never_passed_over():
    firm = [key for key, stage in PROCESS.stages.items() if not stage.skippable]
    assert {"admission", "legality", "approval", "signing", "registration", "filing", "funds"} <= set(firm)
    assert PROCESS.stages["approval"].movers == (Office.LEADER,)


def test_a_project_is_filed_under_its_code():
    assert PROCESS.of_act(LeadAct.FILE).number == "项目代码"


def test_offices_are_duties_that_departments_have():
    duties = {str(duty) for duty in Duty}
    assert {str(one) for one in Office} - {"leading", "leader"} <= duties
    assert all(str(desk.office) in duties for desk in PROCESS.desks.values())


def test_the_seven_desks_of_the_review():
    assert list(PROCESS.desks) == ["industry", "intensity", "tax", "energy", "environment", "land", "safety"]


def test_every_forbidden_promise_names_a_document_of_the_state_to_be_verified():
    forbidden = [kind for kind in PROCESS.incentives.values() if kind.forbidden]
    assert len(forbidden) == 6
    assert all(basis.number.startswith("国") for kind in forbidden for basis in kind.basis)
    assert {basis.assurance.confidence for kind in forbidden for basis in kind.basis} == {Confidence.UNCERTAIN}


def test_forbidden_promises_are_found_in_words_and_plain_ones_are_not():
    assert [kind.key for kind in PROCESS.forbidden_in("按 纳税额 的 50% 奖励")] == ["tax_refund"]
    assert PROCESS.forbidden_in("设备购置补助，按设备投资额的 6%") == ()


def test_a_node_is_reached_once_its_stage_is_entered():
    assert PROCESS.reached("signing", "signing")
    assert PROCESS.reached("production", "signing")
    assert not PROCESS.reached("approval", "signing")
    assert PROCESS.after("performance") is None
