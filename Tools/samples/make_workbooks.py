#!/usr/bin/env python3
"""Writes samples/xlsx and samples/zip: workbooks and archives of invented people, the same bytes each time.

    python3 Tools/samples/make_workbooks.py [--to FOLDER]

Only the standard library is used. Members are stored, so that no version of zlib can change a byte.
"""

import argparse
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PKG = "http://schemas.openxmlformats.org/package/2006"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

COMPANIES = ["上海云帆仪器有限公司", "北京青木科技有限公司", "深圳海拓电子有限公司", "杭州丰禾贸易有限公司", "苏州启明精密机械有限公司"]
CITIES = ["上海市", "北京市", "深圳市", "杭州市", "苏州市"]
POSTCODES = [200120, 100085, 518057, 310012, 215021]
NAMES = ["陈雨桐", "李向阳", "王思远", "赵文静", "周子墨", "吴晓岚", "郑伯言", "孙若溪", "何嘉树", "林知夏", "高远", "欧阳明哲"]
TITLES = ["采购经理", "总经理", "工程师", "销售总监"]


def phone(i):
    """Numbers of a block that is given to nobody."""
    return 19900000000 + 1000 + i


def archive(path, members):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as out:
        for name, data in members:
            info = zipfile.ZipInfo(name, (2026, 11, 1, 8, 0, 0))
            info.external_attr = 0o644 << 16
            out.writestr(info, data if isinstance(data, bytes) else data.encode())


