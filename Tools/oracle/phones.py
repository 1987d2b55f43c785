"""Compares what Mingce reads in clean numbers of mainland China, Hong Kong, Macau and Taiwan with PyPI phonenumbers.

Half of the numbers are made from the patterns of every type, half by changing such a number a little, so that
most of these do not exist. All must agree in validity, E.164, type and region. Run by hand after a refresh of the
numbering tables; needs a build and phonenumbers (the version that docs/data-sources.md names).

    .venv/bin/python Tools/oracle/phones.py [COUNT] [COMMAND…]     default: 1000000 .build/release/mingce normalize phone
    .venv/bin/python Tools/oracle/phones.py --table                writes the sample that the tests keep
"""

import json
import random
import re._parser as parser
import subprocess
import sys
import tempfile

import phonenumbers
from phonenumbers import PhoneMetadata, PhoneNumberFormat, PhoneNumberType

CODES = {"CN": "86", "HK": "852", "MO": "853", "TW": "886"}
NAMES = [
    "fixed_line", "mobile", "toll_free", "premium_rate", "shared_cost", "voip", "personal_number", "pager", "uan",
    "voicemail",
]  # fmt: skip
# How Mingce names the types where it differs.
SHORT = {"fixed_line": "fixed", "fixed_line_or_mobile": "fixed_or_mobile"}


def sample(items, rng: random.Random) -> str:
    """A random text that the parsed pattern matches."""
    out = ""
    for op, value in items:
        match str(op):
            case "LITERAL":
                out += chr(value)
            case "IN":
                choices = []
                for kind, part in value:
                    if str(kind) == "LITERAL":
                        choices.append(chr(part))
                    elif str(kind) == "RANGE":
                        choices += map(chr, range(part[0], part[1] + 1))
                    else:
                        choices += "0123456789"
                out += rng.choice(choices)
            case "SUBPATTERN":
                out += sample(value[3], rng)
            case "BRANCH":
                out += sample(rng.choice(value[1]), rng)
            case "MAX_REPEAT":
                out += "".join(sample(value[2], rng) for _ in range(rng.randint(value[0], int(value[1]))))
            case other:
                raise ValueError(other)
    return out


def changed(national: str, rng: random.Random) -> str:
    digits = list(national)
    for _ in range(rng.randint(1, 2)):
        at = rng.randrange(len(digits))
        match rng.randrange(6):
            case 0:
                digits.insert(at, rng.choice("0123456789"))
            case 1 if len(digits) > 7:
                del digits[at]
            case _:
                digits[rng.randrange(min(5, len(digits)))] = rng.choice("0123456789")
    return "".join(digits)


def written(region: str, national: str, rng: random.Random) -> str:
    code = CODES[region]
    form = rng.randrange(4)
    if form == 0:
        return f"00{code}{national}"
    if form == 1:
        return f"+{code} {national}"
    if form == 2 and region == "CN" and len(national) in (10, 11):
        if len(national) == 11 and national[0] == "1" and national[1] > "2":
            return national
        if national[0] not in "04" or national[1:3] != "00":
            return "0" + national
    return f"+{code}{national}"


def truth(text: str):
    try:
        number = phonenumbers.parse(text.replace("00", "+", 1) if text.startswith("00") else text, "CN")
    except phonenumbers.NumberParseException:
        return None
    kind = phonenumbers.number_type(number)
    if kind == PhoneNumberType.UNKNOWN or not phonenumbers.is_valid_number(number):
        return None
    name = PhoneNumberType.to_string(kind).lower()
    return (
        phonenumbers.format_number(number, PhoneNumberFormat.E164),
        SHORT.get(name, name),
        phonenumbers.region_code_for_number(number),
    )


def is_dirty(region: str, national: str) -> bool:
    """A filler, or the country code written twice: these Mingce reads by rules of its own."""
    if region == "CN" and national.startswith("86") and len(national) >= 12:
        return True
    return national == "13800138000" or len(set(national[2:])) == 1 and len(national) == 11


def all_patterns():
    patterns = []
    for region in CODES:
        metadata = PhoneMetadata.metadata_for_region(region)
        for name in NAMES:
            description = getattr(metadata, name)
            if description is not None and description.national_number_pattern:
                patterns.append((region, list(parser.parse(description.national_number_pattern))))
    return patterns


def write_table() -> int:
    """A few valid and changed numbers of every pattern, with what phonenumbers says of them."""
    rng = random.Random(7)
    lines = []
    for region, pattern in all_patterns():
        for n in range(16):
            national = sample(pattern, rng)
            if n % 2:
                national = changed(national, rng)
            if is_dirty(region, national):
                continue
            text = f"+{CODES[region]}{national}"
            expected = truth(text)
            if expected is None or expected[2] in CODES:
                lines.append(f"{text} {' '.join(expected)}" if expected else f"{text} -")
    with open("Tests/NormalizingTests/Tables/NumberingSamples.swift", "w", encoding="utf-8") as out:
        out.write("/// Written by Tools/oracle/phones.py --table with PyPI phonenumbers; do not edit.\n")
        out.write("enum NumberingSamples {\n  /// An international number, its E.164, type and region, or `-` if there is no such number.\n")
        out.write('  static let lines = """\n')
        out.writelines(f"    {line}\n" for line in lines)
        out.write('    """\n}\n')
    return 0


def main() -> int:
    if sys.argv[1:] == ["--table"]:
        return write_table()
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    command = sys.argv[2:] or [".build/release/mingce", "normalize", "phone"]
    rng = random.Random(20_260_101)
    patterns = all_patterns()
    cells = []
    while len(cells) < count:
        region, pattern = rng.choice(patterns)
        national = sample(pattern, rng)
        if len(cells) % 2:
            national = changed(national, rng)
        if not is_dirty(region, national):
            cells.append(written(region, national, rng))
    with tempfile.TemporaryFile("w+") as file:
        file.write("\n".join(cells) + "\n")
        file.flush()
        file.seek(0)
        process = subprocess.Popen(command, stdin=file, stdout=subprocess.PIPE, text=True)
        valid = wrong = seen = 0
        for cell, line in zip(cells, process.stdout):
            answer = json.loads(line)
            seen += 1
            expected = truth(cell)
            valid += expected is not None
            read = [(n["e164"], n["type"], n["region"]) for n in answer["numbers"]]
            if any(region not in CODES for *_, region in read + ([expected] if expected else [])):
                continue  # a change made it a foreign number: that is libphonenumber's own field
            if answer["input"] != cell or read != ([expected] if expected else []):
                wrong += 1
                if wrong <= 40:
                    print(cell, "expected", expected, "read", read, answer["findings"])
        process.wait()
    print(f"{seen} numbers, {valid} valid, {wrong} disagreements")
    return 1 if wrong or seen != count else 0


if __name__ == "__main__":
    sys.exit(main())
