# The command line: headings, help, and one line when something went wrong

cli = Saolei: customer service practice. Talk with a customer who has a reason; every line is judged by the rules, and each mistake comes with a better line.
cli-usage = Usage:{" "}
cli-commands = Commands:
cli-arguments = Arguments:
cli-options = Options:
cli-help = Show help
cli-version = Show the version
cli-json = Print JSON
cli-examples =
    Examples:
      saolei                                open the game
      saolei scenarios                      list all scenarios
      saolei play hotel/shrunk-cuff --plain practise line by line
      saolei check my-scenarios/            check scenarios you wrote
      saolei --plain                        choose and practise line by line
      saolei help play                      explain one command
      saolei --lang zh --help               this help in Chinese
cli-saves-dir = Keep profiles in this folder
cli-scenarios-dir = Add a scenario folder; may be given several times, later ones go over earlier ones
cli-lang-dir = Language: zh for Chinese, en for English; of the program's own words only, scenarios are in Chinese
cli-config-dir = Use this file of settings
cli-color-dir = Colours: auto finds out, always has them, never has none
cli-mouse-dir = Take the mouse, too; to select text then, hold Shift
cli-no-alt-screen-dir = Draw on the ordinary screen, so that the last picture stays when you leave
cli-log-level-dir = Keep a log for whoever looks for a fault: off keeps none; error, warn, info and debug say more and more. config path says where it is
cli-ambiguous-dir = Columns of quotes, ellipses and the like: auto finds out, narrow is one, wide is two

cli-play = Practise a scenario
cli-play-id = Name of the scenario, for example hotel/shrunk-cuff
cli-play-plain = Line by line, without taking the whole screen; for screen readers and pipes
cli-play-seed = Draw wordings and order from this number; the same number gives the same each time
cli-play-answers = Practise with the answers in this file, one a line
cli-play-profile = Keep the run in this profile; it is made if it is not there
cli-play-new = Begin anew instead of going on with an unfinished run; that one is kept
cli-scenarios = List the scenarios and the packs they come from
cli-check = Check scenarios, rules and test plans; tells all faults at once
cli-check-paths = Files, folders or ids of scenarios; everything if none is given
cli-check-strict = Warnings count as errors
cli-check-notes = Tell notes too
cli-rules = Look up rules
cli-rules-words = Words to find, all of them; lists every rule if none is given
cli-rules-say = See what the rules a machine can judge say about this line
cli-rules-domain = This industry only
cli-show = Show the outline of a scenario
cli-show-id = Name of the scenario
cli-show-key = With the grades
cli-profile = Manage profiles
cli-profile-list = List profiles
cli-profile-show = Show a profile
cli-profile-show-name = Whose profile
cli-profile-export = Export a profile to one file, with the texts it used
cli-profile-export-name = Whose profile
cli-profile-export-file = File to write; one that is there is never replaced
cli-profile-import = Take in an exported profile
cli-profile-import-file = The exported file
cli-profile-import-named = Name to take it in under; its own name if none is given
cli-profile-delete = Delete a profile
cli-profile-delete-name = Whose profile
cli-profile-delete-yes = Do not ask
cli-replay = Tell a finished run again: what was said, the grades and the score
cli-replay-run = Id of the run; saolei profile show has it
cli-replay-profile = Look in this profile only
cli-config = Look at the settings and change them
cli-config-path = Where profiles, your own scenarios, settings and the log are kept
cli-config-check = See whether the settings are written right
cli-doctor-keys = Try keys: see what arrives, what is pasted and where the cursor stands; Esc twice ends
cli-doctor = See whether this terminal will do
cli-completions = Script for completion in the shell
cli-completions-shell = Which one: bash, zsh, fish, powershell, elvish

value-lang = LANGUAGE
value-command = COMMAND
value-options = OPTIONS
value-dir = FOLDER
value-mode = MODE
value-id = SCENARIO
value-n = NUMBER
value-file = FILE
value-name = NAME
value-level = LEVEL
value-path = PATH
value-words = WORDS
value-text = TEXT
value-domain = INDUSTRY
value-run = RUN
value-shell = SHELL

