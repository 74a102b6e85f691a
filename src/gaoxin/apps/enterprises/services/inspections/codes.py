"""The code at the door: six digits from the operating system's generator, made anew after too many wrong ones."""

import secrets

DIGITS = 6


def new_code() -> str:
    return f"{secrets.randbelow(10**DIGITS):0{DIGITS}}"
