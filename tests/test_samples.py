"""The sample files are what their source says."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def test_samples_are_current() -> None:
    """Building the samples again changes nothing."""
    tool = ROOT / "tools" / "build_samples.py"
    done = subprocess.run([sys.executable, str(tool), "--check"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
