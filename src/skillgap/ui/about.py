"""What stays on the machine, how scores are made, and the limits."""

import streamlit as st

from skillgap import __version__
from skillgap.taxonomy import load_taxonomy
from skillgap.ui.accuracy import measured
from skillgap.ui.markup import facts, show

WORDS = """
## Everything stays on this machine

There is no account and no outside service. What you give lives in the memory of this session and is gone
when you close the page. Only the tailored file touches the disk, in a temporary folder, for the moment it
takes to read it back and check it.

## How a score is made

Each requirement earns a credit: most when the resume shows the skill in use, less when it only lists it or
shows something close, none when it is missing. Essential requirements weigh most. Years and degrees are parts
of their own. A resume that only lists skills cannot score well, however many it lists. The exact sum stands
under the score. The same files give the same score on every run.

## What it cannot know

It reads words. It does not know how well you work, and it does not know the score of any applicant tracking
system. A requirement it has no name for is shown as “not judged”, never dropped. Hours of learning are the
editors’ estimates.

## Tailoring never invents

Skills are put in order and spelled as the posting spells them, and so are bullets; the summary may name what
the bullets below it show. The finished file is read back, and refused when it claims anything the original
does not.
"""

LICENCES = """
## Licences

The code is under the MIT licence, the taxonomy under CC BY 4.0. Nothing is loaded from another machine.
"""


def page() -> None:
    """Say what a visitor should know before trusting a number."""
    taxonomy = load_taxonomy()
    st.title("About")
    show(
        facts(
            (
                ("version", __version__),
                ("skills known", f"{len(taxonomy.concepts):,}"),
                ("roles", str(len(taxonomy.roles))),
                ("taxonomy", taxonomy.version),
            )
        )
    )
    column = st.container(width=720)
    column.markdown(WORDS)
    figures, more = measured()
    column.header("How accurate it is")
    if {"recall", "precision"} <= figures.keys():
        column.markdown(
            f"Of 100 skills that people marked in real postings it finds {100 * figures['recall']:.0f}. "
            f"Of 100 that it names, {100 * figures['precision']:.0f} are right. The misses on these postings "
            "were known when the taxonomy was written: expect somewhat less on yours."
        )
        column.expander("All measurements, and how they were made").markdown(more)
    else:
        column.markdown(
            "No measured figures came with this installation; see `evaluation/` in the repository."
        )
    column.markdown(LICENCES)
