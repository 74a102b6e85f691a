"""Where the channels outside are by which enterprises are told, from the environment. Without any, nothing leaves."""

from collections.abc import Mapping

PREFIX = "GAOXIN_CHANNEL_"
KEY = "_KEY"


def channel_settings(environment: Mapping[str, str]) -> dict[str, tuple[str, str]]:
    """Folder or address, and the key that calls are signed with, by the channel's key in the catalogue."""
    found = {}
    for name, place in environment.items():
        if name.startswith(PREFIX) and not name.endswith(KEY) and place:
            found[name.removeprefix(PREFIX).lower()] = (place, environment.get(f"{name}{KEY}", ""))
    return found
