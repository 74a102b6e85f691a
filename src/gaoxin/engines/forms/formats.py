"""Texts with a form of their own: codes, telephone numbers and addresses, checked and written one way."""

import re
import unicodedata
from collections.abc import Callable, Mapping

from stdnum.cn import uscc

from gaoxin.engines.forms.model import Format, Words
from gaoxin.kernel.problems import refuse

_PROJECT_CODE = re.compile(r"\d{4}-\d{6}-\d{2}-\d{2}-\d{6}")
_INDUSTRY_CODE = re.compile(r"[A-T]?(\d{4})")
_PHONE = re.compile(r"(?:1[3-9]\d{9}|0\d{2,3}-?[2-9]\d{6,7}(?:-\d{1,6})?|400-?\d{3}-?\d{4}|[2-9]\d{6,7}|1\d{4})")
_EMAIL = re.compile(r"[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.){1,4}[A-Za-z]{2,24}")


def normal(form: Format, text: str, label: Words) -> str:
    """The text in its usual form; refused where it cannot be one of these."""
    plain = re.sub(r"\s", "", unicodedata.normalize("NFKC", text))
    found = _NORMAL[form](plain)
    if found is None:
        raise refuse(_CODES[form], None, label=label, text=text[:40])
    return found


def _credit_code(text: str) -> str | None:
    code = "".join(sign for sign in text.upper() if sign.isalnum())
    return code if uscc.is_valid(code) else None


def _project_code(text: str) -> str | None:
    return text if _PROJECT_CODE.fullmatch(text) else None


def _industry_code(text: str) -> str | None:
    match = _INDUSTRY_CODE.fullmatch(text.upper())
    return match[1] if match else None


def _phone(text: str) -> str | None:
    plain = text.replace("(", "").replace(")", "-").removeprefix("+86").strip("-")
    return plain if _PHONE.fullmatch(plain) else None


def _email(text: str) -> str | None:
    return text if _EMAIL.fullmatch(text) else None


_NORMAL: Mapping[Format, Callable[[str], str | None]] = {
    Format.CREDIT_CODE: _credit_code,
    Format.PROJECT_CODE: _project_code,
    Format.INDUSTRY_CODE: _industry_code,
    Format.PHONE: _phone,
    Format.EMAIL: _email,
}
_CODES = {
    Format.CREDIT_CODE: "form.credit_code",
    Format.PROJECT_CODE: "form.project_code",
    Format.INDUSTRY_CODE: "form.industry_code",
    Format.PHONE: "form.phone",
    Format.EMAIL: "form.email",
}
