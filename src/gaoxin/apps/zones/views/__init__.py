"""Pages of zones and people: signing in, one's own account, the zone to work in, and who may do what."""
