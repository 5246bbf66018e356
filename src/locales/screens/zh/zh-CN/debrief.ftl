# 复盘：终端界面的三页

# 键的用处
key-next-page = 下一页
key-previous-page = 上一页
key-details = 细看
key-other-line = 换一句
key-done = 看完了

# 页
report-title = 复盘  { $title }
report-facts = 事实
report-score = 得分
report-heat = 热度
report-above = 上面还有 { $rows } 行
report-below = 下面还有 { $rows } 行

# 事实
report-outcome = 结果
report-solved = 办成了
report-by-you = 你办成的
report-not-by-you = 你没有办成
report-took = 用时
report-took-minutes = { $minutes } 分 { $seconds } 秒
report-took-seconds = { $seconds } 秒
report-curve = { $name } { $from } 到 { $to }
report-curve-both = { $name } { $from } 到 { $to }，原来到 { $was }

# 逐句
report-no-lines = 这一次一句话也没有说。
report-place = { $at }/{ $total }
report-number = 第 { $number } 句
report-ungraded = 不判
report-again = 再答
report-points = 得 { $points }/3
report-more = ⋯ 按 Enter 看全部

# 得分
report-decisions = 判了 { $total } 个选择，{ $lost } 个丢了分。
report-decisions-clean = 判了 { $total } 个选择，没有丢分。
report-shown = 心情和结果只给人看，不算分：
report-weight = 权重 { $weight }
report-sum = 怎么算成 100：每个选择满分 3，乘上它那一维的权重；得到的占满分的百分之几，就是几分。
report-helped = 帮助
report-of = { $score }/100
report-choices = { $count } 个选择
report-not-met = 没有碰到
report-dimension-note = 一句算进哪一维，看那一幕主要练什么，不看犯的是哪条规则。
report-red = 碰了红线
