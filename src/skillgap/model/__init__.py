"""The nouns: frozen, slotted, keyword-only dataclasses that every step shares.

Each module holds the types of one stage: `document` (what was read), `resume`, `posting`,
`taxonomy` (what the field knows) and `analysis` (what follows). They know nothing of the steps.
"""
