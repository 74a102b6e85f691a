"""Shares against the numbers they are shares of."""

import pytest

from gaoxin.engines.documents.audit import Certainty, FindingType
from tests.engines.documents.plan_text import PlanText

TABLE = "表1 主要指标"


def shared(share: str, part: str = "39", whole: str = "150") -> PlanText:
    """A part, a whole and the share of one in the other."""
    text = PlanText().say(f"2020年，高校毕业生{part}人。", "高校毕业生", "人", base=(2020, part))
    text.say(f"2020年，新招用人员{whole}人。", "新招用人员", "人", base=(2020, whole))
    name = "高校毕业生占新招用人员比重"
    return text.say(f"{name}\t{share}", name, "%", base=(2020, share), table=TABLE)


@pytest.mark.parametrize("share", ["26", "26.0", "26.00"])
def test_a_share_that_its_parts_give_passes(share: str) -> None:
    assert shared(share).types() == []


def test_a_share_that_its_parts_do_not_give_is_found() -> None:
    (finding,) = shared("36").findings()
    assert (finding.type, finding.severity) == (FindingType.SHARE_MISMATCH, Certainty.CERTAIN)
    assert finding.check.as_dict() == {"formula": "(39)/150", "stated": "36%", "computed": {"share_pct": 26}}
    assert len(finding.items) == 3


def staff(foreign_share: str) -> PlanText:
    """Two shares of one staff, which itself is not printed."""
    text = PlanText().say("截至2020年底，归国人员90人，", "归国人员", "人", base=(2020, "90"))
    text.say("外籍常驻专家10人，", "外籍常驻专家", "人", base=(2020, "10"))
    text.say("企业硕士以上从业人员2000人。", "企业硕士以上从业人员", "人", base=(2020, "2000"))
    first, second = "企业从业人员中硕士及以上学历者占比", "从业人员中归国人员和外籍常驻专家占比"
    text.say(f"{first}\t10.0", first, "%", base=(2020, "10.0"), table=TABLE)
    return text.say(f"{second}\t{foreign_share}", second, "%", base=(2020, foreign_share), table=TABLE)


def test_two_shares_that_imply_different_wholes_are_found_as_likely() -> None:
    (finding,) = staff("5").findings()
    assert (finding.type, finding.severity) == (FindingType.SHARE_MISMATCH, Certainty.LIKELY)
    assert finding.indicator == "从业人员中归国人员和外籍常驻专家占比"
    assert finding.check.as_dict() == {
        "formula": "(90+10)/(2000/10%)",
        "stated": "5%",
        "computed": {"share_pct": 0.5, "implied_whole": 20000},
    }
    assert len(finding.items) == 5


@pytest.mark.parametrize("share", ["0.5", "0.6", "0.45"])
def test_two_shares_that_nearly_agree_pass(share: str) -> None:
    assert staff(share).types() == []


def test_another_year_scope_or_a_missing_part_leaves_nothing_to_check() -> None:
    text = PlanText().say("2019年，高校毕业生39人。", "高校毕业生", "人", base=(2019, "39"))
    text.say("2020年，新招用人员150人。", "新招用人员", "人", base=(2020, "150"))
    text.say("2020年占比为5%。", "高校毕业生占新招用人员比重", "%", base=(2020, "5"))
    text.say("2020年占比为5%。", "技工占新招用人员比重", "%", base=(2020, "5"))
    assert text.types() == []
