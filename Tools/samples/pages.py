#!/usr/bin/env python3
"""Writes samples/html and samples/listing. The same bytes each time; only the standard library is used.

    python3 Tools/samples/pages.py [--to FOLDER]

All people and companies are invented; numbers are drawn by chance (see samples/csv/trade-show/ORIGIN.md).
"""

import argparse
import json
import random
from pathlib import Path

BRANDS = ["砚舟", "棠桥", "麓川", "青禾", "木棉", "星棹", "白鹭洲", "云杉", "石榴巷", "南柯"]
TRADES = ["软件", "贸易", "光电", "精密五金", "酒店用品", "包装", "刀具", "建材", "茶业", "物流"]
CITIES = [("杭州市", "0571", "西湖区文三路"), ("宁波市", "0574", "鄞州区中山东路"), ("苏州市", "0512", "工业园区星湖街")]
FAMILY = "林陆顾方沈何钟苏许秦"
GIVEN = ["若溪", "栖", "岚", "汀", "榕", "砚秋", "知微", "慕白", "听雨", "舟"]


def entries(rng, count):
    for i in range(count):
        city, area, street = CITIES[i * len(CITIES) // count]
        brand, trade = BRANDS[i % len(BRANDS)], rng.choice(TRADES)
        yield {
            "company": f"{city[:2]}{brand}{trade}有限公司",
            "name": rng.choice(FAMILY) + rng.choice(GIVEN),
            "phone": f"{area}-{rng.choice('568')}{rng.randrange(10**7):07d}",
            "mobile": rng.choice(["136", "158", "189"]) + f"{rng.randrange(10**8):08d}",
            "email": f"info{i + 1}@{'abcdefghij'[i % 10]}-trade.example",
            "address": f"{city}{street}{rng.randrange(1, 900)}号",
            "city": city,
        }


def association(rng):
    rows, city = [], None
    for n, e in enumerate(entries(rng, 18), 1):
        if e["city"] != city:
            city = e["city"]
            rows.append(f'<tr><td colspan="5" bgcolor=#eeeeee><b>{city}</b></td></tr>')
        mail = f'<a href="mailto:{e["email"]}">写信</a>' if n % 3 else e["email"].replace("@", " [at] ")
        phone = e["phone"] + ("<br>" + e["mobile"] if n % 4 == 0 else "")
        rows.append(f'<tr><td>{n}<td>{e["company"]}<td>{e["name"]}<td>{phone}<td>{mail}</tr>')
    return f"""<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>会员名录</title></head>
<body><table width="100%"><tr><td><a href="/">首页</a></td><td>会员风采</td><td>联系我们</td></tr></table>
<h1>某某行业协会会员名录</h1>
<table border="1"><caption>会员单位</caption>
<tr><th rowspan="2">序号</th><th rowspan="2">单位名称</th><th rowspan="2">联系人</th><th colspan="2">联系方式</th></tr>
<tr><th>电话</th><th>邮箱</th></tr>
{chr(10).join(rows)}
<tr><td>合计</td><td>18家</td><td></td><td></td><td></td></tr>
</table><p>版权所有&nbsp;&copy;&nbsp;某某行业协会</p></body></html>
""".encode("gbk")


def cards(rng):
    blocks = []
    for n, e in enumerate(entries(rng, 12)):
        label = "联&nbsp;系&nbsp;人" if n % 2 else "联系人"
        blocks.append(f"""<div class="card {'odd' if n % 2 else 'even'}"><h3><a href="/company/{n}">{e['company']}</a></h3>
<p>{label}：{e['name']} 先生　电话：{e['phone']}</p><p>地址：{e['address']}<br>科技园{n + 1}楼</p>
<p><a href="tel:{e['mobile']}">拨打手机</a> | <a href="mailto:{e['email']}?subject=%E8%AF%A2%E4%BB%B7">在线询价</a></p></div>""")
    owner = {"@context": "https://schema.org", "@type": "WebSite", "name": "某某商务网"}
    return f"""<!DOCTYPE html>
<html lang="zh"><head><meta charset="utf-8"><script type="application/ld+json">{json.dumps(owner, ensure_ascii=False)}</script></head>
<body><ul class="nav"><li>首页</li><li>客服热线 400-000-0000</li></ul>
<div class="list">
{chr(10).join(blocks)}
</div><div class="footer">技术支持：某某网络</div></body></html>
""".encode()


def yellow_pages(rng):
    lines, city = ["某某地区黄页（2024年版）", ""], None
    for n, e in enumerate(entries(rng, 15), 1):
        if e["city"] != city:
            city = e["city"]
            lines += [f"【{city}】", ""]
        lines += [f"{n}. 公司名称：{e['company']}", f"   地    址：{e['address']}", f"             综合楼{n}层",
                  f"   联 系 人：{e['name']}  电话：{e['phone']}  手机：{e['mobile']}", f"   E-mail：{e['email']}", ""]
        if n % 6 == 0:
            lines += [f"第{n // 6}页 共3页", "\f某某地区黄页（2024年版）", ""]
    return "\r\n".join(lines).encode("gb18030")


def roster(rng):
    lines = ["某某中学高三（二）班通讯录", ""]
    people = list(entries(rng, 12))
    for group in range(3):
        lines.append("第" + "一二三"[group] + "组")
        for e in people[group * 4:group * 4 + 4]:
            lines.append(f"{e['name']}　　{e['mobile']}　　{e['address'][3:]}")
    return ("\n".join(lines) + "\n").encode()


ODD_HTML = {
    "misdeclared.html": '<html><meta charset="utf-8"><p>各位会员</p><table><tr><th>姓名<th>电话<tr><td>沈榕<td>0571-88005501</table>'.encode("gbk"),
    "deep.html": b"<html>" + b"<div>" * 6000 + "电话：0571-88005501".encode(),
    "broken-json-ld.html": '<html><script type="application/ld+json">{"@type":"Organization","name":"杭州砚舟","telephone":"0571-88005501",\n"address":"西湖区\n文三路",}{"@type":</script></html>'.encode(),
    "damaged-cell.html": "<html><table><tr><th>姓名<th>电话<tr><td>沈榕<td>0571-88005501<tr><td>陆".encode() + b"\xff" + "栖<td>0574-87005502<tr><td>顾岚<td>0512-66005503</table>".encode(),
    "article.html": "<html><p>一篇文章：没有任何联系方式。</p></html>".encode(),
    "cut.html": "<html><table><tr><th>姓名<th>电话<tr><td>沈榕<td>0571-88005501<tr><td>陆栖<td>0574-8700".encode(),
}
ODD_LISTING = {
    "two-columns.txt": "公司：甲有限公司          公司：乙有限公司\n电话：0571-88005501       电话：0574-87005502\n\n公司：丙有限公司          公司：丁有限公司\n电话：0512-66005503       电话：0571-88005504\n".encode(),
    "stray-lines.txt": "单位：甲厂\n电话：0571-88005501\n\n这一行是一个句子，不属于任何条目。\n\n单位：乙厂\n电话：0574-87005502\n\n单位：丙厂\n电话：0512-66005503\n".encode(),
    "damaged.txt": "单位：甲厂\n电话：0571-88005501\n\n单位：乙".encode() + b"\xff\xfe\xfd" + "厂\n电话：0574-87005502\n\n单位：丙厂\n电话：0512-66005503\n\n单位：丁厂\n电话：0512-66005504\n".encode(),
}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--to", type=Path, default=Path(__file__).resolve().parents[2] / "samples")
    to = parser.parse_args().to
    files = {
        "html/association/association.html": association(random.Random(20261122)),
        "html/cards/cards.html": cards(random.Random(20261123)),
        "listing/yellow-pages/yellow-pages.txt": yellow_pages(random.Random(20261124)),
        "listing/roster/roster.txt": roster(random.Random(20261125)),
    }
    files |= {f"html/odd/{name}": data for name, data in ODD_HTML.items()}
    files |= {f"listing/odd/{name}": data for name, data in ODD_LISTING.items()}
    for name, data in files.items():
        (to / name).parent.mkdir(parents=True, exist_ok=True)
        (to / name).write_bytes(data)
        print(f"{name}: {len(data)} bytes")


if __name__ == "__main__":
    main()
