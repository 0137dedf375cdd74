"""What a line of a roadmap means without writing it out."""

import pytest

from skillgap.roadmaps.unsaid import Setting, find_unsaid
from skillgap.taxonomy import load_taxonomy


def meant(text, heading="", above="", lead="", named=None, *, is_taught=True):
    """Return the concepts that a line means without writing them out."""
    setting = Setting(heading=heading, above=above, lead=lead, named=named or {}, is_taught=is_taught)
    return set(find_unsaid(text, setting, load_taxonomy()))


class TestFound:
    """What counts."""

    @pytest.mark.parametrize(
        ("text", "concept"),
        [
            ("Linear, Logistic Regression, Decision Trees.", "linear-regression"),
            (
                "Static, dynamic and interactive application security testing",
                "static-application-security-testing",
            ),
            ("How to debug and trace model performance", "error-analysis"),
        ],
    )
    def test_entries_share_their_last_words(self, text, concept):
        """An entry of an enumeration means what it makes with the last words of another."""
        assert concept in meant(text)

    @pytest.mark.parametrize(
        ("text", "heading", "concept"),
        [
            ("Joins (INNER, LEFT), subqueries", "SQL", "sql-joins"),
            ("Frameworks: TensorFlow, PyTorch", "Deep Learning", "deep-learning-frameworks"),
            ("Authentication: OAuth, SAML, multi-factor", "Defend", "multi-factor-authentication"),
        ],
    )
    def test_an_entry_is_read_under_its_heading(self, text, heading, concept):
        """An entry of a list means what it makes with the words of its heading or lead."""
        assert concept in meant(text, heading)

    def test_what_stands_in_brackets_belongs_to_the_word_before(self):
        """Kinds in brackets are kinds of what stands before the bracket."""
        found = meant("Implement ControlNet workflows (depth, segmentation)")
        assert {"controlnet-depth", "controlnet-segmentation"} <= found

    def test_an_object_said_as_a_pronoun_is_the_one_named_before(self):
        """To deploy models and monitor them is to monitor models."""
        assert "model-monitoring" in meant("Deploy models into applications, then monitor and optimize them.")

    def test_kin_on_the_line_vouches_for_words_from_further_away(self):
        """In prose, a phrase made with a heading counts where the line names a skill close to it."""
        text = "One must think about fairness, transparency, and, over many years, about the privacy of data."
        kin = {"responsible-ai": "responsible ai"}
        assert "fairness" in meant(text, above="Challenges of AI", named=kin)
        assert "fairness" not in meant(text, above="Challenges of AI")


class TestLeftAlone:
    """What does not count."""

    def test_a_product_is_never_completed(self):
        """Nobody leaves out half of a product's name."""
        names = {"language", "tool", "platform"}
        found = meant("Functions, SQL, Storage", "Azure") | meant("Core, Native, Data", "React")
        assert not {load_taxonomy().concepts[concept].category for concept in found} & names

    def test_a_skill_that_stands_by_itself_stays_what_it_is(self):
        """A heading does not turn one skill into another."""
        assert meant("Regression", "Testing", named={"regression-analysis": "regression"}) == set()

    def test_a_section_about_the_job_lends_no_words(self):
        """Industries under a heading on AI are not kinds of AI."""
        text = "Technology: search, automation, retail"
        assert meant(text, "Industries hiring AI engineers", is_taught=False) == set()

    def test_a_long_paragraph_is_left_alone(self):
        """A paragraph that names everything vouches for nothing."""
        text = "Fairness, transparency, " + "and so on " * 20 + "matter."
        assert meant(text, "AI", named={"responsible-ai": "responsible ai"}) == set()
