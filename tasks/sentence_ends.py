"""Does this stop end a sentence? What is known of English abbreviations, initials, ellipses and glued sentences.

Words are judged by what stands on both sides of the stop: "Mass." ends nothing before "Police", but does before "The".
"""

import re


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Never the last word of a sentence. Matched as written: "Sen. Graham" is a title, "a sen. piece" is not.
TITLES = _words(
    """Fmr Dr Drs Mr Mrs Ms Mx Prof Rev Fr Hon Gov Govs Sen Sens Rep Reps Gen Lt Col Sgt Capt Cpl Maj Adm Cmdr Cmdt Pvt Pfc
    Spc Ft Mt Supt Det Insp Pres Messrs Brig Atty Amb Sec Asst Dir Ald Hr Hrn Mme Mlle Sra Srta Dott Dra Dipl Ing"""
)
# Last word of a sentence only where the next word usually opens one.
CAPITALISED = _words(
    """Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass
    Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo Mex Ont Que Jr Sr St Univ Str Bros Cie Ph.D"""
)
ANY_CASE = _words(
    "inc ltd co corp etc al est ave blvd rd bros dept jr sr st pct mfg intl assn ust usw bzw ggf max min mio mrd"
)
MEDIAL = _words("vs v e.g i.e cf viz ca approx z.b d.h u.a o.ä evtl vgl sog bspw ebd hrsg geb gest resp incl excl")
NUMBERED = _words("no nos p pp art sec fig figs ch vol nr num n° n.º pt abs ziff kap ca approx circa est")
MONTHS = _words(
    """Januar Februar März April Mai Juni Juli August September Oktober November Dezember Jänner januar februar mars
    april mai juni juli august september oktober november desember"""
)
STARTERS = _words(
    """The A An He She It They We I You This That These Those But And In On At For If When While As After Before However
    There His Her Their Its Our My Your So Yet Then What Why How Who Where Which Both Some Many Most More Two
    Meanwhile According By With From To Not All Also Although Among Another Are Because Can Could Did Despite Do Does
    During Each Earlier Either Even Every Few Has Have Here Instead Is Just Last Later Let Like Never Nor Nothing Now
    Officials Once Only Or Others Over People Perhaps Police Several Should Since Still Such Though Through Thus Today
    Under Until Was Were Would Yesterday Der Die Das Ein Eine Er Sie Es Wir Le La Les Un Une Il Elle Ils El Los Las"""
)
_SPECIAL = TITLES | CAPITALISED | ANY_CASE | MEDIAL | NUMBERED
SPECIAL = _SPECIAL | {word.capitalize() for word in _SPECIAL} | {word.upper() for word in _SPECIAL}
LOWER_STARTERS = _words("i i'm i've i'd i'll i’m i’ve i’d i’ll")

_STOPS = ".!?…。！？｡۔؟।"
# What follows the stops: white space, the next sentence glued to them ("Tunisia.Dunford"), or anything at all after those
# of a script that sets no spaces. The look-behind, the bound and the possessive runs keep 100,000 dots linear.
STOP = re.compile(
    rf"""([{_STOPS}](?<![{_STOPS}].)[{_STOPS}]*+(?:[ ]\.(?!\w)){{0,9}}+)
    ((?:["'”’»)\]」』]|[“«‹›](?!\w))*+)
    (\s++|(?=["“‘(]?[A-ZÀ-ÖØ-ÞА-ЯΑ-Ω][a-zß-öø-ÿа-яα-ω])|(?<=[。！？｡」』])|$)""",
    re.VERBOSE | re.DOTALL,
)
_OPENERS = "“„\"‘'([«¿¡-–— "
_PREVIOUS = re.compile(r"[\w.'’&°-]*$")
_NEXT = re.compile(r"[\w'’.@-]+")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_HOURS = frozenset(("a.m", "p.m"))
_OF_THE_HOUR = _words(
    """ET EST EDT CT CST CDT PT PST PDT GMT UTC BST CET Eastern Central Pacific Greenwich Monday Tuesday Wednesday Thursday
    Friday Saturday Sunday Mon Tue Tues Wed Thu Thurs Fri Sat Sun Jan Feb March April June July Aug Sept Oct Nov Dec
    January February August September October November December"""
)
_LONGEST_OPENING = 14  # "At 5:30 a.m. Mr. Smith went": an hour that opens the sentence does not end it


