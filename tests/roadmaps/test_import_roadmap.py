"""Roadmap documents in the forms people write them: phases, weeks, concepts, resources, milestones."""

import tomllib
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import typst
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from skillgap.documents import read_document
from skillgap.errors import DocumentError, TaxonomyError
from skillgap.pipeline import import_roadmap
from skillgap.roadmaps import role_toml
from skillgap.taxonomy import load_taxonomy
from skillgap.taxonomy.check import check_role
from skillgap.taxonomy.source import read_role

FILES = Path(__file__).parent / "files"


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """What a reader sees in a document. A week of `None` is not stated there."""

    label: str
    phases: tuple[tuple[str, float | None], ...]
    teaches: dict[str, set[str]] = field(default_factory=dict)


DOCUMENTS = {
    "weeks-table.md": Expected(
        label="Data analyst",
        phases=(
            ("SQL: joins and window functions", 2.0),
            ("Spreadsheets and pivot tables", 1.0),
            ("Python with pandas and Matplotlib", 3.0),
            ("Tableau dashboards", 2.0),
        ),
        teaches={
            "SQL: joins and window functions": {"sql", "window-functions"},
            "Python with pandas and Matplotlib": {"python", "pandas", "matplotlib"},
            "Tableau dashboards": {"tableau"},
        },
    ),
    "months.txt": Expected(
        label="Back-end developer",
        phases=(("Programming in Go", 4.3), ("Databases", 8.7), ("APIs", 4.3), ("Operations", 8.7)),
        teaches={
            "Programming in Go": {"go", "error-handling"},
            "Databases": {"sql", "postgresql", "query-optimization", "redis"},
            "APIs": {"rest-apis", "grpc", "oauth"},
            "Operations": {"docker", "kubernetes", "ci-cd", "prometheus", "grafana"},
        },
    ),
    "roman-phases.txt": Expected(
        label="MLOPS ENGINEER",
        phases=(("Foundations", 6.0), ("Pipelines", 8.0), ("Serving and watching", 6.5)),
        teaches={"Foundations": {"docker", "mlflow"}, "Pipelines": {"apache-airflow", "dvc"}},
    ),
    "nested-numbers.md": Expected(
        label="Front-end developer",
        phases=(("Web basics", None), ("JavaScript", None), ("A framework", None), ("Ship it", None)),
        teaches={
            "Web basics": {"html", "css", "responsive-design"},
            "JavaScript": {"javascript", "typescript"},
            "A framework": {"react", "redux", "zustand"},
            "Ship it": {"vite", "jest", "playwright", "netlify"},
        },
    ),
    "page.html": Expected(
        label="Cloud Engineer",
        phases=(
            ("Linux and networks", 5.0),
            ("One cloud", None),
            ("Infrastructure as code", None),
            ("Containers", None),
        ),
        teaches={
            "Linux and networks": {"linux", "bash", "dns"},
            "One cloud": {"amazon-ec2", "amazon-s3", "amazon-web-services"},
            "Infrastructure as code": {"terraform", "ansible"},
            "Containers": {"kubernetes", "helm"},
        },
    ),
    "levels.txt": Expected(
        label="GAME DEVELOPER",
        phases=(("Warm-up", None), ("Your first engine", None), ("Looks", None), ("Speed", None)),
        teaches={"Warm-up": {"c-sharp", "git"}, "Your first engine": {"unity"}, "Looks": {"blender", "hlsl"}},
    ),
    "emoji-headings.md": Expected(
        label="NLP Engineer",
        phases=(("Text first", 3.0), ("Vectors and transformers", 5.0), ("Language models", 8.7)),
        teaches={
            "Text first": {"regular-expressions", "tokenization", "spacy"},
            "Vectors and transformers": {"word-embeddings", "word2vec", "bert"},
            "Language models": {"prompt-engineering", "retrieval-augmented-generation"},
        },
    ),
    "prose.txt": Expected(
        label="Computer Vision Engineer",
        phases=(
            ("Start With the Mathematics", None),
            ("Learn to Handle Pictures", None),
            ("Train Networks", None),
            ("Put It Into the World", None),
        ),
        teaches={
            "Start With the Mathematics": {"linear-algebra", "probability"},
            "Learn to Handle Pictures": {"python", "opencv", "image-processing"},
            "Train Networks": {"convolutional-neural-networks", "pytorch", "object-detection"},
            "Put It Into the World": {"onnx", "tensorrt", "nvidia-jetson"},
        },
    ),
    "mojibake.md": Expected(
        label="Data engineer – the road",
        phases=(("Learn SQL “properly”", None), ("Streams", None), ("Warehouses", None)),
        teaches={
            "Learn SQL “properly”": {"sql", "common-table-expressions"},
            "Streams": {"apache-kafka", "spark-streaming"},
            "Warehouses": {"snowflake", "dbt", "data-modeling"},
        },
    ),
    "bold-bullets.md": Expected(
        label="Cybersecurity",
        phases=(
            ("Networks – TCP/IP, DNS, firewalls", 3.0),
            ("Linux – Bash, SSH, permissions", 3.0),
            ("Attack – Burp Suite, Metasploit, OWASP Top 10", 4.0),
            ("Defence – Splunk, incident response", 2.0),
        ),
        teaches={"Linux – Bash, SSH, permissions": {"linux", "bash", "ssh"}},
    ),
    "phases-table.txt": Expected(
        label="Product manager",
        phases=(("Discover", 4.0), ("Decide", 3.0), ("Deliver", 8.7)),
        teaches={"Discover": {"user-research"}, "Deliver": {"scrum", "user-stories", "a-b-testing"}},
    ),
    "flowchart.md": Expected(
        label="Robotics engineer",
        phases=(
            ("Programming", None),
            ("Control", None),
            ("Robot perception", None),
            ("Motion planning", None),
        ),
        teaches={"Programming": {"c-plus-plus", "python", "git"}, "Motion planning": {"motion-planning"}},
    ),
    "words-as-numbers.txt": Expected(
        label="First year in quality assurance",
        phases=(("Manual testing", None), ("Automation", None), ("Performance", None)),
        teaches={"Automation": {"selenium", "cypress", "jenkins"}, "Performance": {"jmeter", "k6"}},
    ),
    "nested-bullets.md": Expected(
        label="Learn web development",
        phases=(("Beginner", None), ("Intermediate", None), ("Advanced", None)),
        teaches={"Beginner": {"html", "css", "javascript"}, "Intermediate": {"react", "mongodb"}},
    ),
    "numbered-sections.md": Expected(
        label="iOS Dev",
        phases=(("Foundations", None), ("UI", None), ("Data", None)),
        teaches={"Foundations": {"swift", "git"}, "UI": {"swiftui", "uikit"}, "Data": {"rest-apis"}},
    ),
    "time-line.md": Expected(
        label="SRE",
        phases=(("Foundation", 13.0), ("Growth", 13.0), ("Mastery", 26.0)),
        teaches={"Growth": {"kubernetes", "terraform", "prometheus"}, "Mastery": {"chaos-engineering"}},
    ),
    "quarters.txt": Expected(
        label="Quarters",
        phases=(("Learn the basics", 13.0), ("Build services", 13.0), ("Operate", 13.0)),
        teaches={"Learn the basics": {"java"}, "Build services": {"spring-boot", "postgresql"}},
    ),
    "bold-phases.md": Expected(
        label="Data Scientist",
        phases=(("Foundations", 4.0), ("Modelling", 6.0), ("Storytelling", 2.0)),
        teaches={"Modelling": {"scikit-learn", "cross-validation"}, "Storytelling": {"tableau"}},
    ),
    "security-engineer.md": Expected(
        label="Application Security Engineer",
        phases=(("Programming and the web", None), ("Attack", None), ("Defend", None), ("Automate", None)),
        teaches={
            "Programming and the web": {"python", "error-handling", "sql-joins", "sql-subqueries", "dns"},
            "Attack": {
                "web-vulnerabilities",
                "burp-suite",
                "static-application-security-testing",
                "dynamic-application-security-testing",
            },
            "Defend": {"oauth", "saml", "multi-factor-authentication", "threat-modeling", "hashing"},
            "Automate": {"github-actions", "docker", "terraform", "trivy"},
        },
    ),
    "technical-artist.txt": Expected(
        label="Technical Artist",
        phases=(
            ("Foundations of Real-Time Graphics", 8.0),
            ("Shaders & Materials", 6.0),
            ("Tools & Automation", 8.0),
            ("Characters & Effects", 6.0),
        ),
        teaches={
            "Foundations of Real-Time Graphics": {"rendering", "rasterization", "blender"},
            "Shaders & Materials": {"hlsl", "glsl", "physically-based-rendering", "global-illumination"},
            "Tools & Automation": {"houdini", "python", "procedural-generation", "git", "perforce"},
            "Characters & Effects": {"motion-capture"},
        },
    ),
    "analytics-engineer.txt": Expected(
        label="Analytics Engineer",
        phases=(
            ("Query Languages and Databases", None),
            ("Transformation and Orchestration", None),
            ("Statistics and Experiments", None),
            ("Dashboards", None),
            ("Soft Skills That Matter", None),
            ("Learn to Query", None),
            ("Learn Engineering Habits", None),
            ("Build a Warehouse", None),
            ("Show Your Work", None),
        ),
        teaches={
            "Query Languages and Databases": {"sql", "sql-joins", "window-functions", "snowflake"},
            "Transformation and Orchestration": {"dbt", "apache-airflow", "dagster", "python"},
            "Statistics and Experiments": {"linear-regression", "logistic-regression", "a-b-testing"},
            "Dashboards": {"tableau", "looker", "data-storytelling", "requirements-analysis"},
            "Learn Engineering Habits": {"git", "unit-testing", "integration-testing"},
            "Build a Warehouse": {"fivetran", "great-expectations", "data-quality"},
        },
    ),
    "headings-in-phases.txt": Expected(
        label="Network Security",
        phases=(("Ground work", 6.0), ("Watching and answering", 8.0)),
        teaches={
            "Ground work": {"cyber-threats", "linux", "powershell", "tcp-ip", "dns", "firewalls", "vpn"},
            "Watching and answering": {
                "security-information-and-event-management",
                "wireshark",
                "incident-response",
                "digital-forensics",
            },
        },
    ),
    "numbers-in-phases.txt": Expected(
        label="Streaming Engineer",
        phases=(("The base (Steps 1-2)", None), ("Many machines (Steps 3-4)", None)),
        teaches={
            "The base (Steps 1-2)": {"sql", "sql-joins", "window-functions", "python", "pandas"},
            "Many machines (Steps 3-4)": {"apache-spark", "apache-kafka", "apache-flink", "batch-processing"},
        },
    ),
    "check-boxes.md": Expected(
        label="Platform Engineer",
        phases=(("Machines", 4.3), ("Delivery", 4.3)),
        teaches={
            "Machines": {"linux", "shell-scripting", "git", "git-workflows", "job-scheduling", "code-review"},
            "Delivery": {"docker", "docker-compose", "ansible", "terraform"},
        },
    ),
    "tasks-table.md": Expected(
        label="Web Designer",
        phases=(
            ("Pages that mean something", None),
            ("Looks", None),
            ("Room to move", None),
            ("Behaviour", None),
        ),
        teaches={
            "Pages that mean something": {"html", "accessibility"},
            "Looks": {"css", "typography"},
            "Behaviour": {"javascript", "document-object-model", "web-storage"},
        },
    ),
    "time-and-level.txt": Expected(
        label="Database Administrator",
        phases=(("The relational model", 6.0), ("Keeping it running", 8.0)),
        teaches={
            "The relational model": {"database-design", "database-normalization", "sql-joins"},
            "Keeping it running": {"query-optimization", "database-replication", "postgresql"},
        },
    ),
    "overview-table.md": Expected(
        label="Speech Engineer",
        phases=(("Sound and signals", 4.0), ("Recognition", 4.0), ("Voices", 4.0)),
        teaches={
            "Sound and signals": {"digital-signal-processing", "python", "numpy"},
            "Recognition": {"speech-recognition", "transformers", "pytorch"},
            "Voices": {"text-to-speech", "voice-cloning"},
        },
    ),
    "stages-on-a-line.txt": Expected(
        label="Site Reliability Engineer",
        phases=(("Operating systems", 26.0), ("Services", 26.0), ("Reliability", 52.0)),
        teaches={
            "Operating systems": {"linux", "bash", "python"},
            "Services": {"docker", "kubernetes", "ansible"},
            "Reliability": {"prometheus", "grafana", "service-level-objectives", "on-call"},
        },
    ),
    "run-together.txt": Expected(
        label="Analytics for Newcomers",
        phases=(("Tables", 3.0), ("Questions", 5.0), ("Pictures", 4.0)),
        teaches={
            "Tables": {"microsoft-excel", "pivot-tables"},
            "Questions": {"sql", "sql-joins", "sqlite"},
            "Pictures": {"dashboards", "power-bi", "data-visualization"},
        },
    ),
    "numbered-topics.md": Expected(
        label="Embedded Linux for Everyone",
        phases=(
            ("Version control - Git, and why", None),
            ("The language", None),
            ("The tool chain – cross compilers explained", None),
            ("Build system overview", None),
            ("Talking to hardware", None),
            ("Background jobs", None),
            ("When it breaks", None),
        ),
        teaches={
            "Version control - Git, and why": {"version-control", "git"},
            "The language": {"data-types", "control-flow", "memory-management"},
            "Build system overview": {"make", "cmake", "yocto"},
            "Talking to hardware": {"i2c", "spi-bus", "uart"},
            "Background jobs": {"system-administration", "job-scheduling"},
            "When it breaks": {"debugging", "gdb", "logging"},
        },
    ),
    "details.html": Expected(
        label="Game Developer",
        phases=(("A first game", 6.0), ("Worlds", 10.0)),
        teaches={
            "A first game": {"c-sharp", "control-flow", "functions-and-modules", "unity"},
            "Worlds": {"blender", "shader-programming", "game-artificial-intelligence"},
        },
    ),
}


