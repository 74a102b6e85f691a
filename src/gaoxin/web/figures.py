"""How numbers and deadlines are written for people."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from django.utils.translation import get_language, gettext, ngettext

from gaoxin.web import clock

Number = int | float | Decimal
# Each unit of money in yuan, largest first; a value is written in the largest that leaves at least one.
_MONEY = {"亿元": Decimal(100_000_000), "万元": Decimal(10_000), "元": Decimal(1)}
_MONEY_ENGLISH = {"billion yuan": Decimal(1_000_000_000), "million yuan": Decimal(1_000_000), "yuan": Decimal(1)}
SOON = 3  # working days from which a deadline is marked as near


@dataclass(frozen=True, slots=True)
class Shown:
    """A number as it is written, its unit, and the exact value for those who point at it."""

    text: str
    unit: str
    exact: str


def number(value: Number, decimals: int | None = None) -> str:
    """Digits grouped by thousands; trailing zeros are dropped unless `decimals` fixes the places."""
    exact = Decimal(str(value))
    if decimals is not None:
        return f"{exact:,.{decimals}f}"
    text = f"{exact:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def amount(value: Number, unit: str = "", decimals: int | None = None) -> Shown:
    """Money in the unit that fits its size (亿元, 万元, 元; in English yuan, million, billion), with two decimals at
    most; every other unit as it is stored."""
    if _english():
        return _english_amount(value, unit, decimals)
    exact = f"{number(value)} {unit}".strip()
    if unit not in _MONEY or decimals is not None:
        return Shown(number(value, decimals), unit, exact)
    yuan = Decimal(str(value)) * _MONEY[unit]
    fitting = next((name for name, size in _MONEY.items() if abs(yuan) >= size), unit)
    if fitting == unit:
        return Shown(number(value), unit, exact)
    return Shown(number(round(yuan / _MONEY[fitting], 2)), fitting, exact)


def _english_amount(value: Number, unit: str, decimals: int | None) -> Shown:
    called = gettext(unit) if unit else ""
    if called[:1].isdigit():  # 10,000 yuan
        called = f"× {called}"
    exact = f"{number(value)} {called}".strip()
    if unit not in _MONEY or decimals is not None:
        return Shown(number(value, decimals), called, exact)
    yuan = Decimal(str(value)) * _MONEY[unit]
    fitting = next((name for name, size in _MONEY_ENGLISH.items() if abs(yuan) >= size), "yuan")
    return Shown(number(round(yuan / _MONEY_ENGLISH[fitting], 2)), fitting, exact)


@dataclass(frozen=True, slots=True)
class Due:
    """A deadline in words, how urgent it is (`tone` of a chip), and the moment in full."""

    words: str
    moment: str
    tone: str


def due(moment: datetime, working_days_left: int | None = None) -> Due:
    """“还剩 2 个工作日（3月9日 17:00）”. The working days are the caller's to count; without them days are counted."""
    moment, now = clock.local(moment), clock.now()
    shown = _moment(moment, now)
    if moment < now:
        return Due(_overdue((now.date() - moment.date()).days), shown, "bad")
    if moment.date() == now.date():
        return Due(gettext("今天到期"), shown, "bad")
    if working_days_left is not None:
        words = ngettext("还剩 %(n)d 个工作日", "还剩 %(n)d 个工作日", working_days_left) % {"n": working_days_left}
        return Due(words, shown, "warn" if working_days_left <= SOON else "plain")
    days = (moment.date() - now.date()).days
    return Due(
        ngettext("还剩 %(n)d 天", "还剩 %(n)d 天", days) % {"n": days}, shown, "warn" if days <= SOON else "plain"
    )


def _overdue(days: int) -> str:
    if not days:
        return gettext("今天已逾期")
    return ngettext("已逾期 %(n)d 天", "已逾期 %(n)d 天", days) % {"n": days}


def _moment(moment: datetime, now: datetime) -> str:
    if _english():
        return f"{moment:%Y-%m-%d %H:%M}"
    year = f"{moment.year}年" if moment.year != now.year else ""
    return f"{year}{moment.month}月{moment.day}日 {moment:%H:%M}"


def _english() -> bool:
    return (get_language() or "").startswith("en")
