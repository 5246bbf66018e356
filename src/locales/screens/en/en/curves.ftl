# The curves of a debrief: this run beside the first
curves-legend = Dots: first run. Other words from line { $number }, apart at { $sign }
curves-legend-unmarked = Dots: first run. Other words from line { $number }
curves-same-walk = It went the same way as the first run
curves-same-mood = Other words from line { $number } on; heat and trust as before
