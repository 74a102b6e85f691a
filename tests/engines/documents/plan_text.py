"""A small plan written sentence by sentence, with the rows that a reader takes from each sentence."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from gaoxin.engines.documents.audit import Finding, audit_numbers
from gaoxin.engines.documents.indicators import Growth, GrowthKind, Indicator, Kind, Measure, Op, Value
from gaoxin.engines.documents.model import Document
from gaoxin.engines.documents.structure import lay_out

Dated = tuple[int, str] | tuple[int, str, Op]


@dataclass
class PlanText:
    """Collects sentences (each a paragraph) and the rows read from them."""

    text: str = ""
    rows: list[Indicator] = field(default_factory=list)

    def say(
        self,
        sentence: str,
        name: str = "",
        unit: str | None = None,
        *,
        base: Dated | None = None,
        targets: Sequence[Dated] = (),
        growth: str | None = None,
        since: int | None = None,
        scope: str | None = None,
        parent: str | None = None,
        measure: Measure = Measure.LEVEL,
        section: tuple[str, ...] = (),
        table: str | None = None,
        op: Op = Op.EQ,
    ) -> "PlanText":
        """Add a sentence; with a name, the row that quotes it. `growth` is quoted from the sentence (年均增长12%)."""
        start = len(self.text)
        self.text += sentence + "\n"
        if name:
            baseline = None if base is None else self._value(sentence, start, base)
            goals = tuple(self._value(sentence, start, target) for target in targets)
            stated = () if growth is None else (self._growth(sentence, start, growth, since, op),)
            self.rows.append(
                Indicator(
                    name=name,
                    canonical=name,
                    unit=unit,
                    unit_raw=unit,
                    measure=measure,
                    kind=Kind.TARGET if goals else Kind.STATUS,
                    evidence=sentence,
                    offset=start,
                    end=start + len(sentence),
                    scope=scope,
                    parent=parent,
                    baseline=baseline,
                    targets=goals,
                    growth=stated,
                    source="text" if table is None else "table",
                    table=table,
                    section=section,
                )
            )
        return self

    def findings(self) -> tuple[Finding, ...]:
        """What the audit says of the text so far; every quotation is checked against the text."""
        found = audit_numbers(self.text, lay_out(Document(self.text, "txt", "")), self.rows)
        for finding in found:
            for item in finding.items:
                assert self.text[item.span.start : item.span.end] == item.evidence
        return found

    def types(self) -> list[str]:
        """The types of the findings, in order."""
        return [finding.type.value for finding in self.findings()]

    @staticmethod
    def _value(sentence: str, start: int, dated: Dated) -> Value:
        year, raw = dated[0], dated[1]
        op = dated[2] if len(dated) == 3 else Op.EQ
        at = sentence.rindex(raw)
        return Value(year, Decimal(raw.replace(",", "")), op, raw, start + at)

    @staticmethod
    def _growth(sentence: str, start: int, raw: str, since: int | None, op: Op) -> Growth:
        figure = "".join(mark for mark in raw if mark.isdigit() or mark in ".-")
        points = "百分点" in raw
        kind = GrowthKind.CAGR if "年均" in raw else GrowthKind.CHANGE
        if "翻" in raw or "倍" in raw:
            kind, figure = GrowthKind.MULTIPLE, figure or "2"
        unit = "个百分点" if points else "倍" if kind is GrowthKind.MULTIPLE else "%"
        return Growth(kind, Decimal(figure), unit, op, raw, start + sentence.index(raw), since, None)
