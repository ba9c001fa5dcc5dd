"""National numbers, one file per region. A new country is one file with a ``NUMBERS`` table."""