def phases(draft):
    """Return the phases that the document has itself."""
    return [phase for phase in draft.role.phases if phase.id != "also-named"]


class TestForms:
    """What is read from each form."""

    def test_every_file_has_an_expectation(self):
        """No document lies in `files/` that no test reads."""
        assert {path.name for path in FILES.iterdir()} == set(DOCUMENTS)

    @pytest.mark.parametrize("name", DOCUMENTS)
    def test_phases_come_in_order_with_their_titles(self, imported, name):
        """Every phase of the document is there, in its order, under its title, and no other."""
        assert [phase.title for phase in phases(imported(name))] == [
            title for title, _ in DOCUMENTS[name].phases
        ]

    @pytest.mark.parametrize("name", DOCUMENTS)
    def test_weeks_are_as_stated_or_marked_as_estimates(self, imported, name):
        """Stated weeks are taken over; where there are none the estimate says that it is one."""
        for phase, (_, weeks) in zip(phases(imported(name)), DOCUMENTS[name].phases, strict=True):
            if weeks is None:
                assert phase.weeks_from == "editors"
                assert phase.weeks >= 1
            else:
                assert (phase.weeks, phase.weeks_from) == (weeks, "source")

    @pytest.mark.parametrize("name", DOCUMENTS)
    def test_concepts_are_found_in_their_phase(self, imported, name):
        """What a phase sets out to teach is among its concepts."""
        found = {phase.title: {*phase.essential, *phase.optional} for phase in phases(imported(name))}
        for title, concepts in DOCUMENTS[name].teaches.items():
            assert concepts - found[title] == set(), title

    @pytest.mark.parametrize("name", DOCUMENTS)
    def test_the_role_is_named_by_the_title(self, imported, name):
        """The label is the document's title without what makes it a title."""
        assert imported(name).role.pref_label == DOCUMENTS[name].label

    @pytest.mark.parametrize("name", DOCUMENTS)
    def test_the_draft_is_a_valid_role_file(self, imported, tmp_path, name):
        """The TOML is read as a role without a fault, and holds what the draft holds."""
        draft = imported(name)
        path = tmp_path / f"{draft.role.id}.toml"
        path.write_text(role_toml(draft, load_taxonomy()), encoding="utf-8")
        role = read_role(path)
        assert check_role(role, load_taxonomy()) == ()
        assert role == draft.role

    def test_a_pdf_gives_the_same_phases(self):
        """The same roadmap as PDF is read like the text."""
        page = """
        #set document(date: none)
        #set text(size: 11pt)
        #text(size: 20pt)[*Data engineer roadmap*]

        #text(size: 15pt)[*Phase 1: SQL and modelling (4 weeks)*]
        - SQL with window functions
        - Data modeling for warehouses

        #text(size: 15pt)[*Phase 2: Pipelines (6 weeks)*]
        - Apache Airflow and dbt
        - Data quality tests

        #text(size: 15pt)[*Phase 3: Streams (1 month)*]
        - Apache Kafka
        - Apache Flink
        """
        source = "\n".join(line.strip() for line in page.splitlines())
        draft = import_roadmap(read_document(typst.compile(source.encode()), name="roadmap.pdf"))
        found = [(phase.title, phase.weeks) for phase in phases(draft)]
        assert found == [("SQL and modelling", 4.0), ("Pipelines", 6.0), ("Streams", 4.3)]
        assert {"apache-kafka", "apache-flink"} <= set(draft.role.phases[2].essential)


