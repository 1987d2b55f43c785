"""Cleans the lines of a file as cells of one kind with other tools, on one thread, and says how long each took.

Usage: cells_peer.py KIND CELLS.txt        (KIND: phone, name, company, address, conversion)

One JSON object goes to standard output: for each tool its version, its time in seconds and the cells it got. Import
and loading of dictionaries are not counted. Slow tools get the first cells only. A tool that is not installed or
fails is left out, with the reason.
"""

import argparse
import contextlib
import json
import sys
import time


def with_phonenumbers(cells):
    import phonenumbers

    def clean(cell):
        try:
            number = phonenumbers.parse(cell, "CN")
        except phonenumbers.NumberParseException:
            return None
        if not phonenumbers.is_valid_number(number):
            return None
        return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)

    return f"phonenumbers {phonenumbers.__version__} (Python)", 20_000, clean


def with_pypinyin(cells):
    import pypinyin

    return (
        f"pypinyin {pypinyin.__version__} (reading alone)",
        100_000,
        lambda cell: pypinyin.lazy_pinyin(cell),
    )


def with_cpca(cells):
    import cpca

    version = getattr(cpca, "__version__", "0.5.5")
    return f"cpca {version}", 50_000, None, lambda some: cpca.transform(some)


def with_jionlp_addresses(cells):
    import jionlp

    return f"JioNLP {jionlp.__version__}", 1_000, lambda cell: jionlp.parse_location(cell, change2new=False)


def with_opencc(cells):
    import opencc

    converter = opencc.OpenCC("t2s")
    return f"OpenCC {opencc.__version__}", 1_000_000, converter.convert


TOOLS = {
    "phone": [with_phonenumbers],
    "name": [with_pypinyin],
    "company": [],
    "address": [with_cpca, with_jionlp_addresses],
    "conversion": [with_opencc],
}


def measure(make, cells):
    made = make(cells)
    name, limit, one = made[:3]
    some = cells[:limit]
    if one is None:
        made[3](some[:10])
        started = time.perf_counter()
        made[3](some)
    else:
        one(some[0])
        started = time.perf_counter()
        for cell in some:
            one(cell)
    return {"tool": name, "seconds": time.perf_counter() - started, "cells": len(some), "problem": None}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("kind", choices=sorted(TOOLS))
    parser.add_argument("cells")
    options = parser.parse_args()
    with open(options.cells, encoding="utf-8") as file:
        cells = file.read().splitlines()
    results = []
    for make in TOOLS[options.kind]:
        try:
            with contextlib.redirect_stdout(sys.stderr):  # some greet
                results.append(measure(make, cells))
        except Exception as problem:  # whatever keeps a peer from working is worth a line, not a crash
            text = str(problem).strip()
            reason = text.splitlines()[0] if text else type(problem).__name__
            name = make.__name__.removeprefix("with_")
            results.append({"tool": name, "seconds": 0, "cells": 0, "problem": reason})
    print(json.dumps({"peers": results}))


if __name__ == "__main__":
    main()
