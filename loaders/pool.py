"""One function over many items in worker processes: in order, a few at a time, and a worker that dies takes only its item."""

from __future__ import annotations

import signal
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from itertools import islice
from multiprocessing import active_children, get_context
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

#: Items in work for each worker: enough to keep it busy, few enough to keep memory flat.
AHEAD = 3


def ordered(work: Callable[[Item], Result], items: Iterable[Item], jobs: int, lost: Callable[[Item], Result]) -> Iterator[Result]:
    """Yield `work(item)` in the order of the items; `lost(item)` stands for an item whose worker process died.

    With one job everything runs in this process; with more, `work`, the items and the results must be picklable.
    """
    if jobs == 1:
        yield from map(work, items)
        return
    left = iter(items)
    while suspects := (yield from _until_broken(work, left, jobs)):
        for item in suspects:
            yield _alone(work, item, lost)


def _until_broken(work: Callable[[Item], Result], items: Iterator[Item], jobs: int) -> Generator[Result, None, list[Item]]:
    """Yield results until no item is left or a worker dies; return the items that were in work then."""
    waiting: deque[Item] = deque()
    futures: deque[Future[Result]] = deque()
    with _pool(jobs) as pool:
        try:
            while True:
                for item in islice(items, jobs * AHEAD - len(waiting)):
                    waiting.append(item)
                    futures.append(pool.submit(work, item))
                if not waiting:
                    return []
                result = futures.popleft().result()
                waiting.popleft()
                yield result
        except BrokenProcessPool:
            return list(waiting)


def _alone(work: Callable[[Item], Result], item: Item, lost: Callable[[Item], Result]) -> Result:
    """Run one item in a process of its own, to learn whether it is the one that kills."""
    with _pool(1) as pool:
        try:
            return pool.submit(work, item).result()
        except BrokenProcessPool:
            return lost(item)


@contextmanager
def _pool(jobs: int) -> Iterator[ProcessPoolExecutor]:
    # "spawn" on every system: a forked copy of a process that holds the engine's threads may hang.
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_leave_interrupts_to_the_parent) as pool:
        try:
            yield pool
        except BaseException:
            # An interrupt can come while the pool is starting or stopping; workers left then would be waited for without end.
            for worker in active_children():
                worker.terminate()
            raise


def _leave_interrupts_to_the_parent() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
