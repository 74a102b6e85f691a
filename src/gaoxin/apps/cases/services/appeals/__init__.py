"""Appeals beyond their process: routing by rules and precedents, outcomes, verdicts, counts, hot spots."""
