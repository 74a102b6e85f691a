"""Innovation resources: kept, imported, found near an enterprise, asked for through the zone."""

from decimal import Decimal
from io import BytesIO

import openpyxl
import pytest
from django.urls import reverse

from gaoxin.apps.industry.models import ContactRequest, InnovationResource, PatentRecord, ResourceImport
from gaoxin.apps.industry.queries.resources import columns
from gaoxin.apps.industry.queries.resources.near import near
from gaoxin.apps.industry.queries.resources.requests import figures, waiting, waiting_for_answer
from gaoxin.apps.industry.resource_states import RequestOutcome, RequestState, Tie
from gaoxin.apps.industry.services.resources import answering, asking, importing, keeping
from gaoxin.apps.industry.tests.resources_world import DAY, FIBRES, NOW, PREPREGS, patent, resource, resources_world
from gaoxin.kernel.problems import Refusal
from gaoxin.web import clock
from gaoxin.web.errors import NotFound
from gaoxin.web.inbox import notices
from gaoxin.web.scope import acting_as

pytestmark = pytest.mark.django_db


def codes(refused) -> list[str]:
    return [one.code for one in refused.value.problems]


def test_a_resource_is_kept_once_by_those_whose_office_it_is():
    with clock.at(NOW):
        world = resources_world()
        made = resource(world, holder_name="示例雾凇碳纤维有限公司")
        assert made.holder == world.firms[2].organisation  # of the zone, linked by its name
        assert [one.key for one in made.served.all()] == [FIBRES]
        for more, code in (
            ({"holder_name": "示例雾凇碳纤维有限公司"}, "resources.known"),
            ({"name": "另一台", "latitude": None}, "resources.half_place"),
            ({"name": "另一台", "as_of": DAY.replace(year=2027)}, "resources.day_to_come"),
            ({"name": "另一台", "segments": ("new_materials/none",)}, "resources.no_segment"),
        ):
            with pytest.raises(Refusal) as refused:
                resource(world, **more)
            assert codes(refused) == [code]
        with pytest.raises(Refusal) as refused:
            keeping.add_resource(world.officer, world.zone, {}, [])
        assert codes(refused) == ["resources.for_science"]
        with pytest.raises(NotFound):
            keeping.add_resource(world.stranger, world.zone, {}, [])
        assert InnovationResource.objects.count() == 1


def test_a_file_takes_good_lines_keeps_the_others_and_changes_nothing_the_second_time():
    text = (
        "创新资源名单\n"
        "类型,名称,持有单位,能提供什么,服务环节,经度,纬度,开放方式\n"
        "仪器设备,电镜,示例大学,形貌,碳纤维；预浸料,126.5,43.8,收费开放\n"
        "望远镜,电镜二,示例大学,形貌,碳纤维,,,\n"
        "平台,,示例大学,中试,没有的环节,999,43.8,\n"
        "仪器设备,电镜,示例大学,重复,,,,\n"
    ).encode()
    with clock.at(NOW):
        world = resources_world()

        def bring() -> ResourceImport:
            return importing.bring(
                world.maker, world.zone, "名单.csv", [text], patents=False, source="示例名单", day=DAY
            )

        first = bring()
        assert (first.added, first.changed, first.same, len(first.refused)) == (1, 0, 0, 3)
        assert [(one.line, [said.sentence for said in one.problems]) for one in columns.refused_lines(first)] == [
            (4, ["“类型”写的是“望远镜”，只能是高校院所、仪器设备、创新平台、孵化器、众创空间、加速器。"]),
            (
                5,
                [
                    "“类型”写的是“平台”，只能是高校院所、仪器设备、创新平台、孵化器、众创空间、加速器。",
                    "“名称”空着。",
                    "没有“没有的环节”这个产业链环节。",
                    "“经度”写的“999”不是 180 以内的度数。",
                ],
            ),
            (6, ["和第 3 行是同一项。"]),
        ]
        made = InnovationResource.objects.get()
        assert (made.source, made.as_of, made.longitude) == ("示例名单", DAY, Decimal("126.500000"))
        assert [one.key for one in made.served.all()] == [FIBRES, PREPREGS]
        again = bring()
        assert (again.added, again.changed, again.same, len(again.refused)) == (0, 0, 1, 3)
        sheet = openpyxl.load_workbook(BytesIO(columns.refused_file(first))).active
        rows = [row for row in sheet.iter_rows(values_only=True) if row[0] == "望远镜"]
        assert rows[0][:4] == ("望远镜", "电镜二", "示例大学", "形貌")
        with pytest.raises(Refusal) as refused:
            importing.bring(
                world.maker, world.zone, "x.csv", ["名称,单位\n甲,乙\n".encode()], patents=True, source="x", day=DAY
            )
        assert codes(refused) == ["resources.no_column"] * 3
        sheet = columns.template(patents=True)
        taken = importing.bring(world.maker, world.zone, "t.xlsx", [sheet], patents=True, source="x", day=DAY)
        assert (taken.added, taken.refused) == (0, taken.refused)
        assert PatentRecord.objects.count() == taken.added


