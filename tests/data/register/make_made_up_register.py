#!/usr/bin/env python3
"""Writes made_up_register.csv: a register of schools that do not exist, in the form in which the Department for
Education publishes the real one (all its columns, Windows-1252, CRLF), with every trouble a reader must bear.

Run it in its own folder after a change; the tests say what must come out of it.
"""

import csv
import io
import random

COLUMNS = """URN|LA (code)|LA (name)|EstablishmentNumber|EstablishmentName|TypeOfEstablishment (code)|
TypeOfEstablishment (name)|EstablishmentTypeGroup (code)|EstablishmentTypeGroup (name)|EstablishmentStatus (code)|
EstablishmentStatus (name)|ReasonEstablishmentOpened (code)|ReasonEstablishmentOpened (name)|OpenDate|
ReasonEstablishmentClosed (code)|ReasonEstablishmentClosed (name)|CloseDate|PhaseOfEducation (code)|
PhaseOfEducation (name)|StatutoryLowAge|StatutoryHighAge|Boarders (code)|Boarders (name)|NurseryProvision (name)|
OfficialSixthForm (code)|OfficialSixthForm (name)|Gender (code)|Gender (name)|ReligiousCharacter (code)|
ReligiousCharacter (name)|ReligiousEthos (name)|Diocese (code)|Diocese (name)|AdmissionsPolicy (code)|
AdmissionsPolicy (name)|SchoolCapacity|SpecialClasses (code)|SpecialClasses (name)|CensusDate|NumberOfPupils|
NumberOfBoys|NumberOfGirls|PercentageFSM|TrustSchoolFlag (code)|TrustSchoolFlag (name)|Trusts (code)|Trusts (name)|
SchoolSponsorFlag (name)|SchoolSponsors (name)|FederationFlag (name)|Federations (code)|Federations (name)|UKPRN|
FEHEIdentifier|FurtherEducationType (name)|OfstedLastInsp|OfstedSpecialMeasures (code)|
OfstedSpecialMeasures (name)|LastChangedDate|Street|Locality|Address3|Town|County (name)|Postcode|SchoolWebsite|
TelephoneNum|HeadTitle (name)|HeadFirstName|HeadLastName|HeadPreferredJobTitle|BSOInspectorateName (name)|
InspectorateReport|DateOfLastInspectionVisit|NextInspectionVisit|TeenMoth (name)|TeenMothPlaces|CCF (name)|
SENPRU (name)|EBD (name)|PlacesPRU|FTProv (name)|EdByOther (name)|Section41Approved (name)|SEN1 (name)|SEN2 (name)|
SEN3 (name)|SEN4 (name)|SEN5 (name)|SEN6 (name)|SEN7 (name)|SEN8 (name)|SEN9 (name)|SEN10 (name)|SEN11 (name)|
SEN12 (name)|SEN13 (name)|TypeOfResourcedProvision (name)|ResourcedProvisionOnRoll|ResourcedProvisionCapacity|
SenUnitOnRoll|SenUnitCapacity|GOR (code)|GOR (name)|DistrictAdministrative (code)|DistrictAdministrative (name)|
AdministrativeWard (code)|AdministrativeWard (name)|ParliamentaryConstituency (code)|
ParliamentaryConstituency (name)|UrbanRural (code)|UrbanRural (name)|GSSLACode (name)|Easting|Northing|
CensusAreaStatisticWard (name)|MSOA (name)|LSOA (name)|InspectorateName (name)|SENStat|SENNoStat|
BoardingEstablishment (name)|PropsName|PreviousLA (code)|PreviousLA (name)|PreviousEstablishmentNumber|
OfstedRating (name)|RSCRegion (name)|Country (name)|UPRN|SiteName|QABName (code)|QABName (name)|
EstablishmentAccredited (code)|EstablishmentAccredited (name)|QABReport|CHNumber|MSOA (code)|LSOA (code)|FSM|
AccreditationExpiryDate""".replace("\n", "").split("|")

MAINTAINED = "Local authority maintained schools"
ACADEMIES = "Academies"
FREE = "Free Schools"

SUFFOLK = ("935", "Suffolk", "East of England", 615000, 245000)
CAMDEN = ("202", "Camden", "London", 528000, 184000)
CORNWALL = ("908", "Cornwall", "South West", 182000, 45000)
NOWHERE = ("999", "New Borough", "", 617000, 246000)  # a code that no table knows, near Suffolk


