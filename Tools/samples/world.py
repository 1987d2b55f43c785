"""The invented world behind the samples: companies, and the people who work for them.

What is true lives here; how a list writes it down (and gets it wrong) lives in `lists.py`.
"""

from dataclasses import dataclass, field

from traditional import traditional, traditional_name
from words import (
    BRAND_FIRST, BRAND_SECOND, CITIES, ENGLISH_NAMES, FAMILIES, FORMS, GIVEN, HK_PLACES, MAINLAND_FIRST, MAINLAND_SECOND,
    MAINLAND_SINGLE, ROADS, ROMAN_FAMILIES, ROMAN_GIVEN, TITLES, TRADES, TW_CITIES, TW_ROADS, TW_TRADES,
)

RARE_GIVEN = "䶮"
MOBILE_PREFIXES = "130 131 132 133 135 136 137 138 139 150 151 152 155 156 157 158 159 176 177 178 180 181 182 183 185 186 187 188 189 198 199".split()


@dataclass(eq=False)
class Company:
    id: str
    place: str  # "mainland", "tw" or "hk"
    city: str
    province: str
    brand: str
    brand_reading: str
    trade: str
    trade_english: str
    form: str
    region_in_brackets: bool
    branch: str
    domain: str
    switchboard: str  # E.164 without the plus
    address: str
    people: list = field(default_factory=list)

    @property
    def name(self):
        """The registered name in Simplified characters."""
        core = self.brand + self.trade
        if self.place == "tw":
            return core + self.form
        if self.place == "hk":
            return f"{core}（香港）{self.form}" if self.region_in_brackets else core + self.form
        if self.region_in_brackets:
            return f"{core}（{self.city}）{self.form}{self.branch}"
        return self.city + core + self.form + self.branch

    @property
    def english(self):
        ending = "Limited" if self.place == "hk" else "Co., Ltd."
        region = "" if self.place != "mainland" else PINYIN_CITY[self.city] + " "
        return f"{region}{self.brand_reading.capitalize()} {self.trade_english} {ending}"


PINYIN_CITY = dict(
    zip(
        "上海 北京 深圳 广州 杭州 苏州 宁波 南京 成都 武汉 青岛 厦门 东莞 佛山 无锡 西安 天津 重庆 温州 郑州".split(),
        "Shanghai Beijing Shenzhen Guangzhou Hangzhou Suzhou Ningbo Nanjing Chengdu Wuhan Qingdao Xiamen Dongguan Foshan Wuxi Xi'an Tianjin Chongqing Wenzhou Zhengzhou".split(),
    )
)


@dataclass(eq=False)
class Job:
    company: Company
    title: str
    short_title: str
    email: str
    extension: str


@dataclass(eq=False)
class Person:
    id: str
    place: str
    family: str
    given: str
    reading: tuple  # (family, given) in pinyin, lower case
    roman: tuple  # as the person writes it in Latin letters: (family, given syllables)
    english: str  # "" where there is none
    mobile: str  # E.164 without the plus
    second_mobile: str
    own_email: str
    jobs: list  # oldest first; the last is the present one

    @property
    def traditional(self):
        return traditional_name(self.family, self.given)


