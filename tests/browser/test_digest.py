"""The digest of the seeds in a real browser: a reader follows a quote to its passage and comes back."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from warehouse.connection import published
from warehouse.home import Home

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

GARBLED = "And frankly, and day that could happen."
LIT = """() => {
    const lit = getComputedStyle(document.querySelector(':target')).getPropertyValue('--lit').trim();
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.background = lit;
    const colour = getComputedStyle(probe).backgroundColor;
    probe.remove();
    return [...document.querySelectorAll('.text mark')].filter(m => getComputedStyle(m).backgroundColor === colour)
        .map(m => m.textContent).join('');
}"""
"""The text of everything that is highlighted, as the browser computes it."""

FOLLOW_ALL = f"""() => [...document.querySelectorAll('main a[href^="#s"]')].map(link => {{
    if (!/^#s[0-9]+$/.test(link.getAttribute('href'))) return null;
    location.hash = link.getAttribute('href');
    return [link.id, link.textContent, ({LIT})()];
}}).filter(Boolean)"""


@pytest.fixture
def page(chromium: "Browser", seed_home: Path) -> Iterator["Page"]:
    """The digest, opened from disk in a browser that is offline and complains about nothing."""
    context = chromium.new_context(viewport={"width": 1280, "height": 900}, offline=True)
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("requestfailed", lambda request: complaints.append(request.url))
    page.goto((seed_home / "digest" / "index.html").as_uri())
    yield page
    context.close()
    assert complaints == []


def test_a_reader_follows_the_garbled_quote_to_its_passage_and_back(page: "Page"):
    card = page.locator("figure.v-garbled").first
    assert "any and day that could happen" in " ".join(card.locator("blockquote").inner_text().split())
    link = card.locator("a.carrier").first
    origin = link.get_attribute("id")
    link.click()

    lit = page.evaluate(LIT)
    assert lit.endswith(GARBLED)
    assert page.locator(":target").is_visible()
    way_back = page.locator(f'.back a[href="#{origin}"]')
    assert way_back.is_visible()
    way_back.click()
    assert page.url.endswith(f"#{origin}")


def test_the_first_screen_shows_the_divergence(page: "Page"):
    odds = page.locator(".odds ins").first

    assert odds.inner_text() == "and"
    assert odds.is_visible()
    assert odds.bounding_box()["y"] < 900


def test_every_link_lights_exactly_the_cited_characters(page: "Page", seed_home: Path):
    with published(Home(seed_home)) as connection:
        cited = connection.execute(
            "select text from summary_sentences union select text from timeline union select text from quote_variants"
            " union select value from article_evidence where field = 'title'"
        ).fetchall()
    known = {text for (text,) in cited}
    followed = page.evaluate(FOLLOW_ALL)

    assert len(followed) > 20
    assert [lit for _, _, lit in followed if lit not in known] == []
    assert [(line, lit) for _, line, lit in followed if len(line) > 60 and lit not in (line, line.strip("“”"))] == []


@pytest.mark.parametrize("width", [320, 390, 800, 1280])
def test_nothing_is_wider_than_the_screen(page: "Page", width: int):
    page.set_viewport_size({"width": width, "height": 844})

    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_stand_out_from_their_ground(page: "Page", scheme: str):
    page.emulate_media(color_scheme=scheme)
    pale = page.evaluate(CONTRAST)

    assert pale == []


def test_the_keyboard_reaches_the_stories_first(page: "Page"):
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the stories"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")

    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_it_prints(page: "Page"):
    assert page.pdf(format="A4").startswith(b"%PDF")


CONTRAST = """() => {
    const rgb = colour => colour.match(/[\\d.]+/g).map(Number);
    const light = colour => {
        const [r, g, b] = rgb(colour).map(v => v / 255).map(v => v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4);
        return .2126 * r + .7152 * g + .0722 * b;
    };
    const ground = element => {
        for (let at = element; at; at = at.parentElement) {
            const colour = getComputedStyle(at).backgroundColor;
            if (rgb(colour)[3] !== 0) return colour;
        }
        return 'rgb(255, 255, 255)';
    };
    const words = [...document.querySelectorAll('body *:not(svg *)')].filter(element =>
        [...element.childNodes].some(node => node.nodeType === 3 && node.textContent.trim()));
    return words.map(element => {
        const [a, b] = [light(getComputedStyle(element).color), light(ground(element))];
        return [(Math.max(a, b) + .05) / (Math.min(a, b) + .05), element.className, element.textContent.slice(0, 30)];
    }).filter(([ratio]) => ratio < 4.5);
}"""
"""Texts whose contrast is below 4.5, the threshold of WCAG AA."""