class TestParts:
    """What is read inside a phase."""

    def test_resources_keep_their_links(self, imported):
        """Each resource of a page has its words, its address, and nothing invented."""
        first, second, *_ = phases(imported("page.html"))
        assert [(item.title, item.url) for item in first.resources] == [
            ("Bash manual", "https://www.gnu.org/software/bash/manual/")
        ]
        assert [(item.title, item.url) for item in second.resources] == [
            ("AWS documentation", "https://docs.aws.amazon.com/"),
            ("A friend with an account", ""),
        ]

    def test_goals_resources_and_milestone_may_run_together_in_a_paragraph(self, imported):
        """Labels inside a paragraph part it as labels on lines of their own do."""
        tables, questions, _ = phases(imported("run-together.txt"))
        assert tables.goals == ("clean a table in Excel.", "use pivot tables and lookups.")
        assert tables.milestone == "a one-page report that your neighbour understands."
        assert [(item.title, item.url) for item in questions.resources] == [
            ("SQLite documentation", "https://www.sqlite.org/docs.html")
        ]

    def test_check_boxes_and_labels_in_bullets_are_no_topics(self, imported):
        """Over boxes to tick, "- **Topics to Learn**:" leaves the topics."""
        machines, delivery = phases(imported("check-boxes.md"))
        assert machines.goals == (
            "Linux: Shell scripting; File permissions and systemd.",
            "Git: Rebasing and cherry-picking; Branching strategies.",
        )
        assert delivery.project == "Build a server twice with one command."

    def test_items_of_one_depth_are_goals_beside_each_other(self, imported):
        """Bullets that are set in alike under a numbered topic do not stand below the first of them."""
        _, language, *_ = phases(imported("numbered-topics.md"))
        assert language.goals == ("Data types and control flow.", "Memory management.")

    def test_the_line_of_time_and_level_swallows_nothing(self, imported):
        """What follows "Time: 6 weeks | Level: beginner" is still what is to be learned."""
        _, running = phases(imported("time-and-level.txt"))
        assert "database-replication" in running.optional
        assert "query-optimization" in running.essential

    def test_a_link_that_is_not_https_is_left_out_and_told(self, imported):
        """The title stays, the address goes to the notes."""
        draft = imported("months.txt")
        databases = phases(draft)[1]
        assert [(item.title, item.url, item.free) for item in databases.resources] == [
            ("Use the Index, Luke (free)", "https://use-the-index-luke.com/", True),
            ("PostgreSQL manual", "", None),
        ]
        assert draft.notes[1].links_left_out == ("http://www.example.org/pg",)
        assert "# Left out, for they are not https: http://www.example.org/pg" in role_toml(
            draft, load_taxonomy()
        )

    def test_labels_that_ran_together_are_parted(self, imported):
        """Both "6 weeksGoals" and "MilestoneRetrain a model" are what they were before they ran together."""
        first = phases(imported("roman-phases.txt"))[0]
        assert first.goals == ("Package a model with Docker.", "Track experiments in MLflow.")
        assert [item.title for item in first.resources] == [
            "MLflow quickstart notes",
            "The container chapter of our handbook",
        ]
        assert first.milestone == "Retrain a model from one command."

    def test_optional_is_optional(self, imported):
        """What the document calls optional is so in the draft: a phase, and a line."""
        assert [phase.is_optional for phase in phases(imported("page.html"))] == [False, False, False, True]
        assert "typescript" in phases(imported("nested-numbers.md"))[1].optional

    def test_what_no_concept_is_named_by_is_told(self, imported):
        """A topic that the taxonomy does not have stands in the notes of its phase."""
        draft = imported("nested-numbers.md")
        assert "Widget zoology" in draft.notes[2].unplaced
        assert "Widget zoology" in role_toml(draft, load_taxonomy())

    def test_sections_beside_the_phases_teach_nothing(self, imported):
        """Salaries and conclusions become no phase, and what they name is optional at most."""
        draft = imported("page.html")
        assert {"What does a cloud engineer do?", "Salary"} == {part.title for part in draft.outside}
        assert all("snowflake" not in phase.essential for phase in draft.role.phases)

    def test_resources_for_all_phases_are_kept_as_a_note(self, written):
        """A list of links for the whole document is told, for a role has no place for it."""
        draft = written(
            "# ML path\n\n## Beginner\nPython and NumPy.\n\n## Advanced\nPyTorch.\n\n"
            "## Resources\n- [A course](https://example.org/course)\n"
        )
        assert [phase.title for phase in phases(draft)] == ["Beginner", "Advanced"]
        assert "# - Resources: A course https://example.org/course" in role_toml(draft, load_taxonomy())

    def test_a_concept_is_taught_once(self, imported):
        """No concept stands in two phases or twice in one."""
        for name in DOCUMENTS:
            taught = [
                concept
                for phase in imported(name).role.phases
                for concept in (*phase.essential, *phase.optional)
            ]
            assert len(taught) == len(set(taught)), name

    def test_prose_without_a_heading_is_one_phase(self, written):
        """Even a paragraph gives a file that can be used."""
        draft = written(
            "First learn SQL and Python well, then Airflow and dbt, and after that Apache Spark.\n"
        )
        assert len(draft.role.phases) == 1
        assert {"sql", "python", "apache-airflow", "dbt", "apache-spark"} == set(
            draft.role.phases[0].essential
        )

    def test_table_of_resources_is_no_milestone(self, written):
        """A table below a labelled sentence holds what its first column says."""
        draft = written(
            "# Road\n\n## Step 1: Databases\n**You will learn:** SQL, PostgreSQL\n"
            "**Done when:** a query is explained.\n\n| Resource | Cost |\n|---|---|\n"
            "| [Guide](https://example.org/g) | free |\n| Tables and Their Keys | paid |\n\n"
            "## Step 2: Code\n**You will learn:** Python\n**Done when:** it runs.\n\n"
            "| Week | Tool |\n|---|---|\n| 1 | Docker |\n"
        )
        first, second = phases(draft)
        assert first.milestone == "a query is explained."
        assert [item.title for item in first.resources] == ["Guide", "Tables and Their Keys: paid"]
        assert second.essential == ("python", "docker")

    def test_what_a_line_calls_optional_is_optional_also_as_a_heading(self, written):
        """A line at the end of a phase may look like a heading; its word counts all the same."""
        draft = written(
            "## Step 1: Schedule\n**You will learn:** Airflow.\n\n**Optional:** Dagster, Prefect\n\n"
            "## Step 2: Code\n- Python\n"
        )
        assert {"dagster", "prefect"} <= set(draft.role.phases[0].optional)

    def test_units_may_be_lettered(self, written):
        """Letters number units as figures do, and "Unit A Weeks 1-4" does not take a week."""
        draft = written(
            "PATHWAY TO A JUNIOR TESTER\n\nUNIT A   Weeks 1-4   Basics\n   Topics:   regression testing\n"
            "   Evidence: a plan\n\nUNIT B   Weeks 5-10   Code\n"
            "   Topics:   Python with all its libraries for tests, and pytest\n"
            "   Evidence: forty tests\n"
        )
        assert draft.role.pref_label == "JUNIOR TESTER"
        found = [(phase.title, phase.weeks) for phase in draft.role.phases[:2]]
        assert found == [("Basics", 4), ("Code", 6)]
        assert draft.role.phases[1].goals[0] == "Python with all its libraries for tests, and pytest."

    def test_document_that_teaches_nothing_is_refused(self, written):
        """A letter is no roadmap: a role without a skill would say that there is nothing to learn."""
        with pytest.raises(DocumentError, match="no skill that is known"):
            written("To whom it may concern\n\nI am a friendly person who likes to walk.\n")


