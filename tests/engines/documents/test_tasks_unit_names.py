"""Units inside an authority: the departments, divisions and sections that share out its own work."""

import pytest

from gaoxin.engines.documents.tasks.clauses import find_clauses


@pytest.mark.parametrize(
    ("text", "lead", "resp"),
    [
        ("开发公益岗位4500个。（责任单位：就业促进科）", (), ("就业促进科",)),
        ("招募志愿者45名。（牵头单位：人才室；配合单位：人事管理股）", ("人才室",), ("人事管理股",)),
        ("开展执法检查。（法规司、种业司负责）", (), ("法规司", "种业司")),
        ("办好职业学校。（牵头单位：市高级技工学校）", ("市高级技工学校",), ()),
        ("完成参保扩面。（就业处、财务处）", (), ("就业处", "财务处")),
        ("组织申报奖项。（责任单位：创新创业与成果转化板块）", (), ("创新创业与成果转化板块",)),
    ],
)
def test_units_inside_an_authority_are_named(text: str, lead: tuple[str, ...], resp: tuple[str, ...]) -> None:
    (clause,) = find_clauses(text)
    assert (clause.lead, clause.resp) == (lead, resp)


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("发放普惠贷款30亿元——责任单位：区金融办、人行东山支行", ("区金融办", "人行东山支行")),
        ("建立快办通道，由区法院会同区检察院、区公安局负责，年底前出台细则。", ("区法院", "区检察院", "区公安局")),
        ("新增规上企业12家。责任单位：各镇、县工业园区管委会", ("各镇", "县工业园区管委会")),
        ("改造老旧小区。责任单位：各县（市）、区政府", ("各县（市）、区政府",)),
        ("改造老旧小区。责任单位：东城区、西城区政府", ("东城区政府", "西城区政府")),
    ],
)
def test_units_are_parted_where_their_names_end(text: str, units: tuple[str, ...]) -> None:
    (clause,) = find_clauses(text)
    assert (*clause.lead, *clause.resp) == units
