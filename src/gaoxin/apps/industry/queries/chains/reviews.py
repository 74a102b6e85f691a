"""What waits for review: what an import could not resolve, and what is proposed for chains."""

from django.db.models import QuerySet

from gaoxin.apps.industry.chain_access import Person, visible_reviews
from gaoxin.apps.industry.models import GraphSet, ReviewItem
from gaoxin.apps.zones.models import Zone


def reviews(user: Person, zone: Zone) -> QuerySet[ReviewItem]:
    return visible_reviews(user, zone).select_related("settled_by", "raised_by")


def graph_set(zone: Zone) -> GraphSet | None:
    """The set of companies and products that the zone loaded, if any."""
    return GraphSet.objects.filter(zone=zone).first()
