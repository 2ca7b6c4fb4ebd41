/**
 * Words by which names of places, bodies and things are told from names of people, as sources of
 * regular expressions: `Regent Street`, `Borough Command Unit`. Parts that are alternatives stand in
 * no group.
 */
export const thingPattern = {
  /** No one’s name. */
  always: [
    'Street|Road|Avenue|Square|Terrace|Crescent|Circus|Junction|Roundabout|Station|Terminal|Airport|Tunnel|Interchange|Depot|Gateway|Embankment|Docks?|Docklands|Estate|Belt|Gardens?|Stadium|Arena|Museum|Gallery|Theatre|Library|Hospital|School|College|University|Centre|Building|Towers?',
    'Unit|Board|Committee|Council|Borough|Boroughs|Authority|Service|Services|Department|Directorate|Office|Team|Force|Command|Group|Party|Association|Trust|Company|Ltd|Limited|Society|Union|Forum|Agency|Commission|Corporation|Partnership|Network|Division|District|Region|Sector|Assembly|Government|Parliament|Cabinet|Police|Policing|Ambulance|Brigade|Transport|Underground|Overground|Tube|Rail|Railway|Railways|Bus|Buses|Tram|Trams|Trains?|Ferry|Cycle|Crossrail|Metropolitan|Greater|London|England|Britain|UK|Europe|European|Thames',
    'Programme|Project|Scheme|Fund|Funding|Plan|Strategy|Budget|Report|Review|Policy|Policies|Act|Bill|Guidance|Framework|Charter|Pledge|Contract|Consultation|Survey|Study|Analysis|Assessment|Research|Data|Statistics|Average|Number|Numbers|Cost|Costs|Income|Expenditure|Revenue|Capital|Spend|Spending|Savings|Grants?|Fares?|Fees|Charges?|Rates?|Levels?|Targets?|Figures?|Tables?|Totals?|Percentage|Population|Housing|Homes|Health|Safety|Education|Training|Environment|Energy|Water|Waste|Air|Quality|Crime|Offences|Incidents|Victims|Officers|Staff|Ranks?|Vehicles?|Roads|Routes?|Lines?|Zones?|Lanes|Stops|Stations|Sites?|Areas?|Wards|Locations?|Services?|Journeys?|Passengers?|Hours?|Days|Weeks?|Months?|Years?|Quarter|Phases?|Stages?|Steps?|Parts?|Points?|Items?|Options?|Notes?|Sections?|Chapters?|Paragraphs?|Pages?|Annex|Appendix|Proposals?|Recommendations?|Actions?|Aims?|Objectives?|Outcomes?|Priority|Priorities|Issues?|Impacts?|Expansion|Summary|Background|Conclusions?|Introduction|Overview|Update|Examples?|Sources?|References?|Details?|Facts|Questions?|Answers?|Supplementary|Responses?|Statements?|Motions?|Meetings?|Agenda|Sessions?|Contact|Email|Telephone|Date|Time|Venue|Subject|Title|Deadline|Status|Type|Category|Description|Comments?|Reason|Result|Results|Mayor|Chair|Chairman|Minister|Members|Conservatives|Democrats|Greens|Labour',
    'Total|New|Next|Other|Others|All|Both|Each|First|Second|Third|Last|Main|Key|This|That|These|Those|For|And|In|On|At|To|From|With|By|Of|If|As|Will|Would|Please|Further|Thanks?|Yes|No|Asked|Answered|What|When|Where|Why|How|Who|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|July|August|September|October|November|December',
  ].join('|'),
  /** Parts of the city: `East Ham`, `(North)`. As a last name they may be someone’s. */
  points:
    'North|South|East|West|Northern|Southern|Eastern|Western|Inner|Outer|Upper|Lower|Central|Northbound|Southbound|Eastbound|Westbound',
  /** Mostly of places, and some people’s too: `Ada Hill (Commissioner)`. */
  mostly:
    'North|South|East|West|Hill|Hills|Lane|Park|Green|Wood|Woods|Bridge|Court|House|Fields?|Church|Heath|Common|Gate|Mews|Close|Row|Way|Hall|Town|Village|Wharf|Quay|Mill|Castle|Abbey|Palace|Cross|Market|Bank|Broadway|Parade|Path|Walk|Pier|Canal|River|Creek|Island|Ward|Valley|Point|Oak|Day|Price|Power|Case|Works',
} as const;
