"""English verbs: irregular forms, and the base forms that are verbs more often than nouns."""

from __future__ import annotations

from typing import Final

from events.language.english.grammar import REPORTING
from events.language.english.wordlist import words

_IRREGULAR: Final = """
arise arose arisen; awake awoke awoken; bear bore born; beat beat beaten; become became become; begin began begun;
bend bent bent; bid bid bid; bind bound bound; bite bit bitten; bleed bled bled; blow blew blown; break broke broken;
breed bred bred; bring brought brought; build built built; burn burnt burnt; buy bought bought; cast cast cast;
catch caught caught; choose chose chosen; cling clung clung; come came come; cost cost cost; creep crept crept;
cut cut cut; deal dealt dealt; dig dug dug; draw drew drawn; drink drank drunk; drive drove driven; eat ate eaten;
fall fell fallen; feed fed fed; feel felt felt; fight fought fought; find found found; flee fled fled; fly flew flown;
forbid forbade forbidden; forget forgot forgotten; freeze froze frozen; get got gotten; give gave given;
grow grew grown; hang hung hung; hear heard heard; hide hid hidden; hit hit hit; hold held held; hurt hurt hurt;
keep kept kept; kneel knelt knelt; know knew known; lay laid laid; lead led led; leave left left; lend lent lent;
let let let; lie lay lain; light lit lit; lose lost lost; make made made; mean meant meant; meet met met;
mistake mistook mistaken; overthrow overthrew overthrown; pay paid paid; prove proved proven; put put put;
quit quit quit; read read read; rebuild rebuilt rebuilt; repay repaid repaid; ride rode ridden; ring rang rung;
rise rose risen; run ran run; see saw seen; seek sought sought; sell sold sold; send sent sent; set set set;
sew sewed sewn; shake shook shaken; shed shed shed; shine shone shone; shoot shot shot; show showed shown;
shrink shrank shrunk; shut shut shut; sing sang sung; sink sank sunk; sit sat sat; sleep slept slept;
slide slid slid; speak spoke spoken; speed sped sped; spend spent spent; spin spun spun; split split split;
spread spread spread; spring sprang sprung; stand stood stood; steal stole stolen; stick stuck stuck;
sting stung stung; strike struck struck; swear swore sworn; sweep swept swept; swim swam swum; swing swung swung;
take took taken; teach taught taught; tear tore torn; tell told told; think thought thought; throw threw thrown;
thrust thrust thrust; undergo underwent undergone; understand understood understood; undertake undertook undertaken;
upset upset upset; wake woke woken; wear wore worn; weave wove woven; weep wept wept; win won won; wind wound wound;
withdraw withdrew withdrawn; withstand withstood withstood; write wrote written; dream dreamt dreamt; leap leapt leapt;
learn learnt learnt; spell spelt spelt; spill spilt spilt; spoil spoilt spoilt; foresee foresaw foreseen;
resell resold resold; rewrite rewrote rewritten; retake retook retaken; overcome overcame overcome;
outgrow outgrew outgrown; oversee oversaw overseen; uphold upheld upheld; rerun reran rerun; reset reset reset;
burst burst burst; broadcast broadcast broadcast;
forecast forecast forecast; wed wed wed; bet bet bet; rid rid rid; slit slit slit; knit knit knit; mow mowed mown
"""


def _tables() -> tuple[dict[str, str], frozenset[str], dict[str, str], frozenset[str]]:
    forms: dict[str, str] = {}
    bases: set[str] = set()
    lemmas: dict[str, str] = {}
    apart: set[str] = set()
    for line in _IRREGULAR.replace("\n", " ").split(";"):
        base, past, participle = line.split()
        forms.setdefault(past, "VBD")
        forms.setdefault(participle, "VBN" if participle != past else "VBD")
        bases.add(base)
        if past != participle:
            apart.add(past)
        lemmas.setdefault(past, base)
        lemmas.setdefault(participle, base)
    return forms, frozenset(bases), lemmas, frozenset(apart)


