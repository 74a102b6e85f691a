"""What the shared ground itself keeps: jobs, notices, saved views, drafts, access logs and seals. No record of a zone
stands here."""

from gaoxin.web.models.accesses import Access, Pruning
from gaoxin.web.models.jobs import Job, JobState
from gaoxin.web.models.personal import Draft, Notice, SavedView
from gaoxin.web.models.seals import Seal, SealedBlock, Verification
from gaoxin.web.models.trail import Entry

__all__ = [
    "Access",
    "Draft",
    "Entry",
    "Job",
    "JobState",
    "Notice",
    "Pruning",
    "SavedView",
    "Seal",
    "SealedBlock",
    "Verification",
]
