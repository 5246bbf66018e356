# What the first page says at once: only this is read before the first frame
app-name = Saolei
app-subtitle = customer service practice

# What next, and how far one came
home-standing = average { $score }, { $band }
home-standing-but = average { $score }, { $band }, red-line runs left out
home-why-new = Not played yet, and the easiest of those.
home-why-red-line = You crossed a red line here. Come back and hold it.
home-why-lowest = Best so far { $score }, the lowest of all: there is something to gain.
home-settings = Settings
home-settings-note = language, colours, time
home-tutorial = Tutorial
home-tutorial-note = two minutes, by doing
home-field = Minefield
home-swept = swept
home-blown = blown
home-unknown = unknown
home-field-meaning = A rule kept more often than broken is swept; broken and not kept more often, blown; never met, unknown.
home-week = This week
home-recent = Lately
home-recent-none = Nothing yet. Finish a scenario and it shows up here.
home-field-cell = A cell is a rule.
home-field-share = A cell is about { $rules } rules.
home-resume = Go on where you stopped
home-resume-state = scene { $scene }
home-others = { $count } more halfway, under Scenarios.
home-next = Next scenario
home-first = Start here
home-browse = Scenarios
home-browse-note = { $total } in all, { $played } played
home-history = History
home-switch = Switch user
home-quit = Leave
shelf-weak = Broken most often
shelf-weak-counts = broken { $broken }, kept { $kept }

# Days
day-1 = Mo
day-2 = Tu
day-3 = We
day-4 = Th
day-5 = Fr
day-6 = Sa
day-7 = Su
browser-minutes = about { $minutes } min
profiles-runs = { $runs ->
    [one] 1 run
   *[other] { $runs } runs
 }
sentences-between = {" "}

# Domains
domain-core = general
domain-bank = bank
domain-bar = bar
domain-brokerage = project brokerage
domain-ecommerce = e-commerce
domain-electronics = electronics
domain-express = parcels
domain-foreign-trade = foreign trade
domain-hotel = hotel
domain-insurance = insurance
domain-motorway = motorway services
domain-ota = booking site
domain-power = power
domain-restaurant = restaurant
domain-telecom = telecom
domain-travel = travel agency
domain-weather = weather line

# Channels
channel-phone = phone
channel-counter = counter
channel-field = on site
channel-chat = chat
channel-email = email
channel-social = social
channel-meeting = meeting
channel-visit = visit
channel-case-review = case review

# Bands
band-excellent = excellent
band-good = good
band-fair = fair
band-practise = needs practice

# Outcomes
outcome-resolved = resolved
outcome-eased = eased
outcome-lost = customer lost
outcome-complaint = complaint
outcome-danger = danger
outcome-reviewed = reviewed

# Keys
key-name-up = Up
key-name-down = Down
key-name-left = Left
key-name-right = Right
key-name-space = Space
key-choose = choose
key-move = move
key-browse = scenarios
key-help = help
key-quit = leave
