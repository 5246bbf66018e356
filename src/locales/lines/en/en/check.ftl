# What is said when scenarios are checked: check-CODE is what is wrong, check-CODE-help what to do
check-severity-error = error
check-severity-warning = warning
check-severity-note = note
check-help = help
check-near = Did you mean "{ $near }"?

check-unreadable = { $why ->
    [missing] the file is gone
    [permission] there is no permission to read it
    [no-text] this is not a UTF-8 text file
   *[other] it cannot be read
 }
check-unreadable-help = See whether it is there and can be read; save it as UTF-8 text
check-orphan-plan = there is no scenario beside this test plan
check-orphan-plan-help = Keep scenario and plan together: x.plan.toml beside x.toml
check-plan-untried = { $why ->
    [common] this plan was not played: beside it is a common part, which is not played by itself
   *[faulty] this plan was not played: the scenario beside it has errors, mend those first
 }
check-rulebook-unread = the rulebook has a fault; this time cited rules were not looked up and plans not played
check-syntax = { $why ->
    [duplicate] this key is written here already
    [quotes] text has to stand in a pair of quotes
    [foreign-quotes] these are Chinese quotation marks
    [escape] what follows the backslash is not right
    [unclosed] a bracket is not closed
    [comma] there is a comma too many or too few
    [deep] brackets are nested too deep
    [line-end] a line end is incomplete
    [value] there is no value after the equals sign
    [equals] there is an equals sign too many or too few
    [key] the key is not written right
   *[other] this is not proper TOML
 }
check-syntax-help = { $why ->
    [foreign-quotes] Put the half-width " at both ends of the text instead
   *[other] See that quotes, brackets and equals signs are there and in pairs; a key stands only once in a place
 }
check-too-large = this is too long, at most { $most }
check-too-large-help = Split it, or remove what is not needed
check-unknown-key = there is no key "{ $name }"
check-unknown-key-help = Remove it, or write it as the scenario format has it
check-misplaced-key = "{ $name }" does not belong here
check-misplaced-key-help = { $why ->
    [common] A common part has no customer, facts, variables, reactions or endings of its own and calls no other common part
    [asks] Once a scene asks something, where to go stands in each answer
    [no-choice] Silence belongs into a scene with choices
   *[other] Remove it
 }
check-missing-key = "{ $name }" is missing here
check-missing-key-help = Add "{ $name }"
check-wrong-type = the value of "{ $name }" is of the wrong type
check-wrong-type-help = { $want ->
    [text] It has to be text, in quotes
    [number] It has to be a whole number
    [flag] It has to be true or false
    [list] It has to be a list, in square brackets
    [table] It has to be a table of keys and values
    [variable] It has to be true, false, or a table of min, max and start
    [target] It has to be one target or a list of targets
    [counter] Only number variables can be added to; for switches use set
   *[other] Write it as the scenario format has it
 }
