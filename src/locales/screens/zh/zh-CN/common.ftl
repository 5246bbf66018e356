# 处处用得到的话
too-small =
    终端太小：{ $width }×{ $height }，至少需要 60×20。
    把窗口拉大，或者把字号调小。

# 几样东西连着说时，中间的符号
list-comma = 、
list-semicolon = ；

# 文件为什么打不开、写不了
reason-not-found = 没有这个文件或文件夹
reason-permission-denied = 没有权限
reason-already-exists = 那里已经有了
reason-not-a-directory = 路径里有一截不是文件夹
reason-is-a-directory = 这是文件夹，不是文件
reason-read-only = 磁盘只能读
reason-storage-full = 磁盘已满
reason-not-text = 不是 UTF-8 文字
reason-too-large = 文件太大
