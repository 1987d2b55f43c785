#!/usr/bin/env python3
"""Writes samples/jsonl: lists as programs export them in JSON, and files that are wrong as JSON.

    python3 Tools/samples/jsonl_samples.py [--to FOLDER]

The same bytes each time; everything in them is invented. Only the standard library is used.
"""

import argparse
import json
from pathlib import Path

PEOPLE = [
    ("沈榕", "杭州砚舟软件有限公司", "yanzhou-soft", "采购经理", "杭州", "浙江"),
    ("陆栖", "宁波棠桥贸易有限公司", "tangqiao-trade", "总经理", "宁波", "浙江"),
    ("顾岚", "苏州麓川光电有限公司", "luchuan-opto", "工程师", "苏州", "江苏"),
    ("方汀", "上海槐序文化传播有限公司", "huaixu-media", "总监", "上海", "上海"),
    ("欧阳竹", "广州沐野食品有限公司", "muye-food", "销售", "广州", "广东"),
    ("温苒", "成都栈溪信息技术有限公司", "zhanxi-info", "产品经理", "成都", "四川"),
    ("许砚", "武汉知远建筑设计有限公司", "zhiyuan-arch", "设计师", "武汉", "湖北"),
    ("Daniel Wren", "Harbour Lane Trading Ltd", "harbourlane", "Buyer", "香港", "香港"),
]


def crm(i):
    """One contact as a CRM gives it: objects inside, lists of phones, nulls, numbers as numbers."""
    name, company, domain, title, city, province = PEOPLE[i % len(PEOPLE)]
    local = 55500100 + i
    contact = {
        "id": 900_000_000_000_100 + i,
        "name": name,
        "title": title if i % 5 else None,
        "company": {"name": company, "address": {"province": province, "city": city, "street": f"示例路{i + 1}号"}},
        "phones": [{"type": "mobile", "number": f"139{local}"}],
        "email": [f"c{i}@{domain}.example"],
        "subscribed": i % 3 == 0,
        "score": 3.50,
    }
    if i % 4 == 1:
        contact["phones"].append({"number": f"0571-{local}"})
    if i % 7 == 3:
        contact["email"] = []
        contact["wechat"] = f"wx_{domain}_{i}"
    return contact


def api(i):
    name, company, domain, title, city, _ = PEOPLE[(i * 3) % len(PEOPLE)]
    return {"customerName": name, "companyName": company, "mobile": f"138{55500200 + i}", "city": city, "remark": title}


def lines(values):
    return "".join(json.dumps(value, ensure_ascii=False) + "\n" for value in values).encode()


def good():
    """Each file that a data clerk would really get."""
    rows = [["姓名", "公司", "手机", "备注"]] + [
        [p[0], p[1], f"137{55500300 + i}", None if i % 2 else "展会"] for i, p in enumerate(PEOPLE)
    ]
    page = {"code": 0, "message": "success", "data": {"total": 24, "page": 1, "list": [api(i) for i in range(24)]}}
    protocol = [
        {"type": "record", "fields": {"姓名": p[0], "公司": p[1], "手机": f"136{55500400 + i}"}, "line": i + 1}
        for i, p in enumerate(PEOPLE)
    ] + [{"type": "finding", "code": "badge-torn", "severity": "warning", "message": "A badge was torn.", "line": 9}]
    return {
        "crm-dump/crm-dump.jsonl": lines(crm(i) for i in range(48)),
        "api-page/api-page.json": (json.dumps(page, ensure_ascii=False, indent=2) + "\n").encode(),
        "escaped-list/escaped-list.json": (json.dumps([api(i) for i in range(16)]) + "\n").encode(),
        "sheet-rows/sheet-rows.jsonl": lines(rows),
        "adapter-lines/adapter-lines.jsonl": lines(protocol),
    }


def odd():
    """Files that are damaged or hostile."""
    first, second = lines([crm(0)]), lines([crm(1)])
    return {
        "cut-off.jsonl": first + second[:90],
        "bad-lines.jsonl": first + b"{'name': 'python'}\n" + b'{"name":"comma",}\n' + b"NaN\n" + second + b'{"name":"lone \\ud83d"}\n',
        "two-encodings.jsonl": first + '{"name":"陆栖","mobile":"13605550142"}\n'.encode("gbk") + second,
        "cut-list.json": json.dumps([api(i) for i in range(3)], ensure_ascii=False, indent=1).encode()[:-40],
        "broken-element.json": b'[\n {"name":"a"},\n {"name":"b},\n {"name":"c"}\n]\n',
        "deep.json": b"[" * 5000,
        "deep-object.jsonl": b'{"a":' * 5000 + b"1" + b"}" * 5000 + b"\n" + first,
        "many-fields.jsonl": b"".join(b'{"f%d":"x"}\n' % i for i in range(3000)),
        "utf-16.jsonl": (first + second).decode().encode("utf-16"),
        "nothing.json": b"[]",
        "empty.jsonl": b"",
        "zeros.jsonl": first + b'{"name":"\x00"}\n' + second,
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--to", type=Path, default=Path(__file__).resolve().parents[2] / "samples" / "jsonl")
    to = parser.parse_args().to
    files = good() | {f"odd/{name}": content for name, content in odd().items()}
    for name, content in files.items():
        path = to / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


if __name__ == "__main__":
    main()
