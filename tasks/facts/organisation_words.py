"""Words that tell a body: what its name ends in, and what may follow its "of", "for" and "on"."""

from tasks.facts.word_lists import words

HEADS = words(
    """agency university college institute academy department ministry office bureau commission committee council court senate
    congress parliament assembly government administration party union association federation confederation league alliance
    coalition front movement army navy force forces guard police marines corps command brigade brigades battalion regiment bank fund
    group corp corporation inc ltd llc plc company holdings industries airlines airways motors technologies partners associates
    consulting times post journal news herald tribune gazette telegraph observer magazine radio television network foundation trust
    society center centre museum library hospital church club organization organisation authority service services board panel
    tribunal embassy consulate secretariat directorate institution laboratory laboratories observatory watch international press
    forum chiefs house"""
)
ONLY_WITH_OF = words("house chiefs authority movement forces")  # "Republican House" is no name
LINKS = {
    "of": words(
        """department ministry bank university house government institute academy bureau board council court church union league
        association federation party front congress college office committee society organization organisation school center centre
        chiefs army movement forces authority group"""
    ),
    "for": words(
        "center centre institute agency coalition committee council fund organization organisation association movement"
    ),
    "on": words("committee commission council forum panel board"),
}
WITH_PLACE = words("bank university church college court association museum republic")  # "Bank of England"
WITH_AND = words(
    "department ministry committee bureau commission institute administration office school college agency"
)
NEVER_FIRST = words("the a an this that these those in on at for from with by but and or as if when while")
