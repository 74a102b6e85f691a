"""Reading short plans in tests: a text becomes a document, its layout and its indicators."""

import hashlib

from gaoxin.engines.documents.indicators import Indicator, extract_indicators
from gaoxin.engines.documents.model import Document
from gaoxin.engines.documents.structure import lay_out

Row = tuple[str, str | None, object, list[tuple[object, object]]]


def read_indicators(text: str) -> tuple[Indicator, ...]:
    """The indicators of a plain text; every quotation is checked against the text."""
    document = Document(text, "txt", hashlib.sha256(text.encode()).hexdigest())
    rows = extract_indicators(document, lay_out(document))
    for row in rows:
        assert text[row.offset : row.end] == row.evidence
        for value in (row.baseline, *row.targets):
            if value is not None and value.raw is not None and value.at is not None:
                assert text[value.at : value.at + len(value.raw)] == value.raw
        for growth in row.growth:
            assert text[growth.at : growth.at + len(growth.raw)] == growth.raw
    return rows


def brief(row: Indicator) -> Row:
    """Name, unit, (year, value) of the baseline and of the targets, in JSON numbers."""
    answer = row.as_dict()
    base = answer["baseline"]
    pair = (base["year"], base["value"]) if isinstance(base, dict) else None
    targets = answer["targets"]
    assert isinstance(targets, list)
    return row.name, row.unit, pair, [(one["year"], one.get("value_text", one["value"])) for one in targets]


def briefs(text: str) -> list[Row]:
    """The indicators of a text in brief."""
    return [brief(row) for row in read_indicators(text)]
