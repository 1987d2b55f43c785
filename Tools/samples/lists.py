"""The four lists: what each holds of a person, and the dirt its machine and its people add."""

import csv
import io

import numbers_as_written as written
from traditional import traditional
from views import View, add_mobile, in_traditional, latin_name, make_view
from words import DEPARTMENTS, PRODUCTS, REMARKS
from world import RARE_GIVEN


def csv_text(rows, quoting=csv.QUOTE_MINIMAL):
    out = io.StringIO()
    csv.writer(out, quoting=quoting, lineterminator="\r\n").writerows(rows)
    return out.getvalue()


def timestamps(rng, count, day, first_hour=9, last_hour=17):
    """`count` moments of one or more days in order, as `2026/09/16 10:22:07`."""
    moments = sorted(
        (rng.randint(0, 2), rng.randint(first_hour, last_hour - 1), rng.randint(0, 59), rng.randint(0, 59)) for _ in range(count)
    )
    return [f"2026/{day // 100:02d}/{day % 100 + d:02d} {h:02d}:{m:02d}:{s:02d}" for d, h, m, s in moments]


# Trade-show scanner: GB18030, title lines, repeated header, totals, everything in one cell.

TRADE_SHOW = dict(mobile=0.88, switchboard=0.35, email=0.7, own_email=0.15, role_email=0.06, slips=0.03,
                  company_styles={"full": 70, "no form": 12, "short": 10, "english": 4, "": 4}, surname_only=0.04, latin=0.05)
TRADE_SHOW_HEADER = ["Badge ID", "姓名", "公司名称", "职位", "手机", "座机", "邮箱", "省市", "意向等级", "感兴趣产品", "备注", "扫描时间"]


def trade_show(rng, views):
    """Rows of the scanner dump, and the truth. Badge numbers are unique: whoever lost a badge got a new one."""
    rng.shuffle(views)
    rows, truth, badge = [], [], 26100100
    for view, when in zip(views, timestamps(rng, len(views), 916)):
        badge += rng.randint(1, 37)
        key = f"B{badge}"
        name, title = view.name, view.title
        if view.whole_name and rng.random() < 0.09:
            name = rng.choice([f"{name} {title}", f"{name}（{title}）", f"{name}/{title}", f"{name}{view.job.short_title}"])
            title = "" if rng.random() < 0.7 else title
        mobile = written.separator(rng).join(written.mobile(rng, m, 0.3) for m in view.mobiles)
        line = written.landline(rng, view.switchboard, 0.35) if view.switchboard else ""
        if mobile and line and rng.random() < 0.25:
            mobile, line = mobile + rng.choice(["/", "；", "、", " "]) + line, ""
        if len(view.mobiles) == 1 and view.whole_name and name == view.name and rng.random() < 0.01:
            name, mobile = f"{name} {written.mobile(rng, view.mobiles[0], 0)}", line
            line = ""
        if not mobile and name == view.name and view.person.place == "mainland" and rng.random() < 0.1:
            mobile = rng.choice(["1.38E+10", "1.59E+10"])
        region = view.company.province + view.company.city if view.company and rng.random() < 0.6 else ""
        email = "; ".join(view.emails)
        if email and rng.random() < 0.06:
            email = rng.choice([email.upper(), f" {email}", f"mailto:{email}"])
        rows.append([key, name, view.company_text, title, mobile, line, email, region, rng.choice("ABBCC") + "类",
                     "、".join(rng.sample(PRODUCTS, rng.randint(0, 3))), rng.choice(REMARKS).replace("\n", "") if rng.random() < 0.2 else "", when])
        truth.append((key, view.entity))
    # Scans that caught nothing but the badge.
    for _ in range(4):
        badge += rng.randint(1, 37)
        at = rng.randint(20, len(rows) - 20)
        rows.insert(at, [f"B{badge}"] + [""] * 10 + [rows[at - 1][-1]])
    count = len(rows)
    body = []
    for i, row in enumerate(rows):
        if i and i % 150 == 0:
            body += [[""] * 12, TRADE_SHOW_HEADER]
        if i in (37, 211):
            body.append([])
        body.append(row)
    top = [["第十八届华东智能制造博览会 观众扫描记录"], ["展位：E3-127", "导出人：展台二号机", "导出时间：2026-09-18 17:42"], []]
    bottom = [[], ["合计", f"{count}条"] + [""] * 10, ["本名单仅限展商内部使用，请勿外传"]]
    return csv_text(top + [TRADE_SHOW_HEADER] + body + bottom).encode("gb18030"), truth


