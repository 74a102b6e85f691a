"""What a good password is: long, mixed, not guessable from the account and not one of the usual ones.

GB/T 22239-2019 asks for passwords of a certain complexity without saying which; a long sentence is taken as it is.
"""

import string
from functools import cache

from django.contrib.auth.password_validation import CommonPasswordValidator
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from gaoxin.kernel.problems import Place, Problem
from gaoxin.web.problems import say

SHORTEST = 10
SENTENCE = 16
"""From this length on, kinds of characters are not counted."""
KINDS = 3
RUN = 5
ROWS = ["qwertyuiop", "asdfghjkl", "zxcvbnm", "1234567890", string.ascii_lowercase, "0123456789"]
PLACE = Place(path="password")
RULES = [
    _("至少 10 个字符"),
    _("大写字母、小写字母、数字、符号中至少三种；16 个字符以上的长句不限种类"),
    _("不含登录名和显示名称"),
    _("不是常见密码，也没有 12345、qwert、aaaaa 这样的连串"),
]
"""The rules as the forms show them, before anything is typed."""


def weaknesses(password: str, *names: str) -> list[Problem]:
    """Every rule that the password breaks; `names` are what it must not contain."""
    checks = {
        "accounts.password_short": len(password) < SHORTEST,
        "accounts.password_plain": len(password) < SENTENCE and _kinds(password) < KINDS,
        "accounts.password_like_name": any(_contains(password, name) for name in names),
        "accounts.password_common": _common(password),
        "accounts.password_run": _has_run(password.lower()),
    }
    values = {"shortest": SHORTEST, "kinds": KINDS, "sentence": SENTENCE, "run": RUN}
    return [Problem(code, values, PLACE) for code, broken in checks.items() if broken]


class Strength:
    """The same rules for whatever sets a password through the framework."""

    def validate(self, password: str, user: object = None) -> None:
        names = [getattr(user, "username", ""), getattr(user, "display_name", "")]
        if found := weaknesses(password, *names):
            raise ValidationError([say(problem).sentence for problem in found])

    def get_help_text(self) -> str:
        return "；".join(str(rule) for rule in RULES)


def _kinds(password: str) -> int:
    kinds = [string.ascii_lowercase, string.ascii_uppercase, string.digits]
    named = [any(sign in kind for sign in password) for kind in kinds]
    return sum(named) + any(sign not in "".join(kinds) for sign in password)


def _contains(password: str, name: str) -> bool:
    return len(name) >= 3 and name.lower() in password.lower()


def _common(password: str) -> bool:
    """One of the 20,000 most used ones, or one of those with a year and an exclamation mark behind."""
    plain = password.lower()
    return plain in _list() or plain.strip(string.digits + string.punctuation) in _list()


@cache
def _list() -> set[str]:
    known: set[str] = CommonPasswordValidator().passwords
    return known


def _has_run(password: str) -> bool:
    pieces = {password[start : start + RUN] for start in range(len(password) - RUN + 1)}
    rows = [*ROWS, *(row[::-1] for row in ROWS)]
    return any(len(set(piece)) == 1 or any(piece in row for row in rows) for piece in pieces)
