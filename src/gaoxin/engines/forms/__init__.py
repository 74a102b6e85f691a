"""Forms: which questions are asked, which must be answered, and what the answers come to, from one declaration."""
