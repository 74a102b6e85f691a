"""Candidates of a segment as a workbook, and how verdicts of experts show in lists and on maps."""

from io import BytesIO

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from gaoxin.apps.enterprises.tests.world import NOW
from gaoxin.apps.industry.chain_states import GapVerdict
from gaoxin.apps.industry.models import SegmentStanding
from gaoxin.apps.industry.queries.chains.gapped import gap_lines, judged_lines
from gaoxin.apps.industry.services.chains import overriding
from gaoxin.apps.industry.tests.chains_world import CHAIN, chains_world, company, reckon_few, see, stand
from gaoxin.web import clock

pytestmark = pytest.mark.django_db
NEEDED = "pan_precursor"
"""Carbon fibre is made of it."""


@pytest.fixture
def world():
    with clock.at(NOW):
        yield chains_world()


def test_candidates_are_handed_out_as_a_workbook(client, world):
    stand(world, 2)
    company("000001.SZ", "示例原丝", NEEDED)
    company("000002.SZ", "示例远方原丝", NEEDED, province="广东")
    reckon_few(world.zone)
    address = reverse("industry:candidates", args=[CHAIN, NEEDED])
    assert address in see(client, world, "leader", "segment", CHAIN, NEEDED)
    client.force_login(world.leader)
    rows = list(load_workbook(BytesIO(client.get(address).content)).active.iter_rows(values_only=True))
    assert rows[0][0] == "聚丙烯腈原丝可以引进的企业"
    assert rows[3][0] == "计算日期：2026-05-06"
    first, second = (dict(zip(rows[6], row, strict=True)) for row in rows[7:])
    assert [first[head] for head in ("名次", "企业", "代码", "省份")] == [1, "示例原丝", "000001.SZ", "吉林"]
    assert [second[head] for head in ("名次", "企业", "代码", "省份")] == [2, "示例远方原丝", "000002.SZ", "广东"]
    assert (first["匹配分下限"], first["匹配分上限"]) == (3.33, 72.33)
    assert (first["做这个环节下限（权重 30%）"], first["做这个环节上限"]) == (0, 80)
    assert (first["本地客户下限（权重 10%）"], first["本地客户上限"]) == (33.33, 33.33)
    assert first["支持的理由"] == "从事聚丙烯腈原丝。\n本地有 1 家企业处在它的下游（碳纤维）。"
    assert first["不利的方面"] == "其业务与本地基础没有联系。"
    assert "年收入未知。" in first["还不知道"]
    assert [first[head] for head in ("来源", "截至日期", "数据")] == ["示例来源", None, "公开信息"]
    client.force_login(world.member)
    assert client.get(address).status_code == 404


def test_what_experts_judge_moves_in_the_list_of_gaps_and_in_its_file(client, world):
    stand(world, 2)
    reckon_few(world.zone)
    before = [one.segment for one in judged_lines(world.leader, world.zone)]
    free = SegmentStanding.objects.filter(chain=CHAIN, gap=None).exclude(segment__in=["", *before]).first().segment
    score = judged_lines(world.leader, world.zone)[0].score
    overriding.override(world.keeper, world.zone, CHAIN, before[0], GapVerdict.NO_GAP, "集团内部供应")
    overriding.override(world.keeper, world.zone, CHAIN, free, GapVerdict.GAP, "两家企业都要")
    after = judged_lines(world.leader, world.zone)
    assert [one.segment for one in after if one.segment != free] == [*before[1:], before[0]]
    assert [(one.verdict, one.verdict_reason) for one in after if one.segment == free] == [("确为缺口", "两家企业都要")]
    assert (after[-1].score, after[-1].verdict) == (score, "不是缺口")
    assert gap_lines(world.leader, world.zone) == after[:-1]
    client.force_login(world.leader)
    lines = client.get(reverse("industry:gaps") + "?cols=name&cols=verdict&export=csv").content.decode().splitlines()
    assert lines[5:] == [f"{one.name},{one.verdict}" for one in after]


def test_the_map_is_coloured_by_what_experts_judge(client, world):
    stand(world, 2)
    reckon_few(world.zone)
    said = overriding.override(world.keeper, world.zone, CHAIN, NEEDED, GapVerdict.NO_GAP, "集团内部供应")
    text = see(client, world, "leader", "chain", CHAIN)
    name = "聚丙烯腈原丝，本地企业 0 家，不缺，专家认定不是缺口"
    assert f'aria-label="{name}"' in text
    box = text[text.index(name) :].partition("</a>")[0]
    assert 'fill="#f2f5f9"' in box
    assert ">专家认定</text>" in box
    assert "专家认定 1 个环节，颜色以认定为准" in text
    picture = reverse("industry:map_picture", args=[CHAIN, "svg"])
    assert client.get(picture).content.decode().count(">专家认定</text>") == 1
    assert "专家认定" not in see(client, world, "leader", "chain", CHAIN, query="?colour=growth")
    overriding.withdraw(world.keeper, world.zone, said.pk)
    assert "专家认定" not in see(client, world, "leader", "chain", CHAIN)
