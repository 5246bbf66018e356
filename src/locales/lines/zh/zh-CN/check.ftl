# 检查剧本时说的话：check-代码 是哪里不对，check-代码-help 是怎么改
check-severity-error = 错误
check-severity-warning = 提醒
check-severity-note = 备注
check-help = 办法
check-near = 是不是想写「{ $near }」？

check-unreadable = { $why ->
    [missing] 文件不在了
    [permission] 没有读它的权限
    [no-text] 这不是 UTF-8 的文字文件
   *[other] 读不了它
 }
check-unreadable-help = 看看它在不在、能不能读；文字存成 UTF-8
check-orphan-plan = 这份测试计划旁边没有剧本
check-orphan-plan-help = 剧本和计划放在一起：x.toml 旁边是 x.plan.toml
check-plan-untried = { $why ->
    [common] 这份计划没有试：旁边的是公共段，不能单独练
   *[faulty] 这份计划没有试：旁边的剧本有错误，先改好它
 }
check-rulebook-unread = 规则手册有毛病，这一遍没有核对剧本引的规则，也没有试计划
check-syntax = { $why ->
    [duplicate] 这个键在这里已经写过了
    [quotes] 文字要写在一对引号里
    [foreign-quotes] 这里用的是中文引号
    [escape] 反斜杠后面的写法不对
    [unclosed] 括号没有关上
    [comma] 逗号多了或少了
    [deep] 括号套得太深
    [line-end] 换行符不完整
    [value] 等号后面没有值
    [equals] 等号多了或少了
    [key] 键写得不对
   *[other] 这里不合 TOML 的写法
 }
check-syntax-help = { $why ->
    [foreign-quotes] 一段文字的两头改用英文半角的 "
   *[other] 看看引号、括号和等号是不是成对、齐全；同一个键在一处只能写一次
 }
check-too-large = 太长了，最多 { $most }
check-too-large-help = 拆成几份，或者删去用不着的
check-unknown-key = 没有「{ $name }」这个键
check-unknown-key-help = 删去它，或者照剧本格式里的写法改
check-misplaced-key = 「{ $name }」不该写在这里
check-misplaced-key-help = { $why ->
    [common] 公共段没有自己的客户、事项、变量、反应和结局，也不再调用别的公共段
    [asks] 场景有了要回答的，往哪里去就写在每个回答里
    [no-choice] 沉默写在有选项的场景里
   *[other] 删去它
 }
check-missing-key = 这里缺「{ $name }」
check-missing-key-help = 补上「{ $name }」
check-wrong-type = 「{ $name }」的值类型不对
check-wrong-type-help = { $want ->
    [text] 要一段文字，写在引号里
    [number] 要一个整数
    [flag] 要 true 或 false
    [list] 要一个列表，写在方括号里
    [table] 要一组键和值
    [variable] 要 true、false，或者 min、max、start 一组
    [target] 要一个去处，或者一列去处
    [counter] 只有整数变量能加减；开关用 set
   *[other] 照剧本格式里的写法改
 }
