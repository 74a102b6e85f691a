"""The grammar of numbers in official Chinese: numerals, units, bounds, shares, ranks, years and periods."""

from gaoxin.engines.documents.numbers.numerals import half_width, parse_number, read_numeral
from gaoxin.engines.documents.numbers.periods import Mention, find_periods
from gaoxin.engines.documents.numbers.quantities import Form, Quantity, find_quantities, read_value
from gaoxin.engines.documents.numbers.units import normalise_unit, read_unit

__all__ = [
    "Form",
    "Mention",
    "Quantity",
    "find_periods",
    "find_quantities",
    "half_width",
    "normalise_unit",
    "parse_number",
    "read_numeral",
    "read_unit",
    "read_value",
]
