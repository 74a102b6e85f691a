"""The administrator: accounts, roles for a time, delegation, hand-over, departments, organisations, rules."""

import re
from datetime import date

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client

from gaoxin.apps.zones import access
from gaoxin.apps.zones.account_states import PersonnelKind
from gaoxin.apps.zones.models import (
    Delegation,
    Department,
    Grant,
    Invitation,
    Organisation,
    OrganisationName,
    PersonnelAction,
    SignInLock,
    SignInPolicy,
    User,
    Zone,
)
from gaoxin.apps.zones.sealing import seal
from gaoxin.apps.zones.services import invitations
from gaoxin.apps.zones.states import Level, Role
from gaoxin.apps.zones.tests.conftest import PASSWORD, sign_in, signed_in
from gaoxin.web import clock
from gaoxin.web.models import Notice

DAY = "2026-03-05T09:00"
GOOD = "Better-horse-10"


@pytest.fixture
def admin(administrator) -> Client:
    """A browser in which the administrator is signed in."""
    client = Client()
    client.force_login(administrator)
    return client


def told(answer) -> str:
    return answer.content.decode()


def roles(person: User) -> set[str]:
    return set(access.roles_of(User.objects.get(pk=person.pk)))


def test_an_account_is_opened_for_a_post_with_a_role_and_a_link_to_set_its_password(admin, department):
    answer = admin.post(
        "/people/new/",
        {
            "username": "JingFa",
            "display_name": "经发局综合科",
            "role": "officer",
            "department": department.pk,
            "reason": "三定方案",
        },
    )
    person = User.objects.get(username="jingfa")
    assert (person.display_name, person.has_usable_password(), roles(person)) == ("经发局综合科", False, {"officer"})
    token = re.search(r"http://testserver/sign-in/link/([^/]+)/", told(answer))[1]
    Client().post(f"/sign-in/link/{token}/", {"password": GOOD, "again": GOOD})
    assert sign_in(Client(), "jingfa", GOOD).status_code == 302
    kinds = list(PersonnelAction.objects.filter(person=person).order_by("pk").values_list("kind", flat=True))
    assert kinds == [PersonnelKind.OPENED, PersonnelKind.GRANTED]


def test_an_account_whose_role_is_refused_is_not_opened(admin, department):
    answer = admin.post(
        "/people/new/", {"username": "jingfa", "display_name": "经发局", "role": "officer", "reason": "三定方案"}
    )
    assert (answer.status_code, "要指定本区的部门" in told(answer)) == (422, True)
    assert not User.objects.filter(username="jingfa").exists()


def test_a_role_is_given_for_some_days_and_counts_in_them_only(admin, officer):
    with clock.at(DAY):
        answer = admin.post(
            f"/people/{officer.pk}/grant/",
            {"role": "steward", "valid_from": "2026-03-10", "valid_to": "2026-03-12", "reason": "专班"},
        )
    assert answer["Location"] == f"/people/{officer.pk}/"
    for day, has in (("2026-03-09", False), ("2026-03-10", True), ("2026-03-12", True), ("2026-03-13", False)):
        with clock.at(f"{day}T12:00"):
            assert ("steward" in roles(officer)) is has
    line = PersonnelAction.objects.get()
    assert (line.detail, line.reason) == ("项目专员 · 青河高新区 · 2026-03-10 至 2026-03-12", "专班")


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"reason": " "}, "这个字段是必填项"),
        ({"role": "head"}, "要指定本区的部门"),
        ({"role": "member"}, "要指定单位"),
        ({"role": "member", "organisation_words": "没有这家"}, "没有找到“没有这家”"),
        ({"valid_from": "2026-03-10", "valid_to": "2026-03-09"}, "截止日期早于起始日期"),
        ({"valid_from": "明天"}, "请填日期"),
    ],
)
def test_a_role_that_does_not_hold_together_is_refused_and_nothing_is_given(admin, officer, wrong, words):
    answer = admin.post(f"/people/{officer.pk}/grant/", {"role": "leader", "reason": "会议", **wrong})
    assert (answer.status_code, words in told(answer)) == (422, True)
    assert (Grant.objects.filter(user=officer).count(), PersonnelAction.objects.count()) == (1, 0)


