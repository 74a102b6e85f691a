"""What stands in a graph of chains, how one is related to another, and in which way a relation is walked."""

from enum import StrEnum
from typing import NamedTuple

import polars as pl


class Kind(StrEnum):
    """What a node is."""

    SEGMENT = "segment"
    PRODUCT = "product"
    INDUSTRY = "industry"
    ENTERPRISE = "enterprise"


class Relation(StrEnum):
    """What an edge says of its start and its end. Frames may also say `downstream`: it is turned round into upstream.

    Weights: of `upstream` the part of the start's output value spent on the end, of `makes` the part of the
    enterprise's revenue; both 0 to 1, empty where nobody has said.
    """

    UPSTREAM = "upstream"
    """The start buys the end: among goods a material, among enterprises a supplier."""
    KIND_OF = "kind_of"
    """The start is a special case of the end."""
    MAKES = "makes"
    """The start, an enterprise, makes or serves the end."""
    BELONGS_TO = "belongs_to"
    """The start, an enterprise, is classed under the end, an industry."""


DOWNSTREAM = "downstream"


class Way(StrEnum):
    """From a node: along an edge or against it."""

    UPSTREAM = "upstream"
    DOWNSTREAM = "downstream"
    KIND_OF = "kind_of"
    KINDS = "kinds"
    MAKES = "makes"
    MAKERS = "makers"
    BELONGS_TO = "belongs_to"
    MEMBERS = "members"


class Walk(NamedTuple):
    """A way as the relation it follows, and whether along it (from start to end)."""

    relation: Relation
    along: bool


WALKS = {
    Way.UPSTREAM: Walk(Relation.UPSTREAM, True),
    Way.DOWNSTREAM: Walk(Relation.UPSTREAM, False),
    Way.KIND_OF: Walk(Relation.KIND_OF, True),
    Way.KINDS: Walk(Relation.KIND_OF, False),
    Way.MAKES: Walk(Relation.MAKES, True),
    Way.MAKERS: Walk(Relation.MAKES, False),
    Way.BELONGS_TO: Walk(Relation.BELONGS_TO, True),
    Way.MEMBERS: Walk(Relation.BELONGS_TO, False),
}

KINDS = pl.Enum([kind.value for kind in Kind])
RELATIONS = pl.Enum([relation.value for relation in Relation])
CODES = {relation: number for number, relation in enumerate(Relation)}
"""Number of each relation, as RELATIONS stores it."""
