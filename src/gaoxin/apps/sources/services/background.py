"""Large tables are taken in, and statistics over many rows checked, in the background."""

from dataclasses import asdict
from datetime import date

from django.utils.translation import gettext as _t

from gaoxin.apps.sources.access import require_owned
from gaoxin.apps.sources.models import Document
from gaoxin.apps.sources.services.proposing import Opening
from gaoxin.apps.sources.states import OpenKind
from gaoxin.apps.zones.models import User
from gaoxin.web import jobs
from gaoxin.web.models import Job

VERSION, PROPOSAL = "sources.version", "sources.proposal"
LARGE_FILE = 10 * 1024 * 1024
"""Bytes from which an upload is taken in by a job."""
LARGE_TABLE = 5_000
"""Rows from which a statistic is made and checked by a job."""


def is_large(document: Document) -> bool:
    return document.size > LARGE_FILE


def start_version(user: User, dataset_id: int, document_id: int, as_of: date, note: str) -> Job | None:
    """Begin to take in a large upload; None for one that is small enough to be taken in at once."""
    dataset, _ = require_owned(user, dataset_id)
    document = Document.objects.get(pk=document_id, zone=dataset.zone)
    if not is_large(document):
        return None
    title = _t("《%(title)s》入库：%(file)s") % {"title": dataset.title, "file": document.file_name}
    return jobs.start(
        VERSION,
        title=title,
        user=user,
        dataset_id=dataset_id,
        document_id=document_id,
        as_of=as_of.isoformat(),
        note=note,
    )


def start_proposal(user: User, dataset_id: int, opening: Opening, note: str) -> Job | None:
    """Begin to make and check a statistic over many rows; None for what is small enough to be done at once."""
    dataset, _ = require_owned(user, dataset_id)
    newest = dataset.versions.order_by("-number").first()
    if opening.kind != OpenKind.STATISTIC or newest is None or newest.rows <= LARGE_TABLE:
        return None
    title = _t("统计表《%(title)s》遮盖与核验") % {"title": opening.title}
    return jobs.start(PROPOSAL, title=title, user=user, dataset_id=dataset_id, opening=asdict(opening), note=note)