def workbook(path, sheets, styles="", strings=None):
    """`sheets` is a list of (name, state, XML inside <worksheet>)."""
    types = "".join(
        f'<Override PartName="/xl/worksheets/sheet{i + 1}.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>'
        for i in range(len(sheets)))
    tabs = "".join(
        f'<sheet name="{escape(name)}" sheetId="{i + 1}"' + (f' state="{state}"' if state else "")
        + f' r:id="rId{i + 1}"/>' for i, (name, state, _) in enumerate(sheets))
    links = "".join(
        f'<Relationship Id="rId{i + 1}" Type="{REL}/worksheet" Target="worksheets/sheet{i + 1}.xml"/>'
        for i in range(len(sheets)))
    links += f'<Relationship Id="rId90" Type="{REL}/styles" Target="styles.xml"/>'
    if strings is not None:
        links += f'<Relationship Id="rId91" Type="{REL}/sharedStrings" Target="sharedStrings.xml"/>'
    members = [
        ("[Content_Types].xml", f'{HEAD}<Types xmlns="{PKG}/content-types">'
         '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
         '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" '
         'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
         f'{types}</Types>'),
        ("_rels/.rels", f'{HEAD}<Relationships xmlns="{PKG}/relationships"><Relationship Id="rId1" '
         f'Type="{REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>'),
        ("xl/workbook.xml", f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{REL}"><sheets>{tabs}</sheets></workbook>'),
        ("xl/_rels/workbook.xml.rels", f'{HEAD}<Relationships xmlns="{PKG}/relationships">{links}</Relationships>'),
        ("xl/styles.xml", f'{HEAD}<styleSheet xmlns="{MAIN}">{styles}</styleSheet>'),
    ]
    for i, (_, _, inside) in enumerate(sheets):
        members.append((f"xl/worksheets/sheet{i + 1}.xml", f'{HEAD}<worksheet xmlns="{MAIN}">{inside}</worksheet>'))
    if strings is not None:
        items = "".join(f'<si><t xml:space="preserve">{escape(s)}</t></si>' for s in strings)
        members.append(("xl/sharedStrings.xml", f'{HEAD}<sst xmlns="{MAIN}" count="1">{items}</sst>'))
    archive(path, members)


def letter(i):
    return chr(65 + i)


class Sheet:
    """Cells as Excel writes them: texts in the shared table, references on every cell, a wrong dimension."""

    def __init__(self, strings):
        self.strings = strings
        self.rows = []

    def row(self, number, cells):
        out = []
        for i, cell in enumerate(cells):
            if cell is None:
                continue
            place = f'r="{letter(i)}{number}"'
            if isinstance(cell, str):
                if cell not in self.strings:
                    self.strings.append(cell)
                out.append(f'<c {place} t="s"><v>{self.strings.index(cell)}</v></c>')
            elif isinstance(cell, tuple):
                value, style = cell
                out.append(f'<c {place} s="{style}"><v>{value}</v></c>')
            else:
                out.append(f'<c {place}><v>{cell}</v></c>')
        self.rows.append(f'<row r="{number}">{"".join(out)}</row>')

    def xml(self, merges=()):
        joined = "".join(f'<mergeCell ref="{m}"/>' for m in merges)
        return (f'<dimension ref="A1"/><sheetData>{"".join(self.rows)}</sheetData>'
                + (f'<mergeCells count="{len(merges)}">{joined}</mergeCells>' if merges else ""))


STYLES = ('<numFmts count="2"><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/>'
          '<numFmt numFmtId="177" formatCode="000000"/></numFmts>'
          '<cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="176"/><xf numFmtId="177"/><xf numFmtId="49"/>'
          '<xf numFmtId="22"/></cellXfs>')


def trade_show(path):
    """A list kept by hand: a title, a header of two rows, companies over several rows, numbers as numbers."""
    strings = []
    guide = Sheet(strings)
    guide.row(1, ["填写说明：每家公司可填写多名联系人。"])
    sheet = Sheet(strings)
    sheet.row(1, ["2026年秋季展会客户登记表"])
    sheet.row(3, ["编号", "公司名称", "联系人", None, None, "地址", "邮编", "登记日期"])
    sheet.row(4, [None, None, "姓名", "职务", "手机", None, None, None])
    merges = ["A1:H1", "A3:A4", "B3:B4", "C3:E3", "F3:F4", "G3:G4", "H3:H4"]
    line = 5
    person = 0
    for i, company in enumerate(COMPANIES):
        size = 1 + i % 3
        if size > 1:
            merges += [f"{c}{line}:{c}{line + size - 1}" for c in "BFG"]
        for k in range(size):
            number = phone(person)
            # Excel writes long numbers like this when a column was once narrow.
            shown = (f"{number / 1e10:.10f}E10", 0) if person % 3 == 1 else number
            first = k == 0
            sheet.row(line, [person + 1, company if first else None, NAMES[person], TITLES[person % 4], shown,
                             f"{CITIES[i]}样本路{i + 1}号" if first else None, (POSTCODES[i], 2) if first else None,
                             (46300 + person, 1)])
            line += 1
            person += 1
    sheet.row(line + 1, ["合计", None, None, None, person])
    merges.append(f"A{line + 1}:D{line + 1}")
    hidden = Sheet(strings)
    hidden.row(1, ["代码", "城市"])
    for i, city in enumerate(CITIES):
        hidden.row(2 + i, [i, city])
    workbook(path, [("说明", "", guide.xml()), ("登记表", "", sheet.xml(merges)), ("字典", "hidden", hidden.xml())],
             STYLES, strings)


def inline(rows, before="", behind=""):
    cells = ""
    for row in rows:
        cells += "<row>" + "".join(f'<c t="inlineStr"><is><t>{escape(c)}</t></is></c>' for c in row) + "</row>"
    return f"{before}<sheetData>{cells}</sheetData>{behind}"


PEOPLE = [["姓名", "公司", "手机"]] + [[NAMES[i], COMPANIES[i % 5], str(phone(40 + i))] for i in range(4)]


def odd(folder):
    strings = ["姓名", "公司", "手机", NAMES[0], COMPANIES[0]]
    header = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>'
    row = '<c r="A{0}" t="s"><v>3</v></c><c r="B{0}" t="s"><v>4</v></c>'
    body = (
        header
        + f'<row r="2">{row.format(2)}<c r="C2"><v>{phone(50)}</v></c></row>'
        + f'<row r="3">{row.format(3)}<c r="C3" t="s"><v>99</v></c></row>'
        + f'<row r="4">{row.format(4)}<c r="C4" t="e"><v>#N/A</v></c></row>'
        + f'<row r="5">{row.format(5)}<c r="C5"><f>VLOOKUP(A5,X:Y,2,0)</f></c></row>'
        + f'<row r="6">{row.format(6)}<c r="C6"><v>4.4010619900101123E17</v></c></row>'
        + f'<row r="7">{row.format(7)}<c r="C7"><v>{phone(51)}</v></c><c r="XFE7"><v>1</v></c></row>')
    workbook(folder / "odd-cells.xlsx", [("表", "", f"<sheetData>{body}</sheetData>")], STYLES, strings)
    laugh = '<!DOCTYPE x [<!ENTITY a "哈"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>'
    workbook(folder / "whole.xlsx", [("表", "", inline(PEOPLE))], STYLES)
    data = (folder / "whole.xlsx").read_bytes()
    (folder / "whole.xlsx").unlink()
    (folder / "cut-off.xlsx").write_bytes(data[:-700])
    bomb = [("[Content_Types].xml", f'<Types xmlns="{PKG}/content-types"/>'),
            ("xl/workbook.xml", f'<workbook xmlns="{MAIN}" xmlns:r="{REL}"><sheets><sheet name="a" r:id="x"/></sheets></workbook>'),
            ("xl/worksheets/sheet1.xml", f'{laugh}<worksheet xmlns="{MAIN}"><sheetData><row><c t="str"><v>&c;</v></c></row></sheetData></worksheet>')]
    archive(folder / "entities.xlsx", bomb)
    archive(folder / "letter.xlsx", [("[Content_Types].xml", f'<Types xmlns="{PKG}/content-types"/>'), ("word/document.xml", "<w/>")])


def csv(rows, encoding="utf-8", separator=","):
    return "".join(separator.join(row) + "\r\n" for row in rows).encode(encoding)


def drops(folder):
    """What a seller sends: several lists and what the system put in between."""
    more = [["姓名", "公司", "手机"]] + [[NAMES[i + 4], COMPANIES[i % 5], str(phone(60 + i))] for i in range(4)]
    west = [["Name", "Company", "Phone"], ["Robin Sample", "Blue Kite Trading Ltd", "+86 " + str(phone(70))]]
    archive(folder / "drop" / "drop.zip", [
        ("lists/", b""), ("lists/autumn.csv", csv(PEOPLE, "gb18030")), ("lists/spring.csv", csv(more)),
        ("__MACOSX/lists/._autumn.csv", b"\0\5\x16\7"), ("lists/.DS_Store", b"\0\0\0\1Bud1"),
        ("brochure.pdf", b"%PDF-1.7\n%\xe2\xe3\n"), ("west.tsv", csv(west, separator="\t"))])
    archive(folder / "odd" / "names.zip", [
        ("../../escape.csv", csv(PEOPLE)), ("/abs.csv", csv(more)), ("..%2fordinary.csv", csv(west)), ("-rf.csv", csv(west))])
    whole = folder / "odd" / "whole.zip"
    archive(whole, [("a.csv", csv(PEOPLE)), ("b.csv", csv(more)), ("c.csv", csv(west))])
    data = whole.read_bytes()
    whole.unlink()
    (folder / "odd" / "cut-off.zip").write_bytes(data[:data.rindex(b"PK\3\4") + 20])
    damaged = bytearray(data)
    damaged[damaged.index(b"a.csv") + 12] ^= 0x20
    (folder / "odd" / "bad-checksum.zip").write_bytes(bytes(damaged))
    locked = bytearray(data)
    locked[6] |= 1
    locked[locked.index(b"PK\1\2") + 8] |= 1
    (folder / "odd" / "encrypted.zip").write_bytes(bytes(locked))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--to", type=Path, default=Path(__file__).resolve().parents[2] / "samples")
    to = parser.parse_args().to
    for name in ["xlsx/trade-show", "xlsx/odd", "zip/drop", "zip/odd"]:
        (to / name).mkdir(parents=True, exist_ok=True)
    trade_show(to / "xlsx" / "trade-show" / "trade-show.xlsx")
    odd(to / "xlsx" / "odd")
    drops(to / "zip")


if __name__ == "__main__":
    main()
