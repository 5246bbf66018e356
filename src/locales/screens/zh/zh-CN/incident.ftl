# 案例评析：读一份经过，标出雷，说破了哪一条，选怎么改。

# 一份经过和它的判定
incident-line = { $number }. { $text }
incident-line-elsewhere = { $number }. [{ $channel }] { $text }
incident-basis = 依据：{ $basis }
incident-page-mines = 违规
incident-page-alarms = 误报
incident-page-improvements = 改进
incident-page-score = 得分
incident-lead-mines = { $all } 处雷：标出又说对 { $hit } 处，标出说错 { $misnamed } 处，漏了 { $missed } 处
incident-lead-alarms = 误报 { $count } 行，它们没有雷
incident-lead-no-alarm = 没有误报
incident-lead-improvements = 选了 { $picks } 条，其中最该做的 { $best } 条
incident-hit = 第 { $number } 行：标出来了，规则也说对了
incident-misnamed = 第 { $number } 行：标出来了，规则说错了
incident-missed = 第 { $number } 行：漏了
incident-alarm = 第 { $number } 行：误报
incident-decoy = 第 { $number } 行：像雷，不是雷，你没有标
incident-named = 你说
incident-violation = 违规
incident-clause = 条款
incident-weakness = 弱点
incident-improvement = 改进
incident-mended = { $rules ->
    [1] 照同一条规则：{ $text }
   *[other] 照其中一条规则：{ $text }
 }
incident-mended-short = { $rules ->
    [1] 照同一条规则，能做还差一点：{ $text }
   *[other] 照其中一条规则，能做还差一点：{ $text }
 }
incident-again = 又见
incident-shown = 第 { $lines } 行还是这一处，标不标都不算
incident-why = 为什么
incident-keeps = 做到
incident-breaks = 违反
incident-clean = 这一行照规矩办的，没有雷。
incident-part = { $label }：{ $text }
incident-picked = 你选了：{ $word }，{ $points }/3
incident-unpicked = 没有选：{ $word }
incident-grade-best = 最该做
incident-grade-good = 能做，还差一点
incident-grade-weak = 说了等于没说
incident-grade-mine = 越改越糟
incident-total = { $score } 分，{ $band }
incident-sum-hits = 标雷：{ $hits }/{ $full }，说对规则一处 3 分，说错 2 分
incident-sum-left = 误报 { $alarms } 行，每行扣 2：标雷的分按 { $left }/{ $hits } 算
incident-sum-nothing = 误报 { $alarms } 行，每行扣 2：标雷的分扣完了
incident-sum-picks = 改进：{ $earned }/{ $full }，合起来只当一处雷算，归在「{ $name }」
incident-sum-grave = 漏掉的雷里有红线，不评优
incident-dimension = { $name }：{ $score } 分；{ $parts }；权重 { $weight }
incident-of-marks = 标雷 { $earned }/{ $full }
incident-of-picks = 改进 { $earned }/{ $full }
incident-add-total = 乘上权重加起来：{ $marks }；{ $picks }；合起来 { $together }，满分 { $full }，折成百分：{ $score }
incident-add-marks = 标雷 { $terms } = { $sum }
incident-add-left = { $marked }，按 { $left }/{ $hits } 算是 { $rest }
incident-add-none = 标雷 0
incident-add-picks = 改进 { $weight }×{ $earned }/{ $picks } = { $sum }
incident-marked = 标了 { $count } 行：{ $lines }
incident-marked-none = 还没有标
incident-mark = 第 { $number } 行：{ $rule }
incident-unnamed = （还没有说破了哪一条）

# 接着评、再看、历史
incident-left = 评到一半：{ $title }
incident-anew-note = 「{ $title }」评到一半。开始新的，那一次就不能再接着评了。
incident-anew-keep = 「{ $title }」评到一半。先练新的也行，那一次会留着，新的练完就能接着评它。

# 整屏地评
key-incident-mark = 标雷
also-key-incident-mark = bl
key-incident-flag = 只标或取消
also-key-incident-flag = zbhqx
key-incident-rename = 换规则
also-key-incident-rename = hgz
key-incident-unflag = 取消标记
also-key-incident-unflag = qxbj
key-incident-on = 去选怎么改
also-key-incident-on = qxzmg
key-incident-name = 说规则
also-key-incident-name = sgz
key-incident-back = 回去改标
also-key-incident-back = hqgb
key-incident-search = 找别的
also-key-incident-search = zbd
key-incident-six = 回到六条
also-key-incident-six = hdlt
incident-count = 标了 { $count } 行
incident-task = 哪几行有雷？标出来，再说它破了哪一条规则。
incident-row-hand-in = 标好了，去选怎么改
incident-row-hand-in-none = 一行也没有标，去选怎么改
incident-row-hand-in-open = 还有 { $count } 行没有说破了哪一条
incident-row-submit = 交上去，看评定
incident-which = 第 { $number } 行破了哪一条规则？
incident-searching = 找规则
incident-search-empty = 没有含这些字的规则
incident-search-hint = 写规则里的几个字，例如：时限
incident-picks = 怎么改？选 { $picks } 条，选了 { $count } 条
incident-too-many = 只选 { $picks } 条，先放下一条再选
incident-too-few = 要选 { $picks } 条，还差 { $count } 条
incident-up = 看完了，上面还有
