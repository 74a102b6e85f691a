"""Candidates for tasks: the smallest titled or numbered parts of the outline, with the clauses that stand in them."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from gaoxin.engines.documents.layout import Clean, Paragraph, Role
from gaoxin.engines.documents.tasks.branches import Branch
from gaoxin.engines.documents.tasks.clauses import Clause, find_clauses
from gaoxin.engines.documents.tasks.signs import opens_with_verb
from gaoxin.engines.documents.tasks.wording import FIELD, TIME_FIELD

_FIRST_CLAUSE = re.compile(r"[^，。；：,;]{1,80}")
_SHORT_SENTENCE = re.compile(
    r"[—-]*[^。；：，,]{2,16}[，,][^。；：，,]{2,14}(?=。[^。]{10})|[^。；：，,]{4,30}(?=。[^。]{10})"
)
_LIST_LEAST = 3
"""So many bare headings side by side are a list of measures and not headings without text."""
_TITLE_SENTENCE = re.compile(r"(?:^|(?<=[。！]))[^。！？；，,;：:]{4,20}(?=。)")
"""A short sentence without a comma, as newspapers set at the head of each measure."""


@dataclass(frozen=True)
class Draft:
    """A candidate: its number and title (None when the text has none), the headings above it, and its text.

    `inherited` are clauses of the heading above that hold for all its items.
    """

    number: str | None
    title: str | None
    above: tuple[str, ...]
    texts: tuple[Clean, ...]
    box: str | None = None
    inherited: tuple[tuple[Clean, Clause], ...] = ()

    @cached_property
    def clauses(self) -> tuple[tuple[Clean, Clause], ...]:
        """The clauses in its own text; those inherited when it has none."""
        own = tuple((text, clause) for text in self.texts for clause in find_clauses(text.text))
        return own or self.inherited

    @property
    def name(self) -> str:
        """The title, or the first clause where there is none."""
        if self.title:
            return self.title
        clauses = find_clauses(self.texts[0].text)
        opening = self.opening
        if clauses and clauses[0].start <= len(self.number or "") and clauses[0].end < len(self.texts[0].text):
            opening = self.texts[0].text[clauses[0].end :]
        match = _FIRST_CLAUSE.match(opening)
        return match[0] if match else opening[:30]

    @property
    def opening(self) -> str:
        """The text from its first word on, without the label."""
        text = self.texts[0].text
        return text[len(self.number) :] if self.number and text.startswith(self.number) else text

    @property
    def path(self) -> tuple[str, ...]:
        """The heading path down to the candidate itself."""
        return (*self.above, (self.number or "") + self.name)


def drafts_of(root: Branch) -> list[Draft]:
    """All candidates below the root, in the order of the text."""
    return list(_below(root, labelled=False))


def boxed_drafts(paragraphs: Iterable[Paragraph]) -> Iterator[Draft]:
    """Candidates among the items of boxes: those with a title or a label of their own."""
    for paragraph in paragraphs:
        if paragraph.box is None or paragraph.role is not Role.BOX or not (paragraph.title or paragraph.number):
            continue
        title = _title(paragraph) if paragraph.title else None
        above = (*paragraph.section, paragraph.box)
        yield Draft(paragraph.number, title, above, (paragraph.clean,), paragraph.box)


def _below(branch: Branch, labelled: bool) -> Iterator[Draft]:
    if not branch.below:
        yield from _leaf(branch, labelled)
        return
    _lift_closing_clause(branch)
    numbered = sum(child.own is not None and child.own.number is not None for child in branch.below)
    labelled = labelled or numbered * 2 >= len(branch.below)
    children = [draft for child in branch.below for draft in _below(child, labelled)]
    if not children and len(branch.below) >= _LIST_LEAST:
        children = [draft for child in branch.below for draft in _listed(child)]
    shared = _shared_clauses(branch)
    if shared and not any(draft.clauses for draft in children):
        if any(draft.title for draft in children):
            yield from (replace(draft, inherited=shared) for draft in children)
        else:
            yield _merged(branch)
        return
    if shared or (len(branch.below) == 1 and branch.body):
        yield from _leaf(branch, labelled)
    yield from children


def _listed(branch: Branch) -> Iterator[Draft]:
    """An item that is one line of a list of measures: 1.新建三处公园."""
    own = branch.own
    if own is not None and own.title is not None and opens_with_verb(own.clean.text[own.title[0] :]):
        yield _draft(branch, [own])


def _shared_clauses(branch: Branch) -> tuple[tuple[Clean, Clause], ...]:
    texts = [paragraph.clean for paragraph in branch.body]
    if branch.own is not None and branch.own not in branch.body:
        texts.insert(0, branch.own.clean)
    return tuple((text, clause) for text in texts for clause in find_clauses(text.text))


def _lift_closing_clause(branch: Branch) -> None:
    """A line of units after several items that name none belongs to the heading above them."""
    last = branch.below[-1]
    if last.below or len(last.body) < 2 or len(branch.below) < 2 or not is_clause_line(last.body[-1].clean.text):
        return
    rest = [paragraph for child in branch.below for paragraph in child.body]
    if not any(find_clauses(paragraph.clean.text) for paragraph in rest[:-1]):
        branch.body.append(last.body.pop())


def _merged(branch: Branch) -> Draft:
    """The branch as one candidate, with the text of its items."""
    texts = [
        paragraph.clean
        for member in branch.leaves_and_all()
        for paragraph in ([member.own] if member.own and member.own not in member.body else []) + member.body
    ]
    return replace(_draft(branch, []), texts=tuple(sorted(texts, key=lambda text: text.origins[0])))


def _leaf(branch: Branch, labelled: bool) -> Iterator[Draft]:
    """The candidates in a branch without items: one for all its text, or one for each paragraph with a title."""
    for draft in _parts(branch, labelled):
        yield draft if draft.clauses else replace(draft, inherited=_heading_clauses(branch))


def _heading_clauses(branch: Branch) -> tuple[tuple[Clean, Clause], ...]:
    own = branch.own
    if own is None or own in branch.body:
        return ()
    return tuple((own.clean, clause) for clause in find_clauses(own.clean.text))


def _parts(branch: Branch, labelled: bool) -> Iterator[Draft]:
    own, body = branch.own, branch.body
    if not body:
        if own is not None and find_clauses(own.clean.text):
            yield _draft(branch, [own])
        return
    if not labelled and own is not None:
        yield from _newspaper(branch)
        return
    if all(_is_field_line(paragraph.clean.text) for paragraph in body) and own is not None and own not in body:
        yield _draft(branch, [own, *body])
        return
    titles = _titles(body)
    if len(titles) >= 2 or (titles and 0 not in titles):
        yield from _titled_paragraphs(branch, titles)
        return
    yield from _by_clauses(branch)


def _titles(body: Sequence[Paragraph]) -> dict[int, str]:
    """The titles that open paragraphs without label, by their place. A title with a comma (强化统筹，形成合力。) is
    believed where every paragraph of the heading opens with a short sentence."""
    plain = {
        at: paragraph.clean.text[slice(*paragraph.title)]
        for at, paragraph in enumerate(body)
        if paragraph.title and paragraph.level is None
    }
    if len(body) >= 2 and len(plain) < len(body) and all(paragraph.level is None for paragraph in body):
        found = [_SHORT_SENTENCE.match(paragraph.clean.text) for paragraph in body]
        if all(match is not None and opens_with_verb(match[0]) for match in found):
            plain = {at: match[0] for at, match in enumerate(found) if match is not None}
    return {at: title.lstrip("—-●•◆■★·○ ") for at, title in plain.items()}


def _titled_paragraphs(branch: Branch, titles: Mapping[int, str]) -> Iterator[Draft]:
    """One candidate for each paragraph with a title and those that follow it; text before the first title only
    introduces them where there are several."""
    starts = sorted(titles)
    opening = branch.body[: starts[0]]
    if opening and (len(starts) == 1 or any(find_clauses(paragraph.clean.text) for paragraph in opening)):
        yield _draft(branch, opening)
    for at, start in enumerate(starts):
        stop = starts[at + 1] if at + 1 < len(starts) else len(branch.body)
        texts = tuple(paragraph.clean for paragraph in branch.body[start:stop])
        yield Draft(None, titles[start], branch.path, texts)


def _by_clauses(branch: Branch) -> Iterator[Draft]:
    """One candidate, or one for each paragraph where several close with a clause of their own."""
    body = branch.body
    closing = [at for at, paragraph in enumerate(body) if _closes_with_clause(paragraph.clean.text)]
    if len(closing) < 2 or any(is_clause_line(body[at].clean.text) for at in closing):
        yield _draft(branch, body)
        return
    start = 0
    for at in closing:
        group = body[start : at + 1]
        yield (
            _draft(branch, group)
            if start == 0
            else Draft(None, None, branch.path, tuple(paragraph.clean for paragraph in group))
        )
        start = at + 1


def _draft(branch: Branch, paragraphs: Sequence[Paragraph]) -> Draft:
    own = branch.own
    title = _title(own) if own is not None and own.title else None
    above = branch.path[:-1] if title else branch.path
    return Draft(own.number if own else None, title, above, tuple(paragraph.clean for paragraph in paragraphs))


def _title(own: Paragraph) -> str:
    """The title of a heading or item without the full stop and without a clause of units behind it."""
    title = own.clean.text[slice(*own.title)] if own.title else ""
    clauses = find_clauses(title)
    if clauses and clauses[0].start:
        title = title[: clauses[0].start]
    return title.rstrip("。：:")


def is_clause_line(text: str) -> bool:
    """Whether a paragraph is nothing but clauses of units."""
    covered = sum(clause.end - clause.start for clause in find_clauses(text))
    return covered > 0 and covered >= len(text) - 3


def _is_field_line(text: str) -> bool:
    """Whether a paragraph only fills in a field: units, the person in charge, or the deadline."""
    named = FIELD.match(text) or TIME_FIELD.match(text)
    return (named is not None and "。" not in text[:-1]) or is_clause_line(text)


def _closes_with_clause(text: str) -> bool:
    clauses = find_clauses(text)
    return bool(clauses) and clauses[-1].end >= len(text) - 2


def _newspaper(branch: Branch) -> Iterator[Draft]:
    """Running text under headings without numbers, where a short sentence opens each measure: 优化服务体系。加快…"""
    for paragraph in branch.body:
        clean = paragraph.clean
        titles = list(_title_sentences(clean.text))
        if not titles:
            yield Draft(None, None, branch.path, (clean,))
        for at, (start, end) in enumerate(titles):
            stop = titles[at + 1][0] if at + 1 < len(titles) else len(clean.text)
            piece = Clean(clean.text[start:stop], clean.origins[start:stop])
            yield Draft(None, clean.text[start:end], branch.path, (piece,))


def _title_sentences(text: str) -> Iterator[tuple[int, int]]:
    for match in _TITLE_SENTENCE.finditer(text):
        if opens_with_verb(match[0]):
            yield match.span()
