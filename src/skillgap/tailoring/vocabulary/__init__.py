"""What words say: which are forms of one word, which say the same, and which claim nothing.

`words` cuts a text into tokens and stems, `forms` and `british` know words made from others, `short_forms`
acronyms, and `lexicon` the tables beside it (`wording.toml`, `verbs.toml`, `things.toml`). `wording` joins
them: it answers whether some lines explain a word of another. It knows nothing of resumes.
"""
