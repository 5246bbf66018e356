# Line by line: choosing the language, changing the settings

choices-language = 语言 Language: 1 中文, 2 English. 输入数字按回车。Type a number, press Enter.
choices-language-odd = 请输入 1 或 2。Please type 1 or 2.
choices-language-later = 要换成中文：在场景列表里输入 e，或者启动时加 --lang zh。
choices-own-name = English

choices-title = Settings:
choices-row = { $name }: { $value }
choices-others = Colours, signs, motion, reminder and mouse hold for the full screen only, and are changed there.
choices-which = Which one? Type a number and press Enter; Enter alone goes back to the scenarios.
choices-values = What should it become? Type a number and press Enter; Enter alone changes nothing.
choices-now = { $value } (now)
choices-odd = That was not understood. Please type a number from 1 to { $last }, or press Enter alone.
choices-done = Changed. { $row }
choices-reader-note = When on, every start goes line by line; when off, a start without --plain opens the full screen.
choices-timer-lines = Line by line there are no time limits; this one is for the full screen.

# Somebody new who opened a scenario straight away
choices-then = With your name written, "{ $title }" begins. To see first how it goes: the tutorial is on the home screen.
