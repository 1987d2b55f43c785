#!/usr/bin/env python3
"""Writes samples/csv/profiles: one small export of each program whose header Mingce knows.

    python3 Tools/samples/profiles.py [--to FOLDER]

The same bytes each time. All people, companies and numbers are invented; mail domains end in .example.
"""

import argparse
import csv
import io
from pathlib import Path

PEOPLE = [
    # family, given, Latin given, company, title, mobile, fixed line, mail, province, city, street, postcode
    ("沈", "青禾", "Qinghe", "苏州晨露贸易有限公司", "采购经理", "13900000117", "0512-55500117", "shen.qinghe@chenlu.example", "江苏", "苏州", "云帆路18号", "215000"),
    ("欧阳", "星河", "Xinghe", "深圳北辰电子有限公司", "工程师", "13700000226", "0755-55500226", "ouyang@beichen.example", "广东", "深圳", "望海大道6号", "518000"),
    ("陆", "思远", "Siyuan", "杭州南屏科技有限公司", "总监", "13600000335", "0571-55500335", "lu@nanping.example", "浙江", "杭州", "晚钟街9号", "310000"),
    ("韩", "知夏", "Zhixia", "成都锦里食品有限公司", "店长", "13500000444", "028-55500444", "han@jinli.example", "四川", "成都", "芙蓉巷3号", "610000"),
    ("贺", "长风", "Changfeng", "天津海河机电有限公司", "销售主管", "13800000553", "022-55500553", "he@haihe.example", "天津", "天津", "津塘路77号", "300000"),
]

OUTLOOK_EN = (
    "Title,First Name,Middle Name,Last Name,Suffix,Company,Department,Job Title,Business Street,Business Street 2,Business Street 3,Business City,"
    "Business State,Business Postal Code,Business Country/Region,Home Street,Home Street 2,Home Street 3,Home City,Home State,Home Postal Code,"
    "Home Country/Region,Other Street,Other Street 2,Other Street 3,Other City,Other State,Other Postal Code,Other Country/Region,Assistant's Phone,"
    "Business Fax,Business Phone,Business Phone 2,Callback,Car Phone,Company Main Phone,Home Fax,Home Phone,Home Phone 2,ISDN,Mobile Phone,Other Fax,"
    "Other Phone,Pager,Primary Phone,Radio Phone,TTY/TDD Phone,Telex,Account,Anniversary,Assistant's Name,Billing Information,Birthday,"
    "Business Address PO Box,Categories,Children,Directory Server,E-mail Address,E-mail Type,E-mail Display Name,E-mail 2 Address,E-mail 2 Type,"
    "E-mail 2 Display Name,E-mail 3 Address,E-mail 3 Type,E-mail 3 Display Name,Gender,Government ID Number,Hobby,Home Address PO Box,Initials,"
    "Internet Free Busy,Keywords,Language,Location,Manager's Name,Mileage,Notes,Office Location,Organizational ID Number,Other Address PO Box,Priority,"
    "Private,Profession,Referred By,Sensitivity,Spouse,User 1,User 2,User 3,User 4,Web Page"
).split(",")

OUTLOOK_ZH = (
    "英文称谓,名,中间名,姓,中文称谓,单位,部门,职务,商务地址 街道,商务地址 街道 2,商务地址 街道 3,商务地址 市/县,商务地址 省/市/自治区,商务地址 邮政编码,商务地址 国家/地区,"
    "住宅地址 街道,住宅地址 街道 2,住宅地址 街道 3,住宅地址 市/县,住宅地址 省/市/自治区,住宅地址 邮政编码,住宅地址 国家/地区,其他地址 街道,其他地址 街道 2,其他地址 街道 3,"
    "其他地址 市/县,其他地址 省/市/自治区,其他地址 邮政编码,其他地址 国家/地区,助理的电话,商务传真,商务电话,商务电话 2,回电话,车载电话,单位主要电话,住宅传真,住宅电话,住宅电话 2,"
    "ISDN,移动电话,其他传真,其他电话,寻呼机,主要电话,无绳电话,TTY/TDD 电话,电报,Internet 忙闲,办公地点,地点,电子邮件地址,电子邮件类型,电子邮件显示名称,电子邮件 2 地址,"
    "电子邮件 2 类型,电子邮件 2 显示名,电子邮件 3 地址,电子邮件 3 类型,电子邮件 3 显示名,附注,工作证号码,关键词,记帐信息,纪念日,经理姓名,类别,里程,敏感度,目录服务器,配偶,"
    "其他地址 - 邮箱,商务地址 - 邮箱,身份证编号,生日,私有,缩写,网页,性别,业余爱好,引用者,用户 1,用户 2,用户 3,用户 4,优先级,语言,帐户,职业,助理的姓名,住宅地址 - 邮箱,子女"
).split(",")

