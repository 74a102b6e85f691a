"""Where the private PostgreSQL of a data folder lives, who owns it, and whether that place can be used.

<data>/postgres/            (or, for root with a data folder closed to others, a folder below /var/lib/gaoxin)
  cluster/                  the database files; appears complete, by renaming
  run/                      the socket, where its path is short enough; else a folder below the temporary one
  password                  of the two database roles, readable by its owner only
  server.log                what the server said since its last start, and before that server.log.1
"""

import hashlib
import hmac
import os
import secrets
import shutil
import socket
import tempfile
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from gaoxin.kernel.problems import refuse
from gaoxin.site.postgres.accounts import Account, account_of, is_root, succeeds, system_account
from gaoxin.site.postgres.leftovers import SOCKET, end_servers
from gaoxin.site.postgres.refusals import refusal_of

# Root's clusters lie here when the data folder is closed to the system user that must run the server.
SHELF = Path(os.environ.get("GAOXIN_SHELF", "/var/lib/gaoxin"))
POINTER = "postgres.elsewhere"
MAKING = "making-"
MARK = "gaoxin.complete"


@dataclass(frozen=True, slots=True)
class Home:
    """The folder of one private PostgreSQL, and the system user that runs it (None: the present user)."""

    folder: Path
    account: Account | None

    @property
    def cluster(self) -> Path:
        """The database files."""
        return self.folder / "cluster"

    @property
    def log(self) -> Path:
        """What the server writes to its standard error."""
        return self.folder / "server.log"

    def own(self, path: Path) -> None:
        """Give a file or folder of ours to the system user of this home."""
        if self.account is not None:
            os.chown(path, self.account.uid, self.account.gid)

    def password(self) -> str:
        """The password of the database roles, made on first use and written whole or not at all."""
        file = self.folder / "password"
        if file.is_file() and (known := file.read_text().strip()):
            return known
        made = secrets.token_urlsafe(32)
        descriptor, draft = tempfile.mkstemp(prefix=MAKING, dir=self.folder)
        os.close(descriptor)
        write_durably(Path(draft), made)
        rename_durably(Path(draft), file)
        return made

    def web_password(self) -> str:
        """The password of the web role, which does not tell the owner's."""
        return web_password_of(self.password())

    def has_password(self) -> bool:
        """False when the password was lost, or cut to nothing by a crash: it must then be set anew in the cluster."""
        file = self.folder / "password"
        return file.is_file() and bool(file.read_text().strip())


def web_password_of(owners: str) -> str:
    """The web role's password, made from the owner's: it cannot be turned back."""
    return hmac.new(owners.encode(), b"web", hashlib.sha256).hexdigest()


def find_home(data: Path) -> Home:
    """The home of the PostgreSQL of this data folder; made when missing. Refuses when it cannot be used."""
    try:
        home = _find(data)
        _check_owner(home)
    except OSError as error:
        raise refusal_of(error, data) from error
    return home


def known_home(data: Path) -> Home | None:
    """The home that this data folder already has, if its database was made. Changes nothing."""
    pointer = data / POINTER
    try:
        folder = Path(pointer.read_text().strip()) if pointer.is_file() else data / "postgres"
        return Home(folder, _account_for(folder)) if (folder / "cluster").is_dir() else None
    except OSError as error:
        raise refusal_of(error, data) from error


def _find(data: Path) -> Home:
    here = data / "postgres"
    pointer = data / POINTER
    if pointer.is_file():
        folder = Path(pointer.read_text().strip())
        if not folder.is_dir():
            raise refuse("up.home_missing", folder=str(folder), pointer=str(pointer))
        return _swept(folder)
    _make(here)
    home = _swept(here)
    if home.account is None or _enters(home.account, here):
        return home
    if home.cluster.is_dir():
        raise refuse("up.folder_closed", account=home.account.name, folder=str(here))
    elsewhere = Home(SHELF / f"{data.parent.name}-{hashlib.sha256(os.fsencode(data)).hexdigest()[:12]}", home.account)
    SHELF.mkdir(parents=True, exist_ok=True)
    _make(elsewhere.folder)
    if not _enters(home.account, elsewhere.folder):
        raise refuse("up.folder_closed", account=home.account.name, folder=str(elsewhere.folder))
    pointer.write_text(str(elsewhere.folder))
    return elsewhere


