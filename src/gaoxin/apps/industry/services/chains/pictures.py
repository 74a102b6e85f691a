"""Maps as pictures that stand by themselves: SVG, PNG, PDF, with title, day and what the colours say."""

import json
from typing import Literal

import typst
from django.utils.translation import gettext as _t

from gaoxin.apps.cases.services.matters.documents import FONTS, letters
from gaoxin.apps.industry.queries.chains.colours import Scale
from gaoxin.apps.industry.queries.chains.pictured import Picture
from gaoxin.web import clock

FONT = "Noto Serif SC"
"""The font that the documents of the product carry inside."""
MISSING_GLYPH = "〓"
DENSITY = 144
"""Dots of a PNG per inch; a pixel of the map is three quarters of a point."""
_TEMPLATE = """
#let data = json(bytes(sys.inputs.data))
#set page(width: auto, height: auto, margin: 18pt)
#set text(font: "Noto Serif SC", size: 10pt)
#text(size: 15pt, weight: "bold")[#data.title]
#v(2pt)
#text(fill: rgb("#4a5868"))[#data.note]
#v(4pt)
#image(bytes(data.svg), format: "svg")
#v(2pt)
#for one in data.steps [
  #box(rect(width: 11pt, height: 9pt, fill: rgb(one.fill), stroke: 0.4pt + rgb("#8a96a5")))
  #text(size: 9pt)[#one.words] #h(8pt)
]
"""


def made(picture: Picture, kind: Literal["png", "pdf"]) -> bytes:
    """The picture as a file, the same bytes for the same content and moment."""
    data = {
        "title": _printable(picture.title),
        "note": _printable(picture.note),
        "svg": _printable(picture.svg),
        "steps": [{"fill": fill, "words": _printable(words)} for fill, words in legend(picture.scale)],
    }
    content = typst.compile(
        _TEMPLATE.encode(),
        font_paths=[str(FONTS)],
        ignore_system_fonts=True,
        sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
        timestamp=int(clock.now().timestamp()),
        format=kind,
        ppi=DENSITY,
    )
    if not isinstance(content, bytes):
        raise TypeError("one picture has one page")
    return content


def legend(scale: Scale) -> list[tuple[str, str]]:
    """Each colour with its words."""
    steps = [(fill, str(words)) for fill, words in zip(scale.fills, scale.steps, strict=True)]
    return [*steps, ("#ffffff", _t("待核（虚线框）"))]


def _printable(text: str) -> str:
    return "".join(one if one in letters() else MISSING_GLYPH for one in text)
