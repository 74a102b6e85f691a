"""Enterprises' people who register, the officer who confirms them, and invitations."""

import re

import pytest
from allauth.socialaccount.models import SocialAccount
from django.test import Client

from gaoxin.apps.zones.account_states import RegistrationState
from gaoxin.apps.zones.models import (
    Department,
    Grant,
    Invitation,
    Organisation,
    OrganisationName,
    Presence,
    Registration,
    User,
    Zone,
)
from gaoxin.apps.zones.services import invitations
from gaoxin.apps.zones.signing.identities import VOUCHED
from gaoxin.apps.zones.states import Level, OrganisationKind, Role
from gaoxin.apps.zones.tests.conftest import sign_in
from gaoxin.kernel.problems import Refusal
from gaoxin.web import clock
from gaoxin.web.models import Notice

CODE, OTHER_CODE = "91220201MA14XK2T3Y", "91220201MA17TY4B64"
GOOD = "Better-horse-10"


def typed(zone, **changed: str) -> dict[str, object]:
    first = {
        "zone": zone.pk,
        "credit_code": CODE,
        "legal_name": "青河新材料有限公司",
        "post": "办公室主任",
        "contact": "0432-64800000",
        "username": "xincailiao",
        "password": GOOD,
        "again": GOOD,
    }
    return {**first, **changed}


@pytest.fixture
def asked(zone, policy) -> Registration:
    """A registration that waits."""
    assert Client().post("/register/", typed(zone)).status_code == 302
    return Registration.objects.get()


def test_registering_opens_an_account_without_any_role_that_waits_for_an_officer(client, zone, policy, officer):
    answer = client.post("/register/", typed(zone, credit_code=" 91220201-ma14xk2t3y "))
    assert answer["Location"] == "/sign-in/"
    person = User.objects.get(username="xincailiao")
    asked = Registration.objects.get()
    assert (asked.applicant, asked.credit_code, asked.state) == (person, CODE, RegistrationState.PENDING)
    assert (person.display_name, person.grants.count()) == ("办公室主任（青河新材料有限公司）", 0)
    sign_in(client, "xincailiao", GOOD)
    first = client.get("/").content.decode()
    assert "青河新材料有限公司" in first and "等待园区核实" in first
    assert client.get("/plans/").status_code == 404


def test_administrators_are_told_of_a_registration(administrator, asked):
    notice = Notice.objects.get()
    assert (notice.user, notice.values) == (administrator, {"enterprise": "青河新材料有限公司"})
    assert notice.link == f"/registrations/{asked.pk}/"


def test_the_department_that_serves_enterprises_is_told_instead_when_there_is_one(
    zone, policy, administrator, officer, department
):
    department.duties = ["enterprises"]
    department.save()
    Client().post("/register/", typed(zone))
    assert [notice.user for notice in Notice.objects.all()] == [officer]


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"credit_code": "91220201MA14XK2T3X"}, "不是有效的统一社会信用代码"),
        ({"credit_code": "220201"}, "不是有效的统一社会信用代码"),
        ({"username": "officer"}, "已经有人使用"),
        ({"username": "我"}, "登录名要有 3 至 60 个字符"),
        ({"password": "12345", "again": "12345"}, "至少要 10 个字符"),
        ({"again": "other"}, "两次输入的密码不一样"),
        ({"legal_name": ""}, "这个字段是必填项"),
    ],
)
def test_what_is_wrong_is_told_beside_its_field_and_nothing_is_kept(client, zone, policy, officer, changed, words):
    answer = client.post("/register/", typed(zone, **changed))
    assert (answer.status_code, words in answer.content.decode()) == (422, True)
    assert (Registration.objects.count(), User.objects.count()) == (0, 1)


def test_a_zone_that_takes_no_registrations_offers_none_and_refuses_one(client, zone, policy):
    policy.registration = False
    policy.save()
    assert "企业注册" not in client.get("/sign-in/").content.decode()
    assert "没有园区开放企业自行注册" in client.post("/register/", typed(zone)).content.decode()
    assert User.objects.count() == 0


