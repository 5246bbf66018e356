# What the full-screen game says

# What the keys do
key-page = page
key-ends = top, end
key-pick = pick a row, 1 the first
key-history = history
key-switch = switch user
key-back = back
key-play = start
key-search = search
key-debrief = debrief
key-accept = OK
key-cancel = cancel
key-scroll = scroll
key-scroll-on = scroll down
key-close = close
key-undo = step back
key-hint = hint
key-rules = rules
key-pause = pause
key-talk = look back
key-silence = say nothing
key-answer-call = pick up
key-place = place
key-mark = tick
key-go-on = go on
key-read-on = read on
key-interrupt = leave (twice: at once)
key-suspend = to the shell for now
key-redraw = redraw the screen

# Who is practising
profiles-title = Who is practising?
profiles-first = Welcome! What shall we call you?
profiles-new = New here, write down a name
profiles-name = Name
profiles-name-full = That is { $most } characters, as long as a name can be.
profiles-name-hint = Only to keep what you practised; it never leaves this computer.
profiles-fresh = no runs yet
profiles-last = last { $date }
profiles-taken = Somebody is called "{ $name }" already. Please choose another name.

# Scenarios
browser-title = Scenarios
browser-count = { $total } in all
browser-found = { $found } of { $total } found
browser-search = Search
browser-empty = There are no scenarios here yet.
browser-best = best { $score }
browser-best-passed = best { $score }, passed
browser-new = new
browser-last = last { $date }
difficulty-1 = first steps
difficulty-2 = easy
difficulty-3 = medium
difficulty-4 = hard
difficulty-5 = very hard

# History
history-title = History
history-empty = No finished runs yet. Finish a scenario and it will show up here.

# Help
help-title = Keys here
help-everywhere = Everywhere

# Leaving
leave-title = Leave now?
leave-note = Your progress is kept; you can go on next time.
leave-go = Leave
leave-stay = Stay
leave-note-unsaved = Your latest progress is not saved; if you leave now, it is lost.
pause-title = Stop here for now?
pause-go = Back to home
pause-stay = Keep going

# An unfinished run
anew-title = There is an unfinished run
anew-note = "{ $title }" stopped at scene { $scene }. If you begin a new run, you can no longer go on with that one.
anew-go-on = Go on with that run
anew-begin = Begin a new run

# Notices
notice-title = Please note

# A page of text
sheet-more = more below

# Faults
panic-line = The program failed and has to stop; your progress is kept. Please pass this line on to its maintainers: { $what } ({ $place })