OUTLOOK_COM = (
    "First Name,Middle Name,Last Name,Title,Suffix,Nickname,Given Yomi,Surname Yomi,E-mail Address,E-mail 2 Address,E-mail 3 Address,Home Phone,"
    "Home Phone 2,Business Phone,Business Phone 2,Mobile Phone,Car Phone,Other Phone,Primary Phone,Pager,Business Fax,Home Fax,Other Fax,"
    "Company Main Phone,Callback,Radio Phone,Telex,TTY/TDD Phone,IMAddress,Job Title,Department,Company,Office Location,Manager's Name,Assistant's Name,"
    "Assistant's Phone,Company Yomi,Business Street,Business City,Business State,Business Postal Code,Business Country/Region,Home Street,Home City,"
    "Home State,Home Postal Code,Home Country/Region,Other Street,Other City,Other State,Other Postal Code,Other Country/Region,Personal Web Page,Spouse,"
    "Schools,Hobby,Location,Web Page,Birthday,Anniversary,Notes"
).split(",")

GOOGLE = (
    "First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Name Prefix,Name Suffix,Nickname,File As,"
    "Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,"
    "E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value,Address 1 - Label,Address 1 - Formatted,Address 1 - Street,"
    "Address 1 - City,Address 1 - PO Box,Address 1 - Region,Address 1 - Postal Code,Address 1 - Country,Address 1 - Extended Address,Website 1 - Label,"
    "Website 1 - Value,Custom Field 1 - Label,Custom Field 1 - Value"
).split(",")

GOOGLE_OLD = (
    "Name,Given Name,Additional Name,Family Name,Yomi Name,Given Name Yomi,Additional Name Yomi,Family Name Yomi,Name Prefix,Name Suffix,Initials,"
    "Nickname,Short Name,Maiden Name,Birthday,Gender,Location,Billing Information,Directory Server,Mileage,Occupation,Hobby,Sensitivity,Priority,Subject,"
    "Notes,Language,Photo,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value,Phone 2 - Type,Phone 2 - Value,"
    "Address 1 - Type,Address 1 - Formatted,Address 1 - Street,Address 1 - City,Address 1 - PO Box,Address 1 - Region,Address 1 - Postal Code,"
    "Address 1 - Country,Address 1 - Extended Address,Organization 1 - Type,Organization 1 - Name,Organization 1 - Yomi Name,Organization 1 - Title,"
    "Organization 1 - Department,Organization 1 - Symbol,Organization 1 - Location,Organization 1 - Job Description,Website 1 - Type,Website 1 - Value"
).split(",")

THUNDERBIRD = (
    "First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email,Screen Name,Work Phone,Home Phone,Fax Number,Pager Number,Mobile Number,"
    "Home Address,Home Address 2,Home City,Home State,Home ZipCode,Home Country,Work Address,Work Address 2,Work City,Work State,Work ZipCode,Work Country,"
    "Job Title,Department,Organization,Web Page 1,Web Page 2,Birth Year,Birth Month,Birth Day,Custom 1,Custom 2,Custom 3,Custom 4,Notes,"
).split(",")

QQ = "姓,名,前缀,后缀,昵称,QQ,家庭电话,单位,商务地址 街道,商务地址 城市,商务地址 省份,商务地址 邮政编码,工作电话,工作电话 2,备注,电子邮件,家庭邮箱,手机,其他手机,其他手机 2,公司/部门,生日,qq同步助手 分组".split(",")


def person(p):
    names = "family given latin company title mobile phone mail province city street postcode".split()
    return dict(zip(names, p))


def text(header, rows, quote=csv.QUOTE_MINIMAL, end="\r\n"):
    out = io.StringIO()
    writer = csv.writer(out, quoting=quote, lineterminator=end)
    writer.writerow(header)
    for row in rows:
        writer.writerow([row.get(name, "") for name in header])
    return out.getvalue()


def plus86(number):
    return f"+86 {number[:3]} {number[3:7]} {number[7:]}"


def outlook_en(p):
    return {
        "Title": "Mr.", "First Name": p["given"], "Last Name": p["family"], "Company": p["company"], "Job Title": p["title"], "Business Street": p["street"],
        "Business City": p["city"], "Business State": p["province"], "Business Postal Code": p["postcode"], "Business Phone": p["phone"],
        "Mobile Phone": p["mobile"], "Anniversary": "0/0/00", "Birthday": "0/0/00", "Business Address PO Box": "邮政信箱117", "E-mail Address": p["mail"],
        "E-mail Type": "SMTP", "E-mail Display Name": f"{p['family']}{p['given']} ({p['mail']})", "Gender": "Unspecified", "Priority": "Normal",
        "Private": "False", "Sensitivity": "Normal", "Web Page": "https://" + p["mail"].split("@")[1],
    }


