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
