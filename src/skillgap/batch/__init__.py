"""Many resumes against many postings: the same numbers as `analyze`, on all cores, and no row lost.

    names ─ sources ─▶ documents ─ reading ─▶ compact profiles ─┬─ scoring ─▶ a row for every pair
                                                                └─ screen ──▶ the best few of each posting

Two stages. Each document is read once and kept as a compact profile (`compact`, `cache`); pairs are then
scored from those. What is finished is durable before it is reported (`journal`), so that a batch that was
killed goes on where it stood. The work is plain functions on plain data (`worker`), handed to any
`concurrent.futures.Executor` (`engines`).
"""

from skillgap.batch.run import run_batch
from skillgap.batch.settings import Settings, Summary

__all__ = ["Settings", "Summary", "run_batch"]
