"""Indicators: what a document says shall be reached, or has been, from its tables and from its running text."""

from gaoxin.engines.documents.indicators.model import Growth, GrowthKind, Indicator, Kind, Level, Measure, Op, Value

__all__ = ["Growth", "GrowthKind", "Indicator", "Kind", "Level", "Measure", "Op", "Value"]
