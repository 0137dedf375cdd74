"""A batch in a process of its own, with blocks so small that few documents make many of them.

Prints a line whenever something was finished: that is, when it is already durable.
"""

import json
import sys
from pathlib import Path

from skillgap.batch import Settings, reading, run


def main() -> None:
    """Run the settings given as JSON."""
    run.JOBS_AT_ONCE, run.PAIRS_AT_ONCE, run.SCREENED_AT_ONCE = 3, 6, 4
    reading.FEWEST = reading.MOST = 2
    settings = json.loads(sys.argv[1])
    tuples = {key: tuple(settings.pop(key)) for key in ("resumes", "jobs")}
    output = Path(settings.pop("output"))
    run.run_batch(Settings(output=output, **tuples, **settings), lambda *what: print(*what, flush=True))  # noqa: T201


if __name__ == "__main__":
    main()
