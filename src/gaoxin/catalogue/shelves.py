"""Where catalogue files stand: the package, a zone's folder, what an editor published.

A shelf is a name and files by their path below it, such as `calendars/cn.yaml`. Shelves are given in order; a later
one wins: a file with the same path replaces the earlier file whole, and a declaration under a key that an earlier shelf
already has replaces that declaration.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from gaoxin.catalogue.texts import LARGEST
from gaoxin.kernel.problems import Place, refuse

PACKAGE = Path(__file__).parent
MOST_FILES = 5_000


@dataclass(frozen=True, slots=True)
class Shelf:
    """A named set of files. Text that could not be decoded stays bytes, for the reader to report."""

    name: str
    files: Mapping[str, str | bytes]

    def __contains__(self, path: str) -> bool:
        return path in self.files


def package_shelf(*kinds: str) -> Shelf:
    """What the product itself declares; only the named kinds where some are named."""
    roots = [PACKAGE / kind for kind in kinds] or [path for path in sorted(PACKAGE.iterdir()) if path.is_dir()]
    return Shelf("", {path: data for root in roots for path, data in _files(root, PACKAGE) if not path.endswith(".py")})


def folder_shelf(folder: Path) -> Shelf:
    """A zone's folder. Problems name its files as `folder/kind/name.yaml`."""
    if not folder.is_dir():
        raise refuse("catalogue.no_folder", Place(str(folder)))
    return Shelf(str(folder), dict(_files(folder, folder)))


def rows_shelf(name: str, rows: Mapping[str, str]) -> Shelf:
    """What an editor published: the same file texts, kept as rows of {path: text}."""
    return Shelf(name, dict(rows))


def _files(root: Path, base: Path) -> list[tuple[str, bytes]]:
    """Files below a folder; hidden ones, caches and a README are not part of the catalogue."""
    found: list[tuple[str, bytes]] = []
    for path in sorted(root.rglob("*")):
        parts = path.relative_to(base).parts
        if path.is_dir() or path.name == "README.md" or any(part.startswith((".", "__")) for part in parts):
            continue
        if len(found) == MOST_FILES:
            raise refuse("catalogue.too_many_files", Place(str(root)), most=MOST_FILES)
        name = "/".join(parts).encode("utf-8", "backslashreplace").decode()  # not every file name is UTF-8
        found.append((name, _content(path)))
    return found


def _content(path: Path) -> bytes:
    """At most one byte more than a file may have, which is enough for the reader to refuse it."""
    if not path.is_file():
        raise refuse("catalogue.unreadable", Place(str(path)))
    try:
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except OSError:
        raise refuse("catalogue.unreadable", Place(str(path))) from None
