# 检查器的每个代码是什么意思：explain-代码，第一行说是什么，第二行说为什么要紧
cli-check-explain = 讲一个代码：是什么、为什么要紧、错的例子和改好的例子；不写代码就列出全部
cli-check-from = 从哪一级说起：error 只说错误，warning 也说提醒，note 连备注一起说；不写就是 warning
cli-check-deep = 再把每个剧本的走法搜一遍：谁也踩不到的雷、走进去出不来的场景、躲不开的红线、只靠选错才能及格
cli-check-most = 每个剧本最多搜这么多种状态；搜不完的剧本只说证得出的
check-cut = 有几样要等错误改好才查。
check-coverage = 规则 { $rules } 条，{ $unused } 条没有场景用到；案例 { $cases } 个，{ $unplayed } 个没有场景演到。--notes 列出它们。
check-searched = { $cut ->
    [0] 搜遍了 { $whole } 个剧本的走法。
   *[other] 搜遍了 { $whole } 个剧本的走法；另有 { $cut } 个走法太多，没有搜完，只说了证得出的。要搜完，把 --most 写大些。
 }
cli-check-watch = 文件一存就再检查一遍，按 Ctrl-C 结束
watch-waits = 等文件改动⋯ 按 Ctrl-C 结束。
watch-again = { $time } 再检查一遍
watch-too-many = 系统能盯的文件已经满了
watch-other = 系统不肯说哪些文件变了
fault-nothing-to-watch = 没有可盯的文件：自带的场景不会变。请写上文件或文件夹，例如 saolei check --watch 我的场景/
fault-watch = 盯不了文件：{ $reason }。请不加 --watch 再检查。
value-code = 代码
fault-no-code = 检查器没有「{ $code }」这个代码。saolei check --explain 列出全部。
fault-no-code-near = 检查器没有「{ $code }」这个代码。是不是想写「{ $near }」？
fault-near-file = 没有「{ $path }」。是不是想找「{ $near }」？
explain-head = { $severity }[{ $code }]，{ $group }
explain-wrong = 错的例子（{ $file }）：
explain-added = 错的例子，加在 { $file } 末尾：
explain-says = 检查器会说：
explain-right = 改好以后：
explain-right-removed = 改好以后：删去这一段
explain-right-added = 改好以后：这里要有
group-shape = 写法
group-flow = 走向
group-state = 状态
group-key = 判分
group-cues = 露馅
group-coverage = 覆盖

explain-unreadable =
    文件或文件夹读不了，或者不是 UTF-8 的文字。
    读不了的文件不会出现在场景列表里，别人也打不开它。
explain-orphan-plan =
    测试计划旁边没有同名的剧本。
    计划没有可试的东西，写在里面的期望谁也不会核对。
explain-syntax =
    这里不合 TOML 的写法。
    后面的字可能被当成别的东西读，所以这一处要最先改好。
explain-too-large =
    一处写的东西比格式允许的多。
    屏幕上放不下，练的人也读不完。
explain-unknown-key =
    格式里没有这个键。
    多半是打错了字；打错的键不起作用，作者却以为它起作用。
explain-misplaced-key =
    键是有的，但不该写在这里。
    写在这里不会生效，剧本会走得和作者想的不一样。
explain-missing-key =
    必须有的键没有写。
    程序不替作者猜；缺了它，场景没法走下去。
explain-wrong-type =
    值的类型不是这个键要的。
    引号里的 "1" 是文字，不是数；程序不会替作者换算。
explain-bad-figure =
    数不在允许的范围里。
    范围来自情绪模型和屏幕，超出的数没有意义。
explain-unknown-word =
    这个键只认几个词，写的不在其中。
    认不出的词不能判分，也不能显示。
explain-unknown-format =
    文件的格式比这个程序新。
    旧程序读新格式会读错，所以干脆不读。
explain-missing-text =
    该说话的地方没有话。
    练的人会看到一个空行，不知道选的是什么。
explain-control-character =
    文字里混进了控制字符。
    它会挪动光标、改颜色，弄乱别人的终端。
