"""What the industry app offers to the frame and to other pages, part by part."""

from gaoxin.apps.industry import (  # noqa: F401 - contribute by being imported
    contributes_alerts,
    contributes_chains,
    contributes_leads,
    contributes_portraits,
    contributes_resources,
    contributes_teams,
)
