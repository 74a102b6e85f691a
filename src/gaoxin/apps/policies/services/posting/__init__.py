"""The double-entry ledger: its only writer."""