class World:
    def __init__(self, rng):
        self.rng = rng
        self.numbers = set()
        self.companies = []
        self.people = []

    # Numbers

    def mobile(self, place):
        while True:
            if place == "tw":
                number = "8869" + self.digits(8)
            elif place == "hk":
                number = "852" + self.rng.choice("569") + self.digits(7)
            else:
                number = "86" + self.rng.choice(MOBILE_PREFIXES) + self.digits(8)
            if number not in self.numbers and len(set(number[-6:])) > 2:
                self.numbers.add(number)
                return number

    def switchboard(self, place, area):
        while True:
            if place == "tw":
                number = "886" + area + (self.rng.choice("278") + self.digits(7) if area in "24" else self.rng.choice("345") + self.digits(6))
            elif place == "hk":
                number = "852" + self.rng.choice("23") + self.digits(7)
            else:
                long = area in ("010", "020", "021", "022", "023", "024", "025", "027", "028", "029") or area in (
                    "0571", "0512", "0574", "0755", "0757", "0769", "0510", "0532", "0577", "0371")
                number = "86" + area[1:] + self.rng.choice("5688") + self.digits(7 if long else 6)
            if number not in self.numbers:
                self.numbers.add(number)
                return number

    def digits(self, count):
        return "".join(self.rng.choice("0123456789") for _ in range(count))

    # Companies

    def add_company(self, place, like=None):
        """A new company; `like` makes it a branch of that one in another city."""
        rng = self.rng
        brands, domains = {c.brand for c in self.companies}, {c.domain for c in self.companies}
        while True:
            first, second = rng.choice(list(BRAND_FIRST)), rng.choice(list(BRAND_SECOND))
            trade, trade_english, word = rng.choice(TRADES if place == "mainland" else TW_TRADES)
            reading = BRAND_FIRST[first] + BRAND_SECOND[second]
            # Every brand once, until there are no more: then again in another trade.
            taken = first + second in brands and len(brands) < len(BRAND_FIRST) * len(BRAND_SECOND) * 0.9
            if not taken and f"{reading}-{word}.example" not in domains:
                break
        form = rng.choices([f for f, _ in FORMS], [w for _, w in FORMS])[0]
        branch, brackets = "", rng.random() < 0.2
        if place == "tw":
            city, area, districts = rng.choice(TW_CITIES)
            province, form = "", rng.choice(["有限公司", "股份有限公司"])
            address = f"{city}{rng.choice(districts.split())}{rng.choice(TW_ROADS)}{rng.randint(2, 480)}号{rng.randint(2, 12)}楼"
        elif place == "hk":
            city, province, area, form, brackets = "香港", "", "", "有限公司", rng.random() < 0.5
            address = f"{rng.choice(HK_PLACES)}{rng.randint(2, 380)}号{rng.randint(2, 28)}楼{rng.choice('ABCDE')}室"
        else:
            city, province, area, districts = rng.choice(CITIES)
            if like is not None:
                while city == like.city:
                    city, province, area, districts = rng.choice(CITIES)
                first, second, reading = like.brand[0], like.brand[1], like.brand_reading
                trade, trade_english, form, branch, brackets = like.trade, like.trade_english, like.form, f"{city}分公司", False
            prefix = f"{province}省{city}市" if province else f"{city}市"
            address = f"{prefix}{rng.choice(districts.split())}{rng.choice(ROADS)}{rng.randint(2, 999)}号"
            if rng.random() < 0.5:
                address += rng.choice([f"{rng.randint(1, 9)}号楼", f"科技园{rng.choice('ABCD')}栋{rng.randint(2, 18)}层", f"{rng.randint(3, 26)}楼"])
        company = Company(
            id=f"o{len(self.companies) + 1:04d}", place=place, city=like.city if branch else city, province=province,
            brand=first + second, brand_reading=reading, trade=trade, trade_english=trade_english, form=form,
            region_in_brackets=brackets if like is None else like.region_in_brackets, branch=branch,
            domain=like.domain if branch else f"{reading}-{word}.example", switchboard=self.switchboard(place, area),
            address=address,
        )
        self.companies.append(company)
        return company

    # People

    def add_person(self, company, family=None, given=None, with_own_email=0.45):
        rng = self.rng
        place = company.place
        while True:
            if place == "mainland":
                f, reading, _ = rng.choices(FAMILIES, [int(w) for *_, w in FAMILIES])[0]
                g = rng.choice(MAINLAND_SINGLE) if rng.random() < 0.35 else rng.choice(MAINLAND_FIRST) + rng.choice(MAINLAND_SECOND)
                if family:
                    f, reading = next((n, r) for n, r, _ in FAMILIES if n == family)
                    g = given
                readings = (reading, "".join(GIVEN[c] for c in g))
                roman = (reading, [GIVEN[c] for c in g])
            else:
                f = rng.choice(list(ROMAN_FAMILIES))
                g = "".join(rng.sample(list(ROMAN_GIVEN), 2))
                system = 1 if place == "tw" else 2
                readings = (ROMAN_FAMILIES[f][0].lower(), "".join(ROMAN_GIVEN[c][0] for c in g))
                roman = (ROMAN_FAMILIES[f][system].lower(), [ROMAN_GIVEN[c][system] for c in g])
            if len(g) == 2 and g[0] == g[1]:
                continue
            if family or self.name_is_free(readings, roman, company):
                break
        english = rng.choice(ENGLISH_NAMES) if rng.random() < (0.25 if place == "mainland" else 0.5) else ""
        person = Person(
            id=f"p{len(self.people) + 1:04d}", place=place, family=f, given=g, reading=readings, roman=roman, english=english,
            mobile=self.mobile(place), second_mobile=self.mobile(place) if rng.random() < 0.06 else "", own_email="", jobs=[],
        )
        if rng.random() < with_own_email:
            person.own_email = self.own_email(person)
        self.people.append(person)
        self.employ(person, company)
        return person

    def name_is_free(self, readings, roman, company):
        """Whether nobody in `company` or its branches could be taken for this name, in characters or Latin letters."""
        family = [c for c in self.companies if c.brand == company.brand]
        for other in (person for c in family for person in c.people):
            if other.reading == readings or (other.roman[0], "".join(other.roman[1])) == (roman[0], "".join(roman[1])):
                return False
        return True

    def employ(self, person, company):
        rng = self.rng
        title, short = rng.choice(TITLES)
        given = "".join(person.roman[1])
        family = person.roman[0]
        local = rng.choice([f"{given}.{family}", f"{family}.{given}", f"{family}{given}", f"{given[0]}{family}{rng.randint(1, 9)}"])
        if person.english and rng.random() < 0.5:
            local = f"{person.english.lower()}.{family}"
        email = f"{local}@{company.domain}"
        if any(email == job.email for other in self.people for job in other.jobs):
            email = f"{family}.{given}{rng.randint(2, 99)}@{company.domain}"
        person.jobs.append(Job(company, title, short, email, str(rng.randint(101, 899))))
        company.people.append(person)

    def own_email(self, person):
        rng = self.rng
        given, family = "".join(person.roman[1]), person.roman[0]
        if person.place == "mainland":
            if rng.random() < 0.4:
                return f"9{self.digits(9)}@qq.com"
            return f"{family}{given}_{rng.choice('abcdefghkmnp')}{self.digits(4)}@{rng.choice(['163.com', '126.com', 'sina.com', 'outlook.com'])}"
        provider = rng.choice(["gmail.com", "hotmail.com", "yahoo.com.tw" if person.place == "tw" else "yahoo.com.hk"])
        return f"{given}.{family}{self.digits(4)}@{provider}"


