"""PDF documents with a text layer."""

import json
import os
import subprocess
import sys
from dataclasses import asdict

from gaoxin.engines.documents.model import Document
from gaoxin.engines.documents.reading.limits import Limits
from gaoxin.engines.documents.reading.pdf.wire import document_of
from gaoxin.kernel.problems import refuse

_CHILD = "gaoxin.engines.documents.reading.pdf.child"


def read_pdf(data: bytes, sha256: str, limits: Limits) -> Document:
    """A .pdf: printed lines put back into paragraphs, tables and boxes as they are drawn, headings from bookmarks.

    Page numbers, running heads and watermarks set aslant are left out. A page that is a picture gives a warning; a
    file of nothing else is refused. The file is read by a process of its own within the limits; `child` says why.
    """
    command = [sys.executable, "-P", "-m", _CHILD, json.dumps(asdict(limits))]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    try:
        # The command is this interpreter and our own module; the foreign file only goes to its input.
        answer = subprocess.run(  # noqa: S603
            command, input=data, capture_output=True, timeout=limits.seconds, env=environment
        )
    except subprocess.TimeoutExpired as error:
        raise refuse("documents.pdf_over_limits") from error
    if answer.returncode < 0:
        raise refuse("documents.pdf_over_limits")
    answer.check_returncode()
    return document_of(json.loads(answer.stdout), sha256)
