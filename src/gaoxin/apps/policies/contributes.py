"""What the policies app offers to the frame and to other pages, part by part."""

from gaoxin.apps.policies import (  # noqa: F401 - contribute by being imported
    contributes_claims,
    contributes_funds,
    contributes_library,
    contributes_portraits,
)
