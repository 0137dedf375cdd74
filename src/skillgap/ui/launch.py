"""Start the app's server, with the settings that keep it on this machine."""

import subprocess
import sys
from pathlib import Path

SETTINGS = {
    "browser.gatherUsageStats": "false",
    "client.showErrorDetails": "none",
    "server.address": "127.0.0.1",
    "server.enableXsrfProtection": "true",
    "server.fileWatcherType": "none",
    "server.maxMessageSize": "20",
    "server.maxUploadSize": "10",
    "server.showEmailPrompt": "false",
}
"""What must hold whatever a visitor's own settings say. All else, and the theme, is in the file
`.streamlit/config.toml` beside this module, which Streamlit finds there."""


def launch(port: int) -> int:
    """Run the server until it is stopped and return its exit status."""
    flags = [f"--{name}={value}" for name, value in {**SETTINGS, "server.port": str(port)}.items()]
    entry = Path(__file__).with_name("entry.py")
    command = [sys.executable, "-m", "streamlit", "run", str(entry), *flags]
    try:
        return subprocess.run(command, check=False).returncode  # noqa: S603, our own file and numbers
    except KeyboardInterrupt:
        # Ctrl+C is how the server is stopped; it has heard it, too.
        return 0
