"""The kinds of fault, one a module; each has run(lab), which fills its rows of the table."""
