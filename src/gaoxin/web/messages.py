"""What a change did, told on the next page, with the way back where there is one."""

from django.contrib import messages
from django.http import HttpRequest

from gaoxin.web.registry import Text

_UNDO = "undo:"


def done(request: HttpRequest, text: Text, undo: str = "") -> None:
    """Say what was done. `undo` is an address that takes a POST and brings the former state back."""
    messages.success(request, text, extra_tags=f"{_UNDO}{undo}" if undo else "")


def warn(request: HttpRequest, text: Text) -> None:
    """Say what was done and what about it wants a look."""
    messages.warning(request, text)


def undo_address(extra_tags: str | None) -> str:
    """The address kept with a message by `done`, or nothing."""
    return (extra_tags or "").removeprefix(_UNDO) if (extra_tags or "").startswith(_UNDO) else ""
