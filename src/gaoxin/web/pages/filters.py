"""Filters of a list. Each reads its own words of the address, narrows the rows, and says in words what it did."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal, InvalidOperation

from django.http import QueryDict
from django.utils.translation import gettext

from gaoxin.web import clock
from gaoxin.web.pages.rows import Rows
from gaoxin.web.registry import Text

Options = Sequence[tuple[str, Text]]


class BadFilter(Exception):  # noqa: N818 - an answer to the reader, shown beside the filter
    """A word of the address that this filter cannot read; carries the sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """`key` stands in the address, `field` is the lookup it narrows by."""

    key: str
    label: Text
    field: str
    primary: bool = True

    def names(self) -> list[str]:
        """The words of the address this filter owns."""
        return [self.key]

    def used(self, words: QueryDict) -> bool:
        return any(value.strip() for name in self.names() for value in words.getlist(name))

    def narrow(self, rows: Rows, words: QueryDict) -> Rows:
        """The rows left; raises BadFilter with a sentence when the words cannot be read."""
        raise NotImplementedError

    def describe(self, words: QueryDict) -> str:
        """What is chosen, for the chip above the table and the head of an export."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice(Filter):
    """One of several values, or any of them with `multiple`. Options may be a function. A field that holds several
    values is named with `__overlap`."""

    options: Options | Callable[[], Options]
    multiple: bool = False
    template = "web/parts/filter_choice.html"

    def all_options(self) -> Options:
        return self.options() if callable(self.options) else self.options

    def narrow(self, rows: Rows, words: QueryDict) -> Rows:
        chosen = [value for value in words.getlist(self.key) if value]
        unknown = set(chosen) - {str(value) for value, _label in self.all_options()}
        if unknown:
            raise BadFilter(gettext("没有“%(value)s”这个选项。") % {"value": "、".join(sorted(unknown))})
        if len(chosen) == 1 and not self.field.endswith("__overlap"):
            return rows.having(**{self.field: chosen[0]})
        return rows.having(**{self.field if self.field.endswith("__overlap") else f"{self.field}__in": chosen})

    def describe(self, words: QueryDict) -> str:
        chosen = set(words.getlist(self.key))
        return "、".join(str(label) for value, label in self.all_options() if str(value) in chosen)


@dataclass(frozen=True, slots=True, kw_only=True)
class Yes(Filter):
    """A box to tick: only rows whose field equals `value` (True by default), e.g. 只看逾期."""

    value: object = True
    template = "web/parts/filter_yes.html"

    def narrow(self, rows: Rows, words: QueryDict) -> Rows:
        return rows.having(**{self.field: self.value})

    def describe(self, words: QueryDict) -> str:
        return gettext("是")


@dataclass(frozen=True, slots=True, kw_only=True)
class Words(Filter):
    """Rows whose field contains the words."""

    template = "web/parts/filter_words.html"

    def narrow(self, rows: Rows, words: QueryDict) -> Rows:
        return rows.mentioning([self.field], words[self.key])

    def describe(self, words: QueryDict) -> str:
        return gettext("含“%(words)s”") % {"words": words[self.key].strip()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Exact(Filter):
    """Rows whose field is exactly what was typed, which an index finds. `read` turns it into the field's value, or
    raises BadFilter."""

    read: Callable[[str], object] = str
    template = "web/parts/filter_words.html"

    def narrow(self, rows: Rows, words: QueryDict) -> Rows:
        return rows.having(**{self.field: self.read(words[self.key].strip())})

    def describe(self, words: QueryDict) -> str:
        return words[self.key].strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class Between(Filter):
    """A filter with two ends, `<key>_from` and `<key>_to`; either may be left open."""

    def names(self) -> list[str]:
        return [f"{self.key}_from", f"{self.key}_to"]

    def ends(self, words: QueryDict) -> tuple[str, str]:
        low, high = (words.get(name, "").strip() for name in self.names())
        return low, high

    def describe(self, words: QueryDict) -> str:
        low, high = self.ends(words)
        if low and high:
            return gettext("%(low)s 至 %(high)s") % {"low": low, "high": high}
        return (
            gettext("不早于或不低于 %(low)s") % {"low": low}
            if low
            else gettext("不晚于或不高于 %(high)s") % {"high": high}
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Range(Between):
    """Numbers between two ends, both included; `unit` is the field's own."""

    unit: Text = ""
    template = "web/parts/filter_range.html"

    def narrow(self, rows: Rows, words: QueryDict) -> Rows:
        low, high = (self._number(text) for text in self.ends(words))
        if low is not None and high is not None and low > high:
            raise BadFilter(gettext("下限大于上限，请对调后再筛选。"))
        rows = rows if low is None else rows.having(**{f"{self.field}__gte": low})
        return rows if high is None else rows.having(**{f"{self.field}__lte": high})

    def _number(self, text: str) -> Decimal | None:
        if not text:
            return None
        try:
            value = Decimal(text.replace(",", "").replace("，", ""))
        except InvalidOperation:
            value = Decimal("NaN")
        if not value.is_finite():
            raise BadFilter(gettext("“%(text)s”不是数字，请只填数字，如 1200 或 3.5。") % {"text": text})
        return value


@dataclass(frozen=True, slots=True, kw_only=True)
class Dates(Between):
    """Days between two ends, both included. `moments` says that the field is a moment, not a day."""

    moments: bool = False
    template = "web/parts/filter_dates.html"

    def narrow(self, rows: Rows, words: QueryDict) -> Rows:
        low, high = (self._day(text) for text in self.ends(words))
        if low and high and low > high:
            raise BadFilter(gettext("起始日期晚于截止日期，请对调后再筛选。"))
        if not self.moments:
            rows = rows if low is None else rows.having(**{f"{self.field}__gte": low})
            return rows if high is None else rows.having(**{f"{self.field}__lte": high})
        # Moments are compared with moments: an index does not know the day of a moment.
        rows = rows if low is None else rows.having(**{f"{self.field}__gte": _begins(low)})
        return rows if high is None else rows.having(**{f"{self.field}__lt": _begins(high + timedelta(days=1))})

    def _day(self, text: str) -> date | None:
        try:
            return date.fromisoformat(text) if text else None
        except ValueError:
            raise BadFilter(gettext("“%(text)s”不是日期，请写成 2026-03-05。") % {"text": text}) from None


def _begins(day: date) -> datetime:
    """The first moment of a day in Shanghai."""
    return datetime.combine(day, time(), clock.SHANGHAI)
