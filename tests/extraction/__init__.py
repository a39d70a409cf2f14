"""Tests of the extractor: sentences of our own, and what they claim."""
