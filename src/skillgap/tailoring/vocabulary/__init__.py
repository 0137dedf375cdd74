"""What words say: which are forms of one word, which say the same, and which claim nothing.

`words` cuts a text into tokens and stems, `forms` and `british` know words made from others, `short_forms`
acronyms, and `lexicon` the tables beside it (`wording.toml`, `verbs.toml`, `things.toml`). `meaning` says of
what kind a word is and which say the same; `wording` joins them all, and answers whether some lines explain
a word of another. None of them knows of resumes.
"""
