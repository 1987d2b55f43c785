#!/usr/bin/env python3
"""Writes samples/xml and samples/spreadsheetml: a member list, an Excel 2003 XML workbook, and documents that are wrong as files.

    python3 Tools/samples/make_xml.py [--to FOLDER]

The same bytes each time. Only the standard library is used. People, companies and numbers are invented.
"""

import argparse
import random
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

FAMILY = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜"
GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰斌宇浩凯"
BRAND = "甲乙丙丁戊己庚辛壬癸"
TRADES = ["机械", "纺织", "五金", "电子", "食品", "物流", "建材", "塑料"]
CITIES = [("上海市", "上海市", "021", "200"), ("江苏省", "苏州市", "0512", "215"), ("浙江省", "宁波市", "0574", "315"),
          ("广东省", "佛山市", "0757", "528")]
TITLES = ["总经理", "销售经理", "采购主管", "工程师", "财务", "Sales & Marketing"]


def people(rng, count):
    for number in range(1, count + 1):
        province, city, area, post = rng.choice(CITIES)
        brand = rng.choice(BRAND) + rng.choice(BRAND)
        yield {
            "id": f"M{number:04d}",
            "name": rng.choice(FAMILY) + "".join(rng.choice(GIVEN) for _ in range(rng.choice([1, 2, 2, 2]))),
            "company": f"{city[:-1]}{brand}{rng.choice(TRADES)}有限公司",
            "title": rng.choice(TITLES),
            "mobile": f"1{rng.choice(['39', '58', '86', '77'])}{rng.randrange(10**8):08d}",
            "phone": f"{area}-{rng.choice('568')}{rng.randrange(10**7):07d}",
            "email": f"m{number}@{''.join(rng.choice('abcdefgh') for _ in range(5))}.example",
            "province": province, "city": city, "street": f"{rng.choice('人民解放中山建设')}路{rng.randrange(1, 900)}号",
            "postcode": post + f"{rng.randrange(1000):03d}",
        }


def member(person, rng):
    """One member as its system writes it: not every field, some twice."""
    phones = [f'<Phone type="mobile">{person["mobile"]}</Phone>']
    if rng.random() < 0.7:
        phones.append(f'<Phone type="office">{person["phone"]}</Phone>')
    rng.shuffle(phones)
    parts = [
        f'    <ContactName>{person["name"]}</ContactName>',
        f'    <CompanyName>{escape(person["company"])}</CompanyName>',
        f'    <JobTitle>{escape(person["title"])}</JobTitle>' if rng.random() < 0.8 else "    <JobTitle/>",
        "    <Phones>" + "".join(phones) + "</Phones>",
    ]
    if rng.random() < 0.85:
        parts.append(f'    <E-mail>{person["email"]}</E-mail>')
    parts.append(
        f'    <Address><Province>{person["province"]}</Province><City>{person["city"]}</City>'
        f'<Street>{person["street"]}</Street><PostCode>{person["postcode"]}</PostCode></Address>')
    if rng.random() < 0.2:
        parts.append("    <Remark><![CDATA[展会上认识 <A馆> & 已寄样品]]></Remark>")
    return f'  <Member no={quoteattr(person["id"])}>\n' + "\n".join(parts) + "\n  </Member>\n"


def member_list(rng):
    body = "".join(member(person, rng) for person in people(rng, 120))
    return ('<?xml version="1.0" encoding="gb2312"?>\n<!-- 行业协会会员名录 -->\n<MemberList year="2026">\n'
            "  <Title>会员名录</Title>\n  <Total>120</Total>\n" + body + "</MemberList>\n").encode("gb18030")


def cell(value, kind="String", attributes=""):
    return f'<Cell{attributes}><Data ss:Type="{kind}">{escape(value)}</Data></Cell>'


