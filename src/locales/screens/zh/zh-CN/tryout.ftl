# 试键的一页
tryout-title = 试试按键
tryout-how = 打字、粘贴、按任何键，看看收到什么；光标应当紧跟在打出的字后面。连按两次 Esc 结束。
tryout-key = 按键 { $key }
tryout-paste = 粘贴 { $text }
tryout-click = 鼠标点在第 { $column } 列、第 { $row } 行
tryout-wheel = 鼠标滚轮
tryout-size = 窗口 { $width }×{ $height }
