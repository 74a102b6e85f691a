"""Who is entitled to what: worked out from facts and rules, and told to those whom it is for."""
