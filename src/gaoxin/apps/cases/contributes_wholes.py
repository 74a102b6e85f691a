"""What one-things, delegated powers, standard land and the window offer to the frame."""

from gaoxin.apps.cases.services.powers import stages  # noqa: F401 - its effects are known by being imported
from gaoxin.apps.cases.services.wholes import parts  # noqa: F401 - its effects are known by being imported
