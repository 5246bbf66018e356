# What cannot be found or played
bank-unknown = No scenario is called "{ $id }". saolei scenarios lists them all.
bank-unreadable = Cannot read { $path }: { $reason }. Please check the file and its permissions.
bank-folder = Cannot open the scenario folder { $path }: { $reason }. Please check the path after --scenarios.
bank-rulebook = The rulebook has a fault that has to be mended first: { $first }
bank-unsound = "{ $id }" has { $errors ->
    [one] 1 error
   *[other] { $errors } errors
 } and cannot be played. saolei check { $file } explains each.
bank-not-playable = "{ $id }" is not a conversation, it cannot be played by itself.
bank-text-missing = The text that run used ({ $hash }⋯) was not kept and is not the one of today, so it cannot be replayed.
bank-model = That run used mood model { $model }, which this program does not know. Please use a newer one.
