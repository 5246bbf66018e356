# saolei explore: every run of a scenario, searched

cli-explore = Search every run: lowest and highest score, each ending, mines out of reach, scenes without a way back
cli-explore-ids = Names of scenarios, several if you like; without any, all of them
cli-explore-most = Search at most so many states; where there are more, bounds of the scores
cli-explore-plan = Print the worst run, the best run and one to each ending as a test plan
explore-head = { $id }: { $states } states (complete), { $ways } ways, { $least } to { $most } points
explore-head-exact = { $id }: { $states } states, { $outlined } without the mood (exact by bounds), { $least } to { $most } points
explore-head-bounds = { $id }: { $states } states, { $outlined } without the mood (bounds), lowest { $least }, highest { $most } points
explore-head-cut = { $id }: cut at { $states } states, { $least } to { $most } points so far
explore-head-none = { $id }: cut at { $states } states, no ending reached so far
explore-between = at least { $low } and at most { $high }
explore-at-least = at least { $bound }
explore-at-most = at most { $bound }
explore-endless = endless
explore-ending = Ending { $id } ({ $outcome }), { $answers } answers at least: { $way }
explore-ending-way = Ending { $id } ({ $outcome }), { $answers } answers: { $way }
explore-ending-open = Ending { $id } ({ $outcome }), no way found so far
explore-ending-none = Ending { $id } ({ $outcome }) cannot be reached
explore-cost = { $scene }, answer { $input }: the best that can still come is { $lost } points lower
explore-trapped = No way on from { $scene }: { $way }
explore-unreachable-mine = Nobody can touch the mine { $id }
explore-red-line-forced = Every run crosses a red line
explore-luck = Best answers throughout do not pass; only a wrong one first does
explore-unsaid = The choice { $id } is never on offer
explore-unfired = The reaction { $id } never fires
explore-unforgiving = { $scene }: after one mine ({ $input }) no ending that resolves or eases is left
explore-shortcut = A short cut: 80 points on less than half of the decisions: { $way }