def test_what_is_near_says_why_and_tells_nothing_of_others_but_what_is_public():
    with clock.at(NOW):
        world = resources_world()
        resource(world)
        resource(world, "示例中试平台", (PREPREGS,), kind="platform", longitude=None, latitude=None)
        resource(world, "没公开的", shown=False)
        resource(world, "很远的事", ("medicine/api",))
        patent(world)
        firm = world.firms[0]
        with acting_as(world.member):
            page = near(world.member, firm.pk)
        assert [(one.row.name, one.tie, one.segment, one.of) for one in page.resources] == [
            ("示例电镜", Tie.SAME, FIBRES, FIBRES),
            ("示例中试平台", Tie.DOWNSTREAM, PREPREGS, FIBRES),
        ]
        assert page.resources[0].km == pytest.approx(8.025, abs=0.01)
        assert page.resources[1].km is None
        assert [(one.row.number, one.tie) for one in page.patents] == [("ZL1", Tie.DOWNSTREAM)]
        assert [(one.name, one.tie, one.segment) for one in page.partners] == [
            ("示例雾凇碳纤维有限公司", Tie.TECHNOLOGY, FIBRES),
            ("示例松江软件股份有限公司", Tie.DOWNSTREAM, PREPREGS),
        ]
        with acting_as(world.member), pytest.raises(NotFound):
            near(world.member, world.firms[1].pk)


def _asked(world, kind="resource", key=None, purpose="需要测试") -> ContactRequest:
    with acting_as(world.member):
        return asking.ask(world.member, world.firms[0].pk, kind, key, purpose, "技术岗 1")


def test_a_request_goes_through_the_zone_and_contacts_are_told_after_acceptance(client):
    with clock.at(NOW):
        world = resources_world()
        made = _asked(world, "partner", world.firms[1].pk)
        assert (made.state, made.other_name) == (RequestState.ASKED, "示例松江软件股份有限公司")
        assert list(waiting(world.maker, world.zone)) == [made]
        assert not waiting(world.officer, world.zone).exists()
        assert notices(world.maker).count() == 1
        address = reverse("industry:contact_request", args=[made.pk])
        client.force_login(world.neighbour)
        assert client.get(address).status_code == 404  # not forwarded yet
        client.force_login(world.member)
        for step in ("answer_contact", "conclude_contact"):
            sent = client.get(reverse(f"industry:{step}", args=[made.pk]), follow=True)
            assert sent.redirect_chain == [(address, 302)]
            assert "这件对接申请现在是“待园区转达”" in sent.content.decode()
        client.force_login(world.neighbour)
        with acting_as(world.officer), pytest.raises(Refusal) as refused:
            asking.forward(world.officer, made.pk, "")
        assert codes(refused) == ["contact.for_science"]
        with acting_as(world.maker):
            asking.forward(world.maker, made.pk, "已核实")
        assert notices(world.neighbour).count() == 1
        page = client.get(address).content.decode()
        assert "需要测试" in page and "技术岗 1" not in page
        with acting_as(world.neighbour):
            assert list(waiting_for_answer(world.neighbour)) == [made]
        with acting_as(world.maker), pytest.raises(Refusal) as refused:
            answering.answer(world.maker, made.pk, accepted=True, words="", contact="x")
        assert codes(refused) == ["contact.not_yours_to_answer"]
        with acting_as(world.neighbour), pytest.raises(Refusal) as refused:
            answering.answer(world.neighbour, made.pk, accepted=True, words="好", contact=" ")
        assert codes(refused) == ["contact.no_contact"]
        with clock.at("2026-05-08T09:00"), acting_as(world.neighbour):
            answering.answer(world.neighbour, made.pk, accepted=True, words="好", contact="市场岗 2")
        with acting_as(world.neighbour), pytest.raises(Refusal) as refused:
            answering.answer(world.neighbour, made.pk, accepted=False, words="不", contact="")
        assert codes(refused) == ["contact.moved"]
        assert "技术岗 1" in client.get(address).content.decode()
        client.force_login(world.member)
        assert "市场岗 2" in client.get(address).content.decode()
        with acting_as(world.member):
            answering.conclude(world.member, made.pk, RequestOutcome.AGREED, "签了")
        told = figures(world.maker, world.zone)
        assert (told.asked, told.open, told.accepted, told.agreed, told.share, told.days) == (1, 0, 1, 1, 100.0, 2.0)
        client.force_login(world.stranger)
        assert client.get(address).status_code == 404


