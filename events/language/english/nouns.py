"""English nouns that name events, and nouns of the same shape that do not."""

from __future__ import annotations

from typing import Final

from events.language.english.wordlist import words

EVENT_NOUNS: Final = words(
    """abdication abduction abolition abortion absorption abstention acceptance accession accident acclaim accord
    accusation acquisition acquittal act activation address adjournment adjustment admission admittance adoption
    advance advances advertisement affair aftershock aggression agreement airdrop airlift airstrike alarm
    allegation allocation alteration amalgamation ambush amnesty amputation annexation anniversary announcement
    annulment apology appeal appearance appointment approval arbitration armistice arraignment arrest arrival
    arson ascent assassination assault assessment assignment asylum atrocity attack attempt auction audit
    avalanche average award backlash ballot ban bankruptcy banquet baptism bargaining barrage battle beating
    beheading bereavement betrayal bid biopsy birth birthday blackout blast blaze blizzard blockade bloodshed
    blow bombardment bombing booking boom bounce boycott brawl breach break break-in break-up breakdown
    breakfast breakout breakup briefing briefings broadcast build-up burial bust buy-out buyback buyout
    by-election call campaign cancellation capture catastrophe cave-in cease-fire ceasefire celebration census
    ceremony championship change charge charges charter chase check-up checkup christening circumnavigation
    claim clash clean-up cleanup clearance climb closing closure collapse collision colonisation colonization
    comeback commencement comment commotion compensation completion compromise concert concession conference
    confession confinement confirmation confiscation conflict confrontation congress conquest consecration
    consolidation consultation consumption contamination contest contraction contribution controversy convention
    conversation conviction coronation correction count counter-attack counter-offer counterattack
    counteroffensive coup court-martial crackdown crash creation cremation crime crisis cross-examination
    crossing crucifixion cruise crusade cull curfew cut cutback cyberattack cyclone dance data deadlock deal
    death debacle debate debut deceleration decision declaration decline decree deduction default defeat
    defection deflation deforestation delay deliberation deliberations delivery deluge demand demise demo
    demobilisation demobilization demolition demonstration demotion departure deployment deposit depression
    derailment descent desertion destruction detention detonation detour devaluation diagnosis dialogue dig
    dinner disappearance disaster discharge disclosure discovery discussion disembarkation disengagement
    disintegration dismantling dismissal dispatch displacement disposal dispute disqualification disruption
    dissent dissolution distribution disturbance dive diversification divestiture dividend divorce donation
    doping downgrade downsizing downturn dredging drill drive drop drought drowning duel dumping earnings
    earthquake eclipse edict election elimination embargo embarkation embezzlement emergency emigration
    enactment encounter end endorsement engagement enlargement enlistment enquiry enrollment enrolment entry
    epidemic erosion eruption escalation escape espionage evacuation evaluation event eviction examination
    excavation exchange excommunication execution exercise exhibition exhumation exit exodus exoneration
    expansion expedition expiration exploration explosion exports expulsion extinction extradition failover
    failure fair fall famine fast feast festival festivity fete feud fiasco fight fighting filing final finale
    finding fire firefight fireworks firing flare-up flight flood flooding flop fly-past flyby follow-up
    forecast foreclosure forfeiture forgery forum foundation founding fraud freeze frost fund-raiser fundraiser
    funeral fête gain gala gale game gathering genocide go-ahead graduation growth gunbattle gunfight gunfire
    hack hacking hand-over handover harvest hearing heat-wave heatwave heist hijacking hike hiring hit holiday
    honeymoon hospitalisation hospitalization hostilities hunt hurricane impeachment implosion imports
    imprisonment inauguration incarceration incident income incorporation increase incursion independence
    indictment induction infection infringement initiative injection injunction injury inquest inquiry
    insolvency inspection inspections installation insurgency insurrection interception internment interrogation
    interruption intervention interview intifada introduction intrusion invasion invention investigation
    investment invitation irruption issuance journey jubilee judgement judgment jump kidnapping killing landing
    landslide launch launching lawsuit layoff layoffs layover leak lecture lesson let-up letter liberation
    lift-off liftoff liquidation listing litigation loading loan lockout looting loss losses lunch luncheon
    lynching mandate maneuver maneuvers manhunt manoeuvre manoeuvres march marriage martyrdom massacre match
    mediation meeting meltdown memo memorandum memorial merge merger migration miscarriage mishap mission
    mobilisation mobilization modernisation modernization moratorium mourning move movement mudslide murder
    mutiny naming nationalisation nationalization near-miss negotiation negotiations nomination notice
    notification oath objection observance occupation offence offense offensive offer offering onset onslaught
    opening operation ordeal order orders ordination ouster outage outbreak outburst outcry outflow outing
    outlays output overflow overhaul overthrow pact pageant panic parade pardon parole partition passage passing
    patrol pay payment peace performance persecution petition phase-out phaseout pick-up pilgrimage piracy
    plague plan play-off playoff plea plebiscite pledge plot plunge pogrom poisoning poll polling postponement
    pregnancy premiere presentation probe proceedings procession proclamation procurement profit prohibition
    promotion proposal prorogation prosecution protest provocation publication pullback pullout punishment
    purchase purge pursuit push putsch quake qualifying quarantine quarrel quit raffle raid rainstorm rally
    rampage ransom rape ratification re-election re-examination reaction readmission realignment reappearance
    reappointment rearrangement rebellion rebound reburial recall recapitalisation recapitalization reception
    recess recession reckoning recognition recommendation reconciliation reconstruction recount recovery
    recruitment redemption redeployment reduction redundancies redundancy reelection referendum referral
    refinancing refit reform reforms refusal regatta rehabilitation rehearsal reinstatement rejection relapse
    relaunch release relegation relocation remand remarks remarriage remission removal renewal reopening
    reorganisation reorganization repair repairs reparations repatriation repeal replacement reply report
    reports repossession repression reprieve reprisal repulse request rescue resettlement reshuffle resignation
    resolution respite response restart restatement restitution restoration restructuring results resumption
    resurgence retaliation retirement retreat retrial return reunification reunion revaluation revelation
    revenue reversal review revision revival revocation revolt revolution reward riot rioting rise rite ritual
    robbery roll-out rollback rollout rotation round rout ruling rumor rumors rumour run run-off runoff rupture
    sabotage sack sacking sale sales sanction sanctions scan scandal scare schism screening scuffle search
    season secession seizure sell-off selloff seminar sentence sentencing separation series sermon service
    session setback settlement shake-up shakeup shelling shift shipment shipwreck shooting shootout shortage
    shortfall show showdown shutdown siege sighting signing sinking sitting skirmish slaughter slaying slide
    slowdown slump smuggling snowstorm snub spat spate speech spending spill spinoff split split-up spree sprint
    squeeze stabbing stampede stand-off standoff standstill start statement stay stop stopover stoppage storm
    storming strike strikes stroke study subsidence succession suicide suit summit summons surge surgery
    surrender survey suspension swap swearing-in switch swoop symposium takedown takeoff takeover talk talks
    tasting telecast tender tendering test testimony testing thaw theft threat thunderstorm tie tornado torture
    touchdown tour tournament tragedy transaction transfer transition transplant transplantation treaty
    trek tremor trespass trial trip triumph truce tsunami turmoil turnaround turnout turnover twister typhoon
    ultimatum unification unrest unveiling upgrade upheaval uplift uprising uproar upset upswing upturn
    vaccination vandalism verdict veto victory vigil violation violence visit vote voting vow voyage walkout war
    warfare warning warnings wave wedding wildfire win withdrawal workout workshop wreck write-down write-off
    writedown writeoff"""
)
"""Nouns that name something that happens."""

