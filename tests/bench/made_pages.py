"""Web pages as newspapers make them, with the body that was put in: menus, teasers, comments, scripts, a share of the text declared as JSON-LD.

20 to 300 kB each, most of it what nobody reads. The sentences are those of the seeds in another order, so every page reads like news.
"""

import json
import random
from functools import cache
from html import escape
from pathlib import Path
from typing import NamedTuple

from tasks import sentences

SEEDS = Path(__file__).parents[2] / "seeds"
SECTIONS = [
    "World",
    "Politics",
    "Business",
    "Technology",
    "Science",
    "Health",
    "Sport",
    "Culture",
    "Travel",
    "Weather",
    "Opinion",
    "Obituaries",
]
CARD = "card card--small relative flex w-full overflow-hidden rounded-lg border bg-white shadow-sm hover:shadow-md md:w-1/2 lg:w-1/3"
LAYOUTS = (  # what holds the teasers above, the article, its text
    ("div class='top'", "article class='story'", "div class='article-body'"),
    ("section id='teasers'", "main", "div class='entry-content'"),
    ("div class='grid'", "div id='content'", "div itemprop='articleBody'"),
    ("div class='ticker'", "div class='col-8'", "div class='rte'"),  # nothing is called the article
)


class MadePage(NamedTuple):
    """A page and its body, paragraphs joined by a blank line."""

    markup: bytes
    body: str


def made_page(number: int) -> MadePage:
    """The same page for the same number, on every machine."""
    chance = random.Random(number)
    title = _headline(chance)
    paragraphs = _body(chance)
    above, frame, held = chance.choice(LAYOUTS)
    parts = (
        f"<!DOCTYPE html><html lang='en'>{_head(chance, number, title, paragraphs)}<body>{_menu(chance)}",
        _inside(above, _teasers(chance, chance.randint(4, 20))),
        _inside(frame, _top(chance, title) + _inside(held, _text(chance, paragraphs)) + _comments(chance)),
        _inside("aside class='sidebar'", "<h3>Most read</h3>" + _teasers(chance, chance.randint(8, 30))),
        _inside("section class='related-stories'", "<h2>Related</h2>" + _teasers(chance, chance.randint(4, 16))),
        _inside("footer", _menu(chance)) + _script(chance) + "</body></html>",
    )
    return MadePage("\n".join(parts).encode(), "\n\n".join(paragraphs))