def ends_sentence(text: str, start: int, stop: re.Match[str]) -> bool:
    """Whether the sentence that begins at `start` ends with the match `stop` of `STOP`."""
    mark, closing, gap = stop.groups()
    if mark == "." and gap and not closing and _is_plain(text, start, stop):
        return True
    following = text[stop.end() : stop.end() + 40].lstrip(_OPENERS)
    found = _PREVIOUS.search(text, max(start, stop.start() - 30), stop.start())
    previous = found.group() if found else ""
    if not following or (not gap and not _is_glued(mark, closing, previous, following)):
        return False
    if following[0].islower() and not _may_start_low(text, start, stop, previous, following):
        return False
    if len(mark) > 1 or mark == "…":
        return _ends_at_ellipsis(mark, closing, following)
    if mark == "." and closing in ("", ")"):
        is_dateline = text[stop.end()] in "—–-"  # "RENO, Nev. — For months"
        return _ends_at_word(previous, "" if is_dateline else _next_word(following), stop.start() - start)
    return True


def _is_plain(text: str, start: int, stop: re.Match[str]) -> bool:
    """Whether nothing speaks against an end, as at most stops: a word of letters before, a capital after."""
    at = stop.start()
    word = text[text.rfind(" ", max(start, at - 30), at) + 1 : at]
    is_capital = stop.end() < len(text) and text[stop.end()].isupper()
    return is_capital and len(word) > 1 and word.isalpha() and word not in SPECIAL


def _is_glued(mark: str, closing: str, previous: str, following: str) -> bool:
    """Two sentences with no space between them, as a bad flattener leaves them: "in Tunisia.Dunford said"."""
    if mark[-1] not in ".!?…":
        return True
    if closing:
        return following[0].isupper()
    whole = len(previous) >= 3 and "." not in previous and previous[-1].islower()
    return mark == "." and whole and "@" not in _next_word(following)


def _may_start_low(text: str, start: int, stop: re.Match[str], previous: str, following: str) -> bool:
    """A sentence that opens with a small letter: after "?" and "!", in a text without capitals, and a careless "i"."""
    mark, closing, gap = stop.groups()
    if closing or not gap:
        return False
    if mark[0] in "!?":
        is_name = (
            mark == "!" and previous[:1].isupper() and stop.start() - len(previous) > start
        )  # "works at Yahoo! in"
        return not is_name
    if mark != ".":
        return False
    return _next_word(following) in LOWER_STARTERS or text[max(start, stop.start() - 200) : stop.end() + 200].islower()


def _ends_at_ellipsis(mark: str, closing: str, following: str) -> bool:
    if mark.startswith((".", "…")):
        is_spaced = " " in mark
        return following[0].isupper() and "]" not in closing and (not is_spaced or mark.count(".") > 3)
    return True


def _ends_at_word(previous: str, next_word: str, length: int) -> bool:
    low = previous.lower()
    opens = next_word in STARTERS
    if previous in TITLES or low in MEDIAL or (previous.isupper() and previous.capitalize() in TITLES):
        return False
    if low in NUMBERED and next_word[:1].isdigit():
        return False
    if low in _HOURS:
        return length > _LONGEST_OPENING and next_word.rstrip(".") not in _OF_THE_HOUR
    if previous in CAPITALISED or low in ANY_CASE or _is_initials(previous):
        return opens
    return not (previous.isdigit() and len(previous) <= 2 and next_word in MONTHS)  # German "am 3. Oktober"


def _is_initials(previous: str) -> bool:
    if len(previous) == 1:
        return previous.isupper()
    return _INITIALS.fullmatch(previous) is not None


def _next_word(following: str) -> str:
    found = _NEXT.match(following)
    return found.group() if found else ""
