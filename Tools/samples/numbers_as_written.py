"""The ways people and machines write a phone number. Input: E.164 digits without the plus."""

FULL_WIDTH = str.maketrans("0123456789-@.", "０１２３４５６７８９－＠．")


def mobile(rng, number, dirt):
    """A mobile as written in a mainland list; `dirt` is the chance of an unusual form."""
    if number.startswith("852"):
        local = number[3:]
        return rng.choice([f"852{local}", f"+852 {local[:4]} {local[4:]}", f"852-{local}", f"(852){local}"])
    if number.startswith("886"):
        local = "0" + number[3:]
        return rng.choice([local, f"{local[:4]}-{local[4:7]}-{local[7:]}", f"+886{number[3:]}", f"886-{number[3:]}"])
    local = number[2:]
    if rng.random() >= dirt:
        return local
    return rng.choice([
        f"{local[:3]}-{local[3:7]}-{local[7:]}", f"{local[:3]} {local[3:7]} {local[7:]}", f"+86 {local}", f"+86-{local[:3]}-{local[3:7]}-{local[7:]}",
        f"86{local}", f"0086{local}", f"{local}.0", local.translate(FULL_WIDTH), f"手机：{local}", f"{local}（微信同号）", f" {local}", f"'{local}",
    ])


def landline(rng, number, dirt):
    """A fixed line with or without extension (`number,extension`)."""
    number, _, extension = number.partition(",")
    if number.startswith("852"):
        local = number[3:]
        text = rng.choice([f"852-{local[:4]}-{local[4:]}", f"+852 {local[:4]} {local[4:]}", f"(852) {local}"])
    elif number.startswith("886"):
        area, local = number[3], number[4:]
        cut = len(local) - 4
        text = rng.choice([f"886-{area}-{local[:cut]}-{local[cut:]}", f"0{area}-{local[:cut]}-{local[cut:]}", f"+886-{area}-{local}"])
    else:
        rest = number[2:]
        size = 2 if rest[0] in "12" else 3
        area, local = "0" + rest[:size], rest[size:]
        text = f"{area}-{local}"
        if rng.random() < dirt:
            text = rng.choice([
                f"（{area}）{local}", f"({area}){local[:4]} {local[4:]}", f"{area} {local}", f"86-{rest[:size]}-{local}", f"+86-{rest[:size]}-{local}",
                f"{area}{local}", f"{area}－{local}", f"{area}-{local[:4]}-{local[4:]}",
            ])
    if extension:
        text += rng.choice(["转", "-", " 转 ", "分机"]) + extension
    return text


def traditional_list(rng, number):
    """A number as the bought list writes it: country code with hyphens, seldom without."""
    number, _, extension = number.partition(",")
    if number.startswith("852"):
        local = number[3:]
        text = rng.choice([f"852-{local}", f"852-{local[:4]}-{local[4:]}", f"852 {local[:4]} {local[4:]}", f"852{local}"])
    elif number.startswith("8869"):
        local = number[3:]
        text = rng.choice([f"886-{local}", f"0{local[:3]}-{local[3:6]}-{local[6:]}", f"886-{local[:3]}-{local[3:]}", f"0{local}"])
    elif number.startswith("886"):
        area, local = number[3], number[4:]
        cut = len(local) - 4
        text = rng.choice([f"886-{area}-{local[:cut]}-{local[cut:]}", f"886-{area}-{local}", f"(0{area}){local[:cut]}-{local[cut:]}"])
    elif len(number) == 13 and number[2] == "1" and number[3] in "3456789":
        local = number[2:]
        text = rng.choice([f"86-{local}", f"86-{local[:3]}-{local[3:7]}-{local[7:]}", f"86{local}", local])
    else:
        rest = number[2:]
        size = 2 if rest[0] in "12" else 3
        text = rng.choice([f"86-{rest[:size]}-{rest[size:]}", f"86-{rest[:size]}-{rest[size:]}", f"0{rest[:size]}-{rest[size:]}"])
    if extension:
        text += rng.choice([" 分機 ", "#", " 轉 ", "ext."]) + extension
    return text


def separator(rng):
    return rng.choice(["/", ";", "；", "、", " ", "，"])