# Web form: UTF-8 with BOM, questions as headers, remarks over several lines, whatever people type.

WEB_FORM = dict(mobile=0.93, switchboard=0.0, email=0.6, own_email=0.6, role_email=0.02, slips=0.035,
                company_styles={"full": 46, "no form": 14, "short": 18, "brand": 8, "english": 3, "": 11}, surname_only=0.03, latin=0.03)
WEB_FORM_HEADER = ["序号", "提交答卷时间", "所用时间", "来源", "来源详情", "来自IP", "1、您的姓名", "2、您所在的公司或单位全称是？（选填）", "3、您的手机号码是？",
                   "4、您的电子邮箱（用于接收会议资料）", "5、您的职务", "6、您关注以下哪些产品？【多选题】", "7、您对我们还有什么意见或建议？"]


def web_form(rng, views):
    rng.shuffle(views)
    rows, truth = [], []
    nothing = ["无", "没有", "-", "暂无", "(跳过)", "", "无"]
    trials = {rng.randint(10, len(views)): junk for junk in [("测试", "测试公司", "13800138000"), ("test", "test", "11111111111"), ("无", "无", "无")]}
    moments = iter(timestamps(rng, len(views) + len(trials), 1009, 8, 23))
    number = 0
    for view in views:
        number += 1
        if number in trials:
            # Somebody tried the form out, or refused to answer: nobody's row, not in the truth.
            name, company, mobile = trials[number]
            rows.append([number, next(moments), "12秒", "链接", "N/A", "10.0.0.1(未知)", name, company, mobile, "无", "无", PRODUCTS[0], "测试"])
            number += 1
        when = next(moments)
        name = view.name
        if view.whole_name and len(name) == 2 and rng.random() < 0.08:
            name = f"{name[0]} {name[1]}" if rng.random() < 0.5 else f"{name[0]}\u3000{name[1]}"
        elif rng.random() < 0.04:
            name = f" {name} "
        mobile = written.mobile(rng, view.mobiles[0], 0.18) if view.mobiles else rng.choice(nothing + ["13800138000", "12345678"])
        email = view.emails[0] if view.emails else rng.choice(nothing)
        if view.emails and rng.random() < 0.08:
            email = email.translate(FULL_WIDTH_MAIL)
        if len(view.mobiles) > 1:
            mobile += rng.choice(["/", "，", " 或 "]) + written.mobile(rng, view.mobiles[1], 0)
        remark = rng.choice(REMARKS) if rng.random() < 0.3 else rng.choice(nothing)
        ip = f"10.{rng.randint(0, 255)}.{rng.randint(0, 255)}.{rng.randint(1, 254)}({rng.choice(['上海-上海', '广东-深圳', '浙江-杭州', '未知'])})"
        rows.append([number, when, f"{rng.randint(31, 420)}秒", rng.choice(["微信", "链接", "手机提交"]), rng.choice(["N/A", "公众号菜单", "朋友圈"]), ip, name,
                     view.company_text or rng.choice(["无", "个人", "", "自由职业", ""]), mobile, email, view.title if rng.random() < 0.7 else rng.choice(nothing),
                     "┋".join(rng.sample(PRODUCTS, rng.randint(1, 4))), remark])
        truth.append((number, view.entity))
    return ("\ufeff" + csv_text([WEB_FORM_HEADER] + rows)).encode("utf-8"), truth


FULL_WIDTH_MAIL = str.maketrans({chr(c): chr(c + 0xFEE0) for c in range(0x21, 0x7F)})


