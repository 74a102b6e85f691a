"""How often something may be asked: counted in the database, so that every process of the site counts together."""

from dataclasses import dataclass
from datetime import timedelta

from gaoxin.apps.zones.models import SignInAttempt
from gaoxin.kernel.problems import refuse
from gaoxin.web import clock
from gaoxin.web.scope import as_system

KEPT = timedelta(days=2)


@dataclass(frozen=True, slots=True)
class Limit:
    """So many times within so many minutes, for one key (an address, a name, a person)."""

    action: str
    times: int
    minutes: int


# One address may be a whole office that arrives at half past eight.
SIGN_IN = Limit("sign_in", 60, 1)
CODE = Limit("code", 10, 5)
REGISTER = Limit("register", 5, 60)
FORGOTTEN = Limit("forgotten", 5, 60)
FORGOTTEN_NAME = Limit("forgotten_name", 3, 24 * 60)
LINK = Limit("link", 30, 10)
PROVIDER = Limit("provider", 30, 10)


def admit(limit: Limit, key: object) -> None:
    """Count one use, or refuse it with the minutes to wait when the limit is reached."""
    now = clock.now()
    began = now - timedelta(minutes=limit.minutes)
    with as_system():
        SignInAttempt.objects.filter(at__lt=now - KEPT).delete()
        mine = SignInAttempt.objects.filter(action=limit.action, key=str(key)[:64])
        used = list(mine.filter(at__gt=began).order_by("-at").values_list("at", flat=True)[: limit.times])
        if len(used) >= limit.times:
            wait = used[-1] + timedelta(minutes=limit.minutes) - now
            raise refuse("accounts.too_often", minutes=max(1, -(-int(wait.total_seconds()) // 60)))
        mine.create(action=limit.action, key=str(key)[:64], at=now)
