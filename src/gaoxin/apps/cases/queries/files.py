"""The bytes of a file of a case."""

from typing import BinaryIO

from gaoxin.apps.cases.access import require_attachment
from gaoxin.apps.cases.models import Attachment
from gaoxin.apps.sources import files
from gaoxin.apps.zones.models import User
from gaoxin.web.errors import NotFound


def file_of(user: User, attachment_id: int) -> tuple[Attachment, BinaryIO]:
    """A file of a case and its bytes, or *not found*."""
    found = require_attachment(user, attachment_id)
    try:
        return found, files.path_of(found.sha256).open("rb")
    except FileNotFoundError:
        raise NotFound from None
