"""Names of WordprocessingML (ECMA-376 part 1), transitional and strict alike, and its wrappers seen through."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from lxml import etree

_PREFIXES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
}
_TEXTS = [f"{{{namespace}}}t" for namespace, prefix in _PREFIXES.items() if prefix in ("w", "m")]
_SEEN_THROUGH = {
    "w:sdtContent",
    "w:customXml",
    "w:smartTag",
    "w:hyperlink",
    "w:fldSimple",
    "w:ins",
    "w:moveTo",
    "w:dir",
    "w:bdo",
    "w:ruby",
    "w:rubyBase",
}


@lru_cache(maxsize=4096)
def _short(tag: str) -> str:
    namespace, _, local = tag[1:].partition("}")
    return f"{_PREFIXES.get(namespace, '?')}:{local}"


def kind(element: etree._Element) -> str:
    """The element's name with its usual prefix, w:p; empty for a comment or entity."""
    tag = element.tag
    return _short(tag) if isinstance(tag, str) else ""


def child(element: etree._Element | None, *path: str) -> etree._Element | None:
    """The element down that path of names, or None."""
    for name in path:
        if element is None:
            return None
        element = next((inner for inner in element if kind(inner) == name), None)
    return element


def value(element: etree._Element | None, name: str = "val") -> str | None:
    """The element's attribute of that local name, whichever namespace the writer gave it."""
    if element is not None:
        for key, held in element.attrib.items():
            if str(key).rpartition("}")[2] == name:
                return str(held)
    return None


def number(element: etree._Element | None, name: str = "val") -> int | None:
    """The attribute as a whole number, or None if it is none."""
    held = value(element, name) or ""
    return int(held) if held.lstrip("-").isdecimal() and len(held) < 10 else None


def is_on(element: etree._Element | None) -> bool:
    """Whether a property that needs no value is set and not switched off."""
    return element is not None and (value(element) or "1") not in ("0", "false", "off")


def children(elements: Iterable[etree._Element]) -> Iterator[etree._Element]:
    """The children of an element (or the elements of a list) as a reader sees them: wrappers opened, inserted text
    kept, deleted text left out, one branch of each alternative."""
    waiting = [iter(elements)]
    while waiting:
        inner = next(waiting[-1], None)
        if inner is None:
            waiting.pop()
            continue
        name = kind(inner)
        if name in _SEEN_THROUGH or (name == "w:sdt" and child(inner, "w:sdtPr", "w:showingPlcHdr") is None):
            waiting.append(iter(inner))
        elif name == "mc:AlternateContent":
            branch = chosen(inner)
            waiting.append(iter(() if branch is None else branch))
        elif name != "w:sdt":
            yield inner


def chosen(alternatives: etree._Element) -> etree._Element | None:
    """The one branch to read. Word writes a shape twice, in its own drawing language and in an older one; the first
    branch that has text is taken."""
    branches = [branch for branch in alternatives if kind(branch) in ("mc:Choice", "mc:Fallback")]
    written = (branch for branch in branches if next(branch.iter(*_TEXTS), None) is not None)
    return next(written, branches[0] if branches else None)


def boxes(drawing: etree._Element) -> Iterator[etree._Element]:
    """The contents of the text boxes in a drawing, outermost only."""
    waiting = [drawing]
    while waiting:
        element = waiting.pop()
        if kind(element) == "w:txbxContent":
            yield element
        elif kind(element) == "mc:AlternateContent":
            branch = chosen(element)
            waiting.extend([] if branch is None else [branch])
        else:
            waiting.extend(reversed(element))
