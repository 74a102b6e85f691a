"""What may happen to a case besides its process: returned in part, designated, merged, reopened."""
