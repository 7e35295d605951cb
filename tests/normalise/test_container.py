"""Which element of a page is looked at alone, and when what a page declares is the body."""

import pytest
from lxml.html import document_fromstring

from tasks.normalise.container import container, light
from tasks.normalise.extraction import extract
from tasks.normalise.extractors import parsed
from tasks.normalise.tame import tame

SENTENCE = "The harbour commission said on Tuesday that the new breakwater would be finished a year late. "
TEXT = f"<p>{SENTENCE}{SENTENCE}{SENTENCE}</p>" * 4
TEASER = "<p>Three more stories about ships</p>"
MENU = "<nav><a href='/'>Home</a></nav>"


@pytest.mark.parametrize(
    ("page", "held"),
    [
        (f"<body>{MENU}<article>{TEXT}</article></body>", "article"),
        (f"<body><article>{TEASER}</article><article id='a'>{TEXT}</article></body>", "a"),  # the first is a teaser
        (f"<body><article id='a'>{TEASER}<div class='article-body' id='b'>{TEXT}</div></article></body>", "b"),
        (f"<body><div class='entry-content'>{TEASER}</div><main>{TEXT}</main></body>", "main"),
        (f"<body><div itemprop='articleBody'>{TEXT}</div></body>", "div"),
        (f"<body><div class='column'>{TEXT}</div></body>", None),  # nothing is called the article
        (f"<body><article>{TEASER}</article></body>", None),  # too little to be sure
    ],
)
def test_container(page, held):
    alone = container(document_fromstring(page), 1_000)
    found = None if alone is None else alone[0][0]
    assert (found is None) == (held is None)
    assert found is None or held in (found.tag, found.get("id"))


def test_what_nobody_reads_goes_and_what_follows_it_stays():
    tree = document_fromstring("<body><p>one <b>two</b> <button>Share</button>three</p></body>")
    assert " ".join(light(tree).text_content().split()) == "one two three"
    assert tree.find(".//button") is not None


@pytest.mark.parametrize(
    ("declared", "extractor"),
    [
        (SENTENCE * 6, "printed articleBody"),
        (SENTENCE * 2, "trafilatura"),  # a summary, not the body
        (SENTENCE * 6 + "And this is printed nowhere on the whole long page of theirs. " * 3, "trafilatura"),
    ],
)
def test_a_printed_body_is_the_body(declared, extractor):
    page = f"<body>{MENU}<main>" + f"<p>{SENTENCE * 2}</p>" * 3 + f"<p>Read also our guide.</p>{TEASER}</main></body>"
    tamed = tame(page)
    found = extract(tamed, document_fromstring(page), parsed(tamed), declared)
    assert found.extractor == extractor
    assert extractor == "trafilatura" or all("harbour" in paragraph.text for paragraph in found.paragraphs)
