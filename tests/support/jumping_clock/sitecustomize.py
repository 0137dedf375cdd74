"""Python loads this at the start of every process that has this folder in PYTHONPATH.

The clock on the wall then jumps each time it is looked at: hours back, hours on, over the change to summer
time, a year. What measures time by it would wait for ever, or not at all.
"""

import itertools
import time

_JUMPS = itertools.cycle((0, -5 * 3600, 7 * 3600, -86_400, 400 * 86_400, 3600))
_seconds, _nanoseconds = time.time, time.time_ns

time.time = lambda: _seconds() + next(_JUMPS)
time.time_ns = lambda: _nanoseconds() + next(_JUMPS) * 10**9
