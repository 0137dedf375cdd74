"""The words roadmap documents are built from: marks of phases, names of parts, sections beside the point."""

import re

from skillgap.model.roadmap import PartKind

MARKERS = (
    "phase", "step", "stage", "level", "module", "milestone", "part", "semester", "quarter", "year", "month",
    "sprint", "week", "unit", "chapter", "block", "tier", "lesson", "day",
)  # fmt: skip
"""What phases are numbered by."""

NUMBER_WORDS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip

_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_COUNT = rf"(?:\d{{1,3}}(?:\.\d)?|[IVX]{{1,5}}|{'|'.join(NUMBER_WORDS)})\b"
MARKER = re.compile(
    rf"(?:the\s+)?(?:(?P<word>{'|'.join(MARKERS)})s?\s*(?:\#|no\.?\s*)?(?P<first>{_COUNT})"
    rf"(?:\s*(?:[-–—]|to|and|&|through)\s*(?:(?P=word)s?\s*)?(?P<last>{_COUNT}))?"
    rf"|(?P<ordinal>{'|'.join(_ORDINALS)})\s+(?P<counted>{'|'.join(MARKERS)}))"
    r"(?=\W|$)\s*(?:[:.)\]|»>→]|[-–—]+(?=\s|$))?\s*",
    re.IGNORECASE,
)
"""The mark that opens a phase: "Step 3:", "Weeks 1-4 —", "Phase II.", "Level 0", "The second month"."""

_UNITS = {"hour": 1 / 10, "day": 1 / 7, "week": 1.0, "month": 52 / 12, "year": 52.0}
"""Weeks to a unit. Ten hours are a week, as in the plans."""

WEEKS_TO = {**_UNITS, "quarter": 13.0}

_AMOUNT = r"\d{1,3}(?:\.\d)?"
DURATION = re.compile(
    rf"(?:about|approx\.?|approximately|around|~|≈)?\s*(?P<low>{_AMOUNT}|{'|'.join(NUMBER_WORDS[1:])}|an?)"
    rf"\s*\+?(?:\s*(?:-|–|—|to)\s*(?P<high>{_AMOUNT}))?\s*\+?[\s-]*(?P<unit>hour|hr|day|week|wk|month|mo|year|yr)s?\b",
    re.IGNORECASE,
)

_BEFORE = (
    r"(?:(?:key|core|main|recommended|suggested|useful|free|best|top|learning|essential|additional|practice|mini|"
    r"practical|hands[- ]on|optional|your|the|this|phase|step|stage|module|week|weekly|final|technical|important|"
    r"more|study|online|good|great|portfolio|expected|sample|extra|primary|where to find|ideas for|examples? of)\s+)*"
)
_AFTER = (
    r"(?:\s+(?:to (?:learn|master|cover|study|know|build|try|use|do)|you(?:['’]ll| will| should)? (?:learn|need|know|master|"
    r"use|cover|build)(?: to (?:know|learn))?|covered|for this (?:phase|step|stage|week|month|module|level)|ideas?|here|links?))?"
)
_PARTS: tuple[tuple[PartKind, str], ...] = (
    (
        PartKind.GOALS,
        r"goals?|objectives?|learning outcomes?|aims?|targets?|outcomes?(?= you)|(?:by the end,? )?you will be able to",
    ),
    (
        PartKind.LEARN,
        r"what (?:to|you(?:['’]ll| will)?) (?:learn|study|cover|master|know)|learn|topics?|concepts?|skills?|"
        r"focus(?: areas?| on)?|contents?|curriculum|subjects?|tools?|technolog(?:y|ies)|frameworks?|librar(?:y|ies)|"
        r"languages?|tasks?|to-?do|action items?|actions?|activit(?:y|ies)|fundamentals|basics|tech stack|knowledge|"
        r"tools? (?:and|&) (?:technologies|frameworks|libraries)|syllabus|prerequisites?",
    ),
    (
        PartKind.RESOURCES,
        r"resources?|courses?|books?|readings?|further reading|references?|links?|tutorials?|videos?|materials?|"
        r"where to learn|documentation|docs|papers?|data(?:sets?)?|how to learn(?: it)?|read|watch|"
        r"(?:books?|courses?|resources?) (?:and|&) (?:courses?|resources?|links?|books?|tutorials?)",
    ),
    (
        PartKind.MILESTONE,
        r"milestones?|deliverables?|checkpoints?|outcomes?|results?|by the end(?: of (?:this|the) \w+)?|"
        r"success criteria|exit criteria|done when|you are done when|achievements?",
    ),
    (
        PartKind.PROJECT,
        r"projects?|exercises?|assignments?|practice|capstone(?: project)?|build|hands[- ]on|labs?|homework|challenges?",
    ),
    (PartKind.QUESTIONS, r"(?:interview |self-?check |review )?questions?|quiz(?:zes)?|check yourself"),
    (PartKind.WHY, r"why\b.*|purpose|rationale|motivation|reason"),
    (
        PartKind.DURATION,
        r"duration|time(?:line|frame| needed| required| commitment| estimate)?|estimated (?:time|duration)|length|effort|"
        r"how long|timing",
    ),
)
LABELS = tuple(
    (kind, re.compile(rf"{_BEFORE}(?:{pattern}){_AFTER}", re.IGNORECASE)) for kind, pattern in _PARTS
)
"""Names of parts, to be matched against a whole label."""

