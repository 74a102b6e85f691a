"""Files in the encodings modelers write, and files that are none: each is read, or refused with one sentence."""

import codecs
import gzip

import pytest

from gaoxin.catalogue.sentences import line as sentence
from gaoxin.engines.flows.bpmn.encodings import in_utf8
from gaoxin.engines.flows.checking import check
from gaoxin.kernel.problems import Refusal
from tests.engines.flows.drawn import HEAD, codes, line

TEXT = HEAD + f'<process id="p" name="{{name}}">{line("a")}</process></definitions>'


def written(encoding: str, name: str, said: str = "", mark: bytes = b"") -> bytes:
    first = f'<?xml version="1.0" encoding="{said or encoding}" standalone="yes"?>\n'
    return mark + (first + TEXT.format(name=name)).encode(encoding)


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (written("utf-8", "审批"), "审批"),
        (written("utf-8", "审批", mark=codecs.BOM_UTF8), "审批"),
        (b"\n " + written("utf-8", "审批"), "审批"),
        (TEXT.format(name="审批").encode(), "审批"),
        (written("gbk", "审批", "GBK"), "审批"),
        (written("gb18030", "审批㐀", "GB2312"), "审批㐀"),
        (written("big5", "審批", "Big5"), "審批"),
        (written("mac_roman", "Prüfung", "MacRoman"), "Prüfung"),
        (written("cp1252", "Prüfung – neu", "windows-1252"), "Prüfung – neu"),
        (written("utf-16", "审批", "UTF-16"), "审批"),
        (written("utf-16", "审批", "UTF-8"), "审批"),
        (written("utf-16-le", "审批", "UTF-16"), "审批"),
        (written("utf-16-be", "审批", "UTF-16"), "审批"),
        (written("utf-32", "审批", "UTF-32"), "审批"),
    ],
)
def test_a_file_is_read_in_the_encoding_it_is_written_in(data, name):
    found = check(data)
    assert (found.hindrances, [process.name for process in found.processes]) == ((), [name])


@pytest.mark.parametrize(
    ("data", "code", "said"),
    [
        (written("gbk", "审批", "UTF-8"), "flow.wrong_encoding", "UTF-8"),
        (TEXT.format(name="审批").encode("gbk"), "flow.wrong_encoding", "UTF-8"),
        (written("utf-8", "a", "no-such"), "flow.wrong_encoding", "no-such"),
        (written("ascii", "a", "idna"), "flow.wrong_encoding", "idna"),
        (written("ascii", "a", "rot13"), "flow.wrong_encoding", "rot13"),
        (written("ascii", "a", "unicode_escape"), "flow.wrong_encoding", "unicode_escape"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "flow.not_xml", None),
        (b'{"processes": []}', "flow.not_xml", None),
        (b"", "flow.empty_file", None),
        (b" \r\n\t", "flow.empty_file", None),
        (b"PK\x03\x04rest", "flow.archive", None),
        (gzip.compress(written("utf-8", "a")), "flow.archive", None),
    ],
)
def test_what_cannot_be_read_is_refused_with_what_is_wrong(data, code, said):
    (problem,) = check(data).hindrances
    assert problem.code == code
    assert said is None or problem.values["said"] == said
    assert sentence(problem, "zh")
    assert sentence(problem, "en")


def test_a_file_that_breaks_off_is_told_with_its_line():
    whole = written("utf-8", "a").replace(b"><", b">\n<")
    (problem,) = check(whole[: len(whole) // 2]).hindrances
    assert problem.code == "flow.broken_xml"
    assert problem.place is not None
    assert problem.values["at"] == problem.place.line == whole[: len(whole) // 2].count(b"\n") + 1


def test_lines_are_counted_as_the_file_has_them():
    data = written("gbk", "审批", "GBK").replace(b"><", b">\n<").replace(b'targetRef="end"', b'targetRef="gone"')
    (problem,) = [one for one in check(data).hindrances if one.code == "flow.leads_nowhere"]
    assert problem.place is not None
    assert problem.place.line == data[: data.index(b'targetRef="gone"')].count(b"\n") + 1


def test_a_document_type_is_seen_in_every_encoding():
    for encoding in ("utf-16", "utf-32", "gbk", "cp1252"):
        text = f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE d [<!ENTITY a "b">]><d>&a;</d>'
        assert codes(check(text.encode(encoding)).hindrances) == ["flow.document_type"]


def test_an_unknown_name_of_an_encoding_is_never_looked_up_as_a_codec_that_unpacks():
    for name in ("zlib", "base64_codec", "punycode", "utf_7"):
        with pytest.raises(Refusal) as refused:
            in_utf8(f'<?xml version="1.0" encoding="{name}"?><a/>'.encode())
        assert codes(refused.value.problems) == ["flow.wrong_encoding"]
