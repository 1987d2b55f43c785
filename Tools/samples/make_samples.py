#!/usr/bin/env python3
"""Writes samples/csv: four lists of one invented world, and who is who in them.

    python3 Tools/samples/make_samples.py [--seed N] [--to FOLDER]

The same seed gives the same bytes. Only the standard library is used.
"""

import argparse
import csv
import io
import random
from collections import Counter
from pathlib import Path

from lists import LISTS, appearances
from odd import ODD
from views import check_strangers, make_fair
from world import build

SEED = 20261101


def truth_csv(rows):
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["source", "id", "entity"])
    writer.writerows(rows)
    return out.getvalue()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--to", type=Path, default=Path(__file__).resolve().parents[2] / "samples")
    options = parser.parse_args()
    rng = random.Random(options.seed)
    world = build(rng)
    views = appearances(rng, world)
    every = [view for group in views.values() for view in group]
    helped = make_fair(rng, every)
    check_strangers(every)

    truth = []
    for name, (write, _) in LISTS.items():
        data, pairs = write(rng, views[name])
        folder = options.to / "csv" / name
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{name}.csv").write_bytes(data)
        rows = [(name, key, entity) for key, entity in pairs]
        (folder / "truth.csv").write_text(truth_csv(rows), encoding="utf-8", newline="")
        truth += rows
        print(f"{name}: {len(rows)} rows, {len(data)} bytes")
    (options.to / "truth.csv").write_text(truth_csv(truth), encoding="utf-8", newline="")
    odd = options.to / "csv" / "odd"
    odd.mkdir(parents=True, exist_ok=True)
    for name, data in ODD.items():
        (odd / name).write_bytes(data)

    sizes = Counter(Counter(entity for *_, entity in truth).values())
    print(f"{len(truth)} rows of {sum(sizes.values())} entities; rows per entity: {dict(sorted(sizes.items()))}")
    print(f"{helped} views got a mobile so that their duplicates can be found")


if __name__ == "__main__":
    main()
