"""Where a ledger opens: its heads on one line, parted by tabs, bars or spaces, or one a line."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from gaoxin.engines.documents.layout import Clean, Line
from gaoxin.engines.documents.structure.cleaning import part
from gaoxin.engines.documents.structure.ledgers.cells import is_group
from gaoxin.engines.documents.structure.ledgers.heads import Holds, columns_of, head_holds, indicator_columns, kind_of
from gaoxin.engines.documents.tables.columns import ColumnKind, read_heading

_MOST, _LONGEST_HEAD = 14, 16
_LONGEST = 160
_CAPTION = re.compile(
    r"(?:附?[表件专][\d一二三四五六七八九十]|专栏|附表).{0,60}|.{2,50}(?:表|清单|目录|台账|分解|任务分工|项目库)(?:[（(].{0,20}[）)])?"
)


class Setting(StrEnum):
    """How the cells of a ledger are set."""

    RULED = "ruled"
    """Rows as lines, cells parted by tabs or bars."""
    SPACED = "spaced"
    """Rows as lines, cells parted by spaces."""
    STACKED = "stacked"
    """One cell a line."""


@dataclass(frozen=True, slots=True)
class Opening:
    """The heads of a ledger: lines `first` up to `after` hold them; `columns` says what each column holds."""

    first: int
    after: int
    heads: tuple[Clean, ...]
    columns: tuple[Holds, ...]
    setting: Setting
    title: str | None
    barred: bool = False
    """Tabs or bars part the cells, so that each stands in its place."""

    @property
    def seq(self) -> int | None:
        """The column of the running number."""
        return self.columns.index(Holds.SEQ) if Holds.SEQ in self.columns else None


def find_opening(text: str, lines: Sequence[Line], at: int) -> Opening | None:
    """The opening of a ledger at a line, None where none begins."""
    cells = [cell for cell in lines[at].cells if cell is not None]
    if len(cells) >= 3:
        return _ruled(text, lines, at)
    if len(cells) == 1 and len(cells[0].text) <= _LONGEST:
        if len(pieces(cells[0])) >= 3:
            return _on_one_line(lines, at, pieces(cells[0]))
        return _stacked(lines, at)
    return None


def _ruled(text: str, lines: Sequence[Line], at: int) -> Opening | None:
    heads = list(lines[at].cells)
    while heads and heads[-1] is None:
        heads.pop()
    if any(head is None for head in heads[1:]):
        return None
    opening = _opening(lines, at, at + 1, [head for head in heads if head is not None], Setting.RULED)
    barred = any(sign in text[lines[at].span.start : lines[at].span.end] for sign in "\t|｜│┃")
    return replace(opening, barred=barred) if opening is not None else None


def _on_one_line(lines: Sequence[Line], at: int, words: list[Clean]) -> Opening | None:
    return _opening(lines, at, at + 1, words, Setting.SPACED)


def _stacked(lines: Sequence[Line], at: int) -> Opening | None:
    heads: list[Clean] = []
    for index in range(at, min(at + _MOST, len(lines))):
        held = [cell for cell in lines[index].cells if cell is not None]
        if len(held) != 1 or not (_can_head(held[0].text, heads) or _heads_go_on(lines, index, heads)):
            break
        heads.append(held[0])
    return _opening(lines, at, at + len(heads), heads, Setting.STACKED) if len(heads) >= 3 else None


def _heads_go_on(lines: Sequence[Line], index: int, heads: Sequence[Clean]) -> bool:
    """Whether an unknown head stands between known ones and the number 1 of the first row."""
    if len(heads) < 3 or head_holds(heads[0].text) is not Holds.SEQ:
        return False
    words = ["".join(cell.text for cell in line.cells if cell is not None) for line in lines[index : index + 4]]
    if "1" not in words[1:]:
        return False
    between = words[: words.index("1")]
    return all(len(word) <= 10 and not word.isdigit() and not is_group(word) for word in between)


def _can_head(text: str, before: Sequence[Clean]) -> bool:
    if head_holds(text) is not None:
        return head_holds(text) is not Holds.SEQ or not before
    if before and read_heading(text).kind is not ColumnKind.OTHER and len(text) <= _LONGEST_HEAD:
        return True
    return bool(before) and re.fullmatch(r"[（(](?:万元|亿元|单位[：:].{1,6})[）)]", text) is not None


def _opening(lines: Sequence[Line], first: int, after: int, heads: Sequence[Clean], setting: Setting) -> Opening | None:
    heads, after = _closed(lines, after, heads)
    whole = _with_units(heads)
    holds = _columns([head.text for head in whole])
    if holds is None:
        return None
    return Opening(first, after, tuple(whole), tuple(holds), setting, _title(lines, first))


def _columns(heads: Sequence[str]) -> list[Holds] | None:
    """What the columns hold, None where the heads are those of no ledger."""
    columns = columns_of(heads)
    if kind_of(columns) is None or len(columns) * 2 < len(heads) + 1:
        return indicator_columns(heads)
    holds = [Holds.OTHER] * len(heads)
    for kind, column in columns.items():
        holds[column] = kind
    return holds


def _closed(lines: Sequence[Line], after: int, heads: Sequence[Clean]) -> tuple[list[Clean], int]:
    """Heads whose bracket closes on the next line: 总投资（万 / 元）."""
    whole = list(heads)
    open_at = [at for at, head in enumerate(whole) if head.text.count("（") > head.text.count("）")]
    if len(open_at) != 1 or after >= len(lines):
        return whole, after
    held = [cell for cell in lines[after].cells if cell is not None]
    if len(held) != 1 or not re.fullmatch(r"[^（）]{0,6}）", held[0].text):
        return whole, after
    head = whole[open_at[0]]
    whole[open_at[0]] = Clean(head.text + held[0].text, [*head.origins, *held[0].origins])
    return whole, after + 1


def _with_units(heads: Sequence[Clean]) -> list[Clean]:
    """Heads with a unit on a line of its own (（万元）) joined to it."""
    whole: list[Clean] = []
    for head in heads:
        if whole and re.fullmatch(r"[（(].{1,10}[）)]", head.text):
            last = whole.pop()
            head = Clean(last.text + head.text, [*last.origins, *head.origins])
        whole.append(head)
    return whole


def _title(lines: Sequence[Line], first: int) -> str | None:
    for back in (1, 2):
        if first - back < 0:
            return None
        text = "".join(cell.text for cell in lines[first - back].cells if cell is not None)
        if len(text) <= 60 and _CAPTION.fullmatch(text):
            return text
        if not re.match(r"[（(]?(?:金额)?单位[：:]", text):
            return None
    return None


def pieces(cell: Clean) -> list[Clean]:
    """A cleaned text parted wherever white space stood in the document."""
    found: list[Clean] = []
    start = 0
    for at in range(1, len(cell.text) + 1):
        if at == len(cell.text) or cell.text[at] == " " or cell.origins[at] - cell.origins[at - 1] > 1:
            piece = part(cell, start, at)
            start = at + 1 if at < len(cell.text) and cell.text[at] == " " else at
            if piece.text.strip():
                found.append(piece)
    return found
