"""A benefit as a number in the language of rules, where its words have one meaning; an officer confirms it."""

import re
from decimal import Decimal

_BASES = (
    (r"软硬件", "软硬件投入额"),
    (r"设备", "设备更新投资额"),
    (r"固定资产投资", "固定资产投资额"),
    (r"担保费", "担保费支出"),
    (r"算力", "购买算力服务支出"),
    (r"研发(?:费用|投入)|研究开发费用", "研发费用"),
    (r"(?:营业|销售)收入", "营业收入"),
)
_CHANGES = re.compile(r"增量|新增|超出|增长|增加")
"""What is more than before is no fact by itself."""

Ends = tuple[Decimal, Decimal]


def formula_of(amount: Ends | None, rate: Ends | None, cap: Decimal | None, unit: str, basis: str) -> object:
    """The number as a text or a structure; None where the words do not tell it. Money is in 万元.

    >>> formula_of(None, (Decimal(20), Decimal(20)), Decimal(200), "万元", "设备投资额")
    '最小(设备更新投资额 * 20%, 200 万元)'
    """
    if unit != "万元":
        return None
    if amount is not None:
        return _between(*amount)
    if rate is not None:
        return _share(rate, cap, basis)
    return None if cap is None else _between(Decimal(0), cap)


def _share(rate: Ends, cap: Decimal | None, basis: str) -> object:
    fact = next((name for words, name in _BASES if re.search(words, basis)), "")
    if not fact or rate[0] != rate[1] or _CHANGES.search(basis):
        return None
    part = f"{fact} * {_plain(rate[0])}%"
    return part if cap is None else f"最小({part}, {_plain(cap)} 万元)"


def _between(low: Decimal, high: Decimal) -> object:
    if low == high:
        return f"{_plain(low)} 万元"
    return {"cases": [{"value": [f"{_plain(low)} 万元", f"{_plain(high)} 万元"]}]}


def _plain(value: Decimal) -> str:
    return f"{value.normalize():f}"
