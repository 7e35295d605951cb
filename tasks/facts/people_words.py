"""Words by which people are known in news: titles, kinds of work, given names, and the words that only bodies and places bear."""

# Before a name, capitalised: "Gen. Joseph Dunford", "Prime Minister Fayez Sarraj", "Corruption Watch Executive Director Andrew Feinstein".
TITLES = frozenset(
    """mr mrs ms mx dr sen sens rep reps gov gen lt col maj sgt capt cpl adm cmdr prof rev hon st supt det insp sir dame lord lady baroness
    president vice prime minister premier chancellor secretary general senator congressman congresswoman representative governor
    mayor judge justice ambassador envoy colonel captain major lieutenant sergeant admiral commander marshal chief chairman
    chairwoman chairperson chair director officer executive ceo cfo founder professor doctor reverend pastor bishop archbishop cardinal
    pope rabbi imam sheikh ayatollah king queen prince princess emperor speaker leader spokesman spokeswoman spokesperson attorney
    detective sheriff inspector superintendent commissioner councilman councilwoman councillor delegate deputy strategist adviser
    advisor analyst correspondent reporter host anchor editor columnist author coach candidate nominee mogul manager pollster
    spokesmen treasurer undersecretary coordinator moderator commentator contributor producer actor actress singer billionaire
    businessman activist pundit co-founder co-host co-chair co-chairman administrator lawmaker economist historian scholar fellow
    solicitor whip counsel aide aides dictator frontrunner front-runner libertarian""".split()
)
# Before a name, not capitalised: "dictator Moammar Gadhafi", "spokesman Peter Cook".
OCCUPATIONS = TITLES | frozenset(
    """lawyer mother father wife husband son daughter brother sister widow rival opponent resident student teacher farmer worker
    owner politician entrepreneur official veteran critic supporter journalist scientist researcher expert organizer driver
    neighbour neighbor colleague friend ally predecessor successor counterpart incumbent newcomer star legend philosopher writer
    novelist poet filmmaker comedian musician rapper player quarterback suspect gunman victim shooter defendant witness prosecutor
    nurse physician surgeon psychologist engineer banker investor tycoon magnate lobbyist operative surrogate guru
    operative veteran conservative liberal democrat republican socialist tea-partier blogger photographer demonstrator protester
    interviewer talk-show newsman newscaster democrats republicans""".split()
)
UNNAMED = frozenset(
    """officials official sources source people person persons critics critic aides aide insiders insider experts expert analysts
    analyst spokesman spokeswoman spokesperson spokesmen diplomats diplomat observers lawmakers voters voter supporters supporter
    opponents opponent residents resident witnesses witness investigators investigator prosecutors prosecutor authorities police
    reports advisers adviser advisors operatives strategists donors donor employees employee staffers staffer members member
    activists activist economists economist lawyers lawyer attorneys attorney families man woman men women participants attendee
    attendees protesters one another others some many""".split()
)
HONORIFICS = frozenset("mr mrs ms mx dr sir dame lord lady".split())
MALE_WORDS = frozenset(
    """mr sir lord king prince emperor congressman councilman chairman spokesman businessman father husband son brother actor
    newsman""".split()
)
FEMALE_WORDS = frozenset(
    """mrs ms dame lady queen princess congresswoman councilwoman chairwoman spokeswoman businesswoman mother wife daughter sister
    widow actress baroness""".split()
)
# "the general" means somebody introduced with one of these.
DESCRIPTIONS = {
    "general": ("gen", "general"),
    "senator": ("sen", "senator"),
    "president": ("president",),
    "congressman": ("rep", "congressman"),
    "congresswoman": ("rep", "congresswoman"),
    "governor": ("gov", "governor"),
    "secretary": ("secretary",),
    "minister": ("minister",),
    "premier": ("minister", "premier"),
    "spokesman": ("spokesman",),
    "spokeswoman": ("spokeswoman",),
    "spokesperson": ("spokesperson", "spokesman", "spokeswoman"),
    "mayor": ("mayor",),
    "chairman": ("chairman", "chair"),
    "chairwoman": ("chairwoman", "chair"),
    "judge": ("judge",),
    "justice": ("justice",),
    "admiral": ("adm", "admiral"),
    "colonel": ("col", "colonel"),
    "captain": ("capt", "captain"),
    "lieutenant": ("lt", "lieutenant"),
    "sergeant": ("sgt", "sergeant"),
    "professor": ("professor", "prof"),
    "sheriff": ("sheriff",),
    "ambassador": ("ambassador",),
    "commissioner": ("commissioner",),
    "director": ("director",),
    "pontiff": ("pope",),
    "pastor": ("pastor", "rev", "reverend"),
    "officer": ("gen", "adm", "col", "general", "admiral", "colonel", "officer"),
    "official": ("gen", "secretary", "official"),
    "coach": ("coach",),
    "professor emeritus": ("professor",),
    "strategist": ("strategist",),
    "attorney": ("attorney", "lawyer"),
    "lawyer": ("lawyer", "attorney"),
    "analyst": ("analyst",),
    "lawmaker": ("rep", "sen", "congressman", "congresswoman", "lawmaker"),
    "author": ("author",),
}
RANKS = ("gen", "general", "adm", "admiral", "col", "colonel", "lt", "maj", "major", "capt", "captain", "cmdr", "commander", "marshal")
# A name that has one of these is a body, a place, an office or a paper.
NOT_PEOPLE = frozenset(
    """university college school party department house senate committee council times post news journal congress court institute
    center centre foundation association union group inc corp company bank states nations america convention campaign press street
    state city county white north south east west new service bureau agency army navy force command hall act war day night poll
    pentagon hill capitol street avenue road park tower square beach island islands river lake valley mountain world cup league
    league series television tv radio network channel magazine tribune herald gazette guardian review today weekly daily
    international national american federal republic kingdom emirates office administration government ministry board commission
    parliament assembly coalition alliance front movement brigade militia police security church mosque hospital museum theatre
    theater airport station stadium arena hotel club society fund trust project initiative program programme plan treaty pact accord
    agreement bill law rule amendment constitution caucus primary election debate forum summit conference tour week month year
    christmas easter thanksgiving eve morning monday tuesday wednesday thursday friday saturday sunday january february march april
    june july august september october november december english spanish french german russian chinese arab arabic muslim christian
    jewish islamic catholic democratic republican democrats republicans conservatives liberals democrat socialist communist nato
    facebook twitter youtube google apple amazon microsoft instagram reuters bloomberg cnn msnbc fox nbc abc cbs bbc upi afp
    associated politico breitbart huffington bay area district region province territory coast border gulf sea ocean middle lives
    matter rights watch justice affairs defense defence intelligence investigation homeland treasury budget care health medicare
    medicaid obamacare green blue red black action pac committee super iowa hampshire york jersey carolina dakota mexico virginia
    wall street main media matters digital online show report file files tech technology systems studios studio entertainment
    academy awards award prize oscar globe globes olympics olympic games united kong africa asia europe european african asian latin
    britain england france germany russia china iran iraq syria libya israel egypt turkey india japan korea afghanistan pakistan
    saudi arabia washington florida texas california ohio nevada pennsylvania michigan illinois virginia arizona colorado
    wisconsin minnesota oregon alabama louisiana kentucky tennessee missouri oklahoma kansas nebraska arkansas mississippi utah
    vegas angeles francisco diego boston chicago cleveland philadelphia atlanta miami detroit baltimore manhattan brooklyn
    hollywood broadway planned parenthood facebook isis isil qaeda taliban hezbollah hamas state bible god jesus christ lord
    spring summer autumn winter fall president-elect presidential""".split()
)
PARTICLES = frozenset("de la van von bin al der du ben den dos da di del el ibn ten ter le bint abu".split())
# Words at the start of a sentence, or of a headline, that are not part of a name.
OPENERS = frozenset(
    """speaking earlier good based according asked said says told meanwhile still despite although though however last first former
    later since because during instead indeed perhaps maybe yes no well oh okay sorry thanks thank dear photo image video watch read
    update updated breaking exclusive opinion analysis editorial poll report reports source sources more most many some several
    democratic republican conservative liberal american british french german russian chinese israeli iranian iraqi syrian libyan
    turkish egyptian italian spanish mexican canadian indian japanese korean saudi european african asian arab muslim christian
    jewish catholic evangelical black white native fellow self-described longtime top senior junior ex-gov ex-president ex-secretary
    texas florida ohio california u_s_ us un u_n_ uk u_k_ gop marine navy army united outgoing incoming then-president then-secretary
    then-senator then-gov acting interim fellow rival citing calling asking adding noting using given while when just like only
    even also now then today yesterday tomorrow tonight vermont kentucky arizona wisconsin massachusetts jersey york maryland
    indiana louisiana arkansas georgia carolina virginia pennsylvania michigan minnesota nevada colorado alabama tennessee""".split()
)
_MALE_NAMES = """aaron abdul abraham adam adrian ahmed al alan albert alejandro alex alexander alfred ali allan allen andre andrew andy angel
    angelo anthony antonin antonio arnold art arthur asa ash austin bart barack barney barry bashar ben benjamin bernard bernie bert bill
    billy bob bobby boris brad bradley brandon brendan brent bret brett brian bruce bryan byron calvin cal carl carlos carlton cesar
    chad charles charlie chester chris christian christopher chuck clarence clark claudio clay clayton cliff clifford clint clyde
    colin conor corey cory craig curt curtis cyrus dale damon dan daniel danny darrell darren daryl dave david dean denis dennis derek
    derrick devin dick diego dirk dmitri dominic don donald doug douglas drew duane duncan dustin dwayne dwight earl ed eddie edgar
    edmund eduardo edward edwin eli elijah elliot elliott emmanuel enrique eric erik ernest ernesto ernie ethan eugene evan ezra
    felipe felix fernando fidel floyd francis francisco francois frank franklin fred frederick gabriel gareth garrett gary gavin gene
    geoffrey george gerald gerard gil gilbert giorgio glen glenn gordon graham grant greg gregory guillermo gustavo guy hamid hank hans
    harold harry harvey hassan hector henry herbert herman hosni howard hugh hugo hussein ian ibrahim igor ismail ivan jack jacob jake
    jamal james jamie jan jared jason jay jean jeb jed jeff jefferson jeffrey jeremiah jeremy jerome jerry jesse jim jimmy joaquin joe
    joel johan john johnny jon jonah jonathan jordan jorge jose josef joseph josh joshua juan julian julio justin kareem karl kash
    keith ken kenneth kent kevin khaled khalid khalifa kirk kurt kyle lance larry lars laurence lawrence lee len leo leon leonard
    lester lewis liam lincoln lindsey lloyd logan lorenzo lou louis lucas luis luke luther lyndon mahmoud malcolm manuel marc marcel
    marco marcus mario marion mark marshall martin marvin mathew matt matteo matthew maurice max maxwell mel michael miguel mike
    mikhail miles milo mitch mitchell mitt moammar mohamed mohammad mohammed morgan morris moshe muammar muhammad mustafa nathan
    nathaniel neal ned neil nelson newt nicholas nick nicolas nigel noah noam norman oliver omar oscar otto owen pablo pat patrick paul
    pedro perry pete peter phil philip phillip pierre quentin rafael ralph ramon rand randall randy raul ray raymond recep reggie reid
    reince rex ricardo rich richard rick ricky rob robbie robert roberto rod rodney rodrigo roger roland roman ron ronald rory ross roy
    ruben rudy rupert russ russell ryan sam samuel saul scott sean sebastian sergei sergey sergio seth shane shaun shawn sheldon
    sherrod sidney simon spencer stan stanley stephen sterling steve steven stewart stuart syed tariq ted terrence terry theodore
    thomas tim timothy toby todd tom tommy tony travis trent trevor trey tristan troy tucker ty tyler tyrone victor vince vincent
    viktor vitaly vladimir walter warren wayne wendell wesley will willard william willie winston wolf xavier xi yasser yuri yusuf
    zachary zack zach jong kim narendra shinzo benjamin bibi tayyip fayez faez haider nouri saad salah walid abdel abdullah hamad
    osama ayman zalmay ashraf reza hassan ehud ariel shimon yitzhak avigdor naftali yair gideon gerhard helmut wolfgang jean-claude
    francois nicolas emmanuel silvio romano mariano alexis yanis viktor donald jens anders lech petro arseniy alexei boris anatoly
    nikita leonid konstantin dmitry geert nigel jeremy gerry ruairi enda padraig sean""".split()
