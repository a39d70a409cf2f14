"""Who says it, how they stand to it, and when: pairs of our own, by the rule tested."""
