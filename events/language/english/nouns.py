"""English nouns that name events, and nouns of the same shape that do not."""

from __future__ import annotations

from typing import Final

from events.language.english.wordlist import words

EVENT_NOUNS: Final = words(
    """letter memo memorandum decree charter abdication accident accord acquisition act address adoption
    agreement airstrike ambush anniversary announcement appeal appearance appointment approval arrest arrival
    arson assassination assault atrocity attack attempt auction audit award ban bankruptcy battle bid birth
    birthday blast blaze blockade blow bombing boycott breach break breakdown breakfast breakup briefing
    broadcast brawl burial buyout buy-out buyback by-election call campaign cancellation capture catastrophe
    ceasefire cease-fire celebration census ceremony championship change chase claim clash closing closure
    collapse collision comeback comment conference conflict confrontation congress concert contest controversy
    convention conversation conviction coronation coup crackdown crash creation crime crisis cruise cut
    cutback cyberattack cyclone dance deal death debate debut decision declaration decline default defeat
    defection delay delivery demand demolition demonstration departure deployment deposit derailment
    destruction detention detonation dinner disaster discovery discussion dismissal dispute disruption
    dissolution distribution dive divestiture dividend divorce donation downgrade downturn drill drive drop
    drought duel earnings earthquake eclipse election elimination emergency end engagement entry epidemic
    eruption escape eviction evacuation event examination exchange execution exercise exhibition exit exodus
    expansion expedition expiration explosion expulsion fair fall famine fast festival feud fête fete fight
    fighting filing final finale fire firing fiasco flight flood flooding flop forecast forum foundation
    founding freeze frost funeral gain game gale genocide growth gunfire hacking hack hearing heist hijacking
    hike hit holiday hostilities hunt hurricane implosion impeachment inauguration incident increase
    independence indictment infection initiative injury inquest inquiry inspection insurgency interview
    introduction intervention invasion investigation investment invitation journey jump killing kidnapping
    landing landslide launch lawsuit layoff layoffs leak lecture lesson liberation liquidation listing loan
    lockout loss losses lunch luncheon maneuver maneuvers manoeuvres march marriage massacre match mediation
    meeting memorial merger mobilization move movement murder mutiny negotiation negotiations nomination
    occupation offensive offer offering opening operation ordination outage outbreak outcry overhaul overthrow
    pact panic parade partition passage patrol payment peace performance pilgrimage plan pledge plot plunge
    pogrom poll polling premiere presentation probe proceedings procession profit proposal prosecution protest
    publication pullback pullout purchase purge push quake quarrel raid rally rampage ransom ratification
    reaction rebellion rebound recall reception recession reconciliation reconstruction recovery redemption
    reduction reelection re-election reform referendum refinancing refusal rehearsal release relocation
    removal renewal reopening repair repairs repeal reply report reports repulse request rescue reshuffle
    resignation resolution response restoration restructuring results retaliation retirement retreat return
    reunification reunion revenue review revolt revolution reward riot rioting rise robbery round rout ruling
    rumor rumors rumour run run-off runoff rupture sale sales sanction sanctions season secession seizure
    selloff sell-off seminar sentence sentencing separation series service session settlement shelling shift
    shipment shooting shootout show showdown shutdown siege signing sinking skirmish slaughter slaying slide
    slowdown slump snowstorm speech spill spinoff split stabbing stampede standoff start statement stay storm
    strike strikes study suicide suit summit surge surgery surrender survey suspension swap swearing-in switch
    symposium takeover takeoff talk talks tender test testing testimony theft threat tie tornado tour
    tournament tragedy transaction transfer transition treaty trial trip truce tsunami turmoil turnaround
    turnover twister ultimatum unification unrest unveiling upgrade uprising vaccination verdict veto vigil
    violence violation visit voyage vote voting walkout war warning warnings wave wedding win withdrawal
    workshop wreck mandate briefings inspections data average debut orders order outlays spending imports
    exports output consumption income pay count move agreement notice"""
)
"""Nouns that name something that happens."""

NO_EVENT_NOUNS: Final = words(
    """trading construction division protection production government department parliament apartment document
    environment equipment treatment segment element moment cement garment instrument nation station section
    position population organization organisation corporation association institution region religion million
    billion trillion location addition question condition generation tradition portion version union
    television option building thing morning evening king ring wing string spring ceiling clothing being
    feeling meaning nothing something everything anything capital hospital official animal material individual
    journal signal metal total goal general criminal principal rival manual medal mammal professional personal
    original national federal local commission administration coalition constitution delegation opposition
    exception information communication immigration education ammunition proportion percentage reputation
    relation relations function situation nutrition plantation management amendment basement monument
    supplement tenement pavement compartment mission pension tension mansion dimension profession possession
    passion fraction faction fiction ambition sentiment regiment detachment battalion garrison parchment
    commandment temperament argument fragment"""
)
"""Nouns in -tion, -sion and -ment that name a thing, a body or a state."""

RESULT_NOUNS: Final = words(
    """income profit earnings sales results revenue revenues loss losses net shares spending orders exports
    imports output originations prices shipments inventories"""
)
"""Figures of a period: the verb that says what became of them is the event."""

SPEECH_NOUNS: Final = words(
    "statement interview report news speech conference letter testimony briefing filing comments"
)
"""Occasions of saying something, which take a date of their own."""

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
STATIC_NOUNS: Final = words("nothing holiday home rain snow sun sunshine fog wind weather ill sick off day none")
"""What a diary notes when nothing happened."""
MONEY_NOUNS: Final = words("euros euro dollars dollar pounds pound yen cents pence francs marks rubles roubles kronor")
CIRCUMSTANCES: Final = words("meeting speaking testifying writing sitting gathering acting appearing working")
"""Participles that only say in which situation the main verb's event took place."""
LIGHT_PARTICIPLES: Final = words("made held dated signed reached given taken issued concluded")
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
