"""Reads a file into its text and the blocks that point into it.

What a layout may rely on, for every format but .txt (which has no blocks):

- The text is its blocks, parted by one line feed each. Blocks come in reading order.
- A paragraph or heading may hold line feeds: breaks the author set inside a heading, or the lines a .pdf printed one
  paragraph on. A break inside a paragraph of a .docx, .html or .md begins a new block.
- Numbers that the file counts by itself (一、 （一） 1.) stand in the text; bullets do not.
- A table stands one row a line with one field per column of its grid, parted by tabs; a merged cell stands once.
- A frame around running text, drawn as a text box or as a table of one column, gives its paragraphs `boxed`.
- Footnotes and endnotes stand at the end as notes, each after its number, in brackets where the file counts it; the
  marks in the text that point to them are left out.
"""

import hashlib
import stat
from pathlib import Path

from gaoxin.engines.documents.model import Document
from gaoxin.engines.documents.reading.html import read_html
from gaoxin.engines.documents.reading.kinds import kind_of
from gaoxin.engines.documents.reading.limits import DEFAULT_LIMITS, Limits, too_large
from gaoxin.engines.documents.reading.markdown import read_markdown
from gaoxin.engines.documents.reading.pdf import read_pdf
from gaoxin.engines.documents.reading.text import read_text
from gaoxin.engines.documents.reading.word import read_word
from gaoxin.kernel.problems import refuse

__all__ = ["Limits", "read"]

_READERS = {"docx": read_word, "pdf": read_pdf, "html": read_html, "md": read_markdown, "txt": read_text}


def read(source: Path | bytes, name: str = "", limits: Limits = DEFAULT_LIMITS) -> Document:
    """The text and blocks of a .docx, .pdf, .html, .md or .txt file.

    `source` is a path, or the file's bytes with its name. Refuses (codes `documents.…`) what it cannot read, within
    the time and memory that `limits` sets.
    """
    data = _load(source, limits) if isinstance(source, Path) else source
    if len(data) > limits.file_bytes:
        raise too_large(len(data), limits.file_bytes)
    if not data:
        raise refuse("documents.empty_file")
    kind = kind_of(data, name or (source.name if isinstance(source, Path) else ""), limits)
    return _READERS[kind](data, hashlib.sha256(data).hexdigest(), limits)


def _load(path: Path, limits: Limits) -> bytes:
    """The file's bytes. Only a regular file has a size to trust: a pipe or device might never end."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise refuse("documents.not_a_file", name=path.name)
        if status.st_size > limits.file_bytes:
            raise too_large(status.st_size, limits.file_bytes)
        with path.open("rb") as file:
            return file.read(limits.file_bytes + 1)
    except FileNotFoundError as error:
        raise refuse("documents.not_found", name=path.name) from error
    except (OSError, ValueError) as error:
        raise refuse("documents.not_readable", name=path.name) from error