def outlook_zh(p):
    return {
        "名": p["given"], "姓": p["family"], "单位": p["company"], "职务": p["title"], "商务地址 街道": p["street"], "商务地址 市/县": p["city"],
        "商务地址 省/市/自治区": p["province"], "商务地址 邮政编码": p["postcode"], "商务电话": p["phone"], "移动电话": p["mobile"], "电子邮件地址": p["mail"],
        "电子邮件类型": "SMTP", "电子邮件显示名称": f"{p['family']}{p['given']} ({p['mail']})", "纪念日": "00/0/0", "敏感度": "普通", "商务地址 - 邮箱": "邮政信箱117",
        "生日": "00/0/0", "私有": "假", "性别": "未指定", "优先级": "中",
    }


def outlook_com(p):
    return {
        "First Name": p["given"], "Last Name": p["family"], "Title": "Ms.", "E-mail Address": p["mail"], "Business Phone": p["phone"],
        "Mobile Phone": p["mobile"], "Job Title": p["title"], "Company": p["company"], "Business Street": p["street"], "Business City": p["city"],
        "Business State": p["province"], "Business Postal Code": p["postcode"], "IMAddress": p["mail"],
    }


def google(p, i):
    row = {
        "First Name": p["given"], "Last Name": p["family"], "Organization Name": p["company"], "Organization Title": p["title"],
        "Labels": "客户 ::: * myContacts", "E-mail 1 - Label": "* Work", "E-mail 1 - Value": p["mail"], "Phone 1 - Label": "Mobile",
        "Phone 1 - Value": plus86(p["mobile"]), "Address 1 - Label": "Work", "Address 1 - Formatted": f"{p['street']}\n{p['city']}, {p['province']} {p['postcode']}\nCN",
        "Address 1 - Street": p["street"], "Address 1 - City": p["city"], "Address 1 - Region": p["province"], "Address 1 - Postal Code": p["postcode"],
        "Address 1 - Country": "CN",
    }
    if i == 1:
        row["E-mail 1 - Value"] += " ::: ouyang.xinghe@mail.example"
        row["Phone 1 - Value"] += " ::: +86 755 5550 0226"
        row["Notes"] = "第一行\n第二行，带逗号"
    return row


def google_old(p):
    return {
        "Name": p["family"] + p["given"], "Given Name": p["given"], "Family Name": p["family"], "Group Membership": "客户 ::: * myContacts",
        "E-mail 1 - Type": "* Work", "E-mail 1 - Value": p["mail"], "Phone 1 - Type": "Mobile", "Phone 1 - Value": plus86(p["mobile"]), "Phone 2 - Type": "Work",
        "Phone 2 - Value": p["phone"], "Address 1 - Type": "Work", "Address 1 - Formatted": p["province"] + p["city"] + p["street"],
        "Organization 1 - Name": p["company"], "Organization 1 - Title": p["title"], "Website 1 - Type": "Work",
        "Website 1 - Value": "http\\://" + p["mail"].split("@")[1],
    }


def linkedin(people):
    header = ["First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On"]
    notes = 'Notes:\n"When exporting your connection data, you may notice that some of the email addresses are missing. You will only see email addresses for connections who have allowed it."\n\n'
    days = ["12 May 2026", "03 Apr 2026", "28 Feb 2026", "17 Jan 2026", "09 Dec 2025"]
    rows = [
        {
            "First Name": p["latin"], "Last Name": ["Shen", "Ouyang", "Lu", "Han", "He"][i], "URL": f"https://www.linkedin.com/in/invented-{i}",
            "Email Address": p["mail"] if i == 2 else "", "Company": p["company"], "Position": p["title"], "Connected On": days[i],
        }
        for i, p in enumerate(people)
    ]
    return notes + text(header, rows, end="\n")


def thunderbird(p):
    return {
        "First Name": p["given"], "Last Name": p["family"], "Display Name": p["family"] + p["given"], "Primary Email": p["mail"], "Work Phone": p["phone"],
        "Mobile Number": p["mobile"], "Work Address": p["street"], "Work City": p["city"], "Work State": p["province"], "Work County": p["province"],
        "Work ZipCode": p["postcode"], "Work Post Code": p["postcode"], "Job Title": p["title"], "Organization": p["company"], "Organisation": p["company"],
    }