class TestFile:
    """The TOML."""

    @pytest.mark.parametrize(
        "title", ['Say "hi" \\ bye', "Tab\there", "Ünïcode — ☃", "Ends with a quote'", "\x7fdelete"]
    )
    def test_any_title_survives(self, written, title):
        """Whatever stands in a title is written so that TOML gives it back."""
        draft = written(f"# Road\n\n## Step 1: {title}\n- Python\n\n## Step 2: Rest\n- SQL\n")
        data = tomllib.loads(role_toml(draft, load_taxonomy()))
        assert data["phase"][0]["title"] == draft.role.phases[0].title

    def test_the_same_document_gives_the_same_bytes(self, imported):
        """Import twice, get the same file."""
        one, two = (role_toml(imported("months.txt"), load_taxonomy()) for _ in range(2))
        assert one == two

    @pytest.mark.property
    @settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(
        lines=st.lists(
            st.sampled_from([
                "# Roadmap", "## Step 1: Python", "## Step 2: SQL (3 weeks)", "Phase I", "Phase II: Git",
                "- Docker", "  - Compose: v2", "Goals", "**Resources**", "4 weeksGoals", "MilestoneShip it",
                "| Week | Topic |", "|---|---|", "| 1 | Rust |", "[x](https://a.org/b)", "1. Go", "2. R", "",
                "A longer sentence that names PyTorch and goes on for quite a while without an end",
                'A --> B["C"]', "Conclusion", "Comments", "🚀", "Month 1-2: Kafka", "why: fun", '"\\', "---",
            ]),
            min_size=1, max_size=25,
        )
    )  # fmt: skip
    def test_any_document_gives_a_valid_file_or_none(self, written, tmp_path, lines):
        """Whatever stands in a document, the file made of it is one that `--roadmap` takes."""
        text = "\n".join(lines)
        if not any(character.isalnum() for character in text):
            return
        try:
            draft = written(text)
        except DocumentError:
            return
        path = tmp_path / "mine.toml"
        path.write_text(role_toml(draft, load_taxonomy()), encoding="utf-8")
        try:
            role = read_role(path)
        except TaxonomyError as error:
            raise AssertionError(f"{error}\n{text}") from error
        assert check_role(role, load_taxonomy()) == ()


class TestCommand:
    """`skillgap roadmap import`."""

    def test_writes_a_file_that_plan_takes(self, skillgap, resume_pdf, tmp_path):
        """Import a document, then plan along it."""
        mine = tmp_path / "mine.toml"
        done = skillgap("roadmap", "import", FILES / "months.txt", "-o", mine)
        assert (done.status, done.out) == (0, "")
        assert "5 phases" in done.err
        done = skillgap("plan", resume_pdf, "--roadmap", mine, "--format", "json")
        assert done.status == 0
        assert '"Operations"' in done.out

    def test_json_holds_the_role_and_the_notes(self, skillgap):
        """With --format json standard output is one document."""
        import json

        done = skillgap("roadmap", "import", FILES / "page.html", "--format", "json")
        found = json.loads(done.out)
        assert [phase["title"] for phase in found["role"]["phases"]][:2] == [
            "Linux and networks",
            "One cloud",
        ]
        assert {"role", "notes", "outside"} == set(found)

    def test_a_file_that_is_missing_is_status_3(self, skillgap):
        """A document that cannot be used is named, with what to do."""
        done = skillgap("roadmap", "import", "no-such-roadmap.md")
        assert done.status == 3
        assert "no-such-roadmap.md" in done.err
