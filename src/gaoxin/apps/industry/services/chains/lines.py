"""The text of a chain as lines: where something belongs in it, how it is written there. All else is left as it is."""

import re
from collections.abc import Sequence

from gaoxin.kernel.problems import Place, refuse

_FLOW = re.compile(r"^      products:\s*\[")


def lines_of(text: str) -> list[str]:
    return text.rstrip("\n").split("\n")


def text_of(lines: Sequence[str]) -> str:
    return "\n".join(lines) + "\n"


def block(lines: Sequence[str], head: str, within: tuple[int, int] | None = None) -> tuple[int, int]:
    """The lines of a block, from the one after its head to the first that is indented no deeper; blank lines and
    comments at its end belong to what follows."""
    low, high = within or (0, len(lines))
    start = next((at for at in range(low, high) if lines[at].rstrip() == head), None)
    if start is None:
        raise refuse("industry.draft_broken")
    deep = len(head) - len(head.lstrip())
    end = start + 1
    for at in range(start + 1, high):
        line = lines[at]
        if line.strip() and not line.lstrip().startswith("#"):
            if len(line) - len(line.lstrip()) <= deep:
                break
            end = at + 1
    return start + 1, end


def segment_block(lines: Sequence[str], segment: str) -> tuple[int, int]:
    return block(lines, f"    {segment}:", within=block(lines, "  segments:"))


def inserted(lines: Sequence[str], at: int, new: Sequence[str]) -> str:
    return text_of([*lines[:at], *new, *lines[at:]])


def with_need(text: str, buyer: str, supplier: str, kind: str, share: str = "", note: str = "") -> str:
    """The buyer needs the supplier too; `share` is a part of its output value, `note` becomes a comment."""
    lines = lines_of(text)
    start, end = segment_block(lines, buyer)
    told = f", share: {share}" if share else ""
    line = f"        - {{segment: {supplier}, kind: {kind}{told}}}{f'  # {flat(note)}' if note else ''}"
    needs = next((at for at in range(start, end) if lines[at].rstrip() == "      needs:"), None)
    if needs is None:
        return inserted(lines, end, ["      needs:", line])
    return inserted(lines, needs + 1, [line])


def with_word(text: str, segment: str, word: str, note: str = "") -> str:
    """One more product of a segment, at the end of its products; `note` becomes a comment above them. Written for
    products in brackets, on one line or several, and for one a line."""
    lines = lines_of(text)
    start, end = segment_block(lines, segment)
    head = next((at for at in range(start, end) if lines[at].startswith("      products:")), None)
    if head is None:
        raise refuse("industry.draft_broken")
    remark = [f"      # {flat(note)}"] if note else []
    if not _FLOW.match(lines[head]):
        return text_of([*lines[:head], *remark, lines[head], f"        - {quoted(word)}", *lines[head + 1 :]])
    last = next((at for at in range(head, end) if "]" in lines[at]), None)
    if last is None:
        raise refuse("industry.draft_broken")
    before, _bracket, after = lines[last].rpartition("]")
    comma = "" if before.rstrip().endswith(("[", ",")) else ", "
    lines[last] = f"{before.rstrip()}{comma}{quoted(word)}]{after}"
    return inserted(lines, head, remark)


def quoted(text: str) -> str:
    """A text as YAML reads it back: in quotation marks, on one line."""
    plain = flat(text).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{plain}"'


def flat(text: str) -> str:
    """On one line, without characters that no file holds."""
    return re.sub(r"[\s\x00-\x1f\x7f]+", " ", text).strip()


def plain_word(word: str) -> str:
    """A product word as it is kept; refused where nothing is left of it."""
    kept = flat(word)
    if not kept:
        raise refuse("industry.no_word", Place(path="word"))
    return kept
