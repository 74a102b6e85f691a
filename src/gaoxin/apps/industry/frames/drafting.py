"""What a chain is drafted from, as the engine takes it: the products of a zone's loaded set and how they are related,
who makes them, and the zone's own enterprises with their products and industry codes."""

from collections import defaultdict
from collections.abc import Collection, Iterator

from django.db.models import Q

from gaoxin.apps.industry.chain_states import EdgeKind
from gaoxin.apps.industry.frames.chains import enterprise_texts
from gaoxin.apps.industry.frames.words import product_words
from gaoxin.apps.industry.models import GraphSet, OutsideProduct, ProductEdge
from gaoxin.apps.zones.models import Zone
from gaoxin.engines.chains.products import Edge, Sources
from gaoxin.engines.chains.relations import Relation

AT_A_TIME = 5_000
OWN = "本区企业库"
"""What is called the source where no set was loaded."""
_RELATIONS = {EdgeKind.MATERIAL: Relation.UPSTREAM, EdgeKind.KIND_OF: Relation.KIND_OF}


def sources_of(zone: Zone, codes: Collection[str]) -> Sources:
    """Edges of the loaded set; makers of it, of the public companies and of the zone; industry codes (GB/T 4754-2017)
    of the zone's enterprises, to the three digits that were asked for where only those were."""
    makers: dict[str, list[str]] = defaultdict(list)
    for company, product in _outside(zone):
        makers[product].append(f"c{company}")
    coded: dict[str, list[str]] = {}
    for enterprise, products, code in _local(zone):
        for product in products:
            makers[product].append(f"e{enterprise}")
        if code:
            coded[f"e{enterprise}"] = [next((one for one in codes if code.startswith(one)), code)]
    loaded = GraphSet.objects.filter(zone=zone).first()
    return Sources(tuple(_edges(zone)), makers, coded, loaded.name if loaded else OWN)


def _edges(zone: Zone) -> Iterator[Edge]:
    rows = ProductEdge.objects.filter(zone=zone).values_list("product", "kind", "other")
    for product, kind, other in rows.iterator(AT_A_TIME):
        yield Edge(product, other, _RELATIONS[EdgeKind(kind)])


def _outside(zone: Zone) -> Iterator[tuple[int, str]]:
    rows = OutsideProduct.objects.filter(Q(zone=zone) | Q(zone__isnull=True)).order_by("pk")
    yield from rows.values_list("company", "product").iterator(AT_A_TIME)


def _local(zone: Zone) -> Iterator[tuple[int, Collection[str], str]]:
    """Enterprises in business with the products they name and their code."""
    after = 0
    while (rows := enterprise_texts(zone, after, AT_A_TIME)).height:
        for enterprise, products, _business, code in rows.iter_rows():
            yield enterprise, product_words(products), code
        after = int(rows["enterprise"][-1])
