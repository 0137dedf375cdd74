"""The words roadmap documents are built from: marks of phases, names of parts, sections beside the point."""

import re

from skillgap.model.roadmap import PartKind

MARKERS = (
    "phase", "step", "stage", "level", "module", "milestone", "part", "semester", "quarter", "year", "month",
    "sprint", "week", "unit", "chapter", "block", "tier", "lesson", "day",
)  # fmt: skip
"""What phases are numbered by; in a document that has several, an earlier one holds the later ones."""

NUMBER_WORDS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip

_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_COUNT = rf"(?:\d{{1,3}}(?:\.\d)?|[IVX]{{1,5}}|{'|'.join(NUMBER_WORDS)})\b"
_LETTER = r"(?-i:[A-H])(?![\w+#])"
MARKER = re.compile(
    rf"""
    (?:the\s+)?
    (?: (?P<word>{"|".join(MARKERS)}|q(?=[1-4]\b))s? \s* (?:\#|no\.?\s*)? (?P<first>{_COUNT}|{_LETTER})
        (?: \s*(?:[-–—]|to|and|&|through)\s* (?:(?P=word)s?\s*)? (?P<last>\d{{1,3}}|[IVX]{{1,5}})\b )?
      | (?P<ordinal>{"|".join(_ORDINALS)})\s+(?P<counted>{"|".join(MARKERS)})
    )
    (?=\W|$) \s* (?:[:.)\]|»>→]|[-–—]+(?=\s|$))? \s*
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""The mark that opens a phase: "Step 3:", "Weeks 1-4 —", "Phase II.", "Level 0", "The second month"."""

_UNITS = {"hour": 1 / 10, "day": 1 / 7, "week": 1.0, "month": 52 / 12, "year": 52.0}
"""Weeks to a unit. Ten hours are a week, as in the plans."""

WEEKS_TO = {**_UNITS, "quarter": 13.0, "q": 13.0}

_AMOUNT = r"\d{1,3}(?:\.\d)?"
DURATION = re.compile(
    rf"""
    (?:about|approx\.?|approximately|around|~|≈)?\s*
    (?P<low>{_AMOUNT}|{"|".join(NUMBER_WORDS[1:])}|an?(?=[\s-]+[a-z]+(?<!s)\b))\s*\+?
    (?: \s*(?:-|–|—|to)\s* (?P<high>{_AMOUNT}) )? \s*\+?
    [\s-]* (?P<unit>hour|hr|day|week|wk|month|mo|year|yr)s?\b
    """,
    re.IGNORECASE | re.VERBOSE,
)


SPAN = re.compile(
    r"\b(?P<unit>week|month|day)s?\s+(?P<low>\d{1,3})(?:\s*(?:-|–|—|to)\s*(?P<high>\d{1,3}))?\b",
    re.IGNORECASE,
)
"""A stretch of a line of time: "Weeks 5–10"."""

EXPERIENCE = re.compile(
    r"\b(?P<low>\d{1,2})\s*(?:(?:[-–—]|to)\s*(?P<high>\d{1,2}))?\s*(?P<more>\+)?\s*(?:years?|yrs?)\b",
    re.IGNORECASE,
)
"""The years of a rung of the career ladder: "3-5 years", "8+ years"."""


def _any(*lists: str) -> str:
    """Return a pattern of alternatives, which the lists part with commas."""
    return "|".join(item.strip() for listed in lists for item in listed.split(",") if item.strip())


_BEFORE = _any(
    "key, core, main, recommended, suggested, useful, free, best, top, learning, essential",
    "additional, practice",
    "mini, practical, hands[- ]on, optional, your, the, this, phase, step, stage, module",
    "week, weekly, final",
    "technical, important, more, study, online, good, great, portfolio, expected, sample, extra, primary",
    "where to find, ideas for, examples? of",
)
_VERBS = _any("learn, master, cover, study, know, build, try, use, do")
_AFTER = _any(
    rf"to (?:{_VERBS})",
    r"you(?:['’]ll| will| should)? (?:need|learn|know|master|use|cover|build)(?: to (?:know|learn))?",
    "covered, for this (?:phase|step|stage|week|month|module|level), ideas?, here, links?",
)
_PARTS = {
    PartKind.GOALS: _any(
        r"goals?, objectives?, learning outcomes?, aims?, targets?, (?:by the end )?you will be able to"
    ),
    PartKind.LEARN: _any(
        "(?:what )?(?:to|you(?:['’]ll| will)?) (?:learn|study|cover|master|know), learn, topics?",
        "concepts?, skills?",
        "focus(?: areas?| on)?, contents?, curriculum, subjects?, tools?, technolog(?:y|ies)",
        "frameworks?",
        "librar(?:y|ies), languages?, tasks?, to-?do, action items?, actions?, activit(?:y|ies)",
        "fundamentals",
        "basics, tech stack, knowledge, tools? (?:and|&) (?:technologies|frameworks|libraries), syllabus",
        "prerequisites?",
    ),
    PartKind.RESOURCES: _any(
        "resources?, courses?, books?, readings?, further reading, references?, links?",
        "tutorials?, videos?",
        "materials?, where to learn, documentation, docs, papers?, datasets?, where to find data",
        "how to learn(?: it)?, read",
        "watch",
        "(?:books?|courses?|resources?) (?:and|&) (?:courses?|resources?|links?|books?|tutorials?)",
    ),
    PartKind.MILESTONE: _any(
        r"milestones?, deliverables?, checkpoints?, outcomes?, results?",
        r"by the end(?: of (?:this|the) \w+)?",
        "success criteria, exit criteria, done when, you are done when, achievements?",
        "assessments?, checks?",
    ),
    PartKind.PROJECT: _any(
        "projects?, exercises?, assignments?, practice, capstone(?: project)?, build, hands[- ]on, labs?",
        "homework, challenges?",
    ),
    PartKind.QUESTIONS: _any("(?:interview |self-?check |review )?questions?, quiz(?:zes)?, check yourself"),
    PartKind.WHY: _any(r"why\b.*, purpose, rationale, motivation, reason"),
    PartKind.DURATION: _any(
        "duration, time(?:line|frame| needed| required| commitment| estimate)?",
        "estimated (?:time|duration)",
        "length, effort, how long, timing",
    ),
}
LABELS = tuple(
    (kind, re.compile(rf"(?:(?:{_BEFORE})\s+)*(?:{names})(?:\s+(?:{_AFTER}))?", re.IGNORECASE))
    for kind, names in _PARTS.items()
)
"""Names of parts, to be matched against a whole label."""

_GLUED = _any("Goals, Objectives, Resources, Milestones?, Deliverables?, Projects?, Topics")
GLUED = re.compile(
    rf"(?P<label>{_GLUED}|Goal|Objective|Resource|Skills|Outcomes?|Duration)(?=[A-Z0-9][\w’'-]*(?:\s|$))"
)
"""A label that ran together with what it labels: "MilestoneBuild a …"."""

GLUED_END = re.compile(rf"(?<=[a-z0-9.)])(?P<label>{_GLUED})$")
"""A label that ran together with what stands before it: "4 weeksGoals"."""

RUN_IN = re.compile(
    r"(?<=[.;!?)])\s+(?=(?:Goals?|Objectives?|Topics?|What (?:to|you(?:['’]ll| will)) learn|Skills|Tools|"
    r"Resources?|Milestones?|Deliverables?|Outcomes?|Projects?|Practice|Exercises?|Duration|Why)\s*[:–—]\s)"
)
"""Where a label stands inside a paragraph: "… in Excel. Resources: …"."""

NOISE = re.compile(
    _any(
        "comments?, leave a (?:reply|comment), about (?:the )?(?:author|us|me), share(?: this)?",
        "newsletter",
        "subscribe, related (?:posts?|articles?), (?:other|more) roadmaps?, table of contents, contents",
        "disclaimer, acknowledge?ments?, contribut(?:e|ing|ors?), licen[cs]e, contact(?: us)?",
        "get in touch",
        "follow (?:us|me), sponsors?",
    ),
    re.IGNORECASE,
)
"""Whole headings of what is no part of a roadmap."""

_BESIDE = _any(
    "what (?:is|are|does|do), who (?:is|should|are), is this",
    "why (?:become|choose|you|now|this), introduction(?! to)",
    r"(?<!\w )overview, (?:role|job|career|road\s?map|course|plan|program(?:me)?|quick|brief) overview",
    r"about this, how to use, preface, typical day, day in the life",
    r"day[- ]to[- ]day, day looks",
    r"responsibilit\w+, duties, understand(?:ing)? the role, role of, salar\w+, compensation",
    r"earnings, pay",
    r"job market, market (?:demand|dynamics), demand, outlook, job titles?, job search",
    r"job hunt\w*, (?<!background )(?<!batch )(?<!cron )jobs?",
    "interviews?, resumes?, cover letter, career takes, career right, industr(?:y|ies)",
    "challenges, conclusion",
    r"career (?:paths?|opportunit\w+|progression|ladder|metrics|levels?|growth|prospects)",
    r"summary, wrap[- ]?up",
    "final (?:notes?|thoughts|words), takeaways, closing, faqs?, frequently asked",
    "common questions, questions",
    r"degrees? (?:vs|versus|or), vs\.? skills, great fit, good fit, may not be, role requires, companies",
    "next steps, get started, tips, mistakes, entry[- ]level, specializations",
    "advanced roles, at a glance, note",
    "disclaimers?, changelog",
)
BESIDE = re.compile(rf"\b(?:{_BESIDE})\b", re.IGNORECASE)
"""Words of headings of sections that describe the job, not the way there."""

_GATHERS = _any(
    r"skills?, competenc\w+, road\s?map, path, steps, curriculum, syllabus, plan, topics, knowledge",
    r"foundations?, learn\w*, educational?, stack, phases?, study, guide, technologies",
    r"requirements, required",
    "need",
)
GATHERS = re.compile(rf"\b(?:{_GATHERS})\b", re.IGNORECASE)
"""Words of headings whose subsections are what is to be learned."""

_TITLE = _any(
    r"road\s?maps?, how to (?:become|be|get started), becoming, become an?, career path, learning path",
    "pathway to",
    "curriculum, study plan, learning plan, master plan, (?:from )?zero to",
)
TITLE = re.compile(rf"\b(?:{_TITLE})\b", re.IGNORECASE)
"""Words by which a heading tells that it names the document."""

_CLOSING = _any(
    r"conclusion, faqs?\b, frequently asked, final (?:notes?|thoughts|words), summary",
    r"wrap(?:ping)?[- ]up",
    "key takeaways, comments$, about the author, leave a reply, in closing",
)
CLOSING = re.compile(rf"\W*(?:{_CLOSING})", re.IGNORECASE)
"""How headings begin that end a document."""

CAPTION = re.compile(
    r"(?:table|figure|fig\.|diagram|image|chart|photo|source|caption|credit)\s*\d*\s*[:.]", re.IGNORECASE
)
DATE = re.compile(
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,2},?\s+\d{4}|\d{4}-\d\d-\d\d",
    re.IGNORECASE,
)
OPTIONAL = re.compile(
    r"\(?\b(?:optional|nice to have|bonus|if you have time|good to know)\b\)?", re.IGNORECASE
)

