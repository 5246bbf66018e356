# The curves of a debrief: this run beside the first
curves-legend = Thick: this run; dots: the first. They part after line { $number }, at { $sign }
curves-legend-start = Thick: this run; dots: the first. They part from the start, at { $sign }
curves-same-walk = It went the same way as the first run
curves-same-mood = Other words from line { $number } on; heat and trust as before
