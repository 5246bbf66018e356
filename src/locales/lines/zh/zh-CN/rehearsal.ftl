# 作者试练：从任何一幕、任何局面开始，不记进档案

cli-play-from = 从这一幕开始试练，不记进档案
cli-play-set = 开始时就是这样，例如 heat=70、solved.ticket=true；可以写几次；不记进档案
cli-play-author = 作者的面板：幕、变量、选项的名字和条件；剧本一存就换上；不记进档案
value-scene = 幕
value-setting = 名=值
rehearsal-scene = 没有叫「{ $name }」的幕。saolei graph 加场景的名字，看有哪些。
rehearsal-scene-near = 没有叫「{ $name }」的幕。是不是「{ $near }」？
rehearsal-name = 没有「{ $name }」可以设。能设的是 heat、trust、patience、场景里的变量和 solved.事实。
rehearsal-name-near = 没有「{ $name }」可以设。是不是「{ $near }」？
rehearsal-shape = 「{ $setting }」不知道设什么。要写成 名=值，例如 heat=70。
rehearsal-value = 「{ $name }」不能是「{ $value }」，只能是{ $valid }。
rehearsal-flag = true 或 false
rehearsal-range = { $least } 到 { $most } 的整数
rehearsal-review = { $id } 是案例评析，没有幕可以从中间开始，也没有条件可看；saolei play { $id } 照平常的练。
rehearsal-lines = 作者的面板要在整屏里看；这里照样练，不记进档案。
