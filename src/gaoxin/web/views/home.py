"""The first page: what waits for this person."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from gaoxin.web import jobs
from gaoxin.web.pages import board, queue
from gaoxin.web.rights import SIGNED_IN, open_to


@open_to(SIGNED_IN)
def home(request: HttpRequest) -> HttpResponse:
    """The person's own work: queues of every app by urgency, tiles, running jobs."""
    queues = queue.waiting(request)
    context = {
        "queues": queues,
        "busy": [filled for filled in queues if filled.items],
        "idle": [filled for filled in queues if not filled.items],
        "tiles": board.tiles(request, "home"),
        "running": jobs.unfinished(request.user)[:5],
    }
    return render(request, "web/home.html", context)
