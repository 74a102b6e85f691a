"""Markdown: CommonMark with tables."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from markdown_it import MarkdownIt
from markdown_it.token import Token

from gaoxin.engines.documents.model import Document
from gaoxin.engines.documents.reading import text as plain
from gaoxin.engines.documents.reading.builder import CellDraft, DocumentBuilder
from gaoxin.engines.documents.reading.html import add_html
from gaoxin.engines.documents.reading.limits import Limits, too_large
from gaoxin.engines.documents.reading.whitespace import collapse
from gaoxin.kernel.problems import refuse

_DEEPEST = 20
_MARKS = "\n#*_~`|&<!-+>["
_MOST_MARKS = 200_000
_BRACKET = 5
"""How many other marks an opening bracket weighs: it may begin a link, and the parser looks for its end."""
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_SHOWN_AS_WRITTEN = ("text", "code_inline")


def read_markdown(data: bytes, sha256: str, limits: Limits) -> Document:
    """A .md file: paragraphs, headings, numbered lists, tables, and pieces of HTML among them."""
    if len(data) > limits.markdown_bytes:
        raise too_large(len(data), limits.markdown_bytes)
    source, problems = plain.decode(data)
    if sum(map(source.count, _MARKS)) + (_BRACKET - 1) * source.count("[") > _MOST_MARKS:
        raise refuse("documents.too_complex")
    builder = DocumentBuilder(limits)
    parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable(["table", "strikethrough"])
    _Walk(builder, limits).walk(parser.parse(source))
    text, blocks = builder.finish()
    if not blocks:
        raise refuse("documents.no_text")
    return Document(text, "md", sha256, blocks, problems=problems)


@dataclass
class _Walk:
    """Goes through the flat list of tokens that the parser gives."""

    builder: DocumentBuilder
    limits: Limits
    label: str = ""
    heading: int | None = None
    numbered: list[bool] = field(default_factory=list)

    def walk(self, tokens: Sequence[Token]) -> None:
        rest = iter(tokens)
        for token in rest:
            if token.level >= _DEEPEST - 1:
                raise refuse("documents.too_deep")  # the parser leaves out what lies deeper
            if token.type == "table_open":
                self.builder.table(list(_cells(rest)))
            elif token.type == "inline":
                self._add(token)
            elif token.type in ("fence", "code_block"):
                for line in token.content.splitlines():
                    self.builder.paragraph(line)
            elif token.type == "html_block":
                add_html(token.content, self.builder, self.limits)
            else:
                self._mark(token)

    def _mark(self, token: Token) -> None:
        """Note where a heading or list begins and ends."""
        if token.type == "heading_open":
            self.heading = int(token.tag[1:])
        elif token.type == "heading_close":
            self.heading = None
        elif token.type in ("ordered_list_open", "bullet_list_open"):
            self.numbered.append(token.type == "ordered_list_open")
        elif token.type in ("ordered_list_close", "bullet_list_close"):
            self.numbered.pop()
        elif token.type == "list_item_open":
            self.label = f"{token.info}{token.markup} " if self.numbered[-1] else ""

    def _add(self, token: Token) -> None:
        lines = list(_lines(token))
        if self.label and lines:
            lines[0], self.label = self.label + lines[0], ""
        if self.heading is not None:
            self.builder.heading("\n".join(lines), self.heading)
            return
        for line in lines:
            self.builder.paragraph(line)


def _lines(inline: Token) -> Iterator[str]:
    """What a paragraph shows, one string for each line its author parted by force."""
    words: list[str] = []
    for token in inline.children or ():
        if token.type == "hardbreak" or (token.type == "html_inline" and _BREAK.fullmatch(token.content)):
            yield collapse("".join(words)).strip()
            words.clear()
        elif token.type == "softbreak":
            words.append("\n")
        elif token.type in _SHOWN_AS_WRITTEN:
            words.append(token.content)
    yield collapse("".join(words)).strip()


def _cells(tokens: Iterator[Token]) -> Iterator[CellDraft]:
    """The cells up to the end of the table."""
    row = column = -1
    for token in tokens:
        if token.type == "table_close":
            return
        if token.type == "tr_open":
            row, column = row + 1, -1
        elif token.type in ("th_open", "td_open"):
            column += 1
        elif token.type == "inline":
            yield CellDraft(row, column, " ".join(_lines(token)))