def test_the_same_role_is_not_held_twice_at_a_time_and_may_follow_itself(admin, officer):
    address = f"/people/{officer.pk}/grant/"
    with clock.at(DAY):
        first = {"role": "leader", "valid_to": "2026-03-31", "reason": "任命"}
        assert admin.post(address, first).status_code == 302
        again = admin.post(address, {"role": "leader", "valid_from": "2026-03-31", "reason": "任命"})
        assert (again.status_code, "已经有“管委会领导”这个角色" in told(again)) == (422, True)
        assert admin.post(address, {"role": "leader", "valid_from": "2026-04-01", "reason": "续任"}).status_code == 302
    assert Grant.objects.filter(user=officer, role=Role.LEADER).count() == 2


def test_a_role_is_taken_at_once_and_the_history_says_why(admin, officer):
    grant = officer.grants.get()
    with clock.at(DAY):
        answer = admin.post(f"/people/{officer.pk}/grants/{grant.pk}/revoke/", {"reason": "调离"})
        assert (answer.status_code, roles(officer)) == (302, set())
    grant.refresh_from_db()
    assert grant.valid_to == date(2026, 3, 4)
    event = Grant.pgh_event_model.objects.filter(pgh_obj_id=grant.pk).latest("pgh_id")
    assert (event.pgh_label, event.pgh_context.metadata["why"]) == ("update", "调离")


def test_a_role_is_taken_from_a_day_on(admin, officer):
    grant = officer.grants.get()
    address = f"/people/{officer.pk}/grants/{grant.pk}/revoke/"
    with clock.at(DAY):
        assert admin.post(address, {"last_day": "2026-03-04", "reason": "调离"}).status_code == 422
        assert admin.post(address, {"last_day": "2026-03-10", "reason": "调离"}).status_code == 302
        assert roles(officer) == {"officer"}
    with clock.at("2026-03-11T09:00"):
        assert roles(officer) == set()


def test_a_role_given_today_and_taken_today_is_struck_out(admin, officer):
    with clock.at(DAY):
        admin.post(f"/people/{officer.pk}/grant/", {"role": "leader", "reason": "误授"})
        wrong = Grant.objects.get(role=Role.LEADER)
        admin.post(f"/people/{officer.pk}/grants/{wrong.pk}/revoke/", {"reason": "更正"})
    assert not Grant.objects.filter(role=Role.LEADER).exists()
    assert [one.kind for one in PersonnelAction.objects.order_by("pk")] == ["granted", "revoked"]


def test_nobody_changes_their_own_roles_and_the_last_administrator_stays(admin, administrator, zone):
    answer = admin.post(f"/people/{administrator.pk}/grant/", {"role": "auditor", "reason": "x"})
    assert (answer.status_code, "不能为自己" in told(answer)) == (422, True)
    second = User.objects.create_user("admin2", PASSWORD, display_name="二号管理员")
    Grant.objects.create(user=second, role=Role.ADMINISTRATOR, zone=zone)
    own = administrator.grants.get()
    other = Client()
    other.force_login(second)
    assert other.post(f"/people/{administrator.pk}/grants/{own.pk}/revoke/", {"reason": "轮岗"}).status_code == 302
    assert roles(administrator) == set()


def test_only_administrators_of_the_zone_find_its_people(officer, member, zone, client, colleague):
    sign_in(client, "officer")
    for address in ("/people/", f"/people/{colleague.pk}/", f"/people/{colleague.pk}/grant/"):
        assert client.get(address).status_code == 404
    other = Zone.objects.create(code="other", name="另一区", level=Level.ZONE)
    away = User.objects.create_user("away", PASSWORD, display_name="外区管理员")
    Grant.objects.create(user=away, role=Role.ADMINISTRATOR, zone=other)
    client.force_login(away)
    assert client.get("/people/").status_code == 200
    assert client.get(f"/people/{colleague.pk}/").status_code == 404
    assert client.post(f"/people/{colleague.pk}/account/deactivate/", {"reason": "x"}).status_code == 404
    assert client.get(f"/people/{member.pk}/").status_code == 404


def test_the_list_shows_roles_of_today_and_narrows_by_them(admin, officer, member, colleague):
    Grant.objects.filter(user=colleague).update(valid_to=date(2026, 3, 1))
    Authenticator.objects.create(user=officer, type="totp", data={"secret": seal("JBSWY3DPEHPK3PXP")})
    with clock.at(DAY):
        page = told(admin.get("/people/"))
        assert "经办人 · 经济发展局" in page
        assert [row.username for row, _ in admin.get("/people/?role=officer").context["listing"].lines] == ["officer"]
        without = admin.get("/people/?without_code=1").context["listing"].lines
        assert {row.username for row, _ in without} == {"admin", "colleague"}
        outside = admin.get("/people/outside/").context["listing"].lines
    assert [row.username for row, _ in outside] == ["member"]
    with clock.at(DAY):
        assert "企业人员 · 青河精密仪器有限公司" in told(admin.get("/people/outside/"))


