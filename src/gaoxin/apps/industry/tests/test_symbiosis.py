"""Industrial symbiosis: declared, matched, agreed by both ends, exchanged; linkage before and after."""

from decimal import Decimal
from re import findall

import pytest
from django.db import connection
from django.urls import reverse

from gaoxin.apps.industry.models import ByproductLine, SymbiosisExchange, SymbiosisMatch
from gaoxin.apps.industry.queries.symbiosis.chart import RUN, columns, flow_svg
from gaoxin.apps.industry.queries.symbiosis.page import Arrow, year_page
from gaoxin.apps.industry.services.symbiosis import agreeing, declaring, matching
from gaoxin.apps.industry.services.symbiosis.declaring import Declared
from gaoxin.apps.industry.symbiosis_states import MatchState, Side
from gaoxin.apps.industry.tests.resources_world import NOW, resources_world
from gaoxin.kernel.problems import Refusal
from gaoxin.web import clock
from gaoxin.web.errors import NotFound
from gaoxin.web.inbox import notices
from gaoxin.web.scope import acting_as

pytestmark = pytest.mark.django_db
LOSS = "ignition_loss"


def codes(refused) -> list[str]:
    return [one.code for one in refused.value.problems]


def told(side: Side, amount: str, unit: str = "吨", **more) -> Declared:
    return Declared(side=side, material="fly_ash", year=2026, amount=Decimal(amount), unit=unit, **more)


def declare(world, firm: int, side: Side, amount: str, **more) -> ByproductLine:
    return declaring.declare(world.maker, world.firms[firm].pk, told(side, amount, **more))


def before_longer_numbers() -> None:
    """Let the next three declarations have numbers of unlike length, such as 98, 99 and 100."""
    table = [ByproductLine._meta.db_table]
    with connection.cursor() as cursor:
        cursor.execute("SELECT nextval(pg_get_serial_sequence(%s, 'id'))", table)
        last = cursor.fetchone()[0]
        ahead = next(10**digits - 3 for digits in range(2, 9) if 10**digits - 3 > last) - last
        cursor.execute("SELECT nextval(pg_get_serial_sequence(%s, 'id')) FROM generate_series(1, %s)", [*table, ahead])


def matched(world) -> dict[str, ByproductLine]:
    """Firm 0 gives 1,000 t; firm 1 wants 600 t of good quality, firm 2 wants 300 t, firm 3 what nobody has so good."""
    made = {
        "offer": declare(world, 0, Side.OFFER, "1000", qualities={LOSS: (Decimal(6), None)}),
        "picky": declare(world, 1, Side.NEED, "600", qualities={LOSS: (None, Decimal(5))}),
        "near": declare(world, 2, Side.NEED, "300", qualities={LOSS: (None, Decimal(8))}),
        "far": declare(world, 3, Side.NEED, "500", reach_km=Decimal(10)),
    }
    matching.run(world.maker, world.zone, 2026)
    return made


def test_a_line_is_taken_in_tonnes_once_a_year_by_the_enterprise_or_for_it():
    with clock.at(NOW):
        world = resources_world()
        with acting_as(world.member):
            own = declaring.declare(
                world.member, world.firms[0].pk, told(Side.OFFER, "2", "万立方米", density=Decimal("0.8"))
            )
        assert (own.unit, own.holder_name, own.synthetic) == ("万立方米", "示例北斗轴承有限公司", True)
        for declared, code, place in (
            (told(Side.NEED, "5", "箱子"), "unit.unknown", "unit"),
            (told(Side.NEED, "5", "立方米"), "byproducts.no_mass", "unit"),
            (told(Side.NEED, "-5"), "byproducts.amount", "amount"),
            (told(Side.NEED, "0"), "byproducts.amount", "amount"),
            (told(Side.OFFER, "7"), "byproducts.twice", "material"),
            (told(Side.NEED, "5", qualities={LOSS: (Decimal(9), Decimal(3))}), "byproducts.limits", f"q_{LOSS}"),
        ):
            with pytest.raises(Refusal) as refused:
                declaring.declare(world.maker, world.firms[0].pk, declared)
            (problem,) = refused.value.problems
            assert problem.code.startswith(code.partition("unknown")[0]) and problem.place.path == place
        with acting_as(world.neighbour), pytest.raises(NotFound):
            declaring.declare(world.neighbour, world.firms[0].pk, told(Side.NEED, "5"))
        with acting_as(world.keeper), pytest.raises(Refusal) as refused:
            declaring.declare(world.keeper, world.firms[0].pk, told(Side.NEED, "5"))
        assert codes(refused) == ["byproducts.for_industry"]
        assert list(ByproductLine.objects.all()) == [own]


