"""ESCO's list of skills as an extra scheme: what is added, what is left out, and how it is switched on."""

import json
from pathlib import Path

import pytest
from building import concept, taxonomy_of

from skillgap.errors import DocumentError, TaxonomyError
from skillgap.model.taxonomy import Category, Concept, Taxonomy
from skillgap.taxonomy import load_taxonomy
from skillgap.taxonomy.esco import import_esco
from skillgap.taxonomy.extra import dumps, extend, loads

HEADER = (
    "conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,"
    "scopeNote,definition,inScheme,description"
)
BASE = "http://data.europa.eu/esco/skill/"


def row(
    key: str,
    label: str,
    *,
    alternatives: tuple[str, ...] = (),
    skill_type: str = "skill/competence",
    reuse: str = "sector-specific",
    status: str = "released",
    description: str = "",
) -> str:
    """Return a row as ESCO publishes it: alternative labels one to a line inside a quoted cell."""
    joined = "\n".join(alternatives)
    return (
        f'KnowledgeSkillCompetence,{BASE}{key},{skill_type},{reuse},"{label}","{joined}",,{status},'
        f'2024-01-01T00:00:00Z,,,http://data.europa.eu/esco/concept-scheme/skills,"{description}"'
    )


def table(*rows: str) -> str:
    """Return a CSV file."""
    return "\n".join([HEADER, *rows, ""])


OURS = taxonomy_of(
    concept("python", labels=("Python 3",)),
    concept("welding"),
    Concept(
        **{
            **{name: getattr(concept("lathes"), name) for name in Concept.__dataclass_fields__},
            "matches": (("exactMatch", f"{BASE}exact"), ("closeMatch", f"{BASE}close")),
        }
    ),
)


def imported(
    *rows: str, ours: Taxonomy = OURS, alternatives: bool = True
) -> tuple[dict[str, Concept], dict[str, int]]:
    """Return the concepts by label, and the counts of what was left out."""
    found = import_esco(table(*rows), ours, name="skills_en.csv", with_alternative_labels=alternatives)
    return {item.pref_label: item for item in found.scheme.concepts}, dict(found.left_out)


class TestImport:
    """Which skills and labels become part of the scheme."""

    def test_a_skill_is_taken_over(self) -> None:
        """Id, labels, first sentence and URI come from the row; the bracketed kind is left off."""
        concepts, left_out = imported(
            row(
                "AB12",
                "Scratch (computer programming)",
                alternatives=("Scratch language", "blocks of Scratch"),
                skill_type="knowledge",
                description="Blocks that snap together. They are colourful.",
            )
        )
        assert left_out == {}
        found = concepts["Scratch"]
        assert found.id == "esco-ab12"
        assert found.alt_labels == ("Scratch language", "blocks of Scratch")
        assert found.definition == "Blocks that snap together."
        assert found.matches == (("exactMatch", f"{BASE}AB12"),)
        assert (found.category, found.hours) == (Category.DOMAIN, 0)

    def test_transversal_skills_are_soft(self) -> None:
        """What ESCO calls transversal is a soft skill here."""
        concepts, _ = imported(row("1", "show patience", reuse="transversal"))
        assert concepts["show patience"].category is Category.SOFT

    def test_alternative_labels_come_only_when_asked_for(self) -> None:
        """They are loose, so the default is to leave them."""
        concepts, _ = imported(row("1", "operate a kiln", alternatives=("fire pots",)), alternatives=False)
        assert concepts["operate a kiln"].alt_labels == ()

    @pytest.mark.parametrize(
        ("rows", "reason"),
        [
            ((row("1", "Python (computer programming)"),), "skills that are ours"),
            ((row("exact", "turn metal on lathes"),), "skills that are ours"),
            ((row("1", "plan"),), "skills named by an everyday word"),
            ((row("1", "dye cloth", status="obsolete"),), "skills not released or without a name"),
            ((row("1", "dye cloth"), row("2", "Dye  cloth")), "skills named like another"),
            ((row("1", "join metal", alternatives=("welding",)),), "labels that are ours"),
            ((row("1", "join metal", alternatives=("fusing",)),), "labels that are everyday words"),
            (
                (
                    row("1", "dye cloth", alternatives=("use of dye",)),
                    row("2", "mix it", alternatives=("use of dye",)),
                ),
                "labels of several ESCO skills",
            ),
            (
                (row("1", "dye cloth", alternatives=("mix dye",)), row("2", "mix dye")),
                "labels of several ESCO skills",
            ),
        ],
    )
    def test_what_clashes_is_left_out_and_counted(self, rows: tuple[str, ...], reason: str) -> None:
        """Ours stays ours, what several carry belongs to none, and each omission has its count."""
        concepts, left_out = imported(*rows)
        assert left_out[reason] >= 1
        labels = [label for item in concepts.values() for label in item.labels]
        assert len({label.casefold() for label in labels}) == len(labels)
        assert not {"python", "welding", "plan"} & {label.casefold() for label in labels}

    def test_a_close_match_is_related(self) -> None:
        """A skill that is near one of ours says so."""
        concepts, _ = imported(row("close", "mind machine tools"))
        assert concepts["mind machine tools"].related == ("lathes",)

    def test_another_table_is_refused(self) -> None:
        """A file without ESCO's columns is named, with what is missing."""
        with pytest.raises(DocumentError, match="conceptUri"):
            import_esco("a,b\n1,2\n", OURS, name="other.csv")


