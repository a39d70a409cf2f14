"""Texts in the manner of news agencies, each with the claims that it makes.

A module for each family of rules, a list for each rule or form; the lists whose names
begin with NO, NOT or the like hold what may be mistaken for it and gives no claim.
`turned` is the shape of what is turned down, with the reason.
"""
