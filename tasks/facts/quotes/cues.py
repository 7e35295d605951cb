"""The verbs and phrases that tell of speech, in kinds. Chosen by hand from dictionaries of reporting verbs; none bears a weight."""

from enum import StrEnum


class CueKind(StrEnum):
    """What a cue can do."""

    SAY = "say"  # beside a quotation, or before what is said ("said that …")
    QUOTE = "quote"  # only beside a quotation ("…," he began)
    PARTICIPLE = "participle"  # "…, adding that …": its subject is the sentence's
    ACCORDING = "according"  # "according to X"
    STANCE = "stance"  # with an object that tells what is wanted or thought ("criticized the idea of …")
    BELIEF = "belief"  # before what is thought or wanted ("believes that …")
    NOUN = "noun"  # "Trump’s claim that …"


SAY = frozenset(
    """said says say told tells tell added adds add wrote writes write argued argues argue noted notes note announced announces
    announce explained explains explain insisted insists insist warned warns warn claimed claims claim stated declared declares
    declare tweeted tweets acknowledged acknowledges acknowledge admitted admits admit recalled recalls recall replied replies
    responded responds suggested suggests suggest predicted predicts predict observed observes remarked remarks testified testifies
    emphasized emphasised emphasizes emphasises emphasize stressed stresses stress reiterated reiterates repeated repeats vowed vows
    pledged pledges promised promises contended contends contend concluded concludes conclude indicated indicates indicate reported
    reports confirmed confirms denied denies deny commented comments cautioned cautions advised advises maintained maintains maintain
    alleged alleges allege asserted asserts assert complained complains conceded concedes revealed reveals disclosed discloses
    proclaimed proclaims estimated estimates estimate boasted boasts bragged joked jokes mentioned mentions asked asks ask agreed
    agrees agree signaled signalled signals countered counters posted quipped quips opined opines mused muses lamented laments fretted
    theorized recounted recounts clarified implored implores urged urges urge demanded demands proposed proposes answered answers
    reasoned hinted hints swore affirmed affirms implied implies informed informs wondered wonders speculated speculates assured
    assures cited cites charged continued continues testify quip respond reply predict announce joke declare emphasise reiterate
    repeat vow pledge promise confirm caution allege assert complain concede reveal disclose boast lament opine clarify hint affirm
    imply wonder speculate assure propose counter""".split()
)
QUOTE = frozenset(
    """called calls call described describes describe labeled labelled labels dubbed referred refers criticized criticised criticizes
    slammed slams praised praises blasted blasts accused accuses accuse shouted shouts yelled exclaimed exclaims began begins cried
    whispered read reads retorted interjected offered offers exhorted intoned marveled sighed ranted railed echoed echoes hailed hails
    describe refer label criticize slam blast accuse praise condemn denounce dismiss mock exclaim shout touted touts characterized characterised characterizes derided derides dismissed dismisses condemned condemns ripped mocked mocks
    denounced denounces declined objected scoffed snapped quoted quotes screamed sang chanted chant chants heralded heralds typed recited teased taunted thundered
    deadpanned gushed summed persisted pressed chimed concurred elaborated vented fumed bemoaned decried rebuked rejected ridiculed
    branded brands termed terms deemed deems bellowed muttered murmured pleaded summarized apologized defended instructed texted
    emailed goes went likened likens compared compares questioned expressed expresses voiced issued captioned titled challenged
    attacked lambasted lashed savaged assailed welcomed applauded thanked congratulated beamed riffed crowed knocked spoke speaks discussed blamed credited
    portrayed believed thought thinks believes feels felt knew""".split()
)
PARTICIPLE = frozenset(
    """saying adding telling calling noting arguing claiming writing asking suggesting warning insisting explaining describing
    declaring stating tweeting citing accusing predicting vowing promising emphasizing emphasising stressing urging concluding joking
    announcing acknowledging referring labeling labelling dubbing shouting yelling recalling alleging responding replying commenting
    remarking observing indicating admitting conceding complaining repeating reiterating asserting contending continuing cautioning
    reading quoting pledging reporting confirming denying maintaining speculating implying demanding hinting lamenting boasting
    bragging chanting screaming posting echoing signaling signalling answering praising criticizing criticising slamming blasting
    denouncing mocking condemning dismissing touting hailing characterizing expressing likening quipping opining musing
    testifying""".split()
)
BELIEF = frozenset(
    """believes believed believe thinks thought think hopes hoped hope fears feared fear expects expected expect feels felt feel
    knows knew know doubts doubted understands understood realizes realized worries worried worry assumes assumed argues considers
    considered consider regards regarded views viewed figures figured wants wanted want wishes wished prefers preferred intends
    intended plans planned finds found shows showed showed suspects suspected recognizes recognized learned""".split()
)
STANCE = frozenset(
    """criticized criticised criticizes condemned condemns denounced denounces welcomed welcomes praised praises opposed opposes oppose
    supported supports support backed backs rejected rejects endorsed endorses blamed blames accused accuses accuse urged urges
    demanded demands requested requests request implored implores proposed proposes defended defends questioned questions disputed
    disputes dismissed dismisses refused refuses declined declines threatened threatens vowed vows pledged pledges promised promises
    favors favored favours favoured advocates advocated echoed discussed discusses addressed addresses described describes describe
    called calls call cited cites estimates estimated detailed outlined outlines mocked mocks attacked attacks slammed slams blasted
    blasts describe refer label criticize slam blast accuse praise condemn denounce dismiss mock exclaim shout touted touts hailed hails decried decries likened compared labeled labelled dubbed branded characterized portrayed
    acknowledged acknowledges confirmed confirms denied denies announced announces offered raised mentioned referenced expressed
    expresses warned ruled asked asks""".split()
)
SPEECH_NOUNS = frozenset(
    """claim claims assertion assertions statement statements argument arguments accusation accusations allegation allegations
    suggestion suggestions prediction predictions promise promises pledge pledges vow vows warning warnings comment comments remark
    remarks message mantra motto slogan slogans chant chants cry belief view views opinion insistence contention declaration
    announcement admission complaint complaints criticism proposal proposals call calls demand demands request requests phrase
    description declarations concern concerns hope hopes fear fears conviction notion question questions answer reply response tweet
    tweets letter""".split()
)
# A particle that must follow: "ruled out", "pointed out", "called for", "asked for", "warned of".
PARTICLES = {
    "ruled": frozenset(("out",)),
    "rules": frozenset(("out",)),
    "pointed": frozenset(("out", "to")),
    "points": frozenset(("out", "to")),
    "shot": frozenset(("back",)),
    "fired": frozenset(("back",)),
    "hit": frozenset(("back",)),
    "went": frozenset(("on",)),
    "goes": frozenset(("on",)),
    "made": frozenset(("clear",)),
    "makes": frozenset(("clear",)),
    "laid": frozenset(("out",)),
    "spelled": frozenset(("out",)),
}

_VERBS = SAY | QUOTE | STANCE | BELIEF
_KINDS: dict[str, tuple[CueKind, ...]] = {
    word: (CueKind.QUOTE,) if word in ("went", "goes", "shot", "fired", "hit") else (CueKind.SAY,) if word in PARTICLES and word not in _VERBS else tuple(
        kind
        for kind, words in (
            (CueKind.SAY, SAY),
            (CueKind.QUOTE, QUOTE),
            (CueKind.PARTICIPLE, PARTICIPLE),
            (CueKind.BELIEF, BELIEF),
            (CueKind.STANCE, STANCE),
        )
        if word in words
    )
    for word in _VERBS | PARTICIPLE | frozenset(PARTICLES)
}


def is_cue(word: str) -> bool:
    """Whether a word is one of our verbs; the phrase before a verb does not reach back over another."""
    return word in _KINDS


def kinds_of(word: str) -> tuple[CueKind, ...]:
    """What a word can do as a cue; nothing for other words."""
    return _KINDS.get(word, ())

# Verbs whose first object is who is spoken to.
ADDRESSING = frozenset(
    """told tells tell telling asked asks ask asking informed informs assured assures reminded reminds warned warns urged urges urge
    urging implored implores advised advises promised""".split()
)
