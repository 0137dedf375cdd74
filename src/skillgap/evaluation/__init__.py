"""How well skills are read from postings that people have labelled: figures, each with its interval."""

from skillgap.evaluation.figures import Evaluation, Figure, evaluate
from skillgap.evaluation.labels import LabelledPosting, read_labels

__all__ = ["Evaluation", "Figure", "LabelledPosting", "evaluate", "read_labels"]
