import os
import time
from collections.abc import Generator, Iterator
from itertools import islice
from multiprocessing import active_children

from loaders.pool import ordered


def _half_or_die(number: int) -> str:
    if number == 7:
        os._exit(9)
    return f"half {number / 2}"


def _lost(number: int) -> str:
    return f"lost {number}"


def _for_an_hour(number: int) -> str:
    time.sleep(3600 * number)
    return "done"


def _pid(_: int) -> int:
    return os.getpid()


def test_results_come_in_the_order_of_the_items_whatever_the_number_of_jobs() -> None:
    items = [6, 5, 4, 3, 2, 1]
    assert list(ordered(_half_or_die, items, 2, _lost)) == list(ordered(_half_or_die, items, 1, _lost))


def test_a_worker_that_dies_takes_only_its_own_item() -> None:
    results = list(ordered(_half_or_die, range(12), 2, _lost))
    assert results == [f"half {n / 2}" if n != 7 else "lost 7" for n in range(12)]


def test_items_are_taken_only_a_few_ahead() -> None:
    taken: list[int] = []

    def items() -> Iterator[int]:
        for number in range(100):
            taken.append(number)
            yield number

    [worker] = islice(ordered(_pid, items(), 2, lambda _: 0), 1)
    assert worker != os.getpid()
    assert len(taken) <= 6


def test_who_stops_early_waits_for_no_worker() -> None:
    results = ordered(_for_an_hour, [0, 1, 1, 1], 2, _lost)
    assert isinstance(results, Generator)
    assert next(results) == "done"
    results.close()
    assert active_children() == []
