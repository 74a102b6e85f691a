def known_direction(name):
    return None
