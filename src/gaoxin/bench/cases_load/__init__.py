"""Many people at once at the cases of one zone: reading, filing, moving on; nothing may fail, nothing may be lost."""
