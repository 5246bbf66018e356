# 命令行：标题、说明、出错时的一句话

cli = 扫雷：客服陪练。和一位有来由的客户说话，每一句都按规则判，错了有更好的说法。
cli-usage = 用法：
cli-commands = 命令：
cli-arguments = 参数：
cli-options = 选项：
cli-help = 看说明
cli-version = 看版本
cli-json = 用 JSON 输出
cli-examples =
    例子：
      saolei                                打开游戏
      saolei scenarios                      列出全部场景
      saolei play hotel/shrunk-cuff --plain 一行一行地练
      saolei check 我的场景/                检查自己写的场景
      saolei --plain                        不占满屏幕，一行一行地选和练
      saolei help play                      看一个命令的说明
      saolei --lang en --help               this help in English
cli-saves-dir = 档案放在这个文件夹
cli-scenarios-dir = 再加一个场景文件夹，可以写几次，后面的盖过前面的
cli-lang-dir = 用哪种语言：zh 中文，en 英文；只管程序自己的话，场景是中文的
cli-config-dir = 用这个设置文件
cli-color-dir = 用不用颜色：auto 自己看，always 用，never 不用
cli-mouse-dir = 也用鼠标；这时候要选文字，先按住 Shift
cli-no-alt-screen-dir = 画在原来的屏幕上，离开后还看得见最后一屏
cli-log-level-dir = 记运行日志，给查毛病的人看：off 不记，error、warn、info、debug 越来越细；记在 config path 说的地方
cli-ambiguous-dir = 引号、省略号这类字占几格：auto 自己看，narrow 一格，wide 两格

cli-play = 练一个场景
cli-play-id = 场景的名字，例如 hotel/shrunk-cuff
cli-play-plain = 一行一行地练，不占满屏幕；读屏软件和管道用得上
cli-play-seed = 用这个数抽取说法和次序，同一个数每次一样
cli-play-answers = 照文件里的答案练，一行一个
cli-play-profile = 记进这份档案，没有就新建
cli-play-new = 从头开始，不接着练到一半的那次；那次还留着
cli-scenarios = 列出场景和它们来自哪一包
cli-check = 检查场景、规则和测试计划，一次说完所有毛病
cli-check-paths = 文件、文件夹或场景的名字；不写就检查全部
cli-check-strict = 提醒也算错
cli-check-notes = 备注也说
cli-rules = 查规则
cli-rules-words = 要找的词，全都要有；不写就列出全部
cli-rules-say = 看机器能判的规则怎么说这句话
cli-rules-domain = 只看这个行业
cli-show = 看一个场景的脉络
cli-show-id = 场景的名字
cli-show-key = 连判分一起看
cli-profile = 管理档案
cli-profile-list = 列出档案
cli-profile-show = 看一份档案
cli-profile-show-name = 谁的档案
cli-profile-export = 把一份档案连同用到的原文导出成一个文件
cli-profile-export-name = 谁的档案
cli-profile-export-file = 写到哪个文件，已有的不会盖掉
cli-profile-import = 把导出的档案收进来
cli-profile-import-file = 导出的文件
cli-profile-import-named = 收进来叫这个名字；不写就叫原来的名字
cli-profile-delete = 删掉一份档案
cli-profile-delete-name = 谁的档案
cli-profile-delete-yes = 不再问一遍
cli-replay = 把练完的一次再说一遍：说过的话、判定和分数
cli-replay-run = 那一次的编号，saolei profile show 里有
cli-replay-profile = 只在这份档案里找
cli-config = 看设置、改设置
cli-config-path = 档案、自己的场景、设置和日志放在哪里
cli-config-check = 看看设置文件有没有写错
cli-doctor-keys = 按键试试：按了什么、粘贴了什么、光标在哪里，连按两次 Esc 结束
cli-doctor = 看看这个终端合不合用
cli-completions = 给命令行补全用的脚本
cli-completions-shell = 哪一种：bash、zsh、fish、powershell、elvish

value-lang = 语言
value-command = 命令
value-options = 选项
value-dir = 文件夹
value-mode = 方式
value-id = 场景
value-n = 数
value-file = 文件
value-name = 名字
value-level = 程度
value-path = 路径
value-words = 词
value-text = 话
value-domain = 行业
value-run = 编号
value-shell = 种类

