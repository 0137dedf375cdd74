"""The command line as other programs call it: data, errors, exit status."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from skillgap.samples import sample

TODAY = ("--today", "2026-11-20")
RESUMES = ("resume.pdf", "resume.docx", "resume.txt", "resume.md")


class TestAnalyze:
    """`skillgap analyze`."""

    @pytest.mark.parametrize("name", RESUMES)
    def test_json_has_every_promised_key(self, skillgap, posting_txt, name):
        """Each format of resume gives the whole document and nothing else on standard output."""
        done = skillgap("analyze", sample(name), "--job", posting_txt, "--format", "json", *TODAY)
        found = json.loads(done.out)
        assert done.status == 0
        promised = {
            "skillgap", "scoreVersion", "taxonomyVersion", "today", "score", "band", "confidence",
            "components", "requirements", "unknownRequirements", "plan",
        }  # fmt: skip
        assert promised <= set(found)
        assert found["today"] == "2026-11-20"
        row = found["requirements"][0]
        promised = {
            "concepts", "label", "importance", "status", "credit", "years", "postingLines", "evidence", "via"
        }  # fmt: skip
        assert promised <= set(row)
        phase = found["plan"]["phases"][0]
        promised = {
            "id", "title", "weeks", "start", "learn", "prerequisites", "goals", "resources", "milestone",
            "why",
        }  # fmt: skip
        assert promised <= set(phase)

    def test_same_person_in_four_formats_gets_about_the_same_score(self, skillgap, posting_txt):
        """The format of a resume does not decide about its owner."""
        scores = []
        for name in RESUMES:
            done = skillgap("analyze", sample(name), "--job", posting_txt, "--format", "json", *TODAY)
            scores.append(json.loads(done.out)["score"])
        assert max(scores) - min(scores) <= 2

    def test_posting_from_standard_input(self, skillgap, resume_pdf, posting_txt, monkeypatch):
        """A posting pasted into standard input gives what the file gives."""
        pasted = io.TextIOWrapper(io.BytesIO(posting_txt.read_bytes()))
        monkeypatch.setattr(sys, "stdin", pasted)
        from_input = json.loads(skillgap("analyze", resume_pdf, "--job", "-", "--format", "json", *TODAY).out)
        from_file = json.loads(
            skillgap("analyze", resume_pdf, "--job", posting_txt, "--format", "json", *TODAY).out
        )
        assert from_input["requirements"] == from_file["requirements"]
        assert from_input["score"] == from_file["score"]

    def test_several_postings_give_one_plan(self, skillgap, resume_pdf, posting_txt):
        """Two postings give two analyses and a plan for both."""
        other = sample("posting-data-engineer.md")
        done = skillgap(
            "analyze", resume_pdf, "--job", posting_txt, "--job", other, "--format", "json", *TODAY
        )
        found = json.loads(done.out)
        assert len(found["analyses"]) == 2
        assert found["plan"]["phases"]

    def test_assumed_skill_raises_the_score(self, skillgap, resume_pdf, posting_txt):
        """What if a missing essential skill were learned: the score says it."""
        plain = ("analyze", resume_pdf, "--job", posting_txt, "--format", "json", *TODAY)
        before, after = skillgap(*plain), skillgap(*plain, "--assume", "MLflow")
        assert json.loads(after.out)["score"] > json.loads(before.out)["score"]

    def test_role_instead_of_a_posting(self, skillgap, resume_pdf):
        """A resume can be held against a role of the roadmaps."""
        done = skillgap("analyze", resume_pdf, "--role", "generative-ai-engineer", "--format", "json", *TODAY)
        assert json.loads(done.out)["plan"]["role"] == "generative-ai-engineer"

    @pytest.mark.parametrize(
        ("suffix", "start"), [(".json", "{"), (".md", "# "), (".html", "<!doctype html>")]
    )
    def test_suffix_of_the_output_decides_the_format(
        self, skillgap, resume_pdf, posting_txt, tmp_path, suffix, start
    ):
        """`-o report.html` writes HTML without being told."""
        target = tmp_path / f"report{suffix}"
        done = skillgap("analyze", resume_pdf, "--job", posting_txt, *TODAY, "-o", target)
        assert (done.status, done.out) == (0, "")
        assert target.read_text(encoding="utf-8").startswith(start)

    def test_output_is_the_same_whatever_the_hash_seed(self, resume_pdf, posting_txt):
        """Two processes with different hash seeds print the same bytes."""
        command = [sys.executable, "-m", "skillgap", "analyze", resume_pdf, "--job", posting_txt]
        outputs = {
            subprocess.run(
                [*command, "--format", "json", *TODAY],
                check=True,
                capture_output=True,
                env={**os.environ, "PYTHONHASHSEED": seed},
            ).stdout
            for seed in ("1", "2")
        }
        assert len(outputs) == 1


class TestFailure:
    """Bad input and wrong usage."""

    def test_missing_file_names_file_reason_and_remedy(self, skillgap, posting_txt):
        """A file that is not there gives status 3 and one helpful line."""
        done = skillgap("analyze", "nowhere.pdf", "--job", posting_txt)
        assert (done.status, done.out) == (3, "")
        assert done.err.startswith("nowhere.pdf: ")
        assert done.err.count("\n") == 1

    def test_unusable_file_does_not_stop_the_others(self, skillgap, posting_txt, tmp_path):
        """`extract` reports the bad file, does the good one, and ends with status 3."""
        empty = tmp_path / "empty.txt"
        empty.write_bytes(b"")
        done = skillgap("extract", empty, posting_txt, "--format", "jsonl")
        first, second = map(json.loads, done.out.splitlines())
        assert done.status == 3
        assert set(first) == {"file", "error"}
        assert second["mentions"]

    @pytest.mark.parametrize(
        "arguments",
        [
            ("analyze", "resume.pdf"),
            ("analyze", "resume.pdf", "--job"),
            ("nonsense",),
            ("analyze", "-", "--job", "-"),
            ("plan", "resume.pdf", "--role", "ai-engineer", "--hours-per-week", "0"),
            ("analyze", "resume.pdf", "--role", "ai-engineer", "--today", "tomorrow"),
        ],
    )
    def test_wrong_usage_is_status_2(self, skillgap, arguments):
        """A command that cannot be understood says so, with status 2, before anything is read."""
        done = skillgap(*arguments)
        assert (done.status, done.out) == (2, "")
        assert done.err

    @pytest.mark.parametrize(
        "arguments", [("roadmap", "show", "ai-enginer"), ("taxonomy", "show", "pytorhc")]
    )
    def test_unknown_name_suggests_the_nearest(self, skillgap, arguments):
        """A misspelled role or skill is answered with the one that was meant."""
        done = skillgap(*arguments)
        assert done.status == 2
        assert "Did you mean" in done.err

    def test_no_plain_traceback_for_a_folder(self, skillgap, tmp_path):
        """A folder where a file is wanted is said to be one."""
        done = skillgap("parse", tmp_path)
        assert done.status == 3
        assert "Traceback" not in done.err

    @pytest.mark.parametrize(
        ("content", "said"),
        [
            (None, "there is no such file"),
            ("id,text\n", "is not valid TOML"),
            (('prefLabel = "A"\ndefinition = "B."\nsource = ["editors"]\n'
             '[[phase]]\nid = "x"\ntitle = "X"\nweeks = 1\nweeksFrom = "editors"\nessential = ["djangoo"]\n'),
             "mine.toml [x]: no concept 'djangoo'"),
        ],
    )  # fmt: skip
    def test_role_file_that_cannot_be_used_is_one_line(self, skillgap, resume_pdf, tmp_path, content, said):
        """A role file of one's own is called as it was named, and one fault is said once."""
        mine = tmp_path / "mine.toml"
        if content is not None:
            mine.write_text(content, encoding="utf-8")
        done = skillgap("plan", resume_pdf, "--roadmap", mine)
        (line,) = done.err.splitlines()
        assert (done.status, done.out) == (3, "")
        assert line.startswith(str(mine))
        assert said in line

    @pytest.mark.parametrize(
        ("arguments", "remedy"),
        [(("roadmap", "show", "zzqq"), "roadmap list"), (("taxonomy", "show", "zzqq"), "taxonomy search")],
    )
    def test_unknown_name_without_a_near_one_says_where_to_look(self, skillgap, arguments, remedy):
        """Who names a role or skill that does not exist is told the command that finds it."""
        done = skillgap(*arguments)
        assert (done.status, remedy in done.err) == (2, True)


