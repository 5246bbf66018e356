# 一行一行地练时，屏幕上靠位置和颜色说的，这里用话说

lines-customer = 客户：{ $name }，{ $temperament }。
lines-figures = 热度越高越生气：35 以下平静（信任到 60 就是放心），35 起烦躁，60 起生气，80 起气极了，最高 100；信任越高，说的话越听得进去；耐心是还能白走几步，用完就不谈了。
lines-grades = 每句话的判定从好到差：扫雷 3 分，还差一点 2 分，没到点上 1 分，触雷 0 分。红线也是 0 分，碰一次整次就算失败。
lines-unsolved = 要办的事有 { $all } 件，你办成了 0 件。
lines-solved = 要办的事有 { $all } 件，你办成了 { $solved } 件（{ $facts }）。
lines-mood = { $heat }，{ $band }；{ $trust }；{ $patience }
lines-trust = 信任
lines-patience = 耐心
lines-figure = { $name } { $now }
lines-figure-up = { $name } { $now }，升了 { $by }
lines-figure-down = { $name } { $now }，降了 { $by }

lines-keys = 按键，每个后面按回车：
lines-key-number = 数字：选前面是这个数字的一项
lines-key-r = r：再读一遍刚才的话和问题
lines-key-m = m：热度、信任、耐心和解决了什么
lines-key-v = v：上一句为什么这样判，规则的全文和出处
lines-key-u = u：退一步
lines-key-h = h：提示
lines-key-q = q：离开

lines-no-line-yet = 还没有说过话。
lines-no-rule = 上一句没有牵涉到规则。
lines-no-hint = 这里没有提示。

lines-slip = { $what }{ $want }r 再读一遍问题，? 看按键。
lines-slip-empty = 没有输入。
lines-slip-unknown = 没有看懂「{ $said }」。
lines-slip-range = 没有 { $number } 这个数字。
lines-slip-one = 只要一个数字。
lines-slip-twice = { $number } 写了两次。
lines-slip-missing = 还差 { $numbers }。
lines-want-one = 请输入 { $first } 到 { $last } 里的一个。
lines-want-order = 请按先后写完 1 到 { $last }，每个一次，中间空格。
lines-want-form = 请写要记的，1 到 { $last }，每个只写一次，中间空格；什么都不记写 0。

lines-over-patience = 客户的耐心用完了，谈话到此为止。
lines-said-before = 上一次这里你回答的是：{ $text }（{ $grade }）

lines-not-kept = 这一次不会记下来。要记下来，先离开，再加 --profile 名字。
lines-stopped = 按了 Ctrl-C，练到一半离开了，没有记下。
lines-stopped-kept = 按了 Ctrl-C，练到一半离开了，已经记下；下次可以接着来。
lines-dumb = 这个终端（TERM=dumb）画不了整屏，改为一行一行地练。

fault-no-scenario = 没有叫「{ $id }」的场景。是不是想写 { $near }？saolei scenarios 列出全部。
slip-elsewhere = 「{ $what }」要写在 saolei { $command } 后面。{ $help } 有说明。
slip-number = 「{ $what }」后面要写 0 以上的整数，例如 7；「{ $value }」不是。{ $help } 有说明。
slip-missing-id = 还缺「{ $what }」。saolei scenarios 列出场景，{ $help } 有说明。
slip-missing-run = 还缺「{ $what }」。saolei profile show 名字 列出编号，{ $help } 有说明。
