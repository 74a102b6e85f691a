"""What the worker can do: run one job, look every minute for jobs whose process died, and have closed days sealed."""

from procrastinate.contrib.django import app

from gaoxin.web import jobs, worker
from gaoxin.web.seal import nightly


@app.task(name=jobs.TASK)
def run(job_id: int) -> None:
    worker.run(job_id)


@app.periodic(cron="* * * * *")
@app.task(name="gaoxin.recover", pass_context=False)
def recover(timestamp: int) -> None:
    worker.recover()


# Every hour, so that a day is sealed at ten past midnight, or soon after a worker is there again.
@app.periodic(cron="10 * * * *")
@app.task(name="gaoxin.seal", pass_context=False)
def seal(timestamp: int) -> None:
    nightly.start_when_due()
