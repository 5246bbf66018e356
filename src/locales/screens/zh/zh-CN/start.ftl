# 一行一行地开始、改设置，以及名单、历史里新添的话

# 一行一行地开始
lines-hello = 扫雷，一行一行地练。随时可以输入 q 离开；输入 off 关掉读屏，下次启动就回到满屏的游戏。在命令行这样写也一样：
    saolei config set screen_reader false
lines-nobody = 设置里开了读屏，在终端里运行 saolei 就能一行一行地选。这里没有终端：saolei scenarios 列出场景，saolei play 场景 --profile 名字 一行一行地练。关掉读屏：saolei config set screen_reader false
lines-who = 谁来练？输入序号，或者写下新名字，然后按回车。
lines-who-first = 第一次来，怎么称呼你？写下名字，然后按回车；直接回车，就叫「{ $name }」。名字只用来记下你练过什么。
lines-name-odd = 名字里至少要有一个字，也不能是 s 1 这样的命令。写下名字，然后按回车；直接回车，就叫「{ $name }」。
lines-who-odd = 没有这个序号，也不是名字。{ $last ->
    [1] 输入 1
   *[other] 输入 1 到 { $last } 的序号
 }，或者写下新名字，然后按回车。
lines-scenarios = 场景：
lines-unfinished = 有一次没练完，可以接着练
lines-not-there = 没有听懂「{ $said }」。这里可以输入 1 到 { $last } 的序号，或者下面说到的；? 再说一遍。
lines-off = 读屏关掉了。再运行 saolei，就是满屏的游戏。
lines-between = ，

# 改设置
cli-config-set = 改一项设置：lang、theme、glyphs、motion、mouse、bell、screen_reader
cli-config-set-key = 哪一项，例如 screen_reader
cli-config-set-value = 改成什么，例如 false
value-key = 设置
value-value = 值
config-set = { $key } 现在是 { $value }，写在 { $path }
fault-no-setting = 没有叫「{ $key }」的设置，可以写：{ $valid }。
fault-setting-value = 「{ $key }」不能是「{ $value }」，可以写：{ $valid }。

# 名单放不下的时候
list-above = 上面还有 { $count } 个
list-below = 下面还有 { $count } 个

# 谁来练
profiles-unfinished = 有一次没练完
profiles-left = 练到一半：{ $title } 第 { $scene } 幕

# 历史
history-few = 不评档
history-reruns = { $runs }，重来 { $reruns } 次

# 设置
settings-of-all = 对用这个账户的每个人
settings-of-own = 只对你自己

# 教程
coach-read = 先听客人把话说完：按 Enter 往下看，看完了就轮到你，再按上下键挑一句。

# 有一次没练完
anew-keep = 「{ $title }」练到第 { $scene } 幕。先练新的也行，那一次会留着，新的练完就能接着练它。