_FEMALE_NAMES = """abby abigail ada adele adrienne agnes aisha alexandra alexis alice alicia alison allison alyssa amanda amber amelia amy ana
    andrea angela angelina anita ann anna anne annette annie april arianna ashley audrey barbara beatrice becky benazir bernice bertha
    beth betsy betty beverly bonnie brenda brianna bridget brittany brooke camille candace candice carla carly carmen carol carole
    caroline carolyn carrie catherine cathy cecile celine charlene charlotte chelsea cheryl chloe christiane christina christine
    cindy claire clara claudia colleen connie courtney crystal cynthia daisy dana danielle dawn deb debbie deborah debra debbie denise
    diana diane dianne dolores donna dora doris dorothy edith eileen elaine eleanor elena elisabeth elise elizabeth ella ellen emily
    emma erica erin esther ethel eva evelyn faith fatima felicia fiona flora florence frances gabby gabrielle gail geraldine gina ginger
    gladys glenda gloria grace greta gretchen gwen hannah hazel heather heidi helen hillary hilary holly hope huma ilana irene iris
    irma ivana ivanka jackie jacqueline jaime jan jane janet janice jasmine jean jeanne jennifer jenny jessica jill jo joan joanna
    joanne joni joyce juanita judith judy julia juliana julie june kamala karen karin kate katharine katherine kathleen kathryn kathy
    katie katrina kay kayla kayleigh kellyanne kelly kelsey kendra kerry kim kimberly kirsten kirstjen kristen kristin kristina lara
    latoya laura lauren laurie leah leila lena leslie lillian linda lindsay lisa liz liza lois loretta lori lorraine louise lucia lucy
    lydia lynn mackenzie madeleine madison maggie malala marcia margaret margarita maria marie marilyn marine marissa marjorie
    marla martha mary maureen maxine maya megan meghan melania melanie melinda melissa meredith michele michelle mika mildred
    miranda miriam molly monica nadia nancy naomi natalie natasha nicole nikki nina nora norma olga olivia olympia pam pamela patricia
    patti paula pauline peggy penny phyllis priscilla rachel rebecca regina renee rhonda rita robin rosa rosalind rose rosemary roxanne
    ruth sabrina sally samantha sandra sara sarah saundra savannah sasha shannon sharon sheila shelley sherry shirley simone sofia
    sonia sonya sophia sophie stacey stacy stella stephanie sue susan susana susie suzanne sylvia tamara tammy tanya tara teresa theresa
    tiffany tina tracy trish tulsi ursula valerie vanessa vera veronica vicki victoria viola virginia vivian wanda wendy whitney
    winifred yolanda yvonne zoe angela dilma cristina michelle aung federica nkosazana megyn loretta huma cecilia carly jeannette
    jeanine""".split()
MALE_NAMES = frozenset(_MALE_NAMES) - frozenset(_FEMALE_NAMES)
FEMALE_NAMES = frozenset(_FEMALE_NAMES) - frozenset(_MALE_NAMES)
GIVEN_NAMES = (frozenset(_MALE_NAMES) | frozenset(_FEMALE_NAMES)) - frozenset(("art", "will", "hope", "faith", "al", "ash", "cal", "may"))
