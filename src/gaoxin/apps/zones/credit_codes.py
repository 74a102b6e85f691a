"""The 统一社会信用代码 (GB 32100-2015) as people type it, and whether it can be one."""

import unicodedata

from stdnum.cn import uscc


def cleaned(typed: str) -> str:
    """Eighteen characters as the standard writes them, out of full-width forms, small letters, spaces and hyphens."""
    plain = unicodedata.normalize("NFKC", typed).upper()
    return "".join(sign for sign in plain if sign.isalnum())


def is_valid(code: str) -> bool:
    """Whether length, characters and check digit are right. It does not say that anybody bears the code."""
    return bool(uscc.is_valid(code))
