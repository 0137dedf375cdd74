"""What numbers say: with which unit and of what, from when to when, how often, and what follows from them.

`plain_numbers` rewrites what is told in a roundabout way (`numerals`, `clock`, `ages`, `signs`), `quantities`
reads the result with its `units` and `bounds`, and `quantity` says which number claims at least as much as
another. `dates`, `frequencies` and `lines_of_support` read what is no amount, `listed` and `derived` what a
text need not say since it follows. All of it knows nothing of resumes.
"""