def test_requests_are_limited_and_of_two_officers_only_one_passes_on():
    with clock.at(NOW):
        world = resources_world()
        made = [resource(world, f"示例仪器{number}") for number in range(6)]
        own = resource(world, "自己的", holder_name=str(world.firms[0].organisation))
        shut = resource(world, "不开放的", sharing="closed")
        first = _asked(world, key=made[0].pk)
        for row, code in ((made[0], "contact.twice"), (own, "contact.own"), (shut, "contact.closed")):
            with pytest.raises(Refusal) as refused:
                _asked(world, key=row.pk)
            assert codes(refused) == [code]
        for row in made[1:5]:
            _asked(world, key=row.pk)
        with pytest.raises(Refusal) as refused:
            _asked(world, key=made[5].pk)
        assert codes(refused) == ["contact.too_many"]
        with acting_as(world.member):
            asking.withdraw(world.member, first.pk)
        assert _asked(world, key=made[5].pk).state == RequestState.ASKED
        assert ContactRequest.objects.count() == 6
        second = ContactRequest.objects.order_by("pk")[1]
        with acting_as(world.maker):
            asking.forward(world.maker, second.pk, "")
        with acting_as(world.second), pytest.raises(Refusal) as refused:
            asking.turn_down(world.second, second.pk, "不行")
        assert codes(refused) == ["contact.moved"]
        # The holder has no account: an officer records what it said.
        with acting_as(world.maker):
            answering.answer(world.maker, second.pk, accepted=False, words="没空", contact="")
        second.refresh_from_db()
        assert (second.state, second.answer_contact) == (RequestState.DECLINED, "")


def test_pages_show_an_enterprise_its_own_and_staff_the_whole(client):
    with clock.at(NOW):
        world = resources_world()
        made = resource(world)
        resource(world, "没公开的", shown=False)
        client.force_login(world.member)
        shown = client.get(reverse("industry:resources")).content.decode()
        assert "示例电镜" in shown and "没公开的" not in shown and "8.0" in shown
        record = client.get(reverse("industry:resource", args=[made.pk])).content.decode()
        assert "申请对接" in record and "0432" not in record
        asked = reverse("industry:ask_contact", args=[world.firms[0].pk, "resource", made.pk])
        answer = client.post(asked, {"purpose": "想测试", "contact": "技术岗 1"})
        request = ContactRequest.objects.get()
        assert answer.headers["Location"] == reverse("industry:contact_request", args=[request.pk])
        assert request.reason == "与本企业同在“新材料与碳纤维 · 碳纤维”"
        near_page = client.get(reverse("industry:near_enterprise", args=[world.firms[0].pk])).content.decode()
        assert "示例雾凇碳纤维有限公司" in near_page and "46000" not in near_page
        client.force_login(world.maker)
        listed = client.get(reverse("industry:resources") + "?segment=" + FIBRES).content.decode()
        assert "示例电镜" in listed and "没公开的" in listed
        assert "示例电镜" not in client.get(reverse("industry:resources") + "?segment=medicine/api").content.decode()
        assert "想测试" in client.get(reverse("industry:contact_request", args=[request.pk])).content.decode()
        assert client.get(reverse("industry:contact_requests")).status_code == 200
        client.force_login(world.stranger)
        assert client.get(reverse("industry:resource", args=[made.pk])).status_code == 404