PARTICIPLES: Final = frozenset(line.split()[2] for line in _IRREGULAR.replace("\n", " ").split(";"))
TO_PARTICIPLE: Final = {
    form: participle
    for base, past, participle in (line.split() for line in _IRREGULAR.replace("\n", " ").split(";"))
    for form in (base, past)
}
"""Irregular base and past forms to their participle."""
PAST_FORMS: Final = {
    base: past for base, past, _ in (line.split() for line in _IRREGULAR.replace("\n", " ").split(";"))
}
"""Irregular base forms to their past."""
PARTICIPLE_TO_PAST: Final = {
    participle: past
    for _, past, participle in (line.split() for line in _IRREGULAR.replace("\n", " ").split(";"))
    if past != participle
}
"""Participles unlike the past form, to that form."""
IRREGULAR_FORMS, IRREGULAR_BASES, IRREGULAR_LEMMAS, PASTS_APART = _tables()
"""Past forms to their tag; base forms; past forms to their base; past forms unlike their participle."""

SELDOM_NOUNS: Final = words(
    """take make give get become begin bring keep know seek sell send tell think meet lose include expect continue
    allow require provide
    go slash abandon abolish abscond absorb accede accelerate accompany accomplish accrue accumulate acquit activate
    adapt administer advertise allege allocate allot amend analyse analyze annex annul anticipate apologise
    apologize apprehend arrange ascertain assassinate assemble assert assess assign assist assure astonish
    attach attain augment authorise authorize avert banish baptise baptize befriend behave bequeath besiege
    betray broaden buttress calculate capitulate captivate cede centralise centralize certify characterise
    characterize circulate clarify classify coincide colonise colonize commandeer commemorate communicate compel
    compensate compile comprise conceal concede conceive condemn confer confess confine confiscate conform
    confront conquer consecrate consolidate constitute construct consult consume contaminate contemplate contend
    contradict convey convince coordinate crucify culminate curtail deceive decommission decorate dedicate
    deduct deem defer defraud defy degrade demolish demote denounce depict deplete deport depose deprive descend
    describe detain deteriorate devalue devise devote diagnose dictate diminish disagree disappoint disband
    discard disclose disconnect discontinue disembark dismantle disobey disperse displace disprove disrupt
    dissolve distinguish distort distribute disturb divert divest donate drown educate elevate eliminate
    emancipate embrace emphasise emphasize encounter encourage endanger endorse endure enforce engage enhance
    enlist enrich enrol enroll entertain entitle equip eradicate escalate evade evaluate evoke exacerbate
    exaggerate excavate exclude execute exhume exonerate expedite expose expropriate extinguish extradite
    fabricate facilitate falsify fasten finalise finalize forgive formulate fortify foster fulfil fulfill
    furnish generate govern grapple greet harass hasten heighten hinder humiliate illustrate imagine imitate
    implement imprison incite incorporate incur indict induce inflict infringe inherit inhibit initiate inject
    innovate inquire inscribe install instigate instruct insulate integrate intend intensify intercept
    interrogate interrupt invoke isolate jeopardise jeopardize justify kidnap languish legalise legalize
    lengthen lessen liberate liquidate litigate loosen manufacture maximise maximize mediate minimise minimize
    mobilise mobilize modernise modernize modify monopolise nationalise nationalize nominate notify nullify obey
    oblige obstruct ordain oust outlive overlook overrule overturn overwhelm partake perceive persecute persuade
    pervade plunder populate portray possess postulate practise precede preclude predict prescribe pretend
    prevail procure prohibit prolong pronounce prosecute provoke punish pursue qualify quell reaffirm realise
    realize reap reassign reassure rebuke recapture recede recite reclaim recognise reconcile reconsider
    reconstruct rectify redeem redesign redistribute reelect reestablish refrain refurbish refute regulate
    rehabilitate reimburse reinforce reinstate reiterate rejoice rejoin relieve relinquish relocate remind remit
    renounce renovate reorganise reorganize replenish reprimand requisition resemble resist restrain restrict
    restructure resurrect retain retrieve revert revoke revolutionise revolutionize safeguard salvage sanctify
    satisfy saturate scrutinise scrutinize secede select sever shorten showcase signify simplify simulate
    solicit solidify specify stabilise stabilize steer stimulate stipulate strengthen subdue sublet subscribe
    subside subsidise subsidize summon supersede supervise suppress surmount surpass surround sustain symbolise
    symbolize sympathise sympathize terminate terrorise terrorize thwart tighten transform translate transmit
    traverse uncover underestimate undermine undo unearth unify unload unravel vacate vaccinate validate
    verify violate waive weaken widen withhold worsen"""
)
"""Base forms that are verbs and hardly ever anything else."""

