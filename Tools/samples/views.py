"""How one person looks in one list: which facts it has, in what form, with which slips.

A `View` also remembers what of it a careful human could use to link it, so that `fair` can check that every
planted duplicate can be found and that no planted stranger is indistinguishable.
"""

from collections import defaultdict
from dataclasses import dataclass, field

from traditional import traditional
from words import NAME_SLIPS

ROLE_LOCALS = ["info", "sales", "office", "service", "admin", "contact"]


@dataclass(eq=False)
class View:
    entity: str
    person: object  # None for a row that is only a company
    job: object
    company: object
    name: str = ""
    family: str = ""
    given: str = ""
    latin: str = ""
    whole_name: bool = True  # False for 陈经理, a slip, or Latin letters: not proof by itself
    company_text: str = ""
    clear_company: bool = False
    title: str = ""
    mobiles: list = field(default_factory=list)  # as numbers; each list writes them its own way
    switchboard: str = ""  # E.164 digits, with extension after a comma
    emails: list = field(default_factory=list)
    clean: set = field(default_factory=set)  # numbers and own mails written without a slip
    remark: str = ""


def slip_name(rng, given):
    """The given name with one character mistaken for a homophone, or `None` where none is likely."""
    places = [i for i, c in enumerate(given) if c in NAME_SLIPS]
    if not places:
        return None
    i = rng.choice(places)
    return given[:i] + NAME_SLIPS[given[i]] + given[i + 1 :]


def slip_digits(rng, number):
    """The number with one digit wrong or two neighbors swapped, behind the prefix."""
    digits = list(number)
    i = rng.randrange(len(digits) - 6, len(digits) - 1)
    if rng.random() < 0.5 and digits[i] != digits[i + 1]:
        digits[i], digits[i + 1] = digits[i + 1], digits[i]
    else:
        digits[i] = rng.choice([d for d in "0123456789" if d != digits[i]])
    return "".join(digits)


def slip_email(rng, email):
    local, domain = email.split("@")
    known = {"gmail.com": "gmial.com", "163.com": "163.con", "qq.com": "qq.con", "hotmail.com": "hotmial.com"}
    if domain in known:
        return f"{local}@{known[domain]}"
    i = rng.randrange(1, len(local))
    return f"{local[:i]}{local[i + 1:]}@{domain}"


def latin_name(rng, person, style=None):
    """The name in Latin letters as its owner might type it."""
    family, syllables = person.roman[0].capitalize(), person.roman[1]
    if person.place == "mainland":
        given = "".join(syllables).capitalize()
    elif person.place == "tw":
        given = "-".join(syllables).capitalize() if rng.random() < 0.4 else "-".join(s.capitalize() for s in syllables)
    else:
        given = " ".join(s.capitalize() for s in syllables)
    style = style or rng.choice(["family first", "given first", "comma", "capitals"] + (["english"] * 3 if person.english else []))
    return {
        "family first": f"{family} {given}", "given first": f"{given} {family}", "comma": f"{family}, {given}",
        "capitals": f"{family.upper()} {given}", "english": f"{person.english} {family}",
    }[style]


def company_text(rng, company, style):
    """The company as somebody types it, and whether the text alone tells which one it is."""
    if style == "full":
        return company.name, True
    if style == "no form":
        text = company.name
        for form in ("有限责任公司", "股份有限公司", "有限公司"):
            text = text.replace(form, "")
        return text, True
    if style == "short":
        return company.brand + company.trade + company.branch, True
    if style == "brand":
        return company.brand, False
    if style == "english":
        return company.english, False
    return "", False


