"""What regulations say, as data: one file each, with a citation and the date from which it holds for every entry.

An entry changes by adding another one with a later ``since``; the older keeps holding for what was received before.
"""
