"""Bytes to text: each rung of the ladder, with the page or file that asked for it."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.ingest.decode import decode, is_binary, without_surrogates

ACCENTS = "“Café” – naïve’s price is £5, the officials said on Monday, and it would never change."
RUSSIAN = "Министр заявил в понедельник, что соглашение будет рассмотрено советом на следующей неделе."
KOREAN = "장관은 월요일 협정이 다음 주 의회에서 검토될 것이라고 말했다. 기자들에게 밝혔다."
JAPANESE = "首相は月曜日、協定は来週の評議会で検討されると述べた。記者会見で明らかにした。"


@pytest.mark.parametrize(
    ("raw", "text", "charset", "repairs"),
    [
        (ACCENTS.encode(), ACCENTS, "utf-8", ()),
        (b"\xef\xbb\xbfplain", "plain", "utf-8", ("byte_order_mark_removed",)),
        (ACCENTS.encode("utf-16"), ACCENTS, "utf-16-le", ("byte_order_mark_removed",)),
        (ACCENTS.encode("utf-16-be"), ACCENTS, "utf-16-be", ("charset_detected",)),  # PowerShell without a mark
        (b"one\r\ntwo\rthree\n", "one\r\ntwo\rthree\n", "utf-8", ()),  # line ends stay
        (ACCENTS.encode("cp1252"), ACCENTS, "cp1252", ("charset_detected",)),  # no sound sequence: never "almost UTF-8"
        (
            b'<meta charset="utf-8">' + ACCENTS.encode("cp1252"),
            f'<meta charset="utf-8">{ACCENTS}',
            "cp1252",
            ("charset_detected",),
        ),
        (b'<meta charset="iso-8859-1">' + ACCENTS.encode(), f'<meta charset="iso-8859-1">{ACCENTS}', "utf-8", ()),
        (
            b'<?xml version="1.0" encoding="ISO-8859-2"?>\xb3',
            '<?xml version="1.0" encoding="ISO-8859-2"?>ł',
            "iso8859-2",
            (),
        ),
        (ACCENTS.encode() * 9 + b"\xff", ACCENTS * 9 + "\ufffd", "utf-8", ("invalid_utf8_replaced",)),
        (RUSSIAN.encode("koi8-r"), RUSSIAN, "koi8-u", ("charset_detected",)),
        (RUSSIAN.encode("cp1251"), RUSSIAN, "cp1251", ("charset_detected",)),
        (KOREAN.encode("euc-kr"), KOREAN, "cp949", ("charset_detected",)),  # the detector says UTF-8
        (JAPANESE.encode("iso2022_jp"), JAPANESE, "iso2022_jp", ()),  # seven bits: valid UTF-8, and nonsense
        (b"", "", "utf-8", ()),
    ],
)
def test_ladder(raw, text, charset, repairs):
    decoded = decode(raw)

    assert (text, charset, repairs) == (decoded.text, decoded.charset, decoded.repairs)


@pytest.mark.parametrize(
    ("hint", "expected"),
    [
        ("windows-1251", RUSSIAN),
        ("utf-8", RUSSIAN),  # it is not: the detector is asked
        ("rot13", RUSSIAN),  # a codec of Python, no charset
        ("no such thing \0", RUSSIAN),
    ],
)
def test_header_hint(hint, expected):
    assert expected == decode(RUSSIAN.encode("cp1251"), hint).text


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (bytes(range(256)) * 40, True),
        (b"\x7fELF\x02\x01\x01" + bytes(90), True),
        (ACCENTS.encode("utf-16-le"), False),
        (ACCENTS.encode(), False),
        (b"a bell \x07 and a NUL \x00 between many words of a page that is text" * 3, False),
        (b"", False),
    ],
)
def test_binary(raw, expected):
    assert expected == is_binary(raw)


def test_lone_surrogates_are_removed_and_told():
    assert without_surrogates("a\ud800b 👩") == ("ab 👩", True)
    assert without_surrogates("ab") == ("ab", False)


@given(st.binary(max_size=300) | st.text(max_size=200).map(lambda text: text.encode("utf-16-le", "surrogatepass")))
def test_any_bytes_decode(raw):
    decoded = decode(raw)

    assert codecs.lookup(decoded.charset)
    assert not without_surrogates(decoded.text)[1]