def _swept(folder: Path) -> Home:
    _sweep(folder)
    return Home(folder, _account_for(folder))


def _make(folder: Path) -> None:
    """A folder of ours: entered by others only where the system user has to pass through it to its own part."""
    folder.mkdir(exist_ok=True)
    folder.chmod(0o711 if is_root() else 0o700)


def _account_for(folder: Path) -> Account | None:
    if not is_root():
        return None
    cluster = folder / "cluster"
    owner = cluster.stat().st_uid if cluster.is_dir() else 0
    return account_of(owner) if owner else system_account()


def _enters(account: Account, folder: Path) -> bool:
    return succeeds(["/bin/sh", "-c", 'cd "$0"', str(folder)], account)


def _check_owner(home: Home) -> None:
    """The server opens only files of its own user. Root puts that right inside the cluster; others can only say so."""
    if not home.cluster.is_dir():
        return
    owner = home.cluster.stat().st_uid
    if home.account is None and owner != os.geteuid():
        raise refuse("up.folder_of_other", folder=str(home.cluster), owner=account_of(owner).name)
    if home.account is not None and owner != home.account.uid:
        for folder, _, files in os.walk(home.cluster):
            for path in (folder, *(str(Path(folder, file)) for file in files)):
                os.chown(path, home.account.uid, home.account.gid, follow_symlinks=False)
    home.cluster.chmod(0o700)


def _sweep(folder: Path) -> None:
    """Remove what a killed first start was still making; one that was complete but for its name gets its name."""
    for draft in folder.glob(f"{MAKING}*"):
        made = draft / "cluster"
        if (made / MARK).is_file():
            if not (folder / "cluster").exists():
                rename_durably(made, folder / "cluster")
        elif draft.is_dir():
            if made.is_dir():
                end_servers(made)  # initdb works through a server, which may outlive it by a moment
            shutil.rmtree(draft)
        else:
            draft.unlink()


def write_durably(file: Path, text: str) -> None:
    """Write a file so that it survives a loss of power from the moment this returns."""
    with file.open("w") as written:
        written.write(text)
        written.flush()
        os.fsync(written.fileno())


def rename_durably(source: Path, target: Path) -> None:
    """Rename within a folder so that the new name survives a loss of power from the moment this returns."""
    source.rename(target)
    for folder in {source.parent, target.parent}:
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def begin_log(file: Path) -> BinaryIO:
    """A new log in the place of an old one, for its owner only: it may quote what people have entered."""
    file.unlink(missing_ok=True)
    return os.fdopen(os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY | os.O_APPEND, 0o600), "ab")


def set_aside(home: Home) -> Path:
    """Rename a cluster folder that was never finished, so that nothing in it is lost and a new one can be made."""
    stamp = datetime.now().strftime("%Y%m%d-%H%M%S")
    aside = home.folder / f"unfinished-{stamp}-{secrets.token_hex(2)}"
    home.cluster.rename(aside)
    return aside


def socket_folder(home: Home) -> Path:
    """A private folder where a socket can be made: its path is at most 107 bytes on Linux, 103 on macOS."""
    name = hashlib.sha256(os.fsencode(home.folder)).hexdigest()[:12]
    for folder in (
        home.folder / "run",
        Path(tempfile.gettempdir()) / f"gaoxin-{name}",
        Path("/tmp") / f"gaoxin-{name}",  # noqa: S108 - short on macOS; its owner is checked
    ):
        if _holds_socket(home, folder):
            return folder
    raise refuse("up.no_socket", folder=str(home.folder))


def _holds_socket(home: Home, folder: Path) -> bool:
    """Make the folder private and try a socket in it: one made by someone else in a shared place is not used."""
    if "," in str(folder):
        return False  # clients take a comma in a host for the end of its name
    probe = folder / f".{'x' * (len(SOCKET) - 1)}"
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        owners = (os.geteuid(), home.account.uid if home.account else os.geteuid())
        if folder.is_symlink() or folder.stat().st_uid not in owners:
            return False
        folder.chmod(0o700)
        home.own(folder)
        if home.account is not None and not _enters(home.account, folder):
            return False
        probe.unlink(missing_ok=True)
        with socket.socket(socket.AF_UNIX) as trial:
            trial.bind(str(probe))
        probe.unlink()
    except OSError:
        return False
    return True
