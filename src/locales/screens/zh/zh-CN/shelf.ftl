# 首页、场景、历史、复盘的表和栏

# 场景
shelf-runs = 最近几次
shelf-endings = 到过的结果
shelf-sources = 取材自
shelf-retry = 重来

# 历史
shelf-when = 时间
shelf-score = 得分
shelf-band = 评档
shelf-step = 比上次
shelf-step-up = 高 { $by } 分
shelf-step-down = 低 { $by } 分
shelf-step-none = 一样
shelf-step-failed = 这次红线
shelf-step-failed-before = 上次红线
shelf-once = 只练过一次，重练不算

# 自评
shelf-guess-none = -- 分
shelf-guess-how = 按数字写分数，0 到 100；左右键一次加减 5 分。不想打分，直接按回车。
key-guess-next = 下一问
also-key-guess-next = xyw
key-rub-out = 删一位
also-key-rub-out = syw
key-guess-back = 上一问
also-key-guess-back = syw

# 事实
shelf-took-from = 从第 { $number } 句起的 { $count } 句：{ $took }

# 对比
shelf-outcome-same = 两次结果都是{ $outcome }。

# 重来离开
key-to-debrief = 回复盘
also-key-to-debrief = hfp
shelf-go-debrief = 回复盘
