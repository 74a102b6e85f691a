"""The flow chart as a PNG or PDF that stands by itself, with title, day and what the colours say."""

import json
from collections.abc import Sequence
from typing import Literal

import typst

from gaoxin.apps.cases.services.matters.documents import FONTS, letters
from gaoxin.apps.industry.services.chains.pictures import DENSITY, MISSING_GLYPH
from gaoxin.web import clock

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
  #box(baseline: -2pt, line(length: 18pt, stroke: 3pt + rgb(one.fill))) #text(size: 9pt)[#one.words] #h(8pt)
]
"""


def drawn(title: str, note: str, svg: str, steps: Sequence[tuple[str, str]], kind: Literal["png", "pdf"]) -> bytes:
    """The picture as a file, the same bytes for the same content and moment."""
    data = {
        "title": _printable(title),
        "note": _printable(note),
        "svg": _printable(svg),
        "steps": [{"fill": fill, "words": _printable(words)} for fill, words in steps],
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


def _printable(text: str) -> str:
    return "".join(one if one in letters() else MISSING_GLYPH for one in text)
