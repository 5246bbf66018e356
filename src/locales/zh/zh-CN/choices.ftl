# 一行一行地练：选语言，改设置

choices-language = 语言 Language: 1 中文, 2 English. 输入数字按回车。Type a number, press Enter.
choices-language-odd = 请输入 1 或 2。Please type 1 or 2.
choices-language-later = For English: type e in the list of scenarios, or start with --lang en.
choices-own-name = 中文

choices-title = 设置：
choices-row = { $name }：{ $value }
choices-others = 颜色、记号、动画、提醒和鼠标只管满屏的画面，在那里改。
choices-which = 改哪一项？输入序号，然后按回车；直接回车，回到场景列表。
choices-values = 改成哪一个？输入序号，然后按回车；直接回车，不改。
choices-now = { $value }（现在）
choices-odd = 没有听懂。请输入 1 到 { $last } 的序号，或者直接回车。
choices-done = 改好了。{ $row }
choices-reader-note = 打开以后，每次启动都一行一行地练；关掉以后，不加 --plain 就是满屏的画面。
choices-timer-lines = 一行一行地练没有时限，这一项管的是满屏的画面。

# 直接打开一个场景的新手
choices-then = 写好名字就开始练「{ $title }」。想先学学怎么练，首页有教程。
