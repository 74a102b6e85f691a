"""Pages of an enterprise's own people, of those who decide what it proposes, and of the public."""

import pytest
from django.urls import reverse

from gaoxin.apps.enterprises.models import Contact, Enterprise, Proposal, YearlyFacts
from gaoxin.apps.enterprises.tests.world import see, send
from gaoxin.web.models import Notice

OWN = ("own", "edit_own", "own_years", "own_proposals")


def test_one_enterprise_opens_at_once(client, world):
    client.force_login(world.member)
    answer = client.get(reverse("enterprises:mine"))
    assert answer["Location"] == reverse("enterprises:own", args=[world.firms[0].pk])


@pytest.mark.parametrize("name", OWN)
def test_own_pages_are_for_the_enterprises_people_only(client, world, name):
    assert "示例北斗轴承有限公司" in see(client, world, "member", name, world.firms[0].pk)
    see(client, world, "neighbour", name, world.firms[0].pk, expect=404)
    see(client, world, "officer", name, world.firms[0].pk, expect=404)


def test_the_own_page_counts_what_is_known_told_and_missing(client, world):
    text = see(client, world, "member", "own", world.firms[0].pk)
    assert "已掌握 4 项，已申报待核定 0 项，还缺 47 项" in text
    assert "请补充" in text


def test_the_year_form_asks_only_what_nobody_holds(client, world):
    text = see(client, world, "member", "own_year", world.firms[0].pk, 2025)
    assert 'name="land"' in text
    assert 'name="revenue"' not in text
    assert "测试用手工数据" in text
    fixed = see(client, world, "member", "own_year", world.firms[0].pk, 2025, query="?fix=revenue")
    assert 'name="revenue"' in fixed and "已预填：测试用手工数据" in fixed


def test_what_the_enterprise_tells_waits_in_the_officers_queue_and_is_taken(client, world):
    send(client, world, "member", "own_year", world.firms[0].pk, 2025, land="35.2", water="", source_note="土地证")
    [key] = Proposal.objects.values_list("pk", flat=True)
    home = client_home(client, world)
    assert "企业申报待核定" in home and "待核定 1 项" in home
    text = see(client, world, "keeper", "proposals")
    for words in ("用地面积（2025年）", "35.2 亩", "土地证", "空"):
        assert words in text
    assert "记为“已核实”" in send(client, world, "keeper", "proposals", expect=200, action="accept", row=[key])
    assert Proposal.objects.get().state == "pending"
    send(client, world, "keeper", "proposals", action="accept", row=[key], confirm="yes")
    assert str(YearlyFacts.objects.get(enterprise=world.firms[0], year=2025).land) == "35.200"
    assert Notice.objects.filter(user=world.member, kind="enterprises.decided").count() == 1
    assert "已采纳" in see(client, world, "member", "own_proposals", world.firms[0].pk)
    assert "已采纳" in see(client, world, "keeper", "decided")


def client_home(client, world) -> str:
    client.force_login(world.keeper)
    return client.get("/").content.decode()


def test_many_are_rejected_with_one_reason(client, world):
    send(client, world, "member", "own_year", world.firms[0].pk, 2025, land="1", water="2", source_note="估计")
    keys = list(Proposal.objects.values_list("pk", flat=True))
    text = send(client, world, "keeper", "proposals", expect=200, action="reject", row=keys)
    assert "不采纳的理由" in text
    assert "退回 2 项" in text
    send(client, world, "keeper", "reject", expect=422, row=keys, reason="")
    assert set(Proposal.objects.values_list("state", flat=True)) == {"pending"}
    send(client, world, "keeper", "reject", row=keys, reason="没有佐证，请上传土地证")
    assert set(Proposal.objects.values_list("state", "decision")) == {("rejected", "没有佐证，请上传土地证")}
    assert "没有佐证，请上传土地证" in see(client, world, "member", "own_proposals", world.firms[0].pk)


def test_the_queue_is_empty_for_officers_who_do_not_keep_the_registry(client, world):
    send(client, world, "member", "own_year", world.firms[0].pk, 2025, land="1", source_note="估计")
    assert "没有待核定的申报" in see(client, world, "officer", "proposals")
    [key] = Proposal.objects.values_list("pk", flat=True)
    send(client, world, "officer", "reject", row=[key], reason="不行")
    assert Proposal.objects.get().state == "pending"
    see(client, world, "leader", "proposals", expect=404)


def own_form(**changed) -> dict[str, object]:
    known = {"legal_name": "示例北斗轴承有限公司", "credit_code": "91990000MA0000001B", "status": "active"}
    known |= {"founded_on": "2012-04-09", "registered_capital": "3000", "industry": "3451", "division": "220204"}
    return {**known, "address": "示例路 1 号", "business": "滚动轴承制造", "seen": 1, **changed}


def test_the_own_form_is_filled_in_with_what_is_known_and_says_from_where(client, world):
    text = see(client, world, "member", "edit_own", world.firms[0].pk)
    assert 'value="示例路 1 号"' in text
    assert "已预填：测试用手工数据" in text


def test_own_changes_count_at_once_and_the_rest_is_proposed(client, world):
    send(client, world, "member", "edit_own", world.firms[0].pk, **own_form(products="圆锥轴承", address="新路 9 号"))
    found = Enterprise.objects.get(pk=world.firms[0].pk)
    assert (found.products, found.address) == ("圆锥轴承", "示例路 1 号")
    assert "我的申报" in see(client, world, "member", "own", world.firms[0].pk)
    [one] = Proposal.objects.all()
    send(client, world, "member", "withdraw", one.pk)
    assert Proposal.objects.get().state == "withdrawn"


def test_nothing_changed_is_said_and_somebody_elses_change_is_not_overwritten(client, world):
    assert "没有改动任何内容。" in send(
        client, world, "member", "edit_own", world.firms[0].pk, expect=422, **own_form()
    )
    Enterprise.objects.filter(pk=world.firms[0].pk).update(revision=2)
    text = send(client, world, "member", "edit_own", world.firms[0].pk, expect=422, **own_form(products="轴承"))
    assert "本次没有保存" in text


def test_contact_offices_are_kept_by_the_enterprise_itself(client, world):
    send(client, world, "member", "own_contact", world.firms[0].pk, "projects", seen=0, phone="0432-60000000")
    assert Contact.objects.get().phone == "0432-60000000"
    send(client, world, "neighbour", "own_contact", world.firms[0].pk, "safety", expect=404, seen=0, phone="1")
    assert Contact.objects.count() == 1


def test_anybody_reads_what_is_published_and_nothing_else(client, world):
    Enterprise.objects.filter(pk=world.firms[0].pk).update(published=True, latest_revenue=8_200_000_000)
    text = client.get(reverse("enterprises:public")).content.decode()
    assert "示例北斗轴承有限公司" in text and "松江" not in text
    page = client.get(reverse("enterprises:public_record", args=[world.firms[0].pk])).content.decode()
    assert "滚动轴承制造" in page and "3,000" in page and "模拟数据" in page
    assert "8,200" not in page and "从业人员" not in page
    hidden = reverse("enterprises:public_record", args=[world.firms[1].pk])
    assert client.get(hidden).status_code == 404
    found = client.get(reverse("enterprises:public"), {"q": "91990000MA0000001B"}).content.decode()
    assert "共 1 条" in found
    assert client.get(reverse("enterprises:public"), {"export": "csv"}).status_code == 200


def test_the_file_of_an_enterprise_asks_to_sign_in(client, world):
    answer = client.get(reverse("enterprises:record", args=[world.firms[0].pk]))
    assert answer.status_code == 302
