"""A roadmap document someone wrote → the draft of a role.

`read_roadmap` cuts a document into phases and lines; the pipeline finds the concepts in them; `draft_role`
makes the role; `role_toml` writes it as an editor would, with what could not be placed as comments.
"""

from skillgap.roadmaps.draft import draft_role
from skillgap.roadmaps.reading import read_roadmap
from skillgap.roadmaps.toml import role_toml

__all__ = ["draft_role", "read_roadmap", "role_toml"]
