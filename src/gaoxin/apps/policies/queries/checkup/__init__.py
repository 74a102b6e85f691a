"""The policy check-up of one enterprise (政策体检): how much, what is missing, when."""
