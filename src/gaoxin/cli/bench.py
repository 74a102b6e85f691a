"""`gaoxin bench NAME`: the product's own figures, printed as JSON."""

import click

from gaoxin.cli.lazy import LazyGroup

BENCHES = {
    "access": "gaoxin.cli.bench_access:access",
    "attraction": "gaoxin.cli.bench_attraction:attraction",
    "cases": "gaoxin.cli.bench_cases:cases",
    "cases-load": "gaoxin.cli.bench_cases_load:cases_load",
    "chains": "gaoxin.cli.bench_chains:chains",
    "classify": "gaoxin.cli.bench_classify:classify",
    "expressions": "gaoxin.cli.bench_expressions:expressions",
    "flow-step": "gaoxin.cli.bench_flow_step:flow_step",
    "form-pages": "gaoxin.cli.bench_form_pages:form_pages",
    "forms": "gaoxin.cli.bench_forms:forms",
    "link": "gaoxin.cli.bench_link:link",
    "import": "gaoxin.cli.bench_import:bench_import",
    "link-pairs": "gaoxin.cli.bench_link_pairs:link_pairs",
    "pages": "gaoxin.cli.bench_pages:pages",
    "places": "gaoxin.cli.bench_places:places",
    "read": "gaoxin.cli.bench_read:read",
    "rules": "gaoxin.cli.bench_rules:rules",
    "read-policies": "gaoxin.cli.bench_read_policies:read_policies",
    "search": "gaoxin.cli.bench_search:search",
    "who-makes": "gaoxin.cli.bench_who_makes:who_makes",
}


@click.group(cls=LazyGroup, places=BENCHES)
def bench() -> None:
    """Measure the product; each figure comes as JSON."""