BASE_FORMS: Final = (
    IRREGULAR_BASES
    | SELDOM_NOUNS
    | words(
        """accept accuse achieve acquire act add address admit adopt advance advise affect afford agree aim allow
    announce appeal appear apply appoint approve argue arrest arrive ask assume attack attempt attend attract
    avoid award back ban base believe belong block board bomb boost borrow burst call cancel carry cause
    celebrate challenge change charge check claim clean clear climb close collapse collect combine complain
    complete concern confirm connect consider contain continue control convict cover crash create cross damage
    deal decide declare decline decrease defeat defend delay deliver demand demonstrate deny depart depend
    deploy deserve design destroy determine develop die direct disappear discover discuss dismiss divide
    double drop earn ease elect employ enable end enjoy ensure enter escape establish examine exceed exist
    expand expect expel explain explode express extend face fail favor file fill finish fire fit fix focus
    follow force form found gain gather grant guarantee guide handle happen head help hire host identify
    ignore impose improve include increase indicate inform injure insist inspect introduce invade invest
    investigate invite involve issue join jump kill knock lack land last launch lift like limit link list
    listen live locate look love lower maintain manage march mark marry match merge mention mine miss mix move
    name need negotiate note obtain occupy occur offer open operate order organize organise own pass perform
    permit pick place plan plant play pledge plunge point poll postpone prefer prepare present preserve
    prevent produce promise promote propose protect protest prove provide publish pull purchase push question
    quote raid raise rally reach receive recognize recommend record recover reduce refuse regain register
    reject release remain remember remove renew rent reopen repair repeat replace replied reply report
    represent request require rescue resign resolve respond rest restore result resume retire retreat return
    reveal review revise rob roll rule sail save schedule search serve settle shift ship sign slip slow sound
    split stage start state stay step stop study submit succeed sue suffer suggest supply support suppose
    survive suspect suspend switch talk target test testify thank threaten tie top total touch track trade
    train transfer travel treat trigger try turn unveil urge use value view visit vote wait walk want warn
    wash watch welcome work worry yield notice fear plead oppose ring clean bury adjourn convene embark
    evacuate inaugurate ratify dock participate cooperate comply collide collaborate compete contribute
    correspond emerge emigrate erupt evolve expire fade flourish intervene mature migrate persist plummet
    proceed react rely retaliate soar strive surge swell thrive tumble vanish vary abstain adhere amount
    commence consist cope function graduate hesitate interact originate perish preside prosper reside
    surrender reunite affirm allege contend threaten crack leak flood envelop smuggle"""
    )
)