def test_an_account_is_closed_and_opened_again_with_its_reasons_on_file(admin, officer):
    desk = Client()
    sign_in(desk, "officer")
    assert admin.post(f"/people/{officer.pk}/account/deactivate/", {"reason": ""}).status_code == 422
    assert signed_in(desk)
    admin.post(f"/people/{officer.pk}/account/deactivate/", {"reason": "离职"})
    assert not signed_in(desk)
    assert sign_in(Client(), "officer")["Location"] == "/sign-in/"
    admin.post(f"/people/{officer.pk}/account/reactivate/", {"reason": "返聘"})
    assert sign_in(Client(), "officer")["Location"] == "/"
    assert [one.reason for one in PersonnelAction.objects.order_by("pk")] == ["离职", "返聘"]


def test_the_account_of_somebody_who_also_works_elsewhere_is_not_one_zones_to_open(admin, officer, zone):
    city = Zone.objects.create(code="city", name="青河市", level=Level.CITY)
    Grant.objects.create(user=officer, role=Role.VIEWER, zone=city)
    for address in ("link/", "account/deactivate/", "account/second-factor/", "account/sessions/"):
        answer = admin.post(f"/people/{officer.pk}/{address}", {"reason": "x"})
        assert (answer.status_code, "还在其他区域任职" in told(answer)) == (422, True)
    assert admin.post(f"/people/{officer.pk}/grant/", {"role": "leader", "reason": "任命"}).status_code == 302
    assert User.objects.get(pk=officer.pk).is_active


def test_a_lost_phone_is_helped_by_taking_the_second_factor_off(admin, officer):
    Authenticator.objects.create(user=officer, type="totp", data={"secret": seal("JBSWY3DPEHPK3PXP")})
    admin.post(f"/people/{officer.pk}/account/second-factor/", {"reason": "手机丢失，已当面核实"})
    assert not Authenticator.objects.exists()
    assert sign_in(Client(), "officer")["Location"] == "/"
    again = admin.post(f"/people/{officer.pk}/account/second-factor/", {"reason": "x"})
    assert again.status_code == 422


def test_a_lock_is_seen_and_lifted_with_a_reason_before_its_time(admin, officer, administrator):
    with clock.at(DAY):
        for _ in range(5):
            sign_in(Client(), "officer", "wrong-horse-9")
        lock = SignInLock.objects.get()
        assert "锁定至" in told(admin.get("/sign-in-rules/"))
        assert admin.post(f"/sign-in-rules/locks/{lock.pk}/lift/", {"reason": " "}).status_code == 422
        assert sign_in(Client(), "officer").status_code == 422
        admin.post(f"/sign-in-rules/locks/{lock.pk}/lift/", {"reason": "本人忘了大小写"})
        assert sign_in(Client(), "officer").status_code == 302
        lock.refresh_from_db()
        assert (lock.lifted_by, lock.lift_reason) == (administrator, "本人忘了大小写")
        assert admin.get(f"/sign-in-rules/locks/{lock.pk}/lift/").status_code == 404


def test_a_forgotten_password_waits_for_the_administrator_who_issues_a_link(admin, officer):
    Client().post("/sign-in/forgotten/", {"username": "officer"})
    assert "申请重设密码" in told(admin.get("/"))
    answer = admin.post(f"/people/{officer.pk}/link/", {"reason": "当面核实"})
    assert "/sign-in/link/" in told(answer)
    assert "申请重设密码" not in told(admin.get("/sign-in-rules/"))
    assert PersonnelAction.objects.get().kind == PersonnelKind.LINK_ISSUED


def test_a_mailbox_is_an_address_or_none(admin, officer):
    address = f"/people/{officer.pk}/mailbox/"
    assert admin.post(address, {"mailbox": "not an address"}).status_code == 422
    admin.post(address, {"mailbox": "Office@Qinghe.example"})
    assert "office@qinghe.example" in told(admin.get(f"/people/{officer.pk}/"))
    admin.post(address, {"mailbox": ""})
    assert "office@qinghe.example" not in told(admin.get(f"/people/{officer.pk}/"))


