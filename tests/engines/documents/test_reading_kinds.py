import os
from pathlib import Path

import pytest

from gaoxin.engines.documents.reading import read
from gaoxin.kernel.problems import Refusal
from tests.engines.documents.pdf_files import lines, pdf
from tests.engines.documents.reading_checks import problem_of, texts
from tests.engines.documents.word_files import docx, packed, paragraph

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
WORD = docx(paragraph("正文"))


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (WORD, "plan.docx", "docx"),
        (WORD, "plan.doc", "docx"),
        (WORD, "", "docx"),
        (b"\xef\xbb\xbf\r\n%PDF-1.4" + pdf(lines("正文"))[8:], "plan.txt", "pdf"),
        ("正文".encode(), "plan.txt", "txt"),
        ("正文".encode(), "README", "txt"),
        ("正文".encode(), "plan.doc", "txt"),
        ("# 正文".encode(), "plan.MD", "md"),
        ("<p>正文</p>".encode(), "plan.doc", "html"),
        ("<P>正文".encode(), "", "html"),
        ("正文".encode(), "plan.htm", "html"),
        ("<p>正文</p>".encode(), "plan.txt", "txt"),
    ],
)
def test_the_kind_is_told_by_content_before_name(data: bytes, name: str, kind: str) -> None:
    document = read(data, name)
    assert document.format == kind
    assert "正文" in document.text


@pytest.mark.parametrize(
    ("data", "name", "code", "format_name"),
    [
        (OLE + "WordDocument".encode("utf-16-le"), "a.doc", "documents.old_word", "DOC"),
        (OLE + "WordDocument".encode("utf-16-le"), "a.docx", "documents.old_word", "DOC"),
        (OLE + "Workbook".encode("utf-16-le"), "a.xls", "documents.spreadsheet", "XLS"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "a.docx", "documents.encrypted", "Office"),
        (OLE, "a.wps", "documents.unsupported_format", "OLE"),
        (packed({"xl/workbook.xml": "<a/>"}), "a.xlsx", "documents.spreadsheet", "XLSX"),
        (packed({"OFD.xml": "<a/>"}), "a.ofd", "documents.unsupported_format", "OFD"),
        (packed({"content.xml": "<a/>", "mimetype": "x"}), "a.odt", "documents.unsupported_format", "OpenDocument"),
        (packed({"readme.txt": "文"}), "a.docx", "documents.unsupported_format", "ZIP"),
        (b"\x89PNG\r\n\x1a\n" + bytes(99), "a.pdf", "documents.image", "PNG"),
        (b"\xff\xd8\xff\xe0" + bytes(99), "a.jpg", "documents.image", "JPEG"),
        (b"{\\rtf1\\ansi", "a.doc", "documents.unsupported_format", "RTF"),
        (b"MIME-Version: 1.0\nContent-Type: multipart/related;", "a.doc", "documents.unsupported_format", "MHTML"),
        (b'<?mso-application progid="Word.Document"?>', "a.doc", "documents.unsupported_format", "Word XML"),
    ],
)
def test_other_formats_are_refused_by_name(data: bytes, name: str, code: str, format_name: str) -> None:
    problem = problem_of(data, name)
    assert (problem.code, problem.values) == (code, {"format": format_name})


def test_a_package_without_a_body_is_refused() -> None:
    assert problem_of(packed({"word/styles.xml": "<a/>"}), "a.docx").code == "documents.broken_docx"
    assert problem_of(b"PK\x03\x04" + bytes(200), "a.docx").code == "documents.broken_docx"


def test_an_encrypted_part_is_refused() -> None:
    data = bytearray(WORD)
    at = data.index(b"PK\x01\x02")
    while at >= 0:  # the general purpose flags of each entry in the list of contents
        data[at + 8] |= 1
        at = data.find(b"PK\x01\x02", at + 4)
    assert problem_of(bytes(data), "a.docx").code == "documents.encrypted"


def code_for(path: Path) -> str:
    with pytest.raises(Refusal) as refused:
        read(path)
    (problem,) = refused.value.problems
    assert problem.values == {"name": path.name}
    return problem.code


def test_a_missing_file_a_folder_and_a_pipe_are_refused(tmp_path: Path) -> None:
    assert code_for(tmp_path / "没有.docx") == "documents.not_found"
    assert code_for(tmp_path) == "documents.not_a_file"
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "管道.txt")
        assert code_for(tmp_path / "管道.txt") == "documents.not_a_file"


def test_the_same_file_has_the_same_hash_by_path_and_by_content(tmp_path: Path) -> None:
    path = tmp_path / "规划.docx"
    path.write_bytes(WORD)
    assert read(path) == read(WORD, "规划.docx")
    assert texts(read(path)) == ["正文"]