ROLE_NOISE = re.compile(
    r"^\W*(?:the\s+)?(?:complete|ultimate|full|definitive)\s|"
    r"(?<!machine )(?<!deep )\blearning (?:path|plan|road\s?map)s?\b"
    r"|\b(?:from )?zero to(?! hero)\b|\bmaster plan\b|\([^()]*\bapproach\)"
    r"|\b(?:(?:complete|ultimate|full|detailed|study)\s+)?"
    r"(?:road\s?maps?|curriculum|career path|path|plan|guide)\b"
    r"|\b(?:how to (?:get started as|become|be)|pathway to)\b|\b(?:becoming|become)\b|\bfrom zero to hero\b"
    rf"|\b(?:\d+|{'|'.join(NUMBER_WORDS[2:])})[- ](?:day|week|month|year)s?\b"
    r"|\b20\d\d(?:\s*[/–-]\s*\d{2,4})?\b|\bstep[- ]by[- ]step\b|\bbeginners?['’]?s?\b",
    re.IGNORECASE,
)
"""What a document's title says besides the role's name."""

FREE = re.compile(r"\((?:[^()]*\b)?free\b[^()]*\)|\bfree (?:course|book|online)\b", re.IGNORECASE)
PAID = re.compile(r"\((?:[^()]*\b)?paid\b[^()]*\)", re.IGNORECASE)