slip-unknown = There is no option "{ $what }". { $help } explains them all.
slip-command = There is no command "{ $what }". { $help } explains those there are.
slip-near = There is no "{ $what }". Did you mean "{ $near }"?
slip-extra = "{ $what }" is not needed. { $help } explains everything.
slip-missing = "{ $what }" is missing. { $help } explains everything.
slip-subcommand = It has to be followed by what to do. { $help } tells what there is.
slip-twice = "{ $what }" can be given only once.
slip-no-value = "{ $what }" needs a value. { $help } explains everything.
slip-no-value-of = "{ $what }" needs a value: { $valid }.
slip-value = "{ $value }" cannot be used for "{ $what }". { $help } explains everything.
slip-value-of = "{ $value }" cannot be used for "{ $what }". Possible values: { $valid }.
slip-other = That command was not understood. { $help } explains everything.

fault-no-home = No home folder was found, so it is unclear where profiles go. Please name a folder with --saves.
fault-read = Cannot read { $path }: { $reason }. Please check the path and its permissions.
fault-log = Cannot write the log { $path }: { $reason }. Please check its permissions, or leave --log-level out.
fault-output = Cannot write the result: { $reason }.
fault-no-terminal = There is no terminal here, so the game cannot open. Please run it in a terminal. Line by line: saolei --plain, or saolei play SCENARIO --plain; saolei scenarios lists the scenarios.
fault-terminal = The terminal failed: { $reason }. Please use another terminal, or saolei --plain for line by line.
fault-nothing-there = There is no scenario to check in { $path }. Please check the path.
fault-no-run = No run has the id "{ $run }", or more than one begins so. saolei profile show NAME lists the ids.
fault-not-confirmed = Nothing was deleted. To delete "{ $name }", type the name as asked, or add --yes.
fault-no-domain = The rules know no industry "{ $domain }". Possible values: { $known }.
fault-broken-run = The record of "{ $run }" does not fit its text, so it cannot be replayed.

pack-built-in = built in
pack-data = your own
scenarios-line = { $id }  { $title }  { $channel }, { $difficulty }, about { $minutes } min, { $pack }
scenarios-summary = {"    "}{ $summary }
scenarios-replaces = { $pack } (over { $below })
scenarios-faulty = { $id }  has faults and cannot be played: saolei check, { $pack }

rules-count = { $count ->
    [one] 1 rule
   *[other] { $count } rules
 }
rules-none = Nothing was found. Try other words, or none to list them all.
rules-head = { $id }  { $kind }, { $dimension }, { $severity }, { $domain }, { $channel }
rules-sentence = {"    "}{ $sentence }
rules-source = {"    "}Source: { $source }
rules-silent = The rules a machine can judge have nothing to say about this line.
rules-kept = Keeps { $rule } ({ $phrase }): { $sentence }
rules-broken = Breaks { $rule } ({ $phrase }): { $sentence }

show-head = { $title } ({ $id }): { $summary }
show-customer = { $name }, { $temperament }, heat { $heat }, trust { $trust }, patience { $patience }
show-answer = { $input }  { $text }  to { $to }
show-ending = Ending { $id }: { $outcome }, { $text }
show-needed = to be noted
show-rule = Cites: { $rule }

profile-none = There are no profiles yet. Open the game with saolei and one is made; saolei play SCENARIO --profile NAME makes one, too, to practise line by line.
profile-never = no runs yet
profile-line = { $name }  { $runs ->
    [one] 1 run
   *[other] { $runs } runs
 }, last { $last }
profile-line-damaged = { $name }  is damaged; it is put in order from its backup and runs when next opened
profile-line-newer = { $name }  has format { $found }, a newer program is needed to open it
profile-head = { $name }: { $runs ->
    [one] 1 run
   *[other] { $runs } runs
 }, { $decisions ->
    [one] 1 choice
   *[other] { $decisions } choices
 }, about { $minutes } min, red lines crossed: { $lines }
profile-scenario = Scenario { $id }: { $runs ->
    [one] 1 run
   *[other] { $runs } runs
 }, best { $best }, last { $last } ({ $at })
profile-rule = Rule broken: { $rule } Broken { $broken ->
    [one] once
   *[other] { $broken } times
 }, { $kept ->
    [0] never kept
    [one] kept once
   *[other] kept { $kept } times
 }
profile-run = { $at }  { $id }  score { $score }, { $outcome }
profile-exported = "{ $name }" was exported to { $file }
profile-imported = "{ $name }" was taken in. saolei profile show { $name } shows its runs.
profile-delete-ask = Delete everything "{ $name }" has done? It cannot be brought back. To delete it, type the name:{" "}
profile-deleted = "{ $name }" was deleted.

