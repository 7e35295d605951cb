"""Words that say what a person is: nouns of office and work, what stands before them, verbs of heading a body."""

from tasks.facts.people_words import HONORIFICS, OCCUPATIONS
from tasks.facts.word_lists import words

KIN = words("mother father wife husband son daughter brother sister widow friend colleague neighbour neighbor")
NOUNS = OCCUPATIONS | words(
    """chair head leader chief commander-in-chief instructor founder owner member boss executive manager partner creator organiser
    organizer adviser advisor envoy representative secretary-general minister premier chancellor monarch cleric imam priest pastor
    preacher archbishop cardinal rabbi judge magistrate barrister trustee treasurer deputy dean principal provost rector lecturer
    teacher trainer striker goalkeeper midfielder defender captain batsman bowler sprinter champion winner laureate novelist designer
    architect developer programmer trader broker dealer publisher presenter broadcaster anchor blogger vlogger pilot astronaut
    soldier sailor marine airman veteran sergeant detective constable inspector superintendent investigator negotiator mediator
    diplomat ambassador consul attache warlord militant rebel jihadist dictator president vice-president chairperson chairwoman
    co-chair co-chairman co-chairwoman ceo cfo coo cto spokesperson spokesman spokeswoman professor director editor analyst expert
    scientist researcher economist historian strategist specialist consultant coordinator administrator commissioner governor mayor
    senator congressman congresswoman lawmaker legislator councillor candidate nominee activist campaigner lawyer solicitor attorney
    prosecutor doctor physician surgeon nurse psychologist psychiatrist engineer journalist reporter correspondent columnist author
    writer critic fellow scholar student graduate resident official officer commander general admiral colonel major lieutenant"""
)
NOUNS -= KIN | HONORIFICS | words("democrats republicans conservative liberal aides")
AREAS = words("state city county")  # part of a role ("state Sen."), and of a body ("Potter County Sheriff")
MODIFIERS = AREAS | words(
    """former ex acting interim deputy assistant vice senior junior chief top executive managing general associate adjunct emeritus
    current outgoing incoming then longtime veteran retired prime foreign defense defence finance interior health education justice
    national regional federal local military army navy police press campaign party opposition rebel team lead founding first second
    new political policy human rights legal financial chief-of-staff right-hand self-styled de facto security insurance
    transportation agriculture treasury energy commerce communications marketing budget intelligence trade environment sports
    business culture editorial development operations technology science medical minority majority"""
)
OFFICES = words(
    "state defense defence staff commons education health homeland interior labor labour treasury energy war"
)
PARTIES = words(
    "republican democratic democrat conservative labour liberal independent marine islamic muslim christian"
)
HEADING = words("heads leads runs chairs directs commands founded oversees manages owns edits")
SAYING = words("said says told tells added adds asked wrote argued announced")
BEHIND = words("of at for in with to on")
ENDS = frozenset((",", ".", ";", ":", "—", '"', "!", "?"))
