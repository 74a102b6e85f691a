"""The font of documents is the one its manifest names, with its licence beside it and every character it lists."""

import hashlib
import json

from gaoxin.apps.cases.services.matters.documents import FONTS, letters


def test_the_font_is_what_its_manifest_says_and_carries_its_licence():
    (line,) = json.loads((FONTS / "manifest.json").read_text(encoding="utf-8"))
    assert hashlib.sha256((FONTS / line["file"]).read_bytes()).hexdigest() == line["sha256"]
    assert "SIL Open Font License" in (FONTS / "LICENSE").read_text(encoding="utf-8")
    assert line["licence"] == "OFL-1.1"


def test_the_font_has_the_characters_of_official_documents_and_of_names_beyond_them():
    assert set("准予办理不予决定书（）《》“”①〔〕吉林市高新区") <= letters()
    assert set("喆堃珺玥镕祎") <= letters()
    assert "𠮷" not in letters()