# Bought list: Big5, Traditional characters, country codes, companies with switchboards and role mail.

BOUGHT_LIST = dict(mobile=0.62, switchboard=0.85, email=0.66, own_email=0.05, role_email=0.25, slips=0.025,
                   company_styles={"full": 100}, surname_only=0.015, latin=0.02)
BOUGHT_LIST_HEADER = ["編號", "公司名稱", "聯絡人", "英文姓名", "職稱", "電話", "行動電話", "電子郵件", "地址", "網址", "更新日期"]


def bought_list(rng, views):
    """One row a contact, ordered by company as directories are; some rows are a company without a contact."""
    views.sort(key=lambda v: (v.job.company.id if v.job else v.company.id, v.entity))
    rows, truth = [], []
    number = 100200
    for view in map(in_traditional, views):
        number += rng.randint(1, 9)
        company = view.company
        latin = ""
        if view.person is not None and rng.random() < 0.35:
            latin = latin_name(rng, view.person)
        if view.latin:
            view.name, latin = "", view.latin
        address = traditional(company.address)
        if rng.random() < 0.2:
            address = {"tw": "台灣", "hk": "香港", "mainland": "中國"}[company.place] + address
        line = written.traditional_list(rng, view.switchboard) if view.switchboard else ""
        mobile = " / ".join(written.traditional_list(rng, m) for m in view.mobiles)
        rows.append([f"A{number}", view.company_text, view.name, latin, view.title, line, mobile, ";".join(view.emails), address if rng.random() < 0.85 else "",
                     f"www.{company.domain}" if rng.random() < 0.5 else "", f"2025/{rng.randint(1, 6)}/{rng.randint(1, 28)}"])
        truth.append((f"A{number}", view.entity))
    return csv_text([BOUGHT_LIST_HEADER] + rows).encode("big5"), truth


# Outlook: 92 columns with Chinese headers, GBK, everything quoted; one seller's address book.

OUTLOOK = dict(mobile=0.85, switchboard=0.5, email=0.8, own_email=0.2, role_email=0.05, slips=0.02,
               company_styles={"full": 50, "no form": 18, "short": 20, "brand": 4, "english": 5, "": 3}, surname_only=0.03, latin=0.06)


def address_columns(kind):
    return [f"{kind} {part}" for part in ["街道", "街道 2", "街道 3", "市/县", "省/市/自治区", "邮政编码", "国家/地区"]]


OUTLOOK_HEADER = (
    ["英文称谓", "名", "中间名", "姓", "中文称谓", "单位", "部门", "职务"]
    + address_columns("商务地址") + address_columns("住宅地址") + address_columns("其他地址")
    + "助理的电话,商务传真,商务电话,商务电话 2,回电话,车载电话,单位主要电话,住宅传真,住宅电话,住宅电话 2,ISDN,移动电话,其他传真,其他电话,寻呼机,主要电话,无绳电话,TTY/TDD 电话,电报,"
      "Internet 忙闲,办公地点,地点,电子邮件地址,电子邮件类型,电子邮件显示名称,电子邮件 2 地址,电子邮件 2 类型,电子邮件 2 显示名,电子邮件 3 地址,电子邮件 3 类型,电子邮件 3 显示名,"
      "附注,工作证号码,关键词,记帐信息,纪念日,经理姓名,类别,里程,敏感度,目录服务器,配偶,其他地址 - 邮箱,商务地址 - 邮箱,身份证编号,生日,私有,缩写,网页,性别,业余爱好,引用者,"
      "用户 1,用户 2,用户 3,用户 4,优先级,语言,帐户,职业,助理的姓名,住宅地址 - 邮箱,子女".split(",")
)
assert len(OUTLOOK_HEADER) == 92


