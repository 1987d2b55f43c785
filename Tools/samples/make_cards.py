#!/usr/bin/env python3
"""Writes samples/vcard and samples/ldif: address books as phones, mail programs and directories export them.

    python3 Tools/samples/make_cards.py [--to FOLDER]

The same bytes each time. Only the standard library is used. People, companies and numbers are invented.
"""

import argparse
import base64
from pathlib import Path

CRLF = "\r\n"


def quoted(text, charset, width=None, keep=";"):
    """Quoted-printable; broken softly at `width`, between any two bytes, as old phones do."""
    out, line = [], ""
    for byte in text.encode(charset):
        char = chr(byte)
        piece = char if (char.isalnum() and byte < 128) or char in keep + " -.@" else f"={byte:02X}"
        if width and len(line) + len(piece) > width:
            out.append(line + "=")
            line = ""
        line += piece
    return CRLF.join(out + [line])


def card(*lines, version="2.1", end=CRLF):
    return end.join(["BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""])


def folded(line, width=75, end=CRLF):
    """Folds as RFC 2425 says, counting bytes, between characters."""
    lines, current = [], ""
    for char in line:
        if len((current + char).encode()) > width:
            lines.append(current)
            current = " "
        current += char
    return end.join(lines + [current])


def picture(size=700):
    return base64.b64encode(bytes((i * 89 + (i >> 4) * 7) & 255 for i in range(size))).decode()


def wrapped(text, width, prefix=" ", end=CRLF):
    return end.join(prefix + text[i : i + width] for i in range(0, len(text), width))


# Phones of the years before smartphones: vCard 2.1, quoted-printable, GBK.
def feature_phones():
    def qp(name, text, extra="", width=None):
        return f"{name};CHARSET=GBK;ENCODING=QUOTED-PRINTABLE{extra}:" + quoted(text, "gbk", width)

    nokia = [
        card(qp("N", "沈;榕"), qp("FN", "沈榕"), "TEL;CELL;PREF:13905550187", "TEL;WORK;VOICE:0571-85550187",
             qp("ORG", "杭州砚舟软件有限公司;市场部"), qp("TITLE", "销售经理"), "EMAIL;INTERNET:shen.rong@yanzhou-soft.example"),
        # The second byte of 歕, 淺 and the like is a backslash, and stands as such in some phones' files.
        card("N;CHARSET=GBK;ENCODING=QUOTED-PRINTABLE:" + "=C2=BD;=D1=3F".replace("=D1=3F", "=98\\"),
             "TEL;CELL:13605550142", qp("NOTE", "周五前回电，约在下周二上午十点见面，地点另行通知，请带上新目录", width=40)),
        card(qp("N", "顾;岚;;;"), "TEL;CELL:13705550163", "TEL;FAX;WORK:0574-85550163",
             qp("ADR", ";;望海路18号4幢;宁波;浙江;315000;中国", ";WORK"),
             qp("LABEL", "浙江省宁波市望海路18号4幢", ";WORK") + "=0D=0A=" + CRLF),
    ]
    ericsson = [
        "BEGIN:VCARD\r\nVERSION:2.1\r\n"
        + "N;ENCODING=QUOTED-PRINTABLE:" + quoted("方;汀", "gbk") + "\r\n"
        + "TEL;CELL:13805550121\r\nTEL;HOME:0512-65550121\r\n"
        + "ORG;ENCODING=QUOTED-PRINTABLE:" + quoted("苏州麓川光电有限公司", "gbk") + "\r\n"
        + "X-IRMC-LUID:000100000012\r\nEND:VCARD\r\n\r\n"
    ]
    return "".join(nokia + ericsson).encode("ascii")


# Outlook for Windows in Chinese: raw bytes in the code page, labels in quoted-printable.
def outlook_cn():
    def contact(family, given, org, department, title, mobile, work, street, city, province, code, mail, note=None):
        label = f"{province}{city}{street}\r\n{code}"
        lines = [
            f"N;LANGUAGE=zh-cn;CHARSET=gb2312:{family};{given}", f"FN;CHARSET=gb2312:{family}{given}",
            f"ORG;CHARSET=gb2312:{org};{department}", f"TITLE;CHARSET=gb2312:{title}",
            f"TEL;WORK;VOICE:{work}", f"TEL;CELL;VOICE:{mobile}",
            f"ADR;WORK;PREF;CHARSET=gb2312:;;{street};{city};{province};{code};中国",
            "LABEL;WORK;PREF;CHARSET=gb2312;ENCODING=QUOTED-PRINTABLE:" + quoted(label, "gbk").replace("=0A", "=0A=\r\n"),
            "X-MS-OL-DEFAULT-POSTAL-ADDRESS:2", f"EMAIL;PREF;INTERNET:{mail}",
        ]
        if note:
            lines.insert(4, "NOTE;CHARSET=gb2312;ENCODING=QUOTED-PRINTABLE:" + quoted(note, "gbk", 70))
        lines += [
            "PHOTO;TYPE=JPEG;ENCODING=BASE64:\r\n" + wrapped(picture(), 72) + CRLF,
            "REV:20190312T021500Z",
        ]
        return card(*lines).encode("gbk")

    return contact("沈", "榕", "杭州砚舟软件有限公司", "市场部", "销售经理", "13905550187", "(0571) 85550187",
                   "文三路555号3楼", "杭州市", "浙江省", "310000", "shen.rong@yanzhou-soft.example",
                   "展会上认识，对移动端感兴趣。\r\n下次拜访请带样品。") + contact(
        "欧阳", "朵", "宁波棠桥贸易有限公司", "采购", "主管", "13605550142", "(0574) 85550142",
        "望海路18号4幢", "宁波市", "浙江省", "315000", "ouyang@tangqiao-trade.example")


# Outlook and phones in Taiwan: Big5, raw and in quoted-printable.
def outlook_tw():
    def qp(name, text, width=None):
        return f"{name};CHARSET=big5;ENCODING=QUOTED-PRINTABLE:" + quoted(text, "big5", width)

    raw = card(
        "N;LANGUAGE=zh-tw;CHARSET=big5:許;功蓋", "FN;CHARSET=big5:許功蓋", "ORG;CHARSET=big5:蓋世資訊股份有限公司;業務部",
        "TITLE;CHARSET=big5:業務經理", "TEL;WORK;VOICE:+886 (2) 5550-1877", "TEL;CELL;VOICE:+886 955 501 877",
        "ADR;WORK;PREF;CHARSET=big5:;;忠孝東路五段555號;台北市;;110;台灣", "EMAIL;PREF;INTERNET:kung@gaishi.example").encode("big5")
    phone = card(
        qp("N", "閻;淑珮"), qp("FN", "閻淑珮"), "TEL;CELL:0955501433", qp("ORG", "尖石光電股份有限公司", 33),
        qp("ADR", ";;中正路55號;新竹市;;300;台灣")).encode("big5")
    # No charset named at all.
    silent = card("N:魏;宥辰", "FN:魏宥辰", "TEL;CELL:0955501299", "ORG:暖峰貿易股份有限公司", "TITLE:採購專員").encode("big5")
    return raw + phone + silent


# Sync programs that write vCard 3.0 with the encodings of 2.1.
def version_three_gb2312():
    def qp(name, text, width=None):
        return f"{name};CHARSET=gb2312;ENCODING=QUOTED-PRINTABLE:" + quoted(text, "gb2312", width)

    return "".join([
        card(qp("N", "顾;岚;;;"), qp("FN", "顾岚"), "TEL;TYPE=CELL:13705550163", qp("ORG", "苏州麓川光电有限公司;研发中心"),
             qp("NOTE", "第一行\r\n第二行；有分号", 50), version="3.0"),
        card(qp("N", "陆;栖;;;"), qp("FN", "陆栖"), "TEL;TYPE=WORK,VOICE:0512-65550142", "TEL;TYPE=WORK,FAX:0512-65550143",
             qp("ADR;TYPE=WORK", ";;金鸡湖大道55号;苏州;江苏;215000;中国"), version="3.0"),
    ]).encode("ascii")


# Smartphones: UTF-8, groups with labels, folded lines.
def iphone():
    lines = [
        "PRODID:-//Apple Inc.//iPhone OS 17.4//EN", "N:沈;榕;;;", "FN:沈榕", "X-PHONETIC-FIRST-NAME:Rong", "X-PHONETIC-LAST-NAME:Shen",
        "ORG:杭州砚舟软件有限公司;市场部", "TITLE:销售经理", "item1.EMAIL;type=INTERNET;type=pref:shen.rong@yanzhou-soft.example",
        "item1.X-ABLabel:_$!<Work>!$_", "TEL;type=CELL;type=VOICE;type=pref:139 0555 0187", "item2.TEL:0571-8555 0187",
        "item2.X-ABLabel:公司总机", "item3.TEL:0571-85550188", "item3.X-ABLabel:_$!<WorkFAX>!$_", "item4.TEL:13505550190", "item4.X-ABLabel:司机",
        folded("NOTE:展会上认识\\, 对移动端感兴趣。\\n下次拜访请带样品\\; 他要看新目录，也想知道交货期和付款方式。"),
        "item5.ADR;type=WORK;type=pref:;;文三路555号3楼\\n东门;杭州市;浙江省;310000;中国", "item5.X-ABADR:cn",
        "item6.URL;type=pref:http\\://www.yanzhou-soft.example", "item6.X-ABLabel:_$!<HomePage>!$_",
        "X-SOCIALPROFILE;type=WeChat;x-user=shenrong0187:x-apple:shenrong0187", "IMPP;X-SERVICE-TYPE=QQ;type=HOME:x-apple:10000555",
        folded("PHOTO;ENCODING=b;TYPE=JPEG:" + picture()),
    ]
    company = ["N:;;;;", "FN:宁波棠桥贸易有限公司", "ORG:宁波棠桥贸易有限公司;", "X-ABShowAs:COMPANY", "TEL;type=MAIN:0574-85550100"]
    return (card(*lines, version="3.0") + card(*company, version="3.0")).encode()


def qq_sync():
    one = [
        "N:方;汀;;;", "FN:方汀", "TEL;TYPE=CELL:13805550121", "TEL;TYPE=HOME:0512-65550121", "X-QQ:10000121", "X-WECHAT:fangting121",
        "ORG:苏州麓川光电有限公司", "TITLE:工程师", "EMAIL;TYPE=WORK:fang.ting@luchuan-opto.example", "BDAY:1988-05-05", "CATEGORIES:客户,展会,苏州",
    ]
    two = ["N:王;小;;;", "FN:王小", "TEL;TYPE=CELL;TYPE=PREF:13905550109", "TEL;TYPE=CELL:13905550108", "NICKNAME:小王,老王"]
    return (card(*one, version="3.0", end="\n") + "\n" + card(*two, version="3.0", end="\n")).encode()


def android():
    def qp(name, text, width=None):
        return f"{name};CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:" + quoted(text, "utf-8", width)

    return (
        card(qp("N", "陆;栖;;;"), qp("FN", "陆栖"), "TEL;CELL:136-0555-0142", "TEL;X-微信号:lq0142",
             qp("ORG", "宁波棠桥贸易有限公司", 60), qp("NOTE", "周五前回电，另外约下周二上午十点在老地方见面。", 73),
             "PHOTO;ENCODING=BASE64;JPEG:" + wrapped(picture(), 74)[1:] + CRLF)
        + card("N:Smith;John;;;", "FN:John Smith", "TEL;CELL:+1-212-555-0142", "X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;Johnny;1;;;;;;;;;;;;;")
    ).encode()


# What is wrong with cards.
def odd():
    yield "several-encodings.vcf", (
        card("N:沈;榕", "FN:沈榕", "TEL;CELL:13905550187", "ORG:杭州砚舟软件有限公司").encode("utf-8")
        + card("N:陆;栖", "FN:陆栖", "TEL;CELL:13605550142", "ORG:宁波棠桥贸易有限公司", "TITLE:采购主管").encode("gbk")
        + card("N:許;功蓋", "FN:許功蓋", "TEL;CELL:0955501877", "ORG:蓋世資訊股份有限公司", "TITLE:業務經理").encode("big5")
        + card("N;CHARSET=GBK:顾;岚", "FN;CHARSET=GBK:顾岚", "TEL;CELL:13705550163").encode("gbk")
    )
    text = card("N;CHARSET=GBK;ENCODING=QUOTED-PRINTABLE:" + quoted("欧阳;朵", "gbk", 9),
                "NOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:" + quoted("逐字断开的软换行，每行只有几个字节", "utf-8", 10), "TEL:0574-85550142")
    yield "soft-breaks.vcf", text.encode()
    yield "soft-breaks-folded.vcf", text.replace("=\r\n", "=\r\n ").encode()
    whole = card("N:方;汀", "FN:方汀", "ORG:苏州麓川光电有限公司", "TEL;CELL:13805550121").encode()
    yield "cropped.vcf", whole + card("N:顾;岚", "FN:顾岚", "TEL;WORK:0512-65550163", "TEL;CELL:13705550163").encode()[:-28]
    yield "nested-agent.vcf", card(
        "N:沈;榕", "FN:沈榕", "TEL;CELL:13905550187", "AGENT:",
        card("N:陆;栖", "FN:陆栖", "TEL;WORK:0571-85550142").rstrip(), "TITLE:销售经理").encode() + card(
        "N:方;汀;;;", "FN:方汀", "AGENT:BEGIN:VCARD\\nVERSION:3.0\\nN:顾\\;岚\\;\\;\\;\\nFN:顾岚\\nTEL\\;TYPE=WORK:0512-65550163\\nEND:VCARD\\n",
        "TEL;TYPE=CELL:13805550121", version="3.0").encode()
    yield "bare-continuation.vcf", (
        "BEGIN:VCARD\nVERSION:3.0\nFN:陆栖\nN:陆;栖;;;\nNOTE:第一行\n第二行没有转义\nTel: 这也是备注\nhttp://notes.example\nTEL;TYPE=CELL:13605550142\nEND:VCARD\n").encode()
    yield "missing-boundaries.vcf", (
        "通讯录导出\n\nVERSION:2.1\nN:沈;榕\nTEL;CELL:13905550187\nEND:VCARD\nBEGIN:VCARD\nVERSION:2.1\nN:陆;栖\nTEL;CELL:13605550142\n"
        "BEGIN:VCARD\nVERSION:2.1\nFN:顾岚\nTEL;CELL:13705550163\nEND:VCARD\nEND:VCARD\nBEGIN:VCARD\nVERSION:2.1\nEND:VCARD\n").encode()
    yield "doubled-returns.vcf", (
        "BEGIN:VCARD\r\r\nVERSION:3.0\r\r\nN:方;汀;;;\r\r\nFN:方汀\r\r\nitem1.TEL:13805550121\r\r\nitem1.X-ABLabel:_$!<Mobile>!$_\r\r\nEND:VCARD\r\r\n").encode()
    yield "utf-16.vcf", b"\xff\xfe" + card(
        "N:欧阳;朵", "FN:欧阳朵", "ORG:宁波棠桥贸易有限公司", "TEL;CELL:13605550155").encode("utf-16-le")
    yield "photo-broken.vcf", (
        "BEGIN:VCARD\r\nVERSION:2.1\r\nPHOTO;JPEG;ENCODING=BASE64:" + picture(60) + "\r\nN:沈;榕\r\nFN:沈榕\r\nTEL:0571-85550187\r\n"
        "LOGO;ENCODING=BASE64:\r\n  ====\r\nTEL;CELL:13905550187\r\nEND:VCARD\r\n").encode()
    yield "labels-left-behind.vcf", card(
        "N;CHARSET=GB2312:沈;榕", "FN;CHARSET=GB2312:沈榕", "ORG;CHARSET=GB2312:杭州砚舟软件有限公司", "TEL;CELL:13905550187").encode("utf-8")
    yield "empty.vcf", b""
    yield "binary.vcf", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(600)


VCARD = {
    "feature-phones": {"phones.vcf": feature_phones},
    "outlook-cn": {"outlook.vcf": outlook_cn},
    "outlook-tw": {"outlook.vcf": outlook_tw},
    "sync-gb2312": {"sync.vcf": version_three_gb2312},
    "smartphones": {"iphone.vcf": iphone, "qq.vcf": qq_sync, "android.vcf": android},
}


def b64(name, text, charset="utf-8"):
    return f"{name}:: " + base64.b64encode(text.encode(charset)).decode()


def ldif_fold(text, width=76):
    """Folds every line as RFC 2849 says: one blank, between any two characters of ASCII."""
    out = []
    for line in text.split("\n"):
        while len(line) > width:
            out.append(line[:width])
            line = " " + line[width:]
        out.append(line)
    return "\n".join(out)


def directory():
    entries = [["version: 1"], ["# 组织"], ["dn: dc=yanzhou-soft,dc=example", "objectClass: organization", "objectClass: dcObject", "dc: yanzhou-soft",
                b64("o", "杭州砚舟软件有限公司"), "telephoneNumber: 0571-85550100", b64("street", "文三路555号3楼"), b64("l", "杭州市"), b64("st", "浙江省"), "postalCode: 310000"]]
    people = [("沈榕", "沈", "榕", "shenrong", "13905550187", "0571-85550187", "销售经理", "市场部"),
              ("陆栖", "陆", "栖", "luqi", "13605550142", "0571-85550142", "采购主管", "采购部"),
              ("欧阳朵", "欧阳", "朵", "ouyangduo", "13605550155", "0571-85550155", "工程师", "研发中心")]
    for name, family, given, key, mobile, work, title, unit in people:
        entries.append([
            b64("dn", f"cn={name},ou={unit},dc=yanzhou-soft,dc=example"), "objectClass: top", "objectClass: person", "objectClass: inetOrgPerson",
            b64("cn", name), f"cn;lang-en: {key.capitalize()}", b64("sn", family), b64("givenName", given), f"uid: {key}", f"mail: {key}@yanzhou-soft.example",
            f"mobile: {mobile}", f"telephoneNumber: {work}", "facsimileTelephoneNumber: 0571-85550199", b64("title", title), b64("ou", unit),
            b64("o", "杭州砚舟软件有限公司"), "labeledURI: http://www.yanzhou-soft.example", b64("description", f"{name}负责{unit}的日常工作，每周三下午在公司，其他时间请先打电话预约。"),
            "jpegPhoto:: " + picture(12000), "userPassword:: " + base64.b64encode(b"{CRYPT}x").decode(),
        ])
    return (ldif_fold("\n\n".join("\n".join(entry) for entry in entries)) + "\n").encode()


def thunderbird():
    entries = []
    for name, given, family, nick, mail, mobile, work, company in [
        ("Gu Lan", "Lan", "Gu", "", "gulan@luchuan-opto.example", "13705550163", "0512-65550163", "苏州麓川光电有限公司"),
        ("方汀", "汀", "方", "小方", "fang.ting@luchuan-opto.example", "13805550121", "", "苏州麓川光电有限公司"),
    ]:
        lines = [f"dn: cn={name},mail={mail}" if name.isascii() else b64("dn", f"cn={name},mail={mail}"), "objectclass: top", "objectclass: person",
                 "objectclass: organizationalPerson", "objectclass: inetOrgPerson", "objectclass: mozillaAbPersonAlpha"]
        for key, value in [("givenName", given), ("sn", family), ("cn", name), ("mozillaNickname", nick), ("mail", mail), ("modifytimestamp", "0"),
                           ("telephoneNumber", work), ("mobile", mobile), ("mozillaWorkStreet2", ""), ("l", "苏州"), ("st", "江苏"), ("postalCode", "215000"),
                           ("o", company), ("mozillaWorkUrl", "http://www.luchuan-opto.example")]:
            if value:
                lines.append(f"{key}: {value}" if value.isascii() else b64(key, value))
        entries.append(CRLF.join(lines))
    return ((CRLF * 2).join(entries) + CRLF * 2).encode()


def ldif_odd():
    person = "dn: cn=Shen Rong,dc=example\nobjectClass: person\ncn: Shen Rong\nsn: Shen\nmobile: 13905550187\n"
    yield "no-blank-lines.ldif", (person + person.replace("Shen Rong", "Lu Qi").replace("Shen", "Lu").replace("0187", "0142")).encode()
    yield "links-and-comments.ldif", (
        "version: 1\n# a comment\n that goes on\n" + person + "# inside\ndescription:< file:///etc/hosts\njpegPhoto:< file:///tmp/photo.jpg\n"
        "title:  two blanks before\nthis line is no attribute\n").encode()
    yield "changes.ldif", (
        "version: 1\n\ndn: cn=Shen Rong,dc=example\nchangetype: modify\nreplace: mobile\nmobile: 13905550187\n-\n\n"
        "dn: cn=Lu Qi,dc=example\nchangetype: delete\n\ndn: cn=Gu Lan,dc=example\ncn: Gu Lan\nmobile: 13705550163\n").encode()
    yield "raw-gbk.ldif", ("dn: cn=1,dc=example\ncn: 沈榕\no: 杭州砚舟软件有限公司\nmobile: 13905550187\ntitle: 销售经理\n\n"
                           "dn: cn=2,dc=example\ncn: 陆栖\no: 宁波棠桥贸易有限公司\nmobile: 13605550142\n").encode("gbk")
    yield "bad-base64.ldif", (person + "title:: not base64 at all!\ndescription:: /////w==\n").encode()
    yield "cropped.ldif", (person + "\ndn: cn=Lu Qi,dc=example\nobjectCl").encode()
    yield "empty.ldif", b""


LDIF = {"directory": {"people.ldif": directory}, "thunderbird": {"book.ldif": thunderbird}}


def write(folder, files):
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in files:
        (folder / name).write_bytes(data)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--to", type=Path, default=Path(__file__).resolve().parents[2] / "samples")
    to = parser.parse_args().to
    for kind, cases in (("vcard", VCARD), ("ldif", LDIF)):
        for case, files in cases.items():
            write(to / kind / case, [(name, make()) for name, make in files.items()])
    write(to / "vcard" / "odd", odd())
    write(to / "ldif" / "odd", ldif_odd())


if __name__ == "__main__":
    main()
