"""What the zones app answers to others."""

from gaoxin.apps.zones.queries.frame import SESSION_KEY, standing_of_request, zone_of_request

__all__ = ["SESSION_KEY", "standing_of_request", "zone_of_request"]
