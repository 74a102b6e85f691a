"""Tables that officers bring: how they are read, what their columns mean, and which rows cannot be used and why.

Nothing here knows a record or a database: files go in, checked frames and problems come out. The fields a column can
mean are given by the caller.
"""
