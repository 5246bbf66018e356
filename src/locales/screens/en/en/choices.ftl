# Line by line: choosing the language, changing the settings

choices-language = Language: type a number and Enter.
choices-language-odd = Please type 1 or 2.
choices-language-later = For English: type e in the list of scenarios, or start with --lang en.
choices-own-name = English

choices-title = Settings:
choices-row = { $name }: { $value }
choices-others = Colours, signs, motion, reminder and mouse hold for the full screen only, and are changed there.
choices-which = Which one? Type a number and press Enter; Enter alone goes back to the scenarios.
choices-values = What should it become? Type a number and press Enter; Enter alone changes nothing.
choices-now = { $value } (now)
choices-odd = That was not understood. Please type a number from 1 to { $last }, or press Enter alone.
choices-done = Changed. { $row }
choices-reader-note = When on, every start goes line by line; when off, a start without --plain opens the full screen.
choices-timer-lines = Line by line there are no time limits; this one is for the full screen.

# Somebody new who opened a scenario straight away
choices-then = With your name written, "{ $title }" begins. To see first how it goes: the tutorial is on the home screen.

# Beside the first run
choices-outcomes = outcome { $before } to { $after }
choices-outcome-same = outcome both times { $after }

# Left in the middle
choices-left-unanswered = You left before your first answer, so this run is not kept.
choices-stopped-unanswered = Ctrl-C: you left before your first answer, so this run is not kept.
choices-other-stays = "{ $scenario }" has an unfinished run, and it is kept; choose it in the list of scenarios to go on with it.
choices-left = Unfinished: { $title }, begun { $at }, { $answers ->
    [one] 1 answer
   *[other] { $answers } answers
 }. Choose it in the list of scenarios to go on.
choices-left-again = Unfinished: { $title }, a retry from line { $number }, begun { $at }, { $answers ->
    [one] 1 answer
   *[other] { $answers } answers
 }. Choose it in the list of scenarios to go on.

# A score of one's own
choices-guess-odd = That was not understood. Please type a whole number from 0 to 100, or press Enter alone for none.

# Who one is
choices-you = You are practising as "{ $name }".
choices-new-name = Nobody is called "{ $name }" yet. To begin as "{ $name }", type y and press Enter; Enter alone goes back.
choices-name-cut = A name has at most { $most } characters, so yours is "{ $name }".
choices-off-already = The screen reader setting is off already.