def school(urn, name, area, kind, group, low, high, capacity, roll, fsm, **more):
    code, authority, region, easting, northing = area
    row = {
        "URN": urn, "LA (code)": code, "LA (name)": authority, "EstablishmentName": name,
        "TypeOfEstablishment (name)": kind, "EstablishmentTypeGroup (name)": group,
        "EstablishmentStatus (name)": "Open", "StatutoryLowAge": low, "StatutoryHighAge": high,
        "SchoolCapacity": capacity, "NumberOfPupils": roll, "PercentageFSM": fsm, "GOR (name)": region,
        "Easting": easting + urn % 100 * 100, "Northing": northing, "OfstedRating (name)": "Good",
        "OfstedLastInsp": "14-03-2018", "ReligiousCharacter (name)": "Does not apply",
        "Street": "1 Made Up Street", "SchoolWebsite": "www.school.example", "Country (name)": "",
    }
    row.update({key.replace("_", " "): value for key, value in more.items()})
    return row


RELIGION = "ReligiousCharacter_(name)"
STATUS = "EstablishmentStatus_(name)"
RATING = "OfstedRating_(name)"
INSPECTED = "OfstedLastInsp"
REGION = "GOR_(name)"

USABLE = [
    school(100001, "Alder Lane Primary School", SUFFOLK, "Community school", MAINTAINED, 4, 11, 210, 196, "12.5"),
    school(100002, "Brook Infant and Nursery School", SUFFOLK, "Community school", MAINTAINED, 3, 7, 105, 98, "20",
           **{RATING: "Outstanding", INSPECTED: "03/11/2009"}),
    school(100003, "Brook Junior School", SUFFOLK, "Foundation school", MAINTAINED, 7, 11, 240, 236, "22.0",
           **{RATING: "Requires improvement", "Federations_(code)": "4711",
              "Federations_(name)": "The Brook Federation"}),
    # Characters of Windows-1252 that are not those of Latin-1, a comma, doubled quotes and a line end.
    school(100004, "St Anne\u2019s \u2013 Caf\u00e9 Street Primary, Ipswich", SUFFOLK, "Voluntary aided school",
           MAINTAINED, 5, 11, 315, 280, "31.4", **{RELIGION: "Roman Catholic"}),
    school(100005, 'The "Old Mill"\r\nPrimary School', SUFFOLK, "Voluntary controlled school", MAINTAINED, 4, 11, 105,
           101, "8.0", **{RELIGION: "Church of England", "Street": "Mill Lane,\r\nby the \"old\" mill"}),
    school(100006, "Dene First School", SUFFOLK, "Voluntary controlled school", MAINTAINED, 4, 9, 150, 120, "5.0",
           **{RELIGION: "Church of England/Roman Catholic"}),
    school(100007, "Elm Middle School", SUFFOLK, "Community school", MAINTAINED, 9, 13, 400, 380, "15.0"),
    # Roll blank: capacity times the median fullness of middle schools.
    school(100008, "Fern Middle School", SUFFOLK, "Community school", MAINTAINED, 9, 13, 480, "", "16.0"),
    school(100009, "Gorse High School", SUFFOLK, "Academy converter", ACADEMIES, 11, 18, 1200, 1170, "10.0",
           **{"Trusts_(code)": "2044", "Trusts_(name)": "Made Up Learning Trust"}),
    # Capacity blank: the roll. Numbers as a spreadsheet may have written them.
    school(100010, "Hazel School", SUFFOLK, "Academy sponsor led", ACADEMIES, 11, 16, "", "750.0", "40.0",
           **{"Trusts_(code)": "2044", "Trusts_(name)": "Made Up Learning Trust", RATING: "Special Measures"}),
    school(100011, "Ivy Upper School", SUFFOLK, "Foundation school", MAINTAINED, 13, 18, 1000, 900, "9.0"),
    # Roll and capacity blank: medians of upper schools.
    school(100012, "Juniper Upper School", SUFFOLK, "Foundation school", MAINTAINED, 13, 18, "", "", "11.0"),
    school(100013, "Larch Technical College", SUFFOLK, "University technical college", FREE, 14, 19, 600, 300, "17.0",
           **{RATING: "Insufficient evidence", INSPECTED: "spring 2019"}),
    school(100014, "Maple Studio School", SUFFOLK, "Studio schools", FREE, 14, 19, 300, 150, "19.0",
           **{"Trusts_(code)": "3055", "Trusts_(name)": "Caf\u00e9 Trust"}),
    # Share of free school meals blank: median of the primaries of Suffolk.
    school(100015, "Oak Primary School", SUFFOLK, "Community school", MAINTAINED, 4, 11, 420, 399, "",
           **{STATUS: "Open, but proposed to close", RATING: "", INSPECTED: ""}),
    school(100016, "Poplar Free School", CAMDEN, "Free schools", FREE, 2, 19, 1335, 1335, "33.0",
           **{RELIGION: "Muslim"}),
    # The only primary of its authority: share of free school meals from all primaries.
    school(100017, "Quince Primary School", CAMDEN, "Community school", MAINTAINED, 3, 11, 225, 225, "SUPP",
           **{RELIGION: ""}),
    school(100018, "Rowan City College", CAMDEN, "City technology college", "Independent schools", 11, 18, 900, 936,
           "12.0", **{"Trusts_(code)": "9", "Trusts_(name)": "Rowan Trust"}),
    # No region: from the code of the authority; from the school nearest to the authority's middle.
    school(100019, "Sycamore Primary School", CORNWALL, "Community school", MAINTAINED, 4, 11, 70, 63, "18.0",
           **{REGION: ""}),
    school(100020, "Thorn Primary School", NOWHERE, "Community school", MAINTAINED, 4, 11, 140, 133, "25.0"),
    school(100021, "Umber Primary School", CORNWALL, "Academy converter", ACADEMIES, 4, 11, 0, 0, "21.0",
           **{RATING: "Inadequate", INSPECTED: "2021-12-01"}),
]


