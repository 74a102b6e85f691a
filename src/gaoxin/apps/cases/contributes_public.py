"""What suggestions, consultations and committees offer to the frame."""

from gaoxin.apps.cases import public_tasks  # noqa: F401 - its jobs are known by being imported
