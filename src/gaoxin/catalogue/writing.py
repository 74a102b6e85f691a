"""The nodes of a catalogue file as the expression engine takes them, each text with its place."""

from dataclasses import replace

from gaoxin.catalogue.texts import Items, Node, Scalar, Table
from gaoxin.engines.expressions.written import Fields, Listing, Text, Written
from gaoxin.kernel.problems import Place


def as_written(node: Node, file: str) -> Written:
    """The same piece of a file, for `read_condition` and `read_number`.

    A quotation mark stands before the first character; the text of a block begins on the line after its mark, at a
    column that is not known.
    """
    place = Place(file, node.line, node.column, node.path or None)
    if isinstance(node, Items):
        return Listing(tuple(as_written(item, file) for item in node.items), place)
    if isinstance(node, Table):
        keys = {name: _text(key, file) for name, key in node.keys.items()}
        return Fields({name: as_written(item, file) for name, item in node.fields.items()}, keys, place)
    if not isinstance(node, Scalar):
        raise TypeError(f"no node of a catalogue file: {type(node).__name__}")
    return _text(node, file)


def _text(node: Scalar, file: str) -> Text:
    place = Place(file, node.line, node.column, node.path or None)
    if node.empty:
        return Text("", place)
    if node.plain:
        return Text(node.text, place)
    if "\n" in node.text:
        return Text(node.text, replace(place, line=node.line + 1, column=None))
    return Text(node.text, replace(place, column=node.column + 1))