explain-cut-head =
    开头部分的文字里有一行以 [[ 开头。
    列表只读到第一个 [[ 为止，会把它当成第一个场景，后面的简介就丢了。
explain-bad-id =
    名字不合写法。
    名字要写进存档、测试计划和命令行，各处都得认得出。
explain-reserved-id =
    这个名字是格式自己留着用的。
    答案里写它，程序会当成沉默、退一步之类的意思。
explain-duplicate-id =
    同一个名字用了两次。
    存档和统计靠名字认选择，重名的分不清。
explain-unknown-domain =
    规则库里没有这个行业。
    没有行业就不知道该按哪些规则判。
explain-unknown-case =
    案例册里没有这个案例。
    覆盖表靠它数哪些案例已经有人演；写错了就数不到。
explain-several-asks =
    一个场景问了两样东西。
    一次只能答一样，第二样永远问不出来。
explain-several-parts =
    一行记录同时是雷、是假雷，或者又是重复。
    标了这一行该算对还是算错，就说不清了。
explain-bad-line =
    剧本里有一行没有说话的人。
    屏幕按说话的人摆位置，没有名字就不知道摆哪边。
explain-unknown-speaker =
    说话的人不在演员表里。
    多半是名字打错了；一个人两种写法，看着像两个人。
explain-bad-braces =
    花括号没有成对，或者套了一层。
    括号里的写法靠它抽取，配不齐就不知道从哪里抽到哪里。
explain-idle-braces =
    花括号写在了不抽取说法的地方。
    它会照原样显示，练的人会看到括号和竖线。
explain-idle-private =
    不公开的渠道里写了 private。
    电话和柜台本来就没有旁人在看，这一句不起作用。
explain-unknown-text =
    花括号里的名字既不是文字，也不是整数变量。
    没有可以放进去的话，句子里会空一块。
explain-unknown-rule =
    规则库里没有这条规则。
    判分和复盘都从规则来；引错了，学的人查不到依据。
explain-foreign-rule =
    引的是别的行业的规则。
    别的行业的规定约束不了这里的人，拿它判分不公平。
explain-stepped-back-rule =
    这条规则在这个行业里让位给了另一条。
    两条说得不一样时，只有让它让位的那条算数。
explain-other-channel-rule =
    规则说的是别的场合，比如电话里的规矩用在了柜台。
    有时候用得上，但学的人会问：我又没在打电话。
explain-unknown-move =
    动作表里没有这个动作。
    客户的情绪按动作变，认不出的动作什么也不会带来。
explain-unknown-target =
    要去的场景或结局不存在。
    选了它就无处可去。
explain-target-order =
    一列去处里，不带条件的没有放在最后，或者最后一个带了条件。
    前面不带条件，后面的就永远轮不到；最后带条件，可能一个也轮不到。
explain-misplaced-return =
    return 写在了公共段外面。
    没有谁调用它，也就无处可回。
explain-misplaced-resume =
    resume 写在了平常走得到的场景里。
    它是回到被反应打断的地方；没有打断就无处可回。
explain-unknown-common =
    要调用的公共段不存在。
    走到这里就接不下去了。
explain-broken-common =
    调用的公共段自己有错，或者不是公共段。
    公共段里的错会带进每一个用它的剧本。
explain-dead-end =
    一个场景什么也不问，又没有写往哪里去。
    走到这里就停住了，谁也走不到结局。
explain-no-way-on =
    沉默或响铃的一种结果没有去处。
    练的人只是慢了一点，剧本就断了。
explain-unreachable-scene =
    没有哪里会到这个场景。
    写了没有人看得见；多半是某个 to 写错了。
explain-unreachable-ending =
    没有哪里会到这个结局。
    作者以为有这种收场，其实没有人到得了。
explain-silent-loop =
    几个什么也不问的场景绕成了一圈。
    程序会一直转下去，等不到任何人回答。
explain-loop-without-exit =
    从这个场景出发，怎么走也走不到结局。
    练的人只能退出，前面的都白练了。
explain-no-ending =
    从开头出发，走不到任何结局。
    没有结局就没有分数，也没有复盘。
explain-empty-choices =
    一个场景里的选项可能全都看不见。
    屏幕上一个能选的也没有，练就卡住了。
explain-nobody-leaves =
    客户的耐心用完了，也没有反应让他走。
    耐心是客户离开的唯一原因；没有它，怎么拖都不要紧。
explain-bad-condition =
    条件读不懂，或者用了不许用的写法。
    条件只有一小套写法，这样才能事先查清它成不成立。
explain-unknown-variable =
    用了没有声明的变量。
    多半是打错了字；程序不会悄悄新建一个。
explain-unknown-scene =
    条件里问的场景不存在。
    这个条件永远是同一个结果。
explain-unknown-choice =
    条件里问的选项不存在。
    这个条件永远是同一个结果。
explain-unknown-fact =
    解决的事项没有写在 [facts] 里。
    屏幕上没有它的名字，解决了也看不见。
explain-effect-out-of-range =
    变量要变成的数超出了它自己的范围。
    多出的部分会被截去，结果和作者写的不一样。
explain-unused-variable =
    变量没有任何地方读。
    记了没有人看，多半是条件忘了写。
explain-never-set-variable =
    变量有人读，但从来没有人改。
    看它的条件永远是同一个结果。
explain-unused-text =
    写在 [texts] 里的文字没有哪句话用到。
    准备好的说法没有人听得见。
explain-never-solved-fact =
    事项没有任何回答能解决它。
    屏幕上会一直挂着一件办不完的事。
explain-always-true =
    条件怎么样都成立。
    它没有在问什么，多半是数或符号写错了。
explain-always-false =
    条件怎么样都不成立。
    它管着的那一处永远不会出现。
explain-dead-reaction =
    反应的条件怎么也不会成立。
    作者以为会发生的事，不会发生。
explain-ungraded-cites =
    没有评级，却引了规则。
    没有评级就不算分，引的规则也不会有人看见。
explain-partly-graded =
    一个场景里有的回答评了级，有的没有。
    练的人分不清哪句算分；选不算分的就躲过了这一题。
explain-graded-without-rule =
    评了级，却没有说是哪条规则。
    每一分都要说得出依据，复盘时才讲得清。
explain-mine-without-broken =
    评得差，却没有说犯了哪条。
    踩了雷的人有权知道雷是什么。
explain-mine-with-kept =
    评得差的回答引了守住的规则。
    统计会把它算成做到了一次，其实没有。
explain-best-with-broken =
    评得好的回答引了违反的规则。
    既然违反了规则，就不该是好的说法。
explain-red-line-not-mine =
    犯了红线，却没有评成雷。
    红线一犯就不合格，不能再给它一点分。
explain-loose-red-line =
    红线写成了排序或登记的规则。
    排错一步不等于犯红线；要犯，得是一句说得出的话、一项写下的内容。
explain-nothing-needed =
    登记里没有一项是必须的。
    什么也不写反而得满分。
explain-needed-breaks =
    登记里有一项必须写，写了又犯规。
    怎么填都不对，这道题没有答案。
explain-mine-soothes =
    一句雷，客户当场就听得出不对，情绪却好了起来。
    练的人看见客户消气，会以为自己说对了。
explain-no-best =
    评了级的场景里，没有一个好的选项。
    怎么选都错，复盘也说不出该怎么讲。
explain-several-best =
    一个场景里有两个最好的。
    两句总有一句更好；都算最好，就学不到差在哪里。
explain-feedback-missing =
    评了级，却没有写为什么。
    复盘时这里是空的，练的人只看见一个分数。
explain-few-mines =
    案例评析里的雷太少。
    几下就找完了，不像一份真的记录。
explain-few-decoys =
    看着不对、其实没错的行太少。
    那样只要觉得怪就标，总是对的。
explain-many-mines =
    雷太密，干净的行太少。
    全都标上也能得分，就不用看懂了。
explain-mine-without-rule =
    一行是雷，却没有说犯了哪条。
    标出来以后要指出规则，没有规则就没有答案。
explain-near-is-right =
    拿来迷惑人的规则，其实也是对的。
    选了对的却算错，练的人会不服。
explain-shows-no-mine =
    说是重复另一行的毛病，而那一行不是雷。
    没有毛病可以重复，这一行该怎么算就说不清了。
explain-improve-rules =
    改进的评级和它引的规则对不上。
    好的该守住规则，差的该违反规则。
explain-improve-choice =
    改进全是最好的，或者一个最好的也没有。
    挑出最好的几条就是这一题，没有可挑的就没有题。
explain-red-improvement =
    有一条改进犯了红线。
    这一步是坐下来想办法，红线该写在记录的行里。
explain-best-too-long =
    最好的选项比这一场的平均长出一半以上。
    不看内容，挑最长的就对，练不出东西。
explain-best-first =
    作者多半把最好的选项写在第一个。
    屏幕上的次序是抽的，但先写好的、再凑别的，凑出来的往往不像样。
explain-only-best-polite =
    一场里只有最好的选项带客气话。
    挑最客气的就对；现场的错话也常常很客气。
explain-near-duplicate =
    一场里两个选项几乎是同一句。
    差一两个字，练的人猜的是作者，不是客户。
explain-absurd-option =
    错的选项里有骂人、赌气的话。
    没有人会选它，等于少了一个选项，别的也跟着好猜。
explain-absolute-words =
    一个说满的词只出现在错的选项里。
    避开这个词就对，不用懂为什么。
explain-rule-words =
    只有最好的选项照抄了规则的原话。
    背过规则就认得出来，懂不懂都一样。
explain-graded-otherwise =
    同一句话，在同一种渠道里一处算对、一处算错。
    两处都练过的人会不服；真有道理，也要让话说得不一样。
explain-repeated-option =
    两个场景里有几乎一样的选项。
    头一次判过以后，第二次是背出来的。
explain-trapped =
    有一种走法会走进一个场景，从那里再也到不了结局。
    练的人卡在里面，只能退出；这要把走法全搜一遍才看得出。
explain-unreachable-choice =
    一个选项，搜遍所有走法也不会出现。
    写了没有人看得见；多半是条件太严。
explain-forced-red-line =
    不管怎么选，每一种走法都会犯红线。
    红线一犯就不合格，这个场景没有人能通过。
explain-luck-only =
    每一步都选最好的，到头来不及格；先选错一句，反而能及格。
    练的人学到的是反的。
explain-best-beaten =
    一个评为最好的选项，在每一种局面里，都有别的选项往后能得更多分。
    照着最好的走反而吃亏，练的人学到的是反的。
explain-short-pass =
    有一条近路，答不到一半的题就能得八十分。
    考试时走近路的人，多半的规则都没有被问到。
explain-unforgiving =
    前面全对，踩了一次不算红线的雷，好的结局就全没有了。
    学的人会觉得怎么补救都没有用；真的现场往往还来得及。
explain-unreachable-mine =
    一个雷，搜遍所有走法也踩不到。
    它想教的那一条，谁也学不到。
explain-unused-rule =
    规则库里的一条规则，没有场景让人用到。
    没有练过的规则，只是写在那里。
explain-unplayed-case =
    案例册里的一个案例，没有场景在演。
    来源里讲过的情形，练的人遇不到。

# 后来的代码
check-best-too-long = 场景「{ $name }」里最好的一句太长：{ $value } 个字，这一场平均 { $mean } 个
check-best-too-long-help = 说短一些，或者把别的选项写得一样长
check-best-first = 最好的一句多半写在第一个：{ $most } 处里有 { $value } 处
check-best-first-help = 换一换次序，别的选项也先写几次
check-only-best-polite = 场景「{ $name }」里只有最好的一句有客气话
check-only-best-polite-help = 别的选项也写得客气，错在内容，不错在语气
check-near-duplicate = 「{ $name }」和「{ $other }」几乎是一句话
check-near-duplicate-help = 留一句，或者让它们真的不一样
check-absurd-option = 「{ $name }」这样的话没有人会选
check-absurd-option-help = 写一句好人一着急也会说的话
check-absolute-words = 「{ $name }」只出现在错的选项里，有 { $value } 处
check-absolute-words-help = 对的选项也用一用，或者错的换个说法
check-rule-words = 最好的一句照抄了规则「{ $name }」：{ $words }
check-rule-words-help = 换成自己的话，或者别的选项里也说到它
check-graded-otherwise = 「{ $name }」这句话评 { $grade }，同一种渠道里「{ $other }」评 { $before }（{ $file } 场景 { $scene }）
check-graded-otherwise-help = 两处一样就评一样；不一样就把话写得不一样
check-repeated-option = 「{ $name }」和「{ $other }」几乎是一句话（{ $file } 场景 { $scene }）
check-repeated-option-help = 换个说法；真要再说一遍就留着
check-trapped = 走到场景「{ $name }」就再也到不了结局：{ $way }
check-trapped-help = 给它一条不带条件的出路
check-unreachable-choice = 选项「{ $name }」怎么走都不会出现
check-unreachable-choice-help = 改它的条件，或者删去它
check-forced-red-line = 不管怎么选，都会犯一条红线
check-forced-red-line-help = 给犯红线的那一场添一个一直能选的好选项
check-luck-only = 一路选最好的反而不及格，先选错一句才及格：{ $way }
check-luck-only-help = 让最好的一路走到能得分的地方
check-best-beaten = 最好的选项「{ $name }」怎么走都不如别的选项得分多
check-best-beaten-help = 给它后面留出能得分的路，或者改它的评级
check-short-pass = 有近路：不到一半的题就能得八十分：{ $way }
check-short-pass-help = 近路的结局前面再放几题，或者让它得分低些
check-unforgiving = 场景「{ $name }」里踩一次雷（{ $input }），好的结局就都没有了
check-unforgiving-help = 给一次补救的机会；本来就该这样就留着
check-unreachable-mine = 谁也踩不到的雷「{ $name }」
check-unreachable-mine-help = 改它的条件，让它有时候出现
check-unused-rule = 没有场景用到规则「{ $name }」
check-unused-rule-help = 写一个引它的选项
check-unplayed-case = 没有场景演到案例「{ $name }」
check-unplayed-case-help = 写一个场景，在 cases 里写上它
