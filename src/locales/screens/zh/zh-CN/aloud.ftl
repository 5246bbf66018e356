# 一行一行地练：先报几个场景，再读一次练过的，两次放在一起比

# 先报几个场景
aloud-left = 没有练完：
aloud-left-anew = { $count ->
    [1] 输入 c 接着练，输入 n { $number } 从头来。
   *[other] 输入 c 接着练第一个，输入序号接着练别的；n 加序号从头来，例如 n { $number }。
 }
aloud-anew-sure = 「{ $title }」还没有练完：输入 { $number } 接着练。真要从头来，再输入一次 n { $number }：没练完的这次就不留了。
aloud-few = 一共 { $all } 个场景，先报几个好开头的；序号和全部列表里的一样：
aloud-next = 一共 { $all } 个场景，报其中几个；序号和全部列表里的一样：

# 历史里的一次
aloud-past = { $title }。{ $conduct }
aloud-run = 要什么？d 读复盘，w 读全部对话；输入 1 到 { $last }，从那一句重来。直接回车，回到场景。
aloud-run-odd = 请输入 d、w 或者 1 到 { $last } 的数字，直接回车就回去。

# 重来的和原来那次比
aloud-retried = 从第 { $number } 句重来，这次说的是：{ $text }
aloud-beside = 第 { $number } 句：热度原来 { $heat-before }，这次 { $heat }；信任原来 { $trust-before }，这次 { $trust }
aloud-beside-before = 第 { $number } 句，只有原来那次：热度 { $heat-before }，信任 { $trust-before }
aloud-beside-now = 第 { $number } 句，只有这一次：热度 { $heat }，信任 { $trust }

# 没有时限，还有输错了
aloud-no-clock = 满屏的画面里，沉默和响铃有时限；这里什么都不会到点，慢慢来。
aloud-nothing-alone = 0 是什么都不记，要单独输入。

# 再答
aloud-repeated = 第 { $numbers } 句是再答：那一幕先前判过了，再答不算进来。
