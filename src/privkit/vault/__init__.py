"""Where values that were replaced are kept, who may have them back, and what was done with them."""