class TestExtract:
    """`skillgap extract`."""

    def test_offsets_point_into_the_text(self, skillgap, posting_txt):
        """Each mention is the slice of the text it claims to be, and the text is the file's."""
        done = skillgap("extract", posting_txt, "--kind", "posting", "--format", "jsonl")
        found = json.loads(done.out)
        assert found["text"] == posting_txt.read_text(encoding="utf-8")
        assert len(found["mentions"]) > 20
        for mention in [*found["mentions"], *found["unknown"]]:
            assert found["text"][mention["start"] : mention["end"]] == mention["text"]

    def test_kind_is_recognised(self, skillgap, resume_pdf, posting_txt):
        """A resume is read as one and a posting as one without being told."""
        done = skillgap("extract", resume_pdf, posting_txt, "--format", "jsonl")
        assert [json.loads(line)["kind"] for line in done.out.splitlines()] == ["resume", "posting"]

    def test_table_gives_each_skill_its_greatest_weight(self, skillgap, tmp_path):
        """A skill of the title that is also required is essential, and one that is ruled out is negated."""
        posting = tmp_path / "posting.txt"
        posting.write_text("Python Developer\n\nRequirements\n- Python\n- No Java needed\n", encoding="utf-8")
        rows = {
            line.split()[0]: line.split() for line in skillgap("extract", posting).out.splitlines() if line
        }
        assert rows["Python"][2:4] == ["essential", "2"]
        assert rows["Java"][2:4] == ["negated", "1"]


