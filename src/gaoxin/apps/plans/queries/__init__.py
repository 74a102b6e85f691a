"""What the plans app answers."""

from gaoxin.apps.plans.queries.board import records_like

__all__ = ["records_like"]