slip-unknown = 没有「{ $what }」这个选项。{ $help } 有全部说明。
slip-command = 没有「{ $what }」这个命令。{ $help } 有全部说明。
slip-near = 没有「{ $what }」。是不是想写「{ $near }」？
slip-extra = 用不着「{ $what }」。{ $help } 有全部说明。
slip-missing = 还缺「{ $what }」。{ $help } 有全部说明。
slip-subcommand = 后面还要写做什么。{ $help } 有说明。
slip-twice = 「{ $what }」只能写一次。
slip-no-value = 「{ $what }」后面要写上值。{ $help } 有全部说明。
slip-no-value-of = 「{ $what }」后面要写上值，可以写：{ $valid }。
slip-value = 「{ $value }」不能用在「{ $what }」这里。{ $help } 有全部说明。
slip-value-of = 「{ $value }」不能用在「{ $what }」这里，可以写：{ $valid }。
slip-other = 没有看懂这行命令。{ $help } 有全部说明。

fault-no-home = 找不到用户文件夹，不知道档案放哪里。请用 --saves 写明一个文件夹。
fault-read = 读不了 { $path }：{ $reason }。请检查路径和权限。
fault-log = 写不了日志 { $path }：{ $reason }。请检查权限，或者去掉 --log-level。
fault-output = 写不出结果：{ $reason }。
fault-no-terminal = 这里没有终端，打不开游戏。请在终端里运行；一行一行地练：saolei --plain，或者 saolei play 场景 --plain，saolei scenarios 列出场景。
fault-terminal = 终端出了问题：{ $reason }。请换一个终端，或者用 saolei --plain 一行一行地练。
fault-nothing-there = { $path } 里没有可以检查的场景。请检查路径。
fault-no-run = 没有编号是「{ $run }」的练习，或者不止一次这样开头。saolei profile show 名字 列出编号。
fault-not-confirmed = 没有删。要删「{ $name }」，请照样输入名字，或者加 --yes。
fault-no-domain = 规则里没有「{ $domain }」这个行业，可以写：{ $known }。
fault-broken-run = 「{ $run }」的记录和原文对不上，不能回放。

pack-built-in = 自带
pack-data = 自己的
scenarios-line = { $id }  { $title }  { $channel }，{ $difficulty }，约 { $minutes } 分钟，{ $pack }
scenarios-summary = {"    "}{ $summary }
scenarios-replaces = { $pack }（盖过{ $below }）
scenarios-faulty = { $id }  有毛病，不能练：saolei check，{ $pack }

rules-count = 共 { $count } 条
rules-none = 没有找到。换几个词试试，或者不写词列出全部。
rules-head = { $id }  { $kind }，{ $dimension }，{ $severity }，{ $domain }，{ $channel }
rules-sentence = {"    "}{ $sentence }
rules-source = {"    "}出处：{ $source }
rules-silent = 机器能判的规则对这句话没有意见。
rules-kept = 做到 { $rule }（{ $phrase }）：{ $sentence }
rules-broken = 违反 { $rule }（{ $phrase }）：{ $sentence }

show-head = { $title }（{ $id }）：{ $summary }
show-customer = { $name }，{ $temperament }，热度 { $heat }，信任 { $trust }，耐心 { $patience }
show-answer = { $input }  { $text }  去 { $to }
show-ending = 结局 { $id }：{ $outcome }，{ $text }
show-needed = 要记
show-rule = 引用：{ $rule }

profile-none = 还没有档案。saolei 打开游戏就会建一份；saolei play 场景 --profile 名字 也会建一份，一行一行地练。
profile-never = 还没有练过
profile-line = { $name }  练过 { $runs } 次，上次 { $last }
profile-line-damaged = { $name }  档案有损坏，下次打开时按备份和练习记录整理
profile-line-newer = { $name }  档案的格式是 { $found }，要用更新的程序打开
profile-head = { $name }：练过 { $runs } 次，{ $decisions } 个选择，约 { $minutes } 分钟，红线 { $lines } 次
profile-scenario = 场景「{ $id }」：{ $runs } 次，最好 { $best } 分，上次 { $last } 分（{ $at }）
profile-rule = 违反过：{ $rule }违反 { $broken } 次，做到 { $kept } 次
profile-run = { $at }  { $id }  { $score } 分，{ $outcome }
profile-exported = 「{ $name }」已导出到 { $file }
profile-imported = 「{ $name }」已收进来。saolei profile show { $name } 看练过什么。
profile-delete-ask = 删掉「{ $name }」的全部记录，找不回来。要删请照样输入名字：{" "}
profile-deleted = 已删掉「{ $name }」。