class TestTailor:
    """`skillgap tailor` and `skillgap verify`."""

    @pytest.mark.parametrize("suffix", [".docx", ".pdf", ".md", ".txt", ".json"])
    def test_everything_written_verifies(self, skillgap, posting_txt, tmp_path, suffix):
        """Whatever format is written, the verifier finds no claim the original does not make."""
        target = tmp_path / f"tailored{suffix}"
        original = sample("resume.docx")
        done = skillgap("tailor", original, "--job", posting_txt, "-o", target, "--format", "json", *TODAY)
        report = json.loads(done.out)
        assert done.status == 0
        assert report["truth"] == {"ok": True, "violations": []}
        assert report["changes"]
        assert report["coverage"]["before"] <= report["coverage"]["after"] <= report["coverage"]["bestHonest"]
        assert skillgap("verify", original, target).status == 0

    def test_verify_finds_an_invented_skill(self, skillgap, tmp_path):
        """One added skill is found, named, and ends with status 3."""
        original = sample("resume.txt")
        forged = tmp_path / "forged.txt"
        forged.write_text(
            original.read_text(encoding="utf-8").replace("pandas", "pandas, Snowflake"), encoding="utf-8"
        )
        done = skillgap("verify", original, forged, "--format", "json")
        found = json.loads(done.out)
        assert done.status == 3
        assert any("Snowflake" in item["text"] and item["kind"] == "skill" for item in found["violations"])

    def test_only_accepted_changes_are_made(self, skillgap, posting_txt, tmp_path):
        """`--accept c1` makes that change and no other."""
        done = skillgap(
            "tailor", sample("resume.docx"), "--job", posting_txt, "-o", tmp_path / "t.docx",
            "--accept", "c1", "--format", "json", *TODAY,
        )  # fmt: skip
        assert [change["id"] for change in json.loads(done.out)["changes"]] == ["c1"]