def wjx(people):
    header = ["序号", "提交答卷时间", "所用时间", "来源", "来源详情", "来自IP", "1、您的姓名", "2、您的 手机号码：", "3、您所在的公司名称", "4、您感兴趣的产品（多选）", "5、您的电子邮箱", "6、您的微信号"]
    rows = []
    for i, p in enumerate(people):
        rows.append(dict(zip(header, [
            i + 1, f"2026/09/{3 + i:02} 12:0{i}:00", f"{60 + 7 * i}秒", "微信", "N/A", f"192.0.2.{i + 1}(江苏-苏州)", p["family"] + p["given"], p["mobile"], p["company"],
            "轴承┋电机" if i % 2 else "食品", p["mail"], "(跳过)" if i % 2 else f"wx_{p['latin'].lower()}",
        ])))
    return text(header, rows)


def jinshuju(people):
    header = ["序号", "姓名", "手机", "单位名称", "地址-省/自治区/直辖市", "地址-市", "地址-详细地址", "提交人", "提交时间", "修改时间", "填写设备", "操作系统", "浏览器", "IP"]
    rows = [
        dict(zip(header, [
            i + 1, p["family"] + p["given"], p["mobile"], p["company"], p["province"], p["city"], p["street"], "匿名", f"2026-09-0{i + 1} 10:00:00",
            f"2026-09-0{i + 1} 10:00:00", "手机", "Android", "微信", f"192.0.2.{i + 1}",
        ]))
        for i, p in enumerate(people)
    ]
    return text(header, rows)


def qq(p):
    return {
        "姓": p["family"], "名": p["given"], "QQ": "9" + p["mobile"][2:], "单位": p["company"], "商务地址 街道": p["street"], "商务地址 城市": p["city"],
        "商务地址 省份": p["province"], "商务地址 邮政编码": p["postcode"], "工作电话": p["phone"], "电子邮件": p["mail"], "手机": p["mobile"], "qq同步助手 分组": "客户",
    }


SALESFORCE = "Id,Salutation,FirstName,LastName,AccountName,Title,Department,Email,Phone,MobilePhone,MailingStreet,MailingCity,MailingState,MailingPostalCode,MailingCountry,LeadSource,Description".split(",")
SALESFORCE_LABELS = "Salutation,First Name,Last Name,Title,Account Name,Mailing Street,Mailing City,Mailing State/Province,Mailing Zip/Postal Code,Mailing Country,Phone,Mobile,Email,Lead Source,Account Owner".split(",")
HUBSPOT = "Record ID,First name,Last name,Email address,Phone number,Mobile phone number,Job title,Company name,Website URL,City,State/Region,Country/Region,Zip code,Lifecycle stage,Lead status,Contact owner".split(",")


def salesforce(p, i):
    return {
        "Id": f"003INVENTED{i:04}", "FirstName": p["given"], "LastName": p["family"], "AccountName": p["company"], "Title": p["title"], "Email": p["mail"],
        "Phone": p["phone"], "MobilePhone": p["mobile"], "MailingStreet": p["street"], "MailingCity": p["city"], "MailingState": p["province"],
        "MailingPostalCode": p["postcode"], "MailingCountry": "China", "LeadSource": "Trade Show", "Salutation": "Ms.",
    }


def salesforce_labels(p):
    return {
        "Salutation": "Mr.", "First Name": p["given"], "Last Name": p["family"], "Title": p["title"], "Account Name": p["company"], "Mailing Street": p["street"],
        "Mailing City": p["city"], "Mailing State/Province": p["province"], "Mailing Zip/Postal Code": p["postcode"], "Mailing Country": "China", "Phone": p["phone"],
        "Mobile": p["mobile"], "Email": p["mail"], "Lead Source": "Web", "Account Owner": "Invented Owner",
    }


def hubspot(p, i):
    return {
        "Record ID": 10001 + i, "First name": p["given"], "Last name": p["family"], "Email address": p["mail"], "Phone number": p["phone"],
        "Mobile phone number": p["mobile"], "Job title": p["title"], "Company name": p["company"], "Website URL": p["mail"].split("@")[1], "City": p["city"],
        "State/Region": p["province"], "Country/Region": "China", "Zip code": p["postcode"], "Lifecycle stage": "lead", "Lead status": "NEW",
        "Contact owner": "Invented Owner",
    }