def test_an_address_may_register_five_times_an_hour(client, zone, policy):
    with clock.at("2026-03-05T09:00"):
        answers = [client.post("/register/", typed(zone, username=f"name{n}")) for n in range(6)]
    assert [answer.status_code for answer in answers] == [302] * 5 + [422]
    assert "操作太频繁" in answers[-1].content.decode()
    with clock.at("2026-03-05T10:00:01"):
        assert client.post("/register/", typed(zone, username="later")).status_code == 302


def test_an_officer_confirms_and_the_enterprise_and_its_first_member_come_to_be(client, zone, officer, asked):
    sign_in(client, "officer")
    page = client.get(f"/registrations/{asked.pk}/").content.decode()
    assert "系统里还没有这个代码的单位" in page
    assert client.post(f"/registrations/{asked.pk}/", {"note": "已电话核实"})["Location"] == "/registrations/"
    made = Organisation.objects.get(credit_code=CODE)
    grant = Grant.objects.get(role=Role.MEMBER)
    assert (made.legal_name, made.kind) == ("青河新材料有限公司", OrganisationKind.ENTERPRISE)
    assert (grant.user, grant.organisation, grant.granted_by, grant.reason) == (
        asked.applicant,
        made,
        officer,
        "已电话核实",
    )
    assert Presence.objects.get().zone == zone
    asked.refresh_from_db()
    assert (asked.state, asked.decided_by, asked.organisation) == (RegistrationState.ACCEPTED, officer, made)
    assert Notice.objects.get(user=asked.applicant).title == "您在 %(enterprise)s 的注册已通过"


def test_an_enterprise_that_is_known_is_joined_and_not_made_a_second_time(client, zone, officer, policy, enterprise):
    Client().post("/register/", typed(zone, credit_code=enterprise.credit_code, legal_name=enterprise.legal_name))
    asked = Registration.objects.get()
    sign_in(client, "officer")
    assert "现有 0 名人员" in client.get(f"/registrations/{asked.pk}/").content.decode()
    client.post(f"/registrations/{asked.pk}/", {"note": "已核实"})
    assert Organisation.objects.count() == Presence.objects.count() == 1
    assert Grant.objects.get(role=Role.MEMBER).organisation == enterprise


def test_a_code_under_another_name_is_confirmed_only_when_the_officer_has_compared_both(
    client, zone, officer, policy, enterprise
):
    Client().post("/register/", typed(zone, credit_code=enterprise.credit_code, legal_name="别的公司"))
    asked = Registration.objects.get()
    sign_in(client, "officer")
    answer = client.post(f"/registrations/{asked.pk}/", {"note": "已核实"})
    assert (answer.status_code, "系统里这个代码的单位叫" in answer.content.decode()) == (422, True)
    assert not Grant.objects.filter(role=Role.MEMBER).exists()
    client.post(f"/registrations/{asked.pk}/", {"note": "刚更名", "names_compared": "on"})
    assert Grant.objects.get(role=Role.MEMBER).organisation == enterprise


def test_a_former_name_is_no_other_name(client, zone, officer, policy, enterprise):
    OrganisationName.objects.create(organisation=enterprise, name="青河仪器厂", kind="former")
    Client().post("/register/", typed(zone, credit_code=enterprise.credit_code, legal_name="青河仪器厂"))
    sign_in(client, "officer")
    answer = client.post(f"/registrations/{Registration.objects.get().pk}/", {"note": "已核实"})
    assert answer.status_code == 302


def test_a_merged_enterprise_is_joined_as_it_goes_on(client, zone, officer, policy, enterprise):
    old = Organisation.objects.create(
        kind="enterprise", credit_code=OTHER_CODE, legal_name="青河旧厂有限公司", merged_into=enterprise
    )
    Client().post("/register/", typed(zone, credit_code=OTHER_CODE, legal_name=old.legal_name))
    sign_in(client, "officer")
    client.post(f"/registrations/{Registration.objects.get().pk}/", {"note": "已核实"})
    assert Grant.objects.get(role=Role.MEMBER).organisation == enterprise


