"""What makes an article this one: its address, or its text beside what was declared."""

import pytest

from tasks.normalise import normalise
from tasks.normalise.authors import split_names
from tasks.normalise.identity import canonical_url
from tasks.normalise.language import detect_language
from warehouse.models import Article

TEXT = "The council of the harbour town voted on Monday to rebuild the old pier, the mayor said.\n" * 2


@pytest.mark.parametrize(
    ("address", "canonical"),
    [
        ("HTTPS://Example.ORG:443/a/b?utm_source=x&id=7&fbclid=y#top", "https://example.org/a/b?id=7"),
        ("http://example.org", "http://example.org/"),
        ("https://example.org/straße", "https://example.org/stra%C3%9Fe"),
        ("javascript:alert(1)", None),
        ("http://[::1", None),
        ("/a/b", None),
        ("", None),
    ],
)
def test_canonical_url(address: str, canonical: str | None) -> None:
    assert canonical_url(address) == canonical


def test_identity_follows_what_is_declared(record) -> None:
    """The same text under another declared outlet is another article; a file's name and inferred values change nothing."""

    def identity(**declared: object) -> object:
        article = normalise(record(TEXT, **declared))
        assert isinstance(article, Article)
        return article.article_id

    assert identity() == identity(published="2025-05-03", language="en", external_id="7")
    assert (
        len(
            {
                identity(),
                identity(outlet="A"),
                identity(outlet="B"),
                identity(title="T"),
                identity(url="https://a.org/x"),
            }
        )
        == 5
    )
    assert identity(url="https://a.org/x?utm_source=1", outlet="A") == identity(url="https://a.org/x")


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("By Jane Doe and John Roe", ["Jane Doe", "John Roe"]),
        ("Von Eileen Wagner", ["Eileen Wagner"]),
        ("Jane Doe, Political Editor", ["Jane Doe"]),
        ("Jane Doe (jd); Max Po", ["Jane Doe", "Max Po"]),
        ("신현주 기자", ["신현주"]),
        ("Smith and Sons", ["Smith and Sons"]),
        ("https://example.org/jane", []),
        ("", []),
    ],
)
def test_names(byline: str, names: list[str]) -> None:
    assert split_names(byline) == names


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (TEXT, "en"),
        (
            "Der Stadtrat hat am Montag beschlossen, die alte Seebrücke wieder aufzubauen, sagte der Bürgermeister.",
            "de",
        ),
        (
            "宮崎県で震度5弱の地震があり、高知と宮崎に1メートルの津波注意報が出された。気象庁によると、各地の震度は次のとおり。",
            "ja",
        ),
        ("Соглашение будет рассмотрено советом на следующей неделе, сообщил представитель министерства.", "ru"),
        ("ok", None),
        ("12 34 56 " * 20, None),
    ],
)
def test_language(text: str, language: str | None) -> None:
    found = detect_language(text)

    assert language == (found.value if found else None)