NO_EVENT_NOUNS: Final = words(
    """trading
    construction division protection production government department parliament apartment document environment
    equipment treatment segment element moment cement garment instrument nation station section position
    population organization organisation corporation association institution region religion million billion
    trillion location addition question condition generation tradition portion version union television option
    building thing morning evening king ring wing string spring ceiling clothing being feeling meaning nothing
    something everything anything capital hospital official animal material individual journal signal metal
    total goal general criminal principal rival manual medal mammal professional personal original national
    federal local commission administration coalition constitution delegation opposition exception information
    communication immigration education ammunition proportion percentage reputation relation relations function
    situation nutrition plantation management amendment basement monument supplement tenement pavement
    compartment pension tension mansion dimension profession possession passion fraction faction fiction
    ambition sentiment regiment detachment battalion garrison parchment commandment temperament argument
    fragment"""
)
"""Nouns in -tion, -sion and -ment that name a thing, a body or a state."""

RESULT_NOUNS: Final = words(
    """income profit earnings sales results revenue revenues loss losses net shares spending orders exports
    imports output originations prices shipments inventories"""
)
"""Figures of a period: the verb that says what became of them is the event."""

FIGURES: Final = RESULT_NOUNS | words("charge charges gain gains deficit surplus turnover write-down write-off")
"""What somebody has or reports for a period: the date is that of the figure."""
FINANCIAL_NOUNS: Final = words("loan dividend stock share debt bonds")
"""What else belongs to the body that a report of results is about."""