check-bad-figure = 「{ $name }」写的是 { $value }，不在范围里
check-bad-figure-help = 从 { $least } 到 { $most }
check-unknown-word = 这里不能写「{ $name }」
check-unknown-word-help = 从这些词里选一个：{ $words }
check-unknown-format = 格式 { $value } 比这个程序新
check-unknown-format-help = 这个程序认得格式 { $known }
check-missing-text = 「{ $name }」没有写话
check-missing-text-help = 写上要说的话
check-control-character = 这段文字里有控制字符，会弄乱屏幕
check-control-character-help = 删去它；换行直接换行就行
check-cut-head = 这一行以 [[ 开头，列表会当它是第一个场景
check-cut-head-help = 前面加一个字，或者并到上一行
check-bad-id = 「{ $name }」不能当名字
check-bad-id-help = { $want ->
    [kebab] 用小写字母和数字，字母开头，中间用短横线连，比如 take-it
    [path] 文件和文件夹的名字用小写字母和数字，中间用短横线连，比如 power/walk-in.toml
   *[other] 用小写字母、数字和下划线，字母开头，比如 promised_call
 }
check-reserved-id = 「{ $name }」另有用处，不能当名字
check-reserved-id-help = 换一个名字
check-duplicate-id = 「{ $name }」已经用过了
check-duplicate-id-help = 换一个名字；场景和结局共用一套名字
check-unknown-domain = 规则库里没有「{ $name }」这个行业
check-unknown-domain-help = 用 core，或者规则库里有的行业
check-unknown-case = 案例册里没有「{ $name }」
check-unknown-case-help = 照案例册里的名字写，或者删去它
check-several-asks = 一个场景只问一样，这里又有「{ $name }」
check-several-asks-help = 分成两个场景
check-bad-line = 这一行没有说是谁说的
check-bad-line-help = 写成「名字：话」
check-unknown-speaker = 「{ $name }」不在这个剧本里
check-unknown-speaker-help = 能说话的有旁白、客户、我，和写进 cast 的人
check-bad-braces = 花括号没有配好
check-bad-braces-help = 写成 {"{"}甲|乙{"}"} 或者 {"{"}名字{"}"}，里面不能再套一层
check-idle-braces = 花括号在这里不起作用，会照原样显示
check-idle-braces-help = 只有剧本里的话、选项、步骤、登记项和结局的文字能用花括号
check-idle-private = 只有公开的渠道才有私信
check-idle-private-help = 删去 private；渠道不对就改 channel
check-unknown-text = 没有叫「{ $name }」的文字或整数变量
check-unknown-text-help = 在 [texts] 或 [vars] 里写上它；开关不能放进话里
check-unknown-rule = 规则库里没有「{ $name }」
check-unknown-rule-help = 照规则库里的名字写
check-foreign-rule = 「{ $name }」是别的行业的规则（{ $domain }）
check-foreign-rule-help = 引通用规则，或者这个剧本所在行业的规则
check-stepped-back-rule = 「{ $name }」在这里让位给了「{ $by }」
check-stepped-back-rule-help = 改引「{ $by }」
check-other-channel-rule = 「{ $name }」说的是别的场合
check-other-channel-rule-help = 看看它在这里是不是用得上
check-unknown-move = 没有「{ $name }」这个动作
check-unknown-move-help = 照动作表里的词写
check-unknown-target = 没有叫「{ $name }」的场景或结局
check-unknown-target-help = 写一个有的场景或结局，或者补上它
check-target-order = 一列去处里，只有最后一个不带条件
check-target-order-help = 前面每个都写上 when，最后一个不写
check-misplaced-return = return 只能用在公共段里
check-misplaced-return-help = 写上去哪个场景或结局
check-misplaced-resume = 没有反应会到这里来，resume 无处可回
check-misplaced-resume-help = resume 只写在由反应引到、平常走不到的场景里
check-unknown-common = 没有「{ $name }」这个公共段
check-unknown-common-help = 写它在 scenarios 下的路径，不带 .toml，比如 common/closing
check-broken-common = 公共段「{ $name }」自己还有错，或者不是公共段
check-broken-common-help = 先检查那个文件
check-dead-end = 场景「{ $name }」什么也不问，又没有去处
check-dead-end-help = 写上 to，或者给它选项
check-no-way-on = 「{ $name }」没有去处
check-no-way-on-help = 写上 to
check-unreachable-scene = 没有哪里会到场景「{ $name }」
check-unreachable-scene-help = 让一个选项或反应到这里来，或者删去它
check-unreachable-ending = 没有哪里会到结局「{ $name }」
check-unreachable-ending-help = 让一个选项或反应到这里来，或者删去它
check-silent-loop = 场景「{ $name }」什么也不问，绕一圈又回到自己
check-silent-loop-help = 圈里要有一个场景等人回答
check-loop-without-exit = 从场景「{ $name }」再也走不到结局
check-loop-without-exit-help = 给圈里的场景一条出路
check-no-ending = 从头走，{ $what ->
    [return] 回不到调用的地方
   *[other] 走不到任何结局
 }
check-no-ending-help = { $what ->
    [return] 公共段要有一处 to = "return"
   *[other] 让最后一个场景到一个结局
 }
check-empty-choices = 场景「{ $name }」里可能一个选项也不剩
check-empty-choices-help = 留一个总能选的：不带 when，也不带 once
check-nobody-leaves = 耐心没有了，客户也不会走
check-nobody-leaves-help = 加一个反应，条件里有 patience <= 0，去处是结局，不再 resume
check-bad-condition = { $why ->
    [too-long] 条件太长了
    [too-deep] 条件里的括号套得太深
    [character] 条件里不能用「{ $name }」
    [not-allowed] 条件里不能用「{ $name }」
    [wants-condition] 「{ $name }」是个数，这里要一个条件
    [wants-number] 「{ $name }」是真假，这里要一个数
    [common] 公共段不看「{ $name }」
   *[other] 这个条件读不懂
 }
check-bad-condition-help = 比如 heat >= 60 && !late && visits('arrives') < 2
check-unknown-variable = 没有叫「{ $name }」的变量
check-unknown-variable-help = 在 [vars] 里写上它
check-unknown-scene = 条件里的场景「{ $name }」没有
check-unknown-scene-help = 写一个有的场景
check-unknown-choice = 条件里的选项「{ $name }」没有
check-unknown-choice-help = 写一个有的选项
check-unknown-fact = 没有叫「{ $name }」的事项
check-unknown-fact-help = 在 [facts] 里写上它
check-effect-out-of-range = 「{ $name }」变 { $value }，超出了它的范围
check-effect-out-of-range-help = 它从 { $least } 到 { $most }，多出的会被截去
check-unused-variable = 变量「{ $name }」没有用到
check-unused-variable-help = 在条件或话里用它，或者删去它
check-never-set-variable = 变量「{ $name }」从来不变
check-never-set-variable-help = 在一个选项里用 set 或 add 改它，或者删去它
check-unused-text = 文字「{ $name }」没有用到
check-unused-text-help = 在话里写 {"{"}{ $name }{"}"}，或者删去它
check-never-solved-fact = 事项「{ $name }」怎么也解决不了
check-never-solved-fact-help = 在一个选项里写 solves，或者删去它
check-always-true = 条件「{ $name }」总是成立
check-always-true-help = 删去条件，或者改它
check-always-false = 条件「{ $name }」总不成立
check-always-false-help = 改条件，或者删去它管着的那一处
check-dead-reaction = 反应「{ $name }」永远不会发生
check-dead-reaction-help = 改它的条件，或者删去它
check-ungraded-cites = 场景「{ $name }」里有一处没有评级，却引了规则
check-ungraded-cites-help = 写上 grade，或者删去 keeps 和 breaks
check-partly-graded = 场景「{ $name }」有的回答评了级，有的没有
check-partly-graded-help = 一个场景要么都评，要么都不评
check-graded-without-rule = 场景「{ $name }」里有一处评了级，没有引规则
check-graded-without-rule-help = 好的写 keeps，差的写 breaks，排序和登记写 rules
check-mine-without-broken = 场景「{ $name }」里有一处评得差，没有说犯了哪条
check-mine-without-broken-help = 写上 breaks
check-mine-with-kept = 场景「{ $name }」里有一处评得差，却引了守住的规则
check-mine-with-kept-help = 差的只写 breaks，删去 keeps
check-best-with-broken = 场景「{ $name }」里有一处评得好，却引了犯的规则
check-best-with-broken-help = 好的只写 keeps，删去 breaks
check-red-line-not-mine = 「{ $name }」是红线，犯了它该评 mine
check-red-line-not-mine-help = 把 grade 改成 mine，或者改引别的规则
check-loose-red-line = 「{ $name }」是红线，不能由排序或登记的好坏来定
check-loose-red-line-help = 把它写进犯它的那个选项或登记项的 breaks，这里引别的规则
check-nothing-needed = 场景「{ $name }」的登记没有一项是必要的，空着反而最好
check-nothing-needed-help = 给必要的项写上 need = true
check-needed-breaks = 场景「{ $name }」有一项必要登记又犯规，怎么填都不对
check-needed-breaks-help = need 和 breaks 只留一个
check-mine-soothes = 「{ $name }」是雷，客户当场就听得出，{ $moves } 却消了气或添了信任：热度 { $heat }，信任 { $trust }
check-mine-soothes-help = 删去让人消气、添信任的动作；话真的中听、祸在后头，就引后来才觉出的规则（felt = "later"）
check-no-best = 场景「{ $name }」里没有一个好的选项
check-no-best-help = 至少有一个 best 或 good
check-several-best = 场景「{ $name }」里不止一个 best
check-several-best-help = 只留一个 best，别的评 good
check-feedback-missing = 场景「{ $name }」里有一处评了级，没有说为什么
check-feedback-missing-help = 写上 why
