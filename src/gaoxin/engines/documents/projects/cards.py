"""Projects set out one field a line: 项目一：…, 建设主体：…, 实施年限：…, 项目内容：…"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gaoxin.engines.documents.layout import Clean, Paragraph, Role
from gaoxin.engines.documents.structure.cleaning import part

FIELDS = (
    ("name", r"(?:项目|工程)名称"),
    (
        "builder",
        r"(?:项目)?(?:建设|实施|投资|承建|承担|承办|业主|申报|项目|开发|运营)(?:主体|单位|方|业主|企业|法人)|项目业主|业主(?:单位)?|建设法人",
    ),
    ("unit", r"(?:责任|牵头|主管|监管|负责|服务|包保)(?:单位|部门|主体)"),
    (
        "period",
        r"(?:项目|计划)?(?:建设|实施|起止|工程)?(?:起止)?(?:年限|期限|周期|时间|时限|工期|年份|年度|进度安排|起止年)",
    ),
    (
        "money",
        r"(?:项目|计划|预计|估算)?(?:总投资|投资总额|投资额|投资估算|估算投资|投资规模|投资金额|概算投资)(?:估算|额)?(?:[（(][^（）()]*[）)])?",
    ),
    (
        "content",
        r"(?:项目|主要|建设|工程)*(?:建设)?(?:内容|规模|概况|简介|任务)(?:(?:及|和|与|、)(?:主要)?(?:建设)?(?:内容|规模|目标|工程量))?",
    ),
    ("place", r"(?:建设|项目|实施)?(?:地点|地址|选址|区域|位置)"),
    (
        "other",
        r"(?:建设|项目)?(?:性质|类型|类别|目标|效益|进展|状态|阶段)|完成(?:时限|时间|期限)|前期工作|资金来源|经济效益|"
        r"社会效益|备注",
    ),
)
_FIELD = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in FIELDS))
_NAME_LINE = re.compile(
    r"(?:重点)?(?:项目|工程)(?:[一二三四五六七八九十百]{1,4}|\d{1,3})\s?[：:、.]|\d{1,3}[.、．]\s?|[（(][\d一二三四五六七八九十]{1,3}[）)]\s?|[①-⑳]\s?"
)
_NAME_LONGEST = 80


@dataclass(frozen=True, slots=True)
class Card:
    """The fields of one project as cleaned texts; `text` is the whole block."""

    seq: str | None
    name: Clean
    fields: dict[str, Clean]
    paragraphs: tuple[Paragraph, ...]


def field_of(text: str) -> tuple[str, int] | None:
    """Which field a line opens and where its value begins: 建设主体：X."""
    match = _FIELD.match(text)
    if match is None or match.lastgroup is None or match.end() >= len(text) or text[match.end()] not in "：:":
        return None
    return match.lastgroup, match.end() + 1


def find_cards(paragraphs: Sequence[Paragraph]) -> Iterator[Card]:
    """The projects set out field by field: a line with the name, then at least two lines with fields."""
    at = 0
    while at < len(paragraphs):
        card, after = _card(paragraphs, at)
        if card is not None:
            yield card
        at = after


def _card(paragraphs: Sequence[Paragraph], at: int) -> tuple[Card | None, int]:
    opening = paragraphs[at].clean
    named = field_of(opening.text)
    is_name_field = named is not None and named[0] == "name"
    if (named is not None and not is_name_field) or len(opening.text) > _NAME_LONGEST or opening.text[-1] in "。；":
        return None, at + 1
    fields: dict[str, Clean] = {}
    after = at + 1
    while after < len(paragraphs) and paragraphs[after].role in (Role.BODY, Role.BOX, Role.HEADING):
        held = field_of(paragraphs[after].clean.text)
        if held is None or held[0] in fields or held[0] == "name":
            break
        clean = paragraphs[after].clean
        fields[held[0]] = part(clean, held[1], len(clean.text))
        after += 1
    if len(fields) < 2 or not fields.keys() & {"builder", "period", "money", "content"}:
        return None, at + 1
    label = _NAME_LINE.match(opening.text)
    start = named[1] if is_name_field and named else (label.end() if label else 0)
    seq = re.sub(r"[：:、.\s．]+$", "", label[0]) if label else None
    return Card(seq, part(opening, start, len(opening.text)), fields, tuple(paragraphs[at:after])), after
