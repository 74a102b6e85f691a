"""What a figure in a sentence is for: what is given, its rate, its cap, or a condition on who gets it.

Official sentences put it in one order: 对 (whom, on which conditions) 的，按 (rate) 给予 (amount) 奖励，最高 (cap).
A figure is read by the words right before and right after it, and where those are silent by what the sentence has said
before.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from gaoxin.engines.documents.policies.figures import Figure, Kind

_GIVEN = r"奖励|奖补|补助|补贴|资助|扶持|支持|贴息|配套|补偿|返还|奖金|奖"
GIVES = re.compile(rf"给予|予以|{_GIVEN}|兑现|发放|补(?!充|短|齐|链|办)|给(?!水|排)")
_ADJECTIVES = (
    r"(?:一次性|资金|财政|专项|定额|运营|研发|建设|启动|经费|科研|产业|人才|生活|住房|租房|安家|研发经费|引导|认定|配套|额外|"
    r"现金|年度|最高|后|梯次|晋级|分档|叠加|事后|以奖代补|企业|项目|单位|团队|费用|投资|设备|贷款|担保费|保费|租金|房租|服务|的)*"
)
_AFTER_GIVEN = re.compile(
    rf"(?:人民币|左右)?(?:以内|以下)?(?:的?标准|的?比例|的额度)?(?:[，,](?=给予|予以))?(?:给予|予以|进行|实施|实行)?{_ADJECTIVES}(?:{_GIVEN}|经费|券)"
)
_AFTER_BOUND = re.compile(
    r"(?:[（(][^）)]*[）)])?(?:及|或|含)?(?:以上|以下|之间|起(?!始))|[（(]含[^）)]*[）)]的?(?!奖|补)"
)
_BEFORE_BOUND = re.compile(
    r"(?:达到?|超过?|突破|不低于|不少于|不小于|大于|高于|满|不足|不到|低于|小于|投入|投资额?度?|总投资|收入|产值|销售额|营业额|"
    r"交易额|成交额|税收|纳税额?|融资额?|贷款(?:金额|额)?|合同(?:金)?额|注册资[本金]|实缴资本|规模|资产|利润|金额|总额|增加|增长|增量|每满|"
    r"估值|贡献|出口额?|进出口额?|价值|单价|薪酬|年薪|工资)"
    r"(?:在|为|约|到|达到?|累计|首次|超过|不低于)*$"
)
_GIVEN_SUM = re.compile(rf"(?:{_GIVEN})(?:资金|经费)?(?:金额|总额|额度|标准|额)?(?:为|是|按|：|:)?$")
_CAP = r"最高|最多|至多|不超过|不高于|不得超过|不得高于|上限|封顶|限额|不多于"
_BEFORE_CAP = re.compile(
    rf"(?:{_CAP})(?:可达|可给予|可|给予|予以|为|达到?|是|{_GIVEN}|补|额度|金额|资金|总额|企业|项目|人民币|一次性|按|至|累计|分别|"
    rf"不超过|不高于|不得超过|每年|每家|每户|单个|的|：|:)*$"
)
_AFTER_CAP = re.compile(r"(?:以内|封顶|为上限|的上限|为限|之内)")
_AFTER_OTHER = re.compile(r"的?(?:信用)?(?:贷款|授信|担保|融资|借款|保额)")
_OF_WHAT = re.compile(r"的(?!一次性|资金|奖|补|资助|支持|配套|扶|贴|标准|比例|额度|运营|专项|经费|财政|定额)")
_LAST_GIVES = re.compile(rf"(?:给予|予以|{_GIVEN}|发放|兑现|补|给)[^，。；、：\d]{{0,16}}$")
_BUDGET = re.compile(r"(?:设立|预算|总规模|基金|引导资金|资金池|安排[^，。；]{0,16}(?:资金|经费)|资金规模|总额度)")
_STAGES = re.compile(r"应奖励额|阶段|分期|首付|预拨|尾款|拨付|先行|首次兑|剩余")
_AFTER_ELSE = re.compile(
    r"的?(?:优惠)?税率|的?股[权份]|(?:的?比例)?(?:进行|予以)?(?:分配|分成|分担|承担|计提|缴纳|出资|提取|征收|计征|计算|计入|折算|核算)"
    r"|(?:的标准)?(?:执行|确定|供地|出让|减征)"
)
_RATE_VERB = re.compile(
    r"(?:按|给予|予以|参照|补贴|补助|奖励|贴息|资助|最高|不超过|配套|补偿|返还|支持|减免|以|上限)[^，；。%％]{0,45}$"
)
_RATE_BOUND = re.compile(
    r"(?:占|不低于|不少于|达到?|(?<!不)超过|(?<!不)高于|低于|不高于|增长|增速|增幅|增加|提高|下降|降低|比重|持股|控股|率|率为|小于|大于)[^，；。%％\d]{0,6}$"
)
RAISED = re.compile(
    r"(?:奖励|奖补|补助|补贴|支持|资助|贴息|抵扣)(?:的)?(?:比例|标准|额度)(?:可|最高|相应|再|统一)*"
    r"(?:提高|上浮|增加|调整|放宽|提升)(?:至|到|为)(?:最高|不超过)?$"
)
"""A rate that is given in place of the one before: 奖励比例提高至8%."""
_PAST_AWARD = re.compile(r"(?:获得?|取得|享受|得到)[^，；。]{0,20}$")
_TOLD = re.compile(r"(?:争取|累计(?:发放|兑现|投入|争取)|共(?:发放|兑现)|已(?:发放|兑现))[^，。；\d]{0,12}$")
"""What was won or paid so far: reports, not promises."""


class Role(StrEnum):
    """What a figure is for."""

    AMOUNT = "amount"
    RATE = "rate"
    CAP = "cap"
    CONDITION = "condition"
    BUDGET = "budget"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Group:
    """Figures of one list (100万元、50万元和30万元) and their role. `before` and `after` are the words of the part of
    the sentence around them, brackets blanked."""

    figures: tuple[Figure, ...]
    role: Role
    before: str
    after: str

    @property
    def start(self) -> int:
        return self.figures[0].start

    @property
    def end(self) -> int:
        return self.figures[-1].end


_NEAR = 400
"""Words farther before a figure than this say nothing of it."""
_JOINT = re.compile(r"\s*(?:、|和|及|与|以及|或|到|至)\s*")
_PART = re.compile(r"[，,：:。；;]")


def groups(sentence: str, found: Sequence[Figure], gave_before: bool = False) -> list[Group]:
    """The lists of figures of a sentence with their roles. `gave_before`: the sentence before it gave something, so
    that a bare 最高50万元 here is its cap."""
    answer: list[Group] = []
    for run in _runs(sentence, found):
        start, end = run[0].start, run[-1].end
        begins = max(
            (match.end() for match in _PART.finditer(sentence, max(0, start - _NEAR), start)),
            default=max(0, start - _NEAR),
        )
        if answer:
            begins = max(begins, answer[-1].end)
        before, after = sentence[begins:start].rstrip(), sentence[end : end + 24].lstrip()
        told = gave_before or any(one.role in (Role.AMOUNT, Role.RATE, Role.CAP) for one in answer)
        role = (_money if run[0].kind is Kind.MONEY else _share)(
            sentence[max(0, start - _NEAR) : start], before[-_NEAR:], after, told
        )
        answer.append(Group(tuple(run), role, before, after))
    return answer


def _runs(sentence: str, found: Sequence[Figure]) -> list[list[Figure]]:
    """Figures that stand in one list."""
    runs: list[list[Figure]] = []
    for one in found:
        last = runs[-1][-1] if runs else None
        if last and last.kind is one.kind and _joined(sentence, last, one):
            runs[-1].append(one)
        else:
            runs.append([one])
    return runs


def _joined(sentence: str, last: Figure, one: Figure) -> bool:
    between = sentence[last.end : one.start]
    return last.unit == one.unit and (not between or _JOINT.fullmatch(between) is not None)


def _money(so_far: str, before: str, after: str, told: bool) -> Role:
    gives = GIVES.search(so_far) is not None
    if _AFTER_OTHER.match(after) or _TOLD.search(before):
        return Role.OTHER
    if _AFTER_BOUND.match(after) and not (_LAST_GIVES.search(before) and _AFTER_GIVEN.match(after[2:])):
        return Role.CONDITION
    if _AFTER_CAP.match(after) and re.search(r"控制在|规模|总量", before):
        return Role.BUDGET
    if _BEFORE_CAP.search(before) or _AFTER_CAP.match(after):
        limited = _OF_WHAT.match(after) is not None and not told
        return Role.CAP if (gives or told or _AFTER_GIVEN.match(after)) and not limited else Role.CONDITION
    if _PAST_AWARD.search(before) and re.match(r"[^，。；]{0,10}的", after):
        return Role.CONDITION
    if _GIVEN_SUM.search(before):
        return Role.AMOUNT
    if _BEFORE_BOUND.search(before):
        return Role.CONDITION if not _BUDGET.search(before) else Role.BUDGET
    if _OF_WHAT.match(after) and not _LAST_GIVES.search(before):
        return Role.CONDITION
    if _LAST_GIVES.search(before) or _AFTER_GIVEN.match(after):
        return Role.BUDGET if _BUDGET.search(before) and not _LAST_GIVES.search(before) else Role.AMOUNT
    if _BUDGET.search(before):
        return Role.BUDGET
    listed = re.match(r"\s*(?:[、，,；;。]|$)", after) is not None
    return Role.AMOUNT if (gives or told) and listed and len(before) <= 24 else Role.CONDITION


def _share(so_far: str, before: str, after: str, told: bool) -> Role:
    if before.endswith(("+", "＋", "×", "*")) or _STAGES.search(before):
        return Role.OTHER
    if _AFTER_ELSE.match(after):
        return Role.OTHER
    if RAISED.search(before):
        return Role.RATE
    given = _AFTER_GIVEN.match(after) is not None
    if _AFTER_BOUND.match(after) and not given:
        return Role.CONDITION
    if re.search(rf"(?:{_CAP})$", before) and not given and not told and not GIVES.search(before):
        verb = _RATE_VERB.search(before)
        return Role.RATE if verb and re.search(r"按|给予|参照", before) else Role.CONDITION
    if _RATE_BOUND.search(before) and not given:
        return Role.CONDITION
    if given or (_RATE_VERB.search(before) and not _OF_WHAT.match(after)):
        return Role.RATE
    if re.match(r"的?(?:标准|比例|额度)", after) and _RATE_VERB.search(before):
        return Role.RATE
    if _RATE_VERB.search(before) and re.match(r"的(?!企业|项目|单位|，)", after):
        return Role.RATE
    if before.endswith("的") and re.search(r"(?:按|给予|参照|补|奖)", so_far[-60:]):
        return Role.RATE
    return Role.OTHER
