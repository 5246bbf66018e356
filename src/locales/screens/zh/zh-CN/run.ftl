# 一次练习里说的话：界面、逐行模式、回放都用

narrator = 旁白
trainee = 我

# 判定
grade-best = 扫雷
grade-good = 还差一点
grade-weak = 没到点上
grade-mine = 触雷
graded = { $grade }，得 { $points }/3
graded-again = { $grade }，这一幕已经判过，不再计分
red-line-crossed = 红线：这一句越过了不能越的线，整次不合格。
rule-kept = 做到：{ $rule }
rule-broken = 违反：{ $rule }
rule-cited = { $rule }（{ $severity }，{ $source }）
rule-sourced = { $rule }（{ $source }）
spoken-line = { $who }：{ $text }
report-rule-id = 编号 { $id }
report-rule-issuer = 发布 { $issuer }
report-rule-asked = 这里要做到：{ $rule }
report-rule-clause = 条款 { $clause }
report-rule-edition = 版本 { $edition }
report-rule-from = { $from } 起执行
why-line = 为什么：{ $why }
better-line = 更好的说法：{ $text }
better-order = 合适的次序：{ $text }
better-form = 该记的：{ $text }
better-ring = 铃响 { $rings } 声以内接起来。
solved-line = 解决：{ $fact }
hint-line = 提示：{ $rule }
undone-line = 退回一步。

# 不用话说的回答
said-silence = （没有说话）
said-ring = （响到第 { $rings } 声，接了起来）
said-missed = （铃响到头，没有接）
said-nothing = （什么也没有选）
order-item = { $number }. { $text }

# 心情
mood-line = 热度 { $heat }，{ $band }；信任 { $trust }；耐心 { $patience }
mood-heat = 热度
mood-trust = 信任
mood-patience = 耐心
cause-heat = 热度 { $change }
cause-trust = 信任 { $change }
cause-patience = 耐心 { $change }
cause-line = { $cause }：{ $changes }
happened-line = 这时候，{ $causes }
temperament-calm = 平和
temperament-urgent = 急性子
temperament-hesitant = 犹豫
temperament-forceful = 强势
temperament-emotional = 情绪化
temperament-detail = 认细节

# 话对人做了什么
move-welcome = 你打招呼
move-empathise = 你体谅
move-apologise = 你道歉
move-thank = 你道谢
move-ask = 你问清
move-inform = 你讲明
move-restate = 你听懂了
move-own = 你担下来
move-offer-options = 你给选择
move-act = 你动手办
move-promise = 你答应了
move-handover = 你交代清楚再转
move-hold = 你请人等
move-stall = 你晾着人
move-refuse = 你回绝
move-interrupt = 你打断
move-deflect = 你往外推
move-blame = 你怪客户
move-lapse = 你失约
cause-severity-1 = 小失误
cause-severity-2 = 明显失误
cause-severity-3 = 严重失误
cause-severity-4 = 碰了红线
cause-spoilt = 你有失误，好话不管用
cause-stays = 还在气头上，降得少
cause-calm-already = 本来平静，降得少
cause-too-much = 一次变不了这么多
cause-settles = 自己缓下来一点
cause-idle = 这一轮没有进展
cause-end = 已是最高或最低

# 复盘
debrief-title = 复盘
debrief-outcome = 结果：{ $outcome }
debrief-conduct = 行为分：{ $score } 分，{ $band }
debrief-conduct-few = 行为分：{ $score } 分（选择太少，不评档）
debrief-conduct-none = 行为分：没有判分的选择
debrief-red-line = 碰了红线：无论多少分，这一次都不合格。
debrief-dimension = { $name }：{ $score } 分，{ $decisions } 个选择
debrief-dimension-none = { $name }：没有碰到
debrief-solved = 你办成的：{ $facts }
debrief-unsolved = 不是你办成的：{ $facts }
debrief-mood = 热度 { $from } 到 { $to }，信任 { $trust-from } 到 { $trust-to }，耐心 { $patience-from } 到 { $patience-to }
debrief-helped = 退回 { $undone } 步，提示 { $hints } 次；不扣分，照实记着
debrief-losses = 丢分的地方
debrief-no-losses = 没有丢分的地方。
debrief-said = 你说：{ $text }
debrief-loss-head = 第 { $number } 句，{ $grade }，得 { $points }/3
debrief-loss-head-red = 第 { $number } 句，{ $grade }

# 逐行模式
plain-title = { $title }（{ $domain }，{ $channel }，约 { $minutes } 分钟）
plain-how = 输入前面的数字再按回车。? 看全部按键，u 退一步，h 提示，q 离开。
plain-offer = { $number }. { $text }
plain-silence = 0. （不说话）
plain-ask-choices = 你怎么说？
plain-ask-ring = 电话响了，响到第几声接？输入 1 到 { $last }，不接输入 0。
plain-ask-order = { $ask }按先后输入全部数字，中间空格，例如 2 1 3。
plain-ask-form = { $ask }输入要记的数字，中间空格，例如 1 3；什么都不记输入 0。
plain-nothing-to-undo = 还没有可以退回的。
plain-left = 练到一半离开了，没有记下。
plain-left-kept = 练到一半离开了，已经记下；下次打开可以接着来。
plain-goes-on-again = 接着从第 { $number } 句重来到一半的那次，从停下的那一幕开始；它不计入成绩。
plain-goes-on = 接着练到一半的那次，从停下的那一幕开始。
plain-anew = 要从头来，加 --new。
plain-anew-listed = 要从头来，先用 q 离开，再输入 n 加它在列表里的序号。
plain-anew-instead = 上次练到一半的不再留着，这里从头开始。
plain-cannot-go-on = 练到一半的那次接不上：{ $reason }
plain-other-stays = 「{ $scenario }」有一次练到一半，还留着。想接着练它：
plain-not-kept = 这一次没有记进档案。要记下来，加 --profile 名字。