def left_out(urn, **more):
    return school(urn, f"Left out {urn}", SUFFOLK, "Community school", MAINTAINED, 4, 11, 210, 200, "10.0", **more)


TYPE = "TypeOfEstablishment_(name)"

LEFT_OUT = [
    left_out(200001, **{STATUS: "Closed"}),
    left_out(200002, **{STATUS: "Proposed to open"}),
    left_out(200003, **{STATUS: ""}),
    left_out(200004, **{TYPE: "Other independent school"}),
    left_out(200005, **{TYPE: "Community special school"}),
    left_out(200006, **{TYPE: "Free schools special"}),
    left_out(200007, **{TYPE: "Pupil referral unit"}),
    left_out(200008, **{TYPE: "Local authority nursery school"}),
    left_out(200009, **{TYPE: "Free schools 16 to 19"}),
    left_out(200010, **{TYPE: "Higher education institutions"}),
    left_out(200011, **{TYPE: "Welsh establishment"}),
    left_out(200012, **{TYPE: "Secure units"}),
    left_out(200013, **{TYPE: "School of witchcraft"}),
    left_out(200014, StatutoryLowAge=""),
    left_out(200015, StatutoryLowAge="eleven"),
    left_out(200016, StatutoryLowAge="11", StatutoryHighAge="4"),
    left_out(200017, StatutoryLowAge="16", StatutoryHighAge="19"),
    left_out(200018, StatutoryLowAge="2", StatutoryHighAge="4"),
    left_out(200019, StatutoryLowAge="6", StatutoryHighAge="6"),
    left_out(200020, Easting=""),
    left_out(200021, Easting="0", Northing="0"),
    left_out(200022, Easting="nan"),
    left_out(200023, Northing="here"),
    left_out(200024, Easting="615000", Northing="1400000"),
    left_out(200025, NumberOfPupils="many"),
    left_out(200026, SchoolCapacity="-5"),
    left_out(200027, NumberOfPupils="999999999"),
    {**left_out(200028), "URN": ""},
    left_out(200029, **{"LA_(code)": "Suffolk"}),
]


def text_of(row, columns):
    line = io.StringIO(newline="")
    csv.writer(line, lineterminator="\r\n").writerow([row.get(column, "") for column in columns])
    return line.getvalue()


def main():
    shuffler = random.Random(140)
    columns = COLUMNS[:]
    shuffler.shuffle(columns)
    rows = USABLE + LEFT_OUT
    lines = [text_of(row, columns) for row in rows]
    short = text_of(left_out(200030), columns)
    lines.append(",".join(short.split(",")[:100]) + "\r\n")
    lines.append(short.replace("\r\n", ",beyond the heading\r\n").replace("200030", "200031"))
    lines.append(short.replace("200030", '"200032" or so'))
    shuffler.shuffle(lines)
    lines.append(text_of(left_out(100001), columns).rstrip())  # no line end at the end of the file
    heading = ",".join(columns) + "\r\n"
    text = heading + "".join(lines[:10]) + "\r\n" + "".join(lines[10:])
    with open("made_up_register.csv", "wb") as file:
        file.write(text.encode("windows-1252"))


main()
