"""Reads one CSV file with polars, pyarrow and DuckDB, all cells as text, on one thread, and says how long each took.

Usage: readers_peer.py LIST.csv [--repeat N]

One JSON object goes to standard output: for each tool its version, its best time of N in seconds, and the rows and
columns it read. Each tool gets the file ready in the page cache; its own start and import are not counted. A tool
that is not installed or fails is left out, with the reason.
"""

import argparse
import json
import os
import time

os.environ["POLARS_MAX_THREADS"] = "1"


def with_polars(path):
    import polars

    frame = polars.read_csv(path, infer_schema=False)
    return polars.__version__, frame.height, frame.width


def with_pyarrow(path):
    import pyarrow
    from pyarrow import csv

    with open(path, "rb") as file:
        names = next(iter(csv.open_csv(file, read_options=csv.ReadOptions(use_threads=False)))).schema.names
    pyarrow.set_cpu_count(1)
    table = csv.read_csv(
        path,
        read_options=csv.ReadOptions(use_threads=False),
        parse_options=csv.ParseOptions(newlines_in_values=True),
        convert_options=csv.ConvertOptions(column_types={name: pyarrow.string() for name in names}),
    )
    return pyarrow.__version__, table.num_rows, table.num_columns


def with_duckdb(path):
    import duckdb

    connection = duckdb.connect(config={"threads": 1})
    connection.execute(
        "create table t as select * from read_csv(?, all_varchar = true, parallel = false, header = true,"
        " delim = ',', quote = '\"')",
        [path],
    )
    rows = connection.execute("select count(*) from t").fetchone()[0]
    columns = len(connection.execute("select * from t limit 0").description)
    return duckdb.__version__, rows, columns


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("list")
    parser.add_argument("--repeat", type=int, default=1)
    options = parser.parse_args()
    with open(options.list, "rb") as file:
        while file.read(1 << 24):
            pass
    results = []
    for name, read in [("polars", with_polars), ("pyarrow", with_pyarrow), ("DuckDB", with_duckdb)]:
        best = None
        try:
            __import__(name.lower())
            for _ in range(options.repeat):
                started = time.perf_counter()
                version, rows, columns = read(options.list)
                seconds = time.perf_counter() - started
                best = seconds if best is None else min(best, seconds)
            results.append(
                {"tool": f"{name} {version}", "seconds": best, "rows": rows, "columns": columns, "problem": None}
            )
        except Exception as problem:  # whatever keeps a peer from reading is worth a line, not a crash
            reason = str(problem).strip().splitlines()[0] if str(problem).strip() else type(problem).__name__
            results.append({"tool": name, "seconds": 0, "rows": 0, "columns": 0, "problem": reason})
    print(json.dumps({"peers": results}))


if __name__ == "__main__":
    main()
