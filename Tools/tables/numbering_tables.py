"""Writes Sources/Normalizing/Tables/NumberingData.swift and AreaPlaceData.swift.

Needs one package from PyPI, of which only data is read:
  phonenumbers 9.0.43 (Apache-2.0)  numbering plans of mainland China, Hong Kong, Macau and Taiwan;
                                    places of mainland area codes

    python3 -m venv .venv && .venv/bin/pip install phonenumbers==9.0.43
    .venv/bin/python Tools/tables/numbering_tables.py

The patterns of a region (which digits are a fixed line, a mobile, …) become one automaton over digits that
says both whether a national number is valid and of which type. Equal states are one state.
"""

import re._parser as parser
from functools import cache
from pathlib import Path

from phonenumbers import PhoneMetadata, PhoneNumber, geocoder

REGIONS = ["CN", "HK", "MO", "TW"]
# In the order in which the types are asked for (phonenumberutil, number_type). Same order as PhoneType in Swift.
TYPES = [
    "premium_rate", "toll_free", "shared_cost", "voip", "personal_number", "pager", "uan", "voicemail",
    "fixed_line", "mobile", "fixed_or_mobile",
]  # fmt: skip


class Automaton:
    """Positions of a pattern and where each digit leads; no pattern here repeats without end."""

    def __init__(self, pattern: str):
        self.edges: list[list[tuple[frozenset[int] | None, int]]] = []
        self.end = self.state()
        self.start = self.build(list(parser.parse(pattern)), self.end)

    def state(self) -> int:
        self.edges.append([])
        return len(self.edges) - 1

    def build(self, items, after: int) -> int:
        """Builds backward: returns the state from which `items` lead to `after`."""
        for op, value in reversed(items):
            after = self.build_one(str(op), value, after)
        return after

    def build_one(self, op: str, value, after: int) -> int:
        if op == "LITERAL":
            return self.step(frozenset([value - 48]), after)
        if op == "IN":
            return self.step(digits_of(value), after)
        if op == "SUBPATTERN":
            return self.build(list(value[3]), after)
        if op == "BRANCH":
            split = self.state()
            self.edges[split] = [(None, self.build(list(branch), after)) for branch in value[1]]
            return split
        if op == "MAX_REPEAT":
            low, high, items = value
            end = after
            for n in range(int(high)):
                once = self.build(list(items), after)
                if n >= int(high) - low:
                    after = once
                else:
                    split = self.state()
                    self.edges[split] = [(None, once), (None, end)]
                    after = split
            return after
        raise ValueError(f"pattern construct {op}")

    def step(self, digits: frozenset[int], after: int) -> int:
        state = self.state()
        self.edges[state] = [(digits, after)]
        return state

    def closure(self, states) -> frozenset[int]:
        found, todo = set(), list(states)
        while todo:
            state = todo.pop()
            if state not in found:
                found.add(state)
                todo += [to for digits, to in self.edges[state] if digits is None]
        return frozenset(found)

    def next(self, states: frozenset[int], digit: int) -> frozenset[int]:
        return self.closure(to for s in states for digits, to in self.edges[s] if digits and digit in digits)


def digits_of(items) -> frozenset[int]:
    digits: set[int] = set()
    for op, value in items:
        if str(op) == "LITERAL":
            digits.add(value - 48)
        elif str(op) == "RANGE":
            digits |= set(range(value[0] - 48, value[1] - 47))
        elif str(op) == "CATEGORY" and str(value) == "CATEGORY_DIGIT":
            digits |= set(range(10))
        else:
            raise ValueError(f"set item {op}")
    return frozenset(digits)


class Table:
    """All states of all regions. State 0 is the dead end."""

    def __init__(self):
        self.rows = {((0,) * 10, 0): 0}

    def add(self, region: str) -> int:
        metadata = PhoneMetadata.metadata_for_region(region)
        descriptions = {"general_desc": metadata.general_desc}
        for name in TYPES[:-1]:
            description = getattr(metadata, name)
            if description is not None and description.national_number_pattern:
                descriptions[name] = description
        patterns = {n: Automaton(d.national_number_pattern) for n, d in descriptions.items()}

        @cache
        def state(sets, length: int) -> int:
            now = dict(sets)
            if not any(now.values()):
                return 0
            matching = {
                n for n, s in now.items() if patterns[n].end in s and length in descriptions[n].possible_length
            }
            label = 0
            if "general_desc" in matching:
                if metadata.same_mobile_and_fixed_line_pattern:
                    raise ValueError("one pattern for fixed lines and mobiles")
                if {"fixed_line", "mobile"} <= matching:
                    matching = (matching - {"fixed_line", "mobile"}) | {"fixed_or_mobile"}
                label = next((i + 1 for i, n in enumerate(TYPES) if n in matching), 0)
            targets = tuple(
                state(tuple((n, patterns[n].next(s, d)) for n, s in sets), length + 1) for d in range(10)
            )
            row = (targets, label)
            if row == ((0,) * 10, 0):
                return 0
            return self.rows.setdefault(row, len(self.rows))

        return state(tuple((n, p.closure([p.start])) for n, p in patterns.items()), 0)


def prefixes():
    """Every mainland area code that has fixed lines: 10, 2x, and three digits."""
    return ["10"] + [f"2{d}" for d in range(10)] + [f"{n}" for n in range(300, 1000)]


def place(code: str) -> str:
    """Where the area code is, as the geocoding data say it: `吉林省长春市`."""
    for local in ("81234567", "61234567", "6123456", "8123456"):
        found = geocoder.description_for_number(PhoneNumber(country_code=86, national_number=int(code + local)), "zh")
        if found and found != "中国":
            return found.replace(" ", "")
    return ""


def main() -> None:
    table = Table()
    starts = [table.add(region) for region in REGIONS]
    tables = Path("Sources/Normalizing/Tables")
    head = "// Written by Tools/tables/numbering_tables.py. Do not edit; sources and licences: docs/data-sources.md.\n\n"
    text = lambda n: chr(48 + n // 64) + chr(48 + n % 64)  # noqa: E731
    states = sorted(table.rows.items(), key=lambda item: item[1])
    with open(tables / "NumberingData.swift", "w", encoding="utf-8") as out:
        out.write(head)
        out.write("enum NumberingData {\n")
        out.write("  /// First state of each plan: 86, 852, 853, 886.\n")
        out.write(f"  static let starts: [UInt16] = {starts}\n")
        out.write(f"  static let stateCount = {len(states)}\n")
        out.write("  /// For each state 21 characters of U+0030…U+006F: ten times the next state after digits 0…9\n")
        out.write("  /// (two characters of six bits), then the type of a number that ends here.\n")
        out.write('  static let states: StaticString = #"""\n')
        for first in range(0, len(states), 5):
            rows = "".join("".join(map(text, to)) + chr(48 + label) for (to, label), _ in states[first : first + 5])
            out.write(f"    {rows}{chr(92)}#\n" if first + 5 < len(states) else f"    {rows}\n")
        out.write('    """#\n}\n')
    with open(tables / "AreaPlaceData.swift", "w", encoding="utf-8") as out:
        out.write(head)
        out.write("enum AreaPlaceData {\n  /// `area code without zero:place`; several places joined by 、.\n")
        out.write('  static let entries = """\n')
        out.writelines(f"    {code}:{name}\n" for code in prefixes() if (name := place(code)))
        out.write('    """\n}\n')


if __name__ == "__main__":
    main()
