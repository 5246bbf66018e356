# One turn of the talk: read, wait, answer
key-not-wait = show it now
also-key-not-wait = skip
turn-red-line = red line
turn-earlier = { $cause }, earlier
turn-earlier-short = from earlier
turn-later = more below
turn-before = earlier, PgUp
turn-again = Another try, from line { $line }
turn-outside = Not in the customer's chat
turn-crowd-few = a few
turn-crowd-some = quite a few
turn-crowd-many = many
turn-crowd-grows = growing
turn-read-first = Read the rest above first, then choose.
turn-pause-note = The clock stands still. Everything so far is kept; you can go on later.
turn-pause-note-unsaved = The clock stands still. What you just did is not saved; if you leave now, it is lost.
