# 档案与存盘

notice-torn-tail = { $file } 的最后一行没有写完，已去掉；之前的内容都在。
notice-set-aside = { $file } 有损坏，原文件已另存为 { $kept }；能读出的内容都已保留。
notice-damaged = { $file } 有损坏；当前只读，未作改动，请关掉其他窗口后重新打开。
notice-rebuilt = 「{ $name }」的档案已按备份和练习记录重新整理。
notice-caught-up = 上次没来得及记入档案的练习有 { $runs } 次，现已补记。
notice-in-use = 「{ $name }」正在另一个窗口中使用；这里可以练，但不会记下。
notice-read-only-folder = { $folder } 不能写入；这里可以练，但不会记下。
notice-not-saved = 档案暂时没有存上（{ $reason }）；练习记录还在，下次打开时会补上。
notice-text-missing = 找不到文本 { $hash }，用到它的练习在别处不能重放。

store-read = 无法读取 { $file }（{ $reason }）；请检查文件和权限。
store-write = 无法写入 { $file }（{ $reason }）；请检查磁盘空间和权限。
store-too-new = { $file } 的格式是 { $found }，本程序只认识到 { $known }；文件未作改动，请升级程序。
store-unknown = 没有名为「{ $name }」的档案；请检查名字。
store-taken = 已有名为「{ $name }」的档案；请换个名字。
store-no-name = 名字不能为空；请输入名字。
store-in-use = 「{ $name }」正在另一个窗口中使用；请先关掉那个窗口。
store-exists = { $file } 已存在，未作改动；请换个文件名。
store-not-a-bundle = { $file } 不是导出的档案，或已损坏；请重新导出。
store-not-a-hash = 「{ $hash }」不是有效的文本编号。

saving-disk-full = 未保存：磁盘已满。练习可以继续，腾出空间后会自动补存
saving-refused = 未保存：文件夹不能写入。练习可以继续，恢复权限后会自动补存
saving-other = 未保存：{ $reason }。练习可以继续，恢复后会自动补存
saving-read-only = 没有保存：这份档案正在别处使用，或者不能写。练习可以继续，结果不会留下。