config-file = 设置：{ $path }
config-log = 日志：{ $path }（加 --log-level 才记）
config-fine = { $path } 没有毛病。
config-none = 还没有设置文件 { $path }，都照默认的来。
config-faulty = { $path } 里有不算数的：
config-unknown = 没有叫「{ $key }」的设置，不起作用，也不会被删掉。能设的有：{ $known }。
config-unknown-near = 没有叫「{ $key }」的设置，不起作用，也不会被删掉。是不是想写「{ $near }」？
config-unreadable = 读不了（{ $reason }），都照默认的来
config-syntax = 第 { $line } 行不合 TOML 的写法，整个文件没有读，都照默认的来；一行应当像 [ui] 或者 theme = "mono" 这样
config-no-table = 「{ $key }」应当是一组设置，写成 [{ $key }]
config-value = 「{ $key }」不能是「{ $found }」，照默认的来；可以写：{ $valid }
config-fault = { $path }：{ $what }。{ $others ->
    [0] 改好以后，可以用 saolei config check 再看一遍。
   *[other] 另外还有 { $others } 处，saolei config check 看全部。
 }
config-saves = 档案：{ $path }
config-scenarios = 自己的场景：{ $path }

check-summary = 检查了 { $files } 个文件：{ $errors } 处错误，{ $warnings } 处提醒
plan-refused = 测试计划「{ $run }」的第 { $at } 个答案「{ $input }」这里不能用
plan-unfinished = 测试计划「{ $run }」的答案走完了，还没有到结局
plan-otherwise = 测试计划「{ $run }」的 { $what }：写的是「{ $expected }」，得到「{ $found }」

doctor-version = 扫雷 { $version }
doctor-language = 语言：中文，{ $from }
doctor-lang-flag = 由 --lang 指定
doctor-lang-config = 由设置文件指定
doctor-lang-variable = 由 SAOLEI_LANG 指定
doctor-lang-system = 跟系统一样
doctor-lang-default = 没有人指定。要换成英文，加 --lang en
doctor-terminal = 终端：{ $state }
doctor-yes = 是
doctor-no = 不是，游戏打不开，请用 saolei --plain
doctor-console = 这是 Linux 的文字控制台，显示不了汉字。请在桌面的终端窗口里打开，或者从别的电脑用 SSH 连过来。
doctor-size = 大小：{ $width }×{ $height }，{ $verdict }
doctor-size-unknown = 大小：看不出
doctor-size-good = 够用
doctor-size-small = 太小，至少需要 60×20，请把窗口拉大
doctor-colour = 颜色：{ $level }（按 { $from }）
doctor-colour-true = 千万色
doctor-colour-256 = 256 色
doctor-colour-16 = 16 色
doctor-colour-none = 不用颜色
doctor-ground = 背景：{ $ground }（按 { $from }）
doctor-ground-dark = 深色
doctor-ground-light = 浅色
doctor-ground-told = 终端的回答 { $color }
doctor-ground-unknown = 背景：终端没有说是深是浅
doctor-theme-dark = 配色：给深色背景的（theme = { $theme }）
doctor-theme-light = 配色：给浅色背景的（theme = { $theme }）
doctor-theme-both = 配色：深浅背景都能看的（theme = { $theme }）
doctor-theme-either = 配色：深浅背景都能看的（theme = { $theme }）。选定一种更清楚：saolei config set theme dark 或 light
doctor-encoding = 文字编码：{ $locale }，能显示中文
doctor-encoding-odd = 文字编码：{ $locale }，不是 UTF-8，中文可能显示成乱码。请先执行 export LANG=C.UTF-8
doctor-glyphs-unicode = 符号：线条、方块和箭头
doctor-glyphs-ascii = 符号：只用键盘上有的字
doctor-width-narrow = 引号、省略号、线条：占一格
doctor-width-wide = 引号、省略号、线条：占两格，换成不会错位的字
doctor-width-unknown = 引号、省略号、线条占几格：看不出，按一格算；显示错位时加 --ambiguous wide
doctor-saves = 档案：{ $path }，{ $verdict }
doctor-scenarios = 自己的场景：{ $path }，{ $verdict }
doctor-config = 设置：{ $path }，{ $verdict }
doctor-folder-good = 能写
doctor-folder-absent = 还没有
doctor-folder-bad = 不能写，请检查权限
doctor-saves-bad = 不能写，请用 --saves 换一个文件夹
doctor-font = 下面方框的右边应当是一条直线，汉字应当清楚。不直就加 --ambiguous wide 再看，看不清请换字体：
doctor-try-keys = 想看看按键对不对：saolei doctor --keys