ADJECTIVES_IN_LY: Final = words(
    """deadly costly elderly friendly unfriendly lively lonely lovely timely untimely ugly holy orderly disorderly
    cowardly worldly heavenly motherly fatherly brotherly scholarly leisurely stately saintly ghostly deathly
    sickly shapely homely kindly silly wobbly"""
)
CLAUSE_VERBS: Final = REPORTING | words(
    """show shows showed shown ensure ensures ensured learn learns learned learnt find finds found mean means meant
    hope hopes hoped fear fears feared feel feels felt decide decides decided realise realised realize realized wish
    wished assume assumed suppose supposed agree agrees agreed prove proved remember remembered understand
    understood doubt doubted guess swear swore complain complained guarantee concluded conclude indicate indicates
    indicated notice noticed imagine imagined discover discovered so given"""
)
"""Verbs that a clause can follow without “that”."""
NOUNS_THAT_LOOK_LIKE_PAST: Final = words(
    """hundred need speed bed red indeed feed seed bleed creed greed weed deed wed shed proceed exceed succeed
    unprecedented kindred sacred naked wicked embed shred sled"""
)
NOUNS_IN_ING: Final = words(
    """meeting trading hearing briefing bombing shooting killing fighting funding opening closing filing ruling
    offering listing signing slaying raising rising posting warning
    landing wedding crossing landing hacking stabbing unveiling gathering sighting reading
    sitting"""
)
NOT_PARTICIPLES: Final = words(
    """thing king ring spring string wing morning evening something nothing anything everything during ceiling
    building bring sing sling swing cling fling sting lightning pudding sibling sterling inning uprising"""
)
"""Words in -ing that are no form of a verb in -ing."""
NOUNS_ALIKE: Final = words(
    """cut bid split set run cost hit strike spread beat cast put left lead meeting found light bound wound
    ground felt shot thought lit read saw shed bet burst broadcast forecast"""
)
"""Irregular forms that are nouns or adjectives after a determiner."""
MAKING_PARTICIPLES: Final = words(
    "built made bought sold led lent hung dug bound brought cast cut held set laid bred fed taught cast painted rebuilt"
)
"""Irregular participles like their past, of verbs with an object, that describe behind a comma."""
NOUNS_IN_LY: Final = words(
    "family assembly supply reply ally rally monopoly anomaly homily butterfly apply rely comply multiply"
)
"""Words in -ly that are no adverbs."""
NOUNS_IN_S: Final = words("forces shares sales results rights reports talks rules costs markets claims terms")
"""Forms in -s that are nouns more often than verbs, even right after a name."""
SINGULARS_IN_S: Final = words(
    """lens gas bus news crisis basis analysis campus virus census chaos canvas atlas bias focus genius bonus
    status corpus surplus circus minus plus thesis emphasis diagnosis oasis iris"""
)
NOUNS_LIKE_ADJECTIVES: Final = words(
    """executive detective representative native relative captive narrative initiative objective alternative
    motive archive olive official criminal capital hospital animal journal signal proposal approval arrival
    trial rival general principal removal renewal appeal festival funeral burial dismissal withdrawal refusal
    survival denial referral rehearsal medal metal canal cathedral terminal material mineral tribunal manual
    individual professional admiral cardinal carnival interval mural corporal jackal pedal petal sandal
    scandal vandal music critic traffic republic clinic topic epidemic mechanic comic fabric logic mosaic
    attic picnic panic plastic statistic library secretary boundary salary diary summary anniversary tributary
    dictionary missionary commentary documentary estuary canary cable table vegetable variable lantern pattern
    cavern tavern intern stern fern obstacle disciple finish varnish parish fish rubbish british cottage
    arsenal pal coal goal deal meal seal"""
)
"""Nouns with the endings of adjectives."""
ATTRIBUTIVE_PARTICIPLES: Final = words(
    """operating holding trading existing remaining leading outstanding preferred discontinued continuing
    restructuring anticipated proposed planned scheduled restated estimated expected growing rising falling
    increasing working missing"""
)
"""Participles that describe the noun after them even without a determiner."""
ASPECTUAL_VERBS: Final = words(
    """begin begins began begun beginning start starts started starting continue continues continued stop stops
    stopped finish finishes finished resume resumes resumed cease ceased keep kept"""
)
"""Verbs that say how another verb's event begins, goes on or ends."""
STATE_FINDING_VERBS: Final = words("found find finds left leave seen kept caught")
"""Verbs with a participle that only says in which state: “was found abandoned”."""
SCHEDULING_VERBS: Final = words(
    """plan plans planned planning schedule schedules scheduled scheduling set sets setting called organised
    organized book booked expect expected slated announce proposed postpone postponed"""
)
"""Verbs whose object, an event, takes the date: “has scheduled a hearing for Friday”."""
VERBS_ABOUT_EVENTS: Final = words(
    """condemn condemned condemns criticize criticized criticised praise praised recall recalled mark marked
    marks celebrate celebrated commemorate commemorated protest protested oppose opposed mourn mourned
    investigate investigated investigating probe probed cause caused causes follow followed follows include
    included includes result results resulted resulting replace replaced reflect reflects reflected reflecting
    precede preceded discuss discussed remember remembers remembered describe described intensified"""
)
"""Verbs whose object, an event, takes the date more often than they do."""
LIGHT_WITH_NOUN: Final = words(
    """have has had having take takes took taken taking make makes made making give gives gave given giving hold
    holds held holding pay pays paid paying issue issues issued issuing stage staged
    staging post posts posted posting become becomes became becoming"""
)
"""Verbs that name an event only together with their object: “had a loss”, “took effect”, “paid a visit”."""
IDIOM_NOUNS: Final = words(
    "effect place part office power control command possession shape delivery tribute heed leave"
)
"""Nouns that make an event with such a verb and are none alone: “took office”."""
VERBS_OF_FIGURES: Final = words(
    """report reports reported reporting post posts posted posting record recorded announce announced show showed
    forecast predicted estimated"""
)
"""Verbs behind which the figure of a period has the period's date."""
VERBS_OF_CHARGING: Final = words(
    """charged accused convicted suspected indicted wanted blamed sought questioned arrested acquitted sentenced
    jailed"""
)
"""Verbs with an earlier deed behind “in”, “with”, “of”, which takes the date."""
VERBS_OF_UNDERGOING: Final = words(
    """suffer suffers suffered undergo undergoes underwent sustain sustains sustained win wins won lose lost play plays
    played attend attends attended host hosts hosted perform performed pay paid receive receives received"""
)
"""Verbs that say who took part in what their object names."""
VERBS_WITH_CLAUSES: Final = words(
    """complain complained complains agree agreed agrees decide decided decides rule ruled rules find found finds
    conclude concluded concludes learn learned learnt learns prove proved show showed shows shown order ordered
    promise promised claim claimed allege alleged inform informed informs notify notified advise advised
    persuade persuaded convince convinced demand demanded request requested recommend recommended propose
    proposed resolve resolved"""
)
"""Verbs whose clause with “that” is what happened, beside verbs of saying."""
VERBS_OF_AGREEING: Final = words(
    """agreed decided resolved proposed expected planned ordered recommended moved voted accepted hoped feared
    found shown"""
)
"""Verbs that “it” stands before for what was agreed."""
VERBS_OF_DECIDING: Final = words(
    "vote votes voted voting decide decides decided deciding agree agrees agreed rule ruled"
)
"""Verbs whose preposition leads what is decided, which has no date yet: “voted on the merger on 2 November”."""
MOVING_DATES: Final = {
    **dict.fromkeys(words("postponed rescheduled delayed moved adjourned deferred changed switched shifted"), ""),
    "put": "off",
    "brought": "forward",
    "pushed": "back",
    "held": "over",
    "carried": "over",
    "called": "off",
}
"""Verbs of giving an event another date, “from” the old one, with the particle that makes them so."""
VERBS_OF_ASKING: Final = words(
    """ask asks asked asking request requests requested demand demands demanded urge urges urged call calls called
    invite invites invited propose proposes proposed recommend recommends recommended seek seeks sought apply applies
    applied petition petitioned beg begged want wants wanted advise advised"""
)
"""Verbs with the infinitive of what may or may not have been done."""
VERBS_OF_ALLEGING: Final = words(
    """allege alleges alleged claim claims claimed deny denies denied denying contend contends contended accuse accuses
    accused purport purports purported"""
)
"""Verbs of saying what another side disputes."""
VERBS_OF_CANCELLING: Final = words(
    """cancelled canceled adjourned postponed abandoned scrapped withdrawn aborted vacated moved shelved delayed
    rescheduled deferred"""
)
LASTING: Final = words(
    """closed shut off out down suspended blocked stayed camped away lasted rained snowed flooded interrupted lost
    stranded"""
)
"""Words for a state that begins on a day and lasts as long as a length behind them says."""
PERFORMING: Final = (
    *("seeks", "seek", "claims", "applies", "petitions", "prays", "moves", "requests", "appeals", "demands"),
    *("dismiss", "grant", "order", "declare", "certify", "undertake", "resolve", "allow", "refuse", "appoint"),
    *("dismisses", "grants", "orders", "declares"),
)
"""Verbs in the present by which a paper does what it says."""
