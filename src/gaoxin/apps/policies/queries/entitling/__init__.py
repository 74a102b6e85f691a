"""What is asked about entitlements: an enterprise's own, a clause's, and how many were reached."""