def delegate(admin: Client, giver: User, taker: User, first: str, last: str):
    words = {"taker": taker.pk, "valid_from": first, "valid_to": last, "reason": "出差"}
    return admin.post(f"/people/{giver.pk}/delegate/", words)


def test_a_delegation_lends_working_roles_from_day_to_day_and_tells_who_stands_in(admin, officer, zone):
    leader = User.objects.create_user("leader", PASSWORD, display_name="领导")
    Grant.objects.create(user=leader, role=Role.LEADER, zone=zone)
    with clock.at(DAY):
        assert delegate(admin, leader, officer, "2026-03-06", "2026-03-08").status_code == 302
    for day, leads in (("2026-03-05", False), ("2026-03-06", True), ("2026-03-08", True), ("2026-03-09", False)):
        with clock.at(f"{day}T12:00"):
            assert access.standing(User.objects.get(pk=officer.pk), zone).leads is leads
    assert Notice.objects.get().user == officer


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2026-03-04", "2026-03-08", "日期不能早于今天"),
        ("2026-03-08", "2026-03-06", "截止日期早于起始日期"),
    ],
)
def test_a_delegation_of_wrong_days_is_refused(admin, officer, colleague, first, last, words):
    with clock.at(DAY):
        answer = delegate(admin, officer, colleague, first, last)
    assert (answer.status_code, words in told(answer), Delegation.objects.count()) == (422, True, 0)


def test_work_is_not_delegated_twice_for_a_day_nor_by_whoever_has_none(admin, officer, colleague, administrator, zone):
    auditor = User.objects.create_user("auditor", PASSWORD, display_name="审计")
    Grant.objects.create(user=auditor, role=Role.AUDITOR, zone=zone)
    with clock.at(DAY):
        delegate(admin, officer, colleague, "2026-03-06", "2026-03-08")
        again = delegate(admin, officer, auditor, "2026-03-08", "2026-03-09")
        nothing = delegate(admin, auditor, officer, "2026-03-06", "2026-03-08")
    assert "已委托给同事" in told(again)
    assert "没有可委托的工作角色" in told(nothing)
    assert Delegation.objects.count() == 1


def test_a_delegation_is_ended_before_its_last_day(admin, officer, colleague, zone):
    with clock.at(DAY):
        delegate(admin, officer, colleague, "2026-03-05", "2026-03-20")
    made = Delegation.objects.get()
    with clock.at("2026-03-10T09:00"):
        admin.post(f"/people/{officer.pk}/delegations/{made.pk}/end/", {"reason": "提前返岗"})
    made.refresh_from_db()
    assert made.valid_to == date(2026, 3, 9)


def test_handing_over_shows_what_goes_over_in_numbers_before_it_does(admin, officer, colleague, enterprise):
    invitations.invite(officer, enterprise.pk, "财务")
    invitations.invite(officer, enterprise.pk, "销售")
    words = {"successor": colleague.pk, "reason": "调离"}
    page = told(admin.post(f"/people/{officer.pk}/hand-over/", words))
    assert "确认前请看清会发生什么" in page
    assert "还没用的邀请链接" in page
    assert "2 项" in page
    assert (roles(officer), Invitation.objects.filter(made_by=officer).count()) == ({"officer"}, 2)


def test_handing_over_ends_roles_and_delegations_and_gives_open_work_to_the_successor(
    admin, officer, colleague, enterprise
):
    desk = Client()
    sign_in(desk, "officer")
    invitations.invite(officer, enterprise.pk, "财务")
    today = clock.today()
    Delegation.objects.create(
        zone=officer.grants.get().zone,
        giver=officer,
        taker=colleague,
        valid_from=today,
        valid_to=today,
        reason="出差",
        made_by=officer,
    )
    words = {"successor": colleague.pk, "close": "on", "reason": "调离〔2026〕3号", "confirm": "yes"}
    assert admin.post(f"/people/{officer.pk}/hand-over/", words)["Location"] == f"/people/{officer.pk}/"
    assert (roles(officer), Invitation.objects.get().made_by, Delegation.objects.count()) == (set(), colleague, 0)
    assert not signed_in(desk)
    assert not User.objects.get(pk=officer.pk).is_active
    line = PersonnelAction.objects.get(kind=PersonnelKind.HANDED_OVER)
    assert line.detail == "角色 1 项、未办事项 1 项 → 同事，委托 1 项"
    assert Notice.objects.get(user=colleague).values == {"person": "经办", "count": 1}


