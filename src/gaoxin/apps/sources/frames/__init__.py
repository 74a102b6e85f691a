"""Tables of data sets as data frames: read from files, typed, stored, measured and compared."""