GLUED = re.compile(
    r"(?P<label>Goals?|Objectives?|Resources?|Milestones?|Deliverables?|Projects?|Topics?|Skills|Outcomes?|Duration)"
    r"(?=[A-Z0-9][\w’'-]*(?:\s|$))"
)
"""A label that ran together with what it labels: "MilestoneBuild a …"."""

GLUED_END = re.compile(
    r"(?<=[a-z0-9.)])(?P<label>Goals|Objectives|Resources|Milestones?|Deliverables?|Projects?|Topics)$"
)
"""A label that ran together with what stands before it: "4 weeksGoals"."""

NOISE = re.compile(
    r"comments?|leave a (?:reply|comment)|about (?:the )?(?:author|us|me)|share(?: this)?|newsletter|subscribe|"
    r"related (?:posts?|articles?)|(?:other|more) roadmaps?|table of contents|contents|disclaimer|acknowledge?ments?|"
    r"contribut(?:e|ing|ors?)|licen[cs]e|contact(?: us)?|get in touch|follow (?:us|me)|sponsors?",
    re.IGNORECASE,
)
"""Whole headings of what is no part of a roadmap."""

BESIDE = re.compile(
    r"\b(?:what (?:is|are|does|do)|who (?:is|should|are)|is this|why (?:become|choose|you|now|this)|introduction|overview|"
    r"about this|how to use|preface|typical day|day in the life|day[- ]to[- ]day|day looks|responsibilit\w+|duties|"
    r"understand(?:ing)? the role|role of|salar\w+|compensation|earnings|pay|job market|market (?:demand|dynamics)|"
    r"demand|outlook|job titles?|job search|job hunt\w*|jobs?|interviews?|resumes?|cover letter|"
    r"career (?:paths?|opportunit\w+|progression|ladder|metrics|levels?|growth|prospects)|career takes|career right|"
    r"industr(?:y|ies)|challenges|conclusion|final (?:notes?|thoughts|words)|summary|wrap[- ]?up|takeaways|closing|faqs?|"
    r"frequently asked|common questions|questions|degrees? (?:vs|versus|or)|vs\.? skills|great fit|good fit|may not be|"
    r"role requires|companies|next steps|get started|tips|mistakes|entry[- ]level|specializations|advanced roles|"
    r"sequence at a glance|at a glance|note|disclaimers?|changelog)\b",
    re.IGNORECASE,
)
"""Words of headings of sections that describe the job, not the way there."""

GATHERS = re.compile(
    r"\b(?:skills?|competenc\w+|road\s?map|path|steps|curriculum|syllabus|plan|topics|knowledge|foundations?|learn\w*|"
    r"educational?|stack|phases?|study|guide|technologies|requirements|required|need)\b",
    re.IGNORECASE,
)
"""Words of headings whose subsections are what is to be learned."""

TITLE = re.compile(
    r"\b(?:road\s?map|how to (?:become|be|get started)|becoming|become an?|career path|learning path|curriculum|"
    r"study plan|zero to hero)\b",
    re.IGNORECASE,
)
"""Words by which a heading tells that it names the document."""

CLOSING = re.compile(
    r"(?:\W*)(?:conclusion|faqs?\b|frequently asked|final (?:notes?|thoughts|words)|summary|wrap(?:ping)?[- ]up|"
    r"key takeaways|comments$|about the author|leave a reply|in closing)",
    re.IGNORECASE,
)
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