config-file = Settings: { $path }
config-log = Log: { $path } (kept only with --log-level)
config-fine = { $path } is in order.
config-none = There is no { $path } yet; everything has its default.
config-faulty = Some of { $path } does not count:
config-unknown = There is no setting "{ $key }"; it does nothing, and is left where it is. There are: { $known }.
config-unknown-near = There is no setting "{ $key }"; it does nothing, and is left where it is. Did you mean "{ $near }"?
config-unreadable = it cannot be read ({ $reason }), so everything has its default
config-syntax = line { $line } is not proper TOML, so none of the file was read and everything has its default; a line should look like [ui] or theme = "mono"
config-no-table = "{ $key }" has to be a group of settings, written as [{ $key }]
config-value = "{ $key }" cannot be "{ $found }", so it has its default. Possible values: { $valid }
config-fault = { $path }: { $what }. { $others ->
    [0] Once it is mended, saolei config check looks at it again.
    [one] There is 1 more; saolei config check shows all.
   *[other] There are { $others } more; saolei config check shows all.
 }
config-saves = Profiles: { $path }
config-scenarios = Your own scenarios: { $path }

check-summary = Checked { $files ->
    [one] 1 file
   *[other] { $files } files
 }: { $errors ->
    [one] 1 error
   *[other] { $errors } errors
 }, { $warnings ->
    [one] 1 warning
   *[other] { $warnings } warnings
 }
plan-refused = Test plan "{ $run }": answer { $at }, "{ $input }", cannot be given here
plan-unfinished = Test plan "{ $run }": the answers ran out before an ending
plan-otherwise = Test plan "{ $run }", { $what }: expected "{ $expected }", found "{ $found }"

doctor-version = Saolei { $version }
doctor-language = Language: English, { $from }
doctor-lang-flag = asked for by --lang
doctor-lang-config = from the settings
doctor-lang-variable = from SAOLEI_LANG
doctor-lang-system = as the system has it
doctor-lang-default = asked for by nobody. For Chinese, add --lang zh
doctor-terminal = Terminal: { $state }
doctor-yes = yes
doctor-no = no, the game cannot open, please use saolei --plain
doctor-console = This is the text console of Linux, which cannot show Chinese. Please use a terminal window of the desktop, or connect by SSH from another computer.
doctor-size = Size: { $width }×{ $height }, { $verdict }
doctor-size-unknown = Size: cannot be seen
doctor-size-good = large enough
doctor-size-small = too small, at least 60×20 needed, please make the window larger
doctor-colour = Colours: { $level } (by { $from })
doctor-colour-true = millions
doctor-colour-256 = 256
doctor-colour-16 = 16
doctor-colour-none = none
doctor-ground = Background: { $ground } (by { $from })
doctor-ground-dark = dark
doctor-ground-light = light
doctor-ground-told = the terminal's answer, { $color }
doctor-ground-unknown = Background: the terminal did not say whether it is dark or light
doctor-theme-dark = Colours for a dark background (theme = { $theme })
doctor-theme-light = Colours for a light background (theme = { $theme })
doctor-theme-both = Colours for dark and for light backgrounds (theme = { $theme })
doctor-theme-either = Colours for dark and for light backgrounds (theme = { $theme }). Clearer with one of them chosen: saolei config set theme dark, or light
doctor-encoding = Encoding: { $locale }, can show Chinese
doctor-encoding-odd = Encoding: { $locale }, which is not UTF-8; Chinese may come out garbled. Please run this first: export LANG=C.UTF-8
doctor-glyphs-unicode = Signs: lines, blocks and arrows
doctor-glyphs-ascii = Signs: those of a keyboard only
doctor-width-narrow = Quotes, ellipses and lines: one column wide
doctor-width-wide = Quotes, ellipses and lines: two columns wide, replaced by signs that stay in line
doctor-width-unknown = Quotes, ellipses and lines: width cannot be seen, taken as one column; if things do not line up, add --ambiguous wide
doctor-saves = Profiles: { $path }, { $verdict }
doctor-scenarios = Your own scenarios: { $path }, { $verdict }
doctor-config = Settings: { $path }, { $verdict }
doctor-folder-good = can be written
doctor-folder-absent = not there yet
doctor-folder-bad = cannot be written, please check the permissions
doctor-saves-bad = cannot be written, please name another folder with --saves
doctor-font = The right side of this box should be straight and the Chinese sharp. If it is not straight, look again with --ambiguous wide; if it is not sharp, change the font:
doctor-try-keys = To see whether your keys arrive: saolei doctor --keys