def test_a_run_proposes_the_best_plan_says_what_stays_over_and_reckons_linkage():
    with clock.at(NOW):
        world = resources_world()
        before_longer_numbers()  # reasons stand in order of numbers, not of texts
        matched(world)
        row = SymbiosisMatch.objects.get()
        assert (row.giver_id, row.taker_id) == (world.firms[0].organisation_id, world.firms[2].organisation_id)
        assert (row.tonnes, row.km, row.state) == (Decimal("300.000"), Decimal("8.03"), MatchState.PROPOSED)
        assert row.net == Decimal("297.592")
        assert row.reason == "相距 8.0 公里；要求烧失量不高于 8%，供方烧失量 6%"
        page = year_page(world.maker, world.zone, None)
        assert [(one.row.holder_name, one.left, one.reasons) for one in page.left] == [
            (
                "示例北斗轴承有限公司",
                "700.000",
                [
                    "示例松江软件股份有限公司：烧失量不符合要求",
                    "示例龙潭物业服务有限公司太远，超过最远运距",
                    "需求量不够，用不完",
                ],
            ),
            ("示例松江软件股份有限公司", "600.000", ["示例北斗轴承有限公司：烧失量不符合要求"]),
            ("示例龙潭物业服务有限公司", "500.000", ["示例北斗轴承有限公司太远，超过最远运距"]),
        ]
        before, after = page.linkage["before"], page.linkage["after"]
        assert (before["linked"], before["connectance"], before["used"]) == (0.0, 0.0, 0.0)
        assert (after["joined"], after["plants"], after["links"], after["pairs"]) == (2, 4, 1, 6)
        assert (after["linked"], after["used"]) == (0.5, 0.3)
        assert page.run.linkage == page.linkage
        assert notices(world.member).count() == 1
        with pytest.raises(Refusal) as refused:
            matching.run(world.maker, world.zone, 2025)
        assert codes(refused) == ["byproducts.nothing_to_match"]


def test_both_ends_agree_then_what_went_is_recorded_and_counts():
    with clock.at(NOW):
        world = resources_world()
        lines = matched(world)
        row = SymbiosisMatch.objects.get()
        with acting_as(world.neighbour), pytest.raises(NotFound):
            agreeing.answer(world.neighbour, row.pk, giver=True, agreed=True, note="")
        with acting_as(world.member), pytest.raises(Refusal) as refused:
            agreeing.answer(world.member, row.pk, giver=False, agreed=True, note="")
        assert codes(refused) == ["byproducts.other_end"]
        with acting_as(world.member):
            agreeing.answer(world.member, row.pk, giver=True, agreed=True, note="")
        with pytest.raises(Refusal) as refused:
            agreeing.answer(world.maker, row.pk, giver=True, agreed=False, note="不")
        assert codes(refused) == ["byproducts.answered_already"]
        matching.run(world.maker, world.zone, 2026)  # the answer given stays with the same exchange
        row = SymbiosisMatch.objects.get(state=MatchState.PROPOSED)
        assert (row.giver_answer, row.taker_answer) == ("yes", "waiting")
        assert SymbiosisMatch.objects.get(state=MatchState.REPLACED).pk < row.pk
        agreeing.answer(world.maker, row.pk, giver=False, agreed=True, note="")
        today = clock.today()
        agreeing.record(world.maker, row.pk, Decimal(120), today, "磅单1")
        for tonnes, document, code in (
            ("181", "磅单2", "byproducts.more_than_agreed"),
            ("1", "磅单1", "byproducts.voucher_twice"),
            ("-1", "磅单3", "byproducts.amount"),
        ):
            with pytest.raises(Refusal) as refused:
                agreeing.record(world.maker, row.pk, Decimal(tonnes), today, document)
            assert codes(refused) == [code]
        firms = [world.firms[number].organisation_id for number in (1, 3)]
        agreeing.record_running(world.maker, world.zone, *firms, "fly_ash", Decimal(80), today, "原合同")
        with pytest.raises(Refusal) as refused:
            matching.run(world.maker, world.zone, 2026) and declaring.withdraw(world.maker, lines["offer"].pk)
        assert codes(refused) == ["byproducts.agreed_already"]
        found = year_page(world.maker, world.zone, 2026).linkage
        assert (found["before"]["tonnes"], found["before"]["free"]) == ("200.000", "880.000")
        assert (found["agreed"]["tonnes"], found["agreed"]["free"]) == ("380.000", "700.000")
        assert found["after"] == found["agreed"]
        row.refresh_from_db()
        assert row.state == MatchState.REALISED
        agreeing.take_back(world.maker, SymbiosisExchange.objects.get(document="磅单1").pk)
        row.refresh_from_db()
        assert row.state == MatchState.CONFIRMED


