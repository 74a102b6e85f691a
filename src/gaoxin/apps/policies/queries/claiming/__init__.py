"""What is asked about calls and claims: queues, one claim, the public lists."""
