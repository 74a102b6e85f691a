"""A file that several cases need is handed in once: the same bytes, attached to each of them."""

from gaoxin.apps.cases.models import Attachment, Case


def attach_again(file: Attachment | None, case: Case, field: str) -> Attachment | None:
    """Attach to another case what was attached to one already; nothing where a paper came without a file."""
    if file is None:
        return None
    made, _ = Attachment.objects.get_or_create(
        case=case,
        sha256=file.sha256,
        field=field,
        removed_at=None,
        defaults={
            "zone_id": case.zone_id,
            "file_name": file.file_name,
            "media_type": file.media_type,
            "size": file.size,
            "added_by_id": file.added_by_id,
            "added_at": file.added_at,
        },
    )
    return made
