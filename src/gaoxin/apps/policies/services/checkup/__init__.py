"""The policy check-up of one enterprise on paper."""
