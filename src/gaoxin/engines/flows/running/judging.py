"""What the rules of a process say for the data of a case on a day: conditions, and by when something is due."""

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import Any

from gaoxin.engines.expressions.findings import Answers, State
from gaoxin.engines.flows.bpmn.model import Due
from gaoxin.engines.flows.bpmn.rules import Rules
from gaoxin.kernel.units import Unit

_MINUTES = 60
_WORKDAYS = (("工作日", 1),)
_TIME = (("时间", 1),)


class Judge:
    """Answers the rules of a process for one state of the data."""

    def __init__(self, rules: Rules, data: Mapping[str, object], on: date) -> None:
        self.rules = rules
        self.data = data
        self.on = on

    @cached_property
    def _answers(self) -> Answers:
        return self.rules.answers(self.data, self.on)

    def met(self, rule: int) -> bool | None:
        """Whether a condition is met; None while facts are missing."""
        return {State.MET: True, State.FAILED: False, State.UNKNOWN: None}[self._answers.state(rule)]

    def lacks(self, rule: int) -> list[str]:
        """The facts that would decide a condition."""
        return sorted({lack.fact for lack in self._answers.finding(rule).lacks})

    def due(self, due: Due) -> dict[str, Any]:
        """By when, as it is kept with a token: one of `workdays`, `workminutes`, `calendar` (ISO 8601), `on`; with
        `every` (how often still, 0: without end) where it repeats; `open` where it is still to be set or a fact is
        missing."""
        found = self._due(due)
        return found | ({"every": due.every} if due.every is not None else {})

    def _due(self, due: Due) -> dict[str, Any]:
        if due.workdays is not None:
            return {"workdays": due.workdays}
        if due.workminutes is not None:
            return {"workminutes": due.workminutes}
        if due.calendar is not None:
            return {"calendar": due.calendar}
        if due.on is not None:
            return {"on": due.on}
        if due.fact is not None:
            value = self.data.get(due.fact)
            return {"on": value[:10]} if isinstance(value, str) else {"open": True}
        return {"open": True} if due.rule is None else self._amount(due.rule)

    def _amount(self, rule: int) -> dict[str, Any]:
        quantity = self._answers.reading(rule).value
        if quantity is None:
            return {"open": True}
        return _amount(quantity.unit, quantity.value)


def _amount(unit: Unit, value: Any) -> dict[str, Any]:
    """An amount of days, hours or working days; what is less than a minute or a day is rounded up to one."""
    if unit.kinds == _WORKDAYS:
        return {"workdays": max(0, -int(-value // 1))}
    hours = value * unit.scale.numerator / unit.scale.denominator
    if str(unit) == "天":
        return {"calendar": f"P{max(0, -int(-value // 1))}D"}
    return {"workminutes": max(0, -int(-(hours * _MINUTES) // 1))}
