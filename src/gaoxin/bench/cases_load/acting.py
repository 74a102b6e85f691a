"""What people do: enterprises read and file, the office dispatches, departments take and do."""

import random
import re
from collections.abc import Callable, Sequence

from gaoxin.bench.cases_load.ground import KIND, Ground, Someone
from gaoxin.bench.cases_load.visiting import Visitor, hidden_fields

_CASE = re.compile(r"href=\"/cases/(\d+)/\"")
_ACT = re.compile(r"action=\"(/cases/\d+/steps/\d+/(take|done)/)\"")
FORM = {
    "kind": "utilities",
    "title": "压力测试：二期厂房用电增容",
    "request": "请明确接电时间，并一次告知需要补充的资料。",
    "began_on": "2026-01-05",
    "place": "示例路 1 号",
    "filed_before": "false",
    "contact_post": "行政部",
    "contact_phone": "0432-64000000",
}


class Person:
    """Somebody with a die of their own, who does one thing after another."""

    def __init__(self, who: Someone, visitor: Visitor, ground: Ground, seed: int) -> None:
        self.who, self.visitor, self.ground = who, visitor, ground
        self.dice = random.Random(seed)  # noqa: S311 - a die, not a secret

    def act(self) -> None:
        """Do one thing, chosen by its share."""
        shares = self._acts()
        (chosen,) = self.dice.choices([act for _, act in shares], [share for share, _ in shares])
        chosen()

    def _acts(self) -> Sequence[tuple[int, Callable[[], object]]]:
        if self.who.kind == "member":
            return [(4, lambda: self.read("/cases/filed/")), (3, self.read_a_case), (2, self.file), (1, self.say)]
        if self.who.kind == "dispatcher":
            return [(2, lambda: self.read("/cases/")), (1, lambda: self.read("/cases/overdue/")), (7, self.move)]
        return [
            (2, lambda: self.read("/cases/mine/")),
            (1, lambda: self.read("/cases/")),
            (1, lambda: self.read("/")),
            (6, self.move),
        ]

    def read(self, path: str) -> str:
        answer = self.visitor.get(f"read {path}", path)
        return answer.text if answer else ""

    def read_a_case(self) -> str:
        found = _CASE.findall(self.read("/cases/filed/"))
        return self._case(self.dice.choice(found)) if found else ""

    def file(self) -> None:
        """Fill in the form of an appeal and send it; the case it leads to is promised to be kept."""
        address = f"/cases/new/{KIND}/?zone={self.ground.zone}&organisation={self.who.organisation}"
        page = self.visitor.get("open form", address)
        if page is None:
            return
        values = hidden_fields(page.text) | FORM | {"organisation": self.who.name}
        sent = self.visitor.post("file", address, values)
        if sent is not None and (made := re.search(r"/cases/(\d+)/", sent.location)):
            self.visitor.noted.filed.append(int(made[1]))

    def say(self) -> None:
        found = _CASE.findall(self.read("/cases/filed/"))
        if found:
            number = self.dice.choice(found)
            self._case(number)
            self.visitor.post("say", f"/cases/{number}/say/", {"text": "请尽快。"})

    def move(self) -> None:
        """Take what waits in the department, or go on with one's own; somebody else may be first."""
        waiting = "/cases/to-take/" if self.dice.random() < 0.7 else "/cases/mine/"
        found = _CASE.findall(self.read(waiting))
        if not found:
            return
        acts = {word: address for address, word in _ACT.findall(self._case(self.dice.choice(found)))}
        if "take" in acts and self.dice.random() < 0.5:
            self.visitor.post("take", acts["take"], {})
        if "done" in acts:
            values: dict[str, object] = {"opinion": "已核实。"}
            if self.who.kind == "dispatcher":
                values["departments:departments"] = self.dice.sample(self.ground.departments, 2)
            if self.visitor.post("do", acts["done"], values) is not None:
                self.visitor.noted.done += 1

    def _case(self, number: str) -> str:
        answer = self.visitor.get("read case", f"/cases/{number}/")
        return answer.text if answer else ""
