# Beginning in lines, changing settings, and what is new in the lists of people and runs

# Beginning in lines
lines-hello = Saolei, line by line. Type q at any time to leave; type off to turn the screen reader setting off, and the next start opens the full-screen game again. This command does the same:
    saolei config set screen_reader false
lines-nobody = The settings ask for a screen reader: run saolei in a terminal to choose line by line. There is no terminal here: saolei scenarios lists the scenarios, saolei play SCENARIO --profile NAME practises line by line. To turn it off: saolei config set screen_reader false
lines-who = Who is practising? Type a number, or a new name, and press Enter.
lines-who-first = You are new here: what shall we call you? Type a name and press Enter; Enter alone calls you "{ $name }". It is used only to keep what you practised.
lines-name-odd = A name has at least one letter in it and is no command such as s 1. Type a name and press Enter; Enter alone calls you "{ $name }".
lines-who-odd = That is nobody's number and no name. Type { $last ->
    [one] 1
   *[other] a number from 1 to { $last }
 }, or a new name, and press Enter.
lines-scenarios = Scenarios:
lines-unfinished = one run unfinished, you can go on with it
lines-not-there = "{ $said }" was not understood. Here you can type a number from 1 to { $last }, or what is named below; ? tells it again.
lines-off = The screen reader setting is off. Run saolei again for the full-screen game.
lines-between = ,{" "}

# Changing settings
cli-config-set = Change a setting: lang, theme, glyphs, motion, mouse, bell or screen_reader
cli-config-set-key = Which one, for example screen_reader
cli-config-set-value = What it becomes, for example false
value-key = SETTING
value-value = VALUE
config-set = { $key } is now { $value }, kept in { $path }
fault-no-setting = There is no setting "{ $key }". Possible settings: { $valid }.
fault-setting-value = "{ $key }" cannot be "{ $value }". Possible values: { $valid }.

# Where a list does not fit
list-above = { $count } more above
list-below = { $count } more below

# Who is practising
profiles-unfinished = one unfinished
profiles-left = halfway: { $title }, scene { $scene }

# History
history-few = not graded
history-reruns = { $runs }, { $reruns ->
    [one] 1 retry
   *[other] { $reruns } retries
 }

# Settings
settings-of-all = For everyone who uses this account
settings-of-own = For you only

# Tutorial
coach-read = First read what the customer says: Enter shows the rest. Then it is your turn, and Up and Down choose a line.

# An unfinished run
anew-keep = "{ $title }" stopped at scene { $scene }. You can play the new one first: that run is kept, and you can go on with it when the new one is over.
