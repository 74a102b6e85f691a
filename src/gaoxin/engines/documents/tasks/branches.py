"""The outline of a document as a tree: each heading or numbered item with the paragraphs and items under it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from gaoxin.engines.documents.layout import Paragraph, Role


@dataclass(slots=True)
class Branch:
    """A heading or numbered item. `own` is its paragraph (None for the root), `body` the paragraphs that stand directly
    under it (its own included when it goes on after its title), `below` the headings and items under it."""

    own: Paragraph | None
    path: tuple[str, ...]
    body: list[Paragraph] = field(default_factory=list)
    below: list["Branch"] = field(default_factory=list)

    def leaves_and_all(self) -> Iterator["Branch"]:
        """This branch and all beneath it, in the order of the text."""
        yield self
        for branch in self.below:
            yield from branch.leaves_and_all()


def grow(paragraphs: Sequence[Paragraph]) -> Branch:
    """The tree of the paragraphs that are headings, items or running text (boxes, tables and notes are left out)."""
    root = Branch(None, ())
    open_branches = [root]
    for paragraph in paragraphs:
        if paragraph.box is not None or paragraph.role not in (Role.HEADING, Role.BODY):
            continue
        del open_branches[len(paragraph.section) + 1 :]
        parent = open_branches[-1]
        if paragraph.level is None:
            parent.body.append(paragraph)
            continue
        step = paragraph.heading if paragraph.title else None
        branch = Branch(paragraph, (*paragraph.section, step) if step else paragraph.section)
        if paragraph.role is Role.BODY:
            branch.body.append(paragraph)
        parent.below.append(branch)
        open_branches.append(branch)
    return root
