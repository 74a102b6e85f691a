"""What the worker can do: run one job, and look every minute for jobs whose process died."""

from procrastinate.contrib.django import app

from gaoxin.web import jobs, worker


@app.task(name=jobs.TASK)
def run(job_id: int) -> None:
    worker.run(job_id)


@app.periodic(cron="* * * * *")
@app.task(name="gaoxin.recover", pass_context=False)
def recover(timestamp: int) -> None:
    worker.recover()
