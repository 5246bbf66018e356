# 一行一行地练：开始、接着来、重来，答案单错在哪里

# 练的时候和练完以后
byline-so-far = 已经答过 { $answers } 句。最近的一来一回：
byline-again = 想从自己的哪一句重来，输入第几句，然后按回车；直接回车就结束。以后重来：
byline-again-odd = 请输入 1 到 { $last } 的数字，直接回车就结束。

# 答案单
byline-refused = 第 { $line } 行「{ $said }」这里不能用。{ $want }
byline-short = 到第 { $line } 行答案用完了，情境还没有结束。

# 一行一行地开始
byline-hello = 扫雷，一行一行地练。随时可以输入 q 离开。想以后都这样：
    saolei config set screen_reader true
byline-nobody = 没有更多可以读的，所以没有选。saolei scenarios 列出场景，saolei play 场景 --plain 一行一行地练。
byline-order-easy = 容易的排在前面。
byline-new = 第一次来？输入 t 走一遍教程，约两分钟。
byline-which = 练哪一个？输入序号，然后按回车。s 加序号听它讲什么，例如 s 1；t 教程，h 历史，h 加序号打开其中一次，e 设置，r 读全部列表，q 离开。
byline-go-on = c 接着没有练完的。
byline-go-on-none = 没有练到一半的。
byline-odd-empty = 什么也没有输入。1 到 { $last } 的序号开始那个场景，? 说还能输入什么。
byline-odd-number = 列表里没有 { $number }，序号是 1 到 { $last }。
byline-odd-letter = { $letter } 后面要有 1 到 { $last } 的序号，例如 { $letter } 1。
byline-run = { $number }. { $run }
byline-runs-open = 想再读一遍其中一次，输入 h 加序号，例如 h 1；对话读完还可以从其中一句重来。
byline-review-again = 案例评析不从哪一句重来。想整个再评一遍，在场景列表里选它。
byline-run-odd = 历史里没有这个序号。h 读历史。
byline-off = off 关掉读屏。
byline-history-none = 还没有练完的。
byline-tutorial = 教程：一段短短的对话，看看是怎么练的，什么都不记。想踩一颗雷就踩，u 退一步。
byline-tutorial-over = 教程走完了。真的练起来也是这样。
cli-plain-dir = 一行一行地练，不占满屏幕；读屏软件用得上

# 档案
byline-left = 没有练完：{ $title }，{ $at } 开始，答了 { $answers } 句。接着练：
byline-left-again = 没有练完：{ $title }，从第 { $number } 句重来的一次，{ $at } 开始，答了 { $answers } 句。接着练：
byline-run-id = { $run }  { $text }
byline-reruns = 重来 { $reruns } 次，其中碰红线 { $lines } 次，都不算在上面。
fault-no-profile = 没有叫「{ $name }」的档案。是不是想写「{ $near }」？saolei profile list 列出全部。
