# 这一刻按得到的键，和各个画面的一行行

key-show-all = 全部
too-small-safe =
    练到哪里都已经记下，窗口大了就接着来。
    要离开，按两次 Ctrl-C。

# 首页、历史
history-again = { $title } 重来
also-home-resume = jzsc
also-home-next = xygcj
also-home-tutorial = jc

# 场景
also-key-show-all = qb
browser-unfinished = 练到一半
browser-left = 练到第 { $scene } 幕
list-best = 最好
list-red-line = 红线

# 历史
history-course-of = 走势 「{ $title }」