def test_sending_back_takes_a_reason_tells_it_and_lets_the_applicant_ask_again(client, zone, officer, asked):
    sign_in(client, "officer")
    assert client.post(f"/registrations/{asked.pk}/reject/", {"reason": " "}).status_code == 422
    asked.refresh_from_db()
    assert asked.state == RegistrationState.PENDING
    client.post(f"/registrations/{asked.pk}/reject/", {"reason": "联系方式打不通"})
    assert "联系方式打不通" in str(Notice.objects.get(user=asked.applicant).values)
    assert not Grant.objects.filter(role=Role.MEMBER).exists()
    applicant = Client()
    sign_in(applicant, "xincailiao", GOOD)
    again = {name: value for name, value in typed(zone).items() if name not in {"username", "password", "again"}}
    assert applicant.post("/register/again/", again)["Location"] == "/account/"
    assert applicant.post("/register/again/", again).status_code == 422
    assert Registration.objects.filter(state=RegistrationState.PENDING).count() == 1


def test_a_registration_is_decided_once(client, officer, asked):
    sign_in(client, "officer")
    client.post(f"/registrations/{asked.pk}/", {"note": "已核实"})
    answer = client.post(f"/registrations/{asked.pk}/reject/", {"reason": "晚了"})
    assert (answer.status_code, "已经办理过" in answer.content.decode()) == (422, True)
    asked.refresh_from_db()
    assert asked.state == RegistrationState.ACCEPTED


def test_registrations_are_found_by_those_of_their_zone_only(client, asked, member, zone):
    other = Zone.objects.create(code="other", name="另一区", level=Level.ZONE)
    away = User.objects.create_user("away", GOOD, display_name="外区")
    Grant.objects.create(
        user=away, role=Role.OFFICER, zone=other, department=Department.objects.create(zone=other, name="局")
    )
    for name, password in (("away", GOOD), ("member", "correct-horse-9")):
        someone = Client()
        sign_in(someone, name, password)
        assert someone.get(f"/registrations/{asked.pk}/").status_code == 404
        assert someone.post(f"/registrations/{asked.pk}/", {"note": "x"}).status_code == 404
    asked.refresh_from_db()
    assert asked.state == RegistrationState.PENDING


def vouch(client: Client, **told: str) -> None:
    """Put into the session what a provider of identity has vouched for."""
    client.get("/sign-in/")
    session = client.session
    session[VOUCHED] = {"provider": "licence", "uid": "lic-1", "until": 4e9, **told}
    session.save()
    client.cookies["sessionid"] = session.session_key


def test_a_licence_that_a_provider_vouched_for_stands_beside_the_registration_and_opens_the_account(
    client, zone, policy
):
    vouch(client, code=CODE, name="青河新材料有限公司")
    page = client.get("/register/").content.decode()
    assert CODE in page
    assert client.post("/register/", typed(zone)).status_code == 302
    assert Registration.objects.get().vouched_by == "licence"
    assert SocialAccount.objects.get().user.username == "xincailiao"
    assert VOUCHED not in client.session


def test_another_code_than_the_one_vouched_for_is_refused(client, zone, policy):
    vouch(client, code=OTHER_CODE)
    answer = client.post("/register/", typed(zone))
    assert (answer.status_code, "与身份提供方给出的" in answer.content.decode()) == (422, True)
    assert User.objects.count() == 0


def test_what_was_vouched_for_half_an_hour_ago_is_believed_no_longer(client, zone, policy):
    vouch(client, code=CODE, until=1.0)
    client.post("/register/", typed(zone))
    assert Registration.objects.get().vouched_by == ""


def invited(client: Client, organisation: str, post: str = "财务负责人") -> str:
    """Make an invitation by the page and answer its token."""
    page = client.post("/invitations/new/", {"organisation": organisation, "post": post}).content.decode()
    return re.search(r"http://testserver/join/([^/]+)/", page)[1]


def account(name: str) -> dict[str, str]:
    return {"username": name, "password": GOOD, "again": GOOD}


