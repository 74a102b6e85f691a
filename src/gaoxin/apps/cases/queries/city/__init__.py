"""What is asked of city events: the board, one event, the stream of what happens, devices."""
