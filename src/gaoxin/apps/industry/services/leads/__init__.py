"""What is done to leads: opened, moved, reviewed, promised upon, paid, published."""
