"""Jobs of the zones app: mailing a one-time link to whoever has an address on file."""

from gaoxin.apps.zones.services import passwords
from gaoxin.web.jobs import JobProgress, job


@job("zones.mail_password_link")
def mail_password_link(progress: JobProgress, *, person_id: int, base: str) -> None:
    """Make a link for a person who forgot the password, and mail it to their office's address."""
    passwords.mail_link(person_id, base)
