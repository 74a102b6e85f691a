"""What a heading looks like: labelled and short, a short line above prose, or a title that opens its paragraph."""

import re

HEADING_MAX = 60
TITLE_MAX = 45
"""Longest titles in characters: of a labelled heading, of a line without label or a title in front of its text."""
SENTENCE = frozenset("。！？；")
OPEN_END = frozenset("，、：:,;；。！？")
UNITS_LINE = re.compile(r"[（(〔\[【]|.{0,6}(?:单位|部门|领导|时限|主体|责任人)[：:]")
"""A line that opens with a bracket or a field of units is never a heading."""
UNITS_BEFORE = re.compile(
    r"(?:单位|部门|科室|主体)[：:][^。；]{2,100}[局部委厅办会院府署司室位门区县市科处组队心行街镇]$"
)
"""A field of units that no full stop closes."""
KIND = re.compile(
    r"(?:规划|纲要|方案|意见|通知|计划|要点|办法|细则|措施|决定|报告|批复|纪要|清单|公告|函|若干政策|政策|分解|分工|[分任责计项]\w{1,3}[表书])"
    r"(?:[（(].*[）)])?$"
)
"""How titles of documents end."""
APPENDIX = re.compile(r"(?:名词|术语|指标|有关名词)(?:解释|说明)|附录|结语|后记|结束语")
"""Headings without label that end the plan proper."""
ATTACHMENT = re.compile(r"附\s?件\s?[\d一二三四五六七八九十]{0,3}[：:]?")
"""The line above an attached plan or table."""
_PROSE_LEAST = 40


def is_prose(text: str) -> bool:
    """Whether a paragraph is running text."""
    return len(text) >= _PROSE_LEAST and any(sign in text for sign in SENTENCE)


def is_heading(text: str, start: int) -> bool:
    """Whether a labelled text is nothing but a heading: short, and no sentence in it."""
    rest = text[start:]
    if not rest or len(rest) > HEADING_MAX:
        return False
    body = rest.rstrip("。：:")
    return not any(sign in body for sign in SENTENCE) and rest[-1] not in "，,；;"


def can_be_plain_heading(text: str) -> bool:
    """Whether a line without label can be a heading: short, open-ended, no sentence, no field of units."""
    if len(text) > TITLE_MAX or text[-1] in OPEN_END or UNITS_LINE.match(text):
        return False
    return not any(sign in text for sign in SENTENCE)


def run_in_title(text: str, start: int) -> int | None:
    """Where the title that opens a paragraph ends (before its full stop), None when the text opens without one.

    A title is one short sentence without a comma, followed by more: 加强统筹。建立…
    """
    end = text.find("。", start, start + TITLE_MAX + 1)
    if end <= start or end + 1 >= len(text):
        return None
    return None if any(sign in text[start:end] for sign in "，,；;：:") else end
