"""Indicators: what a document says shall be reached, or has been, from its tables and from its running text.

Running text passes these rooms: `clauses` cuts it, `predicates` knows the verbs, `subjects` and `shares` the names,
`phrases` joins words and number, `reader` makes statements and carries over what a clause leaves out, `moments` and
`outlook` know the years, `screening` tells indicators from other numbers, `running` writes the rows. Tables pass
`grid_columns` and `tabular`. `names` decides when two rows are about one indicator.
"""

from gaoxin.engines.documents.indicators.model import Growth, GrowthKind, Indicator, Kind, Level, Measure, Op, Value
from gaoxin.engines.documents.indicators.outlook import look_out
from gaoxin.engines.documents.indicators.running import read_paragraphs
from gaoxin.engines.documents.indicators.tabular import read_grid
from gaoxin.engines.documents.layout import Layout
from gaoxin.engines.documents.model import Document

__all__ = ["Growth", "GrowthKind", "Indicator", "Kind", "Level", "Measure", "Op", "Value", "extract_indicators"]


def extract_indicators(document: Document, layout: Layout) -> tuple[Indicator, ...]:
    """The indicators of a document in the order in which they stand, those of tables and of running text."""
    outlook = look_out(layout)
    rows = [row for grid in layout.grids for row in read_grid(document, grid, outlook)]
    rows += read_paragraphs(document, layout, outlook)
    return tuple(sorted(rows, key=lambda row: (row.offset, row.end)))
