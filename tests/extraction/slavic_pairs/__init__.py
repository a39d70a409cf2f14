"""Russian and Ukrainian agency prose of our own, and what each text claims."""
