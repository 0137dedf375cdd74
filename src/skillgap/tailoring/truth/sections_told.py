"""Which sections of a resume tell what, as the questions of this package need it."""

from skillgap.model.document import SectionKind

DEEDS = frozenset({SectionKind.WORK, SectionKind.PROJECTS, SectionKind.VOLUNTEER})
"""Sections that tell what was done, and where."""

LISTS = frozenset({SectionKind.SKILLS, SectionKind.LANGUAGES, SectionKind.CERTIFICATES})
"""Sections whose every word says something, without sentences."""

TITLES = frozenset({SectionKind.EDUCATION, SectionKind.CERTIFICATES})
"""Sections that name degrees and certificates."""

PROSE = frozenset(SectionKind) - LISTS - {SectionKind.HEADER, SectionKind.EDUCATION}
"""Sections made of sentences, where every word that is added says something."""
