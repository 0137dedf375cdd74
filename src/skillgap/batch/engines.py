"""Where the work is done: in this process, in processes of this machine, or on a Dask cluster.

All three are a `concurrent.futures.Executor`. A worker that dies fails its own task and no other.
"""

import contextlib
import multiprocessing
import os
import sys
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from skillgap.errors import DocumentError

if TYPE_CHECKING:
    from pebble import ProcessPool

MEMORY_LIMIT = 4 * 2**30
"""Bytes of address space of a worker process, where the system can hold it to that (Linux)."""

MOST_RESTARTS = 100
"""How often the workers of one batch are started anew before something is taken to be wrong for good."""

TIMED_OUT = 1
"""Exit status of a worker that was ended because a document took too long (`faulthandler`)."""

Task = TypeVar("Task")
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True, kw_only=True)
class Engine:
    """An executor, how many tasks it works on at once, and how it says that a worker died."""

    executor: Executor
    slots: int
    deaths: tuple[type[BaseException], ...]
    can_end_workers: bool
    """Whether a worker is a process of its own, which may be ended when it hangs."""

    breaks: tuple[type[BaseException], ...] = ()
    """What tasks fail with when a worker died between two of them: no task's fault, so each is done again."""

    @property
    def window(self) -> int:
        """Tasks to have under way: a few more than slots, so that none waits, and no more, for memory."""
        return self.slots + 2 if self.can_end_workers else 1

    def why_died(self, error: BaseException, seconds: float) -> str:
        """Return what a worker's death says about the document it was reading alone."""
        status = getattr(error, "exitcode", None)
        if status == TIMED_OUT:
            return f"reading it takes longer than {seconds:g} seconds. Allow more, or leave it out."
        if status is None:
            return f"its worker ended, or took longer than {seconds:g} seconds. Leave it out."
        return f"it ends the process that reads it (exit status {status}). Leave it out."


@dataclass(frozen=True, slots=True, kw_only=True)
class Work(Generic[Task, Result]):
    """Tasks and the function that does one; tasks put into `again` come before the next of `tasks`."""

    function: Callable[[Task], Result]
    tasks: Iterator[Task]
    again: deque[Task]

    def done_by(self, engine: Engine) -> Iterator[tuple[Task, Future[Result]]]:
        """Yield tasks with their finished futures, as they finish."""
        running: dict[Future[Result], Task] = {}
        try:
            while True:
                while len(running) < engine.window:
                    task = self.again.popleft() if self.again else next(self.tasks, None)
                    if task is None:
                        break
                    running[engine.executor.submit(self.function, task)] = task
                if not running:
                    return
                for future in wait(running, return_when=FIRST_COMPLETED).done:
                    task = running.pop(future)
                    if isinstance(future.exception(), engine.breaks):
                        self.again.append(task)
                    else:
                        yield task, future
        finally:
            for future in running:
                future.cancel()


def default_workers() -> int:
    """Return the number of cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@contextlib.contextmanager
def open_engine(workers: int | None, scheduler: str) -> Iterator[Engine]:
    """Start what does the work, and end it afterwards. Raises `DocumentError` when no scheduler answers."""
    if scheduler:
        with _dask(scheduler) as engine:
            yield engine
    elif workers == 0:
        yield Engine(executor=InProcess(), slots=1, deaths=(), can_end_workers=False)
    else:
        with _processes(workers or default_workers()) as engine:
            yield engine


class InProcess(Executor):
    """Does each task at once, here."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:  # noqa: ANN401
        """Return a future that is done."""
        future: Future[Any] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:  # noqa: BLE001, the future carries whatever it is
            future.set_exception(error)
        return future


class Processes(Executor):
    """A pool of processes of which one may die without harm to the others (`pebble`).

    A worker that is killed while it has no task breaks the pool; the next task then starts another.
    """

    def __init__(self, start: Callable[[], "ProcessPool"]) -> None:
        self._start = start
        self._pool = start()
        self._starts = 1

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:  # noqa: ANN401
        """Return the future of a task. Raises `RuntimeError` when the pool breaks again and again."""
        if not self._pool.active and self._starts <= MOST_RESTARTS:
            self.shutdown(cancel_futures=True)
            self._pool = self._start()
            self._starts += 1
        return self._pool.schedule(fn, args=args, kwargs=kwargs)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: FBT001, FBT002, as its base has it
        """End the workers: after what is under way, or at once."""
        if cancel_futures:
            self._pool.stop()
        else:
            self._pool.close()
        if wait:
            self._pool.join()


@contextlib.contextmanager
def _processes(workers: int) -> Iterator[Engine]:
    from concurrent.futures.process import BrokenProcessPool

    from pebble import ProcessExpired, ProcessPool

    methods = multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("forkserver" if "forkserver" in methods else "spawn")
    if "forkserver" in methods:
        # A worker that takes the place of a dead one is then ready in a moment.
        context.set_forkserver_preload(["skillgap.batch.worker", "skillgap.matching"])
    executor = Processes(partial(ProcessPool, max_workers=workers, initializer=limit_memory, context=context))
    try:
        yield Engine(
            executor=executor,
            slots=workers,
            deaths=(ProcessExpired,),
            can_end_workers=True,
            breaks=(BrokenProcessPool,),
        )
    finally:
        executor.shutdown(cancel_futures=True)


def limit_memory() -> None:
    """Hold this process to `MEMORY_LIMIT`, so that one document cannot take the machine down."""
    if sys.platform == "linux":
        import resource

        _, most = resource.getrlimit(resource.RLIMIT_AS)
        limit = MEMORY_LIMIT if most == resource.RLIM_INFINITY else min(MEMORY_LIMIT, most)
        resource.setrlimit(resource.RLIMIT_AS, (limit, most))


@contextlib.contextmanager
def _dask(address: str) -> Iterator[Engine]:
    try:
        from distributed import Client, KilledWorker
    except ImportError as error:
        raise DocumentError(
            address, "a cluster needs more than is installed", "Run pip install 'skillgap[cluster]'"
        ) from error
    try:
        client = Client(address, timeout=30, set_as_default=False)
    except (OSError, ValueError) as error:
        raise DocumentError(address, "no Dask scheduler answers there", "Check the address") from error
    with client:
        threads = sum(client.ncores().values())
        if not threads:
            raise DocumentError(address, "the scheduler has no workers", "Start some with `dask worker`")
        yield Engine(
            executor=client.get_executor(pure=False),
            slots=threads,
            deaths=(KilledWorker,),
            can_end_workers=True,
        )