def typeform(people):
    header = ["#", "First, what's your <b>name</b>?", "And your *email*?", "Which company do you work for?", "Bearings", "Motors", "Other", "Response Type", "Start Date (UTC)", "Stage Date (UTC)", "Submit Date (UTC)", "Network ID"]
    rows = [
        dict(zip(header, [
            f"inv{i}x{7 * i + 3}q", p["family"] + p["given"], p["mail"], p["company"], "Bearings" if i % 2 else "", "Motors", "", "completed",
            f"2026-09-0{i + 1} 02:00:00", "", f"2026-09-0{i + 1} 02:03:00", f"net{i}abc{i}",
        ]))
        for i, p in enumerate(people)
    ]
    return text(header, rows, end="\n")


def wufoo(people):
    header = ["Entry Id", "First", "Last", "Email", "Phone Number", "Street Address", "Address Line 2", "City", "State / Province / Region", "Postal / Zip Code", "Country", "Date Created", "Created By", "Last Updated", "Updated By", "IP Address"]
    rows = [
        dict(zip(header, [
            i + 1, p["given"], p["family"], p["mail"], p["mobile"], p["street"], "", p["city"], p["province"], p["postcode"], "China", f"2026-09-0{i + 1} 10:00:00",
            "public", "", "", f"192.0.2.{i + 1}",
        ]))
        for i, p in enumerate(people)
    ]
    return text(header, rows)


def gravity(people):
    header = ["Name (First)", "Name (Last)", "Company", "Phone", "Email", "Address (Street Address)", "Address (City)", "Address (State / Province)", "Address (ZIP / Postal Code)", "Interests (Bearings)", "Created By (User Id)", "Entry Id", "Entry Date", "Date Updated", "Source Url", "Transaction Id", "Payment Amount", "Payment Date", "Payment Status", "Post Id", "User Agent", "User IP"]
    rows = [
        dict(zip(header, [
            p["given"], p["family"], p["company"], p["mobile"], p["mail"], p["street"], p["city"], p["province"], p["postcode"], "Bearings" if i % 2 else "", "", 41 + i,
            f"2026-09-0{i + 1} 10:00:00", f"2026-09-0{i + 1} 10:00:00", "https://form.example/contact", "", "", "", "", "", "Invented/1.0", f"192.0.2.{i + 1}",
        ]))
        for i, p in enumerate(people)
    ]
    return text(header, rows)


def files():
    people = [person(p) for p in PEOPLE]
    mark = "\ufeff"
    british = [h.replace("State", "County").replace("ZipCode", "Post Code").replace("Organization", "Organisation") for h in THUNDERBIRD]
    others = {"First Name": "info@lantern.example", "Labels": "Other Contacts", "E-mail 1 - Label": "*", "E-mail 1 - Value": "info@lantern.example"}
    return {
        "outlook-en": text(OUTLOOK_EN, map(outlook_en, people), csv.QUOTE_ALL).encode("gb18030"),
        "outlook-zh": text(OUTLOOK_ZH, map(outlook_zh, people), csv.QUOTE_ALL).encode("gb18030"),
        "outlook-com": (mark + text(OUTLOOK_COM, map(outlook_com, people))).encode(),
        "google": (mark + text(GOOGLE, [google(p, i) for i, p in enumerate(people)] + [others], end="\n")).encode(),
        "google-until-2024": (mark + text(GOOGLE_OLD, map(google_old, people))).encode("utf-16-le"),
        "linkedin": linkedin(people).encode(),
        "thunderbird": text(THUNDERBIRD, map(thunderbird, people)).encode(),
        "thunderbird-uk": text(british, map(thunderbird, people)).encode(),
        "qq-sync": (mark + text(QQ, map(qq, people))).encode(),
        "wjx": (mark + wjx(people)).encode(),
        "jinshuju": jinshuju(people).encode("gb18030"),
        "salesforce-api": text(SALESFORCE, [salesforce(p, i) for i, p in enumerate(people)], csv.QUOTE_ALL, "\n").encode(),
        "salesforce": text(SALESFORCE_LABELS, map(salesforce_labels, people), csv.QUOTE_ALL).encode(),
        "hubspot": text(HUBSPOT, [hubspot(p, i) for i, p in enumerate(people)], csv.QUOTE_ALL, "\n").encode(),
        "typeform": typeform(people).encode(),
        "wufoo": wufoo(people).encode(),
        "gravity-forms": (mark + gravity(people)).encode(),
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--to", type=Path, default=Path(__file__).resolve().parents[2] / "samples/csv/profiles")
    options = parser.parse_args()
    options.to.mkdir(parents=True, exist_ok=True)
    for name, data in files().items():
        (options.to / f"{name}.csv").write_bytes(data)
        print(f"{name}.csv: {len(data)} bytes")


if __name__ == "__main__":
    main()
