"""Readers for the Unicode Character Database as Debian's unicode-data package installs it."""

import bz2
from pathlib import Path

FOLDER = Path("/usr/share/unicode")


def lines(name):
    path = FOLDER / name
    opener = (lambda: bz2.open(path, "rt", encoding="utf-8")) if name.endswith(".bz2") else (
        lambda: open(path, encoding="utf-8"))
    with opener() as file:
        for line in file:
            line = line.split("#")[0].rstrip("\n") if not name.startswith("Unihan") else line.rstrip("\n")
            if line.strip() and not line.startswith("#"):
                yield line


class Characters:
    """General category, decomposition and simple lower case of every assigned scalar."""

    def __init__(self):
        self.category, self.decomposition, self.lower, self.combining = {}, {}, {}, {}
        first = None
        for line in lines("UnicodeData.txt"):
            field = line.split(";")
            code = int(field[0], 16)
            if field[1].endswith("First>"):
                first = code
                continue
            span = range(first, code + 1) if field[1].endswith("Last>") else (code,)
            first = None
            for scalar in span:
                self.category[scalar] = field[2]
            self.combining[code] = int(field[3])
            if field[5]:
                parts = field[5].split()
                tag = parts.pop(0).strip("<>") if parts[0].startswith("<") else "canonical"
                self.decomposition[code] = (tag, [int(part, 16) for part in parts])
            if field[13]:
                self.lower[code] = int(field[13], 16)

    def decomposed(self, scalar, tags=None):
        """The full decomposition, compatibility kinds included when `tags` names them (None: all)."""
        if scalar not in self.decomposition:
            return [scalar]
        tag, parts = self.decomposition[scalar]
        if tags is not None and tag not in tags:
            return [scalar]
        return [low for part in parts for low in self.decomposed(part, tags)]


def unihan(name, field):
    """Scalar to raw value of one Unihan field."""
    result = {}
    for line in lines(f"Unihan_{name}.txt.bz2"):
        code, key, value = line.split("\t")[:3]
        if key == field:
            result[int(code[2:], 16)] = value
    return result


def code_points(value):
    """The scalars named in a Unihan variant field, `U+65BC<kLau U+4E8E` and the like."""
    return [int(part.split("<")[0][2:], 16) for part in value.split()]


def ranges(scalars):
    """Sorted scalars as hexadecimal ranges, one text for each."""
    result, start, last = [], None, None
    for scalar in sorted(scalars):
        if start is not None and scalar == last + 1:
            last = scalar
            continue
        if start is not None:
            result.append((start, last))
        start = last = scalar
    if start is not None:
        result.append((start, last))
    return [f"{a:04X}" if a == b else f"{a:04X}..{b:04X}" for a, b in result]
