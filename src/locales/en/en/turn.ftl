# One turn of the talk: read, wait, answer
key-not-wait = show it now
also-key-not-wait = skip
turn-hand-in = hand in
also-turn-hand-in = submit
turn-red-line = red line
turn-later = more below
turn-before = earlier, PgUp
turn-read-first = Press Enter to read on first, then choose.
turn-pause-note = The clock stands still. Everything so far is kept; you can go on later.
turn-pause-note-unsaved = The clock stands still. What you just did is not saved; if you leave now, it is lost.
key-see-answers = see your answers
also-key-see-answers = choices next
key-read-first = read on first
also-key-read-first = later
undo-begins-here = This try begins here; what came before stays.
