"""Opening a file by what it is, not by what its name ends with."""

from pathlib import Path

from gaoxin.apps.enterprises.imports.books import Book
from gaoxin.apps.enterprises.imports.columnar import Columnar
from gaoxin.apps.enterprises.imports.delimited import Delimited
from gaoxin.apps.enterprises.imports.tables import Table
from gaoxin.kernel.problems import Place, refuse

ENDINGS = (".csv", ".txt", ".tsv", ".xlsx", ".xls", ".parquet")
"""How the names of files end that can be read."""
_ZIP, _OLE, _PARQUET = b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"PAR1"
_NO_TABLES = {b"%PDF": "PDF", b"\x89PNG": "PNG", b"\xff\xd8\xff": "JPEG", b"Rar!": "RAR", b"7z\xbc\xaf": "7z"}


def open_table(path: Path, name: str, sheet: str = "") -> Table:
    """The table in a file; `name` is what people call it. Refused where it cannot be read, with the line if there is
    one."""
    with path.open("rb") as file:
        start = file.read(8)
    if not start:
        raise refuse("imports.no_rows", Place(name))
    if start.startswith((_ZIP, _OLE)):
        return Book(path, name, sheet)
    if start.startswith(_PARQUET):
        return Columnar(path, name)
    for mark, kind in _NO_TABLES.items():
        if start.startswith(mark):
            raise refuse("imports.no_table_format", Place(name), kind=kind)
    return Delimited(path, name)
