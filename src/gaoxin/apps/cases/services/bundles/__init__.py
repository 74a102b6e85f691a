"""The procedures of key projects: beginning them, and clearing what holds them up."""
