"""The counts of ``summary --from`` as a careful analyst makes them with pandas: lean in time and memory.

``python bench/counts_by_pandas.py FILE`` prints its processor time in seconds, its peak of memory in kB, how many
teams there are and how many groups. Columns come one by one, none too many, each as codes of one byte; rows are
grouped by one number made of all their codes, which takes half the time of grouping by columns.
"""

import sys
from pathlib import Path
from time import process_time

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

BY = ("role", "edition", "version", "part", "prompt", "state", "level", "levels", "decided", "moved", "evidence")
"""What rows differ by; a row's standard follows from these."""
TEXTS = ("role", "edition", "version", "part", "prompt", "state", "levels", "moved")
COUNTED = ("n", "sent", "opened")


def main() -> None:
    """Count, and print what it took."""
    before = process_time()
    found = counts(Path(sys.argv[1]))
    took = process_time() - before
    lines = Path("/proc/self/status").read_text().splitlines()
    peak = next(int(line.split()[1]) for line in lines if line.startswith("VmHWM"))
    print(took, peak, int(found.loc[found["state"] == "whole", "teams"].sum()), len(found))


def counts(file: Path) -> pd.DataFrame:
    """Count teams and people by all that rows differ by, as the statement of ``summary`` does."""
    latest = pq.read_table(file, columns=["latest"])["latest"].to_numpy()
    columns = {name: _column(file, name) for name in (*BY, *COUNTED)}
    rows = pd.DataFrame(columns if latest.all() else {name: one[latest] for name, one in columns.items()}, copy=False)
    key = _one_key(rows)
    counted = (
        rows[list(COUNTED)]
        .groupby(key, sort=False)
        .agg(
            teams=("opened", "size"),
            people=("n", "sum"),
            sent_in_all=("sent", "sum"),
            teams_sent=("sent", "count"),
            most_sent=("sent", "max"),
            first_opened=("opened", "min"),
            last_opened=("opened", "max"),
        )
    )
    named = rows.loc[~key.duplicated(), list(BY)]
    return pd.concat([named.reset_index(drop=True), counted.reset_index(drop=True)], axis=1)


def _column(file: Path, name: str) -> pd.Series:
    read = pq.read_table(file, columns=[name], read_dictionary=[name] if name in TEXTS else None)[name]
    if name in BY:
        return (read.unify_dictionaries() if name in TEXTS else read.dictionary_encode()).to_pandas()
    if name == "opened":
        return read.to_pandas(date_as_object=False)
    return read.cast(pa.int16()).to_pandas(types_mapper={pa.int16(): pd.Int16Dtype()}.get)


def _one_key(rows: pd.DataFrame) -> pd.Series:
    key = np.zeros(len(rows), dtype=np.int64)
    for name in BY:
        key *= len(rows[name].cat.categories) + 1
        key += rows[name].cat.codes.to_numpy() + 1
    return pd.Series(key)


if __name__ == "__main__":
    main()