@cache
def _sentences() -> list[str]:
    texts = [path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt"))]
    found = [" ".join(text[start:end].split()) for text in texts for start, end in sentences.split(text)]
    return [sentence for sentence in found if 40 < len(sentence) < 300 and _is_prose(sentence)]


def _is_prose(sentence: str) -> bool:
    """No lists of sources and no stamps of comments: "by Green26 on Mon May 16, 2016 at 07:15:24 PM EST"."""
    return sentence[0].isupper() and sentence.endswith(".") and ":" not in sentence


def _body(chance: random.Random) -> list[str]:
    """Paragraphs of one to four sentences; no sentence stands twice in an article."""
    left = chance.sample(_sentences(), k=chance.randint(12, len(_sentences())))
    paragraphs = []
    while left:
        count = chance.randint(1, 4)
        paragraphs.append(" ".join(left[:count]))
        left = left[count:]
    return paragraphs


def _headline(chance: random.Random) -> str:
    return " ".join(chance.choice(_sentences()).split()[: chance.randint(6, 11)]).rstrip(",.;:")


def _head(chance: random.Random, number: int, title: str, paragraphs: list[str]) -> str:
    address, moment = f"https://www.bench.invalid/{number}", f"2016-05-{number % 28 + 1:02}T08:30:00Z"
    told = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": title, "datePublished": moment}
    author = {"@type": "Person", "name": chance.choice(("Jane Doe", "John Roe", "Ana Gómez"))}
    told |= {"author": author, "publisher": {"@type": "Organization", "name": "The Bench"}}
    if not chance.randrange(4):
        told |= {"articleBody": "\n".join(paragraphs)}
    metas = {"og:title": title, "og:site_name": "The Bench", "og:url": address, "article:published_time": moment}
    tags = "".join(f"<meta property='{name}' content='{escape(value, quote=True)}'>" for name, value in metas.items())
    declared = f"<script type='application/ld+json'>{json.dumps(told)}</script>"
    style = f"<style>{'.menu > li { margin: 0 2px; color: #333 } ' * chance.randint(50, 400)}</style>"
    return f"<head><title>{escape(title)} | The Bench</title><link rel='canonical' href='{address}'>{tags}{declared}{style}</head>"


def _menu(chance: random.Random) -> str:
    rows = (
        f"<li class='menu__row'><a class='menu__link' href='/{section.lower()}'><span>{section}</span></a></li>"
        for section in SECTIONS
    )
    return _inside("nav role='navigation'", _inside("ul class='menu'", "".join(rows) * chance.randint(1, 4)))


def _top(chance: random.Random, title: str) -> str:
    share = "<div class='share-buttons'><button>Share</button><button>Tweet</button></div>"
    byline = f"<p class='byline'>By Jane Doe</p><time datetime='2016-05-19'>{chance.randint(1, 28)} May 2016</time>"
    return f"<header><h1>{escape(title)}</h1>{byline}{share}</header>"


def _text(chance: random.Random, paragraphs: list[str]) -> str:
    return "".join(_dressed(chance, paragraph) for paragraph in paragraphs)


def _dressed(chance: random.Random, paragraph: str) -> str:
    """A paragraph with a link in it; now and then a picture, an advertisement or a teaser before it."""
    words = [escape(word) for word in paragraph.split()]
    place = chance.randrange(len(words))
    words[place] = f"<a href='/topic/{place}'>{words[place]}</a>" if place % 3 else f"<em>{words[place]}</em>"
    between = (
        "<figure><img src='/p.jpg' alt=''><figcaption>A picture. Photo: Agency</figcaption></figure>",
        "<div class='ad-slot' id='ad-1'><span>Advertisement</span></div>",
        f"<div class='related-inline'>{_teasers(chance, 1)}</div>",
    )
    return (chance.choice(between) if not chance.randrange(6) else "") + f"<p>{' '.join(words)}</p>\n"


def _teasers(chance: random.Random, count: int) -> str:
    """Cards as design systems nest them: a headline in eight elements."""
    return "".join(
        f"<div class='{CARD}' data-id='{place}' data-track='{{&quot;slot&quot;:{place}}}'><div class='card__inner flex flex-col'>"
        f"<a class='card__link' href='/s/{place}'><div class='card__media'><img class='lazy' data-src='/t{place}.jpg' alt=''></div>"
        f"<div class='card__text px-4 py-2'><span class='card__section'>{chance.choice(SECTIONS)}</span>"
        f"<h3 class='card__title'><span>{escape(_headline(chance))}</span></h3></div></a>"
        f"<div class='card__foot'><span class='card__age'>{place + 1} hours ago</span><i class='icon icon-save'></i></div></div></div>"
        for place in range(count)
    )


def _comments(chance: random.Random) -> str:
    threads = (
        f"<li class='comment'><b>reader{place}</b><p>{escape(chance.choice(_sentences()))}</p></li>"
        for place in range(chance.randrange(12))
    )
    return _inside("div id='comments' class='comments'", f"<h3>Comments</h3><ol>{''.join(threads)}</ol>")


def _script(chance: random.Random) -> str:
    """State that a page's own script reads: most of the bytes of a page."""
    state = json.dumps({f"module-{place}": {"id": chance.random(), "on": True} for place in range(40)})
    return "".join(f"<script>window.__S{place}={state};</script>" for place in range(chance.randint(4, 100)))


def _inside(tag: str, content: str) -> str:
    return f"<{tag}>{content}</{tag.split(maxsplit=1)[0]}>"
