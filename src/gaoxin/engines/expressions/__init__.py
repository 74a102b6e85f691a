"""One small safe language for checks, rules, indicators and schemes. How to write and use it: README.md beside this."""
