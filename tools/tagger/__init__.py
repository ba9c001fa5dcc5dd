"""Training and measuring privkit's tagger; see docs/how-to/retrain-tagger.md."""
