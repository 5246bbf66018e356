# 一行一行地练：选语言，改设置

choices-language = 语言：输入数字按回车。
choices-language-odd = 请输入 1 或 2。
choices-language-later = 要换成中文：在场景列表里输入 e，或者启动时加 --lang zh。
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

# 和原来那次比
choices-outcomes = 结果{ $before }到{ $after }
choices-outcome-same = 结果都是{ $after }

# 练到一半
choices-left-unanswered = 一句都还没有答就离开了，这一次没有记下。
choices-stopped-unanswered = 按了 Ctrl-C，一句都还没有答，这一次没有记下。
choices-other-stays = 「{ $scenario }」有一次练到一半，还留着；在场景列表里选它，就能接着练。
choices-left = 没有练完：{ $title }，{ $at } 开始，答了 { $answers } 句。在场景列表里选它，就能接着练。
choices-left-again = 没有练完：{ $title }，从第 { $number } 句重来的一次，{ $at } 开始，答了 { $answers } 句。在场景列表里选它，就能接着练。

# 给自己打分
choices-guess-odd = 没有听懂。请输入 0 到 100 的整数，不想估就直接回车。

# 现在是谁
choices-you = 现在是「{ $name }」在练。
choices-new-name = 还没有叫「{ $name }」的人。要用这个名字开始，输入 y，然后按回车；直接回车就退回去。
choices-name-cut = 名字最长 { $most } 个字，所以记成「{ $name }」。
choices-off-already = 读屏本来就没有开。
