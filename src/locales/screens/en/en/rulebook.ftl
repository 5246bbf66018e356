# The rulebook
# The five dimensions
rule-dimension-respect = Respect
rule-dimension-understanding = Understanding
rule-dimension-resolution = Resolution
rule-dimension-compliance = Compliance
rule-dimension-closure = Closure

# How grave
rule-severity-1 = small mistake
rule-severity-2 = clear mistake
rule-severity-3 = grave mistake
rule-severity-4 = red line

# What to do and what not to do
rule-kind-do = do
rule-kind-dont = don't

# Channels
rule-channel-any = any channel
rule-channel-phone = phone
rule-channel-counter = counter
rule-channel-field = on site
rule-channel-chat = chat
rule-channel-email = email
rule-channel-social = social
rule-channel-meeting = meeting
rule-channel-visit = visit

# Why a rule does not hold
rulebook-inactive-unknown = there is no such rule
rulebook-inactive-other-domain = this rule holds only for "{ $what }"
rulebook-inactive-stepped-back = this rule has stepped back for { $what }
rulebook-inactive-not-cited = this rule holds only in scenarios that cite it
rulebook-inactive-withdrawn = the edition "{ $what }" no longer has this rule

# Faults in the rule files
rulebook-fault-shape = this is not written right: { $what }
rulebook-fault-unknown-key = there is no key "{ $what }" here
rulebook-fault-missing = "{ $what }" is missing
rulebook-fault-format = format can only be 1
rulebook-fault-id = "{ $what }" is not a proper id: lower-case letters and digits, joined by hyphens
rulebook-fault-twice = the id "{ $what }" is used already
rulebook-fault-unknown-rule = no rule is called "{ $what }"
rulebook-fault-empty = "{ $what }" is empty
rulebook-fault-severity = severity goes from 1 to 4, there is no { $what }
rulebook-fault-figure = the figure "{ $what }" is too large, or is no figure
rulebook-fault-domain = rules of "{ $what }" belong into { $what }.toml
rulebook-fault-chain = "{ $what }" makes other rules step back, so it cannot step back for another itself