def test_an_officer_invites_and_whoever_opens_the_link_first_is_a_member(client, officer, enterprise):
    sign_in(client, "officer")
    token = invited(client, enterprise.credit_code)
    guest = Client()
    assert "青河精密仪器有限公司" in guest.get(f"/join/{token}/").content.decode()
    assert guest.post(f"/join/{token}/", account("caiwu"))["Location"] == "/sign-in/"
    grant = Grant.objects.get(role=Role.MEMBER)
    assert (grant.user.username, grant.organisation, grant.granted_by) == ("caiwu", enterprise, officer)
    assert grant.user.display_name == "财务负责人（青河精密仪器有限公司）"
    late = guest.post(f"/join/{token}/", account("second"))
    assert (late.status_code, "这个链接不能用了" in late.content.decode()) == (422, True)
    assert not User.objects.filter(username="second").exists()
    assert Notice.objects.get().user == officer


def test_a_weak_password_leaves_the_invitation_unused(officer, enterprise):
    _made, token = invitations.invite(officer, enterprise.pk, "财务")
    answer = Client().post(f"/join/{token}/", {"username": "caiwu", "password": "12345", "again": "12345"})
    assert answer.status_code == 422
    assert (Invitation.objects.get().used_at, User.objects.filter(username="caiwu").exists()) == (None, False)


def test_the_first_member_lets_colleagues_in_and_the_second_may_not(client, member, enterprise):
    sign_in(client, "member")
    token = invited(client, enterprise.legal_name)
    Client().post(f"/join/{token}/", account("caiwu"))
    second = Client()
    sign_in(second, "caiwu", GOOD)
    answer = second.post("/invitations/new/", {"organisation": enterprise.legal_name, "post": "销售"})
    assert (answer.status_code, "您不能为这个单位发邀请" in answer.content.decode()) == (422, True)
    assert Invitation.objects.count() == 1


def test_nobody_invites_for_an_organisation_elsewhere(client, member, enterprise):
    Organisation.objects.create(kind="enterprise", credit_code=OTHER_CODE, legal_name="别区公司")
    sign_in(client, "member")
    answer = client.post("/invitations/new/", {"organisation": OTHER_CODE, "post": "销售"})
    assert (answer.status_code, Invitation.objects.count()) == (422, 0)


def test_an_account_one_has_joins_by_an_invitation_too_and_once(client, officer, member, zone):
    bank = Organisation.objects.create(kind="bank", credit_code=OTHER_CODE, legal_name="青河银行")
    Presence.objects.create(zone=zone, organisation=bank)
    made, token = invitations.invite(officer, bank.pk, "信贷")
    assert made.role == Role.PROVIDER
    sign_in(client, "member")
    assert client.post(f"/join/{token}/as/")["Location"] == "/"
    assert Grant.objects.get(role=Role.PROVIDER).user == member
    _made, again = invitations.invite(officer, bank.pk, "信贷")
    answer = client.post(f"/join/{again}/as/")
    assert (answer.status_code, Invitation.objects.filter(used_at=None).count()) == (422, 1)


def test_an_invitation_ends_after_a_week_when_revoked_or_when_its_maker_is_closed(client, officer, enterprise):
    def state(token: str) -> int:
        return Client().get(f"/join/{token}/").status_code

    with clock.at("2026-03-05T09:00"):
        made, token = invitations.invite(officer, enterprise.pk, "财务")
        _other, closed = invitations.invite(officer, enterprise.pk, "销售")
    with clock.at("2026-03-12T08:59"):
        assert state(token) == 200
        client.force_login(officer)
        client.post(f"/invitations/{made.pk}/revoke/")
        assert (state(token), state(closed)) == (422, 200)
        User.objects.filter(pk=officer.pk).update(is_active=False)
        assert state(closed) == 422
    User.objects.filter(pk=officer.pk).update(is_active=True)
    with clock.at("2026-03-12T09:00"):
        assert state(closed) == 422


def test_government_units_are_not_joined_by_invitation(officer, zone):
    office = Organisation.objects.create(kind="government", credit_code=OTHER_CODE, legal_name="青河税务局")
    Presence.objects.create(zone=zone, organisation=office)
    with pytest.raises(Refusal, match="no_members_there"):
        invitations.invite(officer, office.pk, "税政")
