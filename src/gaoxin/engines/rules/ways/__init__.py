"""The shortest way: for a rulebook that is not met, the smallest sets of changes that would meet it."""

from gaoxin.engines.rules.ways.advice import Advice, ready
from gaoxin.engines.rules.ways.find import search_ways, shortest_ways
from gaoxin.engines.rules.ways.model import Blocked, Change, Moved, Way, Ways

__all__ = ["Advice", "Blocked", "Change", "Moved", "Way", "Ways", "ready", "search_ways", "shortest_ways"]
