"""What each column of a table most likely means: from its heading, and where that says nothing, from its values.

A guess is shown to a person and never acted on unseen.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from gaoxin.apps.enterprises.imports.codes import FORM
from gaoxin.apps.enterprises.imports.fields import Fields, Kind
from gaoxin.apps.enterprises.imports.headings import Heading, heading, simple
from gaoxin.apps.enterprises.imports.spellings import SPELLINGS

_OTHERS = re.compile(
    "增长|同比|环比|增幅|增速|增量|占比|比重|比例|比率|排名|排序|目标|预计|计划|预期|完成率|序号|编号|备注|说明|联系"
    "|电话|手机|邮箱|法人代表|法定代表人|法人姓名|负责人|姓名|身份证|人均|亩均|单位能耗|万元产值|季度|月份|[1-9]月"
)
"""Words that make something else of a figure: a growth, a share, a person."""
_COVERED = 0.6
_NAME = re.compile(r"(公司|集团|厂|中心|研究院|研究所|合作社|事务所|经营部|商行|学院|大学|医院|银行|支行|合伙企业\S*)$")
_DAY = re.compile(r"(19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?")
_MOST = 0.7
"""Share of the filled cells that must look alike before values speak."""


@dataclass(frozen=True, slots=True)
class Guess:
    """A field's key ("" for none) and whether the heading names it outright."""

    key: str = ""
    sure: bool = False


class Guesser:
    """Knows the fields by every spelling of their names."""

    def __init__(self, fields: Fields) -> None:
        self._fields = fields
        self._keys: dict[str, str] = {}
        for key, field in fields.items():
            for name in (field.label, *field.names, *SPELLINGS.get(key, ())):
                self._keys.setdefault(simple(name), key)
        self._long = sorted((name for name in self._keys if len(name) >= 3), key=len, reverse=True)

    def knows(self, text: str) -> bool:
        """Whether a cell names a field outright, as headings do."""
        return self.from_heading(heading(text)).sure

    def from_heading(self, head: Heading) -> Guess:
        """The field that a heading names."""
        for spelled in (simple(head.name + "".join(head.notes)), head.name, *_shortened(head.name)):
            if spelled in self._keys:
                return self._fitting(Guess(self._keys[spelled], sure=True), head)
        if _OTHERS.search(head.name):
            return Guess()
        inside = next((name for name in self._long if name in head.name), "")
        if inside and len(inside) >= _COVERED * len(head.name):
            return self._fitting(Guess(self._keys[inside]), head)
        return Guess()

    def _fitting(self, guess: Guess, head: Heading) -> Guess:
        """The guess, unless the heading's unit measures something else: revenue is not counted in people."""
        field = self._fields[guess.key]
        if head.unit is None or field.unit.kinds == head.unit.kinds or not field.numeric:
            return guess
        return guess if field.kind is Kind.COUNT and not head.unit.monetary else Guess()

    def from_values(self, cells: Sequence[str]) -> Guess:
        """The field that the cells of a column without a telling heading look like."""
        filled = [cell.strip() for cell in cells if cell.strip()]
        for key, form in (("credit_code", FORM), ("legal_name", _NAME), ("founded_on", _DAY)):
            if key in self._fields and filled:
                alike = sum(bool(form.search(cell)) for cell in filled)
                if alike >= _MOST * len(filled):
                    return Guess(key)
        return Guess()


def _shortened(name: str) -> Sequence[str]:
    """The name without the words that tables put around it."""
    found = [
        name.removeprefix(word) for word in ("企业", "公司", "单位", "实际", "全年", "年") if name.startswith(word)
    ]
    found += [name.removesuffix(word) for word in ("数", "额", "情况", "总数", "数量", "总额") if name.endswith(word)]
    return [one for one in found if len(one) >= 2]


def guessed(
    guesser: Guesser, headings: Sequence[Heading], samples: Sequence[Sequence[str]], years: Sequence[int | None]
) -> list[Guess]:
    """A guess for each column. No field is given to two columns of the same year; the surer guess has it, then the
    one further left. `years` are the columns' own years."""
    found = [guesser.from_heading(head) for head in headings]
    for at, (guess, cells) in enumerate(zip(found, samples, strict=True)):
        if not guess.key and not _OTHERS.search(headings[at].name):
            found[at] = guesser.from_values(cells)
        elif guess.key == "legal_name" and guesser.from_values(cells).key == "credit_code":
            found[at] = Guess("credit_code")
    taken: set[tuple[str, int | None]] = set()
    for at in sorted(range(len(found)), key=lambda one: (not found[one].sure, one)):
        place = (found[at].key, years[at])
        if found[at].key and place in taken:
            found[at] = Guess()
        taken.add(place)
    return found
