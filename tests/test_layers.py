"""The import contract, and what importing costs."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
HEAVY = ("spacy", "sklearn", "pandas", "streamlit", "docx", "pdfplumber", "pypdfium2", "numpy", "lxml")


def loaded_by(code: str) -> set[str]:
    """Run code in a fresh interpreter and return the heavy libraries it loaded."""
    probe = f"{code}\nimport sys; print(*[name for name in {HEAVY!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", probe], check=True, capture_output=True, text=True, cwd=ROOT)
    return set(done.stdout.splitlines()[-1].split()) if done.stdout.strip() else set()


def test_each_storey_imports_only_from_below():
    """The contracts in pyproject.toml hold for every module."""
    linter = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([linter, "--no-cache"], check=False, capture_output=True, text=True, cwd=ROOT)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    "code",
    [
        "import skillgap",
        "import skillgap.cli",
        "import skillgap.model.analysis",
        "import skillgap.taxonomy; skillgap.taxonomy.load_taxonomy()",
        "from skillgap.cli import main; main(['--help'])",
    ],
)
def test_light_things_load_no_heavy_library(code):
    """Importing, asking for help and reading the taxonomy cost no NLP, table or web library."""
    assert loaded_by(code) == set()


def test_no_module_outgrows_its_room():
    """No module of the package has more than 350 lines."""
    long = {
        str(path.relative_to(ROOT)): lines
        for path in (ROOT / "src").rglob("*.py")
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > 350
    }
    assert long == {}


def test_the_guide_of_the_truth_check_names_each_of_its_rooms():
    """Whoever looks for a question of the truth check finds its module in the docstring of the package."""
    package = ROOT / "src/skillgap/tailoring/truth"
    guide = (package / "__init__.py").read_text(encoding="utf-8")
    rooms = {path.stem for path in package.glob("*.py")} - {"__init__"}
    assert {room for room in rooms if f"`{room}`" not in guide} == set()
