"""The schema as one file of SQL, for empty databases.

Running every migration on an empty database takes the better part of a minute, almost all of it spent by Django in
making models that the next step throws away. `baseline.sql` is what those migrations leave behind; it is laid in two
seconds and the migrations it stands for are noted as applied. Its head names each of them with the digest of its file:
where one was changed since, the file no longer stands for the migrations and is not used. Migrations it does not name
follow in the ordinary way. `gaoxin manage baseline` writes the file.
"""