SPEECH_NOUNS: Final = words(
    "statement interview report news speech conference letter testimony briefing filing comments"
)
"""Occasions of saying something, which take a date of their own."""

RETURNING_DAYS: Final = words("anniversary birthday jubilee centenary bicentenary centennial")
"""Events that come round: their date is that of the celebration, and what lies after them is not counted."""

MEETING_NOUNS: Final = words(
    """meeting summit talks call conversation visit dinner negotiations session conference lunch interview debate"""
)
"""Events of people with each other, whose title should name them."""

LIGHT_VERBS: Final = words(
    """have has had hold holds held make makes made give gives gave given take takes took taken do does did
    conduct conducts conducted stage stages staged begin began begins start started starts end ended ends be
    is are was were"""
)
"""Verbs that leave the meaning to their noun."""

VERBS_BEFORE_NOUN: Final = words(
    """follow follows followed precede preceded cite cites cited citing include includes included mark marks
    marked comes come came despite recall recalled beginning starting"""
)
"""Verbs whose object is the event that a date right behind it belongs to."""
PERIOD_NOUNS: Final = words("year years month months week weeks quarter quarters period half day days")
"""Nouns that name a stretch of time."""
STANDING_ALONE: Final = words("other others latter former first second third last older younger rest next same")
"""Adjectives that can stand for a noun told before: “the other”."""
STATIC_NOUNS: Final = words(
    "nothing holiday home rain snow sun sunshine fog wind weather ill sick off day none fine warm cold hot dry wet"
)
"""What a diary notes when nothing happened."""
QUANTITIES: Final = words(
    """cost price number amount value size name rest part half quarter third share end beginning kind sort type pair
    couple majority most lot series group length height weight"""
)
"""Nouns that only measure or divide what “of” names behind them."""
MONEY_NOUNS: Final = words("euros euro dollars dollar pounds pound yen cents pence francs marks rubles roubles kronor")
UNITS: Final = MONEY_NOUNS | words("per cent percent hundred thousand million billion miles metres people times")
"""What is counted in sentences about anything."""
CIRCUMSTANCES: Final = words("meeting speaking testifying writing sitting gathering acting appearing working")
"""Participles that only say in which situation the main verb's event took place."""
LIGHT_PARTICIPLES: Final = words("made held dated signed reached given taken issued")
"""Participles that add nothing to the event noun before them."""
INDEFINITE: Final = words("nobody anybody everybody somebody noone anyone everyone someone people you one nothing")
"""Subjects of remarks that hold in general."""
NOUNS_WITH_THAT: Final = words(
    """report reports reporter reporters claim claims fact facts news statement announcement warning warnings
    evidence belief hope hopes fear fears idea decision sign signs letter letters e-mail email message
    condition agreement proof ruling rumour rumor suggestion theory view opinion argument conclusion concern
    concerns doubt doubts promise confirmation admission allegation allegations finding notice note telegram
    order analysts officials police court congress parliament council committee week month year day"""
)
"""Nouns behind which “that” leads what they say, or what was said to them."""
LABELS_WITHOUT_EVENT: Final = words(
    "date dated day time when period year month week dob updated printed written from to as version valid status ref"
)
"""Words of labels whose date belongs to the page, a person or what stands elsewhere."""
DATED_PAPERS: Final = words("minutes agenda accounts edition issue newspaper paper")
"""Papers that are called by their day: “the minutes of 3 May were approved”."""
PAPERS_OF_PERIODS: Final = words(
    """accounts budget budgets figures forecast forecasts outlook guidance audit estimate estimates statistics target
    targets plan plans programme program calendar timetable schedule returns"""
)
"""Papers “for” the period that they tell of."""
OWN_PAPERS: Final = words(
    """letter update report newsletter note notes statement release results bulletin memo memorandum chart summary
    review diary minutes briefing notice circular article column blog post transcript log"""
)
"""What a text calls itself in its heading."""