def test_a_declined_pair_is_not_proposed_again():
    with clock.at(NOW):
        world = resources_world()
        matched(world)
        row = SymbiosisMatch.objects.get()
        with pytest.raises(Refusal) as refused:
            agreeing.answer(world.maker, row.pk, giver=True, agreed=False, note=" ")
        assert codes(refused) == ["contact.no_reason"]
        agreeing.answer(world.maker, row.pk, giver=True, agreed=False, note="质量不稳定")
        matching.run(world.maker, world.zone, 2026)
        assert list(SymbiosisMatch.objects.values_list("state", flat=True)) == [MatchState.REJECTED]
        page = year_page(world.maker, world.zone, 2026)
        assert [one.reasons for one in page.left if one.row.side == Side.NEED][1] == ["与示例北斗轴承有限公司没有谈成"]


def test_the_flow_chart_puts_plants_in_columns_and_draws_every_arrow():
    arrows = [
        Arrow("a", "b", "粉煤灰", 900.0, "planned"),
        Arrow("b", "c", "<废渣>", 100.0, "agreed"),
        Arrow("c", "a", "再生水", 50.0, "realised"),
    ]
    assert columns(arrows) == {"a": 0, "b": 1, "c": 2}
    svg = flow_svg(arrows, {"a": "甲厂", "b": "乙厂", "c": "丙&厂"})
    assert svg.count("<rect") == 3 and svg.count("marker-end") == 3
    assert "粉煤灰 900 吨" in svg and "&lt;废渣&gt; 100 吨" in svg and "丙&amp;厂" in svg
    assert 'stroke-width="18.0"' in svg and 'stroke-width="6.0"' in svg and svg.count("stroke-dasharray") == 1


def test_what_an_arrow_carries_stands_above_its_straight_run():
    from_a = [Arrow("a", "b", "粉煤灰", 7000.0, "planned"), Arrow("a", "c", "长" * 30, 5000.0, "agreed")]
    svg = flow_svg([*from_a, Arrow("c", "b", "再生水", 40.0, "realised")], {})
    bands = findall(
        r'd="M(\d+) ([\d.]+)H(\d+)[^"]*" fill="none" stroke="#\w+" stroke-opacity="[.\d]+" stroke-width="([.\d]+)"', svg
    )
    labels = findall(r'<text x="(\d+)" y="([\d.]+)" font-size="12" fill="#1c2733">([^<]+)<', svg)
    assert len(bands) == len(labels) == 3
    tops = sorted((int(left), float(y) - float(wide) / 2) for left, y, _right, wide in bands)
    feet = sorted((int(left), float(y)) for left, y, _words in labels)
    for (left, top), (at, foot) in zip(tops, feet, strict=True):
        assert at == left + 6 and 3 < top - foot < 5
    assert all(int(right) - int(left) == RUN for left, _y, right, _wide in bands)
    assert [words for *_place, words in labels] == ["粉煤灰 7,000 吨", "长长长长长… 5,000 吨", "再生水 40 吨"]


def test_pages_of_symbiosis_for_staff_and_for_one_end(client):
    with clock.at(NOW):
        world = resources_world()
        lines = matched(world)
        row = SymbiosisMatch.objects.get()
        client.force_login(world.maker)
        page = client.get(reverse("industry:symbiosis")).content.decode()
        assert "厂际物料流向图" in page and "30.0%" in page and "重新匹配" in page
        for kind, start in (("svg", b"<svg"), ("png", b"\x89PNG"), ("pdf", b"%PDF")):
            assert client.get(reverse("industry:symbiosis_picture", args=[kind])).content.startswith(start)
        assert client.get(reverse("industry:symbiosis_picture", args=["gif"])).status_code == 404
        for name in ("byproducts", "symbiosis_matches", "symbiosis_exchanges"):
            assert client.get(reverse(f"industry:{name}") + "?export=xlsx").status_code == 200
        client.force_login(world.member)
        own = client.get(reverse("industry:own_symbiosis")).content.decode()
        assert "粉煤灰" in own and "示例松江软件" not in own
        new = reverse("industry:declare_byproduct", args=[world.firms[0].pk, "offer", "boiler_slag"])
        answer = client.post(new, {"year": 2026, "amount": "3", "unit": "立方米"})
        assert "单位“立方米”换算不成吨。" in answer.content.decode()
        assert ByproductLine.objects.count() == 4
        client.post(new, {"year": 2026, "amount": "3", "unit": "吨", "q_moisture": "12", "price": "-20"})
        made = ByproductLine.objects.latest("pk")
        assert (made.qualities, made.price) == ({"moisture": {"value": "12"}}, -2000)
        answered = reverse("industry:answer_match", args=[row.pk, "giver"])
        client.post(answered, {"verdict": "yes", "note": ""})
        row.refresh_from_db()
        assert row.giver_answer == "yes"
        client.force_login(world.neighbour)
        assert client.get(reverse("industry:symbiosis_match", args=[row.pk])).status_code == 404
        assert client.get(reverse("industry:byproduct", args=[lines["offer"].pk])).status_code == 404
