"""The words of the language, each in English and Chinese. A new name for a word is one entry here."""

import re
from enum import StrEnum


class Word(StrEnum):
    """Words with a grammar of their own."""

    AND = "and"
    OR = "or"
    NOT = "not"
    IN = "in"
    NOT_IN = "not in"
    HAS = "has"
    ANY = "any"
    ALL = "all"
    TRUE = "true"
    FALSE = "false"
    LAST = "last"
    SINCE = "since"


WORDS = {
    **{word.value: word for word in Word},
    "且": Word.AND,
    "并且": Word.AND,
    "或": Word.OR,
    "或者": Word.OR,
    "非": Word.NOT,
    "属于": Word.IN,
    "不属于": Word.NOT_IN,
    "含有": Word.HAS,
    "任一": Word.ANY,
    "全部": Word.ALL,
    "是": Word.TRUE,
    "否": Word.FALSE,
    "近": Word.LAST,
    "自": Word.SINCE,
}


class Function(StrEnum):
    """What may stand before brackets."""

    SUM = "sum"
    MEAN = "mean"
    MAX = "max"
    MIN = "min"
    EVERY = "every"
    SOME = "some"
    COUNT = "count"
    BEFORE = "before"
    GROWTH = "growth"
    CAGR = "cagr"
    IF = "if"
    ABS = "abs"
    FLOOR = "floor"
    ROUND = "round"
    YEARS = "years"
    MONTHS = "months"
    DAYS = "days"
    KNOWN = "known"
    AT_LEAST = "at_least"


FUNCTIONS = {
    **{function.value: function for function in Function},
    "合计": Function.SUM,
    "平均": Function.MEAN,
    "最大": Function.MAX,
    "最小": Function.MIN,
    "每期": Function.EVERY,
    "每年": Function.EVERY,
    "任一期": Function.SOME,
    "任一年": Function.SOME,
    "次数": Function.COUNT,
    "往前": Function.BEFORE,
    "增长率": Function.GROWTH,
    "复合增长率": Function.CAGR,
    "如果": Function.IF,
    "绝对值": Function.ABS,
    "向下取整": Function.FLOOR,
    "四舍五入": Function.ROUND,
    "周年数": Function.YEARS,
    "月数": Function.MONTHS,
    "天数": Function.DAYS,
    "已知": Function.KNOWN,
    "至少": Function.AT_LEAST,
}

DAYS = {"on": "on", "申报日": "on", "year_end": "year_end", "年末": "year_end"}
"""Days that the moment of asking gives: the day itself, and the last day of the year that is looked at."""

RESERVED = WORDS.keys() | FUNCTIONS.keys() | DAYS.keys()
"""Names that no fact, set or definition may carry."""

NAME = re.compile(r"[^\W\d]\w*")
LONGEST_NAME = 40

JOINED = re.compile("并且|或者|不属于|属于|含有|且|或")
"""Chinese words that people write without blanks around them; a name that holds one was probably meant as several."""

WINDOW = re.compile(r"近(\d{1,3})(个?)(年|半年|季度|月|期)")
WINDOW_UNITS = {
    "年": "year",
    "years": "year",
    "year": "year",
    "半年": "half",
    "个半年": "half",
    "halves": "half",
    "季度": "quarter",
    "个季度": "quarter",
    "quarters": "quarter",
    "月": "month",
    "个月": "month",
    "months": "month",
    "期": "period",
    "periods": "period",
}
"""How long each period of a window is; `period` is whatever the facts inside have."""
