"""What an enterprise says of a visit."""

from django.db import transaction

from gaoxin.apps.enterprises.inspection_access import require_inspection
from gaoxin.apps.enterprises.inspection_states import DONE
from gaoxin.apps.enterprises.models import InspectionRating
from gaoxin.apps.enterprises.services.inspections.arranging import still
from gaoxin.apps.zones.models import User
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock
from gaoxin.web.errors import NotFound

MOST_STARS = 5
LONGEST = 300


@transaction.atomic
def rate(user: User, inspection_id: int, stars: int, comment: str) -> InspectionRating:
    """Rate a visit that is over, once; correcting it replaces what was said, and the history keeps both."""
    one, place = require_inspection(user, inspection_id)
    if not place.member:
        raise NotFound
    still(one, *DONE)
    if not 1 <= stars <= MOST_STARS:
        raise refuse("inspections.choose_stars", Place(path="stars"))
    if len(comment.strip()) > LONGEST:
        raise refuse("inspections.comment_too_long", Place(path="comment"), longest=LONGEST)
    rating, _ = InspectionRating.objects.update_or_create(
        inspection=one,
        defaults={
            "zone": one.zone,
            "organisation": one.organisation,
            "stars": stars,
            "comment": comment.strip(),
            "rated_at": clock.now(),
        },
    )
    return rating
