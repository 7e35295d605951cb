"""Every summariser there is, by name. Adding one: a file beside this one, a line here, a golden case."""

from tasks.summarise.edmundson import Edmundson
from tasks.summarise.kl import Kl
from tasks.summarise.lead import Lead
from tasks.summarise.lexrank import LexRank
from tasks.summarise.lsa import Lsa
from tasks.summarise.luhn import Luhn
from tasks.summarise.news import News
from tasks.summarise.ranking import Summariser, SumySummariser
from tasks.summarise.reduction import Reduction
from tasks.summarise.sumbasic import SumBasic
from tasks.summarise.textrank import TextRank

DEFAULT = "news"

SUMMARISERS: tuple[Summariser, ...] = (
    SumySummariser("lexrank", "1", LexRank),
    SumySummariser("textrank", "1", TextRank),
    SumySummariser("lsa", "1", Lsa),
    SumySummariser("luhn", "1", Luhn),
    SumySummariser("kl", "1", Kl),
    SumySummariser("sumbasic", "1", SumBasic),
    SumySummariser("reduction", "1", Reduction),
    SumySummariser("edmundson", "1", Edmundson),
    SumySummariser("lead", "1", Lead),
    SumySummariser(DEFAULT, "1", News),
)


def summariser(name: str) -> Summariser:
    """The summariser of this name, which must be one of `SUMMARISERS`."""
    return next(each for each in SUMMARISERS if each.name == name)
