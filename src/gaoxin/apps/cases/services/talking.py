"""What is said about a case, and the files attached to it."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePath

from django.db import transaction
from django.utils.translation import gettext_noop

from gaoxin.apps.cases.access import Place, require_attachment, require_case
from gaoxin.apps.cases.models import Attachment, Case, Message, Step
from gaoxin.apps.cases.services.telling import tell_about
from gaoxin.apps.cases.services.trail import note
from gaoxin.apps.cases.states import RUNNING
from gaoxin.apps.sources import files
from gaoxin.apps.zones.models import User
from gaoxin.catalogue.limits import limit
from gaoxin.kernel.problems import Place as Spot
from gaoxin.kernel.problems import refuse
from gaoxin.web import clock

MEGABYTE = 1024 * 1024
_SIGNATURES: dict[str, tuple[bytes, ...]] = {
    ".pdf": (b"%PDF-",),
    ".jpg": (b"\xff\xd8\xff",),
    ".jpeg": (b"\xff\xd8\xff",),
    ".png": (b"\x89PNG\r\n\x1a\n",),
    ".docx": (b"PK\x03\x04",),
    ".xlsx": (b"PK\x03\x04",),
    ".zip": (b"PK\x03\x04",),
    ".ofd": (b"PK\x03\x04",),
    ".doc": (b"\xd0\xcf\x11\xe0",),
    ".xls": (b"\xd0\xcf\x11\xe0",),
    ".wps": (b"\xd0\xcf\x11\xe0", b"PK\x03\x04"),
    ".mp4": (),
    ".txt": (),
    ".csv": (),
}
"""Types that are taken, by ending, with how their files begin."""
_MEDIA = {
    ".pdf": "application/pdf",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".png": "image/png",
    ".mp4": "video/mp4",
    ".txt": "text/plain",
    ".csv": "text/csv",
}


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as it came in: its name, how it begins, and its bytes."""

    name: str
    chunks: Iterable[bytes]


@transaction.atomic
def say(user: User, case_id: int, text: str, *, internal: bool, uploads: Iterable[Upload] = ()) -> Message:
    """Say something about a case, to its filer or among staff. Whoever should know is told."""
    case, place = require_case(user, case_id)
    _may_say(case, place, internal)
    text = text.strip()
    if not text:
        raise refuse("cases.message_empty", Spot(path="text"))
    if len(text) > longest_message():
        raise refuse("cases.message_too_long", Spot(path="text"), longest=longest_message())
    message = Message.objects.create(
        case=case, zone_id=case.zone_id, internal=internal, said_by=user, said_at=clock.now(), text=text
    )
    for upload in uploads:
        _attach(user, case, upload, internal=internal, message=message)
    told = gettext_noop("%(number)s 有新留言：%(title)s")
    tell_about(case, told, by=user, internal=internal)
    return message


@transaction.atomic
def attach(
    user: User, case_id: int, upload: Upload, *, internal: bool = False, field: str = "", step: Step | None = None
) -> Attachment:
    """Attach a file to a case, in answer to a place of its form where `field` names one."""
    case, place = require_case(user, case_id)
    _may_say(case, place, internal)
    return _attach(user, case, upload, internal=internal, field=field, step=step)


@transaction.atomic
def remove(user: User, attachment_id: int, why: str) -> Attachment:
    """Take a file away: only who added it, only while the case runs, for a reason. The bytes and the history stay."""
    attachment = require_attachment(user, attachment_id)
    case, _ = require_case(user, attachment.case_id)
    if attachment.added_by_id != user.pk or case.state not in RUNNING:
        raise refuse("cases.not_your_file")
    attachment.removed_at = clock.now()
    attachment.save(update_fields=["removed_at"])
    note(case, "file_removed", user, internal=attachment.internal, name=attachment.file_name, why=why.strip()[:300])
    return attachment


def attach_filed(user: User | None, case: Case, upload: Upload, field: str) -> Attachment:
    """Attach a file in the transaction that files the case."""
    return _attach(user, case, upload, internal=False, field=field)


def longest_message() -> int:
    """Characters of one message."""
    return int(limit("cases.message_characters").value)


def _may_say(case: Case, place: Place, internal: bool) -> None:
    if internal and not place.staff:
        raise refuse("cases.internal_is_for_staff")
    if case.state not in RUNNING:
        raise refuse("cases.closed_already", number=case.number)


def _attach(
    user: User | None,
    case: Case,
    upload: Upload,
    *,
    internal: bool,
    field: str = "",
    message: Message | None = None,
    step: Step | None = None,
) -> Attachment:
    ending = PurePath(upload.name).suffix.lower()
    if ending not in _SIGNATURES:
        raise refuse("cases.file_type", Spot(path=field or "file"), name=upload.name, types=sorted(_SIGNATURES))
    most = int(limit("cases.files_of_a_case").value)
    if case.attachments.filter(removed_at__isnull=True).count() >= most:
        raise refuse("cases.too_many_files", Spot(path=field or "file"), most=most)
    stored = files.store(upload.chunks, int(limit("cases.file_megabytes").value * MEGABYTE))
    with stored.path.open("rb") as file:
        begins = file.read(16)
    if _SIGNATURES[ending] and not begins.startswith(_SIGNATURES[ending]):
        raise refuse("cases.file_not_what_it_says", Spot(path=field or "file"), name=upload.name)
    attachment, new = Attachment.objects.get_or_create(
        case=case,
        sha256=stored.sha256,
        field=field,
        removed_at=None,
        defaults={
            "zone_id": case.zone_id,
            "internal": internal,
            "message": message,
            "step": step,
            "file_name": PurePath(upload.name).name[-255:],
            "media_type": _MEDIA.get(ending, "application/octet-stream"),
            "size": stored.size,
            "added_by": user,
            "added_at": clock.now(),
        },
    )
    if new and message is None:
        note(case, "file_added", user, internal=internal, name=attachment.file_name)
    return attachment
