# The debrief walked through to the score
walk-score-row = See the score
walk-next-row = See the next line
walk-read-row = Read on
walk-score-about = These were all the lines. Enter shows the score.
walk-guess-beyond = 0 to 100 only; that digit was not taken. Backspace takes a digit back.
