"""Until when a policy holds by its own words: by a day, or for so many years from the day on which it begins."""

import datetime
import re
from dataclasses import dataclass

from gaoxin.engines.documents.front import parse_day
from gaoxin.engines.documents.numbers.numerals import parse_number

UNTIL = re.compile(
    r"(?:有效期|有效期限|执行期限|实施期限|施行|实施|执行)[^。；]{0,16}?至\s*((?:19|20)\d\d\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日)(?:止|。|，|；|$)?"
)
YEARS = re.compile(
    r"(?:有效期|有效期限|试行期|执行期)(?:限)?(?:原则上)?(?:为|：|:)?\s?(\d+|[一二两三四五]+)\s?年|暂定([一二两三四五\d]+)年(?:有效期)?"
)
_OWN = re.compile(r"本(?:办法|细则|意见|措施|政策|通知|规定|方案|条例|计划)|施行|实施|执行|试行|印发|公布|发布")
_OTHERS = re.compile(r"证书|资格|称号|资质|合同|名单|许可|编号|批复")
"""Things whose term is not that of the policy."""


@dataclass(frozen=True, slots=True)
class Validity:
    """The last day, and the sentence that says so."""

    until: datetime.date
    words: str


def stated_validity(text: str, start: datetime.date | None) -> Validity | None:
    """The last day on which a policy holds by a sentence of its text; so many years are counted from `start`.

    >>> stated_validity("本办法自印发之日起施行，有效期三年。", datetime.date(2025, 3, 1))
    Validity(until=datetime.date(2028, 2, 29), words='本办法自印发之日起施行，有效期三年')
    >>> stated_validity("高新技术企业证书有效期三年。", datetime.date(2025, 3, 1)) is None
    True
    """
    for sentence in re.split(r"[。；\n]", text):
        if _OTHERS.search(sentence) or not _OWN.search(sentence):
            continue
        day = last_day(sentence, start)
        if day is not None:
            return Validity(day, sentence.strip())
    return None


def last_day(text: str, start: datetime.date | None) -> datetime.date | None:
    """The last day that a stretch of text names, or that its years from `start` lead to."""
    if match := UNTIL.search(text):
        return parse_day(match[1])
    if start and (match := YEARS.search(text)):
        years = parse_number(match[1] or match[2])
        return years_later(start, int(years)) if years else None
    return None


def years_later(start: datetime.date, years: int) -> datetime.date:
    """The last day of so many years from a day on."""
    try:
        return start.replace(year=start.year + years) - datetime.timedelta(1)
    except ValueError:  # 29 February
        return datetime.date(start.year + years, 2, 28)
