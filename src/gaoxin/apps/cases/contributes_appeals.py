"""What appeals offer to the frame."""

from gaoxin.apps.cases.services.appeals import watched  # noqa: F401 - it watches by being imported
