# 复盘一步一步看：自评、分析、重来

# 键的用处
key-read-further = 接着看
key-guess = 改分数
key-guess-digit = 输入分数
key-note-guess = 记下
key-regret = 选一句
key-skip-guess = 跳过
key-again = 重来
key-again-here = 从这里重来

# 页
review-guess = 自评
review-analysis = 分析

# 事实
review-needed = 客户要的
review-fact-missed = { $fact }（看第 { $number } 句）
review-outcome-how = 结果说的是走到了哪个结局：看你一路怎么答、客户当时怎么样，不看热度降了多少，也不看你办成了几样。
review-took-line = 用时：{ $took }
review-customer = 客户
review-mood = { $same ->
    [yes] 开头和最后都{ $after }
   *[no] 开头{ $before }，最后{ $after }
 }{ $glad ->
    [yes] （不恼，也信你，叫放心）
   *[no] {""}
 }：热度 { $from } 到 { $to }，信任 { $trust-from } 到 { $trust-to }，耐心 { $patience-from } 到 { $patience-to }

# 自评
review-guess-ask = 看得分之前：这一次你给自己打多少分？
review-guess-value = { $score } 分
review-regret-ask = 哪一句最想收回来？
review-regret-none = 没有想收回的
review-guess-why = 只给自己看，不影响得分。最后一页会和真的得分放在一起，看看估得准不准。
review-no-guess = 这一次没有自评。
review-guess-given = 你给自己打 { $score } 分。
review-guess-wait = 真的得分在最后一页。
review-guess-right = 你估 { $guess } 分，得 { $score } 分，估得准。
review-guess-high = 你估 { $guess } 分，得 { $score } 分，高估了 { $by } 分。
review-guess-low = 你估 { $guess } 分，得 { $score } 分，低估了 { $by } 分。
review-regret-given = 想收回的是第 { $number } 句：{ $said }
review-regret-nothing = 没有想收回的话。
review-regret-lost = 想收回的第 { $number } 句，确实丢了分：得 { $points }/3。
review-regret-kept = 想收回的第 { $number } 句，其实没有丢分。

# 分析
review-said = 你说
review-judged = 判定
review-better = 更好
review-why = 为什么
review-wants = 该办成
review-broken = 违反
review-kept = 做到
review-wanted = 要做到
review-red = 红线
review-pleased = 当时
review-red-crossed = 这一句越过了不能越的线，整次不合格。
review-then = 随后
review-ahead = 还能到
review-figures-line = 第几句
review-figures-was = 原来
review-figures-mine = 触雷
review-rule-weighs = 违反这一条，算{ $severity }
review-rule-good = 这样算做到：{ $text }
review-rule-bad = 这样算违反：{ $text }
review-rule-source = 出处：{ $source }

# 重来
review-again-row = { $number ->
    [1] 从头重来
   *[other] 从第 { $number } 句重来：前面照旧
 }；另记一次，不算进最好成绩
review-again-from = { $number ->
    [1] 这是从头重来的一次。
   *[other] 这是重来的一次：第 { $number } 句以前照旧，从这一句起重新回答。
 }
review-outcome-was = 结果：原来{ $before }，这次{ $after }。
review-changed = 和原来那次比：{ $fails }{ $before } 分到 { $after } 分（{ $change }），{ $outcomes }。
review-changed-failed = 和原来那次比：{ $fails }原来 { $before } 分，这次 { $after } 分；{ $outcomes }。
review-changed-unscored = 和原来那次比：{ $fails }{ $outcomes }。
review-now-failed = 原来没碰红线，这次碰了红线，不合格。
review-no-longer-failed = 原来碰了红线，不合格；这次没有。
review-failed-again = 两次都碰了红线，都不合格。
review-history-title = { $title }（重来）

# 逐行模式和命令行
cli-replay-from = 从第几句起重来：前面照旧，从这一句起自己再答，另记一次
cli-replay-plain = 重来的时候一行一行地练，不占满屏幕
fault-no-line = 「{ $run }」里没有第 { $number } 句，只有 1 到 { $last }。
plain-guess = 看得分之前：这一次你给自己打多少分？输入 0 到 100，不想估就直接回车。
plain-course = 热度和信任，一句一句：
plain-course-start = 开始：热度 { $heat }，信任 { $trust }
plain-course-line = 第 { $number } 句，{ $grade }：热度 { $heat }，信任 { $trust }
plain-course-event = 随后：热度 { $heat }，信任 { $trust }
plain-again-begins = { $number ->
    [1] 从头重来
   *[other] 从第 { $number } 句重来：前面照旧
 }；另记一次，不算进最好成绩。

# 复盘：说每句话以前和以后，最好还能走到哪里
ahead-end = { $score } 分（{ $outcome }）
ahead-still = 说完这一句，最高还能到 { $after }，一点没少。
ahead-less = 说这一句以前，最高能到 { $before }；说完以后，最高到 { $after }。
ahead-failed = 说这一句以前，最高能到 { $before }；说完以后碰了红线，怎么走都不合格。
ahead-unknown = 这一场的走法太多，没有算。
