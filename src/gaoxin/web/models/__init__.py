"""What the shared ground itself keeps: jobs, notices, saved views and drafts. No record of a zone stands here."""

from gaoxin.web.models.jobs import Job, JobState
from gaoxin.web.models.personal import Draft, Notice, SavedView

__all__ = ["Draft", "Job", "JobState", "Notice", "SavedView"]
