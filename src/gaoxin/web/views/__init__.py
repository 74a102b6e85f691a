"""Pages of the shared ground: the first page, inbox, jobs, search, language, saved views and drafts."""
