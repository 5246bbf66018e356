# The keys of the moment, and the rows of the screens

key-show-all = show all
too-small-safe =
    Your progress is written down.
    It goes on once the window is large enough.
    To leave, press Ctrl-C twice.

# Home and history
history-again = { $title }, retry
also-home-resume = continue resume
also-home-next = play start
also-home-tutorial = learn teach

# Scenarios
also-key-show-all = clear every
browser-unfinished = unfinished
browser-left = stopped at scene { $scene }
list-best = Best
list-red-line = Red

# History
history-course-of = Course of { $title }
