#!/usr/bin/env python3
"""Reads badge dumps for Mingce: blocks of `key: value` lines, one block for each visitor, `--` behind each."""
import json
import sys

FIELDS = {"N": "姓名", "C": "公司", "T": "职务", "M": "手机", "E": "邮箱"}


def show(**line):
    print(json.dumps(line, ensure_ascii=False))


def reject(code, message, remedy, place):
    show(type="reject", code=code, message=message, remedy=remedy, **place)


def read_block(block, place):
    try:
        lines = [line for line in block.decode("utf-8-sig").splitlines() if line.strip()]
    except UnicodeDecodeError:
        return reject("badge-not-utf-8", "The badge is not UTF-8.", "Save the file as UTF-8.", place)
    fields = {}
    for line in lines:
        key, colon, value = line.partition(":")
        if not colon or key.strip() not in FIELDS:
            return reject("badge-unknown-line", "A line of the badge has no known key.",
                          "Use the keys " + ", ".join(FIELDS) + ".", place)
        fields.setdefault(FIELDS[key.strip()], []).append(value.strip())
    if fields:
        show(type="record", fields=fields, **place)


def main():
    sys.stdout.reconfigure(encoding="utf-8")
    block, start, at, first = [], 0, 0, 1
    for number, line in enumerate(sys.stdin.buffer, start=1):
        at += len(line)
        place = {"line": first, "byte_start": start, "byte_end": at}
        if line.strip() == b"--":
            read_block(b"".join(block), place)
            block, start, first = [], at, number + 1
        else:
            block.append(line)
    if b"".join(block).strip():
        reject("badge-cut-off", "The last badge has no end.", "Check that the file is complete.", place)


main()
