"""What zones do: signing in, joining an organisation, people's roles, departments and organisations."""
