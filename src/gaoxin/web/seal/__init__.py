"""The daily seal: a chain of hashes over the history of every record and the access log.

An entry is written as one line of text (`ledgers`); a list names each entry with the SHA-256 of its line (`sheets`);
a day's statement holds the hashes of the lists of all tables, in blocks of up to a thousand entries, and the seal of
the day before (`statement`). The seal of the day is the SHA-256 of its statement. Whoever knows one day's seal can
therefore tell that nothing sealed up to that day was changed, removed or added since, with the export and the script
that comes with it (`exporting`, `verify_seal`). `verifying` does the same where the product runs, and names the rows.

What a seal cannot show: a change made before its entry was sealed, and a whole chain made anew by someone who owns the
database. For this the day's seal is printed and published, or kept by somebody else.
"""
