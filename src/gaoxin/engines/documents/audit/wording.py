"""What the findings say: one or two sentences, in Chinese and in English, for a reader who will settle them."""

from decimal import Decimal
from fractions import Fraction
from typing import TypedDict

from gaoxin.engines.documents.audit.facts import Fact
from gaoxin.engines.documents.audit.interval import yearly_rate
from gaoxin.engines.documents.indicators import Growth, GrowthKind
from gaoxin.kernel.quantities import exact


class Words(TypedDict):
    """The two versions of an explanation."""

    explanation: str
    explanation_en: str


def said(fact: Fact) -> str:
    """The number with its unit, as the document prints them."""
    return f"{plain(fact.number)}{fact.row.unit or ''}"


def plain(number: Decimal) -> str:
    """A number without exponent and without zeros after its last decimal."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def tidy(number: Fraction, *, whole: bool = False) -> Decimal:
    """A quotient as a decimal: whole numbers in full, else about four significant digits."""
    exact = Decimal(number.numerator) / Decimal(number.denominator)
    if whole:
        return exact.quantize(Decimal(1))
    return Decimal(plain(exact.quantize(Decimal(1).scaleb(max(-12, min(0, exact.adjusted() - 3))))))


def where(fact: Fact) -> str:
    """Where the fact stands: its table, else the running text."""
    if fact.row.source != "table":
        return "正文"
    return fact.row.table or "表格"


def where_en(fact: Fact) -> str:
    """The same in English."""
    if fact.row.source != "table":
        return "the text"
    return f"table “{fact.row.table}”" if fact.row.table else "a table"


def conflict(first: Fact, second: Fact) -> Words:
    """Two values for one year."""
    unit = "个百分点" if first.row.unit == "%" else first.row.unit or ""
    gap = f"{plain(exact(abs(first.exact - second.exact) / first.size))}{unit}{_percent(first, second)}"
    return Words(
        explanation=f"{first.year}年{first.row.name}：{where(first)}为{said(first)}，{where(second)}为{said(second)}，"
        f"相差{gap}。",
        explanation_en=f"{first.row.name}, {first.year}: {said(first)} in {where_en(first)}, {said(second)} in "
        f"{where_en(second)}; they differ by {gap}.",
    )


def _percent(first: Fact, second: Fact) -> str:
    if not first.exact or first.row.unit == "%":
        return ""
    share = tidy(abs(second.exact - first.exact) / abs(first.exact) * 100)
    return f" ({plain(share.quantize(Decimal('0.1')) if share >= 1 else share)}%)"


def growth(
    stated: Growth,
    base: Fact,
    end: Fact,
    *,
    shorter: int | None,
    shorter_fits: bool,
    others: tuple[Fact, ...],
    at_prices: bool,
) -> Words:
    """A growth that does not follow, and the readings under which it would."""
    chinese, english = _computed(stated, base, end)
    if shorter is not None:
        rate = plain(yearly_rate(base.exact, end.exact, shorter))
        chinese += f"按{shorter}年计为{rate}%，" + (
            f"与所写相符（可能按{shorter}年计算而基数用了{base.year}年）。" if shorter_fits else "仍不相符。"
        )
        english += f" Over {shorter} years it would be {rate}%, which " + (
            f"fits (perhaps {shorter} years were counted from the base of {base.year})."
            if shorter_fits
            else "does not fit either."
        )
    for other in others:
        chinese += f"以{other.row.name}{said(other)}（{other.year}年）为基数则相符。"
        english += f" It fits from {other.row.name} {said(other)} ({other.year})."
    if at_prices:
        chinese += "该指标的增速通常按可比价计算，与现价水平之间不能直接核对。"
        english += " Growth of this indicator is usually published in comparable prices, levels in current prices."
    return Words(explanation=chinese, explanation_en=english)


def _computed(stated: Growth, base: Fact, end: Fact) -> tuple[str, str]:
    chinese = f"{end.row.name}：{base.year}年{said(base)}（{where(base)}），{end.year}年{said(end)}（{where(end)}），"
    english = (
        f"{end.row.name}: {said(base)} in {base.year} ({where_en(base)}), {said(end)} in {end.year} ({where_en(end)}); "
    )
    if stated.kind is GrowthKind.MULTIPLE:
        ratio = plain(tidy(end.exact / base.exact))
        return (
            chinese + f"为{ratio}倍，文中写“{stated.raw}”。",
            english + f"that is {ratio} times, the text says “{stated.raw}”.",
        )
    figure = f"{plain(stated.value)}{stated.unit}"
    if stated.unit != "%":
        points = plain(exact((end.exact - base.exact) / end.size))
        return (
            chinese + f"相差{points}，文中写{figure}。",
            english + f"the difference is {points}, the text says {figure}.",
        )
    years = end.when - base.when if stated.kind is GrowthKind.CAGR else 1
    rate = plain(yearly_rate(base.exact, end.exact, years))
    if stated.kind is GrowthKind.CHANGE:
        return chinese + f"增长{rate}%，文中写{figure}。", english + f"that is {rate}% more, the text says {figure}."
    return (
        chinese + f"{years}年年均增长{rate}%，文中写{figure}。",
        english + f"over {years} years that is {rate}% a year, the text says {figure}.",
    )


def jump(first: Fact, second: Fact) -> Words:
    """Two values a power of ten thousand apart."""
    return Words(
        explanation=f"{first.row.name}：{first.year}年{said(first)}（{where(first)}），{second.year}年{said(second)}"
        f"（{where(second)}），相差约万倍，其中一处单位可能写错。",
        explanation_en=f"{first.row.name}: {said(first)} in {first.year} ({where_en(first)}) and {said(second)} in "
        f"{second.year} ({where_en(second)}) are about ten thousand times apart; one of the units is probably wrong.",
    )


def direction(base: Fact, target: Fact) -> Words:
    """A target on the wrong side of its base."""
    return Words(
        explanation=f"{target.row.name}：{target.year}年目标{said(target)}，而{base.year}年已为{said(base)}"
        f"（{where(base)}），与应有的变化方向相反。",
        explanation_en=f"{target.row.name}: the target for {target.year} is {said(target)}, but {base.year} already "
        f"stood at {said(base)} ({where_en(base)}); the direction is the reverse of what is meant.",
    )


def parts_above(whole: Fact, computed: Decimal) -> Words:
    """Sub-rows that add up to more than their row."""
    unit = whole.row.unit or ""
    return Words(
        explanation=f"{whole.row.name}{whole.year}年为{said(whole)}，各分项之和为{plain(computed)}{unit}，大于总数。",
        explanation_en=f"{whole.row.name} in {whole.year} is {said(whole)}, its parts add up to "
        f"{plain(computed)}{unit}, which is more than the whole.",
    )


def total_missed(name: str, stated: Decimal, computed: Decimal) -> Words:
    """Parts that do not make up a stated total."""
    return Words(
        explanation=f"{name}：总数为{plain(stated)}，各部分之和为{plain(computed)}，二者不等。",
        explanation_en=f"{name}: the total is {plain(stated)}, the parts add up to {plain(computed)}.",
    )


def conversion(first: str, second: Decimal, computed: Decimal, unit: str) -> Words:
    """An amount that is converted wrongly."""
    return Words(
        explanation=f"{first}折合{plain(computed)}{unit}，文中写{plain(second)}{unit}。",
        explanation_en=f"{first} is {plain(computed)}{unit}, the text says {plain(second)}{unit}.",
    )


def share(stated: Fact, parts: tuple[Fact, ...], whole: str, computed: Decimal) -> Words:
    """A share that the numbers it is a share of do not give."""
    counted = "、".join(f"{part.row.name}{said(part)}" for part in parts)
    english = ", ".join(f"{part.row.name} {said(part)}" for part in parts)
    return Words(
        explanation=f"{stated.row.name}：{where(stated)}写{said(stated)}；"
        f"由{counted}和总数{whole}计算约为{plain(computed)}%。",
        explanation_en=f"{stated.row.name}: {said(stated)} in {where_en(stated)}; "
        f"{english} and a whole of {whole} give about {plain(computed)}%.",
    )