class TestExtraScheme:
    """The file, and a taxonomy with it."""

    def test_the_file_comes_back(self) -> None:
        """What is written is read back."""
        scheme = import_esco(
            table(row("1", "operate a kiln", alternatives=('fire ""pots""',))),
            OURS,
            name="x",
            with_alternative_labels=True,
        ).scheme
        assert scheme.concepts[0].alt_labels == ('fire "pots"',)
        assert loads(dumps(scheme), name="x").concepts == scheme.concepts

    def test_the_version_names_the_scheme(self, tmp_path: Path) -> None:
        """An output made with an extra scheme says with which."""
        path = tmp_path / "esco.json"
        path.write_text(dumps(import_esco(table(row("1", "operate a kiln")), OURS, name="x").scheme))
        extended = extend(OURS, path)
        assert extended.version.startswith("test+esco.")
        assert set(extended.concepts) == {*OURS.concepts, "esco-1"}
        assert list(extended.concepts) == sorted(extended.concepts)

    def test_labels_that_became_ours_since_are_left_out(self, tmp_path: Path) -> None:
        """A scheme made with an older version of the taxonomy cannot take a label away from ours."""
        path = tmp_path / "esco.json"
        scheme = import_esco(
            table(row("1", "operate a kiln", alternatives=("kiln work",)), row("2", "glaze pots")),
            OURS,
            name="x",
            with_alternative_labels=True,
        ).scheme
        path.write_text(dumps(scheme))
        newer = taxonomy_of(
            concept("kilns", labels=("Kiln work",)), concept("glazing", labels=("glaze pots",))
        )
        extended = extend(newer, path)
        assert extended.concepts["esco-1"].alt_labels == ()  # type: ignore[index]
        assert "esco-2" not in extended.concepts

    @pytest.mark.parametrize("text", ["", "[]", "{}", '{"format": "other"}', "not json"])
    def test_another_file_is_refused(self, tmp_path: Path, text: str) -> None:
        """A file that is no extra scheme is named, with how to make one."""
        path = tmp_path / "other.json"
        path.write_text(text)
        with pytest.raises(TaxonomyError, match=r"other\.json.*import-esco"):
            extend(OURS, path)


class TestCommands:
    """`import-esco`, and `--extra-scheme` on the commands that read."""

    def test_an_imported_skill_is_found(self, skillgap, tmp_path: Path) -> None:
        """Import, then extract: the skill is found with the option and not without."""
        (tmp_path / "skills_en.csv").write_text(table(row("1", "operate a kiln")), encoding="utf-8-sig")
        posting = tmp_path / "posting.txt"
        posting.write_text("Requirements\n- You can operate a kiln and know Python\n")
        made = skillgap("taxonomy", "import-esco", tmp_path / "skills_en.csv", "-o", tmp_path / "esco.json")
        assert (made.status, made.out) == (0, "")
        assert "1 skill added" in made.err
        extract = ("extract", posting, "--kind", "posting", "--format", "jsonl")
        with_it = skillgap(*extract, "--extra-scheme", tmp_path / "esco.json")
        without = skillgap(*extract)
        assert [item["concept"] for item in json.loads(with_it.out)["mentions"]] == ["esco-1", "python"]
        assert [item["concept"] for item in json.loads(without.out)["mentions"]] == ["python"]
        assert "esco-1" not in load_taxonomy().concepts

    def test_a_missing_scheme_is_status_3(self, skillgap, tmp_path: Path, posting_txt: Path) -> None:
        """A file that is not there is named."""
        done = skillgap("extract", posting_txt, "--extra-scheme", tmp_path / "none.json")
        assert done.status == 3
        assert "none.json" in done.err
