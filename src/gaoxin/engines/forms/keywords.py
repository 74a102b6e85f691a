"""The words of a declaration: which of JSON Schema's are understood, which are ours, and to what they make a field."""

from gaoxin.engines.expressions.written import Fields, Text, Written
from gaoxin.engines.forms.model import Kind

TYPES = ("string", "number", "integer", "boolean", "array")
FORM = (
    ("type", "properties", "x-label", "x-sections"),
    ("$schema", "required", "additionalProperties", "x-hint", "x-basis"),
)
_ASKED = ("x-hint", "x-widget", "x-when", "x-required-when", "x-must", "x-basis")
FIELD = (*_ASKED, "x-order", "x-prefill")
"""What any field of a form may have besides its type, its label and its section."""
COLUMN = _ASKED
"""What any column of a table may have besides its type and its label."""
OF_KIND: dict[Kind, tuple[tuple[str, ...], tuple[str, ...]]] = {
    Kind.TEXT: ((), ("format", "minLength", "maxLength", "pattern")),
    Kind.DATE: (("format",), ()),
    Kind.CHOICE: (("enum", "x-labels"), ()),
    Kind.NUMBER: ((), ("x-unit", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf")),
    Kind.TRUTH: ((), ()),
    Kind.CHOICES: (("items", "x-labels"), ("minItems", "maxItems", "uniqueItems")),
    Kind.FILES: (("items", "x-files"), ("minItems", "maxItems")),
    Kind.TABLE: (("items", "x-table"), ("minItems", "maxItems")),
}
"""For each kind of answer, the keywords it must have and those it may have."""


def kind_of(fields: dict[str, Written]) -> Kind | None:
    """To which kind of answer the keywords make a field; None where its type is none of ours."""
    stated = fields.get("type")
    name = stated.text if isinstance(stated, Text) else ""
    if name == "array":
        return Kind.TABLE if "x-table" in fields else Kind.FILES if "x-files" in fields else Kind.CHOICES
    if name == "string":
        form = fields.get("format")
        is_date = isinstance(form, Text) and form.text == "date"
        return Kind.CHOICE if "enum" in fields else Kind.DATE if is_date else Kind.TEXT
    return {"number": Kind.NUMBER, "integer": Kind.NUMBER, "boolean": Kind.TRUTH}.get(name)


def plain(piece: Written) -> dict[str, Written]:
    """The entries of a mapping, or none."""
    return dict(piece.fields) if isinstance(piece, Fields) else {}
