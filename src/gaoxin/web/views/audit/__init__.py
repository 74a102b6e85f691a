"""Pages of the auditor: accesses, changes of records, and the daily seals."""
