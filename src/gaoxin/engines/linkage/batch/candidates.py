"""Which pairs of records are worth comparing: those that share a key.

A key is a piece of what two records of one organisation would most likely both say: the code, the name without place
and form, a former name, the telephone or road with a character of the brand, a brand that few names bear, a name with
one character typed wrongly. No key needs a reading of characters (pinyin). Records under a key stand in a row, and
each is paired with those that follow it within a window (the sorted neighbourhood of Hernández and Stolfo, 1995), so
that a telephone shared by ten thousand firms does not make fifty million pairs.
"""

from typing import TYPE_CHECKING, Final

import polars as pl

if TYPE_CHECKING:
    import duckdb

WINDOW: Final = 40
"""How many records that follow under one key are compared with a record."""

RARE: Final = 3
"""A brand that at most so many different names bear is a key by itself."""

_KEYS: Final = f"""
CREATE TEMP TABLE keys AS
WITH shown AS (
    SELECT *, brand[1] AS first, brand[-1] AS last FROM records WHERE stem <> ''
), rare AS (
    SELECT brand FROM records GROUP BY brand HAVING count(DISTINCT stem) <= {RARE}
)
SELECT id, hash('code', code) AS key, true AS coded, false AS settled FROM records WHERE code IS NOT NULL
UNION ALL SELECT id, hash('head', code[:13]), true, true FROM records WHERE code IS NOT NULL
UNION ALL SELECT id, hash('tail', code[10:]), true, true FROM records WHERE code IS NOT NULL
UNION ALL SELECT id, hash('head', odd_code[:13]), true, false FROM records WHERE odd_code IS NOT NULL
UNION ALL SELECT id, hash('tail', odd_code[10:]), true, false FROM records WHERE odd_code IS NOT NULL
UNION ALL SELECT id, hash('stem', stem), false, false FROM shown WHERE trade <> '' OR brand IN (FROM rare)
UNION ALL SELECT id, hash('stem', stem), false, false FROM formers
UNION ALL SELECT id, hash('rare', brand), false, legal FROM shown WHERE brand IN (FROM rare)
UNION ALL SELECT id, hash('phone', phone, first), false, false FROM shown WHERE phone IS NOT NULL
UNION ALL SELECT id, hash('phone', phone, 'last', last), false, false FROM shown WHERE phone IS NOT NULL
UNION ALL SELECT id, hash('phone', phone, road), false, false FROM shown WHERE phone IS NOT NULL AND road IS NOT NULL
UNION ALL SELECT id, hash('road', road, first), false, false FROM shown WHERE road IS NOT NULL
UNION ALL SELECT id, hash('road', road, 'last', last), false, false FROM shown WHERE road IS NOT NULL
"""  # noqa: S608 - numbers of this module

_SHARED: Final = f"""
CREATE TEMP TABLE shared AS
WITH placed AS (
    SELECT *, row_number() OVER (PARTITION BY key ORDER BY id) AS place
    FROM keys
    QUALIFY count(*) OVER (PARTITION BY key) > 1
)
SELECT one.id AS one, other.id AS other, one.coded AS coded
FROM placed AS one JOIN placed AS other
ON one.key = other.key AND other.place BETWEEN one.place + 1 AND one.place + {WINDOW}
WHERE NOT (one.settled AND other.settled) AND one.id <> other.id
"""  # noqa: S608 - numbers of this module

_NEAR: Final = f"""
CREATE TEMP TABLE near AS
WITH stems AS (
    SELECT stem FROM records WHERE length(stem) >= 4 GROUP BY stem HAVING count(*) <= {WINDOW}
), cut AS (
    SELECT stem, left(stem, spot - 1) || substr(stem, spot + 1) AS rest, spot > 2 AS late
    FROM stems, LATERAL (SELECT unnest(range(1, length(stem) + 1)) AS spot)
), pairs AS (
    SELECT cut.stem AS one, stems.stem AS other FROM cut JOIN stems ON stems.stem = cut.rest
    UNION
    SELECT one.stem, other.stem FROM cut AS one JOIN cut AS other
    ON one.rest = other.rest AND one.stem < other.stem WHERE one.late AND other.late
)
SELECT x.id AS one, y.id AS other, false AS coded
FROM pairs JOIN records AS x ON x.stem = pairs.one JOIN records AS y ON y.stem = pairs.other
"""  # noqa: S608 - numbers of this module

_CANDIDATES: Final = """
CREATE TEMP TABLE candidates AS
SELECT least(one, other) AS join_key_l, greatest(one, other) AS join_key_r,
    CASE WHEN bool_and(coded) THEN '1' ELSE '0' END AS match_key
FROM (FROM shared UNION ALL FROM near)
{condition}
GROUP BY ALL
"""


def find(connection: "duckdb.DuckDBPyConnection", fresh: pl.Series | None = None) -> None:
    """Make the table `candidates` (in the form that Splink takes: `join_key_l`, `join_key_r`, `match_key`, which is '1'
    where nothing but a code was shared) from the tables `records` and `formers`; with `fresh`, ids of new records, only
    pairs with at least one of them."""
    condition = ""
    if fresh is not None:
        connection.register("fresh", pl.DataFrame({"id": fresh}).to_arrow())
        condition = "WHERE one IN (FROM fresh) OR other IN (FROM fresh)"
    for statement in (_KEYS, _SHARED, _NEAR, _CANDIDATES.format(condition=condition)):
        connection.execute(statement)
