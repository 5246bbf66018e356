# Home, first start, tutorial, settings, and what is new in scenarios and history

# What keys do
key-settings = settings
key-filter = filter
key-change = change
key-next = next
key-previous = previous
key-to-list = to the list
key-scenario = scenario
key-step-back = back
key-home = home

# Scenarios
browser-domain = Industry
browser-channel = Channel
browser-level = Level
browser-state = State
browser-everything = all
browser-state-new = new
browser-state-played = played
browser-state-passed = passed
browser-state-red-line = red line crossed
browser-none = No scenario is like that. Esc shows them all.
browser-faulty = faulty
browser-why = This scenario has faults and cannot be played. Enter tells why.
browser-never = not played yet
browser-crossed = red line crossed
browser-crossed-on = red line crossed, { $date }
browser-pack = from { $pack }

# History
history-of = Scenario
history-all = all
history-course-none = no scores among these yet
history-course-ends = from { $first } to { $last }

# Settings
fault-settings = The settings were not saved: cannot write { $path } ({ $reason }). They hold until you leave.
settings-title = Settings
settings-on = on
settings-off = off
settings-lang = Language
settings-lang-note = The language of the program itself. The talk in the scenarios stays Chinese.
settings-theme = Colours
settings-theme-auto = as the terminal has them
settings-theme-dark = for a dark background
settings-theme-light = for a light background
settings-theme-contrast = high contrast
settings-theme-mono = none
settings-theme-note = If colours look faint, choose your background or high contrast. A sign or a word stands beside every colour.
settings-glyphs = Signs
settings-glyphs-auto = automatic
settings-glyphs-unicode = lines and blocks
settings-glyphs-ascii = signs of the keyboard
settings-glyphs-note = If lines are broken or crooked, or boxes and question marks appear, take the signs of the keyboard.
settings-motion = Motion
settings-motion-full = all
settings-motion-reduced = less
settings-motion-none = none
settings-motion-note = Rings, typing dots and meters move. Less: they change by the second. None: only words change.
settings-bell = Reminder
settings-bell-none = words only
settings-bell-visual = a flash
settings-bell-sound = a sound
settings-bell-note = How a time limit that is running out calls you, besides the words.
settings-mouse = Mouse
settings-mouse-note = One click opens a row of a list or menu. An answer or a setting is selected by the first click and taken by the second. To mark text for copying, hold Shift then.
settings-reader = Screen reader
settings-reader-note = When on, the next start opens no screens like this one but goes line by line, so that a screen reader can read it. To come back, type off there, or run saolei config set screen_reader false.
settings-timer = Time limits
settings-timer-off = none
settings-timer-normal = as they are
settings-timer-factor = { $factor }%
settings-timer-note = How far the limits of rings and silences are stretched. Counts for your own practice only.
settings-sample-up = change
settings-sample-you = you

# First start
welcome-step = Step { $number } of { $of }
welcome-hello = Welcome to Saolei. First choose a language.
welcome-keys = Up and Down move, Enter chooses.
welcome-window = Is the window large enough?
welcome-window-frame = A frame runs along the edges of the window. If you can see all four corners and sides, the window is whole; if one is missing, enlarge the window and the frame follows.
welcome-window-size = { $width } columns, { $height } rows now
welcome-window-small = That will do. From 80 columns and 24 rows on it is more comfortable.
welcome-window-fine = That is a good size.
welcome-window-go = The frame is whole: press Enter to go on
welcome-font = Do letters and lines fit together?
welcome-font-ask = The bars at the end of the two lines above: are they at the same place?
welcome-font-yes = Yes, both are equally long
welcome-font-no = No, or there are question marks or empty boxes
welcome-font-note = "No" does no harm: the program then uses the signs of the keyboard. The settings can change it later.
welcome-name-note = Type it and press Enter. Or just press Enter and be called "Newcomer".
welcome-nameless = Newcomer
welcome-ready = Hello, { $name }
welcome-tutorial-note = Try it for two minutes: how to choose what to say, how to read the customer's mood, what to do when you step on a mine. Mistakes do no harm here and nothing is scored. The customers speak Chinese.
welcome-tutorial-go = Start the tutorial
welcome-tutorial-skip = Skip it and choose a scenario

# Tutorial
coach-title = Tutorial { $number }/{ $of }
coach-choose = Above is the conversation, below is what you can say. Up and Down move, Enter says it; the digits 1, 2, 3 are quicker.
coach-meters = Heat is how angry the customer is, trust whether they believe you; when patience is used up they leave. Every line changes them. One line here is a mine: feel free to step on it.
coach-mine = You stepped on a mine: look, the heat went up. u or Backspace takes it back; v or F3 shows the rule; or just go on.
coach-undone = Taken back, as if it was never said. Choose another one.
coach-rules = Every line is judged by rules. v or F3 shows which one your last line kept or broke, Esc closes it. Then say the last line.
coach-over =
    That is all. A real run ends with a debrief, line by line: what went well, what can be better. Press Enter to choose a scenario.
    Judgements, best first: swept 3 points, nearly there 2, off the mark 1, mine hit 0.
    Outcome: { $result ->
        [resolved] resolved, the matter is done and the customer at peace, the best there is. Less good: eased, customer lost, complaint.
        [eased] eased, the matter is done but the customer is not at peace. Better: resolved. Worse: customer lost, complaint.
       *[other] customer lost, whatever became of the matter. Better: resolved, eased. Worse: complaint.
    } Outcomes do not score.
tutorial-go-on = Press Enter to go on
skip-title = Leave the tutorial?
skip-note = It is always there on the home screen.
skip-go = Skip it
skip-stay = Stay

# The first scenario
first-title = Which one first?
first-note = The easier ones first, each another channel. Enter starts the selected one; Esc takes a break at any time, and you go on where you stopped.
first-all = See all scenarios
first-home = Home first
