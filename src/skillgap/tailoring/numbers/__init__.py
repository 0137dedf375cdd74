"""What numbers say: with which unit and of what, from when to when, how often, and what follows from them.

`plain_numbers` rewrites what is told in a roundabout way, `quantities` reads the result, and `quantity` says
which number claims at least as much as another. It knows nothing of resumes.
"""
