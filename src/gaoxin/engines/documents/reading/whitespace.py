"""White space in marked-up text, where a line break in the source means nothing."""

import re

_RUN = re.compile("[ \t\r\n\f\xa0]+")
_FIRST_CJK = "\u2e80"
_FIRST_BEYOND = "\uffef"


def collapse(text: str) -> str:
    """White space as a browser shows it: one space for each run. A line break between two Chinese characters is
    none: Chinese has no spaces, the author's editor broke the line."""
    return _RUN.sub(_replacement, text)


def _replacement(run: re.Match[str]) -> str:
    text, start, end = run.string, run.start(), run.end()
    if "\n" in run.group() and start and end < len(text) and is_cjk(text[start - 1]) and is_cjk(text[end]):
        return ""
    return " "


def is_cjk(character: str) -> bool:
    """Whether the character is Chinese, Japanese or Korean, or their full-width punctuation."""
    return _FIRST_CJK <= character <= _FIRST_BEYOND or character > "\U0001ffff"
