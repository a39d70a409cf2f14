"""Marshmallow schemas: the shape of the wire, both ways. They describe, never query.

One module a noun, named as in `api`; `fields` has what they share, `parameters`
the richer parts of a query string, `periods` what a timeline is made of.
"""
