"""Revisions, numbered; each imports nothing of ours, since ours will change."""
