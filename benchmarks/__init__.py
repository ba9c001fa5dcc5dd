"""Benchmarks of privkit: speed, hostile input and accuracy, beside the peers. See README.md."""
