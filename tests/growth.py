"""Whether work grows as its input does: processor time of one run compared with another's, never with a clock."""

import gc
import time
from collections.abc import Callable

TRIES = 5
LEAST_SECONDS = max(0.002, time.get_clock_info("process_time").resolution)


def assert_ten_times_is_no_more_than_fifteen(work: Callable[[], object], ten_times: Callable[[], object]) -> None:
    """Run the work and ten times as much of it: what grows with the square takes a hundred times as long.

    Measured anew where it took too long, since a busy machine slows either down; the square does so in every try.
    """
    ratios = []
    for _ in range(TRIES):
        ratios.append(_spent(ten_times) / max(_spent(work), LEAST_SECONDS))
        if ratios[-1] < 15:
            return
    raise AssertionError(f"ten times the input took this many times the work: {ratios}")


def _spent(work: Callable[[], object]) -> float:
    gc.disable()  # it would look through all that other tests left, more often for the larger work
    try:
        begun = time.process_time()
        work()
        return time.process_time() - begun
    finally:
        gc.enable()
