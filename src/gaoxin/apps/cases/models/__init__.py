"""Records of the cases app."""

from gaoxin.apps.cases.models.case import Case, CaseLink, Content, Counter, Party
from gaoxin.apps.cases.models.matters import Certificate, MatterCase, Paper, Rating
from gaoxin.apps.cases.models.running import Clock, Part, ProcessVersion, Run, Step
from gaoxin.apps.cases.models.talk import Attachment, Message, Trail
from gaoxin.apps.cases.models.timing import Escalation, Extension, Timing

__all__ = [
    "Attachment",
    "Case",
    "CaseLink",
    "Certificate",
    "Clock",
    "Content",
    "Counter",
    "Escalation",
    "Extension",
    "MatterCase",
    "Message",
    "Paper",
    "Part",
    "Party",
    "ProcessVersion",
    "Rating",
    "Run",
    "Step",
    "Timing",
    "Trail",
]
