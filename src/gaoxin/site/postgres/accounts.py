"""The system user that runs the server when we are root: PostgreSQL refuses to run as root, and rightly so."""

import os
import pwd
import signal
from collections.abc import Sequence
from dataclasses import dataclass
from subprocess import DEVNULL
from typing import Any

from gaoxin.kernel.problems import refuse
from gaoxin.site.lifeline import launch

# The first that exists on the machine. The owner of a cluster made before comes ahead of them: see `home`.
CANDIDATES = ("postgres", "nobody")


@dataclass(frozen=True, slots=True)
class Account:
    """A system user by name and numbers."""

    name: str
    uid: int
    gid: int


def account_of(uid: int) -> Account:
    """The system user with this number, named by its number where the machine has no name for it."""
    try:
        entry = pwd.getpwuid(uid)
    except KeyError:
        return Account(str(uid), uid, uid)
    return Account(entry.pw_name, entry.pw_uid, entry.pw_gid)


def system_account() -> Account:
    """The system user that should own a new cluster."""
    for name in CANDIDATES:
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        return Account(entry.pw_name, entry.pw_uid, entry.pw_gid)
    raise refuse("up.no_account", names=", ".join(CANDIDATES))


def is_root() -> bool:
    """True when this process may become another user, and has to."""
    return os.geteuid() == 0


def run_as(account: Account | None) -> dict[str, Any]:
    """What `subprocess` needs to run a program as `account`; None is the present user."""
    if account is None:
        return {}
    return {"user": account.uid, "group": account.gid, "extra_groups": []}


def succeeds(command: Sequence[str], account: Account) -> bool:
    """Try a harmless command as `account`: rights come from more than mode bits."""
    try:
        with launch(command, signal.SIGKILL, stdout=DEVNULL, stderr=DEVNULL, cwd="/", **run_as(account)) as trial:
            return trial.wait() == 0
    except OSError as error:
        if error.filename != command[0]:  # not the program but the change of user was denied
            raise refuse("up.account_forbidden", account=account.name) from error
        return False
