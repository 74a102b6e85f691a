"""Passwords: changed by those who know them, set anew by a one-time link from an administrator (or by mail)."""

import hashlib
import secrets
from datetime import timedelta

from allauth.account.models import EmailAddress
from django.conf import settings
from django.contrib.auth.hashers import check_password
from django.core.mail import send_mail
from django.db import transaction
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext, gettext_noop

from gaoxin.apps.zones.account_states import SignInOutcome
from gaoxin.apps.zones.callers import Caller
from gaoxin.apps.zones.models import OneTimeLink, PasswordRequest, User
from gaoxin.apps.zones.passwords import PLACE, weaknesses
from gaoxin.apps.zones.queries.sign_in import person_named
from gaoxin.apps.zones.services import limits, locks, sessions
from gaoxin.apps.zones.services.journal import note
from gaoxin.kernel.problems import Place, Refusal, refuse
from gaoxin.web import clock, jobs
from gaoxin.web.scope import as_system

LINK_LASTS = timedelta(hours=24)


def require_strong(password: str, *names: str) -> None:
    """Refuse a password with every rule it breaks."""
    if found := weaknesses(password, *names):
        raise Refusal(*found)


def change(person: User, old: str, new: str, caller: Caller) -> None:
    """Set another password. Every other browser is signed out; the one at hand is kept by the page.

    No transaction of its own: a wrong old password counts although the change is refused.
    """
    if problem := locks.why_not(person.username, caller):
        raise Refusal(problem)
    if not check_password(old, person.password):
        locked = locks.count_failure(SignInOutcome.WRONG_PASSWORD, person.username, caller, user=person, way="password")
        raise Refusal(locked) if locked else refuse("accounts.old_password_wrong", Place(path="old"))
    if old == new:
        raise refuse("accounts.password_same", PLACE)
    require_strong(new, person.username, person.display_name)
    _set(person, new)
    note(SignInOutcome.PASSWORD_CHANGED, caller, user=person)


def forgotten(name: str, caller: Caller, base: str) -> None:
    """Somebody says to have forgotten the password of this account. What follows is not told to them.

    Its administrators are asked to issue a link; where mail is set up and the account has an address, it is mailed.
    """
    limits.admit(limits.FORGOTTEN, caller.network)
    limits.admit(limits.FORGOTTEN_NAME, name.strip().lower())
    person = person_named(name)
    note(SignInOutcome.PASSWORD_FORGOTTEN, caller, user=person, name=name)
    if person is None or not person.is_active:
        return
    with as_system():
        _, new = PasswordRequest.objects.get_or_create(
            person=person, settled_at=None, defaults={"asked_at": clock.now()}
        )
        if new and settings.EMAIL_HOST and EmailAddress.objects.filter(user=person).exists():
            title = gettext_noop("发送重设密码的邮件")
            jobs.start("zones.mail_password_link", title=title, user=None, person_id=person.pk, base=base)


@transaction.atomic
def issue_link(by: User | None, person: User) -> str:
    """A link's token, told once: with it the person sets a password within a day. An earlier link is worth nothing."""
    now, token = clock.now(), secrets.token_urlsafe(32)
    with as_system():
        mine = OneTimeLink.objects.filter(person=person, used_at__isnull=True, revoked_at__isnull=True)
        mine.update(revoked_at=now)
        OneTimeLink.objects.create(
            person=person, token_hash=digest(token), made_by=by, made_at=now, expires_at=now + LINK_LASTS
        )
        if by is not None:
            _settle(person, by)
    return token


def person_of_link(token: str, caller: Caller) -> User:
    """Whose link this is; refused when it has been used, replaced, is too old or was never made, all told alike."""
    limits.admit(limits.LINK, caller.network)
    with as_system():
        return _usable(token).person


def mail_link(person_id: int, base: str) -> None:
    """Make a link and send it to the address on file, in the person's language. For the job."""
    person = User.objects.get(pk=person_id)
    address = EmailAddress.objects.filter(user=person).values_list("email", flat=True).first()
    if address is None or not person.is_active:
        return
    link = base + reverse("zones:by_link", args=[issue_link(None, person)])
    with translation.override(person.language):
        text = gettext(
            "有人为登录名“%(login)s”申请重设密码。是您本人的话，请在 24 小时内打开下面的链接设置新密码：\n\n"
            "%(link)s\n\n不是您本人，请不要打开，并告诉系统管理员。"
        )
        send_mail(gettext("重设密码"), text % {"login": person.username, "link": link}, None, [address])


@transaction.atomic
def set_by_link(token: str, new: str, caller: Caller) -> User:
    """Set a password by a link, once. Every browser is signed out, a lock on the account ends."""
    with as_system():
        link = _usable(token, lock=True)
        person = link.person
        require_strong(new, person.username, person.display_name)
        link.used_at = clock.now()
        link.save()
        _set(person, new)
        _settle(person, None)
        sessions.end_all(person)
        locks.release(person)
        note(SignInOutcome.PASSWORD_SET, caller, user=person)
    return person


def digest(token: str) -> str:
    """What is kept of a token."""
    return hashlib.sha256(token.encode()).hexdigest()


def _usable(token: str, *, lock: bool = False) -> OneTimeLink:
    links = OneTimeLink.objects.select_related("person")
    found = (links.select_for_update(of=("self",)) if lock else links).filter(token_hash=digest(token)).first()
    usable = found and not found.used_at and not found.revoked_at and found.expires_at > clock.now()
    if not found or not usable or not found.person.is_active:
        raise refuse("accounts.link_spent")
    return found


def _settle(person: User, by: User | None) -> None:
    open_ones = PasswordRequest.objects.filter(person=person, settled_at__isnull=True)
    open_ones.update(settled_at=clock.now(), settled_by=by)


def _set(person: User, new: str) -> None:
    person.set_password(new)
    person.save(update_fields=["password"])
