# The page to try keys on
tryout-title = Try your keys
tryout-how = Type, paste and press any key to see what arrives. The cursor should stand right behind what you typed. Esc twice ends.
tryout-key = Key { $key }
tryout-paste = Pasted { $text }
tryout-click = Mouse at column { $column }, row { $row }
tryout-wheel = Mouse wheel
tryout-size = Window { $width }×{ $height }
