"""Files that ask for more than they may have: refused within seconds and without the memory they ask for."""

import io
import json
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.engines.documents.pdf_files import raw_pdf
from tests.engines.documents.word_files import NAMESPACES, docx, packed
from tests.pace import allowed

SECONDS = 8
MEGABYTES = 400
MEASURE = """
import json, os, sys
from pathlib import Path
from gaoxin.engines.documents.reading import read
from gaoxin.kernel.problems import Refusal

def peak():
    status = Path("/proc/self/status").read_text()
    return int(status.split("VmHWM:")[1].split()[0])

before, started, code = peak(), sum(os.times()[:4]), None
try:
    read(Path(sys.argv[1]))
except Refusal as refusal:
    code = refusal.problems[0].code
print(json.dumps({"code": code, "seconds": sum(os.times()[:4]) - started, "megabytes": (peak() - before) / 1024}))
"""


def cost_of(path: Path) -> dict[str, float | str]:
    """Reads the file in a fresh process and says how it ended, the processor time it took, that of its own
    processes included, and by how much its memory grew."""
    answer = subprocess.run([sys.executable, "-c", MEASURE, str(path)], capture_output=True, text=True, timeout=60)
    assert answer.returncode == 0, answer.stderr
    return json.loads(answer.stdout)


def bomb(content: bytes, times: int) -> bytes:
    """A .docx whose body is that content so many times over."""
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive,
        archive.open("word/document.xml", "w", force_zip64=True) as part,
    ):
        part.write(f"<w:document {NAMESPACES}><w:body>".encode())
        for _ in range(times):
            part.write(content)
        part.write(b"</w:body></w:document>")
    return buffer.getvalue()


def sparse(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(2 << 30)


def written(made: Callable[[], bytes]) -> Callable[[Path], object]:
    """A file of what is made only when its test runs."""
    return lambda path: path.write_bytes(made())


def listed(entries: int) -> bytes:
    """A .docx with so many empty files in it."""
    return packed({f"word/{number}.xml": "" for number in range(entries)})


def rows() -> str:
    return "".join(f"<w:tr><w:tc w:id='{number}'/></w:tr>" for number in range(550_000))


def alternatives() -> str:
    runs = "".join(f"<w:r w:id='{number}'/>" for number in range(1_000_000))
    return "<mc:AlternateContent><mc:Choice>" * 100 + runs + "</mc:Choice></mc:AlternateContent>" * 100


SPACES = b" " * (1 << 20)
HOSTILE = {
    "two gigabytes.txt": (sparse, "documents.too_large"),
    "two gigabytes.docx": (sparse, "documents.too_large"),
    "sixty megabytes.txt": (written(lambda: "高新区规划".encode() * (4 << 20)), "documents.too_large"),
    "spaces.docx": (written(lambda: bomb(SPACES, 512)), "documents.unpacks_too_large"),
    "paragraphs.docx": (written(lambda: bomb(b"<w:p/>" * (1 << 18), 100)), "documents.unpacks_too_large"),
    "one table.docx": (written(lambda: docx(f"<w:tbl>{rows()}</w:tbl>")), "documents.too_complex"),
    "alternatives.docx": (written(lambda: docx(f"<w:p>{alternatives()}</w:p>")), "documents.no_text"),
    "a long list.docx": (written(lambda: listed(100_000)), "documents.too_complex"),
    "nested.docx": (written(lambda: docx("<w:sdt><w:sdtContent>" * 1000)), "documents.broken_docx"),
    "elements.html": (written(lambda: b"<p>a" * (3 << 20)), "documents.too_complex"),
    "nested.html": (written(lambda: b"<div>" * 1_000_000), "documents.too_deep"),
    "one tag.html": (written(lambda: b"<p " + b"a='b' " * (4 << 20) + b">x"), None),
    "nested.md": (written(lambda: b"> " * 50_000), "documents.too_deep"),
    "brackets.md": (written(lambda: b"[" * 1_000_000), "documents.too_complex"),
    "images.md": (written(lambda: b"![" * 30_000), None),
    "stars.md": (written(lambda: b"*a_ " * 95_000), None),
    "items.md": (written(lambda: b"- a\n" * 95_000), None),
    "nested.pdf": (written(lambda: raw_pdf(b" " * (1 << 29), filters=2)), "documents.pdf_over_limits"),
    "arrays.pdf": (written(lambda: b"%PDF-1.4\n1 0 obj\n" + b"[" * (8 << 20)), "documents.broken_pdf"),
}


@pytest.mark.skipif(sys.platform != "linux", reason="peak memory is read from /proc, which only Linux has")
@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_costs_little(name: str, tmp_path: Path) -> None:
    write, code = HOSTILE[name]
    path = tmp_path / name
    write(path)
    cost = cost_of(path)
    assert cost["code"] == code
    assert cost["seconds"] < allowed(SECONDS)
    assert cost["megabytes"] < MEGABYTES
