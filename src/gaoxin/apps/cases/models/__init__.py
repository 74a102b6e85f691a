"""Records of the cases app."""

from gaoxin.apps.cases.models.appeals import CaseAnswer, CasePiece, ContactAttempt, PlanReview, Routing
from gaoxin.apps.cases.models.bundles import Blocker, Bundle, BundleStep
from gaoxin.apps.cases.models.case import Case, CaseLink, Content, Counter, Party
from gaoxin.apps.cases.models.city import CityEvent, Device, DeviceReport
from gaoxin.apps.cases.models.combining import CaseMerger, Designation, NotDuplicates, PartReturn, Reopening
from gaoxin.apps.cases.models.committees import (
    Committee,
    CommitteeMatter,
    CommitteeMember,
    CommitteeVote,
    SecretTally,
)
from gaoxin.apps.cases.models.drawings import ProcessDraft, ProcessTransfer, TransferredCase
from gaoxin.apps.cases.models.fees import Fee
from gaoxin.apps.cases.models.hotline import Ticket, TicketImport, TicketRow
from gaoxin.apps.cases.models.hotspots import HotSpot, HotSpotCase
from gaoxin.apps.cases.models.instructions import Bulletin, Instruction, MeetingItem, Minutes, Progress
from gaoxin.apps.cases.models.involved import Involved
from gaoxin.apps.cases.models.lands import LandParcel, LandPromise, LandReview
from gaoxin.apps.cases.models.matters import Certificate, MatterCase, Paper, Rating
from gaoxin.apps.cases.models.meetings import AgendaItem, Decision, Meeting, Seat
from gaoxin.apps.cases.models.powers import ZonePower, ZonePowerStep
from gaoxin.apps.cases.models.public_filing import FilingCount
from gaoxin.apps.cases.models.public_matters import (
    Comment,
    CommentAnswer,
    Consultation,
    FilerContact,
    PublishedSuggestion,
)
from gaoxin.apps.cases.models.reports import DirectReport, ReportCopy
from gaoxin.apps.cases.models.running import Clock, Part, ProcessVersion, Run, Step
from gaoxin.apps.cases.models.supervision import (
    BacklogEpisode,
    BacklogStanding,
    BacklogStep,
    Listed,
    OrderedCase,
    SupervisionOrder,
)
from gaoxin.apps.cases.models.talk import Attachment, Message, Trail
from gaoxin.apps.cases.models.timing import Escalation, Extension, Timing
from gaoxin.apps.cases.models.verdicts import CaseCount, CaseTally, CaseTallySaid, Verdict
from gaoxin.apps.cases.models.visits import Visit, VisitPlan, VisitQuestion
from gaoxin.apps.cases.models.wholes import Whole, WholePart

__all__ = [
    "AgendaItem",
    "Attachment",
    "BacklogEpisode",
    "BacklogStanding",
    "BacklogStep",
    "Blocker",
    "Bulletin",
    "Bundle",
    "BundleStep",
    "Case",
    "CaseAnswer",
    "CaseCount",
    "CaseLink",
    "CaseMerger",
    "CasePiece",
    "CaseTally",
    "CaseTallySaid",
    "Certificate",
    "CityEvent",
    "Clock",
    "Comment",
    "CommentAnswer",
    "Committee",
    "CommitteeMatter",
    "CommitteeMember",
    "CommitteeVote",
    "Consultation",
    "ContactAttempt",
    "Content",
    "Counter",
    "Decision",
    "Designation",
    "Device",
    "DeviceReport",
    "DirectReport",
    "Escalation",
    "Extension",
    "Fee",
    "FilerContact",
    "FilingCount",
    "HotSpot",
    "HotSpotCase",
    "Instruction",
    "Involved",
    "LandParcel",
    "LandPromise",
    "LandReview",
    "Listed",
    "MatterCase",
    "Meeting",
    "MeetingItem",
    "Message",
    "Minutes",
    "NotDuplicates",
    "OrderedCase",
    "Paper",
    "Part",
    "PartReturn",
    "Party",
    "PlanReview",
    "ProcessDraft",
    "ProcessTransfer",
    "ProcessVersion",
    "Progress",
    "PublishedSuggestion",
    "Rating",
    "Reopening",
    "ReportCopy",
    "Routing",
    "Run",
    "Seat",
    "SecretTally",
    "Step",
    "SupervisionOrder",
    "Ticket",
    "TicketImport",
    "TicketRow",
    "Timing",
    "Trail",
    "TransferredCase",
    "Verdict",
    "Visit",
    "VisitPlan",
    "VisitQuestion",
    "Whole",
    "WholePart",
    "ZonePower",
    "ZonePowerStep",
]