def build(rng, people=1020):
    """About `people` people in companies of 1 to 8; namesakes, branches, job moves and shared mobiles among them."""
    world = World(rng)
    while len(world.people) < people - 40:
        place = rng.choices(["mainland", "tw", "hk"], [80, 12, 8])[0]
        company = world.add_company(place)
        for _ in range(rng.choices([1, 2, 3, 4, 5, 6, 8], [34, 22, 16, 12, 8, 5, 3])[0]):
            world.add_person(company)
        if place == "mainland" and rng.random() < 0.05:
            branch = world.add_company(place, like=company)
            for _ in range(rng.randint(1, 3)):
                world.add_person(branch)
    # Namesakes: one of the commonest names, each time with another company, number and mail.
    free = [c for c in world.companies if c.place == "mainland"]
    rng.shuffle(free)
    for family, given, count in [("王", "伟", 8), ("张", "敏", 7), ("李", "娜", 6), ("陈", "杰", 6), ("刘", "洋", 6), ("王", "薇", 4), ("李", "强", 4)]:
        for _ in range(count):
            company = next(c for c in free if all(p.family != family for p in c.people))
            free.remove(company)
            world.add_person(company, family, given)
    # A character that GBK lacks and GB18030 writes with four bytes.
    world.add_person(free.pop(), "刘", RARE_GIVEN)
    # Job moves: the mobile and the own mail stay.
    for person in rng.sample([p for p in world.people if p.place == "mainland"], 70):
        company = rng.choice([c for c in world.companies if c.place == "mainland" and not c.branch])
        if company not in [j.company for j in person.jobs] and world.name_is_free(person.reading, person.roman, company):
            world.employ(person, company)
    # An assistant's mobile given for two colleagues.
    shared = 0
    for company in world.companies:
        if shared < 6 and len(company.people) >= 4 and company.people[0].family != company.people[1].family:
            company.people[1].mobile = company.people[0].mobile
            company.people[1].second_mobile = ""
            shared += 1
    return world
