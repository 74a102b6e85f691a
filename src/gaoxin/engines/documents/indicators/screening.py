"""Telling indicators from other numbers: facts of projects, terms of policies, waiting times, parts of names."""

import re

from gaoxin.engines.documents.indicators.statements import Statement
from gaoxin.engines.documents.layout import Paragraph, Role
from gaoxin.engines.documents.numbers import Form

_PROJECT_LINE = re.compile(
    r"^(?:项目[一二三四五六七八九十\d]+[：:]|(?:建设|实施|承担|责任)(?:主体|单位|年限|期限|内容|规模|地点|时间)[：:]"
    r"|项目(?:内容|名称|概况|单位)[：:]|总投资)"
)
_PROJECT_BOX = re.compile(r"项目")
_PROJECT_LIST = re.compile(r"项目(?:表|清单|名单|库|一览|汇总|安排|计划表)$")
_FOOTNOTE = re.compile(r"^(?:[\d①-⑳*]{1,2}(?:指|注|暂|按|根据|数据)|注[：:]|说明[：:]|备注)")
_PROJECT_FACT = re.compile(
    r"总投资|计划投资|投资总额|占地(?![区方])|(?:建筑|用地)面积$|年产能?$|项目投资|概算|设计能力|日处理"
)
_SIZED_WORK = re.compile(r"(?:项目|工程|生产线|基地|机组|电站|装置|产业园)(?:建设|改造|升级)*$")
_GIVEN = re.compile(
    r"奖励|奖补|补助|补贴(?!性)|资助(?=标准|金额|资金|\d)|给予|贴息|罚款|最高不超过|额度|贷款期限|免征|减按|返还|封顶|按[^，。]{0,12}标准|每人每[年月]|缴纳|报销|(?:居留|工作)许可"
)
_GIVING = re.compile(r"(?:给予|予以)[^，。；]{0,16}(?:奖|补|贴|资助|支持)|最高(?:不超过|给予|奖励|补)")
_NO_NAME = re.compile(
    r"(?:按照?|给予|予以|最高|最低|每年|每[家户个人]|分别|一次性|不超过|原则上|其中|其|再|不低于|实际)+"
)
_FLOW = re.compile(
    r"累计|共|新增|新建|净增|认定|申报|争取|投入|每年|引进|引入|培训|培养|完成|孵化|获批|签约|吸纳|改造|招引|举办|开展|发放|减免"
)
_SPAN_NAME = re.compile(r"(?:时间|时限|寿命|年限|周期|时长|天数|工期|期限|用时|时效|年龄)$")
_COUNTS = (
    "个",
    "家",
    "项",
    "条",
    "所",
    "座",
    "处",
    "人",
    "场",
    "次",
    "件",
    "种",
    "台",
    "套",
    "辆",
    "名",
    "户",
    "%",
    "‰",
    "倍",
    "位",
)
_THINGS = tuple("个家项条所座处人场次件种台套辆名户位")
_LONGEST = 60


def is_read(paragraph: Paragraph) -> bool:
    """Whether a paragraph can state indicators: body text that is not a line of a project box or a footnote."""
    text = paragraph.clean.text
    if paragraph.role not in (Role.BODY, Role.BOX):
        return False
    if _PROJECT_BOX.search(paragraph.box or "") or any(map(_PROJECT_LIST.search, paragraph.section[-1:])):
        return False
    return _PROJECT_LINE.match(text) is None and _FOOTNOTE.match(text) is None


def is_indicator(statement: Statement, name: str, stated: str) -> bool:
    """Whether a statement is an indicator under this name; `stated` is its clause."""
    if not 2 <= len(name) <= _LONGEST or _PROJECT_FACT.search(name) or _NO_NAME.fullmatch(name):
        return False
    quantity = statement.values[0].quantity if statement.values else None
    if quantity is None:
        return True
    if statement.form is Form.DURATION:
        return _SPAN_NAME.search(name) is not None and len(name) <= 30
    if quantity.form is Form.AMOUNT and not quantity.unit.removeprefix("万").startswith(_COUNTS):
        return _SIZED_WORK.search(name) is None or statement.linked
    return True


def is_parameter(statement: Statement, text: str) -> bool:
    """Whether a statement sets a term of a policy: an amount given, a limit, an age.

    Money, shares and sizes are terms wherever their sentence gives something; a count only where its own clause does.
    """
    if _GIVEN.search(text[slice(*statement.clause)]) is not None:
        return True
    quantity = statement.values[0].quantity if statement.values else None
    if quantity is None or quantity.unit.removeprefix("万").startswith(_THINGS):
        return False
    start, end = statement.clause
    before, after = text.rfind("。", 0, start) + 1, text.find("。", end)
    return _GIVING.search(text[before : after if after >= 0 else len(text)]) is not None


def is_flow(stated: str) -> bool:
    """Whether a number counts what happened over a period rather than what is there at its end."""
    return _FLOW.search(stated) is not None