def test_open_work_is_not_left_without_a_successor(admin, officer, enterprise):
    invitations.invite(officer, enterprise.pk, "财务")
    answer = admin.post(f"/people/{officer.pk}/hand-over/", {"reason": "调离", "confirm": "yes"})
    assert (answer.status_code, "还有 1 项未办事项，要指定接手人" in told(answer)) == (422, True)
    assert (roles(officer), Invitation.objects.get().made_by) == ({"officer"}, officer)


def test_a_department_is_kept_changed_and_ended_when_nobody_holds_a_role_in_it(admin, zone, department, officer):
    admin.post(
        "/departments/new/", {"name": "应急局", "aliases": "应急、安监；应急", "duties": ["supervision"], "position": 3}
    )
    made = Department.objects.get(name="应急局")
    assert (made.aliases, made.duties, made.zone) == (["应急", "安监"], ["supervision"], zone)
    twice = admin.post("/departments/new/", {"name": "应急局", "position": 0})
    assert "本区已经有名为“应急局”的部门" in told(twice)
    address = f"/departments/{department.pk}/"
    with clock.at(DAY):
        ended = {"name": "经济发展局", "position": 0, "valid_to": "2026-03-31"}
        answer = admin.post(address, ended)
        assert (answer.status_code, "还有 1 人在这个部门任职" in told(answer)) == (422, True)
        Grant.objects.filter(user=officer).update(valid_to=date(2026, 3, 31))
        assert admin.post(address, ended).status_code == 302
    department.refresh_from_db()
    assert department.valid_to == date(2026, 3, 31)


def test_a_department_of_another_zone_is_not_found(admin):
    other = Zone.objects.create(code="other", name="另一区", level=Level.ZONE)
    theirs = Department.objects.create(zone=other, name="局")
    assert admin.get(f"/departments/{theirs.pk}/").status_code == 404
    assert admin.post(f"/departments/{theirs.pk}/", {"name": "改名", "position": 0}).status_code == 404


def test_an_organisation_is_registered_once_for_all_zones(admin, zone):
    other = Zone.objects.create(code="other", name="另一区", level=Level.ZONE)
    bank = {"kind": "bank", "credit_code": "91220201MA17TY4B64", "legal_name": "青河银行"}
    known = Organisation.objects.create(kind="bank", credit_code=bank["credit_code"], legal_name="青河银行股份有限公司")
    known.presences.create(zone=other)
    assert admin.post("/organisations/new/", bank).status_code == 302
    assert (Organisation.objects.count(), known.presences.count()) == (1, 2)
    again = admin.post("/organisations/new/", bank)
    assert (again.status_code, "已在本区登记" in told(again)) == (422, True)
    wrong = admin.post("/organisations/new/", {**bank, "credit_code": "91220201MA17TY4B65"})
    assert (wrong.status_code, Organisation.objects.count()) == (422, 1)


def test_an_organisation_without_a_code_gets_a_key_and_keeps_it_when_the_code_is_known(admin):
    admin.post("/organisations/new/", {"kind": "institution", "legal_name": "青河研究院"})
    made = Organisation.objects.get()
    assert re.fullmatch(r"qinghe-[0-9A-F]{8}", made.provisional_key)
    first = {"kind": "institution", "legal_name": "青河工业研究院", "credit_code": "91220201MA17TY4B64"}
    admin.post(f"/organisations/{made.pk}/", first)
    kept = Organisation.objects.get()
    assert (kept.legal_name, kept.credit_code, kept.provisional_key) == (
        "青河工业研究院",
        "91220201MA17TY4B64",
        made.provisional_key,
    )
    assert OrganisationName.objects.get().name == "青河研究院"
    changed = admin.post(f"/organisations/{made.pk}/", {**first, "credit_code": "91220201MA14XK2T3Y"})
    assert (changed.status_code, "不能改成别的" in told(changed)) == (422, True)


def test_asking_for_a_second_factor_says_first_how_many_have_none(admin, zone, officer, colleague):
    Authenticator.objects.create(user=colleague, type="totp", data={"secret": seal("JBSWY3DPEHPK3PXP")})
    page = told(admin.post("/sign-in-rules/policy/", {"second_factor": "on"}))
    assert "本区有 2 位在岗人员还没有启用动态码" in page
    assert not SignInPolicy.objects.exists()
    admin.post("/sign-in-rules/policy/", {"second_factor": "on", "confirm": "yes"})
    assert SignInPolicy.objects.get().second_factor
    desk = Client()
    sign_in(desk, "officer")
    assert desk.get("/")["Location"] == "/account/code/"
