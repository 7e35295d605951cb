"""The page: whole, closed to the network, every link resolving, and nothing in it acting on its own."""

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from tasks.report import ReportRows, compose, render
from tasks.report.rows import FigureRow, StoryRow, TextRow

HOSTILE = "</title></style></svg></mark><script>alert(1)</script><img src=x onerror=alert(1)>\"'&{{ 7 * 7 }}\u202e"
VOID = {"meta", "br"}


class Page(HTMLParser):
    """Every element of a page, whether all of them are closed, and its text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str, str]] = []
        self.words: list[str] = []
        self.open: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += [(tag, name, value or "") for name, value in attrs]
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.words.append(data)

    def values(self, name: str) -> list[str]:
        return [value for _, attribute, value in self.attributes if attribute == name]


@pytest.fixture(scope="session")
def html(seed_rows: ReportRows, text_rows: list[TextRow]) -> str:
    return render(compose(seed_rows).page(text_rows))


@pytest.fixture(scope="session")
def page(html: str) -> Page:
    return Page(html)


def test_the_page_needs_nothing_from_elsewhere(page: Page, html: str):
    assert "script" not in page.tags
    assert not {"link", "iframe", "object", "embed", "form", "base", "img"} & set(page.tags)
    assert not page.values("src")
    assert not re.search(r"url\(|@import", html)
    assert "default-src 'none'" in " ".join(page.values("content"))


def test_every_link_leads_somewhere(page: Page):
    ids = page.values("id")
    inside = {href[1:] for href in page.values("href") if href.startswith("#")}

    assert len(ids) == len(set(ids))
    assert inside <= set(ids)
    assert {href for href in page.values("href") if not href.startswith("#")} == {
        "https://www.talkleft.com/story/2016/5/16"
    }


def test_every_element_is_closed(page: Page):
    assert page.open == []


def test_a_cited_line_leads_to_its_own_words(html: str):
    cited = re.findall(r'<a class="cite" id="c\d+" href="#(s\d+)">“?(.*?)”?</a>', html)
    marked: dict[str, str] = {}
    for names, words in re.findall(r'<mark(?: id="s\d+")? class="([^"]+)">(.*?)</mark>', html, re.DOTALL):
        for name in names.split():
            marked[name] = marked.get(name, "") + words

    assert len(cited) == 10
    assert [marked[name] for name, _ in cited] == [words for _, words in cited]


def test_the_garbled_word_stands_out(html: str):
    head, _, rest = html.partition('<div class="columns">')

    assert "And frankly, <del>any</del> <ins>and</ins> day that could happen." in head  # on the first screen
    assert "And frankly, <del>any</del> <ins>and</ins> day that could happen.”" in rest
    assert rest.count("<ins>") == 1


def test_the_comment_is_named_as_one(html: str):
    assert "because <del>we</del> don&#39;t have a great picture" in html
    assert "in a reader’s comment" in html


def test_the_counts_of_the_run_lead(page: Page):
    words = " ".join("".join(page.words).split())

    assert "6 read 5 articles 0 duplicates 1 rejected 1 story" in words
    assert "between 19 and 23 May 2016 (from the story)" in words


def test_the_same_rows_make_the_same_page(seed_rows: ReportRows, text_rows: list[TextRow], html: str):
    assert render(compose(seed_rows).page(reversed(text_rows))) == html


def test_hostile_words_stay_words(seed_rows: ReportRows, text_rows: list[TextRow]):
    evil = replace(
        seed_rows,
        stories=tuple(replace(row, headline=HOSTILE) for row in seed_rows.stories),
        articles=tuple(
            replace(row, title=HOSTILE, outlet=HOSTILE, url="javascript:alert(1)") for row in seed_rows.articles
        ),
        coverage=tuple(replace(row, outlet=HOSTILE) for row in seed_rows.coverage),
        sentences=tuple(replace(row, text=HOSTILE, outlet=HOSTILE) for row in seed_rows.sentences),
        timeline=tuple(replace(row, text=HOSTILE) for row in seed_rows.timeline),
        utterances=tuple(replace(row, text="x " + HOSTILE, speaker=HOSTILE) for row in seed_rows.utterances),
        variants=tuple(
            replace(row, text=HOSTILE, divergence="garbled", speaker_role=HOSTILE) for row in seed_rows.variants
        ),
        rejects=tuple(replace(row, source_uri=HOSTILE, detail=HOSTILE) for row in seed_rows.rejects),
        outlets=tuple(replace(row, outlet=HOSTILE) for row in seed_rows.outlets),
    )
    texts = [replace(row, title=HOSTILE, url="javascript:alert(1)", text=HOSTILE * 80) for row in text_rows]
    page = Page(render(compose(evil).page(texts)))

    assert not {"script", "img"} & set(page.tags)
    assert not [name for _, name, _ in page.attributes if name.startswith("on")]
    assert not [href for href in page.values("href") if not href.startswith("#")]
    assert "{{ 7 * 7 }}" in "".join(page.words)
    assert page.open == []


def test_a_run_that_brought_nothing_says_so(seed_rows: ReportRows, text_rows: list[TextRow]):
    held = tuple(replace(row, is_touched=False, touched_story_count=0) for row in seed_rows.stories)

    assert "This run brought nothing new." in render(compose(replace(seed_rows, stories=held)).page(text_rows))


def test_an_empty_warehouse_is_a_page_too(seed_rows: ReportRows):
    nothing = ReportRows(run=seed_rows.run, quality=replace(seed_rows.quality, article_count=0), found=seed_rows.found)
    page = Page(render(compose(nothing).page([])))

    assert "No story to tell yet." in "".join(page.words)
    assert page.open == []


def test_stories_beyond_the_limit_are_listed(seed_rows: ReportRows, text_rows: list[TextRow]):
    def lookalike(at: int) -> StoryRow:
        (story,) = seed_rows.stories
        return replace(story, story_id=type(story.story_id)(int=at), headline=f"Story {at}", touched_story_count=500)

    many = replace(seed_rows, stories=tuple(lookalike(at) for at in range(240)))
    drawn = compose(many).page(text_rows)

    assert (len(drawn.stories), len(drawn.more_stories), drawn.untold_count) == (40, 200, 260)
    assert "Story 239" in render(drawn)


def test_figures_that_disagree_stand_side_by_side(seed_rows: ReportRows, text_rows: list[TextRow]):
    (story,), (first, second) = seed_rows.stories, seed_rows.articles[:2]
    printed = [(first, "up to 25", 0, 25), (second, "about 1,000", 900, 1100)]
    figures = tuple(
        FigureRow(
            story.story_id,
            story.story_id,
            "fighters",
            None,
            row.article_id,
            row.outlet,
            row.source_uri,
            None,
            3,
            9,
            *said,
        )
        for row, *said in printed
    )
    html = render(compose(replace(seed_rows, figures=figures)).page(text_rows))

    assert "Figures that disagree" in html
    assert [surface in html for _, surface, _, _ in printed] == [True, True]
    assert "Figures that disagree" not in render(compose(seed_rows).page(text_rows))
