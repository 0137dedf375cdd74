"""The same batch on a Dask cluster: a scheduler and two worker processes that speak TCP."""

import os
import signal
from collections.abc import Iterator

import pytest
from corpora import TODAY, write_corpus
from distributed import LocalCluster

from skillgap.batch import Settings, reading, run, run_batch


@pytest.fixture
def cluster() -> Iterator[LocalCluster]:
    """Two workers of one thread each; one that dies is replaced."""
    with LocalCluster(
        n_workers=2,
        threads_per_worker=1,
        processes=True,
        protocol="tcp://",
        host="127.0.0.1",
        dashboard_address=None,
    ) as made:
        yield made


@pytest.mark.parametrize("suffix", ["parquet"])
def test_cluster_gives_the_same_bytes_though_a_worker_is_killed(tmp_path, monkeypatch, cluster, suffix):
    """A worker that dies in the middle of the batch changes nothing in the output."""
    monkeypatch.setattr(run, "JOBS_AT_ONCE", 3)
    monkeypatch.setattr(run, "PAIRS_AT_ONCE", 9)
    monkeypatch.setattr(reading, "FEWEST", 4)
    monkeypatch.setattr(reading, "MOST", 4)
    corpus = write_corpus(tmp_path, 24, 7)
    (corpus.resumes / "empty.txt").write_bytes(b"")
    names = {"resumes": (str(corpus.resumes),), "jobs": (str(corpus.jobs),), "today": TODAY, "cache": False}
    here, there = tmp_path / f"here.{suffix}", tmp_path / f"there.{suffix}"
    run_batch(Settings(output=here, workers=0, **names))
    victims = list(cluster.scheduler.workers)[:1]

    def kill_one(what: str, done: int, _total: int | None) -> None:
        if victims and what == "reading resumes" and done > 4:
            worker = cluster.workers[0]
            os.kill(worker.pid, signal.SIGKILL)
            victims.clear()

    summary = run_batch(Settings(output=there, scheduler=cluster.scheduler_address, **names), kill_one)
    assert victims == []
    assert (summary.resumes, summary.jobs, summary.pairs) == (24, 7, 168)
    assert there.read_bytes() == here.read_bytes()