class TestRest:
    """plan, roadmap, taxonomy, demo."""

    def test_plan_as_calendar(self, skillgap, resume_pdf):
        """The calendar parses and has one event per phase."""
        import icalendar

        arguments = ("plan", resume_pdf, "--role", "ai-engineer", *TODAY)
        phases = json.loads(skillgap(*arguments, "--format", "json").out)["phases"]
        calendar = icalendar.Calendar.from_ical(
            skillgap(*arguments, "--format", "ics", "--start", "2027-01-11").out
        )
        assert len(calendar.events) == len(phases) > 0

    def test_roadmaps_are_listed_and_shown(self, skillgap):
        """Every role in the list can be shown in full."""
        for role in json.loads(skillgap("roadmap", "list", "--format", "json").out):
            shown = json.loads(skillgap("roadmap", "show", role["id"], "--format", "json").out)
            assert len(shown["phases"]) == role["phases"] > 0

    def test_taxonomy_commands_answer(self, skillgap):
        """Stats counts, search finds, show explains, validate passes."""
        stats = json.loads(skillgap("taxonomy", "stats", "--format", "json").out)
        assert stats["concepts"] >= 1500
        assert stats["faults"] == 0
        found = json.loads(skillgap("taxonomy", "search", "vector database", "--format", "json").out)
        assert "vector-databases" in [concept["id"] for concept in found]
        assert json.loads(skillgap("taxonomy", "show", "k8s", "--format", "json").out)["id"] == "kubernetes"
        assert skillgap("taxonomy", "validate").status == 0

    def test_validate_names_every_fault_of_a_folder(self, skillgap, tmp_path):
        """A broken copy is refused with each fault's place, reason and repair."""
        (tmp_path / "concepts").mkdir()
        (tmp_path / "concepts" / "broken.toml").write_text('[Bad_Id]\nprefLabel = "X"\n', encoding="utf-8")
        done = skillgap("taxonomy", "validate", tmp_path)
        assert done.status == 3
        assert "broken.toml [Bad_Id] category: is missing; add it" in done.err
        assert "not kebab-case" in done.err

    def test_demo_writes_the_report_and_the_tailored_resume(self, skillgap, tmp_path):
        """The demo prints everything and leaves four files that open."""
        done = skillgap("demo", "-o", tmp_path, *TODAY)
        names = {path.name for path in tmp_path.iterdir()}
        assert done.status == 0
        assert names == {"report.html", "report.md", "analysis.json", "tailored.docx"}
        for word in ("Score", "Requirements", "Learning plan", "Tailored bullets"):
            assert word in done.out
        assert json.loads((tmp_path / "analysis.json").read_text(encoding="utf-8"))["score"]

    def test_output_has_no_colour_codes_when_it_is_no_terminal(self, skillgap, resume_pdf, posting_txt):
        """A pipe gets text, not escape codes."""
        assert "\x1b" not in skillgap("analyze", resume_pdf, "--job", posting_txt, *TODAY).out

    def test_module_runs_as_a_program(self):
        """`python -m skillgap --version` prints one line."""
        done = subprocess.run(
            [sys.executable, "-m", "skillgap", "--version"], check=True, capture_output=True, text=True
        )
        assert done.stdout.count("\n") == 1


def test_html_report_escapes_what_users_wrote(skillgap, posting_txt, tmp_path):
    """Markup in a resume stays text in the report."""
    resume = tmp_path / "resume.txt"
    text = sample("resume.txt").read_text(encoding="utf-8")
    resume.write_text(text.replace("Built an assistant", "Built <script>alert(1)</script> an assistant"))
    done = skillgap("analyze", resume, "--job", posting_txt, "--format", "html", *TODAY)
    assert "<script>" not in done.out
    assert Path(resume).name in done.out