def make_view(rng, person, job, *, mobile, switchboard, email, own_email, role_email, slips, company_styles, surname_only=0.0, latin=0.0):
    """One look at `person` in `job`; the keyword arguments are chances between 0 and 1."""
    company = job.company
    view = View(person.id, person, job, company, family=person.family, given=person.given, title=job.title)
    style = rng.choices(list(company_styles), list(company_styles.values()))[0]
    view.company_text, view.clear_company = company_text(rng, company, style)
    if not view.company_text:
        view.company = None
    roll = rng.random()
    view.name = person.family + person.given
    if roll < surname_only:
        view.name = person.family + (job.short_title or rng.choice(["先生", "女士"]))
        view.given, view.whole_name = "", False
    elif roll < surname_only + latin:
        view.name, view.whole_name = latin_name(rng, person), False
        view.latin = view.name
    elif rng.random() < slips:
        slipped = slip_name(rng, person.given)
        if slipped:
            view.given, view.name, view.whole_name = slipped, person.family + slipped, False
    if rng.random() < mobile:
        add_mobile(rng, view, slips)
    if rng.random() < switchboard:
        view.switchboard = company.switchboard + ("," + job.extension if rng.random() < 0.35 else "")
    if rng.random() < email:
        roll = rng.random()
        if roll < role_email:
            view.emails.append(f"{rng.choice(ROLE_LOCALS)}@{company.domain}")
        else:
            own = person.own_email and rng.random() < own_email
            address = person.own_email if own else job.email
            if rng.random() < slips:
                view.emails.append(slip_email(rng, address))
            else:
                view.emails.append(address)
                view.clean.add(address)
    if not view.whole_name and not view.clean:
        add_mobile(rng, view, 0)
    return view


def add_mobile(rng, view, slips):
    person = view.person
    number = person.mobile
    if person.second_mobile and rng.random() < 0.5:
        number = person.second_mobile
    if rng.random() < slips:
        view.mobiles.append(slip_digits(rng, number))
        return
    view.mobiles.append(number)
    view.clean.add(number)
    if person.second_mobile and rng.random() < 0.4:
        view.mobiles.append(person.mobile if number == person.second_mobile else person.second_mobile)
        view.clean.add(view.mobiles[-1])


def linkable(a, b):
    """Whether a careful human would hold two views of one person to be one."""
    if a.clean & b.clean:
        return True
    same_company = a.company is not None and a.company is b.company and a.clear_company and b.clear_company
    rivals = a.mobiles and b.mobiles
    return same_company and a.whole_name and b.whole_name and not rivals


def make_fair(rng, views):
    """Adds a mobile to views until all views of one person hang together. Returns how many needed it."""
    added = 0
    by_entity = defaultdict(list)
    for view in views:
        if view.person is not None:
            by_entity[view.entity].append(view)
    for group in by_entity.values():
        linked, rest = [group[0]], group[1:]
        while rest:
            found = next((v for v in rest if any(linkable(v, w) for w in linked)), None)
            if found is None:
                found = rest[0]
                for view in (linked[0], found):
                    if view.person.mobile not in view.clean:
                        view.mobiles = [view.person.mobile]
                        view.clean = {m for m in view.clean if "@" in m} | {view.person.mobile}
                added += 1
            linked.append(found)
            rest.remove(found)
    return added


def check_strangers(views):
    """Stops with an error where two people could not be told apart by name, company and number."""
    names = defaultdict(list)
    for view in views:
        if view.person is not None:
            names[view.person.reading].append(view)
    for group in names.values():
        for a in group:
            for b in group:
                if a.entity == b.entity:
                    continue
                assert not (a.clean & b.clean), f"strangers share a number or mail: {a.entity} {b.entity}"
                assert a.company is None or a.company is not b.company, f"namesakes in one company: {a.entity} {b.entity}"


def in_traditional(view):
    """The view's Chinese texts in Traditional characters."""
    if not view.latin and view.name:
        family, given = view.person.traditional
        if view.given != view.person.given:
            given = traditional(view.given)
        rest = traditional(view.name[len(view.family):]) if not view.given else given
        view.name, view.family, view.given = family + rest, family, given
    view.company_text = traditional(view.company_text)
    view.title = traditional(view.title)
    return view
