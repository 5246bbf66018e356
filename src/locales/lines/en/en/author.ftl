# Writing a new scenario, and what the keys of its file mean

new-title = The title? Without one: { $blank }
new-title-blank = My scenario
new-domain = Which trade? Its number or name; without one: { $blank }
new-channel = Where does the talk take place? Without one: { $blank }
new-name = What is the customer called? Without a name: { $blank }
new-name-blank = Mr Wang
new-temperament = What temperament? Without one: { $blank }
new-summary = One sentence for lists that gives no answer away? Without one: { $blank }
new-summary-blank = A customer comes to have something done.
new-row = { $at }. { $name } ({ $id })
new-which = The number in front, please, or the name behind it.
new-written =
    Written:
      { $file }
      { $plan }
    Put your own words in place of what stands in black brackets, and look as you go:
      saolei check { $file }
      saolei --scenarios { $folder } play { $id }
cli-new = Write a new scenario: a few questions, then a frame that can be checked and played at once, with a test plan
cli-new-id = Its name: a trade, a slash, a name, like power/walk-in
cli-new-folder = The folder to write it in; without one, here
cli-new-yes = Ask nothing and leave everything as it stands
cli-schema = Print the JSON Schema of scenario files, for editors to complete and explain
fault-new-id = A scenario cannot be called { $id }: a trade, a slash and a name in lower-case letters, digits and hyphens, like power/walk-in.
fault-exists = { $path } is there already and was not touched; take another name.

schema-absent = The customer is not there: answers are judged and move no mood
schema-add = How much is added to variables
schema-after = After so many seconds, silence is an answer
schema-also = Naming one of these is right as well
schema-answered = Picked up in time
schema-ask = What the trainee is asked
schema-basis = What the record is made of, and which edition it is judged by
schema-breaks = Rules broken, by their names
schema-call = Which common part is walked through
schema-cases = Cases of the catalogue that it plays
schema-cast = Who speaks besides the customer
schema-channel = Where the talk takes place
schema-choice = What the trainee may say, three or four of them
schema-customer = Who is talked with
schema-decoy = Looks like a mine and is none
schema-difficulty = 1 easy, 5 hardest
schema-domain = The trade; it brings the rules
schema-ending = How it may end
schema-events = What happens as the scene begins, without the trainee
schema-exhibit = A line of the record
schema-facts = What the customer wants, a name for each
schema-fields = Fields of a form
schema-form = A form: pick what is to be recorded
schema-format = Version of the format, now 1
schema-gives_up = The ring after which nobody is there
schema-grade = best 3 points, good 2, weak 1, mine 0
schema-heat = How angry at the start, 0 to 100
schema-id = A name: lower-case letters, digits, hyphens
schema-improve = Something that may be done about it
schema-in_time = Up to this ring it is in time
schema-keeps = Rules kept, by their names
schema-kind = role-play, case-review, or common for a shared part
schema-late = Picked up late
schema-max = Highest
schema-min = Lowest
schema-mine = This line is a mine
schema-minutes = About how long
schema-missed = Not picked up
schema-moves = What the words do to a person
schema-name = As shown on the screen
schema-near = Rules that it is easily taken for
schema-need = This field is to be recorded
schema-once = Not on offer again once said
schema-order = Steps to put in order
schema-patience = Turns without progress before it is gone
schema-private = Away from the public, seen by two people only
schema-reaction = What happens as soon as a condition holds
schema-result = What came of it: resolved, eased, lost, complaint, danger
schema-ring = A telephone rings
schema-rules = Rules it is judged by
schema-scene = A scene: somebody speaks, then one thing is asked
schema-script = A screenplay, a line a speaker
schema-set = What variables become
schema-shows = The line of which this is the same failing
schema-silence = Saying nothing is an answer, too
schema-solves = What the customer wanted and now has
schema-sources = Where it comes from
schema-start = At the start
schema-steps = Steps to put in order, written in the right one
schema-summary = One sentence for lists; it gives no answer away
schema-temperament = How this person takes things
schema-text = The words
schema-texts = Wordings of which one is drawn a run
schema-title = The title
schema-to = The scene or ending that comes next
schema-trust = How much trust at the start, 0 to 100
schema-vars = Variables, each with its range
schema-when = A condition
schema-why = What there is to learn from it
