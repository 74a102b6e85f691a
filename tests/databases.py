"""The two login roles of the database of a test run."""

import os

from psycopg.conninfo import conninfo_to_dict, make_conninfo


def web_url(database_url: str) -> str:
    """The web role's URL: given with the owner's, or that of the private server, whose password follows from it."""
    if given := os.environ.get("GAOXIN_WEB_URL"):
        return given
    from gaoxin.site.postgres import WEB
    from gaoxin.site.postgres.home import web_password_of

    password = web_password_of(str(conninfo_to_dict(database_url)["password"]))
    return make_conninfo(database_url, user=WEB, password=password)
