"""Whether work grows as its input does: processor time of one run compared with another's, never with a clock.

What grows as the input does takes ten times as long, what grows with its square a hundred times; the limit lies between
the two by their ratio, where a busy machine leads neither astray.
"""

import gc
import time
from collections.abc import Callable

TRIES = 5
MOST_TIMES = 32
LEAST_SECONDS = max(0.002, time.get_clock_info("process_time").resolution)


def assert_ten_times_is_no_square_of_the_work(work: Callable[[], object], ten_times: Callable[[], object]) -> None:
    """Run the work and ten times as much of it.

    Measured anew where it took too long, since a busy machine slows either down; the square does so in every try.
    """
    ratios = []
    for _ in range(TRIES):
        ratios.append(_spent(ten_times) / max(_spent(work), LEAST_SECONDS))
        if ratios[-1] < MOST_TIMES:
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
