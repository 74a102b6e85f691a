"""Shares: 占…比重 in all the ways it is written, with whole or part left out."""

import re

from gaoxin.engines.documents.indicators.subjects import Subject, compose, is_partial

_NAMED = re.compile(
    r"^(?P<part>.*?)(?P<verb>要?占到|占|相当于)(?P<whole>[^占]{1,40}?)(?P<head>(?:的)?(?:比重|比例|份额|比率|占比))?(?P<scope>（[^（）]*）)?$"
)
_REACHED = re.compile(r"^(?P<part>.{4,}?)要?(?:达到|达|占到|占)(?P<whole>[一-鿿]{2,24})的$")


def whole_share(subject: Subject, left: str, earlier: Subject | None) -> Subject | None:
    """The full name of a share, None when the subject is none: 占全市30% of what came before, 达到全市的60%."""
    name = subject.name
    if re.search(r"占[比有]率?$", name):
        return None
    if len(name) > 2 and name.endswith("占"):
        return Subject(name + "比", subject.start, subject.end)
    reached = _REACHED.match(name) if left.endswith("的") else None
    match = reached or _NAMED.match(name.removesuffix("的"))
    if match is None or (match.re is _NAMED and "占" not in name and "相当于" not in name):
        return None
    part, whole = match.group("part"), match.group("whole").removesuffix("的")
    head = None if reached else match.group("head")
    if part and (head or match.groupdict().get("scope")):
        return None
    start = subject.start
    if part and earlier is not None and is_partial(part):
        part = compose(part, earlier)
    if not part:
        if earlier is None:
            return None
        part, start = re.sub(r"占.+$", "", earlier.name), earlier.start
    verb = "相当于" if not reached and match.group("verb") == "相当于" else "占"
    part = re.sub(r"(?:[所将均]|分别)+$", "", part)
    if reached or not head:
        part = re.sub(r"(?<=[一-鿿]{2})的(?=[一-鿿]{2,6}$)", "", part)
    return Subject(f"{part}{verb}{whole}{(head or '比重').removeprefix('的')}", start, subject.end)
