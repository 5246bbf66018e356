# 写新场景，和场景文件的说明

new-title = 标题？不写就是「{ $blank }」
new-title-blank = 我的场景
new-domain = 哪一行？写序号或名字，不写就是{ $blank }
new-channel = 在哪里说话？不写就是{ $blank }
new-name = 客户怎么称呼？不写就是{ $blank }
new-name-blank = 王先生
new-temperament = 他是什么脾气？不写就是{ $blank }
new-summary = 列表里的一句话，不漏答案？不写就是「{ $blank }」
new-summary-blank = 客户来办一件事。
new-row = { $at }. { $name }（{ $id }）
new-which = 写前面的序号，或者后面的名字。
new-written =
    写好了：
      { $file }
      { $plan }
    【】里的话换成你的，边写边看：
      saolei check { $file }
      saolei --scenarios { $folder } play { $id }
cli-new = 写一个新场景：问几句，写出可以马上检查和练的骨架，旁边放好测试计划
cli-new-id = 名字，行业加斜线加名字，例如 power/walk-in
cli-new-folder = 放在哪个文件夹；不写就是这里
cli-new-yes = 什么也不问，都照原样写
cli-schema = 印出场景文件的 JSON Schema，编辑器用它来补全和提示
fault-new-id = 场景不能叫「{ $id }」：写成行业/名字，用小写字母、数字和短横线，例如 power/walk-in。
fault-exists = { $path } 已经有了，没有动它；换个名字。

schema-absent = 客户不在场：这一幕照样判分，心情不动
schema-add = 给变量加多少
schema-after = 几秒不说话就算沉默
schema-also = 说成这几条也算对
schema-answered = 按时接起
schema-ask = 问学员的话
schema-basis = 材料从哪里来，按哪一版判
schema-breaks = 违反的规则，写规则的名字
schema-call = 走进哪一个公共段
schema-cases = 出自案例目录里的哪几个
schema-cast = 除了客户还有谁说话
schema-channel = 在哪里说话
schema-choice = 学员可以说的话，三到四句
schema-customer = 和谁说话
schema-decoy = 看着像雷，其实不是
schema-difficulty = 1 容易，5 最难
schema-domain = 哪一行，决定用哪些规则
schema-ending = 怎么收场
schema-events = 这一幕开始时，不由学员做的事
schema-exhibit = 材料的一行
schema-facts = 客户要的，一样一个名字
schema-fields = 单子上的格子
schema-form = 填单子：挑该记的
schema-format = 格式的版本，现在是 1
schema-gives_up = 响到第几声断掉
schema-grade = best 三分，good 两分，weak 一分，mine 是雷
schema-heat = 一开始多生气，0 到 100
schema-id = 名字：小写字母、数字、短横线
schema-improve = 可以改进的一条
schema-in_time = 第几声以内接算按时
schema-keeps = 做到了的规则，写规则的名字
schema-kind = role-play 对话，case-review 案例评析，common 公共段
schema-late = 接晚了
schema-max = 最大
schema-min = 最小
schema-mine = 这一行是雷
schema-minutes = 大约几分钟
schema-missed = 没有接
schema-moves = 这句话对人做了什么
schema-name = 屏幕上怎么称呼
schema-near = 容易说错成的规则
schema-need = 这一格该记
schema-once = 说过一次就不再出现
schema-order = 排次序
schema-patience = 没有进展的几轮以后就不谈了
schema-private = 公开的地方之外，只有两个人看得见
schema-reaction = 一到这个条件就发生的事
schema-result = resolved 解决，eased 缓和，lost 流失，complaint 投诉，danger 出事
schema-ring = 电话铃
schema-rules = 按哪几条规则判
schema-scene = 一幕：先有人说话，再问学员一件事
schema-script = 剧本，一行一个人：名字：话
schema-set = 把变量改成多少
schema-shows = 和哪一行是同一件事
schema-silence = 不说话也是一种回答
schema-solves = 办成了客户要的哪一样
schema-sources = 从哪份材料来
schema-start = 开始时
schema-steps = 要排的步骤，照对的次序写
schema-summary = 列表里的一句话，不漏答案
schema-temperament = 什么脾气
schema-text = 说的话
schema-texts = 每次练抽一个的说法
schema-title = 标题
schema-to = 接着到哪一幕或哪个结局
schema-trust = 一开始多信任，0 到 100
schema-vars = 变量，先写明范围
schema-when = 条件，成立才算
schema-why = 为什么这样判，说给学员听