def workbook(rng):
    rows = ['<Row><Cell ss:MergeAcross="5"><Data ss:Type="String">2026年秋季展会客户登记</Data></Cell></Row>', "<Row/>",
            "<Row>" + cell("姓名", attributes=' ss:MergeDown="1"') + cell("单位", attributes=' ss:MergeDown="1"')
            + cell("联系方式", attributes=' ss:MergeAcross="2"') + cell("登记日期", attributes=' ss:MergeDown="1"') + "</Row>",
            "<Row>" + cell("手机", attributes=' ss:Index="3"') + cell("电话") + cell("邮箱") + "</Row>"]
    everyone = list(people(rng, 60))
    at = 0
    while at < len(everyone):
        group = everyone[at:at + rng.choice([1, 1, 2, 3])]
        for n, person in enumerate(group):
            cells = cell(person["name"])
            if n == 0:
                down = f' ss:MergeDown="{len(group) - 1}"' if len(group) > 1 else ""
                cells += cell(group[0]["company"], attributes=down)
                index = ""
            else:
                index = ' ss:Index="3"'
            mobile = person["mobile"]
            number = f"{int(mobile):.10E}" if rng.random() < 0.1 else mobile
            cells += cell(number, "Number", index) + cell(person["phone"]) + cell(person["email"])
            cells += cell(f"2026-10-{rng.randrange(10, 29)}T00:00:00.000", "DateTime")
            rows.append(f"<Row>{cells}</Row>")
        at += len(group)
    rows.append("<Row>" + cell("合计") + cell("60", "Number", ' ss:Index="3"') + "</Row>")
    table = "\n   ".join(rows)
    return ('<?xml version="1.0" encoding="UTF-8"?>\n<?mso-application progid="Excel.Sheet"?>\n'
            '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"\n'
            ' xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">\n'
            ' <Worksheet ss:Name="登记">\n  <Table>\n   ' + table + "\n  </Table>\n </Worksheet>\n"
            ' <Worksheet ss:Name="说明">\n  <Table><Row>' + cell("仅供内部使用") + "</Row></Table>\n </Worksheet>\n"
            "</Workbook>\n").encode()


def contact(name, company, mobile):
    return f"  <contact><name>{name}</name><company>{company}</company><mobile>{mobile}</mobile></contact>\n"


FIRST = contact("王小明", "上海甲乙机械有限公司", "13905550101")
LAST = contact("李四", "苏州丙丁五金有限公司", "13905550102")


def document(*parts, head='<?xml version="1.0" encoding="UTF-8"?>\n', tail="</list>\n"):
    return head + "<list>\n" + "".join(parts) + tail


ODD = {
    "bare-ampersand.xml": document(FIRST, contact("赵六", "A & B 贸易", "13905550103"), LAST).encode(),
    "missing-end-tag.xml": document(FIRST, "  <contact><name>赵六</name>\n", LAST).encode(),
    "cut-off.xml": document(FIRST, LAST, contact("赵六", "x", "1"), tail="").encode()[:-60],
    "joined.xml": (document(FIRST) + document(LAST)).encode(),
    "says-utf-8-is-gb18030.xml": document(FIRST, LAST).encode("gb18030"),
    "says-gb2312-is-utf-8.xml": document(FIRST, LAST, head='<?xml version="1.0" encoding="gb2312"?>\n').encode(),
    "utf-16-without-mark.xml": document(FIRST, LAST, head='<?xml version="1.0" encoding="UTF-16"?>\n').encode("utf-16-le"),
    "message-before.xml": ("Warning: disk is nearly full\n" + document(FIRST, LAST)).encode(),
    "billion-laughs.xml": document(
        contact("&d;", "x", "1"), LAST,
        head='<!DOCTYPE list [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
             '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">]>\n').encode(),
    "external-entity.xml": document(
        contact("&x;", "x", "1"), LAST, head='<!DOCTYPE list [<!ENTITY x SYSTEM "file:///etc/hostname">]>\n').encode(),
    "too-deep.xml": ("<list>" + "<a>" * 5000 + "</a>" * 5000 + "</list>").encode(),
    "no-records.xml": b'<?xml version="1.0"?>\n<list/>\n',
    "not-xml.xml": "这不是 XML 文件。\n".encode(),
}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--to", type=Path, default=Path(__file__).resolve().parents[2] / "samples")
    options = parser.parse_args()
    rng = random.Random(20261122)
    files = {"xml/member-list/member-list.xml": member_list(rng), "spreadsheetml/workbook/workbook.xls": workbook(rng)}
    files |= {f"xml/odd/{name}": data for name, data in ODD.items()}
    for name, data in files.items():
        path = options.to / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    print(f"{len(files)} files")


if __name__ == "__main__":
    main()