check-bad-figure = "{ $name }" is { $value }, which is out of range
check-bad-figure-help = From { $least } to { $most }
check-unknown-word = "{ $name }" cannot stand here
check-unknown-word-help = Choose one of: { $words }
check-unknown-format = format { $value } is newer than this program
check-unknown-format-help = This program knows format { $known }
check-missing-text = "{ $name }" has no words
check-missing-text-help = Write what is to be said
check-control-character = there is a control character in this text, it would garble the screen
check-control-character-help = Remove it; for a new line just begin a new line
check-cut-head = this line begins with [[, lists would take it for the first scene
check-cut-head-help = Put a character before it, or join it to the line above
check-bad-id = "{ $name }" cannot be a name
check-bad-id-help = { $want ->
    [kebab] Use lower-case letters and digits, a letter first, joined by hyphens, like take-it
    [path] Names of files and folders are lower-case letters and digits joined by hyphens, like power/walk-in.toml
   *[other] Use lower-case letters, digits and underscores, a letter first, like promised_call
 }
check-reserved-id = "{ $name }" has a use of its own and cannot be a name
check-reserved-id-help = Choose another name
check-duplicate-id = "{ $name }" is used already
check-duplicate-id-help = Choose another name; scenes and endings share theirs
check-unknown-domain = the rulebook knows no industry "{ $name }"
check-unknown-domain-help = Use core, or an industry the rulebook has
check-unknown-case = "{ $name }" is not among the cases
check-unknown-case-help = Write it as the list of cases has it, or remove it
check-several-asks = a scene asks one thing, and here is "{ $name }" too
check-several-asks-help = Split it into two scenes
check-bad-line = this line does not say who speaks
check-bad-line-help = Write the name, a colon, then the words
check-unknown-speaker = "{ $name }" is not in this scenario
check-unknown-speaker-help = Who can speak: 旁白 (narrator), 客户 (customer), 我 (trainee), and those in cast
check-bad-braces = the braces do not match
check-bad-braces-help = Write {"{"}this|that{"}"} or {"{"}name{"}"}, with no braces inside
check-idle-braces = braces do nothing here and would be shown as they stand
check-idle-braces-help = Braces work only in spoken lines, choices, steps, form items and the text of endings
check-idle-private = only a public channel has private messages
check-idle-private-help = Delete private, or correct the channel
check-unknown-text = there is no text or number variable called "{ $name }"
check-unknown-text-help = Write it under [texts] or [vars]; a switch cannot be put into words
check-unknown-rule = the rulebook has no "{ $name }"
check-unknown-rule-help = Write it as the rulebook has it
check-foreign-rule = "{ $name }" is a rule of another industry ({ $domain })
check-foreign-rule-help = Cite a general rule, or one of this scenario's industry
check-stepped-back-rule = "{ $name }" steps back for "{ $by }" here
check-stepped-back-rule-help = Cite "{ $by }" instead
check-other-channel-rule = "{ $name }" is about another channel
check-other-channel-rule-help = See whether it applies here
check-unknown-move = there is no move "{ $name }"
check-unknown-move-help = Use the words of the table of moves
check-unknown-target = no scene or ending is called "{ $name }"
check-unknown-target-help = Name a scene or ending there is, or add it
check-target-order = in a list of targets only the last has no condition
check-target-order-help = Give each before it a when, and the last none
check-misplaced-return = return works only in a common part
check-misplaced-return-help = Name the scene or ending to go to
check-misplaced-resume = no reaction leads here, so resume has nowhere to go back to
check-misplaced-resume-help = Write resume only in scenes that are reached by a reaction alone
check-unknown-common = there is no common part "{ $name }"
check-unknown-common-help = Write its path under scenarios without .toml, like common/closing
check-broken-common = the common part "{ $name }" has errors itself, or is no common part
check-broken-common-help = Check that file first
check-dead-end = the scene "{ $name }" asks nothing and leads nowhere
check-dead-end-help = Add a to, or give it choices
check-no-way-on = "{ $name }" leads nowhere
check-no-way-on-help = Add a to
check-unreachable-scene = nothing leads to the scene "{ $name }"
check-unreachable-scene-help = Let a choice or a reaction lead here, or remove it
check-unreachable-ending = nothing leads to the ending "{ $name }"
check-unreachable-ending-help = Let a choice or a reaction lead here, or remove it
check-silent-loop = the scene "{ $name }" asks nothing and comes round to itself again
check-silent-loop-help = One scene of the loop has to wait for an answer
check-loop-without-exit = from the scene "{ $name }" no ending can be reached any more
check-loop-without-exit-help = Give a scene of the loop a way out
check-no-ending = from the start { $what ->
    [return] there is no way back to the call
   *[other] no ending can be reached
 }
check-no-ending-help = { $what ->
    [return] A common part needs a to = "return" somewhere
   *[other] Let the last scene lead to an ending
 }
check-empty-choices = the scene "{ $name }" may be left without a single choice
check-empty-choices-help = Keep one that can always be chosen: no when and no once
check-nobody-leaves = the customer does not leave even when patience is gone
check-nobody-leaves-help = Add a reaction with patience <= 0 in its condition that leads to an ending and does not resume
check-bad-condition = { $why ->
    [too-long] the condition is too long
    [too-deep] brackets in the condition are nested too deep
    [character] "{ $name }" cannot be used in a condition
    [not-allowed] "{ $name }" cannot be used in a condition
    [wants-condition] "{ $name }" is a number, a condition is needed here
    [wants-number] "{ $name }" is true or false, a number is needed here
    [common] a common part does not look at "{ $name }"
   *[other] this condition cannot be understood
 }
check-bad-condition-help = For example heat >= 60 && !late && visits('arrives') < 2
check-unknown-variable = no variable is called "{ $name }"
check-unknown-variable-help = Write it under [vars]
check-unknown-scene = the condition's scene "{ $name }" does not exist
check-unknown-scene-help = Name a scene there is
check-unknown-choice = the condition's choice "{ $name }" does not exist
check-unknown-choice-help = Name a choice there is
check-unknown-fact = no fact is called "{ $name }"
check-unknown-fact-help = Write it under [facts]
check-effect-out-of-range = "{ $name }" changes by { $value }, which leaves its range
check-effect-out-of-range-help = It goes from { $least } to { $most }; what is beyond is cut off
check-unused-variable = the variable "{ $name }" is not used
check-unused-variable-help = Use it in a condition or in words, or remove it
check-never-set-variable = the variable "{ $name }" never changes
check-never-set-variable-help = Change it with set or add in a choice, or remove it
check-unused-text = the text "{ $name }" is not used
check-unused-text-help = Write {"{"}{ $name }{"}"} in a line, or remove it
check-never-solved-fact = the fact "{ $name }" can never be solved
check-never-solved-fact-help = Write solves in a choice, or remove it
check-always-true = the condition "{ $name }" always holds
check-always-true-help = Remove the condition, or change it
check-always-false = the condition "{ $name }" never holds
check-always-false-help = Change the condition, or remove what it guards
check-dead-reaction = the reaction "{ $name }" can never happen
check-dead-reaction-help = Change its condition, or remove it
check-ungraded-cites = something in the scene "{ $name }" has no grade but cites a rule
check-ungraded-cites-help = Add a grade, or remove keeps and breaks
check-partly-graded = some answers of the scene "{ $name }" are graded, some are not
check-partly-graded-help = Grade all answers of a scene or none
check-graded-without-rule = something in the scene "{ $name }" is graded but cites no rule
check-graded-without-rule-help = Write keeps for good ones, breaks for poor ones, rules for orders and forms
check-mine-without-broken = something in the scene "{ $name }" is graded poor without saying what it breaks
check-mine-without-broken-help = Add breaks
check-mine-with-kept = something in the scene "{ $name }" is graded poor but cites a kept rule
check-mine-with-kept-help = Poor ones have breaks only, remove keeps
check-best-with-broken = something in the scene "{ $name }" is graded well but cites a broken rule
check-best-with-broken-help = Good ones have keeps only, remove breaks
check-red-line-not-mine = "{ $name }" is a red line, breaking it has to be graded mine
check-red-line-not-mine-help = Change grade to mine, or cite another rule
check-loose-red-line = "{ $name }" is a red line, an order or a form as a whole cannot decide it
check-loose-red-line-help = Put it into the breaks of the choice or form item that breaks it, and cite another rule here
check-nothing-needed = no item of the form in the scene "{ $name }" is needed, so leaving it empty is best
check-nothing-needed-help = Give the needed items need = true
check-needed-breaks = the scene "{ $name }" has a needed item that also breaks a rule, so no filling is right
check-needed-breaks-help = Keep only one of need and breaks
check-mine-soothes = "{ $name }" is a mine that the customer notices at once, yet { $moves } cools them or wins their trust: heat { $heat }, trust { $trust }
check-mine-soothes-help = Take out the moves that cool or win trust; if the words do please and the harm comes later, cite a rule that is felt later (felt = "later")
check-no-best = no choice of the scene "{ $name }" is a good one
check-no-best-help = At least one has to be best or good
check-several-best = the scene "{ $name }" has more than one best
check-several-best-help = Keep one best and grade the others good
check-feedback-missing = something in the scene "{ $name }" is graded without saying why
check-feedback-missing-help = Add why
