"""Those who give numbers: the nouns for them, their offices, and how bodies of one kind are told from others."""

SOURCE_NOUNS = frozenset(
    "police officials official authorities authority witnesses witness rescuers rescuer residents resident "
    "activists activist doctors doctor medics medic paramedics responders workers hospital hospitals ministry "
    "minister army military navy government governor mayor spokesman spokeswoman spokesperson media agency "
    "agencies organisers organizers union unions observatory monitor monitors group organisation organization "
    "statement source sources survivors survivor relatives relative firefighters coastguard guard department "
    "office bureau commission institute centre center survey officer service services council company operator "
    "analysts analyst experts expert prosecutors prosecutor court director chief head president chairman "
    "chairwoman general colonel captain commander party newspaper television radio network report reports nurse "
    "teacher lawyer lawyers professor scientist scientists seismologists seismologist volunteers defence defense "
    "charity ngo crew villagers villager farmers investigators inspectors ambassador secretary manager team "
    "brigade academy ombudsman federation association alliance coalition board pollster pollsters register fund "
    "staff master hall county companies executives owner pastor priest bishop insurer bank airline retailer maker "
    "carmaker chipmaker lender brokerage utility supplier manufacturer organiser geologist leader leaders aides "
    "diplomats diplomat parliament senate judge embassy consulate sheriff commissioner prosecutor attorney detective "
    "detectives bishop archbishop coroner economists economist researchers researcher lawmakers critics passengers "
    "neighbors neighbours eyewitnesses eyewitness sailors seamen fishermen deputies troopers inspector superintendent "
    "communique bulletin conservancy juror jurors judges soldiers employees customers parents students pilots fans "
    "committee forces front movement battalion people poll polls surveys studies study records documents statistics "
    "groups organisations organizations charities ministries museum zoo airport railway railways theatre festival "
    "gallery library publisher shipyard refinery cooperative editor historian historians engineer engineers "
    "archaeologists biologists veterinarians vets meteorologist meteorologists forecasters epidemiologists physicians "
    "surgeons shopkeepers traders brewery chamber chair chairperson guild league club mission management foundation "
    "tribunal "
    "corps indictment complaint affidavit autopsy lawsuit firm firms".split()
)
"""Common nouns that can be a source; other words in lower case are taken for none."""

ROLES = (
    "director|head|chief|spokesman|spokeswoman|spokesperson|president|chairman|chairwoman|commander|governor|mayor|leader|"
    "minister|officer|analyst|expert|teacher|manager|official|secretary|captain|nurse|doctor|pastor|owner|geologist|"
    "executive|professor|lawyer|ambassador|coordinator|founder|chancellor|premier|senator|commissioner|sheriff|deputy|"
    "prosecutor|attorney|detective|inspector|sergeant|lieutenant|judge|coroner|bishop|archbishop|superintendent|"
    "chair|chairperson|principal|scientist|economist|researcher|seismologist|physician|surgeon|trooper|coach|agent|marshal|strategist|"
    "adviser|advisor|aide|engineer|investigator|editor|historian|curator|organi[sz]er|meteorologist|veterinarian|warden|"
    "skipper|registrar|treasurer|rector|dean|headmaster|headmistress|abbot|abbess"
)
BODIES = (
    "observatory|monitor|group|organi[sz]ation|ngo|agency|ministry|institute|service|coastguard|council|union|company|"
    "operator|party|commission|centre|center|watchdog|charity|newspaper|survey|bureau|office|department|academy|army|"
    "association|alliance|staff|firm|hospital|police|navy|government|insurer|bank|airline|retailer|lender|"
    "manufacturer|utility|brokerage|corps|board|network|federation|foundation|committee|court|chamber|league|club|mission|"
    "tribunal|guild|authority"
)

ANY_BODY = frozenset("group organisation organization ngo monitor watchdog company firm operator agency office".split())
"""Nouns that an article may call any organisation by."""
FIRMS = frozenset("company firm operator".split())
ARMED = frozenset("ministry police army navy government military company party".split())
PUBLIC = ARMED - {"company"} | frozenset(
    "service commission council institute union hospital department office guard coastguard agency association "
    "court".split()
)
"""Words of names that no company, and those that no observers' group, would bear."""
TITLES = frozenset(
    "Mr Mrs Ms Miss Dr Gen Col Capt Captain Colonel General President Minister Mayor Governor Chief Professor Prof "
    "Reverend Rev Pastor Sheriff Senator Inspector Judge Chancellor Sgt Lt".split()
)
"""Before a name, with a capital."""
OF_TOWNS = frozenset("mayor governor sheriff".split())
"""Offices of a town or province: "its mayor" is no body's."""
