"""Where sealed records and wrapped keys lie. Each back end is a file of its own, imported when it is named."""