def outlook(rng, views):
    rng.shuffle(views)
    rows, truth = [], []
    for number, view in enumerate(views, 10001):
        row = dict.fromkeys(OUTLOOK_HEADER, "")
        key = f"KH-{number}"
        row |= {"纪念日": "00/0/0", "生日": "00/0/0", "性别": "未指定", "敏感度": "普通", "优先级": "中", "私有": "假", "用户 1": key}
        name_cells(rng, view, row)
        row["单位"], row["职务"] = view.company_text, view.title if rng.random() < 0.8 else ""
        if rng.random() < 0.25:
            row["部门"] = rng.choice(DEPARTMENTS)
        if view.company is not None and view.company.place == "mainland" and rng.random() < 0.3:
            place = f"{view.company.province}省" if view.company.province else ""
            row["商务地址 街道"] = view.company.address.removeprefix(place).removeprefix(f"{view.company.city}市")
            row["商务地址 市/县"], row["商务地址 省/市/自治区"] = view.company.city, view.company.province or view.company.city
        if view.mobiles:
            row["移动电话"] = written.mobile(rng, view.mobiles[0], 0.25)
            if len(view.mobiles) > 1:
                row["其他电话"] = written.mobile(rng, view.mobiles[1], 0.25)
        if view.switchboard:
            row["商务电话"] = written.landline(rng, view.switchboard, 0.3)
        if view.emails:
            row["电子邮件地址"], row["电子邮件类型"] = view.emails[0], "SMTP"
            row["电子邮件显示名称"] = f"{view.name} ({view.emails[0]})" if rng.random() < 0.7 else view.name
        if rng.random() < 0.15:
            row["附注"] = rng.choice(REMARKS)
        rows.append([row[column] for column in OUTLOOK_HEADER])
        truth.append((key, view.entity))
    return csv_text([OUTLOOK_HEADER] + rows, csv.QUOTE_ALL).encode("gbk"), truth


def name_cells(rng, view, row):
    """Fills 姓 and 名 the way people do: apart, all in one, or an English name before the Chinese family name."""
    if view.latin:
        name = view.latin.replace(",", "")
        first, _, rest = name.partition(" ")
        if first.lower() == view.person.roman[0]:
            row["姓"], row["名"] = first, rest
        else:
            head, _, last = name.rpartition(" ")
            row["姓"], row["名"] = last, head
    elif not view.given:
        row["姓"] = view.name
    elif rng.random() < 0.12:
        row[rng.choice(["姓", "名"])] = view.name
    else:
        row["姓"], row["名"] = view.family, view.given


LISTS = {
    "trade-show": (trade_show, TRADE_SHOW),
    "web-form": (web_form, WEB_FORM),
    "bought-list": (bought_list, BOUGHT_LIST),
    "outlook": (outlook, OUTLOOK),
}


def appearances(rng, world):
    """Decides who stands in which list, and how he looks there: `{list: [View]}`."""
    views = {name: [] for name in LISTS}
    for person in world.people:
        names, weights = list(LISTS), [30, 27, 22, 21] if person.place == "mainland" else [14, 8, 60, 18]
        chosen = set()
        for _ in range(rng.choices([1, 2, 3, 4], [52, 29, 13, 6])[0]):
            chosen.add(rng.choices(names, weights)[0])
        if RARE_GIVEN in person.given:
            chosen = {"trade-show", "web-form"}
        for name in names:
            if name in chosen:
                job = person.jobs[0] if name in ("bought-list", "outlook") else person.jobs[-1]
                times = 2 if rng.random() < 0.06 else 1
                for _ in range(times):
                    view = make_view(rng, person, job, **LISTS[name][1])
                    if name == "bought-list" and not (view.switchboard or view.mobiles):
                        add_mobile(rng, view, 0)
                    views[name].append(view)
    # Companies without a contact: some stand twice in the bought list, some companies have people elsewhere.
    for company in rng.sample([c for c in world.companies if not c.branch], 16):
        for _ in range(2 if rng.random() < 0.3 else 1):
            view = View(company.id, None, None, company, company_text=company.name, switchboard=company.switchboard)
            if rng.random() < 0.5:
                view.emails.append(f"info@{company.domain}")
            views["bought-list"].append(view)
    return views
